"""Units of measure and currencies: read one after a number, convert one into another.

All tables are data in `sayso.language.units`; the two regular expressions are built from them once, at import.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.language.units import (
    ALONE_ONLY_CLOSE,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    IRREGULAR_PLURALS,
    MEASURES,
    PER_WORDS,
    SUBUNITS,
)

AGE = "year of age"
DIMENSIONS: dict[str, str] = {row[0]: row[1] for row in MEASURES} | {
    AGE: "month", "month of age": "month", "week of age": "time", "day of age": "time",
}  # fmt: skip
FACTORS: dict[str, float] = {row[0]: row[2] for row in MEASURES} | {
    AGE: 12.0, "month of age": 1.0, "week of age": 604800.0, "day of age": 86400.0,
}  # fmt: skip

_MONTH_IN_SECONDS = 365.2425 / 12 * 86400
_OFFSETS = {"celsius": (1.0, 273.15), "fahrenheit": (5 / 9, 459.67 * 5 / 9), "kelvin": (1.0, 0.0)}
_SPACED = frozenset(
    {"m", "s", "h", "g", "K", "V", "W", "N", "J", "l", "L", "C", "F", "ha", "mi", "bar", "kn", "mb", "A"}
)
"""Of the signs that are letters of their own, those that may stand one space away from the digits."""

_CLOSE = ALONE_ONLY_CLOSE - {"s", "M", "T", "K"}
_SIGNS: dict[str, str] = {sign: row[0] for row in MEASURES for sign in row[4]}
_WORDS: dict[str, str] = {}
for _row in MEASURES:
    for _word in _row[3]:
        _WORDS[_word] = _row[0]
        _head, _, _tail = _word.partition(" per ")
        if not _word.endswith(("s", "feet", "pence", "ies", "hertz")):
            _WORDS[f"{_word}s"] = _row[0]
        if not _tail and " " in _word and not _word.startswith("degree"):
            _WORDS[_word.replace(" ", "-")] = _row[0]
for _word, _code in CURRENCY_WORDS.items():
    _WORDS[_word] = _code
    if _word[-1] != "s":
        _WORDS[f"{_word}s"] = _code
_WORDS.pop("reals", None)

_alternatives = sorted(_SIGNS, key=len, reverse=True)
_SIGN_AFTER = re.compile(
    r"(\s?)(" + "|".join(re.escape(s) for s in _alternatives) + r")(?![A-Za-z0-9µμ])(?!['’][A-Za-z])"
)
_WORD_AFTER = re.compile(
    r"[\s-]{1,2}(?:[(\[])?(" + "|".join(re.escape(w) for w in sorted(_WORDS, key=len, reverse=True)) + r")(?![A-Za-z])",
    re.I,
)
_CODE_AFTER = re.compile(r"\s?(" + "|".join(sorted(CURRENCY_CODES)) + r")(?![A-Za-z0-9])")
_MONEY_AFTER = re.compile(r"\s?([€£$¥₹₪₽₩₺])")
_PER = re.compile(
    r"(?:(\s?/\s?)|[\s-]((?:per|an?|each|every|for\s+each|for\s+every)[\s-]))("
    + "|".join(re.escape(w) for w in sorted(PER_WORDS, key=len, reverse=True))
    + r")(?![A-Za-z0-9])(?!\s(?:ago|earlier|later|before|after|old|prior|hence|previously|into)\b)",
    re.I,
)
_PER_COUNT = re.compile(r"[\s-](?:per|for\s+every)\s+(\d{1,3}(?:,\d{3})+|\d{3,}|thousand|million)(?![\d.])", re.I)
_SIGN_BEFORE = re.compile(
    r"(?:(?<![A-Za-z0-9-])("
    + "|".join(re.escape(s) for s in sorted((s for s in CURRENCY_SIGNS if s[0].isalpha()), key=len, reverse=True))
    + "|"
    + "|".join(sorted(CURRENCY_CODES))
    + r")|("
    + "|".join(re.escape(s) for s in sorted((s for s in CURRENCY_SIGNS if not s[0].isalpha()), key=len, reverse=True))
    + r"))(\s?)=?$"
)
_DOLLAR_COUNTRY = re.compile(r"(?<![A-Za-z])(US|U\.S\.|A|AU|C|CA|HK|NZ|S|NT|R)\s\$$")


_WORDS_OF_THEIR_OWN = {
    "second": re.compile(r"-|\s[a-z]+s\b"),
    "stone": re.compile(r"-|\s[a-z]+"),
    "point": re.compile(r"\s(?:guards|men)\b"),
    "won": re.compile(r"\s(?:the|an?|by|in|on|at|his|her|their|its|and|but|it|over|from|with|[a-z]+ed)\b"),
    "real": re.compile(r"\s[a-z]+"),
    "sterling": re.compile(r"\s[a-z]+"),
    "mark": re.compile(r"\s[a-z]+"),
}
"""Unit words that are other words too, with what follows them when they are: "340 stone bridges", "the 12 won by"."""


class UnitMatch(NamedTuple):
    """A unit found beside a number: its canonical name, where it ends (or begins), whether it may mean another."""

    name: str
    at: int
    loose: bool = False


def unit_after(text: str, at: int, written_in_digits: bool = True) -> UnitMatch | None:
    """The unit of measure or currency that follows a number ending at `at`, or None.

    Signs need digits before them ("5 km", not "five km"); letters that are words or names of their own need to stand
    as close as they are written by those who mean a unit ("5m", "12 C", "200p").
    """
    word = _WORD_AFTER.match(text, at)
    if word:
        low = word[1].lower()
        name = _WORDS[low]
        other = _WORDS_OF_THEIR_OWN.get(low)
        if other and (other.match(text, word.end()) or (low == "second" and not written_in_digits)):
            return None
        return UnitMatch(
            name, word.end(), loose=word[1].lower() in ("dollar", "dollars", "franc", "francs", "peso", "pesos")
        )
    code = _CODE_AFTER.match(text, at)
    if code:
        return UnitMatch(code[1], code.end())
    if not written_in_digits:
        sign = re.compile(r"(\s?)(%|mph|km|kg|bps)(?![A-Za-z])").match(text, at)
        return UnitMatch(_SIGNS[sign[2]], sign.end()) if sign else None
    sign = _SIGN_AFTER.match(text, at) or _SIGN_AFTER.match(text, at + 1 if text[at : at + 1] == "-" else at)
    if sign:
        gap, found = sign[1] or (text[at : at + 1] == "-" and "-"), sign[2]
        if found in ("'", "′"):
            return None
        if found == "F" and not gap and re.search(r"(?<![.\d])\d{2,3}$", text[:at][-4:]):
            # "106F" is a temperature; "2.5 F" is a capacitor's.
            return UnitMatch("fahrenheit", sign.end())
        if found not in ALONE_ONLY_CLOSE or (found in _SPACED if gap == " " else found in _CLOSE or found == "K"):
            return UnitMatch(_SIGNS[found], sign.end())
        return None
    money = _MONEY_AFTER.match(text, at)
    if money and not text[money.end() : money.end() + 1].isdigit():
        return UnitMatch(CURRENCY_SIGNS[money[1]], money.end(), loose=money[1] == "$")
    return None


def currency_before(text: str, at: int) -> UnitMatch | None:
    """The currency sign or code that stands right before `at`, with the place where it begins, or None."""
    window = max(0, at - 8)
    piece = text[window:at]
    if not piece or not (piece[-1] in "$£€¥₹₩₽₪₺₦₱₫₴฿₿₵₡₲=.č" or piece.rstrip()[-1:].isalpha() or piece[-1] == " "):
        return None
    spaced = _DOLLAR_COUNTRY.search(piece)
    if spaced:
        sign = spaced[1].replace(".", "") + "$"
        return UnitMatch(CURRENCY_SIGNS[sign], window + spaced.start())
    found = _SIGN_BEFORE.search(piece)
    if not found:
        return None
    sign = found[1] or found[2]
    if sign in ("R", "Y", "Fr", "Bs", "Sh", "Tk", "DM", "kr", "PS") and found[3]:
        return None
    if found[2] and found[3] and sign not in ("$", "£", "€", "¥", "₹"):
        return None
    return UnitMatch(CURRENCY_SIGNS.get(sign, sign), window + found.start(), loose=sign == "$")


def rate_after(text: str, at: int) -> UnitMatch | None:
    """The denominator that follows a unit ("per barrel", "a day", "/kg", "per 100,000"), or None."""
    if at >= len(text) or text[at] not in " -/\u00a0":
        return None
    count = _PER_COUNT.match(text, at)
    if count:
        return UnitMatch(count[1].replace(",", ""), count.end())
    per = _PER.match(text, at)
    if not per:
        return None
    if per[1] is None and len(per[3]) < 3 and per[3].lower() not in ("kg", "km"):
        return None
    return UnitMatch(PER_WORDS[per[3].lower()], per.end())


def unit_word(word: str) -> str | None:
    """The canonical unit that a word by itself names ("yards" → "yard"), or None."""
    return _WORDS.get(word.lower())


def singular(noun: str) -> str:
    """The singular of a noun by its form: for words that no parse has lemmatised."""
    low = noun.lower()
    if low in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[low]
    if len(noun) > 3 and low.endswith("ies"):
        return f"{noun[:-3]}y"
    if len(noun) > 4 and low.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    if len(noun) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def is_currency(unit: str | None) -> bool:
    """Whether a unit is an ISO 4217 code (a rate's numerator counts)."""
    return unit is not None and unit.partition(" per ")[0] in CURRENCY_CODES


def dimension(unit: str | None) -> str:
    """What a unit measures: "length", "money", "proportion" …; "count" for a counted noun or none at all."""
    if unit is None:
        return "count"
    if unit in DIMENSIONS:
        return DIMENSIONS[unit]
    head = unit.partition(" per ")[0]
    return "money" if head in CURRENCY_CODES else DIMENSIONS.get(head, "count")


def to_base(number: float, unit: str) -> float | None:
    """A number of a unit in the base unit of its dimension (metre, kilogram, second, kelvin …), or None."""
    if unit in _OFFSETS:
        factor, offset = _OFFSETS[unit]
        return number * factor + offset
    factor_of = FACTORS.get(unit)
    if factor_of is None:
        return None
    if DIMENSIONS[unit] == "month":
        factor_of *= _MONTH_IN_SECONDS
    return number * factor_of


def convert(number: float, unit: str, into: str) -> float | None:
    """A number of one unit in another, or None where the one cannot be turned into the other.

    Months and years are turned into days by their mean length in the Gregorian calendar; no currency is turned into
    another (that takes a rate and a day), only into its own hundredths.
    """
    if unit == into:
        return number
    head, _, per = unit.partition(" per ")
    into_head, _, into_per = into.partition(" per ")
    if per and into_per and per != into_per:
        amount, share = convert(number, head, into_head), convert(1.0, into_per, per)
        return None if amount is None or share is None else amount * share
    one, other = dimension(unit), dimension(into)
    if one == other == "money":
        if into in SUBUNITS.get(unit, ()):
            return number / 100
        return number * 100 if unit in SUBUNITS.get(into, ()) else None
    if one != other and {one, other} != {"time", "month"}:
        return None
    base = to_base(number, unit)
    if base is None or into not in FACTORS:
        return None
    if into in _OFFSETS:
        factor, offset = _OFFSETS[into]
        return (base - offset) / factor
    size = to_base(1.0, into)
    return base / size if size else None
