"""Reads the times of one lexed text: the grammar, compiled, and what every resolver is handed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from sayso.language import times as words
from sayso.values.times import calendar
from sayso.values.times.grammar import RULES
from sayso.values.times.lexer import Lexed
from sayso.values.times.scene import Scene
from sayso.values.timex import Timex, TimexMod, TimexType

Resolver = Callable[["Reader", "re.Match[str]"], Timex | None]
COMPILED: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, re.compile(pattern)) for name, pattern in RULES)
_NAME = re.compile(r"\?P<\w+>")
_NO_OPENING = r"(?![_|,.'\-&~%$siogbVGrKx])"
"""Letters that begin no rule: passed over at once, which saves half the time."""

MASTER = re.compile(_NO_OPENING + "(?:" + "|".join("(" + _NAME.sub("?:", pattern) + ")" for _, pattern in RULES) + ")")
"""Any rule; the number of the group that matched is that of the rule."""


class Reader:
    """Reads the times of one lexed text, in order, against a scene.

    `outer` is the first and past-last token of the whole expression when a part of one is resolved, else None.
    """

    def __init__(self, lexed: Lexed, scene: Scene, resolvers: Mapping[str, Resolver]) -> None:
        self.lexed, self.scene, self.resolvers = lexed, scene, resolvers
        self.outer: tuple[int, int] | None = None

    def words(self, first: int, last: int) -> Sequence[str]:
        """The lower-case words of tokens `first:last`."""
        return self.lexed.words[first:last]

    def group(self, match: re.Match[str], name: str) -> Sequence[str]:
        """The words of a named group; empty when it matched nothing."""
        first, last = match.span(name) if name in match.re.groupindex else (-1, -1)
        return self.lexed.words[first:last] if first >= 0 else ()

    def resolve(self, first: int, last: int) -> Timex | None:
        """The time that tokens `first:last` are, or None."""
        for name, pattern in COMPILED:
            match = pattern.fullmatch(self.lexed.letters, first, last)
            if match:
                found = self.resolvers[name](self, match)
                if found is not None:
                    return found
        return None

    def tense(self, match: re.Match[str]) -> str | None:
        """Tense of the clause a match stands in."""
        first, last = self.outer or match.span()
        return self.scene.tense(self.lexed.starts[first], self.lexed.ends[last - 1])


def dated(value: str, reader: Reader, explicit: tuple[str, ...] = (), **more: object) -> Timex:
    """A DATE or TIME of that value; `anchor` is kept where the words give no year."""
    kind: TimexType = "TIME" if "T" in value and not value.endswith("_REF") else "DATE"
    anchored = None if "year" in explicit else reader.scene.anchor
    return Timex(
        kind,
        value,
        anchor=anchored,
        explicit=explicit,
        impossible=calendar.is_impossible(value),
        **more,  # type: ignore[arg-type]
    )


def reference(count: float) -> str:
    """PAST_REF, PRESENT_REF or FUTURE_REF by the sign of a count."""
    return "PAST_REF" if count < 0 else "FUTURE_REF" if count > 0 else "PRESENT_REF"


def edge_mod(edge: Sequence[str]) -> TimexMod | None:
    """START, MID or END, as "early", "mid" and "the end" have it; None without such a word."""
    for word in edge:
        if word in words.START_WORDS:
            return "START"
        if word in words.MID_WORDS:
            return "MID"
        if word in words.END_WORDS:
            return "END"
    return None
