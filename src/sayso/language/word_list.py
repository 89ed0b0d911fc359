"""How word lists are written down in this package: words between white space."""

from __future__ import annotations


def words(block: str) -> frozenset[str]:
    """The set of the words in a block of text, parted by white space."""
    return frozenset(block.split())
