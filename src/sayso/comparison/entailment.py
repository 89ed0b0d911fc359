"""A claim beside a passage, read by a small model: borne out or not, which kind of fault, and in which words.

One voice among several: it knows negation, certainty, who did what to whom and other wording, where values and words
alone say nothing; it is weak on numbers and dates, which are compared by their values. It never speaks alone to a
user: a check that takes up what it says confirms it by words of its own (`sayso.checks`).

How it was trained, on what and with what scores: the card of `entailment-minilm` in `sayso-models`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sayso.inference import Network, encodable, installed
from sayso.model import Judgement, Span

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Numbers = NDArray[numpy.float32]

MODEL = "entailment-minilm"

KINDS = (
    "quantity-differs modifier-differs unit-differs direction-differs entity-differs time-differs order-differs "
    "name-differs role-differs place-differs speaker-differs negation-differs certainty-raised scope-widened "
    "cause-unsupported superlative-unsupported list-differs quotation-cut roles-swapped relation-differs "
    "not-in-document"
).split()
"""The kinds of fault that the model tells apart, in the order of its output. The last three are no checks."""

CLS, SEP = 101, 102
MOST_CLAIM, MOST = 80, 232
"""Pieces of a claim, and of claim and passage together, that are read; the rest is cut off."""

AT_FAULT = 0.5
"""A word from this weight on is marked; where none reaches it, the heaviest one is."""

MOST_KEPT = 4_000
"""Judgements kept for texts that come again, at most."""


class Judge:
    """Puts claims beside passages. The model is loaded at the first pair."""

    def __init__(self, network: Network | None = None) -> None:
        self._network = network or Network(MODEL)
        self._kept: dict[bytes, tuple[Numbers, Numbers, Numbers, Any, Any]] = {}

    @classmethod
    def load(cls) -> Judge | None:
        """A judge, or None where `sayso-models` is not installed: statements are then compared by rules alone."""
        return cls() if installed(MODEL) else None

    def compare(self, claim: str, passages: Sequence[tuple[str, int]], at: int = 0) -> Judgement:
        """What passages of one document, read as one, are to the claim.

        Args:
            claim: its words.
            passages: their words, and where they begin in the document.
            at: where the claim begins in its document: spans of the judgement are given from there.

        Raises:
            sayso_models.BrokenModel: a file of the model is not the one that was shipped.
        """
        passage = "\n".join(text for text, _ in passages)
        labels, kinds, pieces, claim_offsets, passage_offsets = self._read(claim, passage)
        size = len(claim_offsets)
        wrong = _words(claim, claim_offsets, pieces[1 : 1 + size, 0])
        decisive = _words(passage, passage_offsets, pieces[2 + size : 2 + size + len(passage_offsets), 1])
        return Judgement(
            supported=float(labels[0]),
            contradicted=float(labels[1]),
            more=float(labels[2]),
            kinds=dict(zip(KINDS, (float(x) for x in kinds), strict=True)),
            wrong=tuple((Span(at + s, at + e), w) for s, e, w in wrong),
            decisive=tuple(_placed(passages, decisive)),
        )

    def _read(self, claim: str, passage: str) -> tuple[Numbers, Numbers, Numbers, Any, Any]:
        key = hashlib.sha256(f"{len(claim)} {claim}{passage}".encode("utf-8", "surrogatepass")).digest()
        known = self._kept.get(key)
        if known is not None:
            return known
        tokenizer = self._network.tokenizer
        one, two = (tokenizer.encode(encodable(text), add_special_tokens=False) for text in (claim, passage))
        first = one.ids[:MOST_CLAIM]
        second = two.ids[: MOST - 3 - len(first)]
        labels, kinds, pieces = self._network.run(
            input_ids=[CLS, *first, SEP, *second, SEP], token_type_ids=[0] * (len(first) + 2) + [1] * (len(second) + 1)
        )
        answer = (
            _softmax(labels), _softmax(kinds), _sigmoid(pieces), one.offsets[: len(first)], two.offsets[: len(second)]
        )  # fmt: skip
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[key] = answer
        return answer


def _placed(
    passages: Sequence[tuple[str, int]], found: Iterable[tuple[int, int, float]]
) -> Iterator[tuple[Span, float]]:
    """Spans of the passages read as one, each where it stands in the document; what runs over two is cut."""
    for start, end, weight in found:
        offset = 0
        for text, there in passages:
            if text and start < offset + len(text) and offset < end:
                shift = there - offset
                yield Span(max(start, offset) + shift, min(end, offset + len(text)) + shift), weight
            offset += len(text) + 1


def _words(text: str, offsets: Sequence[tuple[int, int]], weights: Iterable[float]) -> list[tuple[int, int, float]]:
    """Runs of words from `AT_FAULT` on, or the heaviest word: start, end, weight (that of the heaviest piece)."""
    words: list[tuple[int, int, float]] = []
    for (start, end), weight in zip(offsets, weights, strict=True):
        if words and words[-1][1] == start and text[start].isalnum() and text[start - 1].isalnum():
            words[-1] = (words[-1][0], end, max(words[-1][2], float(weight)))
        else:
            words.append((start, end, float(weight)))
    runs: list[tuple[int, int, float]] = []
    joined = False
    for start, end, weight in words:
        if weight < AT_FAULT:
            joined = False
            continue
        if joined:
            runs[-1] = (runs[-1][0], end, max(runs[-1][2], weight))
        else:
            runs.append((start, end, weight))
        joined = True
    runs = [(start, end, weight) for start, end, weight in (_bare(text, *run) for run in runs) if start < end]
    if not runs and words:
        spoken = [w for w in words if any(c.isalnum() for c in text[w[0] : w[1]])]
        runs = [max(spoken or words, key=lambda w: (round(w[2], 6), -w[0]))]
    return runs


def _bare(text: str, start: int, end: int, weight: float) -> tuple[int, int, float]:
    """The run without the punctuation at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end, weight


def _softmax(scores: Numbers) -> Numbers:
    import numpy

    weights = numpy.exp(scores - scores.max())
    return numpy.asarray(weights / weights.sum())


def _sigmoid(scores: Numbers) -> Numbers:
    import numpy

    return numpy.asarray(1 / (1 + numpy.exp(-scores)))
