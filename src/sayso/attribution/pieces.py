"""A text as a tagger sees it: word pieces, the shape of each, and the windows that they are read in.

The training code (`models/train_attribution.py`) and the tagger use the same functions, so that what was learned is
what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDEST = 224
"""Pieces of a window that are decided in it. With what stands before and after: 304 at most."""

LEAD = 24
"""Pieces before a window that are read along, for what leads to it."""

DEEP_LEAD, TAIL = 48, 32
"""Pieces read along before and after a window that begins or ends within a paragraph."""

SHAPES = 24
"""How many shapes there are: four cases, three places about quotation marks, two places in the paragraph."""

_OPEN, _CLOSE = "“«„", "”»"
_MARK = re.compile('""|[“«„”»"]')
_UNCLOSED = 40
"""An opening mark without a closing one counts to the end of its paragraph when at least so much follows."""

Offsets = Sequence[tuple[int, int]]


class Window(NamedTuple):
    """A stretch of pieces `first:last` that is read, of which `inner:outer` is decided. Windows tile the text."""

    first: int
    last: int
    inner: int
    outer: int


def quoted(text: str) -> bytearray:
    """For each code point 0 outside quotation marks, 1 within, 2 on a mark; paragraph by paragraph (lines).

    An opening mark that is not closed runs to the end of its paragraph, as in speech that goes on in the next. Two
    single marks typed for a double one count as one.
    """
    state = bytearray(len(text))
    at = 0
    for line in text.replace("''", '""').split("\n"):
        opened = -1
        for mark in _MARK.finditer(line):
            i = at + mark.start()
            if opened < 0 and mark[0][0] not in _CLOSE:
                opened = i
            elif opened >= 0 and mark[0][0] not in _OPEN:
                end = at + mark.end()
                state[opened:end] = b"\2" + b"\1" * (end - opened - 2) + b"\2"
                opened = -1
        end = at + len(line)
        if opened >= 0 and (opened == at or end - opened > _UNCLOSED):
            state[opened:end] = b"\2" + b"\1" * (end - opened - 1)
        at = end + 1
    return state


def shapes(text: str, offsets: Offsets) -> list[int]:
    """The shape of each piece, 0 to `SHAPES` - 1: its case, whether it stands in quotation marks, begins a paragraph.

    Case is 0 for what is no letter, 1 for lower case, 2 for a capital first, 3 for capitals throughout.
    """
    inside = quoted(text)
    found, last = [], 0
    for n, (start, end) in enumerate(offsets):
        word = text[start:end]
        case = (
            0
            if not word[:1].isalpha()
            else 1
            if not word[0].isupper()
            else 3
            if end - start > 1 and word.isupper()
            else 2
        )
        begins = n == 0 or "\n" in text[last:start]
        found.append(case + 4 * inside[start] + 12 * begins)
        last = end
    return found


def windows(shape: Sequence[int], widest: int = WIDEST) -> Iterator[Window]:
    """The windows of a text, given its pieces' shapes: whole paragraphs where they fit."""
    n = len(shape)
    begins = [i for i, s in enumerate(shape) if s >= 12]
    begins.append(n)
    inner, broken, p = 0, False, 1
    while inner < n:
        while p < len(begins) - 1 and begins[p] <= inner:
            p += 1
        outer = begins[p]
        while p < len(begins) - 1 and begins[p + 1] - inner <= widest:
            p += 1
            outer = begins[p]
        breaks = outer - inner > widest
        if breaks:
            outer = inner + widest
        first = max(0, inner - (DEEP_LEAD if broken else LEAD))
        yield Window(first, min(n, outer + TAIL) if breaks else outer, inner, outer)
        inner, broken = outer, breaks
