"""How a text is put together from the pieces that a format gives, and how long stretches are cut into blocks.

Formats with markup (Markdown, HTML, DOCX) have no text of their own to point into: theirs is made here, the pieces
joined by a blank line. What nobody sees on the page (soft hyphens, zero-width and direction marks) goes, for it would
stand between a quotation and its match; no-break spaces become spaces. PDF text is made in `pdf`, which must keep the
way back to the page, by the same rules.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sayso.model import Block
from sayso.model.text import BlockKind

SEPARATOR = "\n\n"

MOST_IN_BLOCK = 10_000
"""Longer stretches are cut into several blocks at the end of a sentence, a line or a word: a file without a line end
must not become one block of megabytes, which every stage would hold and parse as a whole."""

UNSEEN = "\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff"
"""As a regular expression class: soft hyphen, zero-width and direction marks, byte order mark."""

_UNSEEN = re.compile(f"[{UNSEEN}]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"[^\S\n]+")
_LINE_END = re.compile(r" ?\n\s*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")


class Piece(NamedTuple):
    """One block before it has its place: what it is, its words, and the page it stands on."""

    kind: BlockKind
    text: str
    page: int | None = None


def tidy(text: str) -> str:
    """Text as a reader sees it: composed letters, one space between words, single line ends, nothing unseen."""
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", _UNSEEN.sub("", text))
        text = unicodedata.normalize("NFC", text)
    return _LINE_END.sub("\n", _BLANK.sub(" ", _CONTROL.sub(" ", text))).strip()


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text of tidied pieces joined by a blank line, and their blocks. Pieces without words are passed over."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, raw, page in pieces:
        text = tidy(raw)
        if not text:
            continue
        texts.append(text)
        blocks.extend(Block(kind, at + start, at + end, page) for start, end in cut(text, 0, len(text)))
        at += len(text) + len(SEPARATOR)
    return SEPARATOR.join(texts), tuple(blocks)


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch `start:end` (no white space at its ends) in pieces of `MOST_IN_BLOCK` characters at most.

    Yields half-open offsets, each stripped of white space, none empty, together covering all but white space.
    """
    while end - start > MOST_IN_BLOCK:
        limit = start + MOST_IN_BLOCK
        ends = [m.end() for m in _SENTENCE_END.finditer(text, limit - 2_000, limit)]
        stop = ends[-1] if ends else max(text.rfind("\n", start, limit), text.rfind(" ", start, limit)) + 1
        if stop <= start:
            stop = limit
        piece = text[start:stop]
        yield start, start + len(piece.rstrip())
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
