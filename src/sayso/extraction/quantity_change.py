"""Whether the words say that a figure went up or down."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.language.numbers import FALL_NOUNS, FALLS, RISE_NOUNS, RISES
from sayso.model import Parse, Token
from sayso.values.quantity import Change
from sayso.values.quantity_doubt import Candidate

_PARTICLE = re.compile(r"\b(up|down)(?:\s+by)?\s+$", re.IGNORECASE)
_LINKS = frozenset({"nummod", "quantmod", "npadvmod", "advmod", "dobj", "attr", "appos", "conj", "dep", "oprd", "nmod"})
_MOVERS = frozenset("be go end close open finish trade edge inch tick move creep come stay drift step pick".split())
"""Verbs with which "up" and "down" say where a figure went; in "give up 20 yards" they do not."""


_TAKERS = frozenset("add gain lose cut shed raise lift boost drop reduce sink slash trim".split())
"""Verbs of change that also take plain things as their object."""


class Movement(NamedTuple):
    """A direction, and whether the number is the amount of the change or the level that was reached."""

    direction: Change
    amount: bool


def movement_of(parse: Parse, text: str, found: Candidate, number: Token) -> Movement | None:
    """Where a figure went: "rose 5 %", "up 19 cents", "fell by half" (amounts), "rose to 5 %", "a 5 % rise" (not)."""
    particle = _PARTICLE.search(text, max(0, found.start - 10), found.start)
    if particle and not _gives_up(parse, found):
        return Movement("up" if particle[1].lower() == "up" else "down", True)
    token, amount = number, True
    for _ in range(6):
        head = parse.head(token)
        if head.i == token.i:
            return None
        if head.pos in ("VERB", "AUX"):
            level = token.dep == "prep" and token.lemma == "to"
            if not level and token.dep not in _LINKS and not (token.dep in ("prep", "agent") and token.lemma == "by"):
                return None
            direction = _of_verb(parse, head, token)
            if direction is None or found.quantity.unit == "times":
                return None
            # "lost three soldiers", "added tens of thousands of people": what was counted moved, not a figure.
            counted = head.lemma in _TAKERS and token.dep == "dobj" and found.quantity.unit is None
            return Movement(direction, amount and not level and not counted)
        if head.pos == "NOUN" and (direction := _of_noun(head)):
            joined = token.dep in ("nummod", "compound", "nmod", "amod") or (
                token.dep == "prep" and token.lemma in ("of", "to")
            )
            return Movement(direction, False) if joined else None
        if token.dep == "prep" and token.lemma not in ("by", "to", "of"):
            return None
        if token.dep not in _LINKS and token.dep not in ("pobj", "prep", "agent", "compound", "amod"):
            return None
        if (
            token.dep in ("nummod", "nmod", "compound", "amod")
            and head.i > token.i
            and head.end > found.end + 1
            and found.quantity.unit
        ):
            amount = False
        amount = amount and token.lemma != "to"
        token = head
    return None


def _gives_up(parse: Parse, found: Candidate) -> bool:
    """Whether "up" before the number belongs to a verb that moves no figure ("gave up 20 yards")."""
    before = parse.within(max(0, found.start - 10), found.start)
    verb = before[-2] if len(before) > 1 else None
    return verb is not None and verb.pos == "VERB" and verb.lemma not in _MOVERS | RISES | FALLS


def _of_noun(noun: Token) -> Change | None:
    if noun.lemma in RISE_NOUNS:
        return "up"
    return "down" if noun.lemma in FALL_NOUNS else None


def _of_verb(parse: Parse, verb: Token, token: Token) -> Change | None:
    if verb.lemma in _MOVERS:
        for child in parse.children(verb):
            if child.i <= token.i and child.lemma in ("up", "down") and child.dep in ("prt", "advmod", "acomp"):
                return "up" if child.lemma == "up" else "down"
    if verb.lemma in RISES:
        return "up"
    return "down" if verb.lemma in FALLS else None
