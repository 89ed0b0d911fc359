"""The learned tagger: which words are a source, a cue, a content, and which belong together.

A small encoder reads the text in windows (`pieces`) and gives every word piece a tag (BIO for the three roles) and two
pointers: from a content to its cue, and from a cue to its source or to none. The best sequence of tags is found for
the whole text (Viterbi 1967); a cue takes the source that its pointer favours among those tagged, a piece of content
the cue that its own does. So a cue has one source at most, and every content one cue.

How it was trained, on what and with what scores: the card of `attribution-minilm` in `sayso-models`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sayso.attribution.pieces import SHAPES, Window, shapes, windows
from sayso.inference import Network, encodable, installed
from sayso.model import Span

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Numbers = NDArray[numpy.float32]

MODEL = "attribution-minilm"

ROLES = ("source", "cue", "content")
OUTSIDE = 0
"""Tags: 0 outside; 1, 2 begin and go on a source; 3, 4 a cue; 5, 6 a content."""

CLS, SEP = 101, 102

LEAST_LINK = 0.05
"""A content whose pointer gives every cue less than this stands alone and is dropped."""


class Tagged(NamedTuple):
    """A source, a cue and a content as spans of the text; the source may be empty, the content may be broken up."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


class Tagger:
    """Finds attributions in a text. The model is loaded at the first one."""

    def __init__(self, network: Network | None = None) -> None:
        self._network = network or Network(MODEL)

    @classmethod
    def load(cls) -> Tagger | None:
        """A tagger, or None where `sayso-models` is not installed: attribution then goes by rules alone."""
        return cls() if installed(MODEL) else None

    def tag(self, text: str, extent: tuple[int, int] | None = None) -> list[Tagged]:
        """The attributions of a text, or of the stretch `extent` of it, in order; none stands within another.

        Raises:
            sayso_models.BrokenModel: a file of the model is not the one that was shipped.
        """
        start, end = extent or (0, len(text))
        if not text[start:end].strip():
            return []
        encoded = self._network.tokenizer.encode(encodable(text[start:end]), add_special_tokens=False)
        offsets = encoded.offsets
        if not offsets:
            return []
        shape = shapes(text[start:end], offsets)
        read = _Read(self._network, encoded.ids, shape)
        spans = _spans(_best(read.tags))
        return [
            Tagged(*(tuple(Span(start + offsets[a][0], start + offsets[b - 1][1]) for a, b in part) for part in parts))
            for parts in _linked(read, spans)
        ]


class _Read:
    """The model's answers for a text: log-probabilities of the tags, and the two sides of each pointer by window."""

    def __init__(self, network: Network, ids: Sequence[int], shape: Sequence[int]) -> None:
        import numpy

        self.tags = numpy.empty((len(ids), 2 * len(ROLES) + 1), dtype=numpy.float32)
        self._windows: list[tuple[Window, Numbers]] = []
        self._of = [0] * len(ids)
        for window in windows(shape):
            stretch = slice(window.first, window.last)
            logits, points = network.run(input_ids=[CLS, *ids[stretch], SEP], shape=[SHAPES, *shape[stretch], SHAPES])
            at = 1 + window.inner - window.first
            decided = logits[at : at + window.outer - window.inner]
            top = decided.max(axis=1, keepdims=True)
            self.tags[window.inner : window.outer] = (
                decided - top - numpy.log(numpy.exp(decided - top).sum(axis=1, keepdims=True))
            )
            for i in range(window.inner, window.outer):
                self._of[i] = len(self._windows)
            self._windows.append((window, points))

    def pointer(self, which: int, piece: int) -> tuple[Window, Numbers]:
        """Where piece `piece` points to: probabilities over its window, the first for none, then one a piece."""
        import numpy

        window, points = self._windows[self._of[piece]]
        size = points.shape[1] // 4
        left = points[1 + piece - window.first, 2 * which * size : (2 * which + 1) * size]
        scores = points[:-1, (2 * which + 1) * size : (2 * which + 2) * size] @ left / math.sqrt(size)
        weights = numpy.exp(scores - scores.max())
        return window, weights / weights.sum()


def _best(tags: Numbers) -> list[int]:
    """The likeliest sequence of tags in which no span goes on that did not begin."""
    rows = tags.tolist()
    size = len(rows[0])
    # What may stand before each tag: anything before an outside or a beginning, its own span before a going on.
    before = [range(size) if tag % 2 or not tag else (tag - 1, tag) for tag in range(size)]
    scores = [s if tag % 2 or not tag else -math.inf for tag, s in enumerate(rows[0])]
    back: list[list[int]] = []
    for row in rows[1:]:
        top = max(range(size), key=scores.__getitem__)
        chosen = [top if len(b) == size else b[0] if scores[b[0]] >= scores[b[1]] else b[1] for b in before]
        scores = [scores[c] + s for c, s in zip(chosen, row, strict=True)]
        back.append(chosen)
    path = [max(range(size), key=scores.__getitem__)]
    for chosen in reversed(back):
        path.append(chosen[path[-1]])
    return path[::-1]


Pieces = tuple[int, int]


def _spans(tags: Sequence[int]) -> dict[str, list[Pieces]]:
    """The spans of each role, as half-open ranges of pieces."""
    found: dict[str, list[Pieces]] = {role: [] for role in ROLES}
    for i, tag in enumerate(tags):
        if tag == OUTSIDE:
            continue
        spans = found[ROLES[(tag - 1) // 2]]
        if tag % 2:
            spans.append((i, i + 1))
        else:
            spans[-1] = (spans[-1][0], i + 1)
    return found


def _linked(read: _Read, spans: dict[str, list[Pieces]]) -> list[tuple[list[Pieces], list[Pieces], list[Pieces]]]:
    """Each cue with its source and its content; a cue without content, and a content without a cue, are left out."""
    contents: dict[Pieces, list[Pieces]] = {}
    for piece in spans["content"]:
        cue = _cue_of(read, piece, spans["cue"])
        if cue is not None:
            contents.setdefault(cue, []).append(piece)
    return [
        ([s] if (s := _source_of(read, cue, spans["source"])) else [], [cue], contents[cue])
        for cue in spans["cue"]
        if cue in contents
    ]


def _cue_of(read: _Read, content: Pieces, cues: Sequence[Pieces]) -> Pieces | None:
    weights = [0.0] * len(cues)
    for end in (content[0], content[1] - 1):
        window, points = read.pointer(0, end)
        for n, (first, last) in enumerate(cues):
            weights[n] += _mass(window, points, first, last) / 2
    best = max(range(len(cues)), key=weights.__getitem__, default=None)
    return cues[best] if best is not None and weights[best] >= LEAST_LINK else None


def _source_of(read: _Read, cue: Pieces, sources: Sequence[Pieces]) -> Pieces | None:
    window, points = read.pointer(1, cue[0])
    weights = [_mass(window, points, first, last) for first, last in sources]
    best = max(range(len(sources)), key=weights.__getitem__, default=None)
    return sources[best] if best is not None and weights[best] > float(points[0]) * 0.5 else None


def _mass(window: Window, points: Numbers, first: int, last: int) -> float:
    first, last = max(first, window.first), min(last, window.last)
    return float(points[1 + first - window.first : 1 + last - window.first].sum()) if first < last else 0.0
