"""Modifiers beside a number: "more than", "up to", "~" before it; "or more", "+" after it.

The phrases are data in `sayso.language.numbers`.
"""

from __future__ import annotations

import re

from sayso.language.numbers import AFTER_MODIFIERS, MODIFIERS, SIGN_MODIFIERS, Modifier, Side

_WORDS_BEFORE = re.compile(r"[A-Za-z.'’]+")
_PLUS = re.compile(r"\s?\+(?!\d)")
_AFTER = re.compile(r"[ ,]{0,2}(" + "|".join(sorted(AFTER_MODIFIERS, key=len, reverse=True)) + r")(?![A-Za-z])", re.I)


_PARTICLE = re.compile(
    r"(?:hand|tak|turn|spread|distribut|disput|argu|quarrel|fight|battl|presid|carri|sign|pass|rul|mull|\w+ly)\w*|row|"
    r"fought|control|annually|ran|run"
)
"""Words that "over" goes with: "hands over 15 per cent", "a dispute over two albums"."""

_DENIED: dict[Modifier, Modifier] = {"less_than": "at_least", "more_than": "at_most"}
"""What a denied modifier comes to: "never fewer than 25" is at least 25."""


def hedge_before(text: str, start: int) -> tuple[Modifier, Side | None, int] | None:
    """The modifier that stands right before `start`, and where it begins."""
    window = max(0, start - 34)
    piece = text[window:start]
    bare = piece.rstrip()
    if not bare:
        return None
    if bare[-1] in SIGN_MODIFIERS:
        modifier, side = SIGN_MODIFIERS[bare[-1]]
        at = window + len(bare) - 1
        if bare[-1] in "<>" and len(bare) > 1 and bare[-2] in "<>=/":
            return None
        return modifier, side, at
    if not (bare[-1].isalpha() or (bare[-1] == "." and len(bare) > 2) or bare[-1] == "-"):
        return None
    gap = piece[len(bare) :]
    if bare[-1] == "-":
        return ("less_than", None, start - 4) if bare[-4:].lower() == "sub-" and not gap else None
    if not gap or "\n" in gap:
        return None
    words = list(_WORDS_BEFORE.finditer(bare))
    # The window may cut its first word in two, and a cut word is no hedge.
    if words and window and words[0].start() == 0 and text[window - 1].isalnum():
        words = words[1:]
    if len(words) > 1 and words[-1][0].lower() in ("a", "an"):
        words = words[:-1]
    found = _longest(words, [w[0].lower().rstrip(".") for w in words], bare)
    return found and (found[0], found[1], window + found[2])


def _longest(words: list[re.Match[str]], low: list[str], bare: str) -> tuple[Modifier, Side | None, int] | None:
    """The longest known modifier that the last words make: "just under" before "under"."""
    if not words:
        return None
    for size in range(min(4, len(words)), 0, -1):
        first = words[-size].start()
        if "," in bare[first:] or ";" in bare[first:]:
            continue
        found = MODIFIERS.get(" ".join(low[-size:]))
        if found:
            if size == 1 and low[-1] == "near" and len(low) > 1 and low[-2] in ("of", "anywhere"):
                return None
            if low[-1] in ("c", "ca") and not bare.endswith("."):
                return None
            if size == 1 and low[-1] == "over" and len(low) > 1 and _PARTICLE.fullmatch(low[-2]):
                return None
            if not {"not", "never"}.isdisjoint(low[max(0, len(low) - size - 4) : len(low) - size]):
                return _DENIED.get(found[0], found[0]), found[1], first
            return found[0], found[1], first
    return None


def hedge_after(text: str, end: int) -> tuple[Modifier, Side | None, int] | None:
    """The modifier that stands right after `end`, and where it ends."""
    plus = _PLUS.match(text, end)
    if plus:
        return "at_least", None, plus.end()
    if text[end : end + 1] not in (" ", ","):
        return None
    after = _AFTER.match(text, end)
    if not after:
        return None
    words = after[1].lower()
    if words == "plus" and re.match(r"\s+(?:\d|an?\b|the\b|[a-z]+s\b)", text[after.end() :]):
        return None
    if words in ("at least", "at most") and text[after.end() : after.end() + 1] == " ":
        return None
    return (*AFTER_MODIFIERS[words], after.end())
