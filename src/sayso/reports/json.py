"""JSON of the schema `sayso/1`, which `sayso-1.schema.json` beside this file describes.

Every key of the contract is always there, in the contract's order, null or empty where nothing is known. What is
added to it (`same_as` of a fact; `title`, `page`, `rank` and `marks` of evidence; `also` of a finding; `binder` and
`warnings`) is left out where it would be empty, as the contract does with the page of a block.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from sayso.model import Attribution, Block, Claim, ClaimVerdict, Document, Evidence, Fact, Finding, Report

SCHEMA = "sayso/1"

_UNSAFE = re.compile("[\ud800-\udfff\u0085\u2028\u2029]")
"""Lone surrogates, which UTF-8 cannot write, and the characters at which some readers of lines break them."""


def render(report: Report) -> str:
    """The report as indented JSON with a line feed at the end."""
    return dumps(as_dict(report), indent=1) + "\n"


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON text that any UTF-8 file can hold and that, without `indent`, is one line however lines are split.

    Raises:
        ValueError: a number is not finite (`as_dict` lets none through).
    """
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def schema() -> dict[str, Any]:
    """The published JSON Schema (draft 2020-12) of what `as_dict` gives back."""
    text = files("sayso.reports").joinpath("sayso-1.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def as_dict(report: Report) -> dict[str, Any]:
    """The report as plain data, in the order of the contract."""
    reading = report.reading
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "document": _document(reading.document),
        "facts": [_fact(fact) for fact in reading.facts],
        "attributions": [_attribution(attribution) for attribution in reading.attributions],
        "claims": [_claim(claim, report) for claim in reading.claims],
        "findings": [_finding(finding) for finding in report.findings],
    }
    if report.checked:
        data["support"] = _share(report.support)
        if report.binder:
            data["binder"] = [{"id": id, "title": title} for id, title in report.binder]
    if report.warnings:
        data["warnings"] = list(report.warnings)
    return data


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "byline": document.byline,
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "sha256": document.sha256,
        "text": document.text,
        "blocks": [_block(block) for block in document.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": block.kind, "start": block.start, "end": block.end}
    if block.page is not None:
        data["page"] = block.page
    return data


def _fact(fact: Fact) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": fact.id,
        "kind": fact.kind,
        "start": fact.start,
        "end": fact.end,
        "text": fact.text,
        "value": _finite(fact.value.as_json()),
        "claim": fact.claim,
        "attribution": fact.attribution,
    }
    if fact.same_as is not None:
        data["same_as"] = fact.same_as
    return data


def _attribution(attribution: Attribution) -> dict[str, Any]:
    speaker = attribution.speaker
    return {
        "id": attribution.id,
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
        "speech": attribution.speech,
        "type": attribution.type,
        "speaker": {"name": speaker.name, "role": speaker.role} if speaker else None,
        "polarity": attribution.polarity,
        "certainty": attribution.certainty,
        "parent": attribution.parent,
        "said_on": attribution.said_on,
    }


def _claim(claim: Claim, report: Report) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "checkable": _share(claim.checkable),
        "kind": claim.kind,
        "attribution": claim.attribution,
        "facts": list(claim.facts),
    }
    if report.checked:
        # A claim that was not looked up asserts nothing that could fail.
        found = report.verdicts.get(claim.id, ClaimVerdict(claim.id, 1.0, None))
        data["support"] = _share(found.support)
        data["verdict"] = found.verdict
        data["evidence"] = [_evidence(evidence) for evidence in found.evidence]
    return data


def _finding(finding: Finding) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": finding.id,
        "check": finding.check,
        "verdict": finding.verdict,
        "claim": finding.claim,
        "fact": finding.fact,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
    }
    if finding.also:
        data["also"] = list(finding.also)
    return data


def _evidence(evidence: Evidence) -> dict[str, Any]:
    data: dict[str, Any] = {
        "document": evidence.document,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "score": _share(evidence.score),
    }
    for key, value in (("title", evidence.title), ("page", evidence.page), ("rank", evidence.rank)):
        if value is not None:
            data[key] = value
    if evidence.marks:
        data["marks"] = _spans(evidence.marks)
    return data


def _spans(spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _share(number: float) -> float:
    """A number from 0 to 1 with six decimals, so that the last bits of a sum do not show."""
    if not math.isfinite(number):
        return 0.0
    return round(min(1.0, max(0.0, float(number))), 6)


def _finite(value: Any) -> Any:
    """The value with null in place of every number that JSON has no word for."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: _finite(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(inner) for inner in value]
    return value
