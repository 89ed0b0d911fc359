"""What kind of claim it is, and how much of it can be looked up: by its wording and by its facts."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution.syntax import Range, Tree
from sayso.language.speech import CALLS, HEDGES, OPINIONS, PREDICTIONS
from sayso.model import Fact
from sayso.model.facts import AttributionType, ClaimKind

_WEIGHT = {
    "quantity": 0.25,
    "timex": 0.2,
    "quotation": 0.2,
    "superlative": 0.2,
    "role": 0.15,
    "name": 0.15,
    "cause": 0.1,
}
_BASE = 0.3
"""A plain statement without any fact: it can be looked up by its words alone."""

_LEAST: dict[ClaimKind, float] = {"opinion": 0.1, "prediction": 0.2, "call": 0.05}
_HARD = frozenset({"quantity", "timex", "superlative"})


def assess(
    tree: Tree, piece: Range, facts: Sequence[Fact], attributed: AttributionType | None
) -> tuple[ClaimKind, float]:
    """The kind of a claim and how checkable it is, 0..1 in steps of a hundredth.

    Args:
        tree: the parse.
        piece: the claim's tokens.
        facts: the facts in it.
        attributed: the type of the attribution whose content it is, or None for the author's own.

    Returns:
        A question is an "opinion" with 0: nothing is asserted. Opinions, predictions and calls keep a little of what
        their facts weigh, for a fact within them can still be wrong.
    """
    tokens = tree.tokens[piece[0] : piece[1]]
    if any(t.text == "?" for t in tokens[-3:]) or (piece[1] < len(tree.tokens) and tree.tokens[piece[1]].text == "?"):
        return "opinion", 0.0
    kind = _kind(tree, piece, facts, attributed)
    weight = sum(_WEIGHT[f.kind] for f in facts)
    if any(t.lemma in HEDGES and t.pos != "PROPN" for t in tokens):
        weight *= 0.8
    score = _BASE + weight if kind == "fact" else _LEAST[kind] + weight / 4
    return kind, round(min(1.0, score), 2)


def _kind(tree: Tree, piece: Range, facts: Sequence[Fact], attributed: AttributionType | None) -> ClaimKind:
    tokens = tree.tokens[piece[0] : piece[1]]
    main = _main(tree, piece)
    around = {main, *tree.children[main]}
    words = {tree.tokens[i].text.lower() for i in around}
    lemmas = {tree.tokens[i].lemma for i in around}
    if _is_imperative(tree, piece[0], main, around):
        return "call"
    if words & CALLS or lemmas & CALLS & {"should", "must", "ought"}:
        return "call"
    if words & PREDICTIONS or "going" in words or (attributed == "intention"):
        return "prediction"
    hard = any(f.kind in _HARD for f in facts)
    judged = sum(t.lemma in OPINIONS and t.pos in ("ADJ", "ADV", "NOUN", "VERB") for t in tokens)
    about = any(
        tree.tokens[i].lemma in OPINIONS and tree.tokens[i].dep in ("ROOT", "acomp", "attr", "ccomp", "advmod")
        for i in around
    )
    if attributed == "attitude" or (judged and about and not hard) or judged * 6 > len(tokens):
        return "opinion"
    return "fact"


def _is_imperative(tree: Tree, first: int, main: int, around: set[int]) -> bool:
    """Whether a bare verb without a subject opens the clause."""
    tokens = tree.tokens
    return (
        tokens[main].tag == "VB"
        and not any(tokens[i].dep in ("nsubj", "nsubjpass", "aux") for i in around)
        and all(t.pos in ("PUNCT", "ADV", "INTJ", "AUX", "PART") for t in tokens[first:main])
    )


def _main(tree: Tree, piece: Range) -> int:
    """The token that heads the range."""
    first, last = piece
    for i in range(first, last):
        head = tree.tokens[i].head
        if (head == i or not first <= head < last) and tree.tokens[i].pos in ("VERB", "AUX"):
            return i
    return next((i for i in range(first, last) if not first <= tree.tokens[i].head < last), first)
