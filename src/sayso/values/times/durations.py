"""Lengths of time and what recurs."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.language import times as words
from sayso.values.times.dates import weekday_of
from sayso.values.times.numbers import number_of, ordinal_of
from sayso.values.times.reader import Reader
from sayso.values.timex import Timex, TimexMod


def unit_of(word: str) -> tuple[str, int]:
    """Letter and number of a unit noun, singular or plural."""
    return words.UNITS[words.PLURAL_UNITS.get(word, word)]


def count_of(reader: Reader, match: re.Match[str], name: str = "number") -> float | None:
    """The number of a group; 1 for an article; None for a vague one."""
    found = reader.group(match, name)
    if any(word in words.VAGUE for word in found):
        return 2 if "couple" in found else None
    if all(word in ("a", "an") for word in found):
        return 1
    return number_of(found)


def duration_value(count: float | None, unit: str, size: int) -> str:
    """TIMEX3 value of so many units: "P2Y6M"; None counts as several ("PXY")."""
    prefix, letter = ("PT", unit[1:]) if unit.startswith("T") else ("P", unit)
    if count is None:
        return f"{prefix}X{letter}" if size == 1 or letter != "Y" else {10: "PXDE", 100: "PXCE"}.get(size, "PXY")
    total = count * size
    whole = int(total)
    if total == whole:
        return f"{prefix}{whole}{letter}"
    rest = total - whole
    if letter == "Y" and (rest * 12).is_integer():
        return f"P{whole}Y{int(rest * 12)}M" if whole else f"P{int(rest * 12)}M"
    if unit in ("TH", "TM") and (rest * 60).is_integer():
        below = {"H": "M", "M": "S"}[letter]
        return f"PT{whole}{letter}{int(rest * 60)}{below}" if whole else f"PT{int(rest * 60)}{below}"
    return f"{prefix}{total:g}{letter}"


def or_so(reader: Reader, match: re.Match[str]) -> bool | None:
    """Whether "or so" stands in it; None when other words stand in its place."""
    so = list(reader.group(match, "so"))
    return None if so and so != ["or", "so"] else bool(so)


def half(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "half an hour", "a half-hour", "half a century"."""
    unit_word = (*reader.group(match, "unit"), *reader.group(match, "short"))[0]
    if unit_word in words.PLURAL_UNITS:
        return None
    unit, size = unit_of(unit_word)
    if unit == "D" and size == 1:
        return Timex("DURATION", "PT12H")
    if unit in ("W", "M") and size == 1:
        return Timex("DURATION", f"P0.5{unit}")
    return Timex("DURATION", duration_value(0.5, unit, size))


def stretch(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the past two years", "the first nine months"."""
    loose = or_so(reader, match)
    if loose is None:
        return None
    count = count_of(reader, match)
    if count is None and not any(w in words.VAGUE for w in reader.group(match, "number")):
        return None
    unit, size = unit_of(reader.group(match, "unit")[0])
    mod: TimexMod | None = "APPROX" if loose or "couple" in reader.group(match, "number") else None
    return Timex("DURATION", duration_value(count, unit, size), mod, anchor=reader.scene.anchor)


def span(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "three days", "a month", "several years"."""
    loose = or_so(reader, match)
    if match["old"] or loose is None:
        return None
    number = reader.group(match, "number")
    count = count_of(reader, match)
    if count is None and not any(word in words.VAGUE for word in number):
        return None
    if count is not None and match["half"]:
        count += 0.5
    unit_word = reader.group(match, "unit")[0]
    unit, size = unit_of(unit_word)
    inside = reader.words(*match.span())
    plural = unit_word in words.PLURAL_UNITS
    if number and number[0] in ("a", "an") and words.LOOSE_FILLERS & set(inside):
        return None
    if "recent" in inside or (unit_word == "quarters" and "-" in inside):
        return None
    if len(number) == 1 and number[0].isdigit() and len(number[0]) == 4 and not plural and "-" not in inside:
        return None
    mod: TimexMod | None = "APPROX" if loose or "couple" in number else None
    return Timex("DURATION", duration_value(count, unit, size), mod)


def count_range(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "two to three weeks": the least as `value`, the most as `end`."""
    low, high = number_of(reader.group(match, "low")), number_of(reader.group(match, "high"))
    if low is None or high is None or low >= high:
        return None
    unit = unit_of(reader.group(match, "unit")[0])
    return Timex("DURATION", duration_value(low, *unit), end=duration_value(high, *unit))


def low_count(reader: Reader, match: re.Match[str]) -> Timex | None:
    """The "10" of "10 and 20 months"."""
    found = count_range(reader, match)
    return replace(found, end=None) if found else None


def bare(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "years", "weeks" alone."""
    word = reader.group(match, "unit")[0]
    if word in ("weekends", "weeknights", "weekdays"):
        return Timex("SET", {"weekends": "XXXX-WXX-WE", "weeknights": "XXXX-WXX-XTNI", "weekdays": "XXXX-WXX-X"}[word])
    return Timex("DURATION", duration_value(None, *unit_of(word))) if word in words.PLURAL_UNITS else None


def recurring(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "every Friday", "each year", "every morning"."""
    what = reader.group(match, "what")[-1]
    letter = reader.lexed.letters[match.end("what") - 1]
    each = reader.group(match, "each")[0]
    quant = each.upper()
    nth = reader.group(match, "nth")
    count = (ordinal_of(nth[-1]) or 1) if nth else 2 if "other" in reader.group(match, "what") else 1
    if letter == "W":
        weekday = weekday_of(what)
        part = reader.group(match, "part")
        tail = "T" + words.DAY_PARTS[part[0]] if part else ""
        return Timex("SET", f"XXXX-WXX-{weekday}{tail}", quant=quant, weekday=weekday, explicit=("weekday",))
    if letter == "M":
        return Timex("SET", f"XXXX-{words.MONTHS[what.rstrip('.')]:02d}", quant=quant, explicit=("month",))
    if letter == "S":
        return (
            Timex("SET", f"XXXX-{words.SEASONS[what.rstrip('s')]}", quant=quant)
            if what.rstrip("s") in words.SEASONS
            else None
        )
    if letter == "P":
        return Timex("SET", f"XXXX-XX-XXT{words.DAY_PARTS[what]}", quant=quant)
    if letter == "p" or (what not in words.UNITS and what not in words.PLURAL_UNITS):
        return None
    if what == "weekend":
        return Timex("SET", "XXXX-WXX-WE", quant=quant)
    return Timex("SET", duration_value(count, *unit_of(what)), quant=quant)


def frequency(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "daily", "annually"."""
    return Timex("SET", words.FREQUENCIES[reader.words(*match.span())[0]])
