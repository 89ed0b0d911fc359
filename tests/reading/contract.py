"""What every document must satisfy, whatever it was read from."""

from __future__ import annotations

from sayso.model import Document
from sayso.reading.assembly import MOST_IN_BLOCK


def assert_well_made(document: Document) -> None:
    """Blocks in order, not overlapping, stripped, not empty, of bounded length; together all but white space."""
    text, at = document.text, 0
    for block in document.blocks:
        words = text[block.start : block.end]
        assert block.start >= at
        assert words
        assert words == words.strip()
        assert len(words) <= MOST_IN_BLOCK
        assert not text[at : block.start].strip()
        at = block.end
    assert not text[at:].strip()


def words_of(document: Document) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]
