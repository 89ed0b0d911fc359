"""Clock times and parts of day, alone and with their date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from sayso.language import times as words
from sayso.values.times.numbers import number_of
from sayso.values.times.reader import Reader, dated, edge_mod
from sayso.values.timex import Timex


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
        elif letter == "P":
            half = "a" if words.DAY_PARTS[word] == "MO" else "p"
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


def clock_and_date(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "9 a.m. Tuesday", "9 March at 16:30"."""
    time = _clock_value(reader, *match.span("clock"))
    day = reader.resolve(*match.span("date"))
    if not time or day is None or "T" in day.value.replace("TNI", "") or day.value.endswith("_REF"):
        return None
    return replace(day, type="TIME", value=day.value.replace("TNI", "") + time, explicit=(*day.explicit, "time"))


def clock(reader: Reader, match: re.Match[str]) -> Timex | None:
    """A clock time alone: of the day last told, else of the day of writing."""
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
    return dated(day + time, reader, ("time",))


def date_part(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "Friday morning", "last night", "the morning of 9 March"."""
    part = words.DAY_PARTS[reader.group(match, "part")[0]]
    lead = reader.group(match, "date")
    plural = reader.group(match, "part")[0].endswith("s")
    mod = edge_mod([*reader.group(match, "mod"), *reader.group(match, "mod2")])
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
        day = dated(value, reader)
    else:
        day = reader.resolve(*match.span("date"))
    if day is None or "T" in day.value.replace("TNI", "") or day.value.endswith("_REF"):
        return None
    if plural or day.type == "SET":
        return replace(day, type="SET", value=(f"XXXX-WXX-{day.weekday}" if day.weekday else "XXXX-XX-XX") + "T" + part)
    return replace(day, type="TIME", value=f"{day.value.replace('TNI', '')}T{part}", mod=mod)


def part_of_day(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the morning", "mid-afternoon": of the day last told."""
    word = reader.group(match, "part")[0]
    if not (match["the"] or match["mod"] or word == "overnight") or word.endswith("s"):
        return None
    day = reader.scene.told if reader.scene.told and len(reader.scene.told) >= 10 else None
    value = day[:10] if day else reader.scene.anchor.isoformat() if reader.scene.anchor else "XXXX-XX-XX"
    return dated(f"{value}T{words.DAY_PARTS[word]}", reader, mod=edge_mod(reader.group(match, "mod")))
