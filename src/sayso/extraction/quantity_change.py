"""Whether the words say that a figure went up or down."""

from __future__ import annotations

import re

from sayso.language.numbers import FALLS, RISES
from sayso.model import Parse, Token
from sayso.values.quantity import Change
from sayso.values.quantity_scan import Candidate

_PARTICLE = re.compile(r"\b(up|down)(?:\s+by)?\s+$", re.IGNORECASE)
_AFTER = re.compile(r"\s+(higher|lower|up|down)(?![A-Za-z])(?!\s+to\b)", re.IGNORECASE)
_LINKS = frozenset({"nummod", "quantmod", "npadvmod", "advmod", "dobj", "attr", "appos", "conj", "dep", "oprd", "nmod"})


def change_of(parse: Parse, text: str, found: Candidate, number: Token) -> Change | None:
    """The direction of a figure: of the amount by which ("rose 5 %", "up 19 cents", "fell by half") it changed.

    A level that was reached ("rose to 5 %") has no direction of its own unless nothing else was said.
    """
    particle = _PARTICLE.search(text, max(0, found.start - 10), found.start)
    if particle:
        return "up" if particle[1].lower() == "up" else "down"
    token = number
    for _ in range(6):
        head = parse.head(token)
        if head.i == token.i:
            return None
        if head.pos in ("VERB", "AUX"):
            if token.dep not in _LINKS and not (token.dep == "prep" and token.lemma == "by"):
                return None
            return _verb_direction(parse, head, token)
        if token.dep == "prep" and token.lemma != "by":
            return None
        if token.dep not in _LINKS and token.dep not in ("pobj", "prep"):
            return None
        if token.dep in ("nummod", "nmod") and head.i > token.i and head.end > found.end + 1 and found.quantity.unit:
            return None
        token = head
    return None


def _verb_direction(parse: Parse, verb: Token, token: Token) -> Change | None:
    for child in parse.children(verb):
        if child.i < token.i and child.lemma in ("up", "down") and child.dep in ("prt", "advmod", "acomp"):
            return "up" if child.lemma == "up" else "down"
    if verb.lemma in RISES:
        return "up"
    if verb.lemma in FALLS:
        return "down"
    return None
