"""What kind of saying a cue is: its type, its polarity and how sure it is."""

from __future__ import annotations

from sayso.attribution.draft import Draft
from sayso.attribution.syntax import Tree
from sayso.language.speech import (
    ADVERBS,
    ATTITUDE,
    BELIEF,
    DENIALS,
    INTENTION,
    MODALS_POSSIBLE,
    MODALS_PROBABLE,
    POSSIBLE,
    PROBABLE,
    UNKNOWN,
)
from sayso.model.facts import AttributionType, Certainty, Polarity

_SAID = frozenset({"quote", "colon", "turn", "signature", "according", "survey"})
"""Frames in which somebody speaks, whatever the words."""

_INTENDING = frozenset({"infinitive", "object", "preposition"})


def type_of(draft: Draft) -> AttributionType:
    """Statement, attitude, belief or intention; quoted words are always a statement."""
    if draft.frame in _SAID:
        return "assertion"
    if draft.frame in _INTENDING and (draft.lemma in INTENTION or (draft.lemma == "call" and draft.frame != "object")):
        return "intention"
    if draft.lemma in ATTITUDE:
        return "attitude"
    return "belief" if draft.lemma in BELIEF else "assertion"


def polarity_of(tree: Tree, draft: Draft) -> Polarity:
    """ "denied" for a verb of denial or a negated cue ("did not say"), but not for both at once."""
    if draft.verb < 0 or draft.frame in _SAID - {"quote"} or draft.frame == "adverb":
        return "affirmed"
    denies = draft.lemma in DENIALS and draft.frame != "quote"
    negated = any(tree.tokens[c].dep == "neg" or tree.tokens[c].lemma == "never" for c in tree.children[draft.verb])
    return "denied" if denies != negated else "affirmed"


def certainty_of(tree: Tree, draft: Draft) -> Certainty:
    """How sure the speaker is said to be: by the verb, and by the modals about it."""
    if draft.frame in _SAID - {"quote"}:
        return "asserted"
    if draft.frame == "adverb" or draft.lemma in ADVERBS:
        return "possible"
    if draft.lemma in UNKNOWN:
        return "unknown"
    around = {tree.tokens[c].lemma for c in tree.children[draft.verb]}
    if draft.lemma in POSSIBLE or around & MODALS_POSSIBLE:
        return "possible"
    if draft.frame == "quote":
        return "asserted"
    return "probable" if draft.lemma in PROBABLE or around & MODALS_PROBABLE else "asserted"
