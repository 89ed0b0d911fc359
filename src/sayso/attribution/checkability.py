"""What kind of claim it is, and how much of it can be looked up: by its wording and by its facts."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution.syntax import Range, Tree
from sayso.language.speech import CALLS, HEDGES, OPINIONS, PREDICTIONS
from sayso.model import Fact, Token
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
_FRAGMENT = 0.1
"""A line without a verb: a heading of one name, a time."""

_PREDICATES = frozenset({"acomp", "attr", "advmod", "oprd"})
_HARD = frozenset({"quantity", "timex", "superlative"})


def assess(
    tree: Tree, piece: Range, words: Sequence[int], facts: Sequence[Fact], attributed: AttributionType | None
) -> tuple[ClaimKind, float]:
    """The kind of a claim and how checkable it is, 0..1 in steps of a hundredth.

    Args:
        tree: the parse.
        piece: the claim's tokens.
        words: those of them that stand in no claim within it.
        facts: the facts in it, and in no claim within it.
        attributed: the type of the attribution whose content it is, or None for the author's own.

    Returns:
        A question is an "opinion" with 0: nothing is asserted. Opinions, predictions and calls keep a little of what
        their facts weigh, for a fact within them can still be wrong. A line without words has 0.
    """
    tokens = [tree.tokens[i] for i in words]
    last = tree.tokens[piece[0] : piece[1]][-3:]
    if any(t.text == "?" for t in last) or (piece[1] < len(tree.tokens) and tree.tokens[piece[1]].text == "?"):
        return "opinion", 0.0
    if not any(t.text[0].isalnum() for t in tokens):
        return "fact", 0.0
    kind = _kind(tree, piece, tokens, facts, attributed)
    weight = sum(_WEIGHT[f.kind] for f in facts)
    if any(t.lemma in HEDGES and t.pos != "PROPN" for t in tokens):
        weight *= 0.8
    if not any(t.pos in ("VERB", "AUX") for t in tokens):
        return kind, round(min(1.0, _LEAST[kind] + weight / 2 if kind != "fact" else _FRAGMENT + weight / 2), 2)
    score = _BASE + weight if kind == "fact" else _LEAST[kind] + weight / 4
    return kind, round(min(1.0, score), 2)


def _kind(
    tree: Tree, piece: Range, tokens: Sequence[Token], facts: Sequence[Fact], attributed: AttributionType | None
) -> ClaimKind:
    main = _main(tree, piece)
    helpers = [tree.tokens[i] for i in tree.children[main] if tree.tokens[i].dep in ("aux", "auxpass", "intj")]
    helping = {t.lemma for t in helpers} | {t.text.lower() for t in helpers}
    verb = tree.tokens[main]
    if _is_imperative(tree, piece[0], main):
        return "call"
    if helping & CALLS or (verb.lemma in CALLS and tree.has_child(main, "xcomp") and not tree.has_child(main, "neg")):
        return "call"
    if helping & PREDICTIONS or verb.lemma in PREDICTIONS or _is_going(tree, main) or attributed == "intention":
        return "prediction"
    hard = any(f.kind in _HARD for f in facts)
    judging = [t for t in tokens if t.lemma in OPINIONS and t.pos in ("ADJ", "ADV", "NOUN", "VERB")]
    about = any(t.i == main or (t.head == main and t.dep in _PREDICATES) for t in judging)
    if attributed == "attitude" or (about and not hard) or len(judging) * 6 > len(tokens):
        return "opinion"
    return "fact"


def _is_going(tree: Tree, main: int) -> bool:
    return tree.tokens[main].text.lower() == "going" and tree.has_child(main, "xcomp")


def _is_imperative(tree: Tree, first: int, main: int) -> bool:
    """Whether a bare verb without a subject opens the clause."""
    return (
        tree.tokens[main].tag == "VB"
        and not tree.has_child(main, "nsubj", "nsubjpass", "aux")
        and all(t.pos in ("PUNCT", "ADV", "INTJ", "AUX", "PART") for t in tree.tokens[first:main])
    )


def _main(tree: Tree, piece: Range) -> int:
    """The token that heads the range: a verb where there is one."""
    first, last = piece
    heads = [i for i in range(first, last) if tree.tokens[i].head == i or not first <= tree.tokens[i].head < last]
    return next((i for i in heads if tree.tokens[i].pos in ("VERB", "AUX")), heads[0] if heads else first)
