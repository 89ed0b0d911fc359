"""What was found when facts and claims were looked up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sayso.model.facts import Reading

Verdict = Literal["supported", "partially_supported", "contradicted", "not_found"]

GRAVITY: Mapping[Verdict, int] = {"supported": 0, "not_found": 1, "partially_supported": 2, "contradicted": 3}
"""When several findings meet on one fact, the gravest leads."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of a binder document put beside a fact or a claim.

    Attributes:
        document: id of the document.
        start, end: code points into that document's text; 400 characters at most.
        text: the exact words.
        score: 0..1, how near the passage is to what is looked up.
        marks: spans within `start:end`, the words that decide (that differ, or that agree).
        page: page of a paged document, or None.
        title: title of the document, or None.
        rank: "primary" or "secondary" where the binder says so, else None.
    """

    document: str
    start: int
    end: int
    text: str
    score: float
    marks: Sequence[tuple[int, int]] = ()
    page: int | None = None
    title: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found for one fact, for one claim, or for the article against itself.

    Attributes:
        verdict: how the documents stand to it.
        check: name of the check that fired ("quantity-differs"); None when supported or not found.
        start, end: the words at fault, no wider; the fact's own words when nothing is at fault.
        message: one sentence that shows the words of both sides; it never says "true" or "false".
        evidence: best first, three at most.
        claim, fact: ids; `fact` is None for a claim's own finding.
        also: names of the other, less grave checks that fired.
    """

    verdict: Verdict
    check: str | None
    start: int
    end: int
    message: str
    evidence: Sequence[Evidence] = ()
    claim: str | None = None
    fact: str | None = None
    also: Sequence[str] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """How one claim stands: `support` 0..1, its verdict (None where it is not looked up), and the best evidence."""

    claim: str
    support: float
    verdict: Verdict | None
    evidence: Sequence[Evidence] = ()


@dataclass(frozen=True)
class Report:
    """An article read, and when a binder was given, checked.

    Attributes:
        reading: the article.
        findings: in order of the text.
        checked: whether a binder was given (False for `sayso read`).
        support: 0..1, how likely it is that all the article asserts is borne out; 1 when nothing is asserted.
        verdicts: by claim id; empty for `sayso read`.
        binder: id and title of each binder document, in order.
        warnings: what could not be read, in plain words.
    """

    reading: Reading
    findings: Sequence[Finding]
    checked: bool = False
    support: float = 1.0
    verdicts: Mapping[str, ClaimVerdict] = field(default_factory=dict)
    binder: Sequence[tuple[str, str | None]] = ()
    warnings: Sequence[str] = ()
