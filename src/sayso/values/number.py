"""Numerals in running text: digits, words and mixtures of the two, at a given place.

A numeral knows how exactly it was written (`step`), for rounding is judged by that: "2 million" stands for anything
that rounds to it, "1,987,000" does not. The grammar of English number words is the usual one (units, tens, hundreds,
then falling scales; see the number-name rules of Unicode CLDR, "spellout-numbering").
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from sayso.language.numbers import (
    FRACTIONS,
    MULTIPLES,
    ONES,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    SURE_SHORT_SCALES,
    TENS,
    VAGUE,
    VAGUE_TIMES,
    VULGAR,
)

NumeralKind = Literal["digits", "words", "mixed", "vague", "fraction", "ordinal", "multiple"]


class Numeral(NamedTuple):
    """A number as written.

    Attributes:
        start, end: code points into the text it was found in.
        value: the number; of a vague one ("dozens") the low end.
        high: the high end of a vague number, else None.
        step: place value of the last significant digit as written: 1e6 for "2 million", 0.01 for "3.50", 10 for "20".
        kind: how it is written.
        scaled: whether a scale word ("million", "bn") is part of it.
    """

    start: int
    end: int
    value: float
    high: float | None
    step: float
    kind: NumeralKind
    scaled: bool = False


_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+(?![\d])|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[\u202f\u00a0\u2009]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
)
_POWER = re.compile(r"\s?[×x]\s?10\s?(?:\^?([−-]?\d{1,2})|([⁻]?[⁰¹²³⁴-⁹]{1,2}))(?!\d)")
_SLASHED = re.compile(r"(\d{1,3})/(\d{1,2})(?![\d/])")
_MIXED = re.compile(r"[ -](\d{1,2})/(\d{1,2})(?![\d/])")
_ORDINAL_TAIL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_SCALE = re.compile(
    r"[\s-]{0,2}(hundred|thousand|million|billion|trillion|quadrillion|lakh|lac|crore|dozen)s?(?![A-Za-z])", re.I
)
_SHORT = re.compile(r"(\s?)(mln|mil|mm|mn|m|bln|bn|b|trn|tn|t|k|cr)(?![A-Za-z0-9/²³])", re.I)
_NEXT_WORD = re.compile(r"([\s-]{1,2})([A-Za-z]+)")
_WORD = re.compile(r"[A-Za-z]+")
_AND_A_HALF = re.compile(
    r"\s+and\s+(?:a\s+|one\s+)?(half|quarter|third|three[\s-]quarters|two[\s-]thirds)(?![A-Za-z])", re.I
)
_HALF_OF = re.compile(
    r"[\s-](?:an?[\s-])?(?:of\s+a\s+)?(hundred|thousand|million|billion|trillion|dozen|crore|lakh)(?![A-Za-z])", re.I
)
_FEW = re.compile(r"\s+(?:of\s+)?(?:a\s+)?(hundred|thousand|million|billion|dozen)(?![A-Za-z])", re.I)
_OF_VAGUE = re.compile(r"\s+of\s+(thousands|millions|billions|hundreds)(?![A-Za-z])", re.I)
_POINT = re.compile(r"\s+point((?:\s+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine))+)(?![A-Za-z])", re.I)
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100})
_SUPERSCRIPT = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_EXTRA = {"half": 0.5, "quarter": 0.25, "third": 1 / 3, "three": 0.75, "two": 2 / 3}

TRIGGERS = frozenset(
    {*ONES, *TENS, *SCALES, *VAGUE, *VAGUE_TIMES, *FRACTIONS, *ORDINALS, *MULTIPLES, "few", "several", "couple"}
)
"""Words, in lower case, at which a numeral may begin."""


def numeral_at(text: str, at: int, money: bool = False) -> Numeral | None:
    """The numeral that begins at `at`, as long as it goes.

    Args:
        text: any text.
        at: code point at which a digit, a vulgar fraction or a number word begins.
        money: whether a currency stands before it: "m" and "b" are then scales, not units.

    Returns:
        the numeral, or None when no number can be read there.
    """
    char = text[at]
    if char.isdecimal() or char in VULGAR:
        return _from_digits(text, at, money)
    return _from_words(text, at)


def _from_digits(text: str, at: int, money: bool) -> Numeral | None:
    if text[at] in VULGAR:
        return Numeral(at, at + 1, VULGAR[text[at]], None, 0.02, "fraction")
    slashed = _SLASHED.match(text, at)
    if slashed:
        top, bottom = int(slashed[1]), int(slashed[2])
        if bottom in _DENOMINATORS and top < bottom:
            return Numeral(at, slashed.end(), top / bottom, None, 0.02, "fraction")
        return None
    digits = _DIGITS.match(text, at)
    if not digits:
        return None
    written = digits[0]
    end = digits.end()
    plain = written.replace(",", "").replace("\u202f", "").replace("\u00a0", "").replace("\u2009", "")
    if len(plain) > 40:
        return None
    value, step = float(plain), _step(plain)
    tail = _ORDINAL_TAIL.match(text, end)
    if tail and "." not in written:
        return Numeral(at, tail.end(), value, None, 1.0, "ordinal")
    if end < len(text) and text[end] in VULGAR:
        value, step, end = value + VULGAR[text[end]], 0.05, end + 1
    else:
        mixed = _MIXED.match(text, end)
        if mixed and int(mixed[2]) in _DENOMINATORS and int(mixed[1]) < int(mixed[2]):
            value, step, end = value + int(mixed[1]) / int(mixed[2]), 0.05, mixed.end()
    power = _POWER.match(text, end)
    if power:
        exponent = int((power[1] or power[2]).translate(_SUPERSCRIPT))
        return Numeral(at, power.end(), value * 10.0**exponent, None, step * 10.0**exponent, "digits", True)
    scaled = False
    while (scale := _SCALE.match(text, end)) and (factor := SCALES[scale[1].lower()]):
        value, step, end, scaled = value * factor, step * factor, scale.end(), True
        if factor >= 1e12:
            break
    if not scaled:
        short = _SHORT.match(text, end)
        if short and _is_scale(text, short, value, money):
            factor = SHORT_SCALES[short[2].lower()]
            value, step, end, scaled = value * factor, step * factor, short.end(), True
    return Numeral(at, end, value, None, step, "mixed" if scaled else "digits", scaled)


def _step(plain: str) -> float:
    """Place value of the last digit that is not a trailing zero of a whole number."""
    whole, _, decimals = plain.partition(".")
    if decimals:
        return float(10.0 ** -len(decimals))
    kept = whole.rstrip("0")
    return float(10.0 ** (len(whole) - len(kept))) if kept else 1.0


_LENGTH_WORDS = frozenset(
    "tall long wide deep high above below away from of race sprint final hurdles freestyle x by in".split()
)
_FOLLOWING = re.compile(r"\s+(?:[a-z-]+\s+){0,4}?(people|men|women|[a-z]+[^s\W]s)\b")
_OF_THEIR = re.compile(r"\s+of\s+(?:its|his|her|their|our|the|these|those|them|us)\b")
_AFTER = re.compile(r"[\s-]*([A-Za-z]+)?")


def _is_scale(text: str, match: re.Match[str], value: float, money: bool) -> bool:
    """Whether "m", "b", "k" … after digits is a scale ("2.7m sales") and no unit ("1.8m tall")."""
    gap, sign = match[1], match[2]
    low = sign.lower()
    if low in SURE_SHORT_SCALES:
        return not (low in ("mil", "tn") and gap)
    if money:
        return not gap or low in ("m", "b", "mm", "mn")
    if low == "mm":
        return False
    if low == "mil":
        return True
    if sign in ("k", "K", "B", "M"):
        if gap:
            return sign in ("B", "M") and _FOLLOWING.match(text, match.end()) is not None
        return not (sign == "K" and value < 15)
    if sign == "m" and not gap:
        after = _AFTER.match(text, match.end())
        word = (after[1] or "").lower() if after else ""
        if word == "of":
            return _OF_THEIR.match(text, match.end()) is not None
        return word not in _LENGTH_WORDS and _FOLLOWING.match(text, match.end()) is not None
    return False


def _from_words(text: str, at: int) -> Numeral | None:
    first = _WORD.match(text, at)
    if not first:
        return None
    word = first[0].lower()
    if word in ("few", "several", "couple"):
        scale = _FEW.match(text, first.end())
        if not scale:
            return None
        factor = SCALES[scale[1].lower()]
        most = 3 if word == "couple" else 9
        return Numeral(at, scale.end(), 2 * factor, most * factor, factor, "vague", True)
    if word in VAGUE_TIMES and (more := _OF_VAGUE.match(text, first.end())):
        low = VAGUE_TIMES[word] * VAGUE[more[1].lower()][0]
        return Numeral(at, more.end(), low, low * 10, low, "vague", True)
    if word in VAGUE:
        low, high = VAGUE[word]
        return Numeral(at, first.end(), low, high, low, "vague", True)
    if word == "half" or word == "quarter":
        scale = _HALF_OF.match(text, first.end())
        if scale:
            value = (0.5 if word == "half" else 0.25) * SCALES[scale[1].lower()]
            return Numeral(at, scale.end(), value, None, _step(f"{value:.0f}"), "words", True)
    if word in FRACTIONS and word not in ("second",):
        if word in ORDINALS:
            return Numeral(at, first.end(), float(ORDINALS[word]), None, 1.0, "ordinal")
        return Numeral(at, first.end(), 1 / FRACTIONS[word], None, 0.02, "fraction")
    if word in MULTIPLES:
        return Numeral(at, first.end(), MULTIPLES[word], None, 1.0, "multiple")
    if word in ORDINALS:
        return Numeral(at, first.end(), float(ORDINALS[word]), None, 1.0, "ordinal")
    return _spelled(text, at, first)


class _Sum:
    """A number being built out of its words."""

    __slots__ = ("group", "kind", "least", "scaled", "total")

    def __init__(self) -> None:
        self.total = 0.0
        self.group: float | None = None
        self.kind = ""
        self.least = float("inf")
        self.scaled = False

    @property
    def value(self) -> float:
        return self.total + (self.group or 0.0)

    def add(self, word: str) -> bool:
        """Take one more word; False, with nothing changed, when it cannot follow."""
        if word in ONES:
            value = ONES[word]
            if not (self.kind in ("", "hundred", "scale") or (self.kind == "ten" and 0 < value < 10)):
                return False
            self.group, self.kind = (self.group or 0.0) + value, "one"
        elif word in TENS:
            if self.kind not in ("", "hundred", "scale"):
                return False
            self.group, self.kind = (self.group or 0.0) + TENS[word], "ten"
        elif word == "hundred":
            if self.kind == "":
                self.group = 1.0
            if self.kind not in ("", "one", "ten") or not self.group or self.group >= 100:
                return False
            self.group, self.kind, self.scaled = self.group * 100, "hundred", True
        elif word in SCALES:
            scale = SCALES[word]
            if scale >= self.least or (self.group is None and self.kind != ""):
                return False
            self.total, self.group = self.total + (self.group if self.group is not None else 1.0) * scale, None
            self.kind, self.least, self.scaled = "scale", scale, True
        else:
            return False
        return True


def _spelled(text: str, at: int, first: re.Match[str]) -> Numeral | None:
    number = _Sum()
    if not number.add(first[0].lower()):
        return None
    end, before_and = first.end(), None
    kind: NumeralKind = "words"
    while True:
        if number.kind in ("one", "ten"):
            extra = _AND_A_HALF.match(text, end)
            if extra and number.group is not None:
                number.group += _EXTRA[re.split(r"[\s-]", extra[1].lower())[0]]
                end = extra.end()
                continue
            point = _POINT.match(text, end)
            if point:
                tail = "".join(str(ONES.get(w, 0)) for w in point[1].lower().split())
                number.group = (number.group or 0.0) + float(f"0.{tail}")
                end, number.kind = point.end(), "one"
                continue
        following = _NEXT_WORD.match(text, end)
        if not following:
            break
        word = following[2].lower()
        if word == "and":
            joined = _NEXT_WORD.match(text, following.end())
            if (
                number.kind not in ("hundred", "scale")
                or not joined
                or joined[2].lower() not in ONES.keys() | TENS.keys()
            ):
                break
            before_and = (end, number.value)
            number.add(joined[2].lower())
            end = joined.end()
            continue
        if word in FRACTIONS and word not in ("second", "seconds"):
            plural = word.endswith("s") or word == "halves"
            if (plural and number.value < FRACTIONS[word] * 20) or (number.value == 1 and word in FRACTIONS):
                if word == "half" and number.value == 1:
                    return Numeral(at, following.end(), 0.5, None, 0.02, "fraction")
                if number.value < FRACTIONS[word]:
                    return Numeral(at, following.end(), number.value / FRACTIONS[word], None, 0.02, "fraction")
            if word in ORDINALS and number.kind == "ten" and ORDINALS[word] < 10:
                return Numeral(at, following.end(), number.value + ORDINALS[word], None, 1.0, "ordinal")
            break
        if (
            word in ORDINALS
            and (number.kind in ("ten", "hundred", "scale"))
            and (number.kind != "ten" or ORDINALS[word] < 10)
        ):
            return Numeral(at, following.end(), number.value + ORDINALS[word], None, 1.0, "ordinal")
        if not number.add(word):
            # "between one hundred and two hundred": the second number was half swallowed; give it back.
            if before_and is not None and word in SCALES:
                end, value = before_and
                return Numeral(at, end, value, None, _step(f"{value:.0f}"), kind, number.scaled)
            break
        end = following.end()
    extra = _AND_A_HALF.match(text, end) if number.kind == "scale" else None
    value = number.value
    if extra:
        value += _EXTRA[re.split(r"[\s-]", extra[1].lower())[0]] * number.least
        end = extra.end()
    step = _step(f"{value:.0f}") if value == int(value) else 0.1
    return Numeral(at, end, value, None, step, kind, number.scaled)
