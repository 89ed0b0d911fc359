"""Times that lean on another: on the day of writing, or on what was last told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from sayso.language import times as words
from sayso.values.times import calendar
from sayso.values.times.durations import count_of, duration_value, or_so, unit_of
from sayso.values.times.numbers import ordinal_of
from sayso.values.times.quarters import ended_quarter, latest_quarter, shift_year
from sayso.values.times.reader import Reader, dated, edge_mod, reference
from sayso.values.timex import Timex


def ago(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "two years ago": from the day of writing."""
    loose = or_so(reader, match)
    if loose is None:
        return None
    found = _distant(reader, match, -1, reader.scene.anchor)
    return found.with_mod("APPROX") if found and loose else found


def away(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "a year later": from what was last told."""
    way = reader.group(match, "way")[0]
    return _distant(reader, match, -1 if way == "earlier" else 1, reader.scene.told_day)


def away_from(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "three weeks today", "four weeks from today", "a week on Tuesday", "a week ago today"."""
    unit_word = reader.group(match, "unit")[0]
    way = reader.group(match, "way")
    core_word = reader.group(match, "core")[-1]
    if way and way[0] not in ("ago", "from", "on"):
        return None
    unit, size = unit_of(unit_word)
    if unit not in ("W", "M", "Y") or (core_word not in words.DAY_WORDS and core_word not in words.WEEKDAYS):
        return None
    count, core = count_of(reader, match), reader.resolve(*match.span("core"))
    covered = calendar.stretch(core.value) if core else None
    if covered is None or count is None or count != int(count):
        return None
    back = bool(way) and way[0] == "ago"
    number = int(count) * size * (-1 if back else 1)
    start = covered.start.date()
    if core_word in words.WEEKDAYS and reader.scene.anchor and not back and start <= reader.scene.anchor:
        # "A week on Tuesday": the Tuesday to come and a week.
        start += timedelta(7)
    if unit == "W":
        day = start + timedelta(7 * number)
    else:
        year, month = calendar.shift_months(start, number * (12 if unit == "Y" else 1))
        day = start.replace(year=year, month=month, day=min(start.day, 28))
    return dated(day.isoformat(), reader)


def weekday_of_week(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "Monday of last week", "Saturday of next week"."""
    if reader.group(match, "week")[-1] != "week":
        return None
    week = reader.resolve(*match.span("week"))
    weekday = words.WEEKDAYS.get(reader.group(match, "weekday")[0])
    covered = calendar.stretch(week.value) if week else None
    if covered is None or weekday is None:
        return None
    return dated((covered.start.date() + timedelta(weekday - 1)).isoformat(), reader, ("weekday",), weekday=weekday)


def _distant(reader: Reader, match: re.Match[str], sign: int, base: date | None) -> Timex | None:
    unit_word = reader.group(match, "unit")[0]
    if unit_word not in words.UNITS and unit_word not in words.PLURAL_UNITS:
        return None
    unit, size = unit_of(unit_word)
    count = count_of(reader, match)
    if count is None or base is None:
        return dated(reference(sign), reader)
    if unit == "Y" and count == 1 and size == 1 and reader.scene.quarter and reader.scene.told == reader.scene.quarter:
        return dated(shift_year(reader.scene.quarter, sign), reader)
    if unit.startswith("T"):
        return Timex("DURATION", duration_value(count, unit, size)) if sign > 0 else dated(base.isoformat(), reader)
    value = calendar.shifted(base, unit, sign * count * size)
    # Days are counted exactly; "two years ago" is said of 26 months too (see `comparison`).
    if value is None:
        # "66 million years ago": before the calendar begins.
        return dated(reference(sign), reader)
    return dated(value, reader, () if unit == "D" else ("count",))


def part_of_span(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the first week of April", "the last day of May", "the week of 8 March"."""
    unit_word = reader.group(match, "unit")[0]
    core = reader.resolve(*match.span("core"))
    covered = calendar.stretch(core.value) if core else None
    link = reader.lexed.words[match.start("core") - 1]
    if core is None or covered is None or unit_word not in ("day", "week", "month") or link not in ("of", "ending"):
        return None
    nth = reader.group(match, "nth")
    first, last = covered.start.date(), covered.end.date() - timedelta(1)
    if not nth:
        return dated(calendar.week_value(first), reader, core.explicit) if unit_word == "week" else None
    backward = nth[0] in words.BACKWARD
    count = 1 if backward else ordinal_of(nth[0]) or 1
    if (backward and nth[0] != "last") or (unit_word == "month" and covered.granularity != "year"):
        return None
    # The second week of a month is the ISO week of its eleventh day, the middle of days 8 to 14.
    days = {"day": count - 1, "week": 7 * count - 4, "month": 0}[unit_word]
    day = last - timedelta(days) if backward else first + timedelta(days)
    if unit_word == "month" and not backward:
        year, month = calendar.shift_months(first, count - 1)
        day = first.replace(year=year, month=month)
    if not first <= day <= last:
        return None
    value = calendar.shifted(day, unit_of(unit_word)[0], 0)
    return dated(value, reader, core.explicit) if value else None


def relative(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "last week", "this year", "that day", "the previous month"."""
    first, last = match.span()
    tokens = reader.words(first, last)
    unit_word = tokens[-1]
    lead = tokens[:-1]
    scene, anchor = reader.scene, reader.scene.anchor
    unit, size = unit_of(unit_word)
    backward = any(word in words.BACKWARD for word in lead)
    forward = any(word in words.FORWARD for word in lead)
    if unit_word in words.PLURAL_UNITS:
        if not (backward or forward or "recent" in lead):
            return None
        if "recent" in lead and unit == "Y":
            return dated("PAST_REF", reader)
        return Timex("DURATION", duration_value(None, unit, size))
    if not (backward or forward or {"this", "that", "same", "current", "latest"} & set(lead)):
        return None
    if unit_word == "quarter" and "latest" in lead:
        quarter = ended_quarter(scene)
        return dated(quarter, reader) if quarter else None
    count = -1 if backward else 1 if forward else 0
    telling = any(word in words.TELLING or word in ("that", "same", "those") for word in lead)
    base = scene.told_day if telling else anchor
    if size >= 10 and "the" in lead and count:
        return Timex("DURATION", duration_value(1, unit, size))
    if "these" in lead or "those" in lead or ("latest" in lead and unit_word not in ("quarter", "year")):
        return None
    if base is None:
        return dated(reference(count), reader) if not telling or count else None
    if unit_word == "quarter":
        if telling and not count:
            return dated(scene.quarter, reader) if scene.quarter else None
        year, month = calendar.shift_months(base, 3 * count)
        return dated(f"{year}-Q{(month + 2) // 3}", reader)
    if unit_word == "weekend":
        monday = base + timedelta(7 * count)
        return dated(f"{calendar.week_value(monday)}-WE", reader)
    if unit_word == "century":
        return dated(f"{base.year // 100 + count}", reader)
    if unit_word == "decade":
        return dated(f"{base.year // 10 + count}", reader)
    if unit.startswith("T") or unit_word not in ("day", "week", "month", "year"):
        return None
    if unit_word == "day" and not telling and count == 0:
        return None
    value = calendar.shifted(base, unit, count)
    return dated(value, reader) if value else None


def the_unit(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the quarter", "the year", "the weekend"."""
    unit_word = reader.group(match, "unit")[0]
    anchor = reader.scene.anchor
    full = reader.group(match, "full")
    if anchor is None:
        return None
    if full and full[0] in ("same", "recent", "more", "most", "other", "final"):
        if full[0] == "same":
            return _same(reader, unit_word)
        return None
    if full and full[0] in ("latest", "current") and unit_word in ("year", "week", "month"):
        return dated(calendar.shifted(anchor, unit_of(unit_word)[0], 0) or "", reader)
    if unit_word == "quarter":
        quarter = latest_quarter(reader.scene)
        return dated(quarter, reader) if quarter else None
    if unit_word == "weekend":
        future = reader.tense(match) == "future"
        back = 0 if future or anchor.isoweekday() >= 6 else 7
        return dated(f"{calendar.week_value(anchor - timedelta(back))}-WE", reader)
    if unit_word == "year":
        following = reader.lexed.words[match.end()] if match.end() < len(reader.lexed.words) else ""
        if following in ("ended", "ending", "to"):
            return Timex("DURATION", "P1Y")
        return dated(str(anchor.year), reader)
    if unit_word == "week" and not full:
        return dated(calendar.week_value(anchor), reader)
    return None


def _same(reader: Reader, unit_word: str) -> Timex | None:
    told = reader.scene.told_day
    if told is None or unit_word not in ("day", "week", "month", "year"):
        return None
    value = calendar.shifted(told, unit_of(unit_word)[0], 0)
    return dated(value, reader) if value else None


def edge(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "early March", "the end of 1990", "year-end"."""
    core = reader.resolve(*match.span("core"))
    edge = reader.group(match, "edge")
    mod = edge_mod(edge)
    if core is None or core.type == "DURATION":
        unit_word = reader.group(match, "core")[-1]
        plain = set(reader.lexed.letters[slice(*match.span("core"))]) <= set("tFuyC")
        anchor = reader.scene.anchor
        if not plain or anchor is None or unit_word not in ("week", "month", "year", "decade", "century"):
            return None
        core = dated(
            {"decade": str(anchor.year)[:3], "century": str(anchor.year)[:2]}.get(unit_word)
            or calendar.shifted(anchor, unit_of(unit_word)[0], 0)
            or "",
            reader,
        )
    if core is None or mod is None or (core.type in ("DURATION", "SET") and core.value.startswith("P")):
        return None
    if core.value.endswith("_REF"):
        return None
    return replace(core, mod=core.mod or mod)


def adverb(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "now", "yesterday", "recently"."""
    word = reader.words(*match.span())[0]
    anchor = reader.scene.anchor
    if word in words.PRESENT_WORDS:
        return dated("PRESENT_REF", reader)
    if word in words.PAST_WORDS:
        return dated("PAST_REF", reader)
    if word in words.FUTURE_WORDS:
        return dated("FUTURE_REF", reader)
    count = words.DAY_WORDS[word]
    value = (anchor + timedelta(count)).isoformat() if anchor else None
    if word == "tonight":
        return dated((value or "XXXX-XX-XX") + "TNI", reader)
    return dated(value or reference(count), reader)


def reference_word(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the past", "the future"."""
    word = reader.words(*match.span())[-1]
    return dated({"past": "PAST_REF", "future": "FUTURE_REF"}[word], reader) if word in ("past", "future") else None


def these_days(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "these days"."""
    return dated("PRESENT_REF", reader) if reader.words(*match.span()) == ["these", "days"] else None
