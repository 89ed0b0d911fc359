"""The second number of a range ("5 to 7", "between 5 and 7 million") or of a share ("one in five")."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.language.numbers import VULGAR
from sayso.values.number import TRIGGERS, Numeral, numeral_at
from sayso.values.unit import currency_before, is_currency, unit_after

_RANGE = re.compile(r"(?:-to-|\s?to-|\s{1,2}(?:up\s+)?to\s{1,2}|\s{1,2}or\s{1,2}|\s?[-–—‐‑−]\s?)", re.IGNORECASE)
_AND = re.compile(r",?\s{1,2}and\s{1,2}", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(between|from)\s+(?:(?:about|around|roughly|nearly|up to|just)\s+)?$", re.IGNORECASE)
_HEDGE = re.compile(r"(?:about|around|roughly|nearly|up to|as (?:many|much) as)\s+", re.IGNORECASE)
_CURRENCY = re.compile(r"(?:[A-Za-z.]{1,4}\s?)?[$£€¥₹]\s?(?:US|A|C|HK)?(?=\d)|[A-Z]{1,3}(?=\d)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WORD = re.compile(r"[A-Za-z]+")
_IN_PARTS = re.compile(r"\s{1,2}(in|out\s+of|of\s+every)\s+(?:every\s+)?", re.IGNORECASE)
_PARTS = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 200, 500, 1000, 5000, 10_000, 100_000, 1_000_000}
)
"""Wholes that people say "one in" of; "one in 2019" is none."""

WIDEST_ALTERNATIVE = 1.5
""" "25 or 40" names two things, "five or six" one uncertain number."""


class SecondNumber(NamedTuple):
    """The other end of a range: its numeral, where its unit ends, and that unit."""

    numeral: Numeral
    end: int
    unit: str | None
    loose: bool


def second_number(
    text: str, number_start: int, start: int, end: int, unit: str | None, scaled: bool
) -> SecondNumber | None:
    """The other end of a range whose first number ends, with its unit, at `end`; None when there is no range.

    Args:
        text: the text.
        number_start: where the first number begins.
        start: where its currency or sign begins.
        end: where it ends, its unit included.
        unit: its unit, or None when it has none of its own.
        scaled: whether it has a scale word of its own.
    """
    between = _BETWEEN.search(text, max(0, start - 24), start)
    joint = _AND.match(text, end) if between and between[1].lower() == "between" else None
    joint = joint or _RANGE.match(text, end)
    # "rose by 5 to 20": the amount and the level, not a range.
    if not joint or joint.end() >= len(text) or text[max(0, start - 3) : start].lower() == "by ":
        return None
    year = unit is None and _YEAR.fullmatch(text, number_start, end) is not None
    link = joint[0].lower()
    dashed, alternative = not any(c.isalpha() for c in link), "or" in link
    if dashed and link != link.strip() and (unit is not None or "—" in link or len(link) < 3):
        return None
    at = joint.end()
    if hedge := _HEDGE.match(text, at):
        at = hedge.end()
    sign = None if text[at : at + 1].isdecimal() else _CURRENCY.match(text, at)
    money = currency_before(text, sign.end()) if sign else None
    at = sign.end() if sign and money else at
    other = _numeral(text, at, money is not None or is_currency(unit))
    first = numeral_at(text, number_start, is_currency(unit))
    if other is None or first is None or (year and not text[joint.end()].isdecimal()):
        return None
    if alternative and (other.kind == "fraction" or text[at : at + 4].lower() == "one "):
        return None
    matched = unit_after(text, other.end, text[at].isdecimal() or other.scaled)
    other_unit = money.name if money else matched.name if matched else None
    if year and (other.scaled or matched or other.step < 1):
        return None
    if is_currency(unit) and money is None and matched and not is_currency(matched.name):
        if not (alternative or dashed):
            return None
        other_unit = matched = None
    if not _units_agree(unit, other_unit, between is not None or dashed):
        return None
    if other.kind == "digits" and 1800 <= other.value <= 2100 and first.value >= 1500 and other.value % 1 == 0:
        return None
    falling = other.value < first.value and (scaled or not other.scaled)
    if falling and (dashed or alternative or between is None):
        return None
    if alternative and other.value > max(first.value * WIDEST_ALTERNATIVE, first.value + 1) and scaled == other.scaled:
        return None
    loose = money.loose if money else matched is not None and matched.loose
    return SecondNumber(other, matched.at if matched and not money else other.end, other_unit, loose)


def _numeral(text: str, at: int, money: bool) -> Numeral | None:
    """The number at `at`, of the kinds that can end a range."""
    if at >= len(text):
        return None
    if text[at].isalpha():
        word = _WORD.match(text, at)
        if not word or word[0].lower() not in TRIGGERS:
            return None
    elif not (text[at].isdecimal() or text[at] in VULGAR):
        return None
    found = numeral_at(text, at, money)
    return None if found is None or found.kind in ("ordinal", "vague", "multiple") else found


def _units_agree(unit: str | None, other: str | None, bound: bool) -> bool:
    """Whether two ends of a range may have these units; `bound` when "between", "from" or a dash ties them."""
    if unit is None or unit == other:
        return True
    if other is None:
        return is_currency(unit) or bound
    return is_currency(unit) and is_currency(other)


def scale_of(numeral: Numeral) -> float:
    """The scale that a number was written in: 1e6 for "7 million"."""
    return next((f for f in (1e12, 1e9, 1e6, 1e3, 1e2) if abs(numeral.value) >= f), 1.0)


def share_of(text: str, numeral: Numeral) -> tuple[int, float] | None:
    """The share that begins with a number ("one in five", "four out of 10"): where it ends, and the fraction."""
    joint = _IN_PARTS.match(text, numeral.end)
    if not joint or numeral.value != int(numeral.value):
        return None
    whole = _numeral(text, joint.end(), False)
    if whole is None or whole.kind == "fraction" or not 0 < numeral.value < whole.value:
        return None
    if joint[1].lower() == "in":
        odd = whole.value not in _PARTS or numeral.value > 9
        if odd or unit_after(text, whole.end) is not None:
            return None
    return whole.end, numeral.value / whole.value
