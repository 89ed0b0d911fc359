"""How the quantity of an article stands to that of a document.

`article.compare(document)` asks whether the article's figure may be said on the strength of the document's:

====================================  ==================================  ==========================================
article                               document                            answer
====================================  ==================================  ==========================================
two thousand                          2,000                               equal
a fifth; one in five                  20 %                                compatible (a fraction is a percentage)
nearly 2 million; 2 million           1,987,000                           compatible ("number": it is rounded)
1,990,000                             1,987,000                           different ("number": written as exact)
over 40,000                           40,112                              compatible
over 40,000                           38,950                              different ("number")
about 500                             512                                 compatible
5 to 7                                6                                   compatible
6                                     5 to 7                              different ("modifier": more exact)
dozens                                37                                  compatible
5 miles                               8 km                                compatible ("unit": converted, as rounded)
5 miles                               5 km                                different ("unit")
3 million                             3 billion                           different ("unit")
4 percent                             4 percentage points                 different ("unit")
EUR 5                                 USD 5                               different ("unit")
EUR 5                                 USD 9                               incomparable (no rate of exchange is known)
5 kg                                  5 dollars                           incomparable
500                                   up to 500; more than 500; about 500 different ("modifier": dropped)
more than 500                         at least 500; 500; up to 500        different ("modifier": turned)
about 500; at least 500               500                                 compatible ("modifier": more careful)
about 500; at least 500               more than 500                       compatible ("modifier")
rose 5 %                              fell 5 %                            different ("direction")
====================================  ==================================  ==========================================

The nouns of plain counts are not compared here: whether killed or wounded were counted is a question of the whole
phrase (`entity`), and a check of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from sayso.language.numbers import Modifier
from sayso.values.comparison import EQUAL, INCOMPARABLE, Comparison
from sayso.values.quantity import Quantity
from sayso.values.unit import convert, dimension

CLOSE = 1e-9
"""Relative difference below which two numbers are one."""

FURTHEST = 1.5
"""How far past the number named "more than" may reach: "more than 500" is not said of 5,000."""

_OPPOSED = {("more", "less"), ("less", "more")}
_SIDE_OF = {"more_than": "more", "at_least": "more", "less_than": "less", "at_most": "less"}

_CAREFUL: dict[Modifier, frozenset[Modifier | None]] = {
    "approximately": frozenset({None, "more_than", "at_least"}),
    "at_least": frozenset({None, "more_than"}),
    "at_most": frozenset({None, "less_than"}),
}
"""For the same number: what the document may say where the article's modifier is only the more careful one."""


_ALSO = {"gallon": ("imperial gallon",), "pint": ("imperial pint",), "ton": ("long ton", "tonne")}
"""Units whose name has another size elsewhere: neither is a fault until the writer says which."""


def compare(article: Quantity, document: Quantity) -> Comparison:
    """Whether the article's figure may be said on the strength of the document's: see the table above."""
    answer = _compare(article, document)
    if answer.agrees or article.unit == document.unit:
        return answer
    for here in (article.unit, *_ALSO.get(article.unit or "", ())):
        for there in (document.unit, *_ALSO.get(document.unit or "", ())):
            if (here, there) != (article.unit, document.unit):
                other = _compare(replace(article, unit=here), replace(document, unit=there))
                if other.agrees:
                    return other
    return answer


def _compare(article: Quantity, document: Quantity) -> Comparison:
    if article.ordinal or document.ordinal:
        return _compare_ranks(article, document)
    if "score" in (article.unit, document.unit):
        return _compare_scores(article, document)
    article, document = _as_percent(article, document), _as_percent(document, article)
    units = _relate_units(article, document)
    same_words = _same_bounds(article.bounds, document.bounds)
    if units is None or (units == "other" and not same_words):
        return INCOMPARABLE
    if units == "other":
        return Comparison("different", ("unit",), 0.0)
    if units == "converted":
        document = _converted(document, article.unit)
        if same_words and not _overlap(article, document):
            return Comparison("different", ("unit",), _distance(article.bounds, document.bounds))
    answer = _compare_numbers(article, document, units == "converted")
    if units == "unsaid" and not (answer.agrees or same_words):
        return INCOMPARABLE
    if units == "converted" and answer.agrees:
        answer = Comparison("compatible", tuple(dict.fromkeys(("unit", *answer.aspects))), answer.distance)
    one, two = article.change or article.trend, document.change or document.trend
    if one and two and one != two:
        aspects = answer.aspects if answer.relation == "different" else ()
        return Comparison("different", (*aspects, "direction"), answer.distance)
    return answer


def _compare_ranks(article: Quantity, document: Quantity) -> Comparison:
    if not (article.ordinal and document.ordinal):
        return INCOMPARABLE
    if article.number == document.number:
        return EQUAL
    return Comparison("different", ("number",), _distance(article.bounds, document.bounds))


def _compare_scores(article: Quantity, document: Quantity) -> Comparison:
    """Results agree from either side: one team's 3-1 is the other's 1-3."""
    if article.unit != document.unit:
        return INCOMPARABLE
    if (article.low, article.high) == (document.low, document.high):
        return EQUAL
    if (article.low, article.high) == (document.high, document.low):
        return Comparison("compatible", (), 0.0)
    return Comparison("different", ("number",), _distance(article.bounds, document.bounds))


def _as_percent(value: Quantity, beside: Quantity) -> Quantity:
    """A fraction as a percentage, where the other is one or the two are both fractions."""
    if not value.fraction or not (beside.fraction or beside.dimension == "proportion"):
        return value
    if dimension(value.unit) not in ("count", "proportion"):
        return value
    low, high = value.bounds
    if value.number is not None:
        return replace(value, number=low * 100, unit="%", step=value.step * 100)
    return replace(value, low=low * 100, high=high * 100, unit="%", step=value.step * 100)


def _relate_units(article: Quantity, document: Quantity) -> Literal["same", "converted", "other", "unsaid"] | None:
    """How the units stand: the same, convertible, of one kind but not convertible, not said; None: other kinds."""
    one, two = article.dimension, document.dimension
    if one == two == "count":
        return "same"
    if article.unit is None or document.unit is None:
        return "unsaid"
    head, _, per = article.unit.partition(" per ")
    other_head, _, other_per = document.unit.partition(" per ")
    if per and other_per and per != other_per:
        if convert(1.0, document.unit, article.unit) is not None:
            return "converted"
        return "other" if head == other_head else None
    if {head, other_head} == {"pound", "GBP"}:
        # "Ninety pounds": money or weight, as the other side has it.
        return "same"
    if head == other_head or (
        one == two == "money" and (article.loose or document.loose) and _dollars(head, other_head)
    ):
        return "same"
    if one == two or {one, two} == {"time", "month"}:
        return "converted" if convert(1.0, other_head, head) is not None else "other"
    if {one, two} <= {"proportion", "points", "ratio"}:
        return "other"
    return None


_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "BRL", "MXN"})


def _dollars(one: str, other: str) -> bool:
    return one in _DOLLARS and other in _DOLLARS


def _converted(value: Quantity, into: str | None) -> Quantity:
    head, target = value.unit or "", into or ""
    if head.partition(" per ")[2] == target.partition(" per ")[2] or not target.partition(" per ")[2]:
        head, target = head.partition(" per ")[0], target.partition(" per ")[0]

    def turn(number: float | None) -> float | None:
        return None if number is None else convert(number, head, target)

    factor = abs((convert(1.0, head, target) or 0.0) - (convert(0.0, head, target) or 0.0))
    return replace(
        value, number=turn(value.number), low=turn(value.low), high=turn(value.high), unit=into,
        step=_written_step(value) * factor,
    )  # fmt: skip


def _compare_numbers(article: Quantity, document: Quantity, converted: bool) -> Comparison:
    distance = _distance(article.bounds, document.bounds)
    if _same_bounds(article.bounds, document.bounds):
        return _compare_modifiers(article, document)
    if converted and article.number is not None and document.number is not None and _overlap(article, document):
        if article.modifier and document.modifier is None and _allows(article, document.number):
            return Comparison("compatible", ("number",), distance)
        return _rounded(_compare_modifiers(article, document), distance)
    if _SIDE_OF.get(article.modifier or "") and (
        (_SIDE_OF[article.modifier or ""], _SIDE_OF.get(document.modifier or "", "")) in _OPPOSED
    ):
        return Comparison("different", ("number",), distance)
    if article.number is None:
        return _compare_range(article, document, distance)
    if document.number is None:
        return _compare_to_range(article, document, distance)
    if article.modifier is None:
        if _mantissas_agree(article, document):
            return Comparison("different", ("unit",), distance)
        if abs(article.number - document.number) <= _rounding(article, document):
            return _rounded(_compare_modifiers(article, document), distance)
        return Comparison("different", ("number",), distance)
    if _allows(article, document.number):
        return Comparison("compatible", ("number",), distance)
    return Comparison("different", ("number",), distance)


def _rounded(answer: Comparison, distance: float) -> Comparison:
    """The answer of the modifiers for numbers that agree as rounded, not to the digit."""
    if not answer.agrees:
        return Comparison("different", answer.aspects, distance)
    return Comparison("compatible", tuple(dict.fromkeys(("number", *answer.aspects))), distance)


def _compare_modifiers(article: Quantity, document: Quantity) -> Comparison:
    """The same number on both sides: what is left is how it is hedged."""
    one, two = article.modifier, document.modifier
    if one == two:
        if article.side == document.side or article.side is None:
            return EQUAL
        if document.side is None and one == "approximately":
            return Comparison("compatible", ("modifier",), 0.0)
        return Comparison("different" if document.side else "compatible", ("modifier",), 0.0)
    if article.vague and document.vague:
        return EQUAL
    near = {article.side, document.side} == {"below"} and {one, two} <= {"approximately", "less_than"}
    if near or (one is not None and two in _CAREFUL.get(one, ()) and article.side is None):
        return Comparison("compatible", ("modifier",), 0.0)
    if one == "less_than" and document.side == "below":
        return Comparison("compatible", ("modifier",), 0.0)
    return Comparison("different", ("modifier",), 0.0)


def _compare_range(article: Quantity, document: Quantity, distance: float) -> Comparison:
    low, high = article.bounds
    start, end = document.bounds
    slack = CLOSE * max(abs(low), abs(high))
    if low - slack <= start and end <= high + slack:
        return Comparison("compatible", ("number",), distance)
    if document.number is None and start <= low and high <= end:
        return Comparison("different", ("modifier",), distance)
    if article.modifier == "approximately" and document.number is not None:
        slack = 0.05 * max(abs(low), abs(high))
        if low - slack <= start <= high + slack:
            return Comparison("compatible", ("number",), distance)
    return Comparison("different", ("number",), distance)


def _compare_to_range(article: Quantity, document: Quantity, distance: float) -> Comparison:
    number = article.number or 0.0
    low, high = document.bounds
    match article.modifier:
        case "at_least" | "more_than":
            allowed = number <= low <= FURTHEST * number and (number < low or article.modifier == "at_least")
        case "at_most" | "less_than":
            allowed = number >= high >= number / FURTHEST and (number > high or article.modifier == "at_most")
        case _:
            allowed = False
    if allowed:
        return Comparison("compatible", ("number",), distance)
    if low <= number <= high:
        hedged = article.modifier == "approximately" and not document.vague
        return Comparison("compatible" if hedged else "different", ("modifier",), distance)
    return Comparison("different", ("number",), distance)


def _allows(article: Quantity, number: float) -> bool:
    """Whether the article's hedged number may be said of an exact one."""
    named = article.number or 0.0
    size = abs(named)
    gap = number - named
    match article.modifier:
        case "approximately":
            wide = max(0.05 * size, min(article.step / 2, 0.1 * size) if size < 100 else 0.0)
            if article.side == "below":
                return -0.1 * size <= gap < 0
            return abs(gap) <= wide
        case "more_than" | "at_least":
            return 0 < gap <= (0.1 if article.side else FURTHEST - 1) * size
        case "less_than" | "at_most":
            return 0 < -gap <= (0.1 if article.side else 1 - 1 / FURTHEST) * size
    return False


def _written_step(value: Quantity) -> float:
    """The precision that the writer meant: "20 percent" and "150 km" are written to the unit, not to the ten."""
    if value.scaled or value.step < 1 or value.fraction or abs(value.bounds[1]) >= 1000:
        return value.step
    return min(value.step, 1.0)


def _rounding(article: Quantity, document: Quantity) -> float:
    """How far an unhedged number may lie from the document's more exact one and still be its rounding."""
    size = abs(article.number or 0.0)
    step = _written_step(article)
    if document.step >= step > 0 and not article.fraction:
        return 0.0
    significant = round(size / article.step) if article.step else 0
    if article.fraction:
        return min(step / 2, 0.03 * size)
    if article.scaled:
        return min(step / 2, 0.03 * size) if significant < 10 else step / 2 * 1.000001
    if article.step >= 1000 and significant < 100:
        return min(step / 2, 0.01 * size)
    if article.dimension != "count" or step < 1:
        return step / 2 * 1.000001 if step <= 1 else 0.0
    return 0.0


def _mantissas_agree(article: Quantity, document: Quantity) -> bool:
    """Million against billion: the same digits before another scale word."""
    if not (article.scaled and document.scaled and article.number and document.number):
        return False
    ratio = article.number / document.number
    return any(abs(ratio - factor) <= CLOSE * factor for factor in (1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9))


def _overlap(article: Quantity, document: Quantity) -> bool:
    """Whether two numbers, one of them converted, may be roundings of one another."""
    low, high = article.bounds
    start, end = document.bounds
    size = max(abs(low), abs(high))
    slack = min(_written_step(article) / 2 + document.step / 2, 0.05 * size) + CLOSE * size
    if dimension(article.unit) == "temperature":
        slack = max(slack, 0.6)
    return start - slack <= low and high <= end + slack


def _same_bounds(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) <= CLOSE * max(abs(a), abs(b)) for a, b in zip(one, other, strict=True))


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Relative difference of the nearest ends, 0 when the two meet."""
    if one[0] <= other[1] and other[0] <= one[1]:
        gap = abs(sum(one) - sum(other)) / 2
    else:
        gap = max(other[0] - one[1], one[0] - other[1])
    size = max(abs(x) for x in (*one, *other))
    return gap / size if size else 0.0
