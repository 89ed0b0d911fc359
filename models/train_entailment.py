"""Trains the model that puts a claim beside a passage, and writes it as an ONNX file with 8-bit weights.

    .train/bin/python train_entailment.py fit --start WEIGHTS --train TRAIN --statements ../bench/statements \\
        --articles polnear_train.jsonl --to RUN
    .train/bin/python train_entailment.py export --start WEIGHTS --run-folder RUN

WEIGHTS as for train_attribution.py. TRAIN is a folder of entailment and rewording sets as JSON Lines
(`premise`, `claim`, `label`; `a`, `b`, `label`), named in `SHARES` below and on the card. Their text is not part of the
project; `bench/statements` is, and was written for this.

The net: MiniLM over `[CLS] claim [SEP] passage [SEP]`, with four heads: what the claim is to the passage (borne out,
contradicted, says more), which kind of fault it has, and by piece of the claim whether it is at fault and by piece of
the passage whether it decides. Two thirds of what it learns from are pairs of people's making, a third are faults and
harmless rewordings planted in them (plant_faults.py), in equal numbers, so that likeness tells nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import torch
from onnx_form import to_onnx, write
from plant_faults import plant, reword
from tokenizers import Tokenizer
from train_attribution import open_tokenizer
from transformers import BertModel

from sayso.comparison.entailment import CLS, KINDS, MODEL, MOST, MOST_CLAIM, SEP

LABELS = ("supported", "contradicted", "not_enough")
NOT_SUPPORTED = 3
"""A label for what is not borne out, where a set does not say whether it is contradicted."""

RAISES = frozenset(
    "modifier-differs certainty-raised scope-widened cause-unsupported superlative-unsupported quotation-cut "
    "not-in-document".split()
)
"""Kinds that say more than the passage; the others contradict it."""

SHARES = {
    "ling_in_loop": 9000, "xnli_en_dev": 2490, "snli_dev": 1000, "cad_nli": 2000, "semi_auto_nli_wiki": 6000,
    "fool_me_twice": 2500, "fever_symmetric": 1416, "fever_dev": 3500, "healthver": 2300, "scifact": 771,
    "covid_fact": 1200, "citation_integrity": 1300, "conjnli": 2500, "med": 1000, "monli": 700, "help_and_or": 700,
    "negation_nli": 2400, "function_words_nli": 1500, "nope": 700, "tracie": 700, "rte": 2000, "begin": 1300,
    "wice_train": 374, "infotabs": 2500, "control": 400, "scitail": 1200, "breaking_nli": 500, "ambient": 1205,
    "politihop": 200, "mrpc": 2500, "pan_mtmetrics": 1500, "turkcorpus": 1500, "pawsx_en_dev": 1998,
}  # fmt: skip
"""Rows taken of each set, at most: the general ones most, those made by rule least."""

BATCH = 3600
MASKED = 0.06
DROPPED = 0.08


class Item(NamedTuple):
    """A claim beside a passage. `wrong`: offsets of the claim's words at fault, () when none are, None when unknown."""

    passage: str
    claim: str
    label: int
    kind: int = -1
    wrong: tuple[tuple[int, int], ...] | None = None
    truth: tuple[tuple[int, int], ...] | None = None


class SharedDropout(torch.nn.Module):
    """Dropout with one mask for all places of a row: as strong against learning by heart, at a tenth of its cost."""

    def __init__(self, chance: float) -> None:
        super().__init__()
        self.chance = chance

    def forward(self, hidden: torch.Tensor) -> torch.Tensor:
        """The places with some of their features dropped, while training."""
        if not self.training:
            return hidden
        kept = torch.rand(hidden.shape[0], 1, hidden.shape[2]) >= self.chance
        return hidden * (kept / (1 - self.chance))


class Net(torch.nn.Module):
    """The encoder with its heads."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        quiet = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
        self.bert = BertModel.from_pretrained(weights, add_pooling_layer=False, attn_implementation="sdpa", **quiet)
        for layer in self.bert.encoder.layer:
            layer.attention.output.dropout = SharedDropout(DROPPED)
            layer.output.dropout = SharedDropout(DROPPED)
        size = self.bert.config.hidden_size
        self.drop = torch.nn.Dropout(0.1)
        self.middle = torch.nn.Linear(2 * size, size)
        self.label = torch.nn.Linear(size, len(LABELS))
        self.kind = torch.nn.Linear(size, len(KINDS))
        self.pieces = torch.nn.Linear(size, 2)

    def forward(self, ids: torch.Tensor, types: torch.Tensor, mask: torch.Tensor | None = None) -> Any:
        """Scores of the labels and of the kinds, and two scores a piece: at fault, decisive."""
        hidden = self.bert(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        hidden = self.drop(hidden)
        # The first place, and the mean over the claim: what the claim's own words found in the passage.
        ours = (types == 0).float() if mask is None else ((types == 0) & (mask > 0)).float()
        mean = (hidden * ours[..., None]).sum(1) / ours.sum(1, keepdim=True)
        both = torch.tanh(self.middle(torch.cat([hidden[:, 0], mean], -1)))
        return self.label(both), self.kind(both), self.pieces(hidden)


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a set: the working sample, then the rest of it."""
    found = [json.loads(line) for line in path.open(encoding="utf-8")]
    more = path.parent / "more" / f"{path.name}.gz"
    if more.exists():
        with gzip.open(more, "rt", encoding="utf-8") as stream:
            found += [json.loads(line) for line in stream]
    return found


def public(folder: Path, part: float, chance: random.Random) -> list[Item]:
    """The public sets, so many rows of each times `part`."""
    found = []
    for name, share in SHARES.items():
        these = rows(folder / f"{name}.jsonl")
        chance.shuffle(these)
        for row in these[: round(share * part)]:
            if "a" in row:
                label = 0 if row["label"] == "paraphrase" else NOT_SUPPORTED
                found.append(Item(row["a"], row["b"], label))
                continue
            label = LABELS.index(row["label"])
            if row.get("binary") and label:
                label = NOT_SUPPORTED
            wrong: tuple[tuple[int, int], ...] | None = () if label == 0 else None
            extra = row.get("unsupported_part")
            if isinstance(extra, str) and extra in row["claim"]:
                at = row["claim"].index(extra)
                wrong = ((at, at + len(extra)),)
            found.append(Item(row["premise"], row["claim"], label, -1, wrong))
    return found


def planted(items: list[Item], number: int, chance: random.Random) -> list[Item]:
    """For so many borne-out claims one with a fault and one that is only told otherwise."""
    counts: dict[str, int] = {}
    found: list[Item] = []
    good = [i for i in items if i.label == 0 and 30 < len(i.claim) < 320]
    chance.shuffle(good)
    for item in good:
        if len(found) >= 2 * number:
            break
        fault = plant(item.passage, item.claim, chance, counts)
        if fault is None:
            continue
        told = reword(item.passage, fault.text, chance) if chance.random() < 0.3 else fault.text
        words = fault.text[fault.start : fault.end]
        at = told.find(words) if told != fault.text else fault.start
        wrong = ((at, at + len(words)),) if at >= 0 else None
        label = LABELS.index(fault.label) if fault.kind != "roles-swapped" else NOT_SUPPORTED
        found.append(Item(item.passage, told, label, KINDS.index(fault.kind), wrong))
        found.append(Item(item.passage, reword(item.passage, item.claim, chance), 0, -1, ()))
    print("planted", counts, flush=True)
    return found


def of_articles(path: Path, chance: random.Random) -> Iterator[Item]:
    """Sentences of news paragraphs, each beside its paragraph: borne out word for word, to plant faults in."""
    for line in path.open(encoding="utf-8"):
        paragraphs = [p for p in json.loads(line)["text"].split("\n") if len(p) > 80]
        for n, paragraph in enumerate(paragraphs):
            sentences = [s for s in paragraph.replace("? ", "?|").replace(". ", ".|").split("|") if 40 < len(s) < 300]
            if sentences and chance.random() < 0.4:
                passage = " ".join(paragraphs[max(0, n - 1) : n + 2])
                yield Item(passage if len(passage) < 900 else paragraph[:900], chance.choice(sentences), 0, -1, ())


def statements(folder: Path, part: str) -> list[Item]:
    """Our own statements: those with a fault, and their twins."""
    found = []
    for line in (folder / f"{part}.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        document = record["document"]
        for pair in record["statements"]:
            kind = pair["fault"]
            label = 2 if kind in RAISES else 1
            at = pair["statement"].index(pair["words"])
            there = document.index(pair["truth"])
            wrong = ((at, at + len(pair["words"])),)
            truth = ((there, there + len(pair["truth"])),)
            found.append(Item(document, pair["statement"], label, KINDS.index(kind), wrong, truth))
            found.append(Item(document, pair["twin"], 0, -1, ()))
    return found


class Encoded(NamedTuple):
    """An item as pieces: ids, types, and by piece whether it is at fault (claim) or decides (passage): 1, 0, -1."""

    ids: list[int]
    types: list[int]
    marks: list[tuple[int, int]]
    label: int
    kind: int


def encode(tokenizer: Tokenizer, items: list[Item]) -> list[Encoded]:
    """Items as pieces; what is too long is cut at its end."""
    claims = tokenizer.encode_batch([i.claim for i in items], add_special_tokens=False)
    passages = tokenizer.encode_batch([i.passage for i in items], add_special_tokens=False)
    found = []
    for item, claim, passage in zip(items, claims, passages, strict=True):
        one = claim.ids[:MOST_CLAIM]
        two = passage.ids[: MOST - 3 - len(one)]
        wrong = [_mark(o, item.wrong) for o in claim.offsets[: len(one)]]
        truth = [_mark(o, item.truth) for o in passage.offsets[: len(two)]]
        marks = [(-1, -1), *((w, -1) for w in wrong), (-1, -1), *((-1, t) for t in truth), (-1, -1)]
        types = [0] * (len(one) + 2) + [1] * (len(two) + 1)
        found.append(Encoded([CLS, *one, SEP, *two, SEP], types, marks, item.label, item.kind))
    return found


def _mark(offsets: tuple[int, int], spans: tuple[tuple[int, int], ...] | None) -> int:
    if spans is None:
        return -1
    return int(any(a < offsets[1] and offsets[0] < b for a, b in spans))


def distracted(items: list[Item], chance: random.Random) -> list[Item]:
    """Some passages between others, as evidence stands in a document."""
    found = []
    for item in items:
        if len(item.passage) < 300 and chance.random() < 0.35:
            other = chance.choice(items).passage[:350]
            if other and other != item.passage:
                first = chance.random() < 0.5
                passage = f"{other} {item.passage}" if first else f"{item.passage} {other}"
                shift = len(other) + 1 if first else 0
                truth = item.truth and tuple((a + shift, b + shift) for a, b in item.truth)
                item = item._replace(passage=passage, truth=truth)
        found.append(item)
    return found


def batches(found: list[Encoded], chance: random.Random) -> list[list[Encoded]]:
    """Items of like length together, in random order."""
    ordered = sorted(found, key=lambda e: len(e.ids) + chance.random() * 16)
    made: list[list[Encoded]] = [[]]
    for item in ordered:
        if made[-1] and len(item.ids) * (len(made[-1]) + 1) > BATCH:
            made.append([])
        made[-1].append(item)
    chance.shuffle(made)
    return made


def tensors(batch: list[Encoded]) -> tuple[torch.Tensor, ...]:
    """ids, types, mask, marks, labels, kinds."""
    width = max(len(e.ids) for e in batch)
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    marks = torch.full((len(batch), width, 2), -1.0)
    for row, e in enumerate(batch):
        n = len(e.ids)
        ids[row, :n] = torch.tensor(e.ids)
        types[row, :n] = torch.tensor(e.types)
        mask[row, :n] = 1
        marks[row, :n] = torch.tensor(e.marks, dtype=torch.float)
    return ids, types, mask, marks, torch.tensor([e.label for e in batch]), torch.tensor([e.kind for e in batch])


def loss_of(net: Net, batch: list[Encoded], masked: float = 0.0) -> torch.Tensor:
    """The sum of the heads' losses, each over what is known of an item."""
    ids, types, mask, marks, labels, kinds = tensors(batch)
    if masked:
        ids[(torch.rand(ids.shape) < masked) & (ids > SEP)] = 103
    label, kind, pieces = net(ids, types, mask)
    chances = torch.log_softmax(label, -1)
    sure = labels < NOT_SUPPORTED
    loss = torch.nn.functional.nll_loss(chances[sure], labels[sure], reduction="sum")
    loss = loss - torch.logsumexp(chances[~sure][:, 1:], -1).sum()
    loss = loss / len(batch)
    if (kinds >= 0).any():
        loss = loss + 0.3 * torch.nn.functional.cross_entropy(kind[kinds >= 0], kinds[kinds >= 0])
    known = marks >= 0
    if known.any():
        weight = torch.where(marks[known] > 0, 3.0, 1.0)
        loss = loss + 0.5 * torch.nn.functional.binary_cross_entropy_with_logits(pieces[known], marks[known], weight)
    return loss


def measure(net: Net, held: list[Encoded]) -> str:
    """Balanced accuracy, area under the curve and twins told apart on held-out statements (fault, twin, fault …)."""
    net.eval()
    support = []
    with torch.no_grad():
        for at in range(0, len(held), 24):
            ids, types, mask, *_ = tensors(held[at : at + 24])
            support += torch.softmax(net(ids, types, mask)[0], -1)[:, 0].tolist()
    net.train()
    faults, twins = support[::2], support[1::2]
    right = sum(s < 0.5 for s in faults) / len(faults), sum(s >= 0.5 for s in twins) / len(twins)
    pairs = sum(a < b for a, b in zip(faults, twins, strict=True)) / len(faults)
    auc = sum((a < b) + 0.5 * (a == b) for a in faults for b in twins) / (len(faults) * len(twins))
    return f"statements: balanced {sum(right) / 2:.3f} (faults {right[0]:.3f}, twins {right[1]:.3f}) \
AUC {auc:.3f}, twins apart {pairs:.3f}"


def fit(options: argparse.Namespace) -> None:
    """Trains in one pass over the mixture (statements several times), keeps a running mean of the weights."""
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    tokenizer = open_tokenizer(options.start)
    items = public(options.train, options.part, chance)
    seeds = [*items, *of_articles(options.articles, chance)] if options.articles else items
    items += planted(seeds, options.planted, chance)
    items = distracted(items, chance)
    own = statements(options.statements, "train")
    held = encode(tokenizer, statements(options.statements, "dev"))
    everything = encode(tokenizer, items)
    again = encode(tokenizer, own)
    swaps = planted([i for i in own if i.label == 0], options.swaps, chance)
    again_swaps = encode(tokenizer, swaps)
    print(len(everything), "items;", len(again), "statements;", len(again_swaps), "of them planted anew", flush=True)
    net = Net(options.start)
    if options.init:
        net.load_state_dict(torch.load(options.init))
    net.bert.embeddings.word_embeddings.weight.requires_grad = False
    parameters = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=options.rate, weight_decay=0.01)
    # The general pairs come once, the statements, which are what is asked, several times between them.
    order = batches(everything, chance) + batches(again_swaps, chance)
    order += [b for _ in range(options.repeats) for b in batches(again, chance)]
    chance.shuffle(order)
    steps = len(order)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, s / 150) * max(0.0, 1 - s / steps))
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    options.to.mkdir(parents=True, exist_ok=True)
    began = time.time()
    for step, batch in enumerate(order, 1):
        loss = loss_of(net, batch, MASKED)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        rate.step()
        keep = min(0.998, step / (step + 10))
        for key, value in net.state_dict().items():
            if value.dtype.is_floating_point:
                mean[key].lerp_(value, 1 - keep)
        if step % 100 == 0:
            print(step, steps, round(loss.item(), 3), round(time.time() - began), flush=True)
        if step % 500 == 0 or step == steps:
            torch.save(mean, options.to / "weights.pt")
            now = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(mean)
            print(step, measure(net, held), flush=True)
            net.load_state_dict(now)


def export(options: argparse.Namespace) -> None:
    """Writes the trained weights into the package as a model of its own."""
    net = Net(options.start)
    net.load_state_dict(torch.load(options.run_folder / "weights.pt"))
    ids = torch.randint(1000, 20000, (2, 17))
    types = torch.zeros_like(ids)
    types[:, 9:] = 1
    model = to_onnx(net, {"input_ids": ids, "token_type_ids": types}, ["labels", "kinds", "pieces"])
    entry = {
        "licence": "Apache-2.0; trained on sets with terms of their own, see the card",
        "source": "all-MiniLM-L6-v2, fine-tuned on entailment and rewording sets and on planted faults",
        "made_by": "models/train_entailment.py",
    }
    write(MODEL, model, options.start, entry)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    training = commands.add_parser("fit")
    training.add_argument("--start", type=Path, required=True)
    training.add_argument("--train", type=Path, required=True)
    training.add_argument("--statements", type=Path, required=True)
    training.add_argument("--articles", type=Path)
    training.add_argument("--init", type=Path, help="weights to go on from")
    training.add_argument("--to", type=Path, required=True)
    training.add_argument("--planted", type=int, default=9000)
    training.add_argument("--part", type=float, default=1.0, help="how much of SHARES is taken")
    training.add_argument("--swaps", type=int, default=1500, help="faults planted in the twins of statements")
    training.add_argument("--repeats", type=int, default=3)
    training.add_argument("--rate", type=float, default=1.5e-4)
    training.add_argument("--seed", type=int, default=0)
    training.set_defaults(run=fit)
    exporting = commands.add_parser("export")
    exporting.add_argument("--start", type=Path, required=True)
    exporting.add_argument("--run-folder", type=Path, required=True)
    exporting.set_defaults(run=export)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
