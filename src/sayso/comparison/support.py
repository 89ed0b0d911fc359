"""How likely a claim is borne out, from its facts, its words and the model's reading; and the verdict that follows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from sayso.model import Finding, Judgement, Verdict

ENOUGH = 0.5
"""How much of a claim's weighted words its passages must hold for a claim without facts to count as borne out."""

SHARES = {"supported": 1.0, "not_found": 0.35, "partially_supported": 0.25, "contradicted": 0.05}
"""What a finding leaves of a claim's support where no model is installed."""

WHOLE = 0.9
"""From this share of a document on the model has read all of it."""

BORNE_OUT = 0.4
"""From here on a claim without a graver finding counts as borne out."""


class Signs(NamedTuple):
    """What speaks for a claim and against it.

    Attributes:
        found: the findings of its facts and its own.
        elsewhere: how many of its facts stand in a document, but not in their own place.
        covered: 0..1, the weighted share of its words that its passages hold.
        nearest: 0..1, how much of it one passage holds alone, its verbs with what they govern counted too.
        absent: 0..1, the weighted share of its words that no document of the binder holds.
        judgement: the model's reading beside the passage that bears it out best, or None without a model.
        share: 0..1, how much of the passage's document the model has read. Where it is all, words that are missing say
            nothing: the claim is told in others. Where it is little, they say that the passage is another one.
    """

    found: Sequence[Finding]
    elsewhere: int
    covered: float
    nearest: float
    absent: float
    judgement: Judgement | None = None
    share: float = 0.0


def support_of(signs: Signs) -> float:
    """0..1, how likely the claim is borne out: a logistic regression where a model is installed, else a product."""
    if signs.judgement is None:
        return min((SHARES[f.verdict] for f in signs.found), default=1.0) * (0.4 + 0.6 * signs.covered)
    given = features(signs, signs.judgement)
    return 1 / (1 + math.exp(-sum(WEIGHTS[name] * value for name, value in given.items())))


def features(signs: Signs, judgement: Judgement) -> dict[str, float]:
    """What the support is reckoned from, by name."""
    verdicts = [f.verdict for f in signs.found]
    read = signs.share >= WHOLE
    voice = math.log((judgement.supported + 0.005) / (1.005 - judgement.supported))
    return {
        "always": float(not read),
        "model": 0.0 if read else voice,
        "covered": 0.0 if read else signs.covered,
        "nearest": 0.0 if read else signs.nearest,
        "absent": 0.0 if read else signs.absent,
        "always, all read": float(read),
        "model, all read": voice if read else 0.0,
        "absent, all read": signs.absent if read else 0.0,
        "contradicted": float("contradicted" in verdicts),
        "partial": float("partially_supported" in verdicts),
        "not found": float(min(2, verdicts.count("not_found"))),
        "elsewhere": float(min(2, signs.elsewhere)),
        "agrees": float(min(2, verdicts.count("supported"))),
    }


WEIGHTS = {
    "always": -0.30,
    "model": 0.37,
    "covered": 1.23,
    "nearest": 0.38,
    "absent": -1.60,
    "always, all read": 0.14,
    "model, all read": 0.91,
    "absent, all read": 0.24,
    "contradicted": -3.40,
    "partial": -0.48,
    "not found": -0.76,
    "elsewhere": 0.01,
    "agrees": 0.07,
}
"""What each sign adds to the log odds: fitted by `python -m bench.support` on development sets."""


def verdict_of(
    found: Sequence[Finding], worst: Verdict | None, covered: float, support: float, has_model: bool
) -> Verdict:
    """The verdict on a claim; `worst` is the gravest of its findings."""
    if worst in ("contradicted", "partially_supported"):
        return worst
    if has_model:
        if support >= BORNE_OUT:
            return "supported"
        return "partially_supported" if covered >= ENOUGH else "not_found"
    if worst is None:
        return "supported" if covered >= ENOUGH else "not_found"
    if worst == "not_found" and any(f.verdict == "supported" for f in found):
        return "partially_supported"
    return worst
