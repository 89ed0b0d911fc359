"""Sentences as vectors, so that a passage that says the same in other words is found.

The model is all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020) from the package `sayso-models`, run by
onnxruntime. It says what a sentence is about, not what it asserts: "rose" and "fell" lie close together. So it may
find and rank passages; it never decides a verdict.

The same text gives the same vector, bit for bit, whatever stands beside it: each text is run on its own, without
padding, on one thread. Batches would save a tenth of the time and cost that (docs/adr/0003-meaning.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from sayso.inference import Network, encodable, installed

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Vectors = NDArray[numpy.float32]

MODEL = "all-minilm-l6-v2"

DIMENSIONS = 384

MOST_PIECES = 128
"""Pieces of a text that are read, the two marks at its ends included: what the model was trained on."""


class VectorCache(Protocol):
    """Where vectors are kept between runs, by text."""

    def get(self, texts: Sequence[str]) -> dict[str, Vectors]:
        """The vectors of those texts that are known."""

    def put(self, vectors: dict[str, Vectors]) -> None:
        """Keep these vectors."""


class Meaning:
    """Embeds sentences. The model is loaded at the first text.

    Args:
        threads: threads that one text is spread over. More than one is faster and may change the last bits.
        cache: where vectors are kept between calls; None keeps none.
    """

    def __init__(self, threads: int = 1, cache: VectorCache | None = None) -> None:
        self._network = Network(MODEL, threads, MOST_PIECES)
        self._cache = cache

    @classmethod
    def load(cls, threads: int = 1, cache: VectorCache | None = None) -> Meaning | None:
        """A `Meaning`, or None when `sayso-models` is not installed: search then goes by words alone.

        Only the package is looked for; its files are read and checked at the first text.
        """
        return cls(threads, cache) if installed(MODEL) else None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text: float32, `len(texts)` rows of `DIMENSIONS`. Equal texts are computed once.

        Of a text only the first `MOST_PIECES` pieces count. About 90 sentences of 25 words a second a core.

        Raises:
            sayso_models.BrokenModel: a file of the model is not the one that was shipped.
        """
        import numpy

        known: dict[str, Any] = dict(self._cache.get(texts)) if self._cache and texts else {}
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing:
            fresh = self._run(missing)
            known.update(fresh)
            if self._cache:
                self._cache.put(fresh)
        vectors = numpy.empty((len(texts), DIMENSIONS), dtype=numpy.float32)
        for row, text in enumerate(texts):
            vectors[row] = known[text]
        return vectors

    def _run(self, texts: Sequence[str]) -> dict[str, Any]:
        encoded = self._network.tokenizer.encode_batch([encodable(text) for text in texts])
        return {text: self._network.run(input_ids=one.ids)[0] for text, one in zip(texts, encoded, strict=True)}


def similarity(query: Vectors, matrix: Vectors) -> Vectors:
    """Cosine of one unit vector with each row of a matrix of unit vectors: -1 to 1, float32, one a row.

    Computed a row at a time, so that a passage's score does not depend on how many others it is compared with.
    """
    import numpy

    return numpy.asarray((matrix * query).sum(axis=1, dtype=numpy.float32))
