"""Saved HTML: trafilatura finds where the story stands, this module takes its words.

trafilatura is the best known judge of what on a page is the story, but it rewrites and at times drops paragraphs, and a
checker must not lose one in silence. So the page is taken apart here, block by block, and trafilatura's answer only
decides which stretch of blocks is the story: all between its first and its last block stays, unless it is furniture
(navigation, link lists, boxes named so). Where trafilatura finds little, the page's own `article` or `main` is taken,
and else all that is no furniture. Nothing is ever fetched: trees are handed on, never addresses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sayso.errors import UnreadableDocument
from sayso.model import Document
from sayso.reading.assembly import Piece, assemble
from sayso.reading.dates import find_byline, find_head_date
from sayso.reading.html_blocks import PageBlock, find_page_blocks
from sayso.reading.html_head import (
    find_author,
    find_language,
    find_published,
    find_title,
    read_linked_data,
    read_metas,
)
from sayso.reading.tags import find_pieces
from sayso.reading.text import decoded

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML_HEAD = re.compile(r"\A\s*<\?xml[^>]*\?>")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_DOCTYPE_INNARDS = re.compile(r"<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_LOOSE = frozenset(
    ("p", "li", "td", "tr", "th", "dt", "dd", "option", "br", "hr", "img", "input", "meta", "link", "wbr", "source",
     "area", "base", "col", "embed", "tbody", "thead", "tfoot", "path")
)  # fmt: skip
_MOST_DEPTH = 200
"""libxml2 stops at 256 nested elements and drops the rest; real pages stay below 60."""

_MOST_PARSED = 10_000_000
"""Characters; longer pages, and deeper ones, have their tags stripped in one pass instead."""

_MOST_JUDGED = 1_000_000
"""Characters; trafilatura compares parts of longer pages with one another for minutes."""

_GRAM = 5
_LEAST_SHARED = 0.6
_LEAST_KEPT = 0.25
_MOST_LINKED = 0.5
_WORD = re.compile(r"\w+")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
_INTERRUPTION = re.compile(
    r"(?:advertisement|story continues below.{0,40}|continue reading.{0,60}|skip (?:to|past).{0,60}|sign up.{0,80}"
    r"|read more:?.{0,90}|share(?: this)?(?: article| story)?|loading\W*|print|email|save|more on this story"
    r"|related(?: articles?| stories)?:?|image source,?|getty images)",
    re.IGNORECASE,
)


def read_bytes(data: bytes, path: Path, *, id: str, published: date | None = None) -> Document:
    """The document of a saved page: the story, its title, byline and date. `published` wins over the page's own.

    Raises:
        UnreadableDocument: the bytes are no text, or the page holds no words.
    """
    declared = _CHARSET.search(data[:4096])
    source, warnings = decoded(data, path, declared[1].decode("ascii") if declared else None)
    tree = None if _is_hostile(source) else _parse(source)
    if tree is None:
        text, blocks = assemble(find_pieces(source))
        warnings += ("the page is nested too deep or too long to be taken apart; all its words were read",)
        title = byline = None
        language, own = "en", None
    else:
        metas, linked = read_metas(tree), read_linked_data(tree)
        title, byline = find_title(tree, metas, linked), find_author(metas, linked)
        own, language = find_published(tree, metas, linked), find_language(tree)
        page = find_page_blocks(tree)
        chosen = choose_story(page, _judged(tree) if len(source) <= _MOST_JUDGED else "", title)
        text, blocks = assemble(Piece(b.kind, b.text) for b in chosen)
    if not blocks:
        raise UnreadableDocument(
            str(path), "a page with text; there is none in it", "save the page again as complete HTML, or as PDF"
        )
    head = [text[b.start : b.end] for b in blocks[:6]]
    return Document(
        id=id,
        text=text,
        blocks=blocks,
        title=title,
        byline=byline or find_byline(head),
        published=published or own or find_head_date(head),
        language=language,
        path=str(path),
        warnings=warnings,
    )


def choose_story(page: Sequence[PageBlock], judged: str, title: str | None) -> list[PageBlock]:
    """The blocks of the story among the blocks of a page.

    Args:
        page: all blocks that are no furniture by name, in order.
        judged: the text that trafilatura takes for the story; may be empty.
        title: the title of the page, whose heading opens the story.
    """
    grams = set(_grams(judged))
    matched = [_is_shared(block.text, grams) for block in page]
    body = [block.linked < _MOST_LINKED for block in page]
    words = [len(block.text.split()) for block in page]
    whole = sum(n for n, b in zip(words, body, strict=True) if b and n >= 10)
    kept = sum(n for n, m in zip(words, matched, strict=True) if m)
    if not any(matched) or kept < _LEAST_KEPT * whole:
        return _by_region(page)
    first, last = matched.index(True), len(matched) - 1 - matched[::-1].index(True)
    beside = {page[i].parent for i in range(first, last + 1) if matched[i] and page[i].kind == "paragraph"}
    while last + 1 < len(page) and body[last + 1] and page[last + 1].parent in beside:
        last += 1
    while first > 0 and body[first - 1] and page[first - 1].parent in beside:
        first -= 1
    start = _title_at(page, first, title)
    opening = [
        b for b, n in zip(page[start:first], words[start:first], strict=True)
        if b.tag == "h1" or b.kind == "caption" or (n >= 8 and _ENDED.search(b.text) and b.linked < _MOST_LINKED)
    ]  # fmt: skip
    return opening + [
        page[i] for i in range(first, last + 1) if matched[i] or (body[i] and not _INTERRUPTION.fullmatch(page[i].text))
    ]


def _by_region(page: Sequence[PageBlock]) -> list[PageBlock]:
    """The blocks of the page's own `article` or `main` where it holds most of the words, else all but link lists."""
    body = [b for b in page if b.linked < _MOST_LINKED and not _INTERRUPTION.fullmatch(b.text)] or list(page)
    total = sum(len(b.text) for b in body)
    for regions in (("article",), ("article", "main")):
        inside = [b for b in body if b.region in regions]
        if sum(len(b.text) for b in inside) >= 0.5 * total:
            return inside
    return body


def _title_at(page: Sequence[PageBlock], first: int, title: str | None) -> int:
    """Index of the heading that opens the story: the last `h1`, or the last block that says the title, before it."""
    for i in range(first - 1, -1, -1):
        if page[i].tag == "h1" or (title and page[i].text == title):
            return i
    return first


def _grams(text: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return [tuple(words[i : i + _GRAM]) for i in range(max(0, len(words) - _GRAM + 1))]


def _is_shared(text: str, grams: set[tuple[str, ...]]) -> bool:
    own = _grams(text)
    return bool(own) and sum(gram in grams for gram in own) >= _LEAST_SHARED * len(own)


def _judged(tree: Any) -> str:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # noqa: BLE001
        # Whatever a page does to trafilatura, the blocks found here still stand; the page's own regions decide.
        return ""
    return (getattr(found, "text", None) or "") if found is not None else ""


def _parse(source: str) -> Any:
    from lxml import etree, html

    # UTF-8 with lone surrogates replaced: libxml2 stops at what is no character.
    data = _XML_HEAD.sub("", source).encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        # An empty or impossible tree: the one-pass reader takes what words there are.
        return None
    # libxml2 counts the elements it implies as well, and stops at its limit without the rest of the page.
    return None if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log) else tree


def _is_hostile(source: str) -> bool:
    """Whether a page is too long or too deep for a tree, or declares entities (which no page needs)."""
    if len(source) > _MOST_PARSED or _DOCTYPE_INNARDS.search(source[:4096]):
        return True
    depth = 0
    for found in _TAG.finditer(source):
        if found[2].lower() in _LOOSE:
            continue
        if found[1]:
            depth = max(0, depth - 1)
        else:
            depth += 1
            if depth > _MOST_DEPTH:
                return True
    return False
