"""Title, byline, language and date of a page, from what the page itself declares.

The date is that of first publication: `dateModified` and "updated" are another day's. JSON-LD and meta elements are
asked first, then `time` elements, then elements whose class says that they hold a date, then the page's own address.
htmldate is not used: where these fail it takes any date it meets, and a wrong date turns every "on Tuesday" of the
story into another day, which is worse than none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from sayso.reading.dates import clean_byline, find_date, search_date

_DATE_NAMES = frozenset(
    ("article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate",
     "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date",
     "dc.date.issued", "dcterms.date", "dcterms.issued", "citation_publication_date", "citation_date",
     "originalpublicationdate", "article.published", "published-date", "published_time",
     "bt:pubdate", "cxenseparse:recs:publishtime")
)  # fmt: skip
_AUTHOR_NAMES = frozenset(("author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"))
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline")
_DATE_MARKS = re.compile(
    r"(?:^|[\s_-])(?:(?:pub(?:lish(?:ed|ing)?)?|post(?:ed)?|entry|article|story|issue)?[_-]?(?:date|datetime|dateline)"
    r"|published|posted|timestamp|time-?stamp)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST_IN_DATE = 160
_ADDRESS = re.compile(r"/((?:19|20)\d\d)/([01]?\d)/([0-3]?\d)(?:/|$)")
_SITE = re.compile(r"\s+[|–—»-]\s+[^|–—»]{2,40}\Z")
_MOST_JSON = 1_000_000


def find_published(tree: Any, metas: dict[str, str], linked: dict[str, Any]) -> date | None:
    """The date of first publication that a page declares, or None."""
    for value in (linked.get("datePublished"), *(metas.get(name) for name in sorted(_DATE_NAMES & metas.keys()))):
        if isinstance(value, str) and (found := find_date(value)):
            return found
    times = [e for e in tree.iter("time") if e.get("datetime") or e.text]
    for element in sorted(times, key=lambda e: not _is_publication(e)):
        if _is_update(element):
            continue
        if found := find_date(element.get("datetime") or "") or find_date(element.text or ""):
            return found
    for element in tree.iter("abbr", "span", "div", "p"):
        if element.get("itemprop") == "datePublished" and (
            found := find_date(element.get("content") or element.get("title") or "") or find_date(element.text or "")
        ):
            return found
    for element in tree.iter("span", "div", "p", "li", "small", "td", "abbr", "b", "i", "em", "strong"):
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(marks) > 1 and _DATE_MARKS.search(marks) and not _is_update(element):
            words = "".join(element.itertext())
            if len(words) <= _MOST_IN_DATE and (found := search_date(words)):
                return found
    for address in (
        metas.get("og:url"),
        *(link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"),
    ):
        if address and (in_address := _ADDRESS.search(address)):
            return find_date("-".join(in_address.groups()))
    return None


def find_title(tree: Any, metas: dict[str, str], linked: dict[str, Any]) -> str | None:
    """The title as the page declares it, else its one main heading, else its `title` without the name of the site."""
    for value in (linked.get("headline"), *(metas.get(name) for name in _TITLE_NAMES)):
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    headings = [" ".join("".join(h.itertext()).split()) for h in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    title = next((" ".join((t.text or "").split()) for t in tree.iter("title")), "")
    return _SITE.sub("", title) or title or None


def find_author(metas: dict[str, str], linked: dict[str, Any]) -> str | None:
    """The names that the page declares as its authors, joined by commas, or None."""
    authors = linked.get("author")
    names = [a.get("name") if isinstance(a, dict) else a for a in (authors if isinstance(authors, list) else [authors])]
    plain = [n.strip() for n in names if isinstance(n, str) and n.strip()]
    if plain:
        return clean_byline(", ".join(plain))
    for name in sorted(_AUTHOR_NAMES & metas.keys()):
        value = metas[name]
        if not value.lower().startswith(("http:", "https:", "@")):
            return clean_byline(value)
    return None


def find_language(tree: Any) -> str:
    """The language that the page declares, as an ISO 639-1 code; "en" where it declares none."""
    code = str(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower()
    return code if len(code) == 2 and code.isalpha() else "en"


def read_metas(tree: Any) -> dict[str, str]:
    """The meta elements of a page: content by name in lower case, the first of each name."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for key in (element.get("property"), element.get("name"), element.get("itemprop")):
            if key and content and content.strip():
                metas.setdefault(key.strip().lower(), content.strip())
    return metas


def read_linked_data(tree: Any) -> dict[str, Any]:
    """The first JSON-LD object of a page that has a date of publication or a headline; empty where there is none."""
    for script in tree.iter("script"):
        source = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower() or len(source) > _MOST_JSON:
            continue
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            # Broken JSON-LD is common on real pages, and the page has other places to ask.
            continue
        for found in _objects(data):
            if "datePublished" in found or "headline" in found:
                return found
    return {}


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    todo = [data]
    while todo:
        item = todo.pop(0) if len(todo) < 1000 else todo.pop()
        if isinstance(item, dict):
            yield item
            todo.extend(item.values())
        elif isinstance(item, list):
            todo.extend(item)


def _is_publication(element: Any) -> bool:
    marks = " ".join(filter(None, (element.get("itemprop"), element.get("class"), element.get("pubdate"))))
    return element.get("pubdate") is not None or "publish" in marks.lower()


def _is_update(element: Any) -> bool:
    marks = " ".join(filter(None, (element.get("itemprop"), element.get("class")))).lower()
    return "modif" in marks or "updat" in marks
