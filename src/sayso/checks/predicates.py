"""Verbs that the claim and the passage share, with what hangs on them: the ground of the checks of statements.

Two verbs are held to tell of one event when their stems are the same and what hangs on them shares enough words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sayso.language.statements import DENIALS, HEDGES, NEGATIONS
from sayso.language.words import content_stems
from sayso.model import Parse, Statement, Token

ENOUGH = 0.5
"""The share of the words around the article's verb that stand around the document's."""

LEAST_SHARED = 2

_LIGHT = frozenset("be have do say tell go get make take come see know give find think add note".split())
_GOVERNORS = ("xcomp", "ccomp", "pcomp", "acl", "advcl", "conj")


class Shared(NamedTuple):
    """A verb of the claim and a verb of the passage that tell of one event."""

    here: Token
    there: Token


def shared(statement: Statement) -> Iterator[Shared]:
    """Each verb of the claim with the verb of the passage that stands for the same event, best first."""
    parse, other = statement.article.parse, statement.evidence.parse
    for verb in parse.within(statement.claim.start, statement.claim.end):
        if verb.pos != "VERB" or verb.lemma in _LIGHT or verb.lemma in DENIALS or verb.lemma in HEDGES:
            continue
        stems = set(content_stems(verb.text))
        ours = _around(parse, verb)
        if not stems or len(ours) < LEAST_SHARED:
            continue
        best: tuple[float, Token] | None = None
        for candidate in other.tokens:
            if candidate.pos not in ("VERB", "AUX") or not stems & set(content_stems(candidate.text)):
                continue
            common = ours & _around(other, candidate)
            share = len(common) / len(ours)
            if len(common) >= LEAST_SHARED and share >= ENOUGH and (best is None or share > best[0]):
                best = share, candidate
        if best is not None:
            yield Shared(verb, best[1])


def _around(parse: Parse, verb: Token) -> set[str]:
    """The stems of what hangs on a verb, and of what it hangs on, its own left out."""
    near = [t for t in parse.subtree(verb) if t.i != verb.i]
    head = parse.head(verb)
    if head.i != verb.i:
        near.extend(c for c in parse.children(head) if c.dep in ("nsubj", "nsubjpass", "dobj"))
    return {s for t in near for s in content_stems(t.text)} - set(content_stems(verb.text))


def negations(parse: Parse, verb: Token) -> list[Token]:
    """The words that negate a verb: "not", "never", "no" with its subject or object, a verb of denial above it."""
    found = [c for c in parse.children(verb) if c.dep == "neg" or c.lemma in NEGATIONS]
    for child in parse.children(verb):
        if child.dep in ("nsubj", "nsubjpass", "dobj", "attr"):
            found += [c for c in parse.children(child) if c.lemma in ("no", "neither") and c.dep in ("det", "preconj")]
            if child.lemma in ("nobody", "none", "nothing"):
                found.append(child)
    token = verb
    for _ in range(3):
        head = parse.head(token)
        if head.i == token.i or token.dep not in _GOVERNORS:
            break
        if head.lemma in DENIALS or (head.lemma == "without" and token.dep == "pcomp"):
            found.append(head)
        token = head
    if verb.dep == "pcomp" and parse.head(verb).lemma == "without":
        found.append(parse.head(verb))
    return found


def hedges(parse: Parse, verb: Token) -> list[Token]:
    """The words that hold a verb back: a modal, an adverb, a verb of wanting or expecting above it, an "if"."""
    found = [
        c for c in parse.children(verb)
        if (c.dep in ("aux", "advmod", "mark") and c.lemma in HEDGES and c.lemma != "can")
    ]  # fmt: skip
    token = verb
    for _ in range(3):
        head = parse.head(token)
        if head.i == token.i or token.dep not in ("xcomp", "ccomp", "pcomp", "acl"):
            break
        if head.lemma in HEDGES or head.text.lower() in HEDGES:
            found.append(head)
        found += [c for c in parse.children(head) if c.dep in ("aux", "advmod") and c.lemma in HEDGES]
        token = head
    return found
