"""Quantities: a number or a range, its unit, what is counted, how the words hedge it, and where it moved.

How two of them compare is told in `sayso.values.quantity_compare`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from sayso.language.numbers import Modifier, Side
from sayso.values.comparison import Comparison
from sayso.values.unit import dimension, is_currency, singular, to_base

Change = Literal["up", "down"]

_WORDS = {
    "more_than": "more than",
    "less_than": "less than",
    "at_least": "at least",
    "at_most": "at most",
    "approximately": "about",
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with all that a checker compares.

    Attributes:
        number: the number; None for a range.
        low, high: both ends of a range ("5 to 7", "dozens"), else None.
        unit: the unit of measure in the singular, an ISO 4217 code, "%", "percentage point", a rate of these
            ("USD per barrel"), "times"; for a plain count the singular noun counted; None when nothing says.
        entity: what is measured or counted, with its qualifiers ("people killed"), or None.
        modifier: how the words hedge it.
        change: "up" or "down" where the number is the amount of a change ("rose 5 %", "up 19 cents").
        trend: "up" or "down" where the number is the level that was reached ("fell to 49"), or a noun names the
            change ("a 5 % rise"); `as_json` leaves it out.
        step: place value of the last significant digit as written; 0 when unknown.
        scaled: whether a scale word was part of it ("2 million").
        side: "below" for "nearly", "above" for "just over": close by, on that side.
        fraction: written as a fraction ("a third", "one in five").
        ordinal: a rank, not an amount ("39th").
        vague: a range that a word like "dozens" stands for.
        loose: the unit may mean another one (a bare "$").
    """

    number: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    entity: str | None = None
    modifier: Modifier | None = None
    change: Change | None = None
    trend: Change | None = None
    step: float = 0.0
    scaled: bool = False
    side: Side | None = None
    fraction: bool = False
    ordinal: bool = False
    vague: bool = False
    loose: bool = False

    @classmethod
    def parse(cls, text: str) -> Quantity | None:
        """The first quantity of a text, or None; words after a bare number are taken for the noun counted."""
        from sayso.values.quantity_scan import scan

        for _, end, found in scan(text):
            rest = [w for w in text[end:].strip().split() if w not in ("of", "the")]
            if found.unit is None and rest and len(rest) <= 4 and all(w.replace("-", "").isalpha() for w in rest):
                return replace(found, unit=" ".join([*rest[:-1], singular(rest[-1])]), entity=" ".join(rest))
            return found
        return None

    @property
    def dimension(self) -> str:
        """What it measures: "length", "money", "proportion" …, or "count"."""
        measured = dimension(self.unit)
        return "proportion" if self.fraction and measured == "count" else measured

    @property
    def bounds(self) -> tuple[float, float]:
        """The number twice, or the lower and the upper end of the range."""
        if self.number is not None:
            return self.number, self.number
        low, high = self.low or 0.0, self.high or 0.0
        return (low, high) if low <= high else (high, low)

    def as_json(self) -> dict[str, Any]:
        """The value as the schema `sayso/1` writes it."""
        return {
            "number": self.number,
            "low": self.low,
            "high": self.high,
            "unit": self.unit,
            "entity": self.entity,
            "modifier": self.modifier,
            "change": self.change,
        }

    def format(self) -> str:
        """In plain words and digits; `parse` reads it back as an equal value."""
        if self.number is not None:
            number = f"{_digits(self.number)}{_suffix(int(self.number)) if self.ordinal else ''}"
        else:
            number = f"{_digits(self.low or 0.0)} to {_digits(self.high or 0.0)}"
        hedge = f"{_WORDS[self.modifier]} " if self.modifier else ""
        if self.unit is None:
            return f"{hedge}{number}"
        return f"{hedge}{number}{'' if self.unit == '%' else ' '}{self.unit}"

    def keys(self) -> tuple[str, ...]:
        """Index keys: equal values share one, and values that round alike share one that begins with "~".

        "n:2000000" for the number itself, "n:20%" for percentages and fractions, "n:5 USD" for money, "o:39" for
        ranks; measures have their base unit too, in three digits ("length:8050") and, with "~", in two.
        """
        if self.ordinal:
            return (f"o:{_canonical(self.number or 0.0)}",)
        keys: list[str] = []
        for number in dict.fromkeys(self.bounds):
            keys.append(f"n:{_canonical(number)}")
            keys.append(f"~{_canonical(number, 2)}")
            if self.dimension == "proportion":
                percent = number * 100 if self.fraction else number
                keys.append(f"n:{_canonical(percent, 6)}%")
                keys.append(f"~{_canonical(percent, 2)}%")
            elif is_currency(self.unit):
                keys.append(f"n:{_canonical(number)} {self.unit}")
            elif self.unit is not None:
                base = to_base(number, self.unit)
                if base is not None:
                    keys.append(f"{self.dimension}:{_canonical(base, 3)}")
                    keys.append(f"~{self.dimension}:{_canonical(base, 2)}")
        return tuple(dict.fromkeys(keys))

    def compare(self, other: Quantity) -> Comparison:
        """How this value of the article stands to that of a document: the table of `sayso.values.quantity_compare`."""
        from sayso.values.quantity_compare import compare

        return compare(self, other)


def _canonical(number: float, digits: int = 12) -> str:
    return f"{float(f'{number:.{digits}g}'):.15g}"


def _digits(number: float) -> str:
    if number == int(number) and abs(number) < 1e18:
        return f"{int(number):,}"
    return f"{number:,.12f}".rstrip("0").rstrip(".")


def _suffix(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
