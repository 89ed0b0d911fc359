"""Where a quotation stands in the binder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.quotation import Alignment, align
from sayso.evidence.binder import Binder
from sayso.evidence.search import Hit, Query, Weights, search
from sayso.language.words import content_stems
from sayso.model import Document, Fact, Reading, Span

REGIONS = 4
"""How many passages a quotation is aligned with, when it stands nowhere word for word."""

SAME = 0.6
"""From this likeness on it is the same quotation, altered; below it is another. Measured on seeded dev."""

LONG, SAME_OF_FEW = 8, 0.72
"""Of fewer words than these more must be the same: common words meet by chance."""

LONGEST_TURN = 2_500
"""Characters before a quotation in which its speaker is looked for, within its paragraph."""

MOST_OF_A_TURN = 64
"""Passages that are read around a quotation."""

SHORT = 4
"""A shorter one must stand there word for word, or it is not found: two words of three prove nothing."""


def locate(
    reading: Reading, fact: Fact, binder: Binder, weights: Weights, claim_hits: Sequence[Hit]
) -> tuple[int, Alignment, list[Hit]] | None:
    """The best place of a quotation: document number, alignment, and the passages that hold it; None when nowhere."""
    text = reading.document.text
    stems = list(dict.fromkeys(content_stems(fact.text)))
    hits = list(claim_hits)
    if stems:
        known = {h.passage for h in hits}
        hits.extend(h for h in search(binder, Query(stems), weights, REGIONS).first if h.passage not in known)
    best: tuple[tuple[float, float, int], int, Alignment, Span] | None = None
    for order, hit in enumerate(hits):
        document = binder.document(hit.document)
        within = _around(binder, hit, document, len(fact.text))
        alignment = align(text, fact.span, document.text, within)
        if alignment is None or not _is_same(alignment, fact):
            continue
        rank = (alignment.likeness, hit.score, -order)
        if best is None or rank > best[0]:
            best = (rank, hit.document, alignment, within)
        if alignment.likeness == 1.0 and not alignment.edits:
            break
    if best is None:
        return None
    _, number, alignment, _ = best
    return number, alignment, [_turn(binder, number, alignment)]


def _turn(binder: Binder, number: int, alignment: Alignment) -> Hit:
    """The passages of the words with all that comes before them in their paragraph: a transcript's turn begins there.

    Its number is below zero, for it is no passage of the index.
    """
    there, document = alignment.there, binder.document(number)
    block = next((b for b in document.blocks if b.start <= there.start < b.end), None)
    first = max(block.start, there.start - LONGEST_TURN) if block else there.start
    holding = [p for p in binder.index.passages_of(number) if p[1] < there.end and first < p[2]]
    passages = holding[-MOST_OF_A_TURN + 1 :]
    start, end = min(p[1] for p in passages), max(p[2] for p in passages)
    return Hit(-1 - (passages[0][0] * MOST_OF_A_TURN + len(passages)), number, start, end, alignment.likeness)


def _is_same(alignment: Alignment, fact: Fact) -> bool:
    words = len(re.findall(r"\w+", fact.text))
    if words < SHORT:
        return alignment.likeness == 1.0
    return alignment.likeness >= (SAME if words >= LONG else SAME_OF_FEW) and alignment.matched >= 3


def _around(binder: Binder, hit: Hit, document: Document, length: int) -> Span:
    """The passage with as much before and after as the quotation is long: it may begin in one and end in the next."""
    margin = length + 120
    return Span(max(0, hit.start - margin), min(len(document.text), hit.end + margin))
