"""Quarters, halves and the periods of business reports, with and without their year."""

from __future__ import annotations

import re

from sayso.language import times as words
from sayso.values.times.numbers import ordinal_of
from sayso.values.times.reader import Reader, dated
from sayso.values.times.scene import Scene
from sayso.values.timex import Timex


def shift_year(value: str, years: int) -> str:
    """The value so many years away."""
    return f"{int(value[:4]) + years:04d}{value[4:]}"


def latest_quarter(scene: Scene) -> str | None:
    """The quarter last told, else the one that last ended before the day of writing."""
    return scene.quarter or ended_quarter(scene)


def ended_quarter(scene: Scene) -> str | None:
    """The quarter that last ended before the day of writing."""
    if scene.anchor is None:
        return None
    quarter = (scene.anchor.month - 1) // 3
    return f"{scene.anchor.year}-Q{quarter}" if quarter else f"{scene.anchor.year - 1}-Q4"


def quarter(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the third quarter", "the first half of 2010"; without a year, the nearest."""
    first, last = match.span()
    letters, tokens = reader.lexed.letters[first:last], reader.words(first, last)
    nth = next((ordinal_of(w) for letter, w in zip(letters, tokens, strict=True) if letter == "O"), None)
    kind = "Q" if "q" in letters else "H"
    if nth is None and "last" in tokens:
        nth = 4 if kind == "Q" else 2
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
            # A quarter is talked of when it has just ended, or is about to end; what has ended comes first.
            away = [(12 * n + month - anchor.month + 0.5, anchor.year + n) for n in (-1, 0, 1)]
            year = str(min((2 * months if months > 0 else -months, number) for months, number in away)[1])
    return dated(f"{year or 'XXXX'}-{kind}{nth}", reader, explicit)


def quarter_code(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "Q3 2011"."""
    code = [*reader.group(match, "code"), *reader.group(match, "after")][0].upper()
    year = "".join((*reader.group(match, "year"), *reader.group(match, "before")))
    if code[0] == "H" and (not year or code[1] in "34"):
        return None
    anchor = reader.scene.anchor
    if not year and anchor:
        last = int(code[1]) * 3
        year = str(min((abs(12 * n + last - anchor.month + 0.5), anchor.year + n) for n in (-1, 0, 1))[1])
        return dated(f"{year}-{code}", reader)
    return dated(f"{year or 'XXXX'}-{code}", reader, ("year",) if year else ())


def year_ago(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the year-ago quarter", "year-earlier"."""
    scene = reader.scene
    core = reader.group(match, "core")
    nth = next((n for n in map(ordinal_of, core) if n), None)
    quarter = latest_quarter(scene)
    if scene.anchor is None or quarter is None:
        return dated("PAST_REF", reader)
    if nth and core[-1] == "quarter":
        return dated(f"{scene.anchor.year - 1}-Q{nth}", reader) if nth <= 4 else None
    return dated(
        shift_year(quarter, -1) if not core or core[-1] in ("quarter", "period") else str(scene.anchor.year - 1),
        reader,
    )


def period(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the latest period", "the 1988 period"."""
    tokens = reader.words(*match.span())
    year = "".join(reader.group(match, "year"))
    quarter = latest_quarter(reader.scene)
    if quarter is None:
        return None
    if year:
        return dated(year + quarter[4:], reader, ("year",)) if reader.scene.quarter else None
    if "year" in tokens:
        return dated(shift_year(quarter, -1), reader)
    return dated(quarter, reader) if "latest" in tokens else None


def period_of(reader: Reader, match: re.Match[str]) -> Timex | None:
    """ "the 1988 quarter"."""
    quarter = latest_quarter(reader.scene)
    year = reader.group(match, "year")[0]
    if quarter is None or reader.words(*match.span())[-1] != "quarter":
        return None
    return dated(year + quarter[4:], reader, ("year",))
