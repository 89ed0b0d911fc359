"""How models are shipped: an ONNX graph, its large matrices stored as 8-bit integers, and an entry in the manifest.

Shared by what exports and trains the models. Why 8 bits for storing and floats for computing:
docs/adr/0003-meaning.md.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import numpy
import onnx
import torch
from onnx import helper, numpy_helper

PACKAGE = Path(__file__).resolve().parent / "src" / "sayso_models"

LEAST_QUANTISED = 100_000
"""Matrices with fewer numbers stay in floats: they weigh nothing."""


def to_onnx(net: torch.nn.Module, inputs: Mapping[str, torch.Tensor], outputs: Sequence[str]) -> onnx.ModelProto:
    """A net as a graph in 32-bit floats; every input is [batch, length], both free."""
    torch.manual_seed(0)
    shape = {0: torch.export.Dim("batch"), 1: torch.export.Dim("length", max=512)}
    program = torch.onnx.export(
        net.eval(),
        tuple(inputs.values()),
        dynamo=True,
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_shapes=tuple(shape for _ in inputs),
        opset_version=20,
        external_data=False,
    )
    with tempfile.TemporaryDirectory() as folder:
        program.save(f"{folder}/model.onnx")
        return onnx.load(f"{folder}/model.onnx")


def quantise(model: onnx.ModelProto) -> None:
    """Stores every large matrix as 8-bit integers with a scale a column (a row where it is looked up), in place."""
    graph = model.graph
    used: dict[str, set[str]] = {}
    for node in graph.node:
        for name in node.input:
            used.setdefault(name, set()).add(node.op_type)
    for initial in list(graph.initializer):
        if initial.data_type != onnx.TensorProto.FLOAT or len(initial.dims) != 2:
            continue
        matrix = numpy_helper.to_array(initial)
        if matrix.size < LEAST_QUANTISED:
            continue
        axis = 0 if used[initial.name] == {"Gather"} else 1
        scale = (numpy.abs(matrix).max(axis=1 - axis) / 127).astype(numpy.float32)
        scale[scale == 0] = 1
        small = numpy.clip(numpy.rint(matrix / numpy.expand_dims(scale, 1 - axis)), -127, 127).astype(numpy.int8)
        names = [f"{initial.name}_int8", f"{initial.name}_scale"]
        graph.initializer.remove(initial)
        graph.initializer.append(numpy_helper.from_array(small, names[0]))
        graph.initializer.append(numpy_helper.from_array(scale, names[1]))
        graph.node.insert(0, helper.make_node("DequantizeLinear", names, [initial.name], axis=axis))


def strip(model: onnx.ModelProto) -> None:
    """Takes out what the exporter notes about the machine it ran on (file names, stack traces), in place."""
    del model.metadata_props[:]
    model.doc_string = ""
    for part in (model.graph, *model.graph.node, *model.graph.input, *model.graph.output, *model.graph.value_info):
        part.doc_string = ""
        del part.metadata_props[:]


def tokenizer(weights: Path) -> str:
    """The tokenizer without its own truncation and padding: the caller decides on both."""
    settings = json.loads((weights / "tokenizer.json").read_text(encoding="utf-8"))
    settings["truncation"] = settings["padding"] = None
    return json.dumps(settings, ensure_ascii=False, separators=(",", ":"))


def write(name: str, model: onnx.ModelProto, start: Path, entry: Mapping[str, object], package: Path = PACKAGE) -> None:
    """Writes a model's folder and its entry in the manifest (licence, source, how it was made, hashes).

    Args:
        name: the model's name; its folder has underscores for hyphens.
        model: the graph in floats; it is quantised in place.
        start: folder of the original weights and tokenizer.
        entry: what the manifest says of it besides files and versions.
        package: where to write.
    """
    folder = package / name.replace("-", "_")
    folder.mkdir(parents=True, exist_ok=True)
    quantise(model)
    strip(model)
    onnx.checker.check_model(model)
    (folder / "model.onnx").write_bytes(model.SerializeToString(deterministic=True))
    (folder / "tokenizer.json").write_text(tokenizer(start), encoding="utf-8")
    files = {}
    for file in ("model.onnx", "tokenizer.json"):
        data = (folder / file).read_bytes()
        files[file] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    listed = package / "manifest.json"
    models = json.loads(listed.read_text(encoding="utf-8")) if listed.exists() else {}
    models[name] = {
        "folder": folder.name,
        **entry,
        "source_sha256": hashlib.sha256((start / "model.safetensors").read_bytes()).hexdigest(),
        "made_with": {name: version(name) for name in ("torch", "transformers", "onnx", "onnxscript")},
        "files": files,
    }
    listed.write_text(json.dumps(dict(sorted(models.items())), indent=2) + "\n", encoding="utf-8")
