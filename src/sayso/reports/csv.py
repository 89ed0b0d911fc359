"""A sheet with a row for every finding, and one for every fact that has none, for people who work in tables.

Spreadsheets run a cell that begins like a formula. A cell of words that does is given an apostrophe in front, which
spreadsheets take for "this is text" (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from sayso.model import Finding, Report
from sayso.reports.entries import Entry, entries, label
from sayso.reports.phrases import document_title, place_phrase, saying_phrase, value_phrase
from sayso.reports.places import Lines

COLUMNS = (
    "number",
    "verdict",
    "check",
    "also",
    "kind",
    "words",
    "at_fault",
    "read_as",
    "message",
    "said_by",
    "claim",
    "line",
    "column",
    "start",
    "end",
    "document",
    "title",
    "page",
    "passage",
    "passage_start",
    "passage_end",
    "score",
    "further_evidence",
)

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def render(report: Report) -> str:
    """The sheet as CSV (RFC 4180 but for the line feeds), with a row of column names first."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    lines = Lines(report.reading.document.text)
    for entry in entries(report):
        for row in _rows(entry, report, lines):
            writer.writerow([cell(value) if isinstance(value, str) else value for value in row])
    return stream.getvalue()


def cell(text: str) -> str:
    """The text so that a spreadsheet shows it and does not run it, and so that UTF-8 can hold it."""
    text = _UNWRITABLE.sub("\ufffd", text)
    return "'" + text if _FORMULA.match(text) else text


def _rows(entry: Entry, report: Report, lines: Lines) -> Iterator[tuple[str | int | float | None, ...]]:
    text = report.reading.document.text
    findings: list[Finding | None] = [*entry.findings] or [None]
    for finding in findings:
        start, end = (finding.start, finding.end) if finding else (entry.start, entry.end)
        best, *further = finding.evidence if finding and finding.evidence else [None]
        yield (
            entry.number,
            label(finding.verdict if finding else entry.state, report.checked),
            finding.check if finding else None,
            " ".join(finding.also) if finding else None,
            entry.kind,
            entry.text,
            text[start:end],
            value_phrase(entry.fact) if entry.fact else None,
            finding.message if finding else f"says the same as {entry.same_as}" if entry.same_as else None,
            saying_phrase(entry.attribution, text) if entry.attribution else None,
            entry.claim.text if entry.claim else None,
            *lines.at(start),
            start,
            end,
            best.document if best else None,
            document_title(best, report) if best else None,
            best.page if best else None,
            best.text if best else None,
            best.start if best else None,
            best.end if best else None,
            round(best.score, 4) if best and best.score == best.score else None,
            "\n".join(f"{place_phrase(e, report)}: {e.text}" for e in further if e),
        )
