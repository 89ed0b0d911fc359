"""Dates by their names and numbers: calendar dates, months, weekdays, seasons, decades, centuries, years.

A bare weekday or month lies in the past or the future as the tense of the clause has it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sayso.language import times as words
from sayso.values.times import calendar
from sayso.values.times.holidays import holiday
from sayso.values.times.numbers import decade_of, number_of, ordinal_of
from sayso.values.times.reader import Reader, dated
from sayso.values.timex import Timex

_SHARED_YEAR = re.compile(r"(?:-|~|&)t?(?:(?:[dO]o?)?M|M(?:tO|O|d))(?:,?o?)(?P<year>4)(?![Q%])")
"""What makes a date take the year of the next: "from January to March 2021"."""

_NEAR = 400
"""Characters within which a bare month or day keeps to the year last told."""


def _year_for(reader: Reader, match: re.Match[str], month: int, day: int | None) -> str:
    """The year of a month, or of a day of a month, that is written without one; "XXXX" when nothing says."""
    anchor, scene = reader.scene.anchor, reader.scene
    told = scene.told
    near = told and reader.lexed.starts[match.start()] - scene.told_at < _NEAR
    if shared := _SHARED_YEAR.match(reader.lexed.letters, (reader.outer or match.span())[1]):
        return reader.words(*shared.span("year"))[0]
    if told and near and told[:4].isdigit():
        apart = anchor is None or (abs(int(told[:4]) - anchor.year) > 1 and len(told) > 5 and told[5].isdigit())
        if anchor is None or ((scene.narrative or apart) and reader.tense(match) == "past"):
            return told[:4]
    if anchor is None:
        return "XXXX"
    ahead = (month - anchor.month) % 12 + (0 if day is None else (day - anchor.day) / 31)
    tense = reader.tense(match)
    if day is not None and (-1 < ahead <= 2 or ahead > 10):
        tense = None
    there = anchor.year + (month < anchor.month)
    if tense == "past":
        return str(anchor.year if (month, day or 0) <= (anchor.month, anchor.day if day else 0) else anchor.year - 1)
    if tense == "future":
        return str(anchor.year if (month, day or 0) >= (anchor.month, anchor.day if day else 0) else anchor.year + 1)
    return str(there if ahead <= 6 else there - 1)


def _full_date(reader: Reader, first: int, last: int, match: re.Match[str]) -> Timex | None:
    """A calendar date written with a month: any of weekday, day, month, year."""
    letters, tokens = reader.lexed.letters[first:last], reader.lexed.words[first:last]
    month = day = weekday = None
    year = ""
    shift: int | None = None
    for letter, word in zip(letters, tokens, strict=True):
        if letter == "M":
            month = words.MONTHS[word.rstrip(".")]
        elif letter == "d":
            day = int(word)
        elif letter == "O":
            day = ordinal_of(word)
        elif letter == "4":
            year = word
        elif letter in "Ww":
            weekday = weekday_of(word)
        elif letter in "LXT":
            shift = -1 if word in words.BACKWARD else 1 if word in words.FORWARD else 0
    if month is None or (day is not None and day > 31):
        return None
    explicit = tuple(
        name for name, given in (("year", year), ("month", month), ("day", day), ("weekday", weekday)) if given
    )
    anchor = reader.scene.anchor
    if not year and shift is not None and anchor:
        if "y" in letters:
            year = str(anchor.year + shift)
        elif shift:
            passed = (month, day or 0) < (anchor.month, anchor.day)
            year = str(anchor.year + (0 if passed == (shift < 0) else shift))
    year = year or _year_for(reader, match, month, day)
    value = f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")
    return dated(value, reader, explicit, weekday=weekday)


def weekday_of(word: str) -> int | None:
    """ISO number of a weekday, short, plural or full; None when it is none."""
    word = word.rstrip(".")
    return words.WEEKDAYS.get(word) or words.WEEKDAYS.get(word.rstrip("s")) or words.SHORT_WEEKDAYS.get(word)


def _numeric(reader: Reader, word: str, weekday: int | None) -> Timex | None:
    if re.match(r"\d{4}-", word):
        value = word.upper()
        explicit: tuple[str, ...] = ("year", "month", "day")
        return dated(value, reader, explicit + (("time",) if "T" in value else ()), weekday=weekday)
    numbers = [int(x) for x in re.split(r"\D", word)]
    separator = re.sub(r"\d", "", word)[0]
    if numbers[0] > 31:
        year, month, day = numbers
    else:
        first, second, year = numbers
        # Points are European, day first; a stroke is read in the American way unless that is no month.
        month, day = (second, first) if separator in ".-" or first > 12 else (first, second)
        if month > 12 >= day:
            month, day = day, month
        if year < 100:
            latest = (reader.scene.anchor.year if reader.scene.anchor else 2030) + 10
            year += 2000 if 2000 + year <= latest else 1900
    if not 1 <= month <= 12 or not 1 <= day <= 31 or (separator != "/" and numbers[-1] < 100 and numbers[0] <= 31):
        return None
    return dated(f"{year:04d}-{month:02d}-{day:02d}", reader, ("year", "month", "day"), weekday=weekday)


def _season(reader: Reader, match: re.Match[str], lead: Sequence[str], season: str, year: str) -> Timex:
    code = words.SEASONS[season.rstrip("s")]
    anchor = reader.scene.anchor
    if year:
        return dated(f"{year}-{code}", reader, ("year",))
    if anchor is None:
        return dated(f"XXXX-{code}", reader)
    first, last = words.SEASON_MONTHS[code]
    number = anchor.year
    month = anchor.month + (12 if code == "WI" and anchor.month < 4 else 0)
    number -= 1 if month > 12 else 0
    if any(word in words.BACKWARD for word in lead):
        number -= 0 if month > last else 1
    elif any(word in words.FORWARD for word in lead):
        number += 0 if month < first else 1
    elif "this" not in lead:
        tense = reader.tense(match)
        number += -1 if tense == "past" and month < first else 1 if tense == "future" and month > last else 0
    return dated(f"{number}-{code}", reader)


def named(reader: Reader, match: re.Match[str]) -> Timex | None:
    """A date by its name: a calendar date, a month, a weekday, a season, a decade, a holiday."""
    first, last = match.span()
    letters, tokens = reader.lexed.letters[first:last], reader.words(first, last)
    lead = [word for letter, word in zip(letters, tokens, strict=True) if letter in "tLXTIj"]
    if "#" in letters or "@" in letters:
        index = letters.find("#") if "#" in letters else letters.find("@")
        return _numeric(reader, tokens[index], weekday_of(tokens[0]) if letters[0] in "Ww" else None)
    if "H" in letters:
        return holiday(reader, match, tokens[letters.index("H")], tokens[-1] if letters[-1] == "4" else "")
    if "S" in letters:
        season = tokens[letters.index("S")]
        if season.endswith("time") or season.rstrip("s") not in words.SEASONS:
            return None
        return _season(reader, match, lead, season, tokens[-1] if letters[-1] == "4" else "")
    if "Z" in letters:
        return dated(decade_of(tokens[letters.index("Z")]), reader)
    if "M" in letters:
        if "d" in letters or "O" in letters or "4" in letters or "y" in letters:
            return _full_date(reader, first, last, match)
        month = words.MONTHS[tokens[letters.index("M")].rstrip(".")]
        return _month(reader, match, lead, month)
    if letters[-1] in "Ww":
        weekday = weekday_of(tokens[-1])
        if weekday is None:
            return None
        if tokens[-1].rstrip(".") + "s" != tokens[-1] and tokens[-1].endswith("days"):
            return Timex("SET", f"XXXX-WXX-{weekday}", explicit=("weekday",), weekday=weekday)
        return _day_by_weekday(reader, match, lead, weekday)
    return None


def _day_by_weekday(reader: Reader, match: re.Match[str], lead: Sequence[str], weekday: int) -> Timex:
    anchor = reader.scene.anchor
    explicit = ("weekday",)
    if "that" in lead or "same" in lead:
        told = reader.scene.told_day
        if told and reader.scene.told and len(reader.scene.told) < 8:
            return dated(f"XXXX-WXX-{weekday}", reader, explicit, weekday=weekday)
        if told:
            monday = told - timedelta(told.isoweekday() - 1)
            return dated((monday + timedelta(weekday - 1)).isoformat(), reader, explicit, weekday=weekday)
    if anchor is None:
        return dated(f"XXXX-WXX-{weekday}", reader, explicit, weekday=weekday)
    back = (anchor.isoweekday() - weekday) % 7
    if any(word in words.BACKWARD for word in lead):
        day = anchor - timedelta(back or 7)
    elif any(word in words.FORWARD for word in lead):
        day = anchor + timedelta((-back) % 7 or 7)
    elif "this" in lead:
        day = anchor + timedelta(weekday - anchor.isoweekday())
    elif reader.tense(match) == "future":
        day = anchor + timedelta((-back) % 7)
    else:
        day = anchor - timedelta(back)
    return dated(day.isoformat(), reader, explicit, weekday=weekday)


def _month(reader: Reader, match: re.Match[str], lead: Sequence[str], month: int) -> Timex:
    anchor = reader.scene.anchor
    explicit = ("month",)
    if anchor and any(word in words.BACKWARD for word in lead):
        return dated(f"{anchor.year - (month >= anchor.month)}-{month:02d}", reader, explicit)
    if anchor and any(word in words.FORWARD for word in lead):
        return dated(f"{anchor.year + (month <= anchor.month)}-{month:02d}", reader, explicit)
    if anchor and "this" in lead:
        return dated(f"{anchor.year}-{month:02d}", reader, explicit)
    return dated(f"{_year_for(reader, match, month, None)}-{month:02d}", reader, explicit)


def day_range(reader: Reader, match: re.Match[str]) -> Timex | None:
    """Days of one month from first to last: "3-5 March"."""
    month = words.MONTHS[reader.group(match, "month")[0].rstrip(".")]
    days = [ordinal_of(reader.group(match, name)[0]) or 0 for name in ("first", "last")]
    if not 0 < days[0] < days[1] <= 31:
        return None
    year = "".join(reader.group(match, "year"))
    explicit = ("year", "month", "day") if year else ("month", "day")
    year = year or _year_for(reader, match, month, days[0])
    first, last = (f"{year}-{month:02d}-{day:02d}" for day in days)
    return replace(dated(first, reader, explicit), end=last, impossible=any(map(calendar.is_impossible, (first, last))))


def more_days(reader: Reader, match: re.Match[str]) -> Timex | None:
    """A further day of the month just told: "May 2 and 3"."""
    told = reader.scene.last or ""
    if not re.fullmatch(r"[0-9X]{4}-\d\d-\d\d", told):
        return None
    return dated(f"{told[:8]}{int(reader.words(*match.span())[0]):02d}", reader, ("day",))


def before_christ(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "44 BC" is "BC0044", "AD 79" is "0079"."""
    tokens = reader.words(*match.span())
    number, era_word = (tokens[0], tokens[1]) if tokens[0][0].isdigit() else (tokens[1], tokens[0])
    if not number.isdigit() or len(number) > 4:
        return None
    return dated(("BC" if era_word.startswith("b") else "") + number.zfill(4), reader, ("year",))


def era(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "post-1945", "pre-1914"."""
    way = reader.group(match, "way")[0]
    return dated(reader.group(match, "core")[0], reader, ("year",), mod="AFTER" if way == "post" else "BEFORE")


def century(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the 20th century": TIMEX3 writes the first two digits of its years."""
    nth = ordinal_of(reader.group(match, "nth")[0])
    return dated(f"{nth - 1:02d}", reader) if nth and nth <= 22 else None


def spelled_year(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "nineteen ninety-seven"."""
    spelled = [word for name in ("words", "millennium") for word in reader.group(match, name) if word != "-"]
    if spelled[0] not in ("nineteen", "eighteen", "seventeen", "twenty", "two") or spelled[1] in ("million", "billion"):
        return None
    number = number_of(spelled)
    return dated(str(number), reader, ("year",)) if isinstance(number, int) and 1700 <= number <= 2099 else None


def fiscal(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "fiscal 1989", "the year 2000"."""
    return dated(reader.group(match, "year")[0], reader, ("year",))


def year(reader: Reader, match: re.Match[str]) -> Timex | None:
    """A plain year."""
    return dated(reader.words(*match.span())[0], reader, ("year",))


def year_range(reader: Reader, match: re.Match[str]) -> Timex | None:
    """The 62 of "1961-62"."""
    first, last = reader.lexed.words[match.start() - 2], reader.group(match, "last")[0]
    if len(last) != 2 or not last.isdigit() or int(last) <= int(first[2:]):
        return None
    return dated(first[:2] + last, reader, ("year",))
