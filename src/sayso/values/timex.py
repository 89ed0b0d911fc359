"""A time as the words give it: a TIMEX3 value with its modifier, and what it was resolved against.

TIMEX3: TimeML 1.2.1 (Pustejovsky and others 2005), with the values of TempEval-3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, get_args

from sayso.values.comparison import Comparison
from sayso.values.times import calendar

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
    "START", "MID", "END", "APPROX",
]  # fmt: skip
_TYPES, _MODS = get_args(TimexType), get_args(TimexMod)
_CANONICAL = re.compile(r"(DATE|TIME|DURATION|SET) (\S+)((?: [a-z]+=\S+| impossible)*)")


@dataclass(frozen=True, slots=True)
class Timex:
    """A time.

    Attributes:
        type: DATE and TIME lie on the calendar, DURATION is a length, SET recurs.
        value: TIMEX3 value; "X" stands for what is not known.
        mod: how the words bend the value ("early", "about", "more than"), or None.
        anchor: the day that it was resolved against, or None where it stands by itself.
        end: value of the last day of a range written as one ("3-5 March"), or None.
        freq, quant: of a SET, how often ("2X" for twice) and over which ("EVERY"), or None.
        weekday: ISO number of the weekday that the words name ("Tuesday, 9 March 2021": 2), or None.
        explicit: which parts the words write out, of "year", "month", "day", "weekday", "time", in that order;
            "count" where they count units from another day ("two years ago").
        impossible: whether no calendar has such a day (31 February).
    """

    type: TimexType
    value: str
    mod: TimexMod | None = None
    anchor: date | None = None
    end: str | None = None
    freq: str | None = None
    quant: str | None = None
    weekday: int | None = None
    explicit: tuple[str, ...] = ()
    impossible: bool = False

    @classmethod
    def parse(cls, text: str, anchor: date | None = None) -> Timex:
        """The time that a text is: English words ("early March 2021"), a TIMEX3 value, or what `format` writes.

        Args:
            text: the whole of it must be one time.
            anchor: what relative words ("last week") are resolved against.

        Raises:
            ValueError: it is no time.
        """
        text = text.strip()
        if match := _CANONICAL.fullmatch(text):
            return cls(**_fields(match[1], match[2], match[3]))
        if calendar.length(text):
            return cls("DURATION", text)
        if calendar.is_date_value(text) and not text.isdigit():
            kind: TimexType = "TIME" if "T" in text and not text.endswith("_REF") else "DATE"
            found = calendar.parts(text)
            named = found._asdict() if found else {}
            explicit = tuple(x for x in ("year", "month", "day", "time") if named.get(x))
            return cls(kind, text, explicit=explicit, impossible=calendar.is_impossible(text))
        from sayso.values.times.reading import read_whole

        found_timex = read_whole(text, anchor)
        if found_timex is None:
            raise ValueError(f"{text!r}: expected one time, such as '9 March 2021', '2021-W10' or 'about a month'")
        return replace(found_timex)

    def format(self) -> str:
        """The time in one line that `parse` reads back without loss."""
        written = [self.type, self.value]
        for name in ("mod", "anchor", "end", "freq", "quant", "weekday"):
            if (value := getattr(self, name)) is not None:
                written.append(f"{name}={value}")
        if self.explicit:
            written.append("explicit=" + ",".join(self.explicit))
        if self.impossible:
            written.append("impossible")
        return " ".join(written)

    def as_json(self) -> dict[str, Any]:
        """`type`, `value` and `mod`, as the schema `sayso/1` writes them."""
        return {"type": self.type, "value": self.value, "mod": self.mod}

    def keys(self) -> tuple[str, ...]:
        """Index keys, most exact first: equal dates share keys at each granularity.

        >>> Timex("DATE", "2021-03-09").keys()
        ('t:2021-03-09', 't:2021-03', 't:2021', 't:XXXX-03-09')
        """
        from sayso.values.times.comparison import keys

        return keys(self)

    def with_mod(self, mod: TimexMod | None) -> Timex:
        """The same time with another modifier."""
        return replace(self, mod=mod)

    def compare(self, other: Timex) -> Comparison:
        """How this time, of the article, stands to one of a document. See `sayso.values.times.comparison`."""
        from sayso.values.times.comparison import compare

        return compare(self, other)


def _fields(kind: str, value: str, rest: str) -> dict[str, Any]:
    fields: dict[str, Any] = {"type": kind, "value": value}
    for piece in rest.split():
        name, _, text = piece.partition("=")
        if name == "impossible":
            fields[name] = True
        elif name == "anchor":
            fields[name] = date.fromisoformat(text)
        elif name == "weekday":
            fields[name] = int(text)
        elif name == "explicit":
            fields[name] = tuple(text.split(","))
        elif name == "mod" and text not in _MODS:
            raise ValueError(f"{text!r}: expected a TIMEX3 modifier")
        elif name in ("mod", "end", "freq", "quant"):
            fields[name] = text
        else:
            raise ValueError(f"{piece!r}: expected a field of a time")
    return fields
