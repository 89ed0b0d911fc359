"""How two values stand to each other: the one answer that every value type's `compare` gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["equal", "compatible", "different", "incomparable"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The answer of `article_value.compare(document_value)`.

    Attributes:
        relation: `equal`: the same value, however written. `compatible`: the first may be said on the strength of
            the second (rounded, less exact, a surname for the full name). `different`: both cannot hold of the same
            thing. `incomparable`: they do not speak of the same kind of thing (kilograms and dollars).
        aspects: what differs, gravest first: "number", "unit", "modifier", "direction", "year", "month", "day",
            "weekday", "time", "given_name", "surname", "spelling", "role", "status", "institution", "place" …
            Empty when equal. A `compatible` value may name the aspect in which it is less exact.
        distance: 0 when equal, growing with the difference: relative difference of numbers, days between dates,
            1 - similarity of names. None where there is no measure.
    """

    relation: Relation
    aspects: tuple[str, ...] = ()
    distance: float | None = None

    @property
    def agrees(self) -> bool:
        """Whether the first may be said on the strength of the second."""
        return self.relation in ("equal", "compatible")


EQUAL = Comparison("equal", (), 0.0)
INCOMPARABLE = Comparison("incomparable")
