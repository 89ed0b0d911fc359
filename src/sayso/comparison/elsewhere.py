"""What the documents say of a fact outside its own slot: the value told elsewhere, or one that their figures make.

Asked only of a fact that has no counterpart in its slot, before it is said that no document gives it. A name that
stands in the document is spoken of there; "two-thirds" is borne out by 3,208 of 4,812, "341 people" by 314 and 27,
"16 days after" by two dates. A reckoning takes two figures that stand together, in one sentence or two that follow
each other, and must come out as exactly as the article writes it: with more room, any number can be derived.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from sayso.comparison.decision import telling
from sayso.model import Document, Fact, Reading, Span
from sayso.values.quantity import Quantity
from sayso.values.times import calendar
from sayso.values.unit import convert

MOST_FIGURES = 14
"""Figures of one passage that are reckoned with: of a table, anything can be made."""

APART = 1
"""Sentences from the one to the other of two figures that are reckoned together, at most."""

LIKELY = 0.4


class Elsewhere(NamedTuple):
    """Where the words stand that bear the fact out: the reading, and their spans in its document."""

    reading: Reading
    marks: Sequence[tuple[int, int]]
    reckoned: bool = False


def elsewhere(fact: Fact, article: Reading, passages: Sequence[Reading], likely: float) -> Elsewhere | None:
    """The first passage, best one first, that holds the fact's value or figures that make it; else None.

    Args:
        likely: 0..1, how far the passages bear the whole claim out by another voice. A value that stands in another
            place counts only where it is likely: a wrong name is most often another one of the same document.
    """
    if fact.kind == "quantity":
        for reading in passages:
            if (found := _reckoned(fact, article, reading)) is not None:
                return found
    if likely < LIKELY:
        return None
    if fact.kind == "name":
        return _named(fact, passages)
    for reading in passages:
        for other in reading.facts:
            if other.kind == fact.kind and telling(fact) and fact.value.compare(other.value).agrees:
                return Elsewhere(reading, [(other.start, other.end)])
    return None


def _named(fact: Fact, passages: Sequence[Reading]) -> Elsewhere | None:
    """Where a document of the passages names it: the surname of a person, else all its words."""
    is_person = fact.value.type == "PERSON" and fact.value.surname
    words = fact.value.surname if is_person else fact.text
    given = fact.value.given[:1] if is_person and fact.value.given and fact.value.given[0] in fact.text else ()
    for reading in passages:
        span = _first(reading.document, words)
        if span is not None and all(_first(reading.document, g) for g in given):
            return Elsewhere(reading, [tuple(span)])  # type: ignore[list-item]
    return None


def _first(document: Document, words: str) -> Span | None:
    """Where the words first stand, whatever their case and accents; else None."""
    text, wanted = _plain(document.text), _plain(words)
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return Span(at, end)
        at = text.find(wanted, at + 1)
    return None


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """The text without case and accents, each character at its place."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", c)[0].lower()[:1] for c in text)


def _reckoned(fact: Fact, article: Reading, reading: Reading) -> Elsewhere | None:
    value = fact.value
    if value.ordinal or value.vague or value.number is None:
        return None
    if value.dimension in ("time", "month"):
        return _between_dates(value, article, reading)
    figures = [f for f in reading.facts if f.kind == "quantity" and f.value.number is not None and not f.value.ordinal]
    for one, other in combinations(figures[:MOST_FIGURES], 2):
        if not _together(reading, one, other):
            continue
        if any(_agrees(value, made) for made in _made(fact, article, reading, one, other)):
            return Elsewhere(reading, [(one.start, one.end), (other.start, other.end)], reckoned=True)
    return None


def _together(reading: Reading, one: Fact, other: Fact) -> bool:
    here, there = (reading.parse.within(f.start, f.end) for f in (one, other))
    return bool(here and there) and abs(here[0].sent - there[0].sent) <= APART


_OF, _MORE = (
    re.compile(r"\bof\b", re.IGNORECASE),
    re.compile(
        r"\b(?:more|fewer|less|difference|gap|margin|majority|lead|rise|fall|increase|drop|cut|up|down|"
        r"cheaper|dearer|higher|lower|short|shorter|longer|older|younger|ahead|behind|apart|another|extra)\b",
        re.IGNORECASE,
    ),
)


def _made(fact: Fact, article: Reading, reading: Reading, first: Fact, second: Fact) -> Iterator[Quantity]:
    """What two figures make of the kind that is asked for: a share, a sum, a difference."""
    value, one, other = fact.value, first.value, second.value
    a, b = one.number or 0.0, other.number or 0.0
    text = reading.document.text
    between = text[min(first.end, second.end) : max(first.start, second.start)]
    claim = {f.value.number for f in article.facts if f.claim == fact.claim and f.kind == "quantity"}
    if value.dimension in ("proportion", "count") and (value.dimension == "proportion" or value.fraction):
        of_the_other = _OF.search(text, max(0, first.start - 12), second.end) and "." not in between
        if not of_the_other and max(a, b) not in claim:
            return
    elif not (
        _MORE.search(article.document.text, max(0, fact.start - 40), fact.end + 40)
        or (len(between) < 30 and (" and " in between or "," in between))
    ):
        return
    if value.dimension == "proportion" or value.fraction:
        if one.dimension == other.dimension and min(a, b) > 0 and a != b and "%" not in (one.unit, other.unit):
            share = min(a, b) / max(a, b)
            scale = 100 if value.unit == "%" else 1
            yield replace(value, number=share * scale, step=0.0, modifier=None, side=None, fraction=False)
            if value.change:
                grown = abs(b - a) / (a if value.change == "up" else max(a, b))
                yield replace(value, number=grown * scale, step=0.0, modifier=None, side=None, fraction=False)
        return
    if one.dimension != other.dimension and one.unit is not None and other.unit is not None:
        return
    one, other = replace(one, unit=one.unit or other.unit), replace(other, unit=other.unit or one.unit)
    size = convert(b, other.unit, one.unit) if other.unit and one.dimension != "count" else b
    if size is None or (value.unit and value.dimension != one.dimension):
        return
    grown = bool(_MORE.search(article.document.text, max(0, fact.start - 40), fact.end + 40))
    if value.dimension == "count" and value.number is not None and value.number < 20 and not grown:
        return
    for number in (abs(a - size),) if grown else (a + size, abs(a - size)):
        yield replace(value, number=number, unit=one.unit if one.dimension != "count" else value.unit,
                      step=0.0, modifier=None, side=None, change=None, trend=None)  # fmt: skip


def _agrees(value: Quantity, made: Quantity) -> bool:
    plain = replace(value, change=None, trend=None)
    return plain.compare(replace(made, change=None, trend=None)).agrees


def _between_dates(value: Quantity, article: Reading, reading: Reading) -> Elsewhere | None:
    """Two days of a passage, or the day of the article and one of them, that lie so far apart."""
    days = [(d, f) for f in reading.facts if f.kind == "timex" and (d := _day(f.value.value)) is not None]
    if article.anchor is not None:
        days.append((article.anchor, None))  # type: ignore[arg-type]
    for (one, first), (two, last) in combinations(days[:MOST_FIGURES], 2):
        apart = abs((one - two).days)
        made = Quantity(number=float(apart), unit="day", step=1.0)
        if apart and _same_stretch(value, made, one, two):
            marks = [(f.start, f.end) for f in (first, last) if f is not None]
            if marks:
                return Elsewhere(reading, marks, reckoned=True)
    return None


def _day(value: str) -> date | None:
    covered = calendar.stretch(value)
    if covered is None or (covered.end - covered.start).days > 1:
        return None
    return covered.start.date()


def _same_stretch(value: Quantity, made: Quantity, one: date, two: date) -> bool:
    if value.dimension == "time":
        days = convert(value.number or 0.0, value.unit or "day", "day")
        return days is not None and abs(days - (made.number or 0.0)) < 0.5
    months = abs((one.year - two.year) * 12 + one.month - two.month)
    asked = convert(value.number or 0.0, value.unit or "month", "month")
    return asked is not None and asked == months and abs(one.day - two.day) <= 1
