"""Causal connectives: the words that make one thing the cause of another, and no more than them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.language.speech import CAUSE_PHRASES, CAUSE_VERBS, CAUSE_VERBS_WITH
from sayso.model import Document, Fact, Parse, Token
from sayso.values.cause import Cause

_PHRASE = re.compile(
    r"\b(?:" + "|".join(p.replace(" ", r"\s+") for p in sorted(CAUSE_PHRASES, key=len, reverse=True)) + r")\b", re.I
)


def extract(document: Document, parse: Parse, facts: Sequence[Fact] = ()) -> list[Fact]:
    """The causal cues of a document.

    "due to" before a verb ("due to arrive") is a plan and no cause; "since" and "as" are left out, for mostly they
    tell a time.

    Returns:
        Facts of kind "cause", in order of the text, not overlapping.
    """
    text = document.text
    spans: list[tuple[int, int]] = []
    for match in _PHRASE.finditer(text, *parse.extent):
        start, end = match.span()
        if match.group()[:3].lower() == "due" and _is_infinitive(parse, end):
            continue
        spans.append((start, end))
    for token in parse.tokens:
        if token.pos != "VERB":
            continue
        if token.lemma in CAUSE_VERBS:
            if _governs_cause(parse, token):
                spans.append((token.start, token.end))
        elif token.lemma in CAUSE_VERBS_WITH:
            following = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
            if following is not None and following.text.lower() in CAUSE_VERBS_WITH[token.lemma].split():
                spans.append((token.start, following.end))
    found: list[Fact] = []
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if parse.sentence_at(start) is None or (found and start < found[-1].end):
            continue
        words = text[start:end]
        found.append(Fact("cause", start, end, words, Cause(" ".join(words.lower().split()))))
    return found


def _is_infinitive(parse: Parse, offset: int) -> bool:
    following = parse.within(offset, offset + 30)
    return bool(following) and following[0].tag == "VB"


def _governs_cause(parse: Parse, verb: Token) -> bool:
    """Whether the verb has an object or an agent; a bare participle before a noun has none."""
    return any(c.dep in ("dobj", "ccomp", "agent", "dative", "nsubjpass") for c in parse.children(verb))
