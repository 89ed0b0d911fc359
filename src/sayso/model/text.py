"""What was read: a document, its text, and the blocks that the text came in."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "paragraph", "list_item", "caption", "table", "quote", "note"]


class Span(NamedTuple):
    """Half-open code point offsets into a document's text: `text[start:end]` is always the exact words."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Whether the two share at least one character."""
        return self.start < other[1] and other[0] < self.end

    def covers(self, other: tuple[int, int]) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other[0] and other[1] <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, caption, table row, block quotation or note.

    Attributes:
        kind: what it is in its document.
        start: first code point in `Document.text`.
        end: one past the last.
        page: page number in a paged document, counted from 1; None elsewhere.
    """

    kind: BlockKind
    start: int
    end: int
    page: int | None = None

    @property
    def span(self) -> Span:
        """Where the block stands in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Document:
    """Anything read: the article, or a page of the binder. The text is never edited after reading.

    Attributes:
        id: how reports name it: the path below the binder, or the id of a record.
        text: all its words; blocks are joined by a blank line, and every offset refers to it.
        blocks: in order, not overlapping, together covering all but white space.
        title, byline: as the document gives them, or None.
        published: the date that relative times are resolved against, or None.
        language: ISO 639-1 code.
        path: where the file lies, or None when the text came another way.
        warnings: what was lost in reading, in plain words ("3 of 12 pages hold no text").
    """

    id: str
    text: str
    blocks: Sequence[Block]
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    language: str = "en"
    path: str | None = None
    warnings: Sequence[str] = field(default=())

    @cached_property
    def sha256(self) -> str:
        """Hash of the text, as hexadecimal digits: the key of every cache. Lone surrogates are kept, not raised on."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def blocks_in(self, start: int, end: int) -> Iterator[tuple[int, Block]]:
        """The blocks that share a character with `start:end`, each with its number, without a walk through all."""
        first = max(0, bisect_right(self.blocks, start, key=_block_start) - 1)
        for number in range(first, len(self.blocks)):
            block = self.blocks[number]
            if block.start >= end:
                return
            if block.end > start:
                yield number, block

    def page_at(self, offset: int) -> int | None:
        """The page on which a code point stands, or None where the document has no pages."""
        number = bisect_right(self.blocks, offset, key=_block_start) - 1
        return self.blocks[number].page if number >= 0 else None


def _block_start(block: Block) -> int:
    return block.start
