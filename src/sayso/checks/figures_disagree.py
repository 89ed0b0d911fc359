"""The article gives one figure in two ways.

What it checks: two quantities of the article that stand in the same place of the same statement (the same unit, most
of the same words around them, no other name and no other time) and whose numbers do not agree.

Why it matters: the caption, the headline and the third paragraph are written by three people.

What it cannot see: the same statement in other words; figures that changed between two times that only one sentence
names.

References: figure consistency as magazine checkers do it (Borel 2016: a fact that appears twice is checked twice).
"""

from sayso.model import Difference, Fact, Pair

SLOT = 0.55
"""How much of the words around the two must be the same. Measured on the shipped example and the bundles."""


def compare(pair: Pair) -> Difference | None:
    """Fires when both are the same count of the same thing at the same time, and differ."""
    here, there = pair.fact, pair.other
    if pair.slot < SLOT or here.kind != "quantity":
        return None
    if here.value.unit != there.value.unit or here.value.unit is None or here.value.ordinal or there.value.ordinal:
        return None
    if "number" not in here.value.compare(there.value).aspects or there.value.compare(here.value).agrees:
        return None
    if _other_occasion(pair, here, there):
        return None
    return Difference(
        here.start,
        here.end,
        f"The article says “{here.text}” here and “{there.text}” elsewhere.",
        ((there.start, there.end),),
        here.id,
        here.claim,
    )


def _other_occasion(pair: Pair, here: Fact, there: Fact) -> bool:
    """Whether a name or a time in one of the sentences is not in the other: then it is another event."""
    for kind in ("timex", "name"):
        mine, theirs = _beside(pair, here, kind), _beside(pair, there, kind)
        if bool(mine) != bool(theirs):
            return True
        for one, others in ((mine, theirs), (theirs, mine)):
            if any(not any(f.value.compare(o.value).agrees for o in others) for f in one):
                return True
    return False


def _beside(pair: Pair, fact: Fact, kind: str) -> list[Fact]:
    sentence = pair.article.parse.sentence_at(fact.start)
    if sentence is None:
        return []
    return [f for f in pair.article.facts if f.kind == kind and sentence.start <= f.start < sentence.end]
