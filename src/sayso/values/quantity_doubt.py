"""What looks like a quantity and may be none: numbers in names, years, dates, list marks."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from sayso.language.units import MONTHS, NAME_BEFORE_NUMBER
from sayso.values.quantity import Quantity

Doubt = Literal["", "one", "year", "name", "ordinal", "fraction", "multiple", "score"]
_YEAR_UNITS = re.compile(r"\s+(?:[a-z]+\s+)?(?:people|men|women|children|[a-z]+s)\b")
_PEOPLE = re.compile(r"\s+(?:[a-z]+\s+)?(?:people|men|women|children|troops|soldiers|workers|residents|homes)\b")
_SUM_OF = re.compile(r"\b(?:average|total|sum|maximum|minimum|population|record) of\s$")
_ERA_BEFORE = re.compile(r"\b(?:A\.?D\.?|B\.?C\.?)\s(?:\d{1,4}\s(?:and|to|or)\s)?$")
_ERA_AFTER = re.compile(r"\s(?:A\.?D\.?|B\.?C\.?(?:E\.?)?|C\.?E\.?|GMT|UTC)(?![A-Za-z])")
_DECADE = re.compile(r"(?:['’]?s)\b")
DATE_AFTER = re.compile(
    r"(?:\s+of)?[\s-]+(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])", re.IGNORECASE
)
_YEAR_CONTEXT = re.compile(r"\b(?:in|since|until|by|of|from|during|the|before|after|early|late|mid)[\s-]+$", re.I)
_YEARS = re.compile(r"\d{4}\s*(?:[-–]|to)\s*\d{2,4}")
_LIST_MARK = re.compile(r"[.)]\s")
_WORD_BEFORE = re.compile(r"([A-Za-z][\w&.'’]*)[\s-]+$")
_WORD_BEFORE_HYPHEN = re.compile(r"([\w.]+)$")
_PLAIN_NOUNS = frozenset(
    "no day number numbers area type line level unit train bus episode track item class group version".split()
)
"""Words that name the number after them only when they are capitalised."""

_CAPITALISED = re.compile(r"[A-Z][\w&'’./-]*$")
_SMALL_CAPS = frozenset(
    "The A An In On At By For From With Of To And But Or Some About Around Only Over Under Just Nearly Almost Up "
    "More Less Fewer Than Roughly Approximately Between Another All Both These Those That This His Her Its Their "
    "Our My After Before Since Until Within When While There Where If As Is Are Was Were Has Have Had Last Next "
    "First Already Still Even Now Here Perhaps Maybe Meanwhile Today Yesterday Tomorrow Later Earlier Overall "
    "Then Police Officials So Yet Nor Not No I We He She They It You".split()
)


class Candidate(NamedTuple):
    """A find: its span with modifier and unit, the span of the bare number, the value, and what is in doubt."""

    start: int
    end: int
    number_start: int
    number_end: int
    quantity: Quantity
    doubt: Doubt


def named_before(text: str, at: int) -> bool:
    """Whether a capitalised number word stands after a capitalised word, as in a title."""
    left = _CAPITALISED.search(text, max(0, at - 20), at - 1)
    return left is not None and left[0] not in _SMALL_CAPS and not left[0].endswith((".", ","))


def joined_to_name(text: str, start: int) -> bool:
    """Whether a hyphen binds the number to a name ("COVID-19", "TA-35"), not to a word ("sub-7", "then-18")."""
    word = _WORD_BEFORE_HYPHEN.search(text, max(0, start - 13), start - 1)
    return word is not None and not (word[1].islower() and word[1].isalpha())


def is_year(text: str, start: int, end: int) -> bool:
    """Whether bare digits are most likely a year: nothing that could be counted in thousands follows."""
    return end - start == 4 and "1700" <= text[start:end] <= "2099" and not _YEAR_UNITS.match(text, end)


def reads_as_name(text: str, start: int, end: int, value: float, scaled: bool, ranged: bool) -> Doubt | None:
    """What to think of a bare number in digits.

    Returns:
        None when it is no quantity at all (a date, a decade, a list mark, "page 5"), else what is in doubt,
        "" for nothing.
    """
    if scaled:
        return ""
    left = text[max(0, start - 24) : start]
    written = text[start:end]
    if _DECADE.match(text, end) or (not ranged and value <= 31 and DATE_AFTER.match(text, end)):
        return None
    if _is_mark(text, start, end, left) or _ERA_BEFORE.search(left) or _ERA_AFTER.match(text, end):
        return None
    word = _WORD_BEFORE.search(left)
    before = word[1] if word else ""
    if _names_number(before, value):
        return None
    if value == int(value) and 1500 <= value <= 2200 and len(written) == 4 and not _SUM_OF.search(left):
        likely = 1900 <= value <= 2035 and value != 2000
        counts = (_PEOPLE if likely else _YEAR_UNITS).match(text, end)
        return "" if counts and not _YEAR_CONTEXT.search(left) else "year"
    if ranged and 1500 <= value <= 2100 and _YEARS.fullmatch(written):
        return None
    return "name" if before != before.lower() and before not in _SMALL_CAPS else ""


def _is_mark(text: str, start: int, end: int, left: str) -> bool:
    """Whether the number is the mark of a list item, a note or a place ("1.", "[12]", "(3)", "#4")."""
    bare = left.rstrip(" ")
    begins = not text[max(0, start - 24) : start].strip() and start <= 24
    if (begins or bare.endswith("\n")) and _LIST_MARK.match(text, end):
        return True
    if bare.endswith("["):
        return text[end : end + 1] in ("]", ",")
    if bare.endswith("("):
        return end - start < 3 and text[end : end + 1] == ")"
    return bare.endswith(("#", "№"))


def _names_number(before: str, value: float) -> bool:
    """Whether the word before makes the number part of a date or a name ("March 3", "Chapter 7", "page 5")."""
    if not before:
        return False
    low, capital = before.lower(), before[0].isupper()
    if capital and low.rstrip(".") in MONTHS and (value <= 31 or 1000 <= value <= 2200):
        return True
    return low in NAME_BEFORE_NUMBER and (capital or low not in _PLAIN_NOUNS)
