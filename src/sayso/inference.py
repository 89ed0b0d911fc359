"""Small neural models, opened from the package `sayso-models`: no PyTorch, one thread, the same answer every time.

Each text (or window, or pair) is run on its own, without padding: what comes back does not depend on its neighbours in
a batch (docs/adr/0003-meaning.md). Everything heavy is imported when a model is first asked.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_NEEDED = ("sayso_models", "onnxruntime", "tokenizers")


def installed(model: str) -> bool:
    """Whether a model can be run: its package and what runs it are there, and the package holds it. Loads nothing."""
    if any(importlib.util.find_spec(name) is None for name in _NEEDED):
        return False
    import sayso_models

    return model in sayso_models.manifest()


class Network:
    """One model of `sayso-models`: its tokenizer and its ONNX graph, each opened when first used.

    Args:
        name: as in the manifest of `sayso-models`.
        threads: threads that one call is spread over. More than one is faster and may change the last bits.
        most_pieces: a longer text is cut by the tokenizer; None cuts nothing.
    """

    def __init__(self, name: str, threads: int = 1, most_pieces: int | None = None) -> None:
        self.name = name
        self._threads = threads
        self._most_pieces = most_pieces

    @cached_property
    def _folder(self) -> Path:
        import sayso_models

        folder: Path = sayso_models.path(self.name)
        return folder

    @cached_property
    def tokenizer(self) -> Any:
        """The tokenizer (`tokenizers.Tokenizer`), without padding."""
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        if self._most_pieces is None:
            tokenizer.no_truncation()
        else:
            tokenizer.enable_truncation(self._most_pieces)
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        # Where weights are stored as 8-bit integers, unpack them to floats once, at load. Left as they are, some
        # processors would round the activations to 8 bits as well, with one scale for the whole text.
        options.add_session_config_entry("session.disable_quant_qdq", "1")
        return onnxruntime.InferenceSession(
            str(self._folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def run(self, **inputs: Sequence[int]) -> list[Any]:
        """The outputs for one row of whole numbers a named input, each without its first dimension (the row).

        Raises:
            sayso_models.BrokenModel: a file of the model is not the one that was shipped.
        """
        import numpy

        given = {name: numpy.array([row], dtype=numpy.int64) for name, row in inputs.items()}
        return [output[0] for output in self._session.run(None, given)]


def encodable(text: str) -> str:
    """The text with lone surrogates, which no tokenizer takes, replaced one for one: offsets stay as they are."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text) if not _is_encodable(text) else text


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
