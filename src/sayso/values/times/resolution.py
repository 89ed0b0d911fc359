"""Each rule of the grammar, resolved: match and scene in, `Timex` out (None: no time after all).

Bare weekdays and months lie in the past or the future as the tense of the clause has it; weeks are ISO weeks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sayso.language import times as words
from sayso.values.times import calendar
from sayso.values.times.grammar import RULES
from sayso.values.times.lexer import Lexed
from sayso.values.times.numbers import decade_of, number_of, ordinal_of
from sayso.values.times.scene import Scene
from sayso.values.timex import Timex, TimexMod, TimexType

Resolver = Callable[["Reader", "re.Match[str]"], Timex | None]
COMPILED: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, re.compile(pattern)) for name, pattern in RULES)
_NAME = re.compile(r"\?P<\w+>")
MASTER = re.compile("|".join("(" + _NAME.sub("?:", pattern) + ")" for _, pattern in RULES))


class Reader:
    """Reads the times of one lexed text, in order, against a scene."""

    def __init__(self, lexed: Lexed, scene: Scene) -> None:
        self.lexed, self.scene = lexed, scene

    def candidates(self, pos: int = 0, endpos: int | None = None) -> list[tuple[str, int, int]]:
        """Rule, first and past-last token of every match of the grammar, left to right, not overlapping."""
        letters = self.lexed.letters
        return [
            (RULES[match.lastindex - 1][0], match.start(), match.end())
            for match in MASTER.finditer(letters, pos, len(letters) if endpos is None else endpos)
            if match.lastindex
        ]

    def words(self, first: int, last: int) -> Sequence[str]:
        """The lower-case words of tokens `first:last`."""
        return self.lexed.words[first:last]

    def group(self, match: re.Match[str], name: str) -> Sequence[str]:
        """The words of a named group; empty when it matched nothing."""
        first, last = match.span(name) if name in match.re.groupindex else (-1, -1)
        return self.lexed.words[first:last] if first >= 0 else ()

    def resolve(self, first: int, last: int) -> Timex | None:
        """The time that tokens `first:last` are, or None."""
        for name, pattern in COMPILED:
            match = pattern.fullmatch(self.lexed.letters, first, last)
            if match:
                found = RESOLVERS[name](self, match)
                if found is not None:
                    return found
        return None

    def tense(self, match: re.Match[str]) -> str | None:
        """Tense of the clause a match stands in."""
        first, last = match.span()
        return self.scene.tense(self.lexed.starts[first], self.lexed.ends[last - 1])


def _date(value: str, reader: Reader, explicit: tuple[str, ...] = (), **more: object) -> Timex:
    kind: TimexType = "TIME" if "T" in value and not value.endswith("_REF") else "DATE"
    anchored = None if "year" in explicit else reader.scene.anchor
    return Timex(
        kind,
        value,
        anchor=anchored,
        explicit=explicit,
        impossible=calendar.is_impossible(value),
        **more,  # type: ignore[arg-type]
    )


def _reference(count: float) -> str:
    return "PAST_REF" if count < 0 else "FUTURE_REF" if count > 0 else "PRESENT_REF"


def _edge_mod(edge: Sequence[str]) -> TimexMod | None:
    for word in edge:
        if word in words.START_WORDS:
            return "START"
        if word in words.MID_WORDS:
            return "MID"
        if word in words.END_WORDS:
            return "END"
    return None


def _year_for(reader: Reader, match: re.Match[str], month: int, day: int | None) -> str:
    """The year of a month, or of a day of a month, that is written without one; "XXXX" when nothing says."""
    anchor, scene = reader.scene.anchor, reader.scene
    told = scene.told
    near = told and reader.lexed.starts[match.start()] - scene.told_at < _NEAR
    if told and near and told[:4].isdigit() and (anchor is None or scene.narrative):
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


_NEAR = 400
"""Characters within which a bare month or day keeps to the year last told."""


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
            weekday = _weekday(word)
        elif letter in "LXT":
            shift = -1 if word in words.BACKWARD else 1 if word in words.FORWARD else 0
    if month is None or (day is not None and day > 31):
        return None
    explicit = tuple(
        name for name, given in (("year", year), ("month", month), ("day", day), ("weekday", weekday)) if given
    )
    anchor = reader.scene.anchor
    if not year and shift is not None and anchor:
        year = str(anchor.year + shift)
    year = year or _year_for(reader, match, month, day)
    value = f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")
    return _date(value, reader, explicit, weekday=weekday)


def _weekday(word: str) -> int | None:
    word = word.rstrip(".")
    return words.WEEKDAYS.get(word) or words.WEEKDAYS.get(word.rstrip("s")) or words.SHORT_WEEKDAYS.get(word)


def _numeric(reader: Reader, word: str, weekday: int | None) -> Timex | None:
    if re.match(r"\d{4}-", word):
        value = word.upper()
        explicit: tuple[str, ...] = ("year", "month", "day")
        return _date(value, reader, explicit + (("time",) if "T" in value else ()), weekday=weekday)
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
    return _date(f"{year:04d}-{month:02d}-{day:02d}", reader, ("year", "month", "day"), weekday=weekday)


def _day_by_weekday(reader: Reader, match: re.Match[str], lead: Sequence[str], weekday: int) -> Timex:
    anchor = reader.scene.anchor
    explicit = ("weekday",)
    if "that" in lead or "same" in lead:
        told = reader.scene.told_day
        if told:
            monday = told - timedelta(told.isoweekday() - 1)
            return _date((monday + timedelta(weekday - 1)).isoformat(), reader, explicit, weekday=weekday)
    if anchor is None:
        return _date(f"XXXX-WXX-{weekday}", reader, explicit, weekday=weekday)
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
    return _date(day.isoformat(), reader, explicit, weekday=weekday)


def _season(reader: Reader, match: re.Match[str], lead: Sequence[str], season: str, year: str) -> Timex:
    code = words.SEASONS[season.rstrip("s")]
    anchor = reader.scene.anchor
    if year:
        return _date(f"{year}-{code}", reader, ("year",))
    if anchor is None:
        return _date(f"XXXX-{code}", reader)
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
    return _date(f"{number}-{code}", reader)


def _named(reader: Reader, match: re.Match[str]) -> Timex | None:
    first, last = match.span()
    letters, tokens = reader.lexed.letters[first:last], reader.words(first, last)
    lead = [word for letter, word in zip(letters, tokens, strict=True) if letter in "tLXTIj"]
    if "#" in letters or "@" in letters:
        index = letters.find("#") if "#" in letters else letters.find("@")
        return _numeric(reader, tokens[index], _weekday(tokens[0]) if letters[0] in "Ww" else None)
    if "H" in letters:
        return _holiday(reader, match, tokens[letters.index("H")], tokens[-1] if letters[-1] == "4" else "")
    if "S" in letters:
        season = tokens[letters.index("S")]
        if season.endswith("time") or season.rstrip("s") not in words.SEASONS:
            return None
        return _season(reader, match, lead, season, tokens[-1] if letters[-1] == "4" else "")
    if "Z" in letters:
        return _date(decade_of(tokens[letters.index("Z")]), reader)
    if "M" in letters:
        if "d" in letters or "O" in letters or "4" in letters or "y" in letters:
            return _full_date(reader, first, last, match)
        month = words.MONTHS[tokens[letters.index("M")].rstrip(".")]
        return _month(reader, match, lead, month)
    if letters[-1] in "Ww":
        weekday = _weekday(tokens[-1])
        if weekday is None:
            return None
        if tokens[-1].rstrip(".") + "s" != tokens[-1] and tokens[-1].endswith("days"):
            return Timex("SET", f"XXXX-WXX-{weekday}", explicit=("weekday",), weekday=weekday)
        return _day_by_weekday(reader, match, lead, weekday)
    return None


def _month(reader: Reader, match: re.Match[str], lead: Sequence[str], month: int) -> Timex:
    anchor = reader.scene.anchor
    explicit = ("month",)
    if anchor and any(word in words.BACKWARD for word in lead):
        return _date(f"{anchor.year - (month >= anchor.month)}-{month:02d}", reader, explicit)
    if anchor and any(word in words.FORWARD for word in lead):
        return _date(f"{anchor.year + (month <= anchor.month)}-{month:02d}", reader, explicit)
    if anchor and "this" in lead:
        return _date(f"{anchor.year}-{month:02d}", reader, explicit)
    return _date(f"{_year_for(reader, match, month, None)}-{month:02d}", reader, explicit)


def _holiday(reader: Reader, match: re.Match[str], name: str, year: str) -> Timex:
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
        return _date(day_in(int(year)).isoformat(), reader, ("year",))
    if anchor is None:
        value = f"XXXX-{words.FIXED_HOLIDAYS[name]}" if name in words.FIXED_HOLIDAYS else "XXXX-XX-XX"
        return _date(value, reader)
    days = [day_in(anchor.year + n) for n in (-1, 0, 1)]
    lead = reader.words(*match.span())[0]
    if lead in words.BACKWARD:
        return _date(max(day for day in days if day < anchor).isoformat(), reader)
    if lead in words.FORWARD:
        return _date(min(day for day in days if day > anchor).isoformat(), reader)
    return _date(min(days, key=lambda day: abs((day - anchor).days)).isoformat(), reader)


def _clock_value(reader: Reader, first: int, last: int) -> str:
    """ "T16:30" of the words of a clock time; "" when they are none."""
    letters, tokens = reader.lexed.letters[first:last], reader.lexed.words[first:last]
    if "U" in letters:
        return words.NAMED_HOURS[tokens[letters.index("U")]]
    text, half, zone = "", "", ""
    for letter, word in zip(letters, tokens, strict=True):
        if letter in ":dN4":
            text = word
        elif letter == "n":
            number = number_of([word])
            text = str(number) if number is not None else ""
        elif letter == "x":
            half = word[0]
        elif letter == "z" and word in ("utc", "gmt"):
            zone = "Z"
    if text.endswith(("am", "pm")):
        text, half = text[:-2], text[-2]
    if re.fullmatch(r"\d{3,4}", text):
        text = f"{text[:-2]}:{text[-2:]}"
    numbers = [int(x) for x in re.split(r"[:.]", text) if x.isdigit()]
    if not numbers or (half and not 1 <= numbers[0] <= 12) or numbers[0] > 24 or any(x > 59 for x in numbers[1:]):
        return ""
    if half:
        numbers[0] = numbers[0] % 12 + (12 if half == "p" else 0)
    return "T" + ":".join(f"{x:02d}" for x in (numbers if len(numbers) > 1 else [*numbers, 0])) + zone


def _clock_and_date(reader: Reader, match: re.Match[str]) -> Timex | None:
    time = _clock_value(reader, *match.span("clock"))
    day = reader.resolve(*match.span("date"))
    if not time or day is None or "T" in day.value.replace("TNI", "") or day.value.endswith("_REF"):
        return None
    return replace(day, type="TIME", value=day.value.replace("TNI", "") + time, explicit=(*day.explicit, "time"))


def _clock(reader: Reader, match: re.Match[str]) -> Timex | None:
    time = _clock_value(reader, *match.span("clock"))
    if not time:
        return None
    letters = reader.lexed.letters[slice(*match.span())]
    if letters.strip("i") == ":" and reader.lexed.words[match.end() - 1].count(":") == 2:
        hours, minutes, seconds = reader.lexed.words[match.end() - 1].split(":")
        return Timex("DURATION", f"PT{int(hours)}H{int(minutes)}M{int(seconds)}S")
    told = reader.scene.told
    day = told if told and re.fullmatch(r"\d{4}-\d\d-\d\d", told) else None
    if day is None:
        day = reader.scene.anchor.isoformat() if reader.scene.anchor else "XXXX-XX-XX"
    return _date(day + time, reader, ("time",))


def _date_part(reader: Reader, match: re.Match[str]) -> Timex | None:
    part = words.DAY_PARTS[reader.group(match, "part")[0]]
    lead = reader.group(match, "date")
    plural = reader.group(match, "part")[0].endswith("s")
    mod = _edge_mod([*reader.group(match, "mod"), *reader.group(match, "mod2")])
    anchor, scene = reader.scene.anchor, reader.scene
    letters = reader.lexed.letters[slice(*match.span("date"))]
    day: Timex | None
    if set(letters) <= set("tLXTIj"):
        if any(word in words.BACKWARD and word not in words.TELLING for word in lead):
            count, base = -1, anchor
        elif any(word in words.TELLING or word == "next" for word in lead):
            forward = any(word in words.FORWARD for word in lead)
            count, base = (1 if forward else -1), scene.told_day
        elif "that" in lead or "same" in lead:
            count, base = 0, scene.told_day
        else:
            count, base = 0, anchor
        if count and part != "NI" and "last" in lead:
            count = -1
        value = (base + timedelta(count)).isoformat() if base else "XXXX-XX-XX"
        day = _date(value, reader)
    else:
        day = reader.resolve(*match.span("date"))
    if day is None or "T" in day.value.replace("TNI", "") or day.value.endswith("_REF"):
        return None
    if plural or day.type == "SET":
        return replace(day, type="SET", value=(f"XXXX-WXX-{day.weekday}" if day.weekday else "XXXX-XX-XX") + "T" + part)
    return replace(day, type="TIME", value=f"{day.value.replace('TNI', '')}T{part}", mod=mod)


def _range(reader: Reader, match: re.Match[str]) -> Timex | None:
    month = words.MONTHS[reader.group(match, "month")[0].rstrip(".")]
    days = [ordinal_of(reader.group(match, name)[0]) or 0 for name in ("first", "last")]
    if not 0 < days[0] < days[1] <= 31:
        return None
    year = "".join(reader.group(match, "year"))
    explicit = ("year", "month", "day") if year else ("month", "day")
    year = year or _year_for(reader, match, month, days[0])
    first, last = (f"{year}-{month:02d}-{day:02d}" for day in days)
    return replace(_date(first, reader, explicit), end=last, impossible=any(map(calendar.is_impossible, (first, last))))


def _edge(reader: Reader, match: re.Match[str]) -> Timex | None:
    core = reader.resolve(*match.span("core"))
    edge = reader.group(match, "edge")
    mod = _edge_mod(edge)
    if core is None or core.type == "DURATION":
        unit_word = reader.group(match, "core")[-1]
        plain = set(reader.lexed.letters[slice(*match.span("core"))]) <= set("tFuyC")
        anchor = reader.scene.anchor
        if not plain or anchor is None or unit_word not in ("week", "month", "year", "decade", "century"):
            return None
        core = _date(
            {"decade": str(anchor.year)[:3], "century": str(anchor.year)[:2]}.get(unit_word)
            or calendar.shifted(anchor, _unit(unit_word)[0], 0)
            or "",
            reader,
        )
    if core is None or mod is None or (core.type in ("DURATION", "SET") and core.value.startswith("P")):
        return None
    if core.value.endswith("_REF"):
        return None
    return replace(core, mod=core.mod or mod)


def _unit(word: str) -> tuple[str, int]:
    return words.UNITS[words.PLURAL_UNITS.get(word, word)]


def _count(reader: Reader, match: re.Match[str], name: str = "number") -> float | None:
    """The number of a group; 1 for an article; None for a vague one."""
    found = reader.group(match, name)
    if any(word in words.VAGUE for word in found):
        return 2 if "couple" in found else None
    if all(word in ("a", "an") for word in found):
        return 1
    return number_of(found)


def _duration_value(count: float | None, unit: str, size: int) -> str:
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


def _ago(reader: Reader, match: re.Match[str]) -> Timex | None:
    return _distant(reader, match, -1, reader.scene.anchor)


def _away(reader: Reader, match: re.Match[str]) -> Timex | None:
    way = reader.group(match, "way")[0]
    return _distant(reader, match, -1 if way == "earlier" else 1, reader.scene.told_day)


def _distant(reader: Reader, match: re.Match[str], sign: int, base: date | None) -> Timex | None:
    unit_word = reader.group(match, "unit")[0]
    if unit_word not in words.UNITS and unit_word not in words.PLURAL_UNITS:
        return None
    unit, size = _unit(unit_word)
    count = _count(reader, match)
    if count is None or base is None:
        return _date(_reference(sign), reader)
    if unit == "Y" and count == 1 and size == 1 and reader.scene.quarter and reader.scene.told == reader.scene.quarter:
        return _date(_shift_year(reader.scene.quarter, sign), reader)
    if unit.startswith("T"):
        return Timex("DURATION", _duration_value(count, unit, size)) if sign > 0 else _date(base.isoformat(), reader)
    value = calendar.shifted(base, unit, sign * count * size)
    return _date(value, reader) if value else None


def _shift_year(value: str, years: int) -> str:
    return f"{int(value[:4]) + years:04d}{value[4:]}"


def _latest_quarter(scene: Scene) -> str | None:
    if scene.quarter:
        return scene.quarter
    if scene.anchor is None:
        return None
    quarter = (scene.anchor.month - 1) // 3
    return f"{scene.anchor.year}-Q{quarter}" if quarter else f"{scene.anchor.year - 1}-Q4"


def _year_ago(reader: Reader, match: re.Match[str]) -> Timex | None:
    scene = reader.scene
    core = reader.group(match, "core")
    nth = next((n for n in map(ordinal_of, core) if n), None)
    quarter = _latest_quarter(scene)
    if scene.anchor is None or quarter is None:
        return _date("PAST_REF", reader)
    if nth and core[-1] == "quarter":
        return _date(f"{scene.anchor.year - 1}-Q{nth}", reader) if nth <= 4 else None
    return _date(
        _shift_year(quarter, -1) if not core or core[-1] in ("quarter", "period") else str(scene.anchor.year - 1),
        reader,
    )


def _quarter(reader: Reader, match: re.Match[str]) -> Timex | None:
    first, last = match.span()
    letters, tokens = reader.lexed.letters[first:last], reader.words(first, last)
    nth = next((ordinal_of(w) for letter, w in zip(letters, tokens, strict=True) if letter == "O"), None)
    kind = "Q" if "q" in letters else "H"
    if nth is None or nth > (4 if kind == "Q" else 2) or tokens[-1] in ("quarters", "halves"):
        return None
    anchor = reader.scene.anchor
    year = next((w for letter, w in zip(letters, tokens, strict=True) if letter == "4"), "")
    if kind == "H" and not ({"4", "y"} & set(letters)):
        return None
    explicit = ("year",) if year else ()
    if not year and anchor:
        if "y" in letters:
            shift = -1 if set(tokens) & words.BACKWARD else 1 if set(tokens) & words.FORWARD else 0
            year = str(anchor.year + shift)
        else:
            month = nth * (3 if kind == "Q" else 6)
            # A quarter is talked of when it has just ended, or is about to end.
            year = str(min((abs(12 * n + month - anchor.month + 0.5), anchor.year + n) for n in (-1, 0, 1))[1])
    return _date(f"{year or 'XXXX'}-{kind}{nth}", reader, explicit)


def _set(reader: Reader, match: re.Match[str]) -> Timex | None:
    what = reader.group(match, "what")[-1]
    letter = reader.lexed.letters[match.end("what") - 1]
    each = reader.group(match, "each")[0]
    quant = each.upper()
    nth = reader.group(match, "nth")
    count = (ordinal_of(nth[-1]) or 1) if nth else 2 if "other" in reader.group(match, "what") else 1
    if letter == "W":
        weekday = _weekday(what)
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
    return Timex("SET", _duration_value(count, *_unit(what)), quant=quant)


def _stretch(reader: Reader, match: re.Match[str]) -> Timex | None:
    way = reader.group(match, "way")
    count = _count(reader, match)
    if count is None and not any(w in words.VAGUE for w in reader.group(match, "number")):
        return None
    unit, size = _unit(reader.group(match, "unit")[0])
    mod: TimexMod | None = "APPROX" if "couple" in reader.group(match, "number") else None
    del way
    return Timex("DURATION", _duration_value(count, unit, size), mod, anchor=reader.scene.anchor)


def _year_range(reader: Reader, match: re.Match[str]) -> Timex | None:
    first, last = reader.lexed.words[match.start() - 2], reader.group(match, "last")[0]
    if len(last) != 2 or not last.isdigit() or int(last) <= int(first[2:]):
        return None
    return _date(first[:2] + last, reader, ("year",))


def _quarter_code(reader: Reader, match: re.Match[str]) -> Timex | None:
    code = [*reader.group(match, "code"), *reader.group(match, "after")][0].upper()
    year = "".join((*reader.group(match, "year"), *reader.group(match, "before")))
    if code[0] == "H" and (not year or code[1] in "34"):
        return None
    anchor = reader.scene.anchor
    if not year and anchor:
        last = int(code[1]) * 3
        year = str(min((abs(12 * n + last - anchor.month + 0.5), anchor.year + n) for n in (-1, 0, 1))[1])
        return _date(f"{year}-{code}", reader)
    return _date(f"{year or 'XXXX'}-{code}", reader, ("year",) if year else ())


def _spelled_year(reader: Reader, match: re.Match[str]) -> Timex | None:
    spelled = [word for word in reader.group(match, "words") if word != "-"]
    if spelled[0] not in ("nineteen", "eighteen", "seventeen", "twenty", "two") or spelled[1] in ("million", "billion"):
        return None
    number = number_of(spelled)
    return _date(str(number), reader, ("year",)) if isinstance(number, int) and 1700 <= number <= 2099 else None


def _count_range(reader: Reader, match: re.Match[str]) -> Timex | None:
    count = number_of(reader.group(match, "low"))
    high = number_of(reader.group(match, "high"))
    if count is None or high is None or count >= high:
        return None
    return Timex("DURATION", _duration_value(count, *_unit(reader.group(match, "unit")[0])))


def _reference_word(reader: Reader, match: re.Match[str]) -> Timex | None:
    word = reader.words(*match.span())[-1]
    return _date({"past": "PAST_REF", "future": "FUTURE_REF"}[word], reader) if word in ("past", "future") else None


def _part(reader: Reader, match: re.Match[str]) -> Timex | None:
    word = reader.group(match, "part")[0]
    if not (match["the"] or match["mod"] or word == "overnight") or word.endswith("s"):
        return None
    day = reader.scene.told if reader.scene.told and len(reader.scene.told) >= 10 else None
    value = day[:10] if day else reader.scene.anchor.isoformat() if reader.scene.anchor else "XXXX-XX-XX"
    return _date(f"{value}T{words.DAY_PARTS[word]}", reader, mod=_edge_mod(reader.group(match, "mod")))


def _century(reader: Reader, match: re.Match[str]) -> Timex | None:
    nth = ordinal_of(reader.group(match, "nth")[0])
    return _date(f"{nth - 1:02d}", reader) if nth and nth <= 22 else None


def _span(reader: Reader, match: re.Match[str]) -> Timex | None:
    if match["old"]:
        return None
    number = reader.group(match, "number")
    count = _count(reader, match)
    if count is None and not any(word in words.VAGUE for word in number):
        return None
    if count is not None and match["half"]:
        count += 0.5
    unit, size = _unit(reader.group(match, "unit")[0])
    mod: TimexMod | None = "APPROX" if "couple" in number else None
    return Timex("DURATION", _duration_value(count, unit, size), mod)


def _relative(reader: Reader, match: re.Match[str]) -> Timex | None:
    first, last = match.span()
    tokens = reader.words(first, last)
    unit_word = tokens[-1]
    lead = tokens[:-1]
    scene, anchor = reader.scene, reader.scene.anchor
    unit, size = _unit(unit_word)
    backward = any(word in words.BACKWARD for word in lead)
    forward = any(word in words.FORWARD for word in lead)
    if unit_word in words.PLURAL_UNITS:
        if not (backward or forward or "recent" in lead):
            return None
        if "recent" in lead and unit == "Y":
            return _date("PAST_REF", reader)
        return Timex("DURATION", _duration_value(None, unit, size))
    if not (backward or forward or {"this", "that", "same", "current", "latest"} & set(lead)):
        return None
    if unit_word == "quarter" and "latest" in lead:
        quarter = _latest_quarter(scene)
        return _date(quarter, reader) if quarter else None
    count = -1 if backward else 1 if forward else 0
    telling = any(word in words.TELLING or word in ("that", "same", "those") for word in lead)
    base = scene.told_day if telling else anchor
    if size >= 10 and "the" in lead and count:
        return Timex("DURATION", _duration_value(1, unit, size))
    if "these" in lead or "those" in lead or ("latest" in lead and unit_word not in ("quarter", "year")):
        return None
    if base is None:
        return _date(_reference(count), reader) if not telling or count else None
    if unit_word == "quarter":
        if telling and not count:
            return _date(scene.quarter, reader) if scene.quarter else None
        year, month = calendar.shift_months(base, 3 * count)
        return _date(f"{year}-Q{(month + 2) // 3}", reader)
    if unit_word == "weekend":
        monday = base + timedelta(7 * count)
        return _date(f"{calendar.week_value(monday)}-WE", reader)
    if unit_word == "century":
        return _date(f"{base.year // 100 + count}", reader)
    if unit_word == "decade":
        return _date(f"{base.year // 10 + count}", reader)
    if unit.startswith("T") or unit_word not in ("day", "week", "month", "year"):
        return None
    if unit_word == "day" and not telling and count == 0:
        return None
    value = calendar.shifted(base, unit, count)
    return _date(value, reader) if value else None


def _fiscal(reader: Reader, match: re.Match[str]) -> Timex | None:
    return _date(reader.group(match, "year")[0], reader, ("year",))


def _period(reader: Reader, match: re.Match[str]) -> Timex | None:
    tokens = reader.words(*match.span())
    year = "".join(reader.group(match, "year"))
    quarter = _latest_quarter(reader.scene)
    if quarter is None:
        return None
    if year:
        return _date(year + quarter[4:], reader, ("year",)) if reader.scene.quarter else None
    if "year" in tokens:
        return _date(_shift_year(quarter, -1), reader)
    return _date(quarter, reader) if "latest" in tokens else None


def _the_unit(reader: Reader, match: re.Match[str]) -> Timex | None:
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
        return _date(calendar.shifted(anchor, _unit(unit_word)[0], 0) or "", reader)
    if unit_word == "quarter":
        quarter = _latest_quarter(reader.scene)
        return _date(quarter, reader) if quarter else None
    if unit_word == "weekend":
        future = reader.tense(match) == "future"
        back = 0 if future or anchor.isoweekday() >= 6 else 7
        return _date(f"{calendar.week_value(anchor - timedelta(back))}-WE", reader)
    if unit_word == "year":
        following = reader.lexed.words[match.end()] if match.end() < len(reader.lexed.words) else ""
        if following in ("ended", "ending", "to"):
            return Timex("DURATION", "P1Y")
        return _date(str(anchor.year), reader)
    if unit_word == "week" and not full:
        return _date(calendar.week_value(anchor), reader)
    return None


def _same(reader: Reader, unit_word: str) -> Timex | None:
    told = reader.scene.told_day
    if told is None or unit_word not in ("day", "week", "month", "year"):
        return None
    value = calendar.shifted(told, _unit(unit_word)[0], 0)
    return _date(value, reader) if value else None


def _adverb(reader: Reader, match: re.Match[str]) -> Timex | None:
    word = reader.words(*match.span())[0]
    anchor = reader.scene.anchor
    if word in words.PRESENT_WORDS:
        return _date("PRESENT_REF", reader)
    if word in words.PAST_WORDS:
        return _date("PAST_REF", reader)
    if word in words.FUTURE_WORDS:
        return _date("FUTURE_REF", reader)
    count = words.DAY_WORDS[word]
    value = (anchor + timedelta(count)).isoformat() if anchor else None
    if word == "tonight":
        return _date((value or "XXXX-XX-XX") + "TNI", reader)
    return _date(value or _reference(count), reader)


def _frequency(reader: Reader, match: re.Match[str]) -> Timex | None:
    return Timex("SET", words.FREQUENCIES[reader.words(*match.span())[0]])


def _year(reader: Reader, match: re.Match[str]) -> Timex | None:
    return _date(reader.words(*match.span())[0], reader, ("year",))


def _bare(reader: Reader, match: re.Match[str]) -> Timex | None:
    word = reader.group(match, "unit")[0]
    return Timex("DURATION", _duration_value(None, *_unit(word))) if word in words.PLURAL_UNITS else None


RESOLVERS: dict[str, Resolver] = {
    "clock_date": _clock_and_date, "date_clock": _clock_and_date, "part_of_date": _date_part, "date_part": _date_part,
    "range": _range, "edge": _edge, "ago": _ago, "away": _away, "year_ago": _year_ago, "quarter": _quarter,
    "set_": _set, "stretch": _stretch, "year_range": _year_range, "named": _named, "century": _century, "span": _span,
    "part": _part, "quarter_code": _quarter_code,
    "count_range": _count_range, "spelled_year": _spelled_year, "reference": _reference_word,
    "relative": _relative, "fiscal": _fiscal, "period": _period, "the_unit": _the_unit, "clock": _clock,
    "adverb": _adverb, "frequency": _frequency, "year": _year, "bare": _bare,
}  # fmt: skip
"""The function for each rule's name."""
