"""The age does not follow from the dates in the article.

What it checks: a person's age ("Ann Lee, 45,", "45-year-old Ann Lee", "died … aged 45") against the date of birth that
the article gives for the same person, on the day of the article or, for a death, on the day of the death.

Why it matters: ages are copied from cuttings that are a year old.

What it cannot see: ages on other days than these ("was 45 when"); persons named only by pronoun in both sentences.

References: ISO 8601 for dates.
"""

import re
from collections.abc import Iterator
from datetime import date

from sayso.model import Difference, Fact, Reading

_BORN = re.compile(r"\bborn\b(?:\s+\w+){0,6}?\s+(?:on|in)\s+$", re.I)
_DIED = re.compile(r"\b(?:died|dies|death|dead|killed)\b", re.I)
_THEN = re.compile(r"\b(?:when|then|was|were|at the time|turned|had been|by the age|since|at)\s+(?:\w+\s+){0,2}$", re.I)


def compare(reading: Reading) -> Iterator[Difference]:
    """One difference for every age that the dates do not give."""
    born = _births(reading)
    if not born:
        return
    text = reading.document.text
    for fact in reading.facts:
        if fact.kind != "quantity" or fact.value.unit not in ("year", "year of age") or fact.value.number is None:
            continue
        person = _whose(reading, fact)
        if person not in born:
            continue
        birth = born[person]
        on = _on(reading, fact)
        if on is None or (_THEN.search(text[max(0, fact.start - 30) : fact.start]) and not _died(reading, fact)):
            continue
        low, high = _ages(birth.value.value, on)
        if not low <= fact.value.number <= high:
            age = f"{high}" if low == high else f"{low} or {high}"
            yield Difference(
                fact.start,
                fact.end,
                f"The article says “{fact.text}”; born “{birth.text}”, {person} was {age} on {on}.",
                (birth.span,),
                fact.id,
                fact.claim,
            )


def _births(reading: Reading) -> dict[str, Fact]:
    """Date of birth by full name, for persons named in the same sentence before it."""
    text = reading.document.text
    born: dict[str, Fact] = {}
    for fact in reading.facts:
        if fact.kind == "timex" and re.match(r"\d{4}", fact.value.value):
            sentence = reading.parse.sentence_at(fact.start)
            if sentence and _BORN.search(text[sentence.start : fact.start]):
                people = list(_people(reading, sentence.start, fact.start))
                if people:
                    born.setdefault(people[0].value.canonical, fact)
    return born


def _people(reading: Reading, start: int, end: int) -> list[Fact]:
    return [f for f in reading.facts if f.kind == "name" and f.value.type == "PERSON" and start <= f.start < end]


def _whose(reading: Reading, fact: Fact) -> str | None:
    """The person whose age it is: the name right before a comma, or right after "-year-old"."""
    text = reading.document.text
    for person in reading.facts:
        if person.kind == "name" and person.value.type == "PERSON":
            before, after = text[person.end : fact.start], text[fact.end : person.start]
            if person.end <= fact.start and re.fullmatch(r",?\s*(?:\(|aged\s+|who is\s+|is\s+|now\s+)?", before):
                return str(person.value.canonical)
            if fact.end <= person.start and re.fullmatch(r"(?:-?\s*years?-?\s*old)?\s*", after):
                return str(person.value.canonical)
    sentence = reading.parse.sentence_at(fact.start)
    if sentence and _died(reading, fact):
        people = _people(reading, sentence.start, fact.start)
        if len(people) == 1:
            return str(people[0].value.canonical)
    return None


def _died(reading: Reading, fact: Fact) -> bool:
    sentence = reading.parse.sentence_at(fact.start)
    return bool(sentence and _DIED.search(reading.document.text[sentence.start : sentence.end]))


def _on(reading: Reading, fact: Fact) -> str | None:
    """The day on which the age holds, as an ISO date."""
    sentence = reading.parse.sentence_at(fact.start)
    if sentence and _died(reading, fact):
        days = [
            f.value.value for f in reading.facts
            if f.kind == "timex" and f.value.type == "DATE" and sentence.start <= f.start < sentence.end
            and re.fullmatch(r"\d{4}(?:-\d\d){0,2}", f.value.value)
        ]  # fmt: skip
        return days[0] if len(days) == 1 else None
    return reading.anchor.isoformat() if reading.anchor else None


def _ages(birth: str, on: str) -> tuple[int, int]:
    """The lowest and the highest age, for dates that may be a year or a month only."""
    first, last = _days(birth)
    begin, end = _days(on)
    return _years(last, begin), _years(first, end)


def _days(value: str) -> tuple[date, date]:
    year, month, day = (int(p) if p.isdigit() else None for p in ([*value.split("-"), "", ""])[:3])
    if year is None:
        return date.min, date.max
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, 28)
    return date(year, month, day), date(year, month, day)


def _years(birth: date, on: date) -> int:
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))
