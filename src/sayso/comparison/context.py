"""The words around a fact, each with its nearness: the ground on which two facts are put beside each other.

A number says nothing without what it counts. So each fact is given a profile: the stems of its sentence, each with a
closeness that falls with the distance in the sentence and in the dependency tree. The slot score of two facts is the
share of the one's weighted profile that the other's holds, an intersection of histograms (Swain & Ballard 1991)
weighted by inverse document frequency. Words alone do not count for it, only words in the same place: "killed 7 and
wounded 40" and "killed 40 and wounded 7" hold the same words, and their slots differ.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from sayso.language.words import STOPWORDS, content_stems, fold, stem
from sayso.model import Fact, Parse, Reading, Sentence, Token

Profile = Mapping[str, float]
"""Stem to closeness, 0..1."""

Weigh = Callable[[Iterable[str]], dict[str, float]]
"""How much stems say: 0..1 each."""

LINEAR_REACH = 5.0
TREE_REACH = 2.0
"""At this distance, in content words and in dependency steps, closeness has fallen to 1/e. Measured on seeded dev."""

NEIGHBOUR = 0.10
"""Closeness of the words of the sentence before and after: a pronoun's antecedent stands there."""


@lru_cache(maxsize=30_000)
def content_stem(word: str) -> str:
    """The stem of a word that carries evidence; "" for function words and punctuation."""
    folded = fold(word)
    if not folded or folded in STOPWORDS or not any(c.isalnum() for c in folded):
        return ""
    return stem(word)


def profile(reading: Reading, fact: Fact, reach: int = 0) -> dict[str, float]:
    """The profile of a fact in its sentence, its own words left out.

    Args:
        reach: how many sentences before and after count as neighbours; from 1 on the title does too.
    """
    parse = reading.parse
    own = parse.within(fact.start, fact.end)
    if not own:
        return {}
    found: dict[str, float] = {}
    sentence = parse.sentences[own[0].sent]
    root = parse.root_of(fact.start, fact.end) or own[0]
    steps = _tree_distances(parse, root, sentence)
    content = [(t, s) for t in parse.of_sentence(sentence) if (s := content_stem(t.text))]
    first = sum(1 for t, _ in content if t.end <= fact.start)
    inside = sum(1 for t, _ in content if t.end > fact.start and t.start < fact.end)
    for n, (token, stem_) in enumerate(content):
        if token.end > fact.start and token.start < fact.end:
            continue
        linear = first - n if n < first else n - (first + inside) + 1
        near = 0.5 * math.exp(-(linear - 1) / LINEAR_REACH) + 0.5 * math.exp(
            -max(0, steps.get(token.i, 9) - 1) / TREE_REACH
        )
        found[stem_] = max(found.get(stem_, 0.0), near)
    if reach:
        document = reading.document
        for stem_ in content_stems(f"{document.title or ''} {document.id}"):
            found.setdefault(stem_, NEIGHBOUR)
    for offset in [o for r in range(1, reach + 1) for o in (-r, r)]:
        index = own[0].sent + offset
        if 0 <= index < len(parse.sentences):
            for token in parse.of_sentence(parse.sentences[index]):
                if stem_ := content_stem(token.text):
                    found.setdefault(stem_, NEIGHBOUR)
    return found


def _tree_distances(parse: Parse, root: Token, sentence: Sentence) -> dict[int, int]:
    """Steps in the dependency tree from `root` to each token of its sentence (breadth first)."""
    steps = {root.i: 0}
    edge = [root]
    while edge:
        following = []
        for token in edge:
            for other in (*parse.children(token), parse.head(token)):
                if other.i not in steps and sentence.first <= other.i < sentence.last:
                    steps[other.i] = steps[token.i] + 1
                    following.append(other)
        edge = following
    return steps


def overlap(here: Profile, there: Profile, weigh: Weigh) -> float:
    """The share 0..1 of the weighted profile `here` that `there` holds; 0 when `here` is empty."""
    weights = weigh(here)
    total = sum(weights[s] * near for s, near in here.items())
    if not total:
        return 0.0
    return sum(weights[s] * min(near, there[s]) for s, near in here.items() if s in there) / total
