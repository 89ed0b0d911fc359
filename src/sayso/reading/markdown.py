"""Markdown by markdown-it-py: the text a reader sees, without marks; front matter for title, author and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt

from sayso.errors import UnreadableDocument
from sayso.model import Document
from sayso.model.text import BlockKind
from sayso.reading.assembly import Piece, assemble
from sayso.reading.dates import clean_byline, find_byline, find_date, find_head_date
from sayso.reading.front_matter import find_front_matter
from sayso.reading.tags import strip_tags
from sayso.reading.text import decoded, read_text

_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]+(.*(?:\n(?: {4}|\t).*)*)\n?", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,60}\]")
_BRACKETS = re.compile(r"[\[\]]{40}|(?:^[ \t]*(?:>[ \t]?){30})|`{200}|(?:[*_]{2,}[^\s*_]?){500}", re.MULTILINE)
_CHUNK_END = re.compile(r"\n(?:[ \t]*\n)+")
_PLAIN_START = re.compile(r"[^\W\d_]|[\"'“‘«(]|[$€£]\d|\d+[^\d.)\s]")
_MARK = re.compile(r"[*_\[\]<>`&\\|~#!]|\n[ \t]*(?:[-+=:]|\d+[.)])| {2,}\n|\n(?: {4}|\t)")
_REACHING = re.compile(
    r"^[ \t>]*(?:```|~~~)|^ {0,3}\[[^\]^][^\]]*\]:|<(?:!|\?|script|style|pre|textarea)", re.MULTILINE | re.I
)
_ROW = re.compile(r"^[ \t]*(?:[-+*|]|\d+[.)]|[^|\n]{1,200}\|)", re.MULTILINE)
_LONGEST_CHUNK = 30_000
_MOST = 1_000_000
"""Characters. Longer files, those with a paragraph beyond `_LONGEST_CHUNK`, and such as try the parser with hundreds of
brackets are read as plain text: no article is like that, and the parser's time grows faster than their length."""

_LEAST_KEPT = 0.5
"""Share of the letters of the source that must be in the text; links and HTML seldom take a half."""

_WORDS = ("title", "headline")
_AUTHORS = ("author", "authors", "byline", "by")
_DATES = ("published", "date", "datepublished", "pubdate", "publish_date", "date_published")
_LANGUAGES = ("lang", "language")


def read_bytes(data: bytes, path: Path, *, id: str, published: date | None = None) -> Document:
    """The document of a Markdown file. `published` wins over front matter, front matter over a date at the head.

    Raises:
        UnreadableDocument: the bytes are no text, or there are no words in them.
    """
    source, warnings = decoded(data, path)
    given, start = find_front_matter(source)
    body = source[start:]
    pieces: Sequence[Piece] | None = None if _is_hostile(body) else read_pieces(body)
    text, blocks = assemble(pieces or ())
    if pieces is None or _letters(text) < _LEAST_KEPT * _letters(strip_tags(body) if "<" in body else body):
        plain = read_text(body, id=id)
        text, blocks = plain.text, tuple(plain.blocks)
        warnings += ("its Markdown could not be taken apart; it was read as plain text",)
    if not blocks:
        raise UnreadableDocument(str(path), "some text; the file is empty", "leave it out, or export it again")
    head = [text[b.start : b.end] for b in blocks[:6]]
    title = _first(given, _WORDS) or next(
        (" ".join(h.split()) for h, b in zip(head, blocks, strict=False) if b.kind == "heading"), None
    )
    return Document(
        id=id,
        text=text,
        blocks=blocks,
        title=title or None,
        byline=clean_byline(_first(given, _AUTHORS)) or find_byline(head),
        published=published or find_date(_first(given, _DATES)) or find_head_date(head),
        language=language[:2] if (language := _first(given, _LANGUAGES).lower())[:2].isalpha() else "en",
        path=str(path),
        warnings=warnings,
    )


def read_pieces(source: str) -> list[Piece]:
    """The blocks of a Markdown text without front matter, in order; footnotes last."""
    notes = [Piece("note", _inline_text(m[2])) for m in _NOTE.finditer(source)]
    if notes:
        source = _NOTE.sub("\n", source)
    return [*_walk_chunks(source), *notes]


def _walk_chunks(source: str) -> Iterator[Piece]:
    """The blocks of a text, parsed only where there is something to parse.

    The parser reads some 100 kB a second, and most paragraphs of most articles hold no mark at all. A paragraph without
    one, between blank lines and not indented, means the same wherever it stands; what lies between two such is parsed
    as a whole. Constructs that reach over paragraphs (fences, references, long HTML) have the whole text parsed.
    """
    if _REACHING.search(source):
        yield from _walk(_PARSER.parse(source))
        return
    marked: list[str] = []
    for chunk in _CHUNK_END.split(source):
        if not _PLAIN_START.match(chunk) or _MARK.search(chunk):
            marked.append(chunk)
            continue
        if marked:
            yield from _walk(_PARSER.parse("\n\n".join(marked)))
            marked = []
        yield Piece("paragraph", " ".join(chunk.split("\n")))
    if marked:
        yield from _walk(_PARSER.parse("\n\n".join(marked)))


def _is_rows(chunk: str) -> bool:
    """Whether a long stretch is a table or a list: many short things for the parser rather than one long one."""
    lines = chunk.split("\n")
    return len(_ROW.findall(chunk)) * 2 > len(lines) > len(chunk) / 2_000


def _is_hostile(source: str) -> bool:
    return (
        len(source) > _MOST
        or _BRACKETS.search(source) is not None
        or any(len(chunk) > _LONGEST_CHUNK and not _is_rows(chunk) for chunk in _CHUNK_END.split(source))
    )


def _walk(tokens: Sequence[Any]) -> Iterator[Piece]:
    lists = quotes = heading = 0
    row: list[str] | None = None
    for token in tokens:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            lists += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            lists -= 1
        elif kind in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif kind in ("heading_open", "heading_close"):
            heading += token.nesting
        elif kind == "tr_open":
            row = []
        elif kind == "tr_close" and row is not None:
            yield Piece("table", " | ".join(filter(None, row)))
            row = None
        elif kind == "inline":
            words = _children_text(token.children or ())
            if row is not None:
                row.append(words.strip())
            else:
                yield Piece(_kind(token, lists, quotes, heading), words)
        elif kind in ("fence", "code_block"):
            yield Piece("paragraph", token.content)
        elif kind == "html_block":
            yield Piece("paragraph", strip_tags(token.content))


def _kind(token: Any, lists: int, quotes: int, heading: int) -> BlockKind:
    if heading:
        return "heading"
    if quotes:
        return "quote"
    if lists:
        return "list_item"
    if token.children and all(c.type == "image" for c in token.children):
        return "caption"
    return "paragraph"


def _children_text(children: Sequence[Any]) -> str:
    parts = []
    for child in children:
        if child.type in ("text", "code_inline"):
            parts.append(_NOTE_MARK.sub("", child.content) if "[^" in child.content else child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content[:3].lower() == "<br"):
            parts.append("\n")
        elif child.type == "image":
            parts.append(_children_text(child.children or ()))
    return "".join(parts)


def _inline_text(source: str) -> str:
    return " ".join(_children_text(t.children or ()) for t in _PARSER.parse(source) if t.type == "inline")


def _first(values: Any, keys: Sequence[str]) -> str:
    return next((values[key] for key in keys if values.get(key)), "")


def _letters(text: str) -> int:
    return len(text) - len(_NOT_LETTERS.findall(text))


_NOT_LETTERS = re.compile(r"[\W_]")
# Nesting is read to the depth that Python's own stack bears; `_BRACKETS` keeps deeper quoting away.
_PARSER = MarkdownIt("commonmark", {"maxNesting": 80}).enable(["table", "strikethrough"])
