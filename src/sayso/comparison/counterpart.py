"""The counterpart of a fact: the fact of a document that stands in the same place of the same statement.

Two are looked for: the best one that agrees and the best one that differs. Which of them stands in the fact's own slot
decides. So a planted number is found out though it stands elsewhere in the same document, and a number that the
document gives to something else is left in peace.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sayso.comparison.context import Weigh, overlap, profile
from sayso.language.given_names import is_given_name
from sayso.model import Claim, Fact, Pair, Reading
from sayso.values.comparison import Comparison
from sayso.values.name import parse as parse_name
from sayso.values.unit import AGE

MOST_SIBLINGS, MOST_CANDIDATES = 12, 150
"""Other facts of the claim, and facts of one passage, that are held against a fact: tables have thousands."""

CLOSEST, CLOSE = 0.75, 0.4
"""Closeness of the words that a fact hangs on, and of the words around a fact that may hang on the same."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair with how its values stand to each other.

    Attributes:
        hinge: 0..1, the share of the words nearest to the article's fact that stand near the other too.
        spoken_for: another fact of the claim has this value: it contradicts nothing, but stands in the way of others.
    """

    pair: Pair
    comparison: Comparison
    hinge: float = 1.0
    spoken_for: bool = False


@dataclass(frozen=True, slots=True)
class Counterparts:
    """The best counterpart that agrees, or None, and those that differ, best slot first."""

    agrees: Candidate | None
    differs: tuple[Candidate, ...]


class Profiles:
    """The profiles of facts, each made once for a reading: a passage is looked at for many claims."""

    def __init__(self, weigh: Weigh) -> None:
        self.weigh = weigh
        self._known: dict[tuple[int, int, int, int], dict[str, float]] = {}

    def of(self, reading: Reading, fact: Fact, reach: int) -> dict[str, float]:
        """The profile of a fact (see `profile`)."""
        key = (id(reading), fact.start, fact.end, reach)
        if key not in self._known:
            self._known[key] = profile(reading, fact, reach)
        return self._known[key]

    def slot(self, article: Reading, fact: Fact, evidence: Reading, other: Fact) -> float:
        """How far the words around the two facts are the same, 0..1."""
        return overlap(self.of(article, fact, 0), self.of(evidence, other, 1), self.weigh)

    def hinge(self, article: Reading, fact: Fact, evidence: Reading, other: Fact) -> float:
        """The weighted share of the words nearest to `fact` that stand near `other` too, 0..1."""
        here, there = self.of(article, fact, 0), self.of(evidence, other, 1)
        nearest = {s: 1.0 for s, near in here.items() if near >= CLOSEST}
        return overlap(nearest, {s: 1.0 for s, near in there.items() if near >= CLOSE}, self.weigh)


def find(
    article: Reading, claim: Claim, fact: Fact, passages: Sequence[tuple[Reading, float]], profiles: Profiles
) -> Counterparts:
    """The counterparts of `fact` in the passages (each with its nearness to the claim, 0..1), best slot first.

    A fact of a document that another fact of the same claim stands for more nearly is not taken as differing.
    """
    agrees: Candidate | None = None
    differs: list[Candidate] = []
    siblings = [f for f in article.facts if f.kind == fact.kind and f.claim == fact.claim and f is not fact]
    siblings = sorted(siblings, key=lambda f: abs(f.start - fact.start))[:MOST_SIBLINGS]
    for evidence, near in passages:
        for other in islice(_candidates(fact, evidence), MOST_CANDIDATES):
            comparison = fact.value.compare(other.value)
            if comparison.relation == "incomparable" or _says_less(fact, other, comparison):
                continue
            pair = Pair(article, claim, fact, evidence, other, profiles.slot(article, fact, evidence, other), near)
            if comparison.agrees or _same_words(fact, other):
                if agrees is None or _rank(pair) > _rank(agrees.pair):
                    agrees = Candidate(pair, comparison)
            elif pair.slot > 0 and not (nearer := _stands_nearer(pair, siblings, profiles)):
                hinge = profiles.hinge(article, fact, evidence, other)
                spoken_for = nearer is not None and not _exchanged(pair, siblings, profiles)
                differs.append(Candidate(pair, comparison, hinge, spoken_for))
    differs.sort(key=lambda c: _rank(c.pair), reverse=True)
    return Counterparts(agrees, tuple(differs))


def _same_words(fact: Fact, other: Fact) -> bool:
    """Whether both tell the time in the same words: in a quotation "Friday" is the speaker's, not the article's."""
    return fact.kind == "timex" and fact.text.casefold() == other.text.casefold()


def _says_less(fact: Fact, other: Fact, comparison: Comparison) -> bool:
    """Whether the document's value is too bare to bear the article's out.

    "July 1969" says nothing of the 20th, and a 30 without a unit nothing of hours or dollars.
    """
    if fact.kind == "quantity" and comparison.agrees:
        # "Six and sixteen", "who's seventy-six": an age is often told without its unit.
        bare = other.value.unit is None and fact.value.unit != AGE
        return bare and fact.value.dimension not in ("count", "proportion")
    return (
        fact.kind == "timex"
        and comparison.relation == "compatible"
        and not {"month", "day", "time"}.isdisjoint(comparison.aspects)
    )


def _rank(pair: Pair) -> tuple[float, float, int]:
    return (round(pair.slot, 6), pair.near, -pair.other.start)


def _stands_nearer(pair: Pair, siblings: Sequence[Fact], profiles: Profiles) -> bool | None:
    """Whether another fact of the claim that agrees with the document's stands nearer to it; None: none agrees."""
    agreeing = [s for s in siblings if s.value.compare(pair.other.value).agrees]
    if not agreeing:
        return None
    return any(profiles.slot(pair.article, s, pair.evidence, pair.other) >= pair.slot for s in agreeing)


def _exchanged(pair: Pair, siblings: Sequence[Fact], profiles: Profiles) -> bool:
    """Whether the claim gives two figures of the passage each in the other's place; of other facts always True."""
    if pair.fact.kind != "quantity":
        return True
    agreeing = [s for s in siblings if s.value.compare(pair.other.value).agrees]
    return any(
        profiles.slot(pair.article, s, pair.evidence, f) > profiles.slot(pair.article, pair.fact, pair.evidence, f)
        for f in pair.evidence.facts
        if f.kind == "quantity" and pair.fact.value.compare(f.value).agrees
        for s in agreeing
    )


_LITERAL = frozenset({"name", "role", "superlative", "cause"})
"""Kinds whose words, found again letter by letter, are the fact itself though the extraction did not see it."""


def _candidates(fact: Fact, evidence: Reading) -> Iterator[Fact]:
    seen = []
    for other in evidence.facts:
        if other.kind == fact.kind:
            seen.append(other)
            yield other
    if fact.kind == "name" and fact.value.type == "PERSON" and fact.value.surname:
        yield from _inverted(fact, evidence)
    if fact.kind in _LITERAL and len(fact.text) > 2:
        text = evidence.document.text
        pattern = re.compile(rf"(?<!\w){re.escape(fact.text)}(?!\w)")
        for first, last in _parsed(evidence):
            for match in pattern.finditer(text, first, last):
                if not any(o.start <= match.start() and match.end() <= o.end for o in seen):
                    yield replace(fact, start=match.start(), end=match.end(), id="", claim=None)


def _inverted(fact: Fact, evidence: Reading) -> Iterator[Fact]:
    """The person's surname with a given name after it, as lists and biographical notes write it ("Lee, Ann B.")."""
    text = evidence.document.text
    pattern = re.compile(rf"(?<!\w)({re.escape(fact.value.surname)}), ([A-Z][^\W\d_]+(?: [A-Z]\.)?)(?=[.,;:)]|\s)")
    for first, last in _parsed(evidence):
        for match in pattern.finditer(text, first, last):
            if not is_given_name(match[2].split(" ")[0]):
                continue
            value = parse_name(f"{match[2]} {match[1]}", "PERSON")
            yield Fact("name", match.start(), match.end(), match.group(), value)


def _parsed(evidence: Reading) -> Iterator[tuple[int, int]]:
    """The stretches of the document that were parsed."""
    for sentence in evidence.parse.sentences:
        yield sentence.start, sentence.end
