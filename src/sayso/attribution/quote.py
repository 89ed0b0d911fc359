"""The outermost quotations of a document as tokens."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution.syntax import Tree
from sayso.model import Fact


class Quote:
    """An outermost quotation as tokens, marks included."""

    __slots__ = ("block", "first", "last", "scare", "words")

    def __init__(self, first: int, last: int, block: int, scare: bool, words: int) -> None:
        self.first, self.last, self.block, self.scare, self.words = first, last, block, scare, words


def outermost(tree: Tree, facts: Sequence[Fact]) -> tuple[list[Quote], list[int]]:
    """The outermost quotations among the facts, and by token the index of the one it stands in, or -1."""
    quotes: list[Quote] = []
    quoted = [-1] * len(tree.tokens)
    end = -1
    for fact in facts:
        if fact.kind != "quotation" or fact.start < end:
            continue
        inside = tree.parse.within(fact.start, fact.end)
        if not inside:
            continue
        end = fact.end
        first, last = inside[0].i, inside[-1].i + 1
        block = tree.parse.sentences[inside[0].sent].block
        for i in range(first, last):
            quoted[i] = len(quotes)
        quotes.append(Quote(first, last, block, bool(getattr(fact.value, "scare", False)), last - first))
    return quotes, quoted
