"""Numbers that are one word with a meaning of its own: ranks, fractions, multiples."""

from __future__ import annotations

import re
from typing import Literal

from sayso.language.numbers import FRACTIONS, Modifier, Side
from sayso.language.units import MONTHS
from sayso.values.number import Numeral
from sayso.values.quantity import Quantity
from sayso.values.quantity_doubt import DATE_AFTER, Candidate, Doubt
from sayso.values.quantity_hedge import hedge_before
from sayso.values.unit import unit_after

_HALF_UNIT = re.compile(
    r"[\s-](?:an?[\s-])?(mile|hour|day|year|century|pound|inch|pint|second|minute|tonne|ton)(?![a-z])", re.I
)
_FRACTION_OF = re.compile(
    r"\s+(?:of|the|an?|its|their|all|that|those|these|his|her|our|my|as|more|less|fewer|higher|lower)\b", re.I
)
_SHARE = re.compile(r"\s+of\b|\s*$|\s+(?:more|less|fewer|higher|lower)\b")
_MONTH_BEFORE = re.compile(r"([A-Za-z]+)\.?\s+(?:the\s+)?$")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[\s-]+$")
_HALF_NOT = frozenset("first second other latter last next final opening back better third fourth time".split())


def with_article(text: str, start: int) -> int:
    """Where "a" or "an" before `start` begins, or `start` when there is none."""
    for article in ("a ", "A ", "an ", "An "):
        at = start - len(article)
        if at >= 0 and text.startswith(article, at) and (at == 0 or not text[at - 1].isalnum()):
            return at
    return start


def rank(text: str, numeral: Numeral) -> Candidate | int:
    """An ordinal: a rank in doubt, or nothing (dates), or a fraction after "a" or "one"."""
    word = text[numeral.start : numeral.end].lower()
    if FRACTIONS.get(word, 2) > 2:
        article = with_article(text, numeral.start)
        hedged = article < numeral.start and hedge_before(text, article) is not None
        if article < numeral.start and (hedged or _SHARE.match(text, numeral.end)):
            part = Numeral(numeral.start, numeral.end, 1 / FRACTIONS[word], None, 0.02, "fraction")
            return fraction(text, part, 0)
    if DATE_AFTER.match(text, numeral.end):
        return numeral.end
    month = _MONTH_BEFORE.search(text[max(0, numeral.start - 16) : numeral.start])
    if month and month[1].lower() in MONTHS:
        return numeral.end
    quantity = Quantity(numeral.value, step=1.0, ordinal=True)
    return Candidate(numeral.start, numeral.end, numeral.start, numeral.end, quantity, "ordinal")


def multiple(text: str, numeral: Numeral) -> Candidate | int:
    """ "doubled", "twice", "sixfold": a factor, with the direction that the word tells."""
    word = text[numeral.start : numeral.end].lower()
    change: Literal["up", "down"] | None = None
    if word.endswith(("ed", "ing")):
        change = "down" if word.startswith("halv") else "up"
    hedge = hedge_before(text, numeral.start)
    modifier, side, start = hedge or (None, None, numeral.start)
    quantity = Quantity(numeral.value, unit="times", modifier=modifier, change=change, step=1.0, side=side)
    doubt: Doubt = "" if word.endswith("fold") else "multiple"
    return Candidate(start, numeral.end, numeral.start, numeral.end, quantity, doubt)


def fraction(text: str, numeral: Numeral, done: int) -> Candidate | int:
    """A fraction in words: "half of", "two-thirds", "a quarter of"."""
    word = text[numeral.start : numeral.end].lower()
    start, end, value, unit = numeral.start, numeral.end, numeral.value, None
    single = " " not in word and "-" not in word
    article = with_article(text, start)
    doubt: Doubt = ""
    if single:
        before = _WORD_BEFORE.search(text[max(0, start - 16) : start])
        if before and before[1].lower() in _HALF_NOT:
            return end
        if word in ("halves", "quarters"):
            return end
        if text[end : end + 5].lower() == "-time" or text[end : end + 4].lower() in ("time", " way", "-way", " tim"):
            return end
        measure = _HALF_UNIT.match(text, end) if word == "half" else None
        if measure:
            found = unit_after(text, measure.start(1) - 1, False)
            if found:
                unit, end = found.name, found.at
        elif word == "half":
            if not _FRACTION_OF.match(text, end):
                doubt = "fraction"
        elif article == start:
            return end
    if article < start:
        start = article
    if unit is None and not single:
        found = unit_after(text, end, False) if not text.startswith(" of ", end) else None
        if found:
            unit, end = found.name, found.at
    hedge = hedge_before(text, start)
    modifier: Modifier | None = None
    side: Side | None = None
    if hedge:
        modifier, side, start = hedge
        doubt = ""
    start = max(start, done)
    quantity = Quantity(value, unit=unit, modifier=modifier, step=numeral.step, side=side, fraction=unit is None)
    return Candidate(start, end, numeral.start, numeral.end, quantity, doubt)
