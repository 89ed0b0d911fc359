"""Holidays: on a fixed day, by a weekday of a month, or by Easter."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.language import times as words
from sayso.values.times import calendar
from sayso.values.times.reader import Reader, dated
from sayso.values.timex import Timex


def holiday(reader: Reader, match: re.Match[str], name: str, year: str) -> Timex:
    """A holiday; without a year, the one nearest to the day of writing."""
    name = name.replace("’", "'")
    anchor = reader.scene.anchor

    def day_in(number: int) -> date:
        if name in words.FIXED_HOLIDAYS:
            return date.fromisoformat(f"{number:04d}-{words.FIXED_HOLIDAYS[name]}")
        if name in words.EASTER_HOLIDAYS:
            return calendar.easter(number) + timedelta(words.EASTER_HOLIDAYS[name])
        month, weekday, which, more = words.WEEKDAY_HOLIDAYS[name]
        return calendar.nth_weekday(number, month, weekday, which) + timedelta(more)

    if year:
        return dated(day_in(int(year)).isoformat(), reader, ("year",))
    if anchor is None:
        value = f"XXXX-{words.FIXED_HOLIDAYS[name]}" if name in words.FIXED_HOLIDAYS else "XXXX-XX-XX"
        return dated(value, reader)
    days = [day_in(anchor.year + n) for n in (-1, 0, 1)]
    lead = reader.words(*match.span())[0]
    if lead in words.BACKWARD:
        return dated(max(day for day in days if day < anchor).isoformat(), reader)
    if lead in words.FORWARD:
        return dated(min(day for day in days if day > anchor).isoformat(), reader)
    return dated(min(days, key=lambda day: abs((day - anchor).days)).isoformat(), reader)
