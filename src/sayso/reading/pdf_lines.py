"""The lines of a PDF page as pdfium gives them, with where they stand; and which of them repeat from page to page.

pdfium orders the characters of a page as a reader would, columns included, and parts them into lines; it marks a hyphen
at a line end (U+0002) and joins the word. Offsets below are pdfium's character indices, by which boxes are asked for.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

_LINE = re.compile(r"[^\r\n]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—|\[( ]*(?:page )?(?P<number>\d{1,4}|[ivxlc]{1,7})(?: (?:of|/) ?\d{1,4}|/\d{1,4})?[-–—|\]) ]*", re.IGNORECASE
)
_OUTER = 2
"""Running lines are among this many outermost lines of a page."""

_LEAST_PAGES = 3
_MOST_IN_RUNNING = 120
_EDGE = 0.15
"""Share of the page's height, at its top and at its foot, in which running lines stand."""


class Line(NamedTuple):
    """One line of a page.

    Attributes:
        text: its characters; position i is pdfium's character `indices[i]`.
        indices: pdfium's character index of each.
        left, right, bottom: in points, from the lower left corner of the page; bottom is the base line.
        size: height of the font in points.
    """

    text: str
    indices: Sequence[int]
    left: float
    right: float
    bottom: float
    size: float


class PageLines(NamedTuple):
    """The lines of a page (number from 1) in reading order, and its height in points."""

    number: int
    lines: list[Line]
    height: float


def read_lines(page: Any, number: int) -> PageLines:
    """The lines of one pdfium page that hold more than white space."""
    from pypdfium2 import raw

    text_page = page.get_textpage()
    try:
        handle = text_page.raw
        count = raw.FPDFText_CountChars(handle)
        text, index = _characters(raw, handle, count)
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        lines = []
        for found in _LINE.finditer(text):
            start, end = found.span()
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start == end:
                continue
            raw.FPDFText_GetCharOrigin(handle, index[start], x, y)
            raw.FPDFText_GetLooseCharBox(handle, index[start], box)
            left, size = box.left, abs(box.top - box.bottom)
            last = end - 1
            while last > start and text[last] in "\x02\ufffe":
                last -= 1
            raw.FPDFText_GetLooseCharBox(handle, index[last], box)
            lines.append(Line(text[start:end], index[start:end], left, box.right, y.value, size))
        return PageLines(number, lines, page.get_height())
    finally:
        text_page.close()


def _characters(raw: Any, handle: Any, count: int) -> tuple[str, Sequence[int]]:
    """The characters of a page with their indices: in one call where each index is one character, else one by one."""
    if count <= 0:
        return "", ()
    buffer = (ctypes.c_ushort * (count + 1))()
    got = raw.FPDFText_GetText(handle, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, got - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count and (text.isascii() or not _SURROGATE.search(text)):
        return text, range(count)
    characters: list[str] = []
    index: list[int] = []
    for i in range(count):
        code = raw.FPDFText_GetUnicode(handle, i)
        if 0xDC00 <= code <= 0xDFFF and characters and "\ud800" <= characters[-1] <= "\udbff":
            characters[-1] = chr(0x10000 + ((ord(characters[-1]) - 0xD800) << 10) + (code - 0xDC00))
        elif code:
            characters.append(chr(code))
            index.append(i)
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in characters), index


def find_running(pages: Sequence[PageLines]) -> set[tuple[int, int]]:
    """The lines to leave out, as (page number, index of the line): running headers and footers, and page numbers.

    A line is running when its words, digits aside, stand at the edge of at least three pages that lie near each other.
    Where it first stands it is kept, for it may say what nothing else in the document says (a title, a date). A number
    alone is a page number when it runs on with the pages.
    """
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    numbers: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for page in pages:
        for i in _outermost(page):
            text = page.lines[i].text.strip()
            found = _PAGE_NUMBER.fullmatch(text)
            if found:
                numbers[_value(found["number"]) - page.number].append((page.number, i))
            elif len(text) <= _MOST_IN_RUNNING:
                places[_DIGITS.sub("#", " ".join(text.lower().split()))].append((page.number, i))
    running: set[tuple[int, int]] = set()
    for found_at in numbers.values():
        if len({page for page, _ in found_at}) >= min(_LEAST_PAGES, len(pages)):
            running.update(found_at)
    for words, found_at in places.items():
        on = sorted({page for page, _ in found_at})
        near = sum(1 for a, b in pairwise(on) if b - a <= 2)
        if len(on) >= _LEAST_PAGES and near * 2 >= len(on) - 1 and words.strip("# .,-|/"):
            running.update(place for place in found_at if place[0] != on[0])
        elif len(on) >= _LEAST_PAGES and near * 2 >= len(on) - 1:
            same = Counter(pages_line.text for pages_line in _lines_at(pages, found_at))
            running.update(
                place for place in found_at if same[_line_at(pages, place).text] >= _LEAST_PAGES and place[0] != on[0]
            )
    return running


def _outermost(page: PageLines) -> list[int]:
    order = sorted(range(len(page.lines)), key=lambda i: -page.lines[i].bottom)
    top = [i for i in order[: _OUTER + 1] if page.lines[i].bottom > (1 - _EDGE) * page.height][:_OUTER]
    foot = [i for i in order[-_OUTER - 1 :] if page.lines[i].bottom < _EDGE * page.height][-_OUTER:]
    return sorted({*top, *foot})


def _line_at(pages: Sequence[PageLines], place: tuple[int, int]) -> Line:
    return pages[place[0] - 1].lines[place[1]]


def _lines_at(pages: Sequence[PageLines], places: Sequence[tuple[int, int]]) -> list[Line]:
    return [_line_at(pages, place) for place in places]


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    digits = [values[c] for c in number.lower()]
    return sum(-d if i + 1 < len(digits) and d < digits[i + 1] else d for i, d in enumerate(digits))
