"""The percentage does not follow from the figures beside it.

What it checks: a percentage in one sentence with the two figures it stands for: "17 of 40 members (52 percent)", "rose
from 200 to 250, a rise of 20 percent". Both figures and the percentage may be rounded as far as they are written; any
way of dividing the two that gives the percentage is taken for the one that was meant.

Why it matters: percentages are worked out under deadline, and nobody works them out again.

What it cannot see: figures in other sentences; percentages of percentages; shares of a total that is not named.

References: Blastland & Dilnot 2007 on percentages in news.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.model import Difference, Fact, Reading
from sayso.values.quantity import Quantity

_SHARE = re.compile(r"^\s*(?:\w+\s+){0,3}?(?:out of|of|in)\s+(?:\w+\s+){0,3}?$")
_FROM_TO = re.compile(r"^\s*(?:\w+\s+){0,3}?to\s+(?:\w+\s+){0,3}?$")
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,3}$")
_OF_OTHERS = re.compile(r"\s+of\s+(?:the|its|their|his|her|all|those|these)\s")
"""After a percentage: it is a share of something named, no change."""

_NEAR = 60


def compare(reading: Reading) -> Iterator[Difference]:
    """One difference for every percentage that its figures do not give."""
    for sentence in reading.parse.sentences:
        facts = [f for f in reading.facts if f.kind == "quantity" and sentence.start <= f.start < sentence.end]
        percents = [f for f in facts if f.value.unit == "%" and f.value.number is not None]
        counts = [f for f in facts if f.value.unit != "%" and _is_count(f.value)]
        spans = [f for f in facts if f.value.unit != "%" and f.value.low and f.value.high and not f.value.vague]
        for percent in percents:
            for span in spans:
                low, high = replace(span.value, number=span.value.low), replace(span.value, number=span.value.high)
                changed = _FROM.search(reading.document.text[max(0, span.start - 40) : span.start])
                if changed and _near(percent, span) and not _OF_OTHERS.match(reading.document.text, percent.end):
                    meant = _changes(_range(low), _range(high))
                    if not any(_agrees(percent.value, *m) for m in meant):
                        yield _difference(percent, meant[0], [span])
            for first, second in itertools.pairwise(counts):
                if not (_near(percent, first) or _near(percent, second)):
                    continue
                meant = _meant(reading.document.text, first, second, percent)
                if meant and not any(_agrees(percent.value, low, high) for low, high in meant):
                    yield _difference(percent, meant[0], [first, second])


def _is_count(value: Quantity) -> bool:
    return value.number is not None and not value.ordinal and not value.fraction


def _near(percent: Fact, other: Fact) -> bool:
    return min(abs(percent.start - other.end), abs(other.start - percent.end)) <= _NEAR


def _difference(percent: Fact, meant: tuple[float, float], given: list[Fact]) -> Difference:
    figures = " and ".join(f"“{f.text}”" for f in given)
    give = "give" if len(given) > 1 else "gives"
    return Difference(
        percent.start,
        percent.end,
        f"The article says “{percent.text}”; {figures} {give} {sum(meant) / 2:.1f} percent.",
        tuple(f.span for f in given),
        percent.id,
        percent.claim,
    )


def _meant(text: str, first: Fact, second: Fact, percent: Fact) -> list[tuple[float, float]]:
    """What the percentage may be, lowest and highest, the likeliest way of dividing first; [] when none is meant."""
    if first.end > second.start or not _alike(first.value, second.value):
        return []
    between = text[first.end : second.start]
    a, b = _range(first.value), _range(second.value)
    if min(a[0], b[0]) <= 0:
        return []
    share = (100 * a[0] / b[1], 100 * a[1] / b[0])
    if _SHARE.match(between):
        return [share, (100 - share[1], 100 - share[0])]
    if _FROM_TO.match(between) and _FROM.search(text[max(0, first.start - 40) : first.start]):
        return _changes(a, b)
    return []


def _changes(a: tuple[float, float], b: tuple[float, float]) -> list[tuple[float, float]]:
    """The percentages that a change from `a` to `b` may be called: of `a`, of `b`, the one as a share of the other."""
    change = sorted((abs(b[0] - a[1]), abs(b[1] - a[0])))
    return [
        (100 * change[0] / a[1], 100 * change[1] / a[0]),
        (100 * change[0] / b[1], 100 * change[1] / b[0]),
        (100 * b[0] / a[1], 100 * b[1] / a[0]),
    ]


def _alike(first: Quantity, second: Quantity) -> bool:
    return first.dimension == second.dimension or "count" in (first.dimension, second.dimension)


def _range(value: Quantity) -> tuple[float, float]:
    number = value.number or 0.0
    slack = value.step / 2 if value.scaled or value.modifier else 0.0
    return number - slack, number + slack


def _agrees(percent: Quantity, low: float, high: float) -> bool:
    number = percent.number or 0.0
    slack = min(percent.step or 1.0, 1.0) / 2 * 1.02  # nobody rounds a percentage to tens and does not say "about"
    if percent.modifier in ("more_than", "at_least"):
        return high >= number - slack and low <= number * 1.5
    if percent.modifier in ("less_than", "at_most"):
        return low <= number + slack and high >= number / 1.5
    if percent.modifier == "approximately":
        slack = max(slack, number * 0.05)
    return low - slack <= number <= high + slack
