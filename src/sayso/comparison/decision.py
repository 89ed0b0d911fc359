"""Which of two counterparts decides: the one that agrees, the one that differs, or neither.

Both are weighed on one scale: the slot score, with what speaks for the pair beside the words around it. That "865
million dollars" stands in a passage at all says much, that "two" does says nothing; that one person holds two
different roles says that the roles are to be compared, whatever else the sentences say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sayso.comparison.counterpart import Candidate, Counterparts
from sayso.model import Fact, Pair, Reading
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
"""Every passage has a "two" or a "nine" that counts something else: for these a difference needs so much more."""

NEAR_ENOUGH, FAR_OFF = 0.2, 0.65
"""A passage with less than this share of the claim's words speaks of it only when the slot is all but the same."""

IN_DOUBT, BEYOND_DOUBT = 2.2, 0.45
"""Where the document gives the article's own value too, a difference must weigh so many times, or so much, more."""

ELSEWHERE = 0.4
"""What is left of the slot of a number that counts another noun, beside a number that counts the article's own."""

OTHER_NOUN = 0.75
"""Small counts, shares, and counts of another noun contradict only in all but the same words."""

FEW = 20

NEARER = 0.15
"""How much less a difference needs in a passage that holds the whole claim than in one that is just near enough."""

ALONE, TIMES_THE_SECOND, HINGED = 0.24, 2.0, 0.3
"""A lone difference decides from this weight on, when it weighs so many times as much as the next value, and this
share of the words that stand nearest to the fact stands near its counterpart too."""

OTHER_POST = 0.70
"""Posts have too many names: "lung doctor" and "consultant" differ only when all around them is the same."""

OTHER_NAME = 0.62
"""Two names of one kind stand in like places all the time."""

SAME_PERSON, SAME_SURNAME, SLIP, SAME_NUMBER, SWAPPED, SAME_UNIT = 0.35, 0.40, 0.20, 0.25, 0.20, 0.06
"""What speaks for two facts being meant as one, beside the slot."""

TELLING = 0.12
"""What it says for a value of three figures or more, or a full date, that it stands in the passage at all."""

Decision = tuple[Literal["agrees", "differs"], Candidate]


def decide(fact: Fact, found: Counterparts) -> Decision | None:
    """The counterpart that decides, and how; None when neither stands near enough to the fact's slot."""
    bounds = BOUNDS[fact.kind]
    agrees = found.agrees
    for_it = agrees.pair.slot if agrees else -1.0
    weighed = sorted(
        ((_weight(c, for_it), c) for c in found.differs if _may_contradict(c)), key=lambda w: -w[0]
    )  # sorted() is stable: equal weights keep the order of `find`
    first = next((n for n, (_, c) in enumerate(weighed) if not c.spoken_for), None)
    if first is not None:
        weighed = [weighed[first], *weighed[:first], *weighed[first + 1 :]]
        weight, best = weighed[0]
        if agrees and best.comparison.aspects == ("modifier",) and telling(fact) and not agrees.comparison.aspects:
            return "agrees", agrees
        if agrees and _counts_something_else(agrees) and best.pair.other.value.unit == fact.value.unit:
            for_it *= ELSEWHERE
        if weight > _beyond_doubt(for_it, bounds) and (
            weight >= _needed(fact, best, bounds) or (agrees is None and _stands_alone(weighed))
        ):
            return "differs", best
    if agrees and for_it + telling(fact) >= bounds.agrees:
        return "agrees", agrees
    return None


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


def is_slip(here: Quantity, there: Quantity) -> bool:
    """Whether the digits look like one number mistyped: turned round, or one of three or more changed."""
    one, two = _figures(here), _figures(there)
    if one == two or len(one) != len(two) or len(one) < 2:
        return False
    return sorted(one) == sorted(two) or (len(one) > 2 and sum(a != b for a, b in zip(one, two, strict=True)) == 1)


def _weight(candidate: Candidate, for_it: float) -> float:
    """The slot, and what speaks for the two being meant as one where nothing that agrees stands as near."""
    slot = candidate.pair.slot
    return slot if for_it > slot / 2 else slot + _kinship(candidate)


def _counts_something_else(agrees: Candidate) -> bool:
    """Whether the document gives the number to another noun: seven killed and forty wounded, for forty killed."""
    if agrees.pair.fact.kind != "quantity":
        return False
    here, there = agrees.pair.fact.value, agrees.pair.other.value
    return (
        here.dimension == there.dimension == "count"
        and None not in (here.unit, there.unit)
        and (here.unit != there.unit)
    )


def _beyond_doubt(for_it: float, bounds: Bounds) -> float:
    """What a difference must weigh more than, given the slot of what agrees (-1 when nothing does)."""
    for_it = max(for_it, 0.0)
    return min(IN_DOUBT * for_it + bounds.margin, for_it + BEYOND_DOUBT)


def _needed(fact: Fact, differs: Candidate, bounds: Bounds) -> float:
    """The weight that a difference needs: more for small counts, less in a passage that says most of the claim."""
    if fact.kind == "name" and _like_given_names(differs):
        return SAME_SURNAME
    if differs.pair.near < NEAR_ENOUGH:
        return FAR_OFF
    if fact.kind == "name" and not {"spelling", "initial", "given_name"}.issuperset(differs.comparison.aspects):
        return OTHER_NAME
    if fact.kind == "role" and "role" in differs.comparison.aspects:
        return OTHER_POST
    needed = bounds.differs - NEARER * (differs.pair.near - NEAR_ENOUGH)
    return needed + SMALL_COUNT if fact.kind == "quantity" and not telling(fact) else needed


def _stands_alone(weighed: list[tuple[float, Candidate]]) -> bool:
    """Whether one difference stands out from the rest: told in other words, slots are never near."""
    weight, best = weighed[0]
    value = best.pair.other.value
    second = max((w for w, c in weighed[1:] if not c.pair.other.value.compare(value).agrees), default=0.0)
    return (
        best.pair.fact.kind == "quantity"
        and best.pair.near >= NEAR_ENOUGH
        and best.hinge >= HINGED
        and weight >= ALONE
        and weight >= TIMES_THE_SECOND * second
    )


def _may_contradict(candidate: Candidate) -> bool:
    """Whether the two can be versions of one fact at all."""
    pair = candidate.pair
    if pair.fact.kind == "timex":
        return _times_may_contradict(candidate)
    if pair.fact.kind == "name" and candidate.comparison.aspects == ("given_name",):
        return bool(pair.fact.value.given) and pair.fact.value.given[0] in pair.fact.text
    if pair.fact.kind == "quantity" and "number" in candidate.comparison.aspects:
        return _numbers_may_contradict(pair)
    return True


def _numbers_may_contradict(pair: Pair) -> bool:
    here, there = pair.fact.value, pair.other.value
    if _complements(here, there) or here.dimension != there.dimension:
        return False
    if here.number == 1 and here.dimension == "count":
        # "One of them", "from one bank to the other": seldom a count at all.
        return False
    if (here.unit == "year of age") != (there.unit == "year of age"):
        return False
    if _MORE.match(pair.evidence.document.text, pair.other.end):
        return False
    if pair.slot >= OTHER_NOUN:
        return True
    if here.dimension == "count" and here.unit != there.unit and here.unit and (there.unit or _is_few(here)):
        return False
    if here.fraction or here.vague or there.vague:
        return False
    return pair.slot >= FAR_OFF or _of_one_size(here, there) or _swapped(pair)


_MORE = re.compile(r"\s+(?:more|others?|another|additional|further|of (?:them|these|those|whom))\b", re.IGNORECASE)
"""After a number: it is counted on top of another one, or among its own."""


def _is_few(value: Quantity) -> bool:
    return sum(value.bounds) / 2 <= FEW


def _times_may_contradict(candidate: Candidate) -> bool:
    pair, aspects = candidate.pair, candidate.comparison.aspects
    here, there = pair.fact.value, pair.other.value
    if ("weekday",) in (here.explicit, there.explicit):
        if here.weekday == there.weekday or pair.slot < OTHER_NOUN:
            return False
        if not {"weekday", "day"}.intersection((*here.explicit, *there.explicit)):
            return False
    return any(_is_sure(pair.fact, a, pair.article) and _is_sure(pair.other, a, pair.evidence) for a in aspects)


def _is_sure(fact: Fact, aspect: str, reading: Reading) -> bool:
    """Whether the words themselves give that part of the time, or give it from the day of a dated document.

    What is told by another time of the text ("a year later", "in October" of some year) is resolved by a guess, which
    is no ground for a contradiction.
    """
    if aspect in fact.value.explicit:
        return True
    by_the_day = bool(_DEICTIC.search(fact.text)) or fact.value.explicit == ("weekday",)
    return by_the_day and reading.anchor is not None and aspect != "modifier"


_DEICTIC = re.compile(r"\b(?:yesterday|today|tonight|tomorrow|ago|last|this (?:morning|week|month|year))\b", re.I)


def _kinship(candidate: Candidate) -> float:
    """What else speaks for it that the two are meant to be one."""
    pair, aspects = candidate.pair, candidate.comparison.aspects
    if pair.fact.kind == "role":
        return SAME_PERSON if aspects == ("status",) and _one_person(pair) else 0.0
    if pair.fact.kind == "name":
        if set(aspects) <= {"spelling", "initial"}:
            return SLIP
        return SAME_SURNAME if _like_given_names(candidate) else 0.0
    if pair.fact.kind == "quantity":
        here, there = pair.fact.value, pair.other.value
        if "number" not in aspects:
            return SAME_NUMBER if here.dimension == there.dimension != "count" else 0.0
        if here.unit is None or here.unit != there.unit:
            return 0.0
        return SAME_UNIT + (SLIP if is_slip(here, there) else SWAPPED if _swapped(pair) else 0.0)
    return 0.0


def _swapped(pair: Pair) -> bool:
    """Whether the passage gives the article's number to something else, and another number to what it counts."""
    value = pair.fact.value
    if value.number is None or value.unit is None or len(_figures(value)) + value.number < 12:
        return False
    return value.unit == pair.other.value.unit and any(
        f.kind == "quantity" and f.value.number == value.number and f.value.unit not in (None, value.unit)
        for f in pair.evidence.facts
    )


def _like_given_names(candidate: Candidate) -> bool:
    """Whether only the given name differs, the article writes one, and it begins alike: Laura for Linda."""
    here, there = candidate.pair.fact, candidate.pair.other.value
    if candidate.comparison.aspects != ("given_name",) or not here.value.given or not there.given:
        return False
    return here.value.given[0] in here.text and here.value.given[0][:1] == there.given[0][:1]


def _of_one_size(here: Quantity, there: Quantity) -> bool:
    """Whether the one is at most five times the other, or has its digits: 5 and 11,000 are no two of one figure."""
    low, high = sorted(abs(sum(v.bounds)) / 2 for v in (here, there))
    return high <= 5 * low or _figures(here) == _figures(there) != ""


def _complements(here: Quantity, there: Quantity) -> bool:
    """Whether two percentages make a hundred: "43 percent less" is said of "57 percent of the power"."""
    if here.unit != "%" or there.unit != "%" or here.number is None or there.number is None:
        return False
    return abs(here.number + there.number - 100) < 1


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
