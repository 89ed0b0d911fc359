"""Facts of the article beside other facts of the same article: what is said twice."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.comparison.counterpart import Profiles
from sayso.model import Claim, Fact, Pair, Reading

LEAST_SLOT = 0.35


def said_twice(reading: Reading, profiles: Profiles) -> Iterator[Pair]:
    """Pairs of quantities in like slots of different sentences, the later first; and one mention of every two names.

    Two names come as the rarer beside the more frequent one, the later beside the earlier when both come as often.
    """
    claims = {c.id: c for c in reading.claims}
    quantities = [f for f in reading.facts if f.kind == "quantity" and f.claim in claims and f.value.unit]
    for n, fact in enumerate(quantities):
        for other in quantities[:n]:
            if fact.value.unit != other.value.unit or _in_one_sentence(reading, fact, other):
                continue
            slot = min(profiles.slot(reading, fact, reading, other), profiles.slot(reading, other, reading, fact))
            if slot >= LEAST_SLOT:
                yield Pair(reading, claims[fact.claim or ""], fact, reading, other, slot, slot)
    yield from _names(reading, claims)


def _in_one_sentence(reading: Reading, fact: Fact, other: Fact) -> bool:
    sentence = reading.parse.sentence_at(fact.start)
    return sentence is not None and sentence.start <= other.start < sentence.end


def _names(reading: Reading, claims: dict[str, Claim]) -> Iterator[Pair]:
    firsts: dict[tuple[str, str], list[Fact]] = {}
    for fact in reading.facts:
        if fact.kind == "name":
            firsts.setdefault((fact.value.type, fact.value.canonical), []).append(fact)
    names = list(firsts.values())
    for n, mentions in enumerate(names):
        for others in names[:n]:
            if mentions[0].value.type != others[0].value.type:
                continue
            rare, usual = (mentions, others) if len(mentions) <= len(others) else (others, mentions)
            claim = claims.get(rare[0].claim or "")
            if claim is not None:
                yield Pair(reading, claim, rare[0], reading, usual[0], 1.0, 1.0)
