"""Quotations: every kind of mark, nested, across paragraphs, and marks that are missing or mistyped.

One pass a paragraph and a family of marks, so time is linear in the text whatever stands in it. Where a glyph says
one thing and its place another (a closing mark typed as an opening one), the place wins while the state allows it.
A mark that never closes is bounded by its paragraph, and by its sentence unless it opens the paragraph, follows
a colon or comma, or the next paragraph opens with a mark again (the printer's habit in long quotations).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.language.speech import QUOTE_CUES
from sayso.model import Block, Document, Fact, Parse
from sayso.values.quotation import Quotation

_DOUBLE = re.compile(r"[\"“”„‟＂]|''|``|’’|‘‘")
_GUILLEMET = re.compile("[«»]")
_SINGLE = re.compile("['‘’‚‹›]")
_ANY_OPENING = re.compile(r"[\"“„«‘‟＂]|''|``|'(?=\w)")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_ELISION = re.compile(r"(?:\d\ds?\b|(?:til|tis|twas|twere|em|cause|cos|bout|n|round|neath|ere|gainst|sup)\b)", re.I)
_FEET = re.compile(r"\d['’]\d{1,2}$")
_CREDIT = re.compile(r"\n\s*[—–-]+\s?\S[^\n]{0,120}$")
_WORDS = re.compile(r"\w+(?:['’.-]\w+)*")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009\u202f([{<—–-/“„«‘\"':;,>‚‹")
_SPEECH_FOLLOWS = frozenset(":,")
_MOST_LOOKS = 6
"""How many candidates for the end of a single-quoted passage are weighed: a bound that keeps the time linear."""


class _Found(NamedTuple):
    """A quotation with its marks, and without them."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def extract(document: Document, parse: Parse, facts: Sequence[Fact] = ()) -> list[Fact]:
    """The quotations of a document, with their marks.

    A quotation that runs over several paragraphs gives one fact a paragraph; a quotation within another gives
    a fact of its own. Apostrophes, feet and inches, and decades are none.

    Args:
        document: where to look; its blocks bound the quotations.
        parse: used to tell words in scare quotes and titles from speech.
        facts: not used.

    Returns:
        Facts of kind "quotation", in order of the text.
    """
    text, found = document.text, []
    blocks = document.blocks
    extent = parse.extent if parse.tokens else (0, len(text))  # marks need no parse
    for number, block in document.blocks_in(*extent):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        for q in _of_block(text, block, _reopens(text, following)):
            words = text[q.inner_start : q.inner_end]
            if _WORDS.search(words):
                value = Quotation(words, scare=_is_scare(text, parse, q))
                found.append(Fact("quotation", q.start, q.end, text[q.start : q.end], value))
    return found


def _reopens(text: str, block: Block | None) -> bool:
    return block is not None and bool(_ANY_OPENING.match(text, block.start))


def _of_block(text: str, block: Block, reopened: bool) -> list[_Found]:
    start, end = block.start, block.end
    found = [*_toggled(text, start, end, _DOUBLE, reopened), *_toggled(text, start, end, _GUILLEMET, reopened)]
    found += _singles(text, start, end, reopened)
    found = _nested(found)
    if block.kind == "quote" and not any(q.start == start and q.end >= end - 2 for q in found):
        credit = _CREDIT.search(text, start, end)
        last = credit.start() if credit else end
        found = [_Found(start, last, start, last), *found]
    return found


def _toggled(text: str, start: int, end: int, marks: re.Pattern[str], reopened: bool) -> Iterator[_Found]:
    opened: re.Match[str] | None = None
    for mark in marks.finditer(text, start, end):
        at, after = mark.span()
        glyph = mark.group()
        before = text[at - 1] if at > start else " "
        behind = text[after] if after < end else " "
        if glyph == '"' and before.isdigit() and (opened is None or _FEET.search(text, max(start, at - 6), at)):
            continue
        opens = before in _BEFORE_OPENING and not behind.isspace()
        closes = not before.isspace() and not (behind.isalnum() and before in _BEFORE_OPENING)
        if opened is None:
            typed = glyph in "“«``" and not closes
            if opens or typed or glyph in "»„" or (glyph in '"“' and before in _SPEECH_FOLLOWS):
                opened = mark
        elif closes or glyph in "”»" or _spaced(text, opened, end):
            yield _Found(opened.start(), after, opened.end(), at)
            opened = None
        elif opens:
            yield _unclosed(text, opened, start, at, False)
            opened = mark
    if opened is not None:
        yield _unclosed(text, opened, start, end, reopened)


def _spaced(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether the opening mark stands apart from its words (" so "), so that a closing one may as well."""
    return mark.end() < end and text[mark.end()].isspace()


def _unclosed(text: str, mark: re.Match[str], start: int, end: int, reopened: bool) -> _Found:
    before = text[start : mark.start()].rstrip()[-1:]
    last = end
    if not (reopened or not before or before in _SPEECH_FOLLOWS):
        stop = _SENTENCE_END.search(text, mark.end(), end)
        last = stop.end() if stop else end
    while last > mark.end() and text[last - 1].isspace():
        last -= 1
    return _Found(mark.start(), last, mark.end(), last)


def _singles(text: str, start: int, end: int, reopened: bool) -> list[_Found]:
    marks = [m for m in _SINGLE.finditer(text, start, end) if not _doubled(text, m.start(), start, end)]
    closers = [m.start() for m in marks if _may_close(text, m.start(), start, end)]
    found: list[_Found] = []
    free, k = start, 0
    for mark in marks:
        at = mark.start()
        if at < free or not _may_open(text, at, start, end):
            continue
        while k < len(closers) and closers[k] <= at + 1:
            k += 1
        last = _best_closer(text, closers[k : k + _MOST_LOOKS])
        if last is not None:
            found.append(_Found(at, last + 1, at + 1, last))
            free = last + 1
        elif at == start and reopened:
            found.append(_Found(at, end, at + 1, end))
            free = end
    return found


def _doubled(text: str, at: int, start: int, end: int) -> bool:
    return (at + 1 < end and text[at + 1] == text[at]) or (at > start and text[at - 1] == text[at])


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    if text[at] == "›" or (at > start and text[at - 1] not in _BEFORE_OPENING) or at + 1 >= end:
        return False
    behind = text[at + 1]
    return (behind.isalnum() or behind in '“"«[…$£€#@') and not _ELISION.match(text, at + 1)


def _may_close(text: str, at: int, start: int, end: int) -> bool:
    if text[at] in "‘‚‹" or at == start or text[at - 1].isspace():
        return False
    return at + 1 >= end or not text[at + 1].isalnum()


def _best_closer(text: str, closers: Sequence[int]) -> int | None:
    """The first that cannot be a plural's apostrophe; failing that, the first of all."""
    for at in closers:
        if text[at - 1] not in "sSzZ" or text[at + 1 : at + 2] in {"", ",", ".", ";", ":", "!", "?", ")", "”", '"'}:
            return at
    return closers[0] if closers else None


def _nested(found: list[_Found]) -> list[_Found]:
    """In order; of two that cross each other the later one goes."""
    kept: list[_Found] = []
    around: list[_Found] = []
    for q in sorted(found, key=lambda q: (q.start, -q.end)):
        while around and around[-1].end <= q.start:
            around.pop()
        if not around or q.end <= around[-1].inner_end:
            kept.append(q)
            around.append(q)
    return kept


def _is_scare(text: str, parse: Parse, q: _Found) -> bool:
    words = text[q.inner_start : q.inner_end]
    if len(words) > 60 or len(_WORDS.findall(words)) > 3 or words.rstrip()[-1:] in {"!", "?"}:
        return False
    near = [*parse.within(max(0, q.start - 30), q.start)[-4:], *parse.within(q.end, q.end + 30)[:4]]
    return not any(t.lemma in QUOTE_CUES for t in near)
