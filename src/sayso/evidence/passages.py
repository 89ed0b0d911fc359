"""A document cut into passages: what is indexed, ranked and parsed as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Document, Span

FEW_WORDS = 50
"""Shorter neighbours are joined, so that a transcript's lines and a list's items keep their context."""

MANY_WORDS = 120
"""A longer paragraph is cut at the end of a sentence: a parse costs some 0.4 ms a word."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,2}\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def split(document: Document) -> list[Span]:
    """The passages of a document, in order, not overlapping, each from the start of a block or sentence to an end."""
    passages: list[Span] = []
    start, end, words = -1, -1, 0
    for piece_start, piece_end, count in _pieces(document):
        if start >= 0 and (words >= FEW_WORDS or words + count > MANY_WORDS):
            passages.append(Span(start, end))
            start, words = -1, 0
        if start < 0:
            start = piece_start
        end = piece_end
        words += count
    if start >= 0:
        passages.append(Span(start, end))
    return passages


def pieces_of(document: Document, passage: tuple[int, int]) -> list[Span]:
    """The parts of a passage that lie in one block each, without white space around them: what is parsed."""
    start, end = passage
    found = []
    for _, block in document.blocks_in(start, end):
        piece = _trimmed(document.text, max(start, block.start), min(end, block.end))
        if piece.start < piece.end:
            found.append(piece)
    return found


def _pieces(document: Document) -> Iterator[tuple[int, int, int]]:
    """Blocks, and sentences of blocks that are long: start, end, number of words."""
    text = document.text
    for block in document.blocks:
        count = text.count(" ", block.start, block.end) + 1
        if count <= MANY_WORDS:
            yield block.start, block.end, count
            continue
        start = block.start
        for match in _SENTENCE_END.finditer(text, block.start, block.end):
            yield from _bounded(text, start, match.end())
            start = match.end()
        if start < block.end:
            yield from _bounded(text, start, block.end)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """One sentence, cut at white space where it is absurdly long (a table run together, a list without stops)."""
    most = MANY_WORDS * 8
    while end - start > most:
        cut = text.rfind(" ", start + 1, start + most)
        cut = cut if cut > 0 else start + most
        yield start, cut, text.count(" ", start, cut) + 1
        start = cut
    span = _trimmed(text, start, end)
    if span.start < span.end:
        yield span.start, span.end, text.count(" ", *span) + 1


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
