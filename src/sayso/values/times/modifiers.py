"""Words before a time that bend it: "about", "more than", "at least", "nearly", "before", "no more than"."""

from __future__ import annotations

import re

from sayso.values.times.lexer import Lexed
from sayso.values.times.scene import Found
from sayso.values.timex import Timex, TimexMod

_WORDS: tuple[tuple[str, TimexMod], ...] = (
    (r"no more than|not more than|at most|at the most|up to|a maximum of", "EQUAL_OR_LESS"),
    (r"no less than|no fewer than|at least|at the least|a minimum of|at the very least", "EQUAL_OR_MORE"),
    (r"(?<!no )(?<!not )(?:more than|over|longer than|well over|just over|upwards of)", "MORE_THAN"),
    (r"less than|fewer than|under|shorter than|just under|well under", "LESS_THAN"),
    (r"nearly|almost|close to", "APPROX"),
    (r"about|around|approximately|roughly|some|an estimated|circa|more or less", "APPROX"),
)
_BEFORE_DURATION = tuple((re.compile(rf"\b(?:{words})\s+$", re.IGNORECASE), mod) for words, mod in _WORDS)
_ABOUT = _BEFORE_DURATION[-1][0]
_ABOUT_A_DATE = re.compile(r"\b(?:about|around|approximately|roughly|circa|c\.)\s+$", re.IGNORECASE)


def modified(lexed: Lexed, found: Found) -> tuple[int, int, Timex]:
    """Where its modifier starts, where its extent starts, and the time with the modifier; unchanged without one."""
    timex = found.timex
    if timex.mod is not None:
        return found.start, found.start, timex
    before = lexed.text[max(0, found.start - 24) : found.start]
    if found.rule in ("span", "bare", "ago", "half"):
        for pattern, mod in _BEFORE_DURATION:
            if match := pattern.search(before):
                # "Over several years" is while they lasted, not more than they.
                if mod == "MORE_THAN" and "X" in timex.value:
                    break
                if found.rule == "ago":
                    mod = "APPROX" if mod in ("APPROX", "LESS_THAN") else mod
                # "About" stands outside the extent in the annotated news, "nearly" inside.
                outer = found.start - len(before) + match.start()
                return outer, found.start if pattern is _ABOUT else outer, timex.with_mod(mod)
    elif timex.type in ("DATE", "TIME") and (match := _ABOUT_A_DATE.search(before)):
        return found.start - len(before) + match.start(), found.start, timex.with_mod("APPROX")
    return found.start, found.start, timex
