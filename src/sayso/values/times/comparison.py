"""How two times stand to each other, at the exactness that both have.

Two dates agree when the stretches they cover share a moment: "March" agrees with 9 March, "early March" does not
agree with the 28th. What is unknown ("XXXX-03-09") agrees with anything; what no calendar has is compared part by
part. Durations are compared by length, a month as 30.44 days. A date and a duration are incomparable, and so is
what was never resolved ("recently").
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sayso.values.comparison import EQUAL, INCOMPARABLE, Comparison
from sayso.values.times.calendar import Parts, Stretch, length, parts, stretch
from sayso.values.timex import Timex

_EARLIEST, _LATEST = datetime(1, 1, 1), datetime(9999, 12, 31)
_SLACK = {
    "century": 3650, "decade": 1000, "year": 366, "half": 92, "quarter": 61, "season": 61, "month": 31, "week": 7,
    "weekend": 7, "day": 3, "part": 1, "time": 1 / 24,
}  # fmt: skip
"""Days that "about" may mean to either side of a date, by its granularity."""

_ABOUT = 0.2
"""Share of its length that "about" may mean to either side of a duration."""

_SAME = 0.05
"""Share by which durations in different units may differ and still be called the same (a month and 30 days)."""

_OPEN = ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")


def compare(first: Timex, second: Timex) -> Comparison:
    """How a time of the article stands to one of a document; see the module.

    `aspects` of a difference are of "year", "month", "day", "weekday", "time", "number", "frequency" and "modifier";
    of a `compatible` pair, the parts that only the first has. `distance` is in days.
    """
    kinds = {"DATE" if x.type in ("DATE", "TIME") else x.type for x in (first, second)}
    if len(kinds) > 1:
        return INCOMPARABLE
    kind = kinds.pop()
    if kind == "DURATION":
        return _durations(first, second)
    if kind == "SET":
        return _sets(first, second)
    return _dates(first, second)


def _dates(first: Timex, second: Timex) -> Comparison:
    if first.value.endswith("_REF") or second.value.endswith("_REF"):
        return INCOMPARABLE
    if first.value == second.value and first.end == second.end and first.mod == second.mod:
        return EQUAL
    ours, theirs = _window(first), _window(second)
    if ours is None or theirs is None:
        return _by_parts(first, second)
    if ours == theirs and first.mod == second.mod:
        return EQUAL
    if ours.start < theirs.end and theirs.start < ours.end:
        finer = _missing(first, second)
        return Comparison("compatible", finer or (("modifier",) if first.mod != second.mod else ()))
    distance = _days_between(first, second)
    if _year_is_guessed(first) or _year_is_guessed(second):
        ours_parts, theirs_parts = _filled(first), _filled(second)
        if ours_parts["month"] and all(ours_parts[x] == theirs_parts[x] for x in ("month", "day")):
            return Comparison("compatible", ("year",))
    return Comparison("different", _differing(first, second) or ("modifier",), distance)


def _year_is_guessed(timex: Timex) -> bool:
    """Whether the year was taken from the text around it: "8 October" in a document without a date."""
    return bool(timex.explicit) and timex.anchor is None and "year" not in timex.explicit


def _days_between(first: Timex, second: Timex) -> float | None:
    ours, theirs = stretch(first.value), stretch(second.value)
    return abs((ours.start - theirs.start) / timedelta(1)) if ours and theirs else None


def _window(timex: Timex) -> Stretch | None:
    """The stretch that a date covers once its modifier is taken in."""
    covered = stretch(timex.value)
    if covered is None or timex.impossible:
        return None
    start, end, granularity = covered
    if timex.end and (last := stretch(timex.end)):
        end = max(end, last.end)
    whole = end - start
    if "count" in timex.explicit:
        # "Two years ago" is rounded to whole years: half a unit to either side is still that.
        slack = whole / 2
        start, end = max(start, _EARLIEST + slack) - slack, min(end, _LATEST - slack) + slack
    match timex.mod:
        case "START":
            end = start + whole / 2
        case "MID":
            start, end = start + whole / 4, end - whole / 4
        case "END":
            start = end - whole / 2
        case "APPROX" | "LESS_THAN" | "MORE_THAN" | "EQUAL_OR_LESS" | "EQUAL_OR_MORE":
            slack = timedelta(_SLACK[granularity])
            start = start - slack if start - _EARLIEST > slack else _EARLIEST
            end = end + slack if _LATEST - end > slack else _LATEST
        case "BEFORE":
            start, end = _EARLIEST, start
        case "ON_OR_BEFORE":
            start = _EARLIEST
        case "AFTER":
            start, end = end, _LATEST
        case "ON_OR_AFTER":
            end = _LATEST
    return Stretch(start, end, granularity)


def _filled(timex: Timex) -> dict[str, str]:
    """Year, month, day, weekday and time, as far as the value gives them or they follow from it."""
    found = parts(timex.value) or Parts("", "", "", "", "", "", "")
    time = found.time.removesuffix(":00")
    known = {"year": found.year.removeprefix("FY"), "month": found.month, "day": found.day, "weekday": "", "time": time}
    covered = None if timex.impossible else stretch(timex.value)
    if covered and (found.week or found.span):
        known["month"] = f"{covered.start.month:02d}" if not found.week or found.weekday else ""
        known["day"] = f"{covered.start.day:02d}" if found.weekday and found.weekday != "WE" else ""
        known["week"] = found.week
    if covered and covered.granularity in ("day", "part", "time"):
        known["weekday"] = str(covered.start.isoweekday())
    elif found.weekday and found.weekday != "WE":
        known["weekday"] = found.weekday
    elif timex.weekday:
        known["weekday"] = str(timex.weekday)
    return known


def _differing(first: Timex, second: Timex) -> tuple[str, ...]:
    """Parts that both have and that differ, gravest first. A weekday is named only when no day is."""
    ours, theirs = _filled(first), _filled(second)
    found = []
    for name in ("year", "month", "week", "day", "weekday", "time"):
        a, b = ours.get(name, ""), theirs.get(name, "")
        if not a or not b or a == b or a.startswith(b) or b.startswith(a):
            continue
        found.append("day" if name == "week" else name)
    if "day" in found or "month" in found or "year" in found:
        found = [name for name in found if name != "weekday"]
    return tuple(dict.fromkeys(found))


def _missing(first: Timex, second: Timex) -> tuple[str, ...]:
    """Parts that only the first has."""
    ours, theirs = _filled(first), _filled(second)
    return tuple(x for x in ("year", "month", "day", "time") if ours[x] and not theirs[x])


def _by_parts(first: Timex, second: Timex) -> Comparison:
    ours, theirs = _filled(first), _filled(second)
    shared = [x for x in ("year", "month", "day", "weekday", "time") if ours[x] and theirs[x]]
    if not shared:
        return INCOMPARABLE
    if differing := _differing(first, second):
        return Comparison("different", differing)
    return Comparison("compatible", _missing(first, second))


def _durations(first: Timex, second: Timex) -> Comparison:
    ours, theirs = length(first.value), length(second.value)
    if ours is None or theirs is None:
        return EQUAL if first.value == second.value and first.mod == second.mod else INCOMPARABLE
    same_length = abs(ours[0] - theirs[0]) < 1e-9 and abs(ours[1] - theirs[1]) < 1e-9
    if same_length and first.mod == second.mod:
        return EQUAL
    low, high = _bounds(first, ours, theirs[2])
    other_low, other_high = _bounds(second, theirs, ours[2])
    if low <= other_high and other_low <= high:
        return Comparison("compatible", ("modifier",) if same_length or first.mod != second.mod else ())
    middle, other = (ours[0] + ours[1]) / 2, (theirs[0] + theirs[1]) / 2
    return Comparison("different", ("modifier",) if same_length else ("number",), abs(middle - other))


def _bounds(timex: Timex, found: tuple[float, float, str], other_unit: str) -> tuple[float, float]:
    low, high, unit = found
    if timex.end and (last := length(timex.end)):
        high = max(high, last[1])
    match timex.mod:
        case "LESS_THAN" | "BEFORE":
            return 0.0, high * (1 - 1e-9)
        case "EQUAL_OR_LESS" | "ON_OR_BEFORE":
            return 0.0, high
        case "MORE_THAN" | "AFTER":
            return low * (1 + 1e-9), float("inf")
        case "EQUAL_OR_MORE" | "ON_OR_AFTER":
            return low, float("inf")
        case "APPROX" | "START" | "MID" | "END":
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
    if unit != other_unit:
        return low * (1 - _SAME / 2), high * (1 + _SAME / 2)
    return low, high


def _sets(first: Timex, second: Timex) -> Comparison:
    if first.value == second.value:
        same = first.freq == second.freq
        return EQUAL if same else Comparison("different", ("frequency",))
    ours, theirs = length(first.value), length(second.value)
    if ours and theirs:
        if abs(ours[0] - theirs[0]) < 1e-9:
            return EQUAL
        return Comparison("different", ("frequency",), abs(ours[0] - theirs[0]))
    if ours or theirs:
        return INCOMPARABLE
    return _by_parts(first, second)


def keys(timex: Timex) -> tuple[str, ...]:
    """Index keys, most exact first; see `Timex.keys`. Empty for what was never resolved."""
    if timex.value.endswith("_REF"):
        return ()
    if timex.type == "SET":
        return (f"t:R:{timex.value}",)
    if timex.type == "DURATION":
        found = length(timex.value)
        plain = [f"t:{timex.value}"]
        if found and "X" not in timex.value:
            plain.append(f"t:P{found[0]:.6g}D")
        return tuple(dict.fromkeys(plain))
    written: list[str] = []
    for value in filter(None, (timex.value, timex.end)):
        written += _date_keys(value)
    return tuple(f"t:{key}" for key in dict.fromkeys(written))


def _date_keys(value: str) -> list[str]:
    found = parts(value)
    covered = stretch(value)
    if found is None:
        return [value]
    if covered and covered.granularity in ("day", "part", "time"):
        day = covered.start.date().isoformat()
        exact = [value] if found.time and not found.week else []
        return [*exact, day, day[:7], day[:4], f"XXXX-{day[5:]}"]
    year = found.year.removeprefix("FY")
    bare = [] if value == year else [value]
    if found.month and found.day and year:
        bare.append(f"{year}-{found.month}")
    return [*bare, *([year] if year else [])]
