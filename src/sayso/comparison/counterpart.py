"""The counterpart of a fact: the fact of a document that stands in the same place of the same statement.

Two are looked for: the best one that agrees and the best one that differs. Which of them stands in the fact's own slot
decides. So a planted number is found out though it stands elsewhere in the same document, and a number that the
document gives to something else is left in peace.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.comparison.context import Weigh, overlap, profile
from sayso.model import Claim, Fact, Pair, Reading
from sayso.values.comparison import Comparison
from sayso.values.name import parse as parse_name


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair with how its values stand to each other."""

    pair: Pair
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Counterparts:
    """The best counterpart that agrees and the best that differs; either may be missing.

    Attributes:
        second: slot score of the next best that differs, with another value than the best; 0 when there is none.
    """

    agrees: Candidate | None
    differs: Candidate | None
    second: float = 0.0


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


def find(
    article: Reading, claim: Claim, fact: Fact, passages: Sequence[tuple[Reading, float]], profiles: Profiles
) -> Counterparts:
    """The counterparts of `fact` in the passages (each with its nearness to the claim, 0..1), best slot first.

    A fact of a document that another fact of the same claim stands for more nearly is not taken as differing.
    """
    agrees: Candidate | None = None
    differs: list[Candidate] = []
    siblings = [f for f in article.facts if f.kind == fact.kind and f.claim == fact.claim and f is not fact]
    for evidence, near in passages:
        for other in _candidates(fact, evidence):
            comparison = fact.value.compare(other.value)
            if comparison.relation == "incomparable" or _says_less(fact, comparison):
                continue
            pair = Pair(article, claim, fact, evidence, other, profiles.slot(article, fact, evidence, other), near)
            if comparison.agrees:
                if agrees is None or _rank(pair) > _rank(agrees.pair):
                    agrees = Candidate(pair, comparison)
            elif pair.slot > 0 and not _taken(pair, siblings, profiles):
                differs.append(Candidate(pair, comparison))
    if not differs:
        return Counterparts(agrees, None)
    best = max(differs, key=lambda c: _rank(c.pair))
    others = (c.pair.slot for c in differs if not c.pair.other.value.compare(best.pair.other.value).agrees)
    return Counterparts(agrees, best, max(others, default=0.0))


def _says_less(fact: Fact, comparison: Comparison) -> bool:
    """Whether the document's time is too coarse to bear the article's out: "July 1969" says nothing of the 20th."""
    return (
        fact.kind == "timex"
        and comparison.relation == "compatible"
        and not {"month", "day", "time"}.isdisjoint(comparison.aspects)
    )


def _rank(pair: Pair) -> tuple[float, float, int]:
    return (round(pair.slot, 6), pair.near, -pair.other.start)


def _taken(pair: Pair, siblings: Sequence[Fact], profiles: Profiles) -> bool:
    """Whether another fact of the claim agrees with the document's fact and stands nearer to it."""
    return any(
        sibling.value.compare(pair.other.value).agrees
        and profiles.slot(pair.article, sibling, pair.evidence, pair.other) >= pair.slot
        for sibling in siblings
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
            value = parse_name(f"{match[2]} {match[1]}", "PERSON")
            yield Fact("name", match.start(), match.end(), match.group(), value)


def _parsed(evidence: Reading) -> Iterator[tuple[int, int]]:
    """The stretches of the document that were parsed."""
    for sentence in evidence.parse.sentences:
        yield sentence.start, sentence.end
