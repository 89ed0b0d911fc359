"""Another day, month, year or hour than the document's.

What it checks: a time of the article beside the time of the same event in a document, both resolved against the date
of their own document. Granularity is respected: "March" agrees with 9 March, "9 March" does not agree with 10 March.

Why it matters: dates are copied from memory, and "last Tuesday" moves with the day it was written.

What it cannot see: a relative time in a document without a date; two events of the same name.

References: TIMEX3 (Pustejovsky et al. 2003).
"""

import re

from sayso.model import Difference, Pair

_PARTS = {
    "year": re.compile(r"\b\d{4}s?\b|['’]\d\d\b"),
    "month": re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?", re.IGNORECASE),
    "day": re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?![:.]\d)"),
    "weekday": re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE),
}


def compare(pair: Pair) -> Difference | None:
    """Fires on another time in the same slot."""
    comparison = pair.fact.value.compare(pair.other.value)
    if comparison.relation != "different":
        return None
    start, end = _at_fault(pair.fact.text, comparison.aspects)
    there = pair.other
    return Difference(
        pair.fact.start + start,
        pair.fact.start + end,
        f"The article says “{pair.fact.text}”; the document says “{there.text}”{_resolved(pair)}.",
        ((there.start, there.end),),
    )


def _at_fault(text: str, aspects: tuple[str, ...]) -> tuple[int, int]:
    """The part of the time that differs, when it is one part; else the whole."""
    if len(aspects) == 1 and (pattern := _PARTS.get(aspects[0])) and len(found := list(pattern.finditer(text))) == 1:
        return found[0].span()
    return 0, len(text)


def _resolved(pair: Pair) -> str:
    """The resolved dates, where the words alone do not show them."""
    here, there = pair.fact.value.value, pair.other.value.value
    if here and there and "X" not in here + there and (here not in pair.fact.text or there not in pair.other.text):
        return f" ({here} and {there})"
    return ""
