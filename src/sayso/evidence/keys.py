"""The facts of a passage as index keys, found in its words without a parse.

A key stands for a value, not for words: "two million" and "2,000,000" share one, so do "9 March 2021" and
"2021-03-09". Equal keys are a reason to look at a passage; whether the facts agree is decided after a parse.
Names need no key: their words are indexed like all words.
"""

from __future__ import annotations

from datetime import date

from sayso.values.quantity_scan import scan as scan_quantities
from sayso.values.times.reading import scan as scan_times


def keys_of(text: str, anchor: date | None) -> list[str]:
    """Keys of the numbers and dates in `text`, sorted; `anchor` is what relative dates are resolved against."""
    keys: set[str] = set()
    for _, _, value in scan_times(text, anchor):
        keys.update(value.keys())
    for _, _, number in scan_quantities(text):
        keys.update(number.keys())
    return sorted(keys)
