"""PDF by pdfium: lines mended into paragraphs page by page, with the way back from each word to its place on the page.

A block never runs over the end of a page, so that the page named beside a piece of evidence is always the right one.
Geometry decides where paragraphs end: a wider gap, an indent, another size of type, a line that ended before it had to.
pdfium is not safe for threads; a lock keeps calls apart.
"""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import pypdfium2

from sayso.errors import UnreadableDocument
from sayso.model import Block, Document
from sayso.model.text import BlockKind
from sayso.reading.assembly import SEPARATOR, UNSEEN, cut
from sayso.reading.dates import clean_byline, find_byline, find_head_date
from sayso.reading.pdf_lines import Line, PageLines, find_running, read_lines
from sayso.reading.pdf_words import Run, mend
from sayso.reading.turns import begins_turn, is_list_item

_LOCK = threading.Lock()
_MOST_PAGES = 20_000
_ENDED = re.compile(r"[.!?:;][\"'”’»)\]*\d]*\Z")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_UNSEEN = re.compile(f"[{UNSEEN}]")
_FILE_NAME = re.compile(r"(?i:microsoft word - |untitled|.*\.(?:docx?|indd|pdf|qxd|pmd|rtf|txt)\Z|slide 1|print)")
_GAP = 1.35
"""A gap this many times the usual one between lines parts paragraphs."""

_INDENT = 0.9
"""In heights of the type: what a line must stand in by to open a paragraph."""

_SIZE = 1.12
"""Type this much larger or smaller is another thing: a heading, a footnote."""

_HEADING = 1.15
_MOST_IN_HEADING = 150


class Box(NamedTuple):
    """A rectangle on a page: page number from 1, then points from the lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class _Layout(NamedTuple):
    text: str
    blocks: tuple[Block, ...]
    runs: tuple[tuple[int, int, Run], ...]
    """Per word: offset in the text, page, and the run of characters."""
    title: str | None
    author: str | None
    warnings: tuple[str, ...]


def read_bytes(data: bytes, path: Path, *, id: str, published: date | None = None) -> Document:
    """The document of a PDF with a text layer; blocks carry their page.

    The dates in a PDF are those of the file, not of publication, and are not taken.

    Raises:
        UnreadableDocument: broken, encrypted, or without text.
    """
    layout = _lay_out(data, path)
    head = [layout.text[b.start : b.end] for b in layout.blocks[:6]]
    heading = next(
        (" ".join(h.split()) for h, b in zip(head, layout.blocks, strict=False) if b.kind == "heading"), None
    )
    return Document(
        id=id,
        text=layout.text,
        blocks=layout.blocks,
        title=layout.title or heading,
        byline=find_byline(head) or layout.author,
        published=published or find_head_date(head),
        path=str(path),
        warnings=layout.warnings,
    )


def place(path: Path, document: Document, start: int, end: int) -> list[Box]:
    """Where the words `start:end` of a document read from this PDF stand: one box for each line they touch, in order.

    Raises:
        UnreadableDocument: the file is no longer the one that the document was read from.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(
            str(path), "the PDF that was read before; it cannot be opened", "put it back"
        ) from error
    layout = _cached(data, path)
    if layout.text != document.text:
        raise UnreadableDocument(str(path), "the PDF that was read before; it has changed", "read it again")
    wanted: dict[int, list[int]] = {}
    for offset, page, run in layout.runs:
        if offset < end and start < offset + run.length:
            if run.length == run.characters:
                first = run.first + max(0, start - offset)
                last = run.first + min(run.length, end - offset)
            else:
                first, last = run.first, run.first + run.characters
            wanted.setdefault(page, []).extend(range(first, last))
    with _LOCK, _opened(data, path) as pdf:
        return [box for page, characters in sorted(wanted.items()) for box in _boxes(pdf, page, characters)]


@lru_cache(maxsize=2)
def _cached(data: bytes, path: Path) -> _Layout:
    return _lay_out(data, path)


def _boxes(pdf: Any, number: int, characters: Sequence[int]) -> Iterator[Box]:
    page = pdf[number - 1]
    text_page = page.get_textpage()
    try:
        box: Box | None = None
        for i in characters:
            left, bottom, right, top = text_page.get_charbox(i, loose=True)
            if right <= left or top <= bottom:
                continue
            # On the same line when they overlap by half their height, and it runs on to the right.
            if box and min(top, box.top) - max(bottom, box.bottom) > 0.5 * (top - bottom) and left >= box.left - 1:
                box = Box(number, box.left, min(bottom, box.bottom), max(right, box.right), max(top, box.top))
            else:
                if box:
                    yield box
                box = Box(number, left, bottom, right, top)
        if box:
            yield box
    finally:
        text_page.close()
        page.close()


def _opened(data: bytes, path: Path) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise UnreadableDocument(
                str(path), "a PDF without a password", "save a copy without one (qpdf --decrypt)"
            ) from error
        raise UnreadableDocument(
            str(path), "a whole PDF; this one is broken", "download it again, or repair it (qpdf, mutool clean)"
        ) from error


def _lay_out(data: bytes, path: Path) -> _Layout:
    pages: list[PageLines] = []
    broken = 0
    with _LOCK, _opened(data, path) as pdf:
        count = len(pdf)
        if count > _MOST_PAGES:
            raise UnreadableDocument(str(path), f"a PDF of at most {_MOST_PAGES} pages; it has {count}", "split it")
        for number in range(1, count + 1):
            try:
                page = pdf[number - 1]
                try:
                    pages.append(read_lines(page, number))
                finally:
                    page.close()
            except pypdfium2.PdfiumError:
                # One page that cannot be read leaves the others; the warning below says so.
                pages.append(PageLines(number, [], 0.0))
                broken += 1
        meta = pdf.get_metadata_dict()
    empty = sum(not page.lines for page in pages)
    if empty == len(pages):
        if broken == len(pages):
            raise UnreadableDocument(
                str(path),
                "a whole PDF; no page of it can be read",
                "download it again, or repair it (qpdf, mutool clean)",
            )
        raise UnreadableDocument(str(path), "a PDF with text", "run OCR (ocrmypdf) first")
    warnings = [f"{empty} of {count} pages hold no text"] if empty else []
    running = find_running(pages)
    vocabulary = Counter(word for page in pages for line in page.lines for word in _WORDS.findall(line.text.lower()))
    texts: list[str] = []
    blocks: list[Block] = []
    runs: list[tuple[int, int, Run]] = []
    at = 0
    for page in pages:
        lines = [line for i, line in enumerate(page.lines) if (page.number, i) not in running]
        for kind, paragraph in _paragraphs(lines, page):
            text, words = mend(paragraph, vocabulary)
            if not text:
                continue
            texts.append(text)
            blocks.extend(Block(kind, at + start, at + end, page.number) for start, end in cut(text, 0, len(text)))
            runs.extend((at + run.offset, page.number, run) for run in words)
            at += len(text) + len(SEPARATOR)
    if not blocks:
        raise UnreadableDocument(str(path), "a PDF with text", "run OCR (ocrmypdf) first")
    title = " ".join(_UNSEEN.sub("", meta.get("Title") or "").split())
    return _Layout(
        SEPARATOR.join(texts),
        tuple(blocks),
        tuple(runs),
        None if len(title) < 4 or _FILE_NAME.match(title) else title,
        clean_byline(meta.get("Author") or ""),
        tuple(warnings),
    )


def _paragraphs(lines: Sequence[Line], page: PageLines) -> Iterator[tuple[BlockKind, list[Line]]]:
    """Lines of one page in paragraphs, with what each is."""
    if not lines:
        return
    sizes = Counter(round(line.size, 1) for line in lines for _ in range(len(line.text) // 10 + 1))
    body = sizes.most_common(1)[0][0]
    gaps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 4 * body]
    usual = min(median(gaps), 2.6 * body) if gaps else 1.2 * body
    for column in _columns(lines):
        margin = sorted(line.right for line in column)[int(0.95 * (len(column) - 1))]
        left = min(line.left for line in column)
        paragraph = [column[0]]
        for before, line in pairwise(column):
            if _parts(before, line, usual, margin, left):
                yield _kind(paragraph, body, page), paragraph
                paragraph = []
            paragraph.append(line)
        yield _kind(paragraph, body, page), paragraph


def _columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Stretches of lines that run down the page: where the next line stands higher, a column has ended."""
    column = [lines[0]]
    for before, line in pairwise(lines):
        if line.bottom > before.bottom + before.size:
            yield column
            column = []
        column.append(line)
    yield column


def _parts(before: Line, line: Line, usual: float, margin: float, left: float) -> bool:
    gap = before.bottom - line.bottom
    size = max(before.size, line.size)
    if gap < 0.3 * size and line.left >= before.right - 1:
        # The same row: cells of a table, or a line that pdfium broke at a wide space.
        return False
    ended = _ENDED.search(before.text) is not None
    if gap > _GAP * max(usual, 0.9 * size) or (gap > 1.15 * usual and ended and before.right < margin - 5 * size):
        return True
    if size > _SIZE * min(before.size, line.size) and max(len(before.text), len(line.text)) > 3 and ended:
        return True
    if is_list_item(line.text, ended) or begins_turn(line.text, ended):
        return True
    room = margin - before.right
    first = len(line.text.split(" ", 1)[0]) * (line.right - line.left) / max(1, len(line.text))
    short = room > first + 0.6 * size
    if line.left - before.left > _INDENT * size and line.left - left < 8 * size and (ended or short):
        return True
    return short and ended and not line.text[:1].islower()


def _kind(paragraph: Sequence[Line], body: float, page: PageLines) -> BlockKind:
    text = " ".join(line.text for line in paragraph)
    size = median(line.size for line in paragraph)
    larger = size >= _HEADING * body
    if not larger and is_list_item(text, True):
        return "list_item"
    if len(text) <= _MOST_IN_HEADING and not text.endswith((".", ",", ";")) and re.search(r"[^\W\d_]{2}", text):
        if larger:
            return "heading"
        if text.isupper() and len(text) > 3 and len(paragraph) <= 3:
            return "heading"
    if size < 0.88 * body and paragraph[0].bottom < 0.35 * page.height and re.match(r"\W{0,2}[\d*†‡]", text):
        return "note"
    return "paragraph"
