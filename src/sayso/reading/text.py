"""Plain text: taken word for word; only its blocks are found.

Paragraphs are parted by blank lines. Between blank lines it is asked how the lines came about, since that decides
whether a line end means anything: if the first word of the next line would not have fitted on this one, the lines were
wrapped, and belong together; if it would, somebody ended the line on purpose. A line longer than any typewriter or
mail program wraps is a paragraph by itself. Turns of a transcript and items of a list begin a block in either case.
One pass over the lines, each looked at with few and linear expressions: about 50 MB in a few seconds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from sayso.errors import UnreadableDocument
from sayso.model import Block, Document
from sayso.model.text import BlockKind
from sayso.reading.assembly import cut
from sayso.reading.dates import find_byline, find_head_date
from sayso.reading.encoding import decode
from sayso.reading.turns import begins_turn, is_list_item, is_mark

_MOST_WRAPPED = 130
"""Text is wrapped at 65 to 100 characters, seldom at 120; a longer line was not wrapped."""

_LEAST_WIDTH = 50
"""Narrower lines are taken for lists, addresses or verse rather than for wrapped prose."""

_FILLED = 0.85
"""A wrapped line is full when it and the next word would pass this share of the width."""

_ENDED = re.compile(r"[.!?:…—][\"'”’»)\]*]*\Z")
_CAPITALS = re.compile(r"[^a-z]*[A-Z]{2}[^a-z]*")
_SECTION = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.|[IVX]{1,5}\.|Chapter \w+|Part \w+|Section \w+)\s+\S")
_MOST_IN_HEADING = 100
_LINE_ENDS = re.compile(r"\r\n?")
_STRAY = re.compile("[\x00-\x08\x0e-\x1b\x7f]")

Line = tuple[int, int, int]
"""Start and end of the words of a line, and how far the line is indented."""


def read_text(
    text: str, *, id: str, published: date | None = None, title: str | None = None, path: str | None = None
) -> Document:
    """A document of this text, word for word: `Document.text == text`, whatever it holds.

    Args:
        text: any string, lone surrogates, control characters and Windows line ends included; all are kept.
        id: how reports name the document.
        published: the date that relative times are resolved against; where it is not given, a block near the head
            that consists of a date is taken.
        title: where it is not given, a heading at the very start is taken.
        path: where the text lies, if it lies in a file.
    """
    blocks = tuple(find_blocks(text))
    head = [text[b.start : b.end] for b in blocks[:6]]
    if title is None and blocks and blocks[0].kind == "heading":
        title = " ".join(head[0].split())
    return Document(
        id=id,
        text=text,
        blocks=blocks,
        title=title,
        byline=find_byline(head),
        published=published or find_head_date(head),
        path=path,
    )


def read_bytes(data: bytes, path: Path, *, id: str, published: date | None = None) -> Document:
    """The document of a plain text file: decoded, line ends made one kind, stray control characters made spaces.

    Raises:
        UnreadableDocument: the bytes are no text, or nothing but white space.
    """
    text, warnings = decoded(data, path)
    document = read_text(text, id=id, published=published, path=str(path))
    if not document.blocks:
        raise UnreadableDocument(str(path), "some text; the file is empty", "leave it out, or export it again")
    return Document(**{**vars(document), "warnings": warnings}) if warnings else document


def decoded(data: bytes, path: Path, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of a file, with "\\n" line ends and without stray control characters, and warnings about its encoding.

    Raises:
        UnreadableDocument: the bytes are no text.
    """
    found = decode(data, declared)
    if found is None:
        raise UnreadableDocument(
            str(path), "text; this looks like a binary file", "give it as text, Markdown, HTML, PDF or DOCX"
        )
    text = _LINE_ENDS.sub("\n", found.text) if "\r" in found.text else found.text
    if _STRAY.search(text):
        text = _STRAY.sub(" ", text)
    return text, (found.warning,) if found.warning else ()


def find_blocks(text: str) -> Iterator[Block]:
    """The blocks of a text, in order, not overlapping, each without white space at its ends; all words are covered."""
    groups = list(_groups(text))
    width = _wrap_width(groups)
    found: list[tuple[BlockKind, int, int, bool]] = []
    for group in groups:
        found.extend(_split(text, group, width))
    for i, (kind, start, end, single) in enumerate(found):
        if kind == "paragraph" and single and _is_heading(text, found, i):
            kind = "heading"
        if end - start > 10_000:
            for piece in cut(text, start, end):
                yield Block(kind, *piece)
        else:
            yield Block(kind, start, end)


def _groups(text: str) -> Iterator[list[Line]]:
    """Runs of lines between blank lines."""
    group: list[Line] = []
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip())
            group.append((at + indent, at + indent + len(words), indent))
        elif group:
            yield group
            group = []
        at += len(line)
    if group:
        yield group


def _wrap_width(groups: list[list[Line]]) -> int:
    """The width that the text was wrapped at: what hardly any line passes; 0 where lines are paragraphs."""
    lengths: Counter[int] = Counter()
    long = total = 0
    for group in groups:
        for start, end, indent in group:
            length = end - start
            total += length
            if length > _MOST_WRAPPED:
                long += length
            else:
                lengths[length + indent] += 1
    if not lengths or long * 2 > total:
        return 0
    left = sum(lengths.values()) // 50
    for length in sorted(lengths, reverse=True):
        left -= lengths[length]
        if left < 0:
            return length if length >= _LEAST_WIDTH else 0
    return 0


def _split(text: str, group: list[Line], width: int) -> Iterator[tuple[BlockKind, int, int, bool]]:
    """The blocks of one group of lines: kind, start, end, and whether it is one line that stands by itself."""
    if len(group) == 1:
        yield _kind(text, group[0], True), group[0][0], group[0][1], True
        return
    wrapped = (
        width > 0 and all(end - start <= _MOST_WRAPPED for start, end, _ in group) and _is_wrapped(text, group, width)
    )
    begin = group[0][0]
    kind = _kind(text, group[0], True)
    lines = 1
    for before, line in pairwise(group):
        if width == 0 and text[line[0]].isupper():
            yield kind, begin, before[1], lines == 1
            begin, kind, lines = line[0], "paragraph", 1
            continue
        ended = _ENDED.search(text, max(before[0], before[1] - 4), before[1]) is not None
        filled = before[2] + before[1] - before[0] + 1 + _first_word(text, line) > _FILLED * width
        begins = _kind(text, line, ended or not wrapped or not filled)
        if kind == "quote" or begins == "quote":
            new = kind != begins
        elif begins != "paragraph" or begins_turn(text[line[0] : line[1]], ended or not filled) or kind == "note":
            new = True
        elif kind == "list_item" and line[2] > group[0][2] and not wrapped:
            new = False
        elif width == 0:
            new = ended or not text[line[0]].islower()
        elif text[line[0]].islower() or (filled and not ended):
            new = False
        elif wrapped:
            new = ended and (not filled or line[2] >= before[2] + 2)
        else:
            new = not filled
        if new:
            yield kind, begin, before[1], lines == 1
            begin, kind, lines = line[0], begins, 1
        else:
            lines += 1
    yield kind, begin, group[-1][1], lines == 1


def _is_wrapped(text: str, group: list[Line], width: int) -> bool:
    full = sum(
        1
        for before, line in pairwise(group)
        if before[2] + before[1] - before[0] + 1 + _first_word(text, line) > _FILLED * width
    )
    return full * 2 >= len(group) - 1


def _first_word(text: str, line: Line) -> int:
    """Length of the first word of a line."""
    found = text.find(" ", line[0], line[1])
    return (found if found >= 0 else line[1]) - line[0]


def _kind(text: str, line: Line, may_begin: bool) -> BlockKind:
    if text[line[0]].isupper():
        return "paragraph"
    if text[line[0]] == ">":
        return "quote"
    words = text[line[0] : min(line[1], line[0] + 40)]
    if is_list_item(words, may_begin):
        return "list_item"
    return "note" if may_begin and line[1] - line[0] < 40 and is_mark(words) else "paragraph"


def _is_heading(text: str, found: list[tuple[BlockKind, int, int, bool]], i: int) -> bool:
    """Whether a line by itself heads what follows: short, not ended, and at the start, in capitals, or numbered.

    Elsewhere, a line between paragraphs is a heading when both of them are whole sentences.
    """
    _, start, end, _ = found[i]
    if end - start > _MOST_IN_HEADING or i + 1 == len(found):
        return False
    first = text[start]
    if not (first.isupper() or first.isdigit() or first in "\"'“‘¿") or text[end - 1] in '.!?,;:…-—–"”':
        return False
    if _ENDED.search(text, max(start, end - 4), end):
        return False
    line = text[start:end]
    if i > 0 and not _CAPITALS.fullmatch(line) and not _SECTION.match(line):
        kind, after, after_end, _ = found[i + 1]
        before_end = found[i - 1][2]
        if (
            kind not in ("paragraph", "list_item")
            or after_end - after < 2 * (end - start)
            or not _ENDED.search(text, max(after, after_end - 4), after_end)
            or not _ENDED.search(text, max(0, before_end - 4), before_end)
        ):
            return False
    return not begins_turn(line, True)
