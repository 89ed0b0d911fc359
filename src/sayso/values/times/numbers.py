"""Number words and figures to numbers: "twenty-four", "two and a half", "2 1/2", "nineteen ninety-seven"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.language.times import CARDINALS, DECADE_NAMES, ORDINALS

_FRACTION = re.compile(r"(?:(\d+)\s)?(\d)/(\d)")


_MOST = 1e12
"""More of a unit of time is no time that is written about, and no calendar reaches it."""


def number_of(words: Sequence[str]) -> float | None:
    """The number that lower-case words stand for, hyphens and "and" among them; None when they are none.

    >>> number_of(["two", "and", "a", "half"]), number_of(["nineteen", "ninety", "-", "seven"])
    (2.5, 1997)
    """
    total, part, seen = 0.0, 0.0, False
    pair: list[float] = []
    for word in words:
        if word in ("-", "–", "and", "a", "an", "the", "of"):
            continue
        if word == "half":
            total, seen = total + 0.5, True
        elif word[0].isdigit():
            fraction = _FRACTION.fullmatch(word)
            if fraction:
                whole = float(fraction[1] or 0) + float(fraction[2]) / max(float(fraction[3]), 1)
            else:
                try:
                    whole = float(word.replace(",", ""))
                except ValueError:
                    return None
            part, seen = part + whole, True
        elif word in ("hundred", "thousand", "million", "billion", "dozen"):
            scale = CARDINALS[word]
            if scale in (100, 12):
                part = (part or 1) * scale
            else:
                total, part = total + (part or 1) * scale, 0.0
            seen = True
        elif word in CARDINALS or word in ORDINALS:
            value = CARDINALS.get(word, ORDINALS.get(word, 0))
            if part and value >= 10 and 10 <= part < 100:
                pair.append(part)
                part = 0.0
            part, seen = part + value, True
        else:
            return None
    if pair:
        part += 100 * pair[-1]
    result = total + part
    if not result < _MOST:
        return None
    return (int(result) if result == int(result) else result) if seen else None


def ordinal_of(word: str) -> int | None:
    """The number of an ordinal: "third", "21st"; None when it is none."""
    if word[0].isdigit():
        digits = re.match(r"\d+", word)
        return int(digits[0]) if digits else None
    return ORDINALS.get(word)


def decade_of(word: str, century: int = 19) -> str:
    """TIMEX3 value of a decade: "1980s" and "'80s" give "198"; two digits and names fall in `century`."""
    if word in DECADE_NAMES:
        return f"{century}{DECADE_NAMES[word]}"
    digits = "".join(c for c in word if c.isdigit())
    return digits[:3] if len(digits) == 4 else f"{century}{digits[0]}"
