"""The evaluation sets: which file, which command answers it, which scorer reads the answers, which figures count."""

from __future__ import annotations

import ast
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Figures = dict[str, float]


@dataclass(frozen=True)
class EvaluationSet:
    """One file of records with the right answers.

    Attributes:
        name: how it is called here and in the floors.
        kind: what `adapt.py` calls this kind of set.
        scorer: the scorer's file and its arguments before the gold file.
        figures: reads the scorer's output.
        quick: how many records `--quick` takes, evenly spread over the file.
        keep: which figures count; all of them where empty.
        documents: a second file that holds the documents, or None.
        note: what a reader of the figures should know.
    """

    name: str
    kind: str
    scorer: tuple[str, ...]
    figures: Callable[[str], Figures]
    quick: int
    keep: tuple[str, ...] = ()
    documents: str | None = None
    note: str = ""

    @property
    def file(self) -> str:
        """The file's name in the data folder."""
        return f"{self.name}.jsonl"

    @property
    def command(self) -> tuple[str, str]:
        """The Sayso command that answers it."""
        return ("read", "--lines") if self.kind in ("attribution", "timex", "quantity") else ("check", "--pairs")

    def measured(self, output: str) -> Figures:
        """The figures that count, from what the scorer printed."""
        found = self.figures(output)
        return {name: found[name] for name in self.keep or found if name in found}


LOWER_IS_BETTER = frozenset({"false alarm", "twins contradicted", "flagged", "said to differ", "contradicted"})
"""Figures for which a floor is a ceiling."""

PART = "recall, "
"""How figures for one kind of record begin: printed, too few to pin, and beside the table rather than in it."""

NOT_PINNED = frozenset({"full precision", "full recall"})
"""Figures that may be traded for each other while the one that sums them up holds."""


def pinned(name: str) -> bool:
    """Whether a figure has a floor."""
    return name not in NOT_PINNED and not name.startswith(PART)


def attribution(output: str) -> Figures:
    """F1 in %, from `eval_attribution.py --json`."""
    scores = json.loads(output)
    names = {
        "content exact": "content/exact", "content soft": "content/soft", "cue exact": "cue/exact",
        "source exact": "source/exact", "full": "att/full", "direct": "att/direct", "mixed": "att/mixed",
        "indirect": "att/indirect",
    }  # fmt: skip
    figures = {name: scores[key][2] for name, key in names.items()}
    figures["full precision"], figures["full recall"] = scores["att/full"][:2]
    return figures


def timex(output: str) -> Figures:
    """F1 in %, from `eval_timex.py`."""
    scores = json.loads(output)
    names = {"strict": "strict_f1", "relaxed": "relaxed_f1", "value": "value_f1", "type": "type_f1"}
    return {name: round(100 * scores[key], 1) for name, key in names.items()}


def quantity(output: str) -> Figures:
    """F1 in %, from `eval_quantity.py`."""
    names = {
        "value": "value", "value+unit": "value + unit", "value+mod": "value + modifier",
        "value@span": "value at its span", "span_relaxed": "span relaxed", "span_strict": "span strict",
    }  # fmt: skip
    scores = _printed_pairs(output)
    return {name: scores[key]["f1"] for key, name in names.items()}


def entailment(output: str) -> Figures:
    """Accuracy and macro F1 in % for each set in the file, from `eval_numnli.py`."""
    figures = {}
    for name, scores in _printed_pairs(output).items():
        figures[f"{name} accuracy"] = scores["acc"]
        figures[f"{name} macro F1"] = scores["macroF1"]
    return figures


def claims(output: str) -> Figures:
    """Fractions of one, from `eval_verify.py claims`."""
    names = {
        "balanced accuracy": "bal_acc", "AUC": "roc_auc", "AUC, mean of origins": "auc_mean_of_origins",
        "recall": "recall", "false alarm": "false_alarm", "evidence F1": "evidence_f1",
        "span F1": "span_char_f1", "span touched": "span_any_overlap",
    }  # fmt: skip
    return _fractions(json.loads(output), names)


def seeded(output: str) -> Figures:
    """Fractions of one, from `eval_verify.py seeded`."""
    names = {
        "recall": "recall", "false alarm": "false_alarm", "F1": "f1", "AUC": "roc_auc",
        "macro recall": "macro_recall", "localised": "localised_of_planted",
        "localised tightly": "localised_tight_of_planted", "truth shown": "truth_shown_of_planted",
        "evidence on clean": "evidence_on_source_clean",
    }  # fmt: skip
    scores = json.loads(output)
    figures = _fractions(scores, names)
    figures.update({f"{PART}{name}": round(value, 3) for name, (value, _) in scores["recall_by_type"].items()})
    return figures


def _fractions(scores: Mapping[str, Any], names: Mapping[str, str]) -> Figures:
    return {name: round(scores[key], 3) for name, key in names.items() if scores.get(key) is not None}


def _printed_pairs(output: str) -> dict[str, Any]:
    """Lines of a name and a Python value."""
    pairs = (line.split(" ", 1) for line in output.splitlines() if line.strip())
    return {name: ast.literal_eval(value) for name, value in pairs}


_ATTRIBUTION = ("eval_attribution.py", "--json")
_CLAIMS = ("eval_verify.py", "claims")
_SPANS = ("span relaxed", "span strict")

SETS: tuple[EvaluationSet, ...] = (
    EvaluationSet("polnear_dev", "attribution", _ATTRIBUTION, attribution, 42),
    EvaluationSet("timex_te3", "timex", ("eval_timex.py",), timex, 20),
    EvaluationSet("timex_meantime_dev", "timex", ("eval_timex.py",), timex, 60),
    EvaluationSet("timex_tbaq_dev", "timex", ("eval_timex.py",), timex, 64),
    EvaluationSet("quantity_dev", "quantity", ("eval_quantity.py",), quantity, 297),
    EvaluationSet(
        "quantity_meas_dev", "quantity", ("eval_quantity.py",), quantity, 124, _SPANS, note="The gold has no values."
    ),
    EvaluationSet(
        "quantity_specs_dev", "quantity", ("eval_quantity.py",), quantity, 308,
        ("value", "value + unit", "value at its span", *_SPANS), note="The gold has no modifiers.",
    ),
    EvaluationSet("numnli_dev", "numnli", ("eval_numnli.py",), entailment, 264),
    EvaluationSet("numnli_stress_dev", "numnli", ("eval_numnli.py",), entailment, 194),
    EvaluationSet("seeded.dev", "seeded", ("eval_verify.py", "seeded"), seeded, 110, documents="seeded_docs.dev.jsonl"),
    EvaluationSet("wice.dev", "claims", _CLAIMS, claims, 70),
    EvaluationSet(
        "wice_spans.dev", "claims", _CLAIMS, claims, 31, ("recall", "evidence F1", "span F1", "span touched"),
        note="Every claim is partially supported.",
    ),
    EvaluationSet("cliff.dev", "claims", _CLAIMS, claims, 104),
    EvaluationSet("climatefever.dev", "claims", _CLAIMS, claims, 128),
)  # fmt: skip


def evenly(count: int, wanted: int) -> list[int]:
    """Which of `count` records a quick run takes: `wanted` of them, evenly spread, so that every part has its share."""
    if wanted >= count:
        return list(range(count))
    return [math.floor(n * count / wanted) for n in range(wanted)]
