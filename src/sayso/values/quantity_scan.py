"""Quantities found by their letters alone: no parse, one pass, fast enough for a binder of millions of words.

What only a parse can tell (the noun counted, whether "one" is a pronoun) is left open: `candidates` yields such finds
with a `doubt`, and the extractor settles them; `scan` leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sayso.language.numbers import (
    AFTER_MODIFIERS,
    FRACTIONS,
    MODIFIERS,
    SCALES,
    SIGN_MODIFIERS,
    VULGAR,
    Modifier,
    Side,
)
from sayso.language.units import MONTHS, NAME_BEFORE_NUMBER
from sayso.values.number import TRIGGERS, Numeral, numeral_at
from sayso.values.quantity import Quantity
from sayso.values.unit import AGE, UnitMatch, currency_before, is_currency, rate_after, unit_after

Doubt = Literal["", "one", "year", "name", "ordinal", "fraction", "multiple", "score", "age"]


class Candidate(NamedTuple):
    """A find: its span with modifier and unit, the span of the bare number, the value, and what is in doubt."""

    start: int
    end: int
    number_start: int
    number_end: int
    quantity: Quantity
    doubt: Doubt


_TOKEN = re.compile(r"[A-Za-z]+|\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_SKIP = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+"
    r"|(?<![\w.])\+?\d{1,3}[-. ]\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)|(?<!\d)\(?\d{3}\)?[-. ]\d{3}-\d{4}(?!\d)"
    r"|(?<!\d)\d{1,4}[-/]\d{1,2}[-/]\d{2,4}(?!\d)|(?<!\d)\d+(?:\.\d+){2,}(?!\d)|(?<!\d)\d+(?:-\d+){2,}(?!\d)"
    r"|(?<![\d.:])\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)|(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
    r"|(?<![\d.])\d{1,2}\s?(?:[ap]m\b|[ap]\.m\.|o['’]clock)|(?<!\d)\d{1,2}\.\d{2}\s?[ap]m\b",
    re.IGNORECASE,
)
_ANY_SKIP = re.compile(r"://|www\.|@|\d[-/:.]\d|\d\s?[ap]\.?m\b|o['’]clock", re.IGNORECASE)
_RANGE = re.compile(r"(?:-to-|\s?to-|\s+(?:up\s+)?to\s+|\s+or\s+|\s*[-–—‐‑−]\s*)", re.IGNORECASE)
_AND = re.compile(r"\s*,?\sand\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(between|from)\s+(?:(?:about|around|roughly|nearly|up to|just)\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WORD = re.compile(r"[A-Za-z]+")
_WORDS_BEFORE = re.compile(r"[A-Za-z.'’]+")
_PLUS = re.compile(r"\s?\+(?!\d)")
_AFTER = re.compile(r"[ ,]{0,2}(" + "|".join(sorted(AFTER_MODIFIERS, key=len, reverse=True)) + r")(?![A-Za-z])", re.I)
_OLD = re.compile(r"[\s-]+(year|month|week|day)s?[\s-]+(?:old|of[\s-]age)s?(?![a-z])", re.IGNORECASE)
_YO = re.compile(r"\s?(?:y/o|yo|yrs?[\s-]old)(?![a-z])", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|age|ages)\s+(?:of\s+)?(?:between\s+)?$", re.IGNORECASE)
_IN_PARTS = re.compile(r"\s+(?:in|out\s+of|of)\s+(?:every\s+)?", re.IGNORECASE)
_PARTS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 200, 500, 1000, 5000, 10_000, 100_000, 1e6})
_HALF_UNIT = re.compile(r"[\s-](?:an?[\s-])?(mile|hour|day|year|century|pound|inch|pint|second|minute|tonne|ton)(?![a-z])", re.I)
_INCHES = re.compile(r"(?:,|\s+and)?[\s-]{0,2}(\d{1,2}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven)[\s-]?(?:inch(?:es)?|ins?\b|″)(?![a-z])", re.I)
_CENTS = re.compile(r"\s+(?:and\s+)?(\d{1,2}|[a-z]+(?:-[a-z]+)?)\s+(cents|pence)(?![a-z])", re.I)
_FRACTION_OF = re.compile(r"\s+(?:of|the|an?|its|their|all|that|those|these|his|her|our|my|as|more|less|fewer|higher|lower)\b", re.I)
_HALF_NOT = frozenset("first second other latter last next final opening back better third fourth time".split())
_YEAR_UNITS = re.compile(r"\s+(?:people|men|women|children|[a-z]+s)\b")
_PEOPLE = re.compile(r"\s+(?:[a-z]+\s+)?(?:people|men|women|children|troops|soldiers|workers|residents|homes)\b")
_SUM_OF = re.compile(r"\b(?:average|total|sum|maximum|minimum|population|record) of\s$")
_ERA_BEFORE = re.compile(r"\b(?:A\.?D\.?|B\.?C\.?)\s$")
_ERA_AFTER = re.compile(r"\s(?:A\.?D\.?|B\.?C\.?(?:E\.?)?|C\.?E\.?|GMT|UTC)(?![A-Za-z])")
_DECADE = re.compile(r"(?:['’]?s)\b")
_DATE_AFTER = re.compile(r"(?:\s+of)?\s+(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])", re.IGNORECASE)
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})(?![\d\w])(?!-\w)")
_FOLD = re.compile(r"(?:-|\s)?fold(?![a-z])", re.IGNORECASE)
_TIMES = re.compile(r"\s+times(?![a-z])", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][\w&'’./-]*$")
_SMALL_CAPS = frozenset(
    "The A An In On At By For From With Of To And But Or Some About Around Only Over Under Just Nearly Almost At Up "
    "More Less Fewer Than Around Roughly Approximately Between Another All Both These Those That This His Her Its Their "
    "Our My After Before Since Until Within When While There Where If As Is Are Was Were Has Have Had Last Next First "
    "Then So Yet Nor Not No I We He She They It You".split()
)


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
    start = at
    money: UnitMatch | None = None
    before = text[at - 1] if at else " "
    if text[at].isdecimal() or text[at] in VULGAR:
        if before == "." and at > 1 and text[at - 2].isalnum():
            return _past_word(text, at)
        if before == "." and at > 0:
            start = at - 1
            before = text[at - 2] if at > 1 else " "
        sign = start - 1 if before in "-−–" and start and _is_minus(text, start - 1) else start
        money = currency_before(text, sign)
        if money is None and (before.isalnum() or before in "_#/" or (before == "-" and sign == start and _joined(text, start))):
            return _past_word(text, at)
    elif before.isalnum() or before in "_'’":
        return at + 1
    elif text[at].isupper() and at and before == " " and _named_before(text, at):
        return at + 1
    numeral = _decimal(text, start, at, money is not None) if start < at else numeral_at(text, at, money is not None)
    if numeral is not None and text[at] == "0" and text[at + 1 : at + 2].isdecimal() and start == at:
        return _past_word(text, at)
    if numeral is None:
        return _past_word(text, at) if text[at].isdecimal() else at + 1
    if numeral.kind in ("digits",) and text[numeral.end : numeral.end + 1].isalpha() and money is None:
        if unit_after(text, numeral.end) is None:
            return _past_word(text, at)
    return _built(text, numeral, money, done)


def _named_before(text: str, at: int) -> bool:
    """Whether a capitalised number word stands after a capitalised word, as in a title."""
    left = _CAPITALISED.search(text, max(0, at - 20), at - 1)
    return left is not None and left[0] not in _SMALL_CAPS and not left[0].endswith((".", ","))


def _decimal(text: str, start: int, at: int, money: bool) -> Numeral | None:
    rest = numeral_at(text, at, money)
    if rest is None or rest.kind not in ("digits", "mixed"):
        return rest
    digits = at
    while digits < len(text) and text[digits].isdecimal():
        digits += 1
    places = digits - at
    scale = rest.value / float(text[at:digits]) if float(text[at:digits]) else 1.0
    value = float(f"0.{text[at:digits]}") * scale
    return rest._replace(start=start, value=value, step=10.0**-places * scale)


def _is_minus(text: str, sign: int) -> bool:
    left = text[sign - 1] if sign else " "
    return left in " (\n\t[$£€" or sign == 0


def _joined(text: str, start: int) -> bool:
    """Whether a hyphen binds the number to a name ("COVID-19", "TA-35"), not to a word ("sub-7", "then-18")."""
    left = text[: start - 1][-12:]
    word = re.search(r"([\w.]+)$", left)
    return word is not None and not (word[1].islower() and word[1].isalpha())


def _past_word(text: str, at: int) -> int:
    end = at
    while end < len(text) and (text[end].isalnum() or (text[end] in ".,-/" and text[end + 1 : end + 2].isdecimal())):
        end += 1
    return max(end, at + 1)


def _built(text: str, numeral: Numeral, money: UnitMatch | None, done: int) -> Candidate | int:
    number_start, number_end = numeral.start, numeral.end
    in_digits = numeral.kind in ("digits", "mixed") or (numeral.kind == "fraction" and not text[number_start].isalpha())
    start, value, high, step = number_start, numeral.value, numeral.high, numeral.step
    scaled, fraction = numeral.scaled, numeral.kind == "fraction"
    doubt: Doubt = ""
    unit: str | None = None
    loose = False
    vague = numeral.kind == "vague"
    low: float | None = value if vague else None

    if numeral.kind == "ordinal":
        return _rank(text, numeral)
    if numeral.kind == "multiple":
        return _multiple(text, numeral)
    if numeral.kind == "fraction" and text[number_start].isalpha():
        return _fraction(text, numeral, done)
    if numeral.kind == "vague" and text[number_start:number_end].lower() == "scores" and not text.startswith(" of", number_end):
        return number_end
    if vague:
        start = _with_article(text, start)
        if text[number_start:number_end].lower() == "handful" and (start == number_start or not text.startswith(" of", number_end)):
            return number_end
    if numeral.kind == "words" and _first_word(text, number_start) in SCALES:
        # "a hundred", "a dozen", "a million": without its article a scale word is no number.
        article = _with_article(text, start)
        if article == start:
            return number_end
        start = article
    if money:
        unit, start, loose = money.name, money.at, money.loose
    sign_at = start - 1
    if sign_at >= 0 and not vague and in_digits:
        left = text[sign_at]
        if left in "-−–" and _is_minus(text, sign_at) and (left != "–" or not text[sign_at + 1 :].startswith(" ")):
            value, start = -value, sign_at
            if money is None and start and text[start - 1] in "$£€":
                money = currency_before(text, start)
                if money:
                    unit, start, loose = money.name, money.at, money.loose
    lead = re.search(r"\b(?:minus|negative)[\s-]$", text[max(0, start - 10) : start], re.I)
    if lead and not vague:
        value, start = -value, max(0, start - 10) + lead.start()

    if in_digits and money is None and not scaled and value == int(value):
        score = _SCORE.match(text, number_start)
        if score and int(score[1]) >= int(score[2]) and unit_after(text, score.end()) is None:
            if score.end() - score.start() > 5 or text[score.end() : score.end() + 1] == "-":
                return score.end()
            quantity = Quantity(low=float(score[1]), high=float(score[2]), unit="score", step=1.0)
            return Candidate(number_start, score.end(), number_start, score.end(), quantity, "score")

    end = number_end
    match = None if unit else unit_after(text, end, in_digits or scaled)
    if match:
        unit, end, loose = match.name, match.at, match.loose
    elif money and (percent := text[end : end + 1] == "%"):
        unit, end = "%", end + percent
    age = None if money else (_OLD.match(text, number_end) or _YO.match(text, number_end))
    if age:
        kind = age[1].lower() if age.re is _OLD else "year"
        unit, end = (AGE if kind == "year" else f"{kind} of age"), age.end()

    # A second number makes a range; the unit and the scale may stand with either of the two.
    second = None if vague else _second(text, number_start, start, end, unit, scaled)
    if second is not None:
        other, other_end, other_unit, other_loose, other_money = second
        other_value = other.value
        if unit is None:
            unit, loose = other_unit, other_loose
        if other.scaled and not scaled and abs(value) < 1000 and (abs(value) < abs(other_value)):
            factor = _factor(other)
            if abs(value * factor) <= abs(other_value):
                value, step, scaled = value * factor, step * factor, True
        low, high, step = value, other_value, min(step, other.step) if step and other.step else step
        end, number_end = max(other_end, other.end), other.end
        vague = False
        age = _OLD.match(text, number_end) if not other_money else None
        if age:
            unit, end = (AGE if age[1].lower() == "year" else f"{age[1].lower()} of age"), age.end()
    elif unit == "foot" and (inches := _INCHES.match(text, end)):
        small = numeral_at(text, inches.start(1))
        if small and small.value < 12:
            value, end, step = value + small.value / 12, inches.end(), small.step / 12
    elif unit is not None and is_currency(unit) and (cents := _CENTS.match(text, end)):
        small = numeral_at(text, cents.start(1))
        if small and small.value < 100 and small.end == cents.end(1):
            value, end, step = value + small.value / 100, cents.end(), 0.01

    if second is None and unit is None and not vague and not scaled and not text.startswith("one of", number_start):
        parts = _parts(text, numeral)
        if parts is not None:
            number_end = end = parts[0]
            value, fraction, step = parts[1], True, 0.02
    if unit is None and not vague and second is None:
        fold = _FOLD.match(text, end) or _TIMES.match(text, end)
        if fold:
            unit, end = "times", fold.end()
    if unit is not None:
        rate = rate_after(text, end)
        if rate and not (unit == rate.name):
            unit, end = f"{unit} per {rate.name}", rate.at

    modifier: Modifier | None = None
    side: Side | None = None
    hedge = _hedge_before(text, start)
    if hedge:
        modifier, side, start = hedge
    else:
        after = _hedge_after(text, end)
        if after:
            modifier, side, end = after
    if unit is None and second is None and (aged := _AGED.search(text, max(0, start - 20), start)) and 0 < value < 125:
        unit = AGE
        del aged
    elif unit is None and second is not None and _AGED.search(text, max(0, start - 20), start):
        unit = AGE
    if unit is None and in_digits and modifier is None:
        named = _reads_as_name(text, number_start, number_end, value, scaled, second is not None)
        if named is None:
            return number_end
        doubt = named
    word = text[number_start:number_end].lower()
    if word == "one" and (unit is None or unit == "second"):
        doubt = "one"
    if start < done:
        start = number_start if number_start >= done else done
    number = value if low is None else None
    quantity = Quantity(
        number, low, high, unit, None, modifier, None, step, scaled, side, fraction, False, vague, loose,
    )  # fmt: skip
    return Candidate(start, end, number_start, number_end, quantity, doubt)


def _factor(numeral: Numeral) -> float:
    value = abs(numeral.value)
    for factor in (1e12, 1e9, 1e6, 1e3, 1e2):
        if value >= factor:
            return factor
    return 1.0


def _with_article(text: str, start: int) -> int:
    for article in ("a ", "A ", "an ", "An "):
        at = start - len(article)
        if at >= 0 and text.startswith(article, at) and (at == 0 or not text[at - 1].isalnum()):
            return at
    return start


def _first_word(text: str, start: int) -> str:
    found = _WORD.match(text, start)
    return found[0].lower() if found else ""


def _second(
    text: str, number_start: int, start: int, end: int, unit: str | None, scaled: bool
) -> tuple[Numeral, int, str | None, bool, bool] | None:
    """The other end of a range that begins with the number before `end`, or None."""
    between = _BETWEEN.search(text, max(0, start - 24), start)
    joint = None
    if between and between[1].lower() == "between":
        joint = _AND.match(text, end)
    joint = joint or _RANGE.match(text, end)
    if not joint or joint.end() >= len(text) or text[max(0, start - 3) : start].lower() == "by ":
        return None
    if unit is None and _YEAR.fullmatch(text, number_start, end) and not text[joint.end()].isdecimal():
        return None
    dashed = not any(c.isalpha() for c in joint[0])
    alternative = "or" in joint[0].lower()
    if dashed and joint[0] != joint[0].strip() and joint[0].strip() != joint[0] and (" " in joint[0]):
        if not (joint[0].startswith(" ") and joint[0].endswith(" ")) or "—" in joint[0] or unit is not None:
            return None
    at = joint.end()
    hedge = re.compile(r"(?:about|around|roughly|nearly|up to|as (?:many|much) as)\s+", re.I).match(text, at)
    if hedge:
        at = hedge.end()
    money = None
    if not (text[at].isdecimal() or text[at].isalpha()) or not text[at].isdecimal():
        lead = re.compile(r"(?:[A-Za-z.]{1,4}\s?)?[$£€¥₹]\s?(?:US|A|C|HK)?(?=\d)|[A-Z]{1,3}(?=\d)").match(text, at)
        if lead:
            money = currency_before(text, lead.end())
            at = lead.end()
    if at >= len(text):
        return None
    if text[at].isalpha() and text[at : at + 12].split("-")[0].split(" ")[0].rstrip(".,;").lower() not in TRIGGERS:
        return None
    if not (text[at].isalpha() or text[at].isdecimal() or text[at] in VULGAR):
        return None
    other = numeral_at(text, at, money is not None or is_currency(unit))
    if other is None or other.kind in ("ordinal", "vague", "multiple"):
        return None
    if alternative and (text[at:].lower().startswith("one ") or other.kind == "fraction"):
        return None
    spelled = text[at].isalpha()
    matched = unit_after(text, other.end, not spelled or other.scaled)
    other_unit = money.name if money else (matched.name if matched else None)
    if is_currency(unit) and money is None and matched and not is_currency(matched.name):
        if not alternative and not dashed:
            return None
        other_unit, matched = unit, None
    if unit is not None and other_unit is not None and unit != other_unit:
        if not (is_currency(unit) and is_currency(other_unit)):
            return None
    if unit is not None and other_unit is None and not is_currency(unit) and between is None and not dashed:
        return None
    first = numeral_at(text, number_start, is_currency(unit))
    if first is None:
        return None
    if other.kind == "digits" and other.value == int(other.value) and 1800 <= other.value <= 2100 and first.value >= 1500:
        return None
    falling = other.value * 1.0 < first.value * (1.0 if other.scaled == scaled else 0.0)
    if dashed and falling:
        return None
    if unit is None and _YEAR.fullmatch(text, number_start, end) and (other.scaled or matched or other.step < 1):
        return None
    if alternative and (falling or other.value > max(first.value * 1.5, first.value + 1)):
        return None
    if not dashed and not alternative and between is None and falling:
        return None
    end = money and other.end or (matched.at if matched else other.end)
    return other, int(end), other_unit, bool(money.loose if money else matched.loose if matched else False), money is not None


def _parts(text: str, numeral: Numeral) -> tuple[int, float] | None:
    """ "one in five", "four out of 10", "one of every three": where it ends, and the fraction."""
    joint = _IN_PARTS.match(text, numeral.end)
    if not joint or joint.end() >= len(text) or numeral.value != int(numeral.value):
        return None
    plain = joint[0].split()
    if plain == ["of"]:
        return None
    at = joint.end()
    if not (text[at].isdecimal() or text[at].isalpha()):
        return None
    if text[at].isalpha() and re.split(r"\W", text[at : at + 12])[0].lower() not in TRIGGERS:
        return None
    whole = numeral_at(text, at)
    if whole is None or whole.kind in ("ordinal", "fraction", "vague") or not numeral.value < whole.value:
        return None
    if plain == ["in"] and (whole.value not in _PARTS or unit_after(text, whole.end) is not None or numeral.value > 9):
        return None
    return whole.end, numeral.value / whole.value


def _hedge_before(text: str, start: int) -> tuple[Modifier | None, Side | None, int] | None:
    """The modifier that stands right before `start`, and where it begins."""
    window = max(0, start - 34)
    piece = text[window:start]
    bare = piece.rstrip()
    if not bare:
        return None
    if bare[-1] in SIGN_MODIFIERS:
        modifier, side = SIGN_MODIFIERS[bare[-1]]
        at = window + len(bare) - 1
        if bare[-1] in "<>" and len(bare) > 1 and bare[-2] in "<>=/":
            return None
        return modifier, side, at
    if not (bare[-1].isalpha() or (bare[-1] == "." and len(bare) > 2) or bare[-1] == "-"):
        return None
    gap = piece[len(bare) :]
    if bare[-1] == "-":
        return ("less_than", None, start - 4) if bare[-4:].lower() == "sub-" and not gap else None
    if not gap or "\n" in gap:
        return None
    words = list(_WORDS_BEFORE.finditer(bare))
    # The window may cut its first word in two; a cut word is no hedge by itself, and longer hedges are rare.
    if words and window and words[0].start() == 0 and text[window - 1].isalnum():
        words = words[1:]
    last = [w[0].lower().rstrip(".") if w[0] != "c." else "c" for w in words]
    if last and last[-1] in ("the", "a", "an", "just", "only", "another", "exactly") and len(last) > 1:
        if last[-1] in ("the", "a", "an"):
            inner = _longest(words[:-1], last[:-1], bare)
            return inner and (inner[0], inner[1], window + inner[2])
    inner = _longest(words, last, bare)
    return inner and (inner[0], inner[1], window + inner[2])


def _longest(words: list[re.Match[str]], low: list[str], bare: str) -> tuple[Modifier | None, Side | None, int] | None:
    if not words:
        return None
    for size in range(min(4, len(words)), 0, -1):
        first = words[-size].start()
        if "," in bare[first:] or ";" in bare[first:]:
            continue
        found = MODIFIERS.get(" ".join(low[-size:]))
        if found:
            if size == 1 and low[-1] == "near" and len(low) > 1 and low[-2] in ("of", "anywhere"):
                return None
            if low[-1] in ("c", "ca") and not bare.endswith("."):
                return None
            return found[0], found[1], first
    return None


def _hedge_after(text: str, end: int) -> tuple[Modifier, Side | None, int] | None:
    plus = _PLUS.match(text, end)
    if plus:
        return "at_least", None, plus.end()
    if text[end : end + 1] not in (" ", ","):
        return None
    after = _AFTER.match(text, end)
    if not after:
        return None
    words = after[1].lower()
    if words == "plus" and re.match(r"\s+(?:\d|an?\b|the\b|[a-z]+s\b)", text[after.end() :]):
        return None
    if words in ("at least", "at most") and text[after.end() : after.end() + 1] == " ":
        return None
    return (*AFTER_MODIFIERS[words], after.end())


def _rank(text: str, numeral: Numeral) -> Candidate | int:
    """An ordinal: a rank in doubt, or nothing (dates), or a fraction after "a" or "one"."""
    word = text[numeral.start : numeral.end].lower()
    if word in ("third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twentieth", "hundredth"):
        article = _with_article(text, numeral.start)
        if article < numeral.start and re.match(r"\s+of\s|\s+(?:more|less|fewer|higher|lower)\b", text[numeral.end : numeral.end + 10]):
            part = Numeral(numeral.start, numeral.end, 1 / FRACTIONS[word], None, 0.02, "fraction")
            return _fraction(text, part, 0)
    if _DATE_AFTER.match(text, numeral.end):
        return numeral.end
    month = re.search(r"([A-Za-z]+)\.?\s+(?:the\s+)?$", text[max(0, numeral.start - 16) : numeral.start])
    if month and month[1].lower() in MONTHS:
        return numeral.end
    quantity = Quantity(numeral.value, step=1.0, ordinal=True)
    return Candidate(numeral.start, numeral.end, numeral.start, numeral.end, quantity, "ordinal")


def _multiple(text: str, numeral: Numeral) -> Candidate | int:
    word = text[numeral.start : numeral.end].lower()
    change: Literal["up", "down"] | None = None
    if word.endswith(("ed", "ing")):
        change = "down" if word.startswith("halv") else "up"
    hedge = _hedge_before(text, numeral.start)
    modifier, side, start = hedge or (None, None, numeral.start)
    quantity = Quantity(numeral.value, unit="times", modifier=modifier, change=change, step=1.0, side=side)
    return Candidate(start, numeral.end, numeral.start, numeral.end, quantity, "" if word.endswith("fold") else "multiple")


def _fraction(text: str, numeral: Numeral, done: int) -> Candidate | int:
    """A fraction in words: "half of", "two-thirds", "a quarter of"."""
    word = text[numeral.start : numeral.end].lower()
    start, end, value, unit = numeral.start, numeral.end, numeral.value, None
    single = " " not in word and "-" not in word
    article = _with_article(text, start)
    doubt: Doubt = ""
    if single:
        before = re.search(r"([A-Za-z]+)[\s-]+$", text[max(0, start - 16) : start])
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
        elif not (article < start and text.startswith(" of ", end)):
            return end
    if article < start:
        start = article
    if unit is None and not single:
        found = unit_after(text, end, False) if not text.startswith(" of ", end) else None
        if found:
            unit, end = found.name, found.at
    hedge = _hedge_before(text, start)
    modifier: Modifier | None = None
    side: Side | None = None
    if hedge:
        modifier, side, start = hedge
        doubt = ""
    start = max(start, done)
    quantity = Quantity(
        value, unit=unit, modifier=modifier, step=numeral.step, side=side, fraction=unit is None
    )
    return Candidate(start, end, numeral.start, numeral.end, quantity, doubt)


def _reads_as_name(text: str, start: int, end: int, value: float, scaled: bool, ranged: bool) -> Doubt | None:
    """For a bare number in digits: None when it is no quantity at all, else what is in doubt ("" for nothing)."""
    if scaled:
        return ""
    written = text[start:end]
    if _DECADE.match(text, end):
        return None
    if not ranged and _DATE_AFTER.match(text, end) and value <= 31:
        return None
    left = text[max(0, start - 24) : start]
    bare = left.rstrip(" ")
    line_start = start - len(left) + len(left.rstrip(" ")) == 0 or bare.endswith("\n")
    if line_start and re.match(r"[.)]\s", text[end : end + 2]):
        return None
    if bare.endswith("[") and text[end : end + 1] in "],":
        return None
    if bare.endswith(("(", "#", "№")) and (bare[-1] != "(" or text[end : end + 1] == ")" and len(written) < 3):
        return None
    word = re.search(r"([A-Za-z][\w&.'’]*)([\s-]+)$", left)
    if word:
        before = word[1]
        low = before.lower()
        if low.rstrip(".") in MONTHS and value <= 31 and before[0].isupper():
            return None
        if low.rstrip(".") in MONTHS and before[0].isupper() and 1000 <= value <= 2200:
            return None
        if low in NAME_BEFORE_NUMBER and not (low in ("no", "day", "number", "numbers", "area", "type", "line") and before.islower()):
            if before[0].isupper() or low not in ("level", "unit", "train", "bus", "episode", "track", "item", "class", "group", "version"):
                return None
    if _ERA_BEFORE.search(left) or _ERA_AFTER.match(text, end):
        return None
    if value == int(value) and 1500 <= value <= 2200 and len(written) == 4 and not _SUM_OF.search(left):
        likely = 1900 <= value <= 2035 and value != 2000
        counts = (_PEOPLE if likely else _YEAR_UNITS).match(text, end)
        return "" if counts and not _year_context(left) else "year"
    if ranged and re.fullmatch(r"\d{4}\s*(?:[-–]|to)\s*\d{2,4}", written) and 1500 <= value <= 2100:
        return None
    if word and before != before.lower() and before not in _SMALL_CAPS:
        return "name"
    return ""


def _year_context(left: str) -> bool:
    return bool(re.search(r"\b(?:in|since|until|by|of|from|during|the|before|after|early|late|mid)[\s-]+$", left, re.I))
