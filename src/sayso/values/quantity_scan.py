"""Quantities found by their letters alone: no parse, one pass, fast enough for a binder of millions of words.

What only a parse can tell (the noun counted, whether "one" is a pronoun) is left open: `candidates` yields such finds
with a `doubt`, and the extractor settles them; `scan` leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.language.numbers import SCALES, VULGAR, Modifier, Side
from sayso.values.number import TRIGGERS, Numeral, numeral_at
from sayso.values.quantity import Quantity
from sayso.values.quantity_doubt import Candidate, Doubt, is_year, joined_to_name, named_before, reads_as_name
from sayso.values.quantity_hedge import hedge_after, hedge_before
from sayso.values.quantity_range import scale_of, second_number, share_of
from sayso.values.quantity_words import fraction, multiple, rank, with_article
from sayso.values.unit import AGE, UnitMatch, currency_before, is_currency, rate_after, unit_after

_TOKEN = re.compile(r"[A-Za-z]+|\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_WORD = re.compile(r"[A-Za-z]+")
# Addresses, telephone numbers, dates in figures, version numbers, times of day. Every repeat is bounded or follows a
# character that it cannot match, so that no text takes more than linear time.
_SKIP = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,253}"
    r"|(?<![\w.])\+?\d{1,3}[-. ]\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)"
    r"|(?<!\d)(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}-\d{4}(?!\d)"
    r"|(?<!\d)\d{1,4}[-/]\d{1,2}[-/]\d{2,4}(?!\d)|(?<!\d)\d+(?:\.\d+){2,}(?!\d)|(?<!\d)\d+(?:-\d+){2,}(?!\d)"
    r"|(?<![\d.:])\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)|(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
    r"|(?<![\d.:])\d{1,2}[:.]\d{2}\s(?:[A-Z][SD]?T|GMT|UTC|CES?T)\b"
    r"|(?<![\d.])\d{1,2}\s?(?:[ap]m\b|[ap]\.m\.|o['’]clock)",
    re.IGNORECASE,
)
_ANY_SKIP = re.compile(r"://|www\.|@|\d[-/:.]\d|\d\s?[ap]\.?m\b|o['’]clock", re.IGNORECASE)
_OLD = re.compile(r"[\s-]{1,3}(year|month|week|day)s?[\s-]{1,3}(?:old|of[\s-]age)s?(?![a-z])", re.IGNORECASE)
_YEARS_OLD = re.compile(r"\s?(?:y/o|yo|yrs?[\s-]old)(?![a-z])", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|age|ages)\s+(?:of\s+)?(?:between\s+)?$", re.IGNORECASE)
_INCHES = re.compile(
    r"(?:,|\s+and)?[\s-]{0,2}(\d{1,2}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven)"
    r"[\s-]?(?:inch(?:es)?|ins?\b|″)(?![a-z])",
    re.I,
)
_CENTS = re.compile(r"\s+(?:and\s+)?(\d{1,2}|[a-z]+(?:-[a-z]+)?)\s+(cents|pence)(?![a-z])", re.I)
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})(?![\d\w])(?!-\w)")
_SET_AFTER = re.compile(r",?\s\d{1,2}-\d{1,2}(?![\d\w-])")
_SET_BEFORE = re.compile(r"\d-\d{1,2},?\s$")
_COUNTRY_AFTER = re.compile(r"\s(U\.S\.|US|Canadian|Cdn|Australian|AUD|CAD)(?![A-Za-z])")
_COUNTRIES = {"us": "USD", "ca": "CAD", "cd": "CAD", "au": "AUD"}
_TIMES = re.compile(r"[\s-]?fold(?![a-z])|\s+times(?![a-z])", re.IGNORECASE)
_NEGATIVE = re.compile(r"\b(?:minus|negative)[\s-]$", re.I)


def scan(text: str) -> list[tuple[int, int, Quantity]]:
    """The quantities of a text that can be told without a parse, in order: start, end (code points), value."""
    return [(c.start, c.end, c.quantity) for c in candidates(text) if not c.doubt]


def candidates(text: str) -> Iterator[Candidate]:
    """Everything in a text that may be a quantity, in order and not overlapping; see `Candidate.doubt`."""
    skipped = [m.span() for m in _SKIP.finditer(text)] if _ANY_SKIP.search(text) else []
    done, next_skip = 0, 0
    for token in _TOKEN.finditer(text):
        at = token.start()
        if at < done:
            continue
        word = token[0]
        if len(word) > 1 and word.lower() not in TRIGGERS:
            continue
        if len(word) == 1 and not (word.isdecimal() or word in VULGAR):
            continue
        while next_skip < len(skipped) and skipped[next_skip][1] <= at:
            next_skip += 1
        if next_skip < len(skipped) and skipped[next_skip][0] <= at:
            done = skipped[next_skip][1]
            continue
        found = _candidate_at(text, at, done)
        if isinstance(found, int):
            done = max(done, found)
        else:
            done = found.end
            yield found


def _candidate_at(text: str, at: int, done: int) -> Candidate | int:
    """The candidate at a trigger, or the place up to which there is none."""
    before = text[at - 1] if at else " "
    if not (text[at].isdecimal() or text[at] in VULGAR):
        if before.isalnum() or before in "_'’" or (before == " " and text[at].isupper() and named_before(text, at)):
            return at + 1
        numeral = numeral_at(text, at)
        return at + 1 if numeral is None else _completed(text, numeral, None, done)
    start = at
    if before == "." and at > 1 and text[at - 2].isalnum():
        return _past_word(text, at)
    if before == ".":
        start, before = at - 1, text[at - 2] if at > 1 else " "
    sign = start - 1 if before in "-−–" and _is_minus(text, start - 1) else start
    money = currency_before(text, sign)
    hyphened = before == "-" and sign == start and joined_to_name(text, start)
    if money is None and (before.isalnum() or before in "_#/" or hyphened):
        return _past_word(text, at)
    if start == at and text[at] == "0" and text[at + 1 : at + 2].isdecimal():
        return _past_word(text, at)
    numeral = _decimal(text, start, at, money is not None) if start < at else numeral_at(text, at, money is not None)
    if numeral is None:
        return _past_word(text, at)
    glued = numeral.kind == "digits" and text[numeral.end : numeral.end + 1].isalpha()
    if glued and money is None and unit_after(text, numeral.end) is None:
        return _past_word(text, at)
    return _completed(text, numeral, money, done)


def _decimal(text: str, start: int, at: int, money: bool) -> Numeral | None:
    """A number that begins with its point (".5")."""
    rest = numeral_at(text, at, money)
    if rest is None or rest.kind not in ("digits", "mixed"):
        return rest
    digits = at
    while digits < len(text) and text[digits].isdecimal() and digits - at < 20:
        digits += 1
    whole = float(text[at:digits])
    scale = rest.value / whole if whole else 1.0
    return rest._replace(start=start, value=float(f"0.{text[at:digits]}") * scale, step=10.0 ** (at - digits) * scale)


def _is_minus(text: str, sign: int) -> bool:
    return sign == 0 or text[sign - 1] in " (\n\t[$£€"


def _past_word(text: str, at: int) -> int:
    end = at
    while end < len(text) and (text[end].isalnum() or (text[end] in ".,-/" and text[end + 1 : end + 2].isdecimal())):
        end += 1
    return max(end, at + 1)


@dataclass(slots=True)
class _Draft:
    """A quantity on its way from the bare numeral to its unit, its other end and its modifier."""

    text: str
    numeral: Numeral
    start: int
    end: int
    number_start: int
    number_end: int
    value: float
    step: float
    scaled: bool
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    loose: bool = False
    fraction: bool = False
    modifier: Modifier | None = None
    side: Side | None = None

    @property
    def vague(self) -> bool:
        return self.numeral.kind == "vague"

    @property
    def in_digits(self) -> bool:
        return not self.text[self.number_start].isalpha()

    def take_currency(self, money: UnitMatch) -> None:
        self.unit, self.start, self.loose = money.name, money.at, money.loose

    def take_sign(self, has_money: bool) -> None:
        """A minus before the number, in sign or word."""
        at = self.start - 1
        if at >= 0 and self.in_digits and self.text[at] in "-−–" and _is_minus(self.text, at):
            self.value, self.start = -self.value, at
            if not has_money and at and self.text[at - 1] in "$£€" and (money := currency_before(self.text, at)):
                self.take_currency(money)
        window = max(0, self.start - 10)
        if word := _NEGATIVE.search(self.text[window : self.start]):
            self.value, self.start = -self.value, window + word.start()

    def take_unit(self, has_money: bool) -> None:
        """The unit of measure or the age that follows."""
        if has_money and self.loose and (country := _COUNTRY_AFTER.match(self.text, self.end)):
            self.unit, self.end, self.loose = _COUNTRIES[country[1].replace(".", "")[:2].lower()], country.end(), False
        if not has_money:
            if age := (_OLD.match(self.text, self.end) or _YEARS_OLD.match(self.text, self.end)):
                self._take_age(age)
                return
            if self.unit is None and (match := unit_after(self.text, self.end, self.in_digits or self.scaled)):
                self.unit, self.end, self.loose = match.name, match.at, match.loose

    def take_rate(self) -> str | None:
        """Move past "per barrel", "a day"; the name of the denominator, or None."""
        rate = rate_after(self.text, self.end) if self.unit is not None else None
        if rate is None or rate.name == self.unit:
            return None
        self.end = rate.at
        return rate.name

    def _take_age(self, age: re.Match[str]) -> None:
        kind = age[1].lower() if age.re is _OLD else "year"
        self.unit, self.end = (AGE if kind == "year" else f"{kind} of age"), age.end()

    def take_second(self) -> bool:
        """The other end of a range; the unit and the scale may stand with either of the two."""
        second = second_number(self.text, self.number_start, self.start, self.end, self.unit, self.scaled)
        if second is None:
            return False
        other = second.numeral
        if self.unit is None:
            self.unit, self.loose = second.unit, second.loose
        if other.scaled and not self.scaled and abs(self.value) < min(1000, abs(other.value)):
            factor = scale_of(other)
            if abs(self.value * factor) <= abs(other.value):
                self.value, self.step, self.scaled = self.value * factor, self.step * factor, True
        self.low, self.high = self.value, other.value
        self.step = min(self.step, other.step) if self.step and other.step else self.step
        self.end, self.number_end = max(second.end, other.end), other.end
        if age := _OLD.match(self.text, self.number_end):
            self._take_age(age)
        return True

    def take_smaller_unit(self) -> None:
        """Feet and inches, dollars and cents."""
        if self.unit == "foot" and (inches := _INCHES.match(self.text, self.end)):
            small = numeral_at(self.text, inches.start(1))
            if small and small.value < 12:
                self.value, self.end, self.step = self.value + small.value / 12, inches.end(), small.step / 12
        elif is_currency(self.unit) and (cents := _CENTS.match(self.text, self.end)):
            small = numeral_at(self.text, cents.start(1))
            if small and small.value < 100 and small.end == cents.end(1):
                self.value, self.end, self.step = self.value + small.value / 100, cents.end(), 0.01

    def take_share(self) -> None:
        """ "one in five", "four times": what a bare number without a unit may go on to."""
        if not self.scaled and not self.text.startswith("one of", self.number_start):
            share = share_of(self.text, self.numeral)
            if share is not None:
                self.number_end, self.value = share
                self.end, self.fraction, self.step = self.number_end, True, 0.02
        if times := _TIMES.match(self.text, self.end):
            self.unit, self.end = "times", times.end()

    def take_modifier(self) -> None:
        """The hedge before or after, and "aged" with a hedge of its own before it."""
        hedge = hedge_before(self.text, self.start)
        if hedge:
            self.modifier, self.side, self.start = hedge
        elif after := hedge_after(self.text, self.end):
            self.modifier, self.side, self.end = after
        if self.unit is None and 0 < self.value < 125:
            aged = _AGED.search(self.text, max(0, self.start - 20), self.start)
            if aged:
                self.unit = AGE
                if self.modifier is None and (hedge := hedge_before(self.text, aged.start())):
                    self.modifier, self.side, self.start = hedge


def _completed(text: str, numeral: Numeral, money: UnitMatch | None, done: int) -> Candidate | int:
    """The candidate that a numeral becomes, or the place up to which there is none."""
    match numeral.kind:
        case "ordinal":
            return rank(text, numeral)
        case "multiple":
            return multiple(text, numeral)
        case "fraction" if text[numeral.start].isalpha():
            return fraction(text, numeral, done)
    draft = _Draft(
        text, numeral, numeral.start, numeral.end, numeral.start, numeral.end, numeral.value, numeral.step,
        numeral.scaled, fraction=numeral.kind == "fraction" and money is None,
    )  # fmt: skip
    if numeral.kind in ("vague", "words") and not _has_its_article(draft):
        return numeral.end
    if money:
        draft.take_currency(money)
    ranged = draft.vague
    if draft.vague:
        draft.low, draft.high = numeral.value, numeral.high
        draft.take_unit(False)
    else:
        draft.take_sign(money is not None)
        if money is None and (score := _score(draft)) is not None:
            return score
        draft.take_unit(money is not None)
        first_rate = draft.take_rate()
        ranged = draft.take_second()
        draft.unit = f"{draft.unit} per {first_rate}" if first_rate else draft.unit
        if not ranged:
            draft.take_smaller_unit()
            if draft.unit is None:
                draft.take_share()
    if draft.unit is not None and " per " not in draft.unit and (rate := draft.take_rate()):
        draft.unit = f"{draft.unit} per {rate}"
    draft.take_modifier()
    doubt: Doubt = ""
    circa = draft.modifier == "approximately" and is_year(text, draft.number_start, draft.number_end)
    if draft.unit is None and draft.in_digits and (draft.modifier is None or circa):
        named = reads_as_name(text, draft.number_start, draft.number_end, draft.value, draft.scaled, ranged)
        if named is None:
            return draft.number_end
        doubt = named
    bare = draft.unit in (None, "second") and draft.modifier is None
    if bare and text[draft.number_start : draft.number_end].lower() == "one":
        doubt = "one"
    start = draft.start if draft.start >= done else max(draft.number_start, done)
    quantity = Quantity(
        number=draft.value if draft.low is None else None, low=draft.low, high=draft.high, unit=draft.unit,
        modifier=draft.modifier, step=draft.step, scaled=draft.scaled, side=draft.side,
        fraction=draft.fraction and draft.unit is None, vague=draft.vague, loose=draft.loose,
    )  # fmt: skip
    return Candidate(start, draft.end, draft.number_start, draft.number_end, quantity, doubt)


def _has_its_article(draft: _Draft) -> bool:
    """Take the article of "a hundred", "a handful of"; False for a word that is no number without one."""
    text, start = draft.text, draft.number_start
    word = _WORD.match(text, start)
    low = word[0].lower() if word else ""
    article = with_article(text, start)
    if draft.vague:
        draft.start = article
        if low == "scores":
            return text.startswith(" of", draft.end)
        return low != "handful" or (article < start and text.startswith(" of", draft.end))
    if low in SCALES:
        draft.start = article
        return article < start
    return True


def _score(draft: _Draft) -> Candidate | int | None:
    """A result ("3-1"), the place after what only looks like one, or None."""
    if not draft.in_digits or draft.scaled or draft.value != int(draft.value):
        return None
    score = _SCORE.match(draft.text, draft.number_start)
    if not score or unit_after(draft.text, score.end()) is not None:
        return None
    if int(score[1]) < int(score[2]) and not (
        _SET_AFTER.match(draft.text, score.end())
        or _SET_BEFORE.search(draft.text, max(0, score.start() - 8), score.start())
    ):
        return None
    start, end = score.span()
    if end - start > 7 or draft.text[end : end + 1] == "-":
        return end
    quantity = Quantity(low=float(score[1]), high=float(score[2]), unit="score", step=1.0)
    return Candidate(start, end, start, end, quantity, "score")
