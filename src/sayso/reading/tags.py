"""HTML without a tree: tags stripped in one pass, whatever their depth and order.

For pages that a tree parser gives up on (nested thousands deep, or very long), and for the HTML in Markdown. Linear:
each character is looked at a fixed number of times, unclosed comments and tags included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from sayso.model.text import BlockKind
from sayso.reading.assembly import Piece

HIDDEN = frozenset(
    ("script", "style", "noscript", "template", "head", "nav", "aside", "footer", "form", "button", "select", "option",
     "textarea", "iframe", "svg", "math", "object", "canvas", "audio", "video", "dialog", "menu", "datalist")
)  # fmt: skip
"""Elements whose words are no part of the text of a page."""

KINDS: dict[str, BlockKind] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list_item", "dt": "list_item", "dd": "list_item", "blockquote": "quote",
    "figcaption": "caption", "caption": "caption", "tr": "table",
}  # fmt: skip

INLINE = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
     "ins", "kbd", "label", "mark", "o:p", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
     "sub", "sup", "time", "tt", "u", "var", "wbr")
)  # fmt: skip
"""Elements that stand within a line; all others begin and end a block."""

_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
_RAW = frozenset(("script", "style", "textarea", "title", "iframe", "noscript", "svg"))
_HOLDERS = frozenset(("ul", "ol", "dl", "table", "body"))
_HELD = frozenset(("li", "dt", "dd", "tr"))
"""Elements that pages often leave unclosed; the end of their holder closes them."""


def strip_tags(source: str) -> str:
    """The words of a piece of HTML: blocks on lines of their own, entities resolved, hidden elements left out."""
    return "\n".join(piece.text for piece in find_pieces(source))


def find_pieces(source: str, hide: frozenset[str] = HIDDEN) -> Iterator[Piece]:
    """The blocks of a page in order, without those in the elements of `hide`: navigation, scripts, forms and the like.

    An element to hide that is never closed hides nothing but its tag, or a slip in a page would lose the rest of it.
    """
    parts: list[str] = []
    kinds: list[tuple[str, BlockKind]] = []
    hidden: str | None = None
    depth = at = hidden_at = 0
    unclosed: set[str] = set()
    last_end = source.rfind(">")
    kind: BlockKind = "paragraph"
    lower = source.lower() if source.isascii() else source
    while at < len(source):
        tag = source.find("<", at)
        if tag < 0:
            tag = len(source)
        if hidden is None and tag > at:
            parts.append(source[at:tag])
        if tag == len(source):
            break
        if source.startswith("<!--", tag):
            end = source.find("-->", tag + 4)
            # A comment that is never closed hides the rest in no browser's reader view: skip its mark only.
            at = end + 3 if end >= 0 else tag + 4
            if end < 0:
                source = source.replace("<!--", "    ")
            continue
        found = _NAME.match(source, tag)
        if not found:
            mark = source.startswith(("<!", "<?", "</"), tag)
            if mark and tag < last_end:
                at = source.find(">", tag) + 1
            else:
                if hidden is None and not mark:
                    parts.append("<")
                at = tag + 1
            continue
        name, closing = found[1].lower(), source[tag + 1] == "/"
        if found.end() > last_end:
            break
        end = source.find(">", found.end())
        at = end + 1
        if hidden is not None:
            if name == hidden:
                depth += -1 if closing else 1
                if depth == 0:
                    hidden = None
            elif name == "body" and hidden == "head":
                hidden = None
            continue
        if name in hide and not closing and source[end - 1] != "/" and name not in unclosed:
            hidden, depth, hidden_at = name, 1, at
            if name in _RAW:
                close = lower.find(f"</{name}", at)
                if close >= 0:
                    at = close
                else:
                    unclosed.add(name)
                    hidden = None
        elif name == "br":
            parts.append("\n")
        elif name in ("td", "th"):
            parts.append(" | " if closing else "")
        elif name not in INLINE:
            words = unescape("".join(parts))
            if words.strip(" |\n\t\r"):
                yield Piece(kind, words.strip(" |\n\t\r") if kind == "table" else words)
            parts = []
            if name in KINDS:
                if not closing:
                    if name in _HELD and kinds and kinds[-1][0] == name:
                        kinds.pop()
                    kinds.append((name, KINDS[name]))
                elif kinds and kinds[-1][0] == name:
                    kinds.pop()
                del kinds[:-64]
            elif closing and name in _HOLDERS:
                while kinds and kinds[-1][0] in _HELD:
                    kinds.pop()
            kind = kinds[-1][1] if kinds else "paragraph"
    words = unescape("".join(parts))
    if words.strip():
        yield Piece(kind, words)
    if hidden is not None:
        yield from find_pieces(source[hidden_at:], hide - {hidden})
