"""The words of a quotation put beside the words of a document, one by one.

The quotation is aligned whole with the best stretch of the document (semi-global alignment with affine gaps in the
document, Gotoh 1982): every word of it is matched, replaced or added, and words of the document in between are
dropped. Case, quotation marks, punctuation and spacing are no words. An ellipsis lets any number of words be dropped
at its place, a bracket lets its words stand for others: both are bridges that the quotation itself shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.language.words import fold
from sayso.model import Edit, Span

_PIECE = re.compile(
    r"(?P<ellipsis>\[\s*(?:\.\s*\.\s*\.|…)\s*\]|\(\s*(?:\.\s*\.\s*\.|…)\s*\)|\.\s*\.\s*\.(?:\s*\.)?|…)"
    r"|(?P<bracket>\[[^\]\n]{2,80}\](?!\w))"
    r"|(?P<word>\[?\w[\w\[\]]*(?:['’.,\-‐‑][\w\[\]]+)*)"
)

_MISMATCH, _ADD, _OPEN, _EXTEND = -1.1, -1.0, -0.8, -0.04
"""Costs beside +1 for a match. Long jumps in the document are cheap, so that a splice stays one quotation."""

MOST_WORDS = 400
"""Of a longer quotation only the beginning is aligned: the work grows with the product of the two lengths."""

MOST_DROPPED = 4
"""A splice leaves out any number of words and is still one quotation: more than these do not make it less like."""

_FAR = 100_000.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared: folded, with its place; `bridge` is "" or what it stands for."""

    folded: str
    start: int
    end: int
    bridge: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where a quotation stands in a document.

    Attributes:
        there: from the first to the last word that was matched.
        edits: the differences, in order.
        likeness: 0..1: words matched, of all words on both sides that no bridge accounts for.
        matched: how many words are the same.
    """

    there: Span
    edits: tuple[Edit, ...]
    likeness: float
    matched: int


def words_of(text: str, start: int, end: int, *, bridges: bool) -> list[Word]:
    """The words of `text[start:end]`; ellipses and brackets as bridges when asked for, else left out or as words."""
    found = []
    for match in _PIECE.finditer(text, start, end):
        kind = match.lastgroup
        if kind == "word" or not bridges:
            if kind == "ellipsis":
                continue
            plain = match.group().replace("[", "").replace("]", "")
            pieces = (
                re.finditer(r"[^\s\-‐‑–—]+", plain) if kind == "word" and len(plain) == len(match.group()) else None
            )
            if pieces is None:
                found.append(
                    Word(fold(plain), match.start(), match.end(), "letter" if kind == "word" and bridges else "")
                )
            else:
                found.extend(
                    Word(fold_quoted(p.group()), match.start() + p.start(), match.start() + p.end()) for p in pieces
                )
        else:
            found.append(Word("", match.start(), match.end(), kind or ""))
    return [w for w in found if w.folded or w.bridge]


def fold_quoted(word: str) -> str:
    """A word as quotations are compared: case and apostrophes folded, every letter kept ("dog's" is not "dog")."""
    return word.replace("’", "'").replace("‘", "'").casefold().strip("'.,").replace(",", "")


def align(text: str, quotation: Span, document: str, within: Span) -> Alignment | None:
    """Put `text[quotation]` beside the best stretch of `document[within]`; None when no word is shared."""
    here = words_of(text, *quotation, bridges=True)[:MOST_WORDS]
    there = words_of(document, *within, bridges=False)[: 6 * MOST_WORDS]
    plain = [w for w in here if not w.bridge or w.bridge == "letter"]
    if not plain or not there:
        return None
    path = _verbatim(here, there) or _best_path(here, there)
    return _alignment(here, there, path) if path else None


def _verbatim(here: Sequence[Word], there: Sequence[Word]) -> list[tuple[int, int]] | None:
    """The common case first: the very words in a row."""
    if any(w.bridge for w in here):
        return None
    wanted = [w.folded for w in here]
    first, n = wanted[0], len(wanted)
    folded = [w.folded for w in there]
    for j in range(len(folded) - n + 1):
        if folded[j] == first and folded[j : j + n] == wanted:
            return [(i, j + i) for i in range(n)]
    return None


def _best_path(here: Sequence[Word], there: Sequence[Word]) -> list[tuple[int, int]] | None:
    """Pairs (i, j) of a word of the quotation and the document's word in its place; added words are left out.

    Row by row over the quotation. `ends[j]` is the best score of an alignment in which the present word stands at j;
    `reach[j]` the best over all that end at or before j, less the cost of the gap. A bridge makes the gap free.
    """
    m = len(there)
    previous = [0.0] * m  # score of ending at j, before the first word: the document's beginning is free
    back: list[list[int]] = []
    placed: list[list[bool]] = []
    started = False
    free = False
    for word in here:
        if word.bridge in ("ellipsis", "bracket"):
            free = True
            back.append([-2] * m)
            placed.append([False] * m)
            continue
        row, come, here_placed = [0.0] * m, [-1] * m, [False] * m
        reach, reach_from = -_FAR, -1
        for j in range(m):
            # the best predecessor at k < j; adjacent costs nothing, further costs a gap
            if started:
                if j > 0:
                    adjacent = previous[j - 1]
                    if free:
                        if adjacent > reach:
                            reach, reach_from = adjacent, j - 1
                    else:
                        reach += _EXTEND
                        if j > 1 and previous[j - 2] + _OPEN > reach:
                            reach, reach_from = previous[j - 2] + _OPEN, j - 2
                    if not free and adjacent >= reach:
                        base, source = adjacent, j - 1
                    else:
                        base, source = reach, reach_from
                else:
                    base, source = -_FAR, -1
            else:
                base, source = 0.0, -1
            same = there[j].folded == word.folded
            stand = base + (1.0 if same else -0.2 if word.bridge == "letter" else _MISMATCH)
            skip = previous[j] + _ADD if started else -_FAR
            if stand >= skip:
                row[j], come[j], here_placed[j] = stand, source, True
            else:
                row[j], come[j] = skip, j
        back.append(come)
        placed.append(here_placed)
        previous, started, free = row, True, False
    j = max(range(m), key=lambda k: (previous[k], -k))
    path: list[tuple[int, int]] = []
    for i in range(len(here) - 1, -1, -1):
        if back[i][j] == -2:
            continue
        if placed[i][j]:
            path.append((i, j))
            j = back[i][j]
            if j < 0:
                break
    path.reverse()
    return path if any(here[i].folded == there[j].folded for i, j in path) else None


def _alignment(here: Sequence[Word], there: Sequence[Word], path: Sequence[tuple[int, int]]) -> Alignment:
    same = {i for i, j in path if here[i].folded == there[j].folded}
    # Words replaced at either end stand at no place that matters: the quotation begins and ends with its own words.
    inner = list(path)
    while inner and inner[0][0] not in same:
        inner.pop(0)
    while inner and inner[-1][0] not in same:
        inner.pop()
    first, last = inner[0][1], inner[-1][1]
    at = dict(path)
    edits: list[Edit] = []
    dropped = 0
    previous = -1
    bridge = False
    for i, word in enumerate(here):
        if word.bridge in ("ellipsis", "bracket"):
            bridge = True
            if word.bridge == "bracket":
                here_span = Span(word.start, word.end)
                edits.append(Edit("replace", here_span, _empty(there, max(previous, first)), True))
            continue
        j = at.get(i)
        if j is None:
            anchor = _empty(there, previous if previous >= 0 else first)
            edits.append(Edit("add", Span(word.start, word.end), anchor, False))
            continue
        if previous >= 0 and j > previous + 1:
            gap = Span(there[previous + 1].start, there[j - 1].end)
            edits.append(Edit("drop", Span(here[i - 1].start, word.end), gap, bridge))
            dropped += 0 if bridge else j - previous - 1
        if i not in same:
            bridged = word.bridge == "letter"
            edits.append(Edit("replace", Span(word.start, word.end), Span(there[j].start, there[j].end), bridged))
        previous, bridge = j, False
    joined = _joined(edits)
    plain = sum(1 for w in here if w.bridge not in ("ellipsis", "bracket"))
    changed = plain - len(same)
    likeness = len(same) / (len(same) + changed + min(dropped, MOST_DROPPED))
    return Alignment(Span(there[first].start, there[last].end), tuple(joined), round(likeness, 4), len(same))


def _empty(there: Sequence[Word], j: int) -> Span:
    end = there[max(0, min(j, len(there) - 1))].end
    return Span(end, end)


def _joined(edits: Sequence[Edit]) -> list[Edit]:
    """Neighbouring replaced, added words as one edit, in order of the article."""
    joined: list[Edit] = []
    for edit in edits:
        last = joined[-1] if joined else None
        if (
            last
            and last.kind == edit.kind != "drop"
            and last.bridged == edit.bridged
            and 0 <= edit.here.start - last.here.end <= 3
        ):
            there = Span(min(last.there.start, edit.there.start), max(last.there.end, edit.there.end))
            joined[-1] = Edit(edit.kind, Span(last.here.start, edit.here.end), there, edit.bridged)
        else:
            joined.append(edit)
    return joined
