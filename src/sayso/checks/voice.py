"""What the model's reading of a statement says, for the checks that take it up.

The model is one voice (`sayso.model.Judgement`). A check hears it only where it doubts the claim, names the check's
kind of fault first or nearly so, and points at words of the claim; then the check's own words must confirm it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.language.words import WORD, content_stems
from sayso.model import Difference, Span, Statement

DOUBT = 0.3
"""A claim that the model finds borne out with more than this is left in peace."""

NAMED, BESIDE = 0.25, 0.6
"""The kind of fault is at least so likely, and at least so likely beside the likeliest."""


LEAST_SHARED, ENOUGH_SHARED = 2, 0.25
"""Words that the claim and the sentence that decides have in common, and their share of the claim's, at least."""


class Heard(NamedTuple):
    """Words of the claim that look at fault, words of the passage that decide, and the sentence around those."""

    words: Span
    marks: Sequence[tuple[int, int]]
    sentence: Span


def heard(statement: Statement, *kinds: str) -> Heard | None:
    """What the model points at, when it doubts the claim for a fault of one of these kinds; else None."""
    judgement = statement.judgement
    if judgement is None or judgement.supported > DOUBT:
        return None
    likely = sum(judgement.kinds.get(kind, 0.0) for kind in kinds)
    if likely < NAMED or likely < BESIDE * max(judgement.kinds.values()):
        return None
    claim = statement.claim.span
    ours = [(weight, span) for span, weight in judgement.wrong if claim.covers(span)]
    if not ours:
        return None
    words = max(ours, key=lambda w: (round(w[0], 4), -w[1].start))[1]
    parse = statement.evidence.parse
    extent = parse.extent
    there = [(weight, span) for span, weight in judgement.decisive if extent.covers(span)]
    if not there:
        return None
    best = max(there, key=lambda w: (round(w[0], 4), -w[1].start))[1]
    sentence = parse.sentence_at(best.start)
    around = Span(sentence.start, sentence.end) if sentence else best
    if not _of_one_matter(claim.of(statement.article.document.text), around.of(statement.evidence.document.text)):
        return None
    marks = [tuple(span) for _, span in there if around.covers(span)]
    return Heard(words, marks or [tuple(best)], around)  # type: ignore[arg-type]


def heard_of(statement: Statement, kind: str, words: re.Pattern[str]) -> Difference | None:
    """The difference, when the model doubts the claim for this kind of fault and the claim holds such words."""
    found, claim = heard(statement, kind), statement.claim
    if found is None or not words.search(statement.article.document.text, claim.start, claim.end):
        return None
    return difference(statement, found)


def _of_one_matter(claim: str, sentence: str) -> bool:
    """Whether the two share words enough, names left out: a name alone makes no common matter."""
    ours = set(content_stems(claim))
    plain = {s for word in WORD.findall(sentence) if word[0].islower() for s in content_stems(word)}
    common = ours & set(content_stems(sentence))
    return len(common) >= LEAST_SHARED and len(common) >= ENOUGH_SHARED * len(ours) and bool(common & plain)


def difference(statement: Statement, found: Heard) -> Difference:
    """The article's words beside the document's."""
    here = found.words.of(statement.article.document.text)
    shown = found.sentence.of(statement.evidence.document.text)
    if len(shown) > 200:
        text, (start, end) = statement.evidence.document.text, found.sentence
        mark = found.marks[0]
        first, last = max(start, mark[0] - 80), min(end, mark[1] + 100)
        # Whole words: inwards to the next space, but never into the words that decide.
        if first > start:
            first = max(first, text.find(" ", first, mark[0]) + 1)
        if last < end and (cut := text.rfind(" ", mark[1], last)) > 0:
            last = cut
        shown = ("… " if first > start else "") + text[first:last].strip() + (" …" if last < end else "")
    return Difference(
        *found.words, f"The article says “{here}”; the document says “{' '.join(shown.split())}”", found.marks
    )
