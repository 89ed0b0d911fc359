"""Measures the forms that the model could be shipped in: size, speed, distance from the exact one, same answer or not.

    .export/bin/python measure_forms.py --weights FOLDER    # installed as for export_minilm.py

`alone`: one text a call. `batched`: texts of equal length together, so that nothing is padded. `equal`: whether both
ways give the same bits. Speeds are of this machine, in one run: compare them as ratios.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy
import onnx
import onnxruntime
from export_minilm import SENTENCES, export
from onnx_form import PACKAGE, quantise
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer


def main() -> None:
    """Prints one line a form."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the original files")
    weights = parser.parse_args().weights
    tokenizer = Tokenizer.from_file(str(PACKAGE / "all_minilm_l6_v2" / "tokenizer.json"))
    # Every length from short to long, and several texts of each, so that batches differ from single texts.
    pairs = [f"{first} {second}" for first in SENTENCES for second in SENTENCES]
    pieces = [tokenizer.encode(text).ids for text in [*SENTENCES, *pairs]]
    model = export(weights)
    with tempfile.TemporaryDirectory() as folder:
        exact, stored, dynamic = (f"{folder}/{name}.onnx" for name in ("exact", "stored", "dynamic"))
        onnx.save(model, exact)
        quantize_dynamic(exact, dynamic, weight_type=QuantType.QInt8, per_channel=True)
        quantise(model)
        onnx.save(model, stored)
        forms = [
            ("32-bit floats", exact, "1"),
            ("8-bit weights, unpacked at load", stored, "1"),
            ("8-bit weights, left to onnxruntime", stored, "0"),
            ("8-bit arithmetic", dynamic, "0"),
        ]
        reference = None
        for name, file, unpacked in forms:
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.add_session_config_entry("session.disable_quant_qdq", unpacked)
            session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
            one, slow = timed(session, pieces, 1)
            many, fast = timed(session, pieces, 32)
            reference = one if reference is None else reference
            change = numpy.abs(one @ one.T - reference @ reference.T)
            print(
                f"{name:36} {Path(file).stat().st_size / 1e6:5.1f} MB  alone {slow:4.0f}/s  batched {fast:4.0f}/s  "
                f"equal {(one == many).all()!s:5}  apart {numpy.abs(one @ one.T - many @ many.T).max():.4f}  "
                f"similarity changes by {change.max():.4f} at most, {change.mean():.4f} on average"
            )


def timed(session: onnxruntime.InferenceSession, pieces: list[list[int]], size: int) -> tuple[numpy.ndarray, float]:
    """The vectors of all texts, and texts a second, with batches of `size` texts of equal length."""
    groups: dict[int, list[int]] = {}
    for row, ids in enumerate(pieces):
        groups.setdefault(len(ids), []).append(row)
    batches = [rows[i : i + size] for rows in groups.values() for i in range(0, len(rows), size)]
    vectors = numpy.empty((len(pieces), 384), dtype=numpy.float32)
    started = time.perf_counter()
    for rows in batches:
        vectors[rows] = session.run(None, {"input_ids": numpy.array([pieces[row] for row in rows])})[0]
    return vectors, len(pieces) / (time.perf_counter() - started)


if __name__ == "__main__":
    main()
