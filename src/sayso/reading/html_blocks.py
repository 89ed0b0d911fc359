"""The blocks of a parsed page, each with what tells body from furniture: links, container, words of class and id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from sayso.model.text import BlockKind
from sayso.reading.assembly import tidy
from sayso.reading.tags import HIDDEN, INLINE, KINDS

_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|related|recommend(?:ed|ations?)|comments?"
    r"|disqus|newsletter|subscri(?:be|ption)|signup|promo|cookies?|consent|gdpr|advert(?:isement|s)?|ads?|sponsored|footer"
    r"|sidebar|popup|modal|paywall|toolbar|skip|trending|outbrain|taboola|tags|noprint|navbox|reflist|catlinks|mw-jump-link"
    r"|editsection|printfooter|banner)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Names that pages give to what is not the story; English, because class names are."""

_ROLES = frozenset(("navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "menu", "complementary"))
_UNSEEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NEVER_FURNITURE = frozenset(("html", "body", "article", "main"))
_MOST_PRUNED = 0.4
"""An element that holds more of the words of a page than this is no furniture, whatever it is called: themes write
"has-sidebar" on the body, and old pages wrap everything in a form."""


_HOLDING_WORDS = (
    "p",
    "li",
    "td",
    "th",
    "div",
    "span",
    "blockquote",
    "a",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "form",
    "b",
    "i",
    "em",
    "strong",
    "font",
    "pre",
    "dd",
    "dt",
    "br",
    "figcaption",
    "center",
    "main",
    "body",
)
"""Elements whose words are counted when two parts of a page are weighed: scripts and styles have none that count."""


class PageBlock(NamedTuple):
    """One block of a page.

    Attributes:
        kind, text: as it will stand in the document.
        linked: share of its characters that are link text.
        parent: a number for the element that holds the block's element; blocks side by side share it.
        region: "article" or "main" when it stands in such an element, else "".
        tag: name of its element.
    """

    kind: BlockKind
    text: str
    linked: float
    parent: int
    region: str
    tag: str


def find_page_blocks(tree: Any) -> list[PageBlock]:
    """The blocks of a page in order, furniture left out. The tree is only looked at; depth is no matter."""
    return list(_walk(tree, _size(tree)))


def _size(element: Any) -> int:
    return sum(len(text) for text in element.itertext(*_HOLDING_WORDS))


def _is_hidden(element: Any, name: str, total: int) -> bool:
    if name in _NEVER_FURNITURE:
        return False
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    style = element.get("style")
    furniture = (
        name in HIDDEN
        or (len(marks) > 1 and _FURNITURE.search(marks) is not None)
        or element.get("role") in _ROLES
        or element.get("hidden") is not None
        or (style is not None and _UNSEEN_STYLE.search(style) is not None)
    )
    if not furniture or name in ("head", "script", "style", "template", "noscript"):
        return furniture
    return total == 0 or _size(element) <= _MOST_PRUNED * total


def _walk(tree: Any, total: int) -> Iterator[PageBlock]:
    parts: list[str] = []
    linked = links = 0
    holders: list[Any] = []
    kinds: list[tuple[Any, BlockKind]] = []
    regions: list[str] = []
    numbers: dict[Any, int] = {}
    hidden: Any = None

    def flush() -> Iterator[PageBlock]:
        nonlocal parts, linked
        kind = kinds[-1][1] if kinds else "paragraph"
        words = "".join(parts)
        text = tidy(words.strip(" |\n\t\r") if kind == "table" else words)
        if text:
            holder = holders[-1] if holders else tree
            parent = holder.getparent()
            number = numbers.setdefault(parent, len(numbers))
            share = linked / max(1, len(words.strip()))
            yield PageBlock(kind, text, share, number, regions[-1] if regions else "", holder.tag)
        parts, linked = [], 0

    # Iterative on purpose: recursion would end at Python's own depth on a page nested by a fault or by malice.
    element, down = tree, True
    while element is not None:
        name = element.tag if isinstance(element.tag, str) else ""
        if down:
            if not name or _is_hidden(element, name, total):
                hidden = element
            elif name == "br":
                parts.append("\n")
            elif name not in INLINE and name not in ("td", "th"):
                yield from flush()
                holders.append(element)
                if name in KINDS and not (name == "tr" and _is_layout(element)):
                    kinds.append((element, KINDS[name]))
                if name in ("article", "main") or element.get("role") == "main":
                    regions.append(name if name == "article" else "main")
            elif name == "a":
                links += 1
            if hidden is None:
                if element.text:
                    words = element.text if name == "pre" else element.text.replace("\n", " ")
                    parts.append(words)
                    linked += len(words) if links else 0
                child = _first_child(element)
                if child is not None:
                    element = child
                    continue
            down = False
            continue
        # The element is done: close it, then its tail, then what comes after it.
        if element is hidden:
            hidden = None
        elif name in ("td", "th"):
            parts.append(" | " if kinds and kinds[-1][1] == "table" else "\n")
        elif name not in INLINE and name != "br":
            yield from flush()
            if holders and holders[-1] is element:
                holders.pop()
            if kinds and kinds[-1][0] is element:
                kinds.pop()
            if name in ("article", "main") or element.get("role") == "main":
                regions.pop()
        elif name == "a":
            links -= 1
        if element is tree:
            break
        if element.tail:
            words = element.tail.replace("\n", " ")
            parts.append(words)
            linked += len(words) if links else 0
        following = element.getnext()
        element, down = (following, True) if following is not None else (element.getparent(), False)
    yield from flush()


def _first_child(element: Any) -> Any:
    return element[0] if len(element) else None


def _is_layout(row: Any) -> bool:
    """Whether a table row holds whole paragraphs: old pages lay out their columns with tables."""
    return row.find(".//p") is not None or row.find(".//table") is not None or row.find(".//div") is not None
