"""The weekday is not that of the date: 9 March 2021 was a Tuesday.

What it checks: a date of the article that names its weekday, against the calendar (proleptic Gregorian). It looks at
dates whose year is written, or known from the article's own date.

Why it matters: a wrong weekday means that one of the two, day or date, was copied wrong; which one the calendar cannot
say.

What it cannot see: a weekday and a date in different sentences; dates in other calendars.

References: ISO 8601 for weekdays.
"""

from collections.abc import Iterator
from datetime import date

from sayso.model import Difference, Reading

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def compare(reading: Reading) -> Iterator[Difference]:
    """One difference for every date whose weekday is another."""
    for fact in reading.facts:
        if fact.kind != "timex" or fact.value.weekday is None or fact.value.impossible:
            continue
        if not {"month", "day"} <= set(fact.value.explicit):
            continue
        if "year" not in fact.value.explicit and reading.anchor is None:
            continue
        try:
            day = date.fromisoformat(fact.value.value[:10])
        except ValueError:
            continue
        if day.isoweekday() != fact.value.weekday:
            yield Difference(
                fact.start,
                fact.end,
                f"The article says “{fact.text}”; {day.day} {day:%B %Y} was a {_NAMES[day.isoweekday() - 1]}.",
                (),
                fact.id,
                fact.claim,
            )
