"""Which of two counterparts decides: the one that agrees, the one that differs, or neither.

Both are weighed on one scale: the slot score, with what speaks for the pair beside the words around it. That "865
million dollars" stands in a passage at all says much, that "two" does says nothing; that one person holds two
different roles says that the roles are to be compared, whatever else the sentences say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.comparison.counterpart import Candidate, Counterparts
from sayso.model import Fact, Pair
from sayso.values.name import parse as parse_name
from sayso.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which weight on a counterpart decides, by kind of fact. Measured on seeded dev and the shipped example.

    Attributes:
        agrees: a fact that agrees supports from here on.
        differs: a fact that differs contradicts from here on.
        margin: and must weigh this much more than the best one that agrees.
    """

    agrees: float
    differs: float
    margin: float


BOUNDS = {
    "quantity": Bounds(0.12, 0.42, 0.12),
    "timex": Bounds(0.12, 0.42, 0.12),
    "name": Bounds(0.04, 0.55, 0.20),
    "role": Bounds(0.08, 0.50, 0.15),
}
"""The kinds of facts that are looked up one by one."""

SMALL_COUNT = 0.13
"""Every passage has a "two" or a "nine" that counts something else."""

NEAR_ENOUGH, FAR_OFF = 0.2, 0.65
"""A passage with less than this share of the claim's words speaks of it only when the slot is all but the same."""

ALONE, TIMES_THE_SECOND = 0.24, 2.0
"""A lone difference decides from this weight on, when it weighs so many times as much as the next value."""

SAME_PERSON = 0.35
SAME_SURNAME = 0.40
SLIP = 0.20
SAME_UNIT = 0.06
TELLING = 0.12


def decide(fact: Fact, found: Counterparts) -> tuple[Literal["agrees", "differs"], Candidate] | None:
    """The counterpart that decides, and how; None when neither stands near enough to the fact's slot."""
    bounds = BOUNDS[fact.kind]
    agrees, differs = found.agrees, found.differs
    for_it = agrees.pair.slot + telling(fact) if agrees else -1.0
    for_it_in_place = agrees.pair.slot if agrees else -1.0
    if differs and _complements(fact.value, differs.pair.other.value):
        differs = None
    against = differs.pair.slot + _kinship(differs) if differs else -1.0
    if (
        differs
        and against > for_it_in_place + bounds.margin
        and ((against >= _needed(fact, differs, bounds) and _may_be_one(differs)) or _stands_alone(found, against))
    ):
        return "differs", differs
    if agrees and for_it >= bounds.agrees:
        return "agrees", agrees
    return None


def _needed(fact: Fact, differs: Candidate, bounds: Bounds) -> float:
    """The weight that a difference needs: more for small counts, and where the passage says little of the claim."""
    needed = bounds.differs
    if fact.kind == "name" and differs.comparison.aspects == ("given_name",) and _like_given_names(differs.pair):
        needed = SAME_SURNAME
    if fact.kind == "quantity" and not telling(fact):
        needed += SMALL_COUNT
    if differs.pair.near < NEAR_ENOUGH:
        needed = max(needed, FAR_OFF)
    return needed


def _stands_alone(found: Counterparts, against: float) -> bool:
    """Whether nothing agrees anywhere, and one difference stands out: told in other words, slots are never near."""
    differs = found.differs
    return (
        found.agrees is None
        and differs is not None
        and differs.pair.near >= NEAR_ENOUGH
        and against >= ALONE
        and against >= TIMES_THE_SECOND * found.second
        and differs.pair.fact.kind == "quantity"
        and _of_one_size(differs.pair.fact.value, differs.pair.other.value)
    )


def _may_be_one(differs: Candidate) -> bool:
    """Whether the two can be versions of one fact: a number far off must stand in all but the same words."""
    pair = differs.pair
    return (
        pair.fact.kind != "quantity"
        or "number" not in differs.comparison.aspects
        or pair.slot >= FAR_OFF
        or _of_one_size(pair.fact.value, pair.other.value)
    )


def _like_given_names(pair: Pair) -> bool:
    """Whether the article's own words give a given name, and it begins like the document's: Laura for Linda."""
    here, there = pair.fact.value.given, pair.other.value.given
    return bool(here and there and here[0] in pair.fact.text and here[0][:1] == there[0][:1])


def _of_one_size(here: Quantity, there: Quantity) -> bool:
    """Whether the one is at most ten times the other: 5 and 11,000 are no two versions of one figure."""
    low, high = sorted(abs(sum(v.bounds)) / 2 for v in (here, there))
    return high <= 10 * low


def telling(fact: Fact) -> float:
    """How much it says that the value stands in a passage at all: 0 for small counts, more for rare values."""
    if fact.kind == "quantity":
        figures = _figures(fact.value)
        measured = fact.value.dimension not in ("count", "")
        return TELLING if len(figures) > 2 else TELLING / 2 if measured or len(figures) == 2 else 0.0
    if fact.kind == "timex":
        explicit = set(fact.value.explicit)
        return TELLING if {"month", "day"} <= explicit or {"year", "month"} <= explicit else 0.04
    return 0.0


def _kinship(candidate: Candidate) -> float:
    """What else speaks for it that the two are meant to be one: the same person, a slip of the pen, the same unit."""
    pair, aspects = candidate.pair, candidate.comparison.aspects
    here, there = pair.fact.value, pair.other.value
    if pair.fact.kind == "role":
        return SAME_PERSON if _one_person(pair) and aspects == ("status",) else 0.0
    if pair.fact.kind == "name":
        if set(aspects) <= {"spelling", "initial"}:
            return SLIP
        return SAME_SURNAME if aspects == ("given_name",) and _like_given_names(pair) else 0.0
    if pair.fact.kind == "quantity":
        unit = SAME_UNIT if here.unit and here.unit == there.unit else 0.0
        if aspects == ("unit",) and here.dimension == there.dimension != "count":
            return SLIP
        return unit + (SLIP if unit and is_slip(here, there) else 0.0)
    return 0.0


def _complements(here: object, there: object) -> bool:
    """Whether two percentages make a hundred: "43 percent less" is said of "57 percent of the power"."""
    if not (isinstance(here, Quantity) and isinstance(there, Quantity) and here.unit == there.unit == "%"):
        return False
    return here.number is not None and there.number is not None and abs(here.number + there.number - 100) < 1


def is_slip(here: Quantity, there: Quantity) -> bool:
    """Whether the digits look like one number mistyped: turned round, or one of three or more changed."""
    one, two = _figures(here), _figures(there)
    if one == two or len(one) != len(two) or len(one) < 2:
        return False
    return sorted(one) == sorted(two) or (len(one) > 2 and sum(a != b for a, b in zip(one, two, strict=True)) == 1)


def _figures(value: Quantity) -> str:
    """The significant digits of a number: "19" of 1,900."""
    if value.number is None:
        return ""
    return f"{abs(value.number):.12g}".replace(".", "").split("e")[0].strip("0")


def _one_person(pair: Pair) -> bool:
    here, there = pair.fact.value.person, pair.other.value.person
    if not here or not there:
        return False
    return parse_name(here, "PERSON").compare(parse_name(there, "PERSON")).agrees
