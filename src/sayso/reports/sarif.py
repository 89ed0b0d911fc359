"""SARIF 2.1.0, for editors and code hosts that show findings at their place in a file (OASIS, 2020).

Columns are code points (`columnKind` says so). What is supported is left out: SARIF readers take every result for
something to do. What no document speaks of has the rule `not-found` at the level "note".
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from sayso.model import Evidence, Finding, Report, Verdict
from sayso.reports.json import dumps
from sayso.reports.phrases import place_phrase
from sayso.reports.places import Lines, excerpt

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
NOT_FOUND = "not-found"

_LEVELS: Mapping[Verdict, str] = {"contradicted": "error", "partially_supported": "warning", "not_found": "note"}
_NO_RULES: Mapping[str, str] = {NOT_FOUND: "No document of the binder speaks of it."}


def render(report: Report, *, rules: Mapping[str, str] = _NO_RULES, version: str | None = None) -> str:
    """One run with one result a finding.

    Args:
        report: what to write.
        rules: the sentence that says what each check sees, by its name; checks left out go without one.
        version: of Sayso, as the tool's.
    """
    findings = [finding for finding in report.findings if finding.verdict in _LEVELS]
    names = sorted({_rule(finding) for finding in findings})
    index = {name: n for n, name in enumerate(names)}
    texts = {**_NO_RULES, **rules}
    driver: dict[str, Any] = {"name": "Sayso", "rules": [_described(name, texts.get(name)) for name in names]}
    if version:
        driver["version"] = version
    document = report.reading.document
    lines = Lines(document.text)
    seen: dict[str, int] = {}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": _uri(document.path or document.id)}, "hashes": {"sha-256": document.sha256}}
        ],
        "results": [_result(finding, report, lines, index, seen) for finding in findings],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def message(text: str) -> str:
    """The text as a SARIF message that shows it as it stands.

    Braces are doubled (§3.11.5: they hold places for arguments) and what would be read as a link (§3.11.6) is not one:
    a document must not be able to put a link of its own before a reader.
    """
    return text.replace("{", "{{").replace("}", "}}").replace("](", "]\\(").replace("[", "\\[")


def _rule(finding: Finding) -> str:
    return finding.check or NOT_FOUND


def _described(name: str, text: str | None) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": name, "name": "".join(part.capitalize() for part in name.split("-"))}
    if text:
        rule["shortDescription"] = {"text": message(text)}
    return rule


def _result(
    finding: Finding, report: Report, lines: Lines, index: Mapping[str, int], seen: dict[str, int]
) -> dict[str, Any]:
    document = report.reading.document
    start_line, start_column = lines.at(finding.start)
    end_line, end_column = lines.at(finding.end)
    words = document.text[finding.start : finding.end]
    around = excerpt(document.text, finding.start, finding.end)
    result: dict[str, Any] = {
        "ruleId": _rule(finding),
        "ruleIndex": index[_rule(finding)],
        "level": _LEVELS[finding.verdict],
        "message": {"text": message(finding.message or words or _rule(finding))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(document.path or document.id), "index": 0},
                    "region": {
                        "startLine": start_line,
                        "startColumn": start_column,
                        "endLine": end_line,
                        "endColumn": end_column,
                        "charOffset": finding.start,
                        "charLength": finding.end - finding.start,
                        "snippet": {"text": words},
                    },
                }
            }
        ],
        # Words and their neighbours, not places: a finding stays the same one when text is put in above it.
        "partialFingerprints": {
            "saysoWords/v1": _fingerprint(seen, _rule(finding), around.before[-40:], words, around.after[:40])
        },
        "properties": {"verdict": finding.verdict, "also": list(finding.also)},
    }
    if finding.evidence:
        result["relatedLocations"] = [_related(n, e, report) for n, e in enumerate(finding.evidence, 1)]
    return result


def _related(number: int, evidence: Evidence, report: Report) -> dict[str, Any]:
    region = {"charOffset": evidence.start, "charLength": evidence.end - evidence.start}
    return {
        "id": number,
        "message": {"text": message(f"{place_phrase(evidence, report)}: “{evidence.text}”")},
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(evidence.document)},
            "region": {**region, "snippet": {"text": evidence.text}},
        },
        "properties": {"page": evidence.page} if evidence.page is not None else {},
    }


def _uri(path: str) -> str:
    """A path as a relative URI reference: a colon is escaped, so that none is taken for a scheme."""
    return quote(path.replace("\\", "/").encode("utf-8", "surrogatepass"), safe="/")


def _fingerprint(seen: dict[str, int], *parts: str) -> str:
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    seen[digest] = seen.get(digest, 0) + 1
    return f"{digest}:{seen[digest]}"
