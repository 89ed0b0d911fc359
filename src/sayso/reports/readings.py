"""How the page tells a reader what a value was read as: "at least 9 years", "5 September 1977", "summer 1989"."""

from __future__ import annotations

import re
from typing import Any

from sayso.model import Fact
from sayso.reports.phrases import value_phrase

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_PARTS = {
    "SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter", "MO": "morning", "MI": "midday",
    "AF": "afternoon", "EV": "evening", "NI": "night", "Q1": "first quarter of", "Q2": "second quarter of",
    "Q3": "third quarter of", "Q4": "fourth quarter of", "H1": "first half of", "H2": "second half of",
}  # fmt: skip
_MODS = {
    "BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "on or before", "ON_OR_AFTER": "on or after",
    "LESS_THAN": "less than", "MORE_THAN": "more than", "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
    "START": "start of", "MID": "middle of", "END": "end of", "APPROX": "about",
}  # fmt: skip
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century"}
_CLOCK = {"H": "hour", "M": "minute", "S": "second"}
_PLURALS = {"foot": "feet", "inch": "inches", "person": "people", "man": "men", "woman": "women", "child": "children"}
_SAME = frozenset({"times", "hertz", "people", "percent", "degrees", "series", "species"})
_PRONOUNS = frozenset({"it", "them", "they", "those", "these", "him", "her", "us", "which", "that"})

_DURATION = re.compile(r"P((?:[\d.]+(?:DE|CE|[YMWD]))*)(?:T((?:[\d.]+[HMS])+))?")
_AMOUNT = re.compile(r"([\d.]+)(DE|CE|[A-Z])")
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:T(MO|MI|AF|EV|NI|\d\d:\d\d))?")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI|Q[1-4]|H[12])")


def reading_phrase(fact: Fact) -> str:
    """The value in plain words for a reader; "" where that says nothing that the article's words do not."""
    value: dict[str, Any] = fact.value.as_json()
    if fact.kind == "timex":
        said = _time(str(value.get("value") or ""))
        mod = _MODS.get(value.get("mod") or "")
        phrase = f"{mod} {said}" if mod and said else said
    elif fact.kind == "quantity" and value.get("unit"):
        phrase = _quantity(fact, value)
    else:
        phrase = value_phrase(fact)
        entity = value.get("entity") if fact.kind == "quantity" else None
        if entity and str(entity).casefold() in _PRONOUNS:
            phrase = phrase.removesuffix(f"({entity})").rstrip()
    return "" if phrase.casefold() == fact.text.casefold() else phrase


def plural(unit: str) -> str:
    """The unit for more than one: "mile per second" gives "miles per second"; codes and signs stay as they are."""
    head, joint, tail = unit, "", ""
    for word in (" per ", " of "):
        if word in head:
            head, joint, tail = head.partition(word)
            break
    stem, _, last = head.rpartition(" ")
    if not last.isalpha() or last.isupper() or last in _SAME:
        return unit
    if last in _PLURALS:
        many = _PLURALS[last]
    elif last.endswith("s"):
        many = last
    elif last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        many = last[:-1] + "ies"
    else:
        many = last + ("es" if last.endswith(("x", "ch", "sh", "z")) else "s")
    return (stem + " " if stem else "") + many + joint + tail


def _quantity(fact: Fact, value: dict[str, Any]) -> str:
    unit, entity = str(value["unit"]), str(value.get("entity") or "")
    phrase = value_phrase(fact)
    if entity and entity != unit:
        bare = phrase.removesuffix(f"({entity})").rstrip()
        # "9 planet (planets)": the thing counted is the unit in another form.
        stem = unit[:-1].casefold()
        known = entity.casefold().startswith(stem) or f" {plural(unit)}".endswith(f" {entity}")
        phrase = bare if known or entity.casefold() in _PRONOUNS else phrase
        tail = phrase[len(bare) :]
    else:
        bare, tail = phrase, ""
    number = value.get("number")
    if (number is not None and abs(number) <= 1) or not bare.endswith(unit):
        return phrase
    many = plural(unit)
    joined = bare.removesuffix(unit).rstrip() + many if many == "%" else bare.removesuffix(unit) + many
    return joined + tail


def _time(value: str) -> str:
    if found := _DURATION.fullmatch(value):
        parts = [_amount(n, _UNITS[unit]) for n, unit in _AMOUNT.findall(found[1] or "")]
        parts += [_amount(n, _CLOCK[unit]) for n, unit in _AMOUNT.findall(found[2] or "")]
        return " ".join(parts)
    if found := _DATE.fullmatch(value):
        year, month, day, clock = found.groups()
        if not 1 <= int(month) <= 12:
            return value
        date = " ".join(part for part in (str(int(day)) if day else "", _MONTHS[int(month) - 1], year) if part)
        if not clock:
            return date
        return f"{_PARTS[clock]} of {date}" if clock in _PARTS else f"{date}, {clock}"
    if found := _PART.fullmatch(value):
        return f"{_PARTS[found[2]]} {found[1]}"
    if re.fullmatch(r"\d{3}", value):
        return f"the {value}0s"
    # "PXM", "PRESENT_REF", "XXXX-05": no date and no length that a reader could check.
    return "" if "X" in value or value.endswith("_REF") else value


def _amount(number: str, unit: str) -> str:
    if number == "1":
        return f"1 {unit}"
    whole = f"{int(number):,}" if number.isdigit() else number
    return f"{whole} {'centuries' if unit == 'century' else unit + 's'}"
