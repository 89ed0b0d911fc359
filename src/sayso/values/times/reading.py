"""From a text to its times: the grammar run over the letters, each match resolved in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sayso.values.times.lexer import Lexed, lex
from sayso.values.times.modifiers import modified
from sayso.values.times.reader import COMPILED, MASTER, Reader
from sayso.values.times.resolution import RESOLVERS
from sayso.values.times.scene import Found, Scene
from sayso.values.timex import Timex


def read(lexed: Lexed, scene: Scene) -> Iterator[Found]:
    """Every time the grammar sees, left to right, not overlapping; the scene is not changed here.

    The caller decides which of them to keep and calls `scene.tell` before it asks for the next.
    """
    reader = Reader(lexed, scene, RESOLVERS)
    letters = lexed.letters
    position = 0
    while match := MASTER.search(letters, position):
        start = match.start()
        position = start + 1
        for index in range((match.lastindex or 1) - 1, len(COMPILED)):
            name, pattern = COMPILED[index]
            here = pattern.match(letters, start)
            if here is None or here.end() == start:
                continue
            reader.outer = here.span()
            timex = RESOLVERS[name](reader, here)
            if timex is not None:
                position = here.end()
                yield Found(lexed.starts[start], lexed.ends[position - 1], start, position, name, timex)
                break


def read_whole(text: str, anchor: date | None) -> Timex | None:
    """The one time that the whole text is, or None."""
    lexed = lex(text)
    found = list(read(lexed, Scene(anchor)))
    if len(found) != 1:
        return None
    outer, _, timex = modified(lexed, found[0])
    return timex if outer == 0 and found[0].end == len(text) else None


_EXPLICIT = re.compile(
    r"(?:[Ww],?i?)?(?:M(?:t?O|-?d)(?:,?4(?![Q%y]))?|(?:O|d)o?M(?:,?4(?![Q%y]))?)(?![Q%:x$]|-?[uyr])"
    r"|M,?o?4(?![Q%])|(?:[Ww],?)?[#@]|Oq(?:,?o)4|So?4(?![Q%])|M|4"
)
_BEFORE_YEAR = frozenset(
    {"in", "since", "by", "until", "from", "to", "during", "of", "through", "circa", "mid", "early", "late", "year",
     "than", "and", "or"}
)  # fmt: skip

_BEFORE_MONTH = frozenset(
    {"in", "since", "by", "until", "from", "during", "of", "through", "last", "this", "next", "early", "late", "mid",
     "every", "to"}
)  # fmt: skip


def scan(text: str, anchor: date | None = None) -> list[tuple[int, int, Timex]]:
    """Explicit dates, months, seasons and quarters with their year, months and years: no parse, precision first.

    Made for the index of a binder: some 300,000 words a second.

    Args:
        text: any text.
        anchor: the day of writing; without it, days without a year keep "XXXX" for it.

    Returns:
        Code points `start:end` and the time, in order, not overlapping.
    """
    lexed = lex(text)
    letters, words = lexed.letters, lexed.words
    reader = Reader(lexed, Scene(anchor), RESOLVERS)
    found: list[tuple[int, int, Timex]] = []
    for match in _EXPLICIT.finditer(letters):
        first, last = match.span()
        if last - first == 1:
            before = words[first - 1] if first else ""
            if letters[first] == "4" and not _is_plain_year(lexed, first, before):
                continue
            if letters[first] == "M" and before not in _BEFORE_MONTH:
                continue
        timex = reader.resolve(first, last)
        if timex is not None and timex.type in ("DATE", "TIME") and not timex.value.endswith("_REF"):
            found.append((lexed.starts[first], lexed.ends[last - 1], timex))
    return found


def _is_plain_year(lexed: Lexed, index: int, before: str) -> bool:
    letters, words = lexed.letters, lexed.words
    after = letters[index + 1] if index + 1 < len(letters) else ""
    if after and after in "QuyqE%-:xz" and not (after == "-" and letters[index + 2 : index + 3] in ("4", "N")):
        return False
    if index and letters[index - 1] in "$%.:":
        return False
    if before in _BEFORE_YEAR:
        return True
    follows = words[index + 1] if index + 1 < len(words) else "."
    return 1900 <= int(words[index]) <= 2050 and before in _OPENING and follows in _CLOSING


_OPENING = frozenset("(,[-–")
_CLOSING = frozenset(").,;:]-–")
