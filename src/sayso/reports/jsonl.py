"""JSON Lines: the report as `json` writes it, on one line, for pipelines that take many."""

from __future__ import annotations

from sayso.model import Report
from sayso.reports.json import as_dict, dumps


def render(report: Report) -> str:
    """The report on one line, with a line feed at the end and none before it."""
    return dumps(as_dict(report)) + "\n"
