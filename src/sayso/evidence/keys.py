"""The facts of a passage as index keys, found in its words without a parse.

A key stands for a value, not for words: "two million" and "2,000,000" share one, so do "9 March 2021" and
"2021-03-09". Equal keys are a reason to look at a passage; whether the facts agree is decided after a parse.
"""

from __future__ import annotations

import re
from datetime import date

from sayso.language.words import fold
from sayso.values import quantity, timex

_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:['’-][A-Z]?[^\W\d_]+)*")


def keys_of(text: str, anchor: date | None) -> list[str]:
    """Keys of the numbers, dates and names in `text`, sorted; `anchor` is what relative dates are resolved against."""
    keys: set[str] = set()
    for _, _, value in timex.scan(text, anchor):
        keys.update(value.keys())
    for _, _, number in quantity.scan(text):
        keys.update(number.keys())
    keys.update(f"p:{fold(word)}" for word in _NAME.findall(text))
    return sorted(keys)
