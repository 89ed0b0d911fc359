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

    @property
    def first(self) -> int:
        """The first token of all its parts, each of which is in order."""
        return min(part[0][0] for part in (self.source, self.cue, self.content) if part)

    @property
    def last(self) -> int:
        """One past the last token of all its parts."""
        return max(part[-1][1] for part in (self.source, self.cue, self.content) if part)

    def add(self, piece: Range) -> None:
        """Take a range into the content, which stays in order; ranges that touch or overlap become one."""
        if not self.content or piece[0] > self.content[-1][1]:
            self.content.append(piece)
            return
        joined: list[Range] = []
        for a, b in sorted([*self.content, piece]):
            if joined and a <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
            else:
                joined.append((a, b))
        self.content = joined
