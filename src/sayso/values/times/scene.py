"""What a relative time is resolved against, the day of writing, what was told, the tense; and a time once found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from sayso.values.times.calendar import stretch
from sayso.values.timex import Timex

Tense = Literal["past", "present", "future"] | None


def _no_tense(start: int, end: int) -> Tense:
    return None


@dataclass
class Scene:
    """Changes as a text is read.

    Attributes:
        anchor: the day of writing, or None.
        tense: of the clause in which the characters `start:end` stand.
        told: value of the last date told, or None.
        quarter: value of the last quarter told, or None.
        told_at: where that date stands.
        last: value of the last date, resolved or not.
        narrative: whether the text tells of another time than that of writing, so that its own dates lead.
    """

    anchor: date | None = None
    tense: Callable[[int, int], Tense] = field(default=_no_tense)
    told: str | None = None
    quarter: str | None = None
    told_at: int = -1
    narrative: bool = False
    last: str | None = None

    def tell(self, value: str, at: int) -> None:
        """Remember a date of the text."""
        self.last = value
        if stretch(value) is None:
            return
        self.told, self.told_at = value, at
        if "-Q" in value:
            self.quarter = value

    @property
    def told_day(self) -> date | None:
        """First day of what was last told, else the day of writing."""
        found = stretch(self.told) if self.told else None
        return found.start.date() if found else self.anchor


class Found(NamedTuple):
    """A time in a text: code points `start:end`, tokens `first:last`, the rule that found it, and the time."""

    start: int
    end: int
    first: int
    last: int
    rule: str
    timex: Timex
