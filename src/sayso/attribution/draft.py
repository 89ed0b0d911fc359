"""An attribution in the making: token ranges, before it is resolved, nested and numbered."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.attribution.syntax import Range


@dataclass(slots=True)
class Draft:
    """One source, cue and content as token ranges.

    Attributes:
        frame: how it was found: "clause", "infinitive", "seeming", "object", "preposition", "quote", "according",
            "colon", "noun", "adverb", "survey".
        verb: token index of the cue's main word; -1 where there is none.
        lemma: its lemma, "" where there is none.
    """

    frame: str
    verb: int
    lemma: str
    source: list[Range] = field(default_factory=list)
    cue: list[Range] = field(default_factory=list)
    content: list[Range] = field(default_factory=list)

    def tokens(self, ranges: list[Range]) -> set[int]:
        """The token indices of some ranges."""
        return {i for a, b in ranges for i in range(a, b)}

    @property
    def first(self) -> int:
        """The first token of all its parts."""
        return min(a for a, _ in [*self.source, *self.cue, *self.content])

    @property
    def last(self) -> int:
        """One past the last token of all its parts."""
        return max(b for _, b in [*self.source, *self.cue, *self.content])
