"""Search in the binder: by words, by the facts themselves, and where it is installed by meaning.

Candidates come from BM25 over stems and from the passages that hold the same facts; they are ranked by how much of
what is looked for they cover, each word weighted by its rarity in the binder (inverse document frequency, Sparck
Jones 1972).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.evidence.binder import Binder

MOST_TERMS = 14
"""Only the rarest words of a claim ask the index: common ones find everything and cost most."""

OF_WORDS, OF_FACTS, OF_PAIRS = 0.85, 0.15, 0.3
"""What a passage covers: words and facts. Pairs that stand together in it come on top, in its score."""

REACH, MOST_OF_A_PAIR = 5, 6
"""Content words between the two of a pair at most, and passages that a pair may bring in."""

FEWEST_TERMS, MOST_POSTINGS = 2, 300
"""At least so many words ask; further ones only while the passages that hold them are no more than this."""

MOST_CANDIDATES = 40
LEAST_SCORE = 0.08
"""A passage that holds a fact's value and hardly a word of the claim is about something else."""

RARE_KEY = 40
"""A fact held by more passages than this says nothing about which to look at."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        stems: of the claim's words, repeats dropped.
        facts: the keys of each of its facts.
        pairs: stems of verbs with those of what they govern: words that must stand near each other.
    """

    stems: Sequence[str]
    facts: Sequence[Sequence[str]] = ()
    pairs: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found.

    Attributes:
        passage, document: its number and its document's.
        start, end: where it stands.
        score: 0..1, what it is ranked by.
        covered: 0..1, how much of what was looked for it holds.
    """

    passage: int
    document: int
    start: int
    end: int
    score: float
    covered: float = 1.0


class Weights:
    """How much a stem says: its inverse document frequency in a binder, scaled to 0..1 and cached."""

    def __init__(self, binder: Binder) -> None:
        self._index = binder.index
        self._count = max(1, binder.index.passage_count())
        self._known: dict[str, float] = {}
        self._held: dict[str, int] = {}
        self._matched: dict[tuple[str, int], list[int]] = {}

    def of(self, stems: Iterable[str]) -> dict[str, float]:
        """The weight of each stem. One that the binder does not hold weighs as much as one that it holds once."""
        wanted = list(dict.fromkeys(stems))
        missing = [s for s in wanted if s not in self._known]
        if missing:
            frequency = self.held(missing)
            top = math.log(1 + self._count)
            for s in missing:
                rarity = math.log(1 + self._count / max(1, frequency.get(s, 1))) / top
                self._known[s] = 0.25 + 0.75 * rarity
        return {s: self._known[s] for s in wanted}

    def held(self, stems: Sequence[str]) -> dict[str, int]:
        """In how many passages each stem stands; those in none are left out."""
        missing = [s for s in stems if s not in self._held]
        if missing:
            found = self._index.frequencies(missing)
            self._held.update((s, found.get(s, 0)) for s in missing)
        return {s: n for s in stems if (n := self._held[s])}

    def match(self, expression: str, limit: int) -> list[int]:
        """The passages that an expression finds (see `Index.match`); the claims of one sentence ask the same."""
        key = (expression, limit)
        if key not in self._matched:
            self._matched[key] = self._index.match(expression, limit)
        return self._matched[key]


def _near(pairs: Sequence[tuple[str, str]], words: Sequence[str], weight: dict[str, float]) -> float:
    """The weighted share of the pairs that stand near each other in the passage, 0..1."""
    total = held = 0.0
    for one, other in pairs:
        worth = weight.get(one, 0.0) + weight.get(other, 0.0)
        total += worth
        first = [i for i, w in enumerate(words) if w == one]
        if first and any(abs(i - j) <= REACH for j, w in enumerate(words) if w == other for i in first):
            held += worth
    return held / total if total else 0.0


def _rarest(held: dict[str, int]) -> list[str]:
    """The rarest stems, as many as cost no more than the budget: the work then hardly grows with the binder."""
    chosen: list[str] = []
    cost = 0
    for stem in sorted(held, key=lambda s: (held[s], s))[:MOST_TERMS]:
        cost += held[stem]
        if cost > MOST_POSTINGS and len(chosen) >= FEWEST_TERMS:
            break
        chosen.append(stem)
    return chosen


@dataclass(frozen=True, slots=True)
class Found:
    """The passages to look at, and those that come next, best first."""

    first: Sequence[Hit]
    further: Sequence[Hit]


def search(binder: Binder, query: Query, weights: Weights, limit: int, further: int = 0) -> Found:
    """The passages that cover most of the query, best first; ties in order of the documents' ids and the text.

    The score is the weighted share of the query's stems that the passage holds, with a bonus for facts it shares. For
    a fact that none of the first `limit` passages holds, the best one that holds it is added.
    """
    index = binder.index
    held = weights.held(query.stems)
    rarest = _rarest(held)
    numbers: dict[int, None] = {}
    if rarest:
        expression = " OR ".join(f'"{s}"' for s in rarest)
        numbers.update(dict.fromkeys(weights.match(expression, MOST_CANDIDATES)))
    for one, other in query.pairs:
        if one in held and other in held and min(held[one], held[other]) <= MOST_POSTINGS:
            expression = f'NEAR("{one}" "{other}", {REACH})'
            numbers.update(dict.fromkeys(weights.match(expression, MOST_OF_A_PAIR)))
    keys = dict.fromkeys(key for fact in query.facts for key in fact)
    for key in keys:
        found = index.holding(key, RARE_KEY + 1)
        if len(found) <= RARE_KEY:
            numbers.update(dict.fromkeys(found))
    if not numbers:
        return Found((), ())
    weight = weights.of(query.stems)
    total = sum(weight.values()) or 1.0
    hits: list[Hit] = []
    holds: dict[int, set[str]] = {}
    for n, document, start, end, stems, passage_keys in index.passages(list(numbers)):
        words = stems.split()
        here = set(words)
        covered = sum(w for s, w in weight.items() if s in here) / total
        holds[n] = set(passage_keys)
        shared = len(holds[n].intersection(keys)) / len(keys) if keys else 0.0
        near = _near(query.pairs, words, weight)
        covered = OF_WORDS * covered + OF_FACTS * shared
        hits.append(Hit(n, document, start, end, round(min(1.0, covered + OF_PAIRS * near), 4), round(covered, 4)))
    hits.sort(key=lambda h: (-h.score, binder.order[h.document], h.start))
    first = hits[:limit]
    for fact in query.facts:
        exact = [key for key in fact if not key.startswith("~")]
        if not any(holds[h.passage].intersection(exact) for h in first):
            first.extend(
                [h for h in hits[limit:] if h.score >= LEAST_SCORE and holds[h.passage].intersection(exact)][:1]
            )
    chosen = {h.passage for h in first}
    return Found(first, [h for h in hits[limit:] if h.passage not in chosen][:further])
