"""Reckoning with TIMEX3 values: what stretch of the calendar a value covers, and shifting by units.

Gregorian throughout; weeks are ISO 8601 weeks. Nothing here looks at words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sayso.language.times import DAY_PART_HOURS, SEASON_MONTHS

DAYS_OF = {"Y": 365.2425, "M": 30.436875, "W": 7.0, "D": 1.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}
"""Days in a unit of a duration; months and years at their mean length."""

_VALUE = re.compile(
    r"(?P<fiscal>FY)?(?P<year>[0-9X]{1,4})(?:-(?P<rest>[^T]+))?(?:T(?P<time>[A-Z]{2}|[0-9X]{2}(?::[0-9X]{2}){0,2}))?(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?"
)
_WEEK = re.compile(r"W(?P<week>\d{2}|XX)(?:-(?P<day>[1-7]|WE))?")
_MONTH = re.compile(r"(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?")
_DURATION = re.compile(r"P(?P<days>(?:(?:\d+(?:\.\d+)?|X)[YMWDQ])*)(?:T(?P<time>(?:(?:\d+(?:\.\d+)?|X)[HMS])+))?")
_PIECE = re.compile(r"(\d+(?:\.\d+)?|X)([A-Z])")


class Stretch(NamedTuple):
    """A stretch of the calendar, half-open, and how long one of its kind is called ("year" … "time")."""

    start: datetime
    end: datetime
    granularity: str


class Parts(NamedTuple):
    """The parts of a DATE or TIME value as written; "" where not given or unknown (X)."""

    year: str
    month: str
    day: str
    week: str
    weekday: str
    span: str
    time: str


def parts(value: str) -> Parts | None:
    """The parts of a DATE or TIME value, or None when it is of another kind ("PRESENT_REF", "P3D")."""
    match = _VALUE.fullmatch(value)
    if not match:
        return None
    year, rest, time = match["year"], match["rest"] or "", match["time"] or ""
    year = "" if "X" in year and set(year) == {"X"} else year
    found = dict.fromkeys(("month", "day", "week", "weekday", "span"), "")
    if week := _WEEK.fullmatch(rest):
        found["week"] = week["week"].replace("XX", "")
        found["weekday"] = week["day"] or ""
    elif month := _MONTH.fullmatch(rest):
        found["month"], found["day"] = (x if x and x != "XX" else "" for x in (month["month"], month["day"]))
    elif rest:
        found["span"] = rest
    return Parts(year=("FY" if match["fiscal"] else "") + year, time=time, **found)


def is_date_value(value: str) -> bool:
    """Whether it reads as a TIMEX3 value of a DATE or a TIME, the impossible ones ("2021-02-31") included."""
    if re.fullmatch(r"BC\d{4}", value) or value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"):
        return True
    match = _VALUE.fullmatch(value)
    if not match or len(match["year"]) == 1:
        return False
    rest = match["rest"]
    return not rest or bool(
        _WEEK.fullmatch(rest) or _MONTH.fullmatch(rest) or re.fullmatch(r"(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)", rest)
    )


def stretch(value: str) -> Stretch | None:
    """What a DATE or TIME value covers, or None where it is not resolved, or is no real date.

    >>> stretch("2021-W10").start.date().isoformat()
    '2021-03-08'
    """
    found = parts(value)
    if found is None or not found.year or "X" in found.year:
        return None
    try:
        return _stretch(found)
    except (ValueError, OverflowError):
        return None


def _stretch(found: Parts) -> Stretch | None:
    digits = found.year.removeprefix("FY")
    if len(digits) < 4:
        span = 10 ** (4 - len(digits))
        first = int(digits) * span
        return Stretch(_year(first), _year(first + span), {10: "decade", 100: "century"}.get(span, "century"))
    year = int(digits)
    if found.week:
        monday = datetime.fromisocalendar(year, int(found.week), 1)
        if found.weekday == "WE":
            return Stretch(monday + timedelta(5), monday + timedelta(7), "weekend")
        if found.weekday:
            return _within_day(monday + timedelta(int(found.weekday) - 1), found.time)
        return Stretch(monday, monday + timedelta(7), "week")
    if found.span:
        if found.span in SEASON_MONTHS:
            first, last = SEASON_MONTHS[found.span]
            return Stretch(_month(year, first), _month(year, last + 1), "season")
        if found.span[0] == "Q" and found.span[1:].isdigit():
            quarter = int(found.span[1:])
            return Stretch(_month(year, 3 * quarter - 2), _month(year, 3 * quarter + 1), "quarter")
        if found.span[0] == "H" and found.span[1:].isdigit():
            half = int(found.span[1:])
            return Stretch(_month(year, 6 * half - 5), _month(year, 6 * half + 1), "half")
        return Stretch(_year(year), _year(year + 1), "year")
    if not found.month:
        return Stretch(_year(year), _year(year + 1), "year")
    if not found.day:
        month = int(found.month)
        if not 1 <= month <= 12:
            return None
        return Stretch(_month(year, month), _month(year, month + 1), "month")
    return _within_day(datetime(year, int(found.month), int(found.day)), found.time)


def _within_day(day: datetime, time: str) -> Stretch:
    if not time or "X" in time:
        return Stretch(day, day + timedelta(1), "day")
    if time in DAY_PART_HOURS:
        first, last = DAY_PART_HOURS[time]
        return Stretch(day + timedelta(hours=first), day + timedelta(hours=last), "part")
    if time.isalpha():
        return Stretch(day, day + timedelta(1), "day")
    numbers = [int(x) for x in time.split(":")]
    start = day + timedelta(**dict(zip(("hours", "minutes", "seconds"), numbers, strict=False)))
    return Stretch(start, start + timedelta(minutes=60 if len(numbers) == 1 else 1), "time")


def _year(year: int) -> datetime:
    return datetime(min(max(year, 1), 9999), 1, 1)


def _month(year: int, month: int) -> datetime:
    return datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def is_impossible(value: str) -> bool:
    """Whether it names a day that no calendar has: 31 February, a 13th month, week 60, 25 o'clock."""
    found = parts(value)
    if found is None:
        return False
    if found.month and found.day:
        year = int(found.year) if found.year.isdigit() and len(found.year) == 4 else 2000
        try:
            date(max(year, 1), int(found.month), int(found.day))
        except ValueError:
            return True
    if found.month and not 1 <= int(found.month) <= 12:
        return True
    if found.week and found.year.isdigit() and len(found.year) == 4:
        try:
            date.fromisocalendar(int(found.year), int(found.week), 1)
        except ValueError:
            return True
    if found.time and found.time[:2].isdigit():
        hour, *rest = (int(x) for x in found.time.split(":") if x.isdigit())
        return hour > 24 or (hour == 24 and any(rest)) or any(x > 59 for x in rest)
    return False


def length(value: str) -> tuple[float, float, str] | None:
    """Length of a duration in days, least and most, and the letter of its coarsest unit; None when it is none.

    A vague count ("PXY", several years) gives a wide stretch.
    """
    match = _DURATION.fullmatch(value)
    if not match or value in ("P", "PT"):
        return None
    low = high = 0.0
    unit = ""
    for text, prefix in ((match["days"], ""), (match["time"] or "", "T")):
        for number, letter in _PIECE.findall(text):
            days = 3 * DAYS_OF["M"] if letter == "Q" else DAYS_OF[prefix + letter]
            unit = unit or prefix + letter
            low += days * (2 if number == "X" else float(number))
            high += days * (_MOST.get(prefix + letter, 20) if number == "X" else float(number))
    return (low, high, unit) if unit else None


_MOST: Mapping[str, int] = {"D": 30, "W": 12, "M": 24, "Y": 99, "TH": 48, "TM": 120, "TS": 300}
"""How many of a unit a vague plural may still mean."""


def shift_months(day: date, months: int) -> tuple[int, int]:
    """Year and month so many months away."""
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1


def week_value(day: date) -> str:
    """The ISO week of a day: "2021-W10"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shifted(day: date, unit: str, count: float) -> str | None:
    """The value `count` units from a day, as exact as the unit: days give a day, months a month, decades a decade.

    None when the calendar ends before that.
    """
    try:
        if unit == "D":
            return (day + timedelta(round(count))).isoformat()
        if unit == "W":
            return week_value(day + timedelta(round(7 * count)))
        if unit in ("M", "Q"):
            year, month = shift_months(day, round(count * (3 if unit == "Q" else 1)))
            return f"{year:04d}-{month:02d}" if 0 < year < 10_000 else None
        if unit == "Y":
            year = day.year + round(count)
            return f"{year:04d}" if 0 < year < 10_000 else None
        return (day + timedelta(days=count * DAYS_OF[unit])).isoformat()
    except OverflowError:
        return None


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The `which`-th ISO weekday of a month; -1 is the last."""
    if which < 0:
        last = _month(year, month + 1).date() - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computation, Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)
