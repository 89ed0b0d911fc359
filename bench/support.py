"""Fits the weights of a claim's `support` on development sets, and shows how far it is to be believed.

    python -m bench.support --data ../shared/data --keep signs.json     looks at every record once, keeps the signs
    python -m bench.support --keep signs.json --page docs/benchmarks.md  fits and prints from what was kept

Fitted on the statements' and the public sets' development parts, each set and each side of it with equal weight;
reliability is printed for the statements' test part and the harmless rewordings, which the fit does not see. A record's
support is that of its weakest claim, so the claim to fit on is chosen anew in every round. Logistic regression by
Newton's method with a small ridge.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy

from bench.own import HERE, area, rewording_records, statement_records
from bench.sets import evenly
from sayso.comparison import support
from sayso.parsing.pipeline import Parser
from sayso.pipeline import batch, check, verdicts
from sayso.pipeline.tools import Tools

FIT = ("statements.dev", "seeded.dev", "wice.dev", "cliff.dev")
HELD = ("statements.test", "harmless.rewordings")
MOST = 700
"""Records of one set that are looked at."""

RIDGE, ROUNDS = 2.0, 8
Signs = dict[str, float]
Seen = dict[str, Any]


def main() -> int:
    """Looks, fits, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of the evaluation sets; without it, what was kept is used")
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    if options.data:
        tools = Tools.load(Parser())
        kept = {name: list(_look(name, options.data, tools)) for name in (*FIT, *HELD)}
        options.keep.write_text(json.dumps(kept), encoding="utf-8")
    kept = json.loads(options.keep.read_text(encoding="utf-8"))
    weights = fit([kept[name] for name in FIT])
    print("WEIGHTS = {")
    for name, value in weights.items():
        print(f'    "{name}": {value:.2f},')
    print("}")
    for name in (*FIT, *HELD):
        low, high = ([_support(r, weights) for r in kept[name] if r["borne_out"] == y] for y in (0, 1))
        print(
            f"{name:22} AUC now {area(low, high):.3f}" if low else name, f"{len(low)} + {len(high)}", _best(low, high)
        )
    table = reliability([r for name in HELD for r in kept[name]], weights)
    print(table)
    if options.page:
        text = options.page.read_text(encoding="utf-8")
        place = re.compile(r"(<!-- reliability -->\n).*?(<!-- end -->)", re.DOTALL)
        options.page.write_text(place.sub(lambda m: m[1] + table + m[2], text), encoding="utf-8")
    return 0


def _records(name: str, data: Path) -> Iterator[tuple[dict[str, Any], int]]:
    """What `sayso check --pairs` is given, and whether it is borne out."""
    if name.startswith("statements"):
        lines = (HERE / "statements" / f"{name.partition('.')[2]}.jsonl").read_text(encoding="utf-8").splitlines()
        for record in statement_records([json.loads(line) for line in lines], {}):
            yield record, int(record["id"].endswith("twin"))
        return
    if name == "harmless.rewordings":
        lines = (HERE / "harmless" / "rewordings.jsonl").read_text(encoding="utf-8").splitlines()
        for record in rewording_records([json.loads(line) for line in lines], {}):
            yield record, 1
        return
    kind = "seeded" if name.startswith("seeded") else "claims"
    file = data / f"{name}.jsonl"
    documents = [str(data / "seeded_docs.dev.jsonl")] if kind == "seeded" else []
    command = [sys.executable, str(data.parent / "eval" / "adapt.py"), "input", kind, str(file), *documents]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    with file.open(encoding="utf-8") as gold:
        for line, row in zip(done.stdout.splitlines(), map(json.loads, gold), strict=True):
            good = row["planted"] is None if kind == "seeded" else row["label"] == "supported"
            yield json.loads(line), int(good)


def _look(name: str, data: Path, tools: Tools) -> Iterator[Seen]:
    """The signs of every claim of every record, as the program itself sees them."""
    records = list(_records(name, data))
    records = [records[i] for i in evenly(len(records), MOST)]
    reckon, conclude = support.support_of, check.conclude
    seen: list[Signs] = []
    told: list[list[Signs]] = []

    def spy(signs: support.Signs) -> float:
        if signs.judgement is not None:
            seen.append(support.features(signs, signs.judgement))
        return reckon(signs)

    def concluded(*given: Any) -> Any:
        seen.clear()
        report = conclude(*given)
        told.append(list(seen))
        return report

    lines = [json.dumps(record) for record, _ in records]
    with patch.object(verdicts, "support_of", spy), patch.object(batch, "conclude", concluded):
        for (record, good), answer in zip(records, batch.check_pairs(lines, tools), strict=True):
            hard = any(f["verdict"] in ("contradicted", "partially_supported") for f in answer["findings"])
            yield {"id": record["id"], "borne_out": good, "claims": told[-1], "differs": hard}


def _support(record: Seen, weights: Signs) -> float:
    return min((_logit(signs, weights) for signs in record["claims"]), default=9.0)


def _logit(signs: Signs, weights: Signs) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in signs.items())


def fit(sets: Sequence[Sequence[Seen]]) -> Signs:
    """The weights: each set, and in it each side, counts the same."""
    names = list(support.WEIGHTS)
    weights: Signs = dict(support.WEIGHTS)
    for _ in range(ROUNDS):
        rows, wanted, worth = [], [], []
        for records in sets:
            given = [r for r in records if r["claims"]]
            for side in (0, 1):
                these = [r for r in given if r["borne_out"] == side]
                for record in these:
                    weakest = min(record["claims"], key=lambda signs: _logit(signs, weights))
                    rows.append([weakest.get(name, 0.0) for name in names])
                    wanted.append(side)
                    worth.append(250 / len(these))
        x, y, w = (numpy.array(v, float) for v in (rows, wanted, worth))
        beta = numpy.zeros(len(names))
        for _ in range(25):
            p = 1 / (1 + numpy.exp(-x @ beta))
            gradient = x.T @ (w * (y - p)) - RIDGE * beta
            curve = (x.T * (w * p * (1 - p))) @ x + RIDGE * numpy.eye(len(names))
            beta = beta + numpy.linalg.solve(curve, gradient)
        weights = {name: round(float(b), 3) for name, b in zip(names, beta, strict=True)}
    return weights


def _best(low: Sequence[float], high: Sequence[float]) -> str:
    """The threshold that tells the two best apart, and how well; and how well one half does."""
    if not low or not high:
        return f"borne out from one half on: {sum(s >= 0 for s in high) / len(high):.3f}" if high else ""

    def balanced(t: float) -> float:
        return (sum(s < t for s in low) / len(low) + sum(s >= t for s in high) / len(high)) / 2

    best = max(sorted({*low, *high}), key=balanced)
    share = 1 / (1 + numpy.exp(-best))
    return f"balanced {balanced(0.0):.3f} at one half, at best {balanced(best):.3f} from {share:.2f} on"


def reliability(records: Sequence[Seen], weights: Signs) -> str:
    """Of the records with such a support, how many are borne out."""
    lines = ["| support | records | mean support | borne out |", "|---|---|---|---|"]
    for n in range(5):
        low, high = n / 5, (n + 1) / 5
        inside = []
        for record in records:
            value = 1 / (1 + float(numpy.exp(-_support(record, weights))))
            if low <= value < high or (n == 4 and value >= 1):
                inside.append((value, record["borne_out"]))
        if inside:
            mean = sum(v for v, _ in inside) / len(inside)
            share = sum(y for _, y in inside) / len(inside)
            lines.append(f"| {low:.1f} to {high:.1f} | {len(inside)} | {mean:.2f} | {share:.2f} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
