"""Where words stand: line and column for editors, and a stretch of text around them for readers."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Excerpt(NamedTuple):
    """Words with what stands before and after them; `cut_before` and `cut_after` say whether text was left out."""

    before: str
    words: str
    after: str
    cut_before: bool
    cut_after: bool


class Lines:
    """Line and column of offsets into one text. Lines end at a line feed, as editors and compilers count them.

    Both are counted from 1 and columns are code points, so the place is exact in a plain text file. Where the reader
    took the text out of Markdown, HTML or a PDF, it is the place in the text as read.
    """

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._starts = starts

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def excerpt(text: str, start: int, end: int, around: int = 60) -> Excerpt:
    """The words `text[start:end]` with up to `around` code points on each side, cut at white space.

    The context stays within the paragraph: it never crosses a line feed.
    """
    paragraph_start = text.rfind("\n", 0, start) + 1
    paragraph_end = text.find("\n", end)
    paragraph_end = len(text) if paragraph_end < 0 else paragraph_end
    first, last = max(paragraph_start, start - around), min(paragraph_end, end + around)
    if first > paragraph_start:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else start
    if last < paragraph_end:
        space = text.rfind(" ", end, last)
        last = space if space >= 0 else end
    return Excerpt(text[first:start], text[start:end], text[end:last], first > paragraph_start, last < paragraph_end)
