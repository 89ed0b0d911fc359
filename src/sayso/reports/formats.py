"""The formats a report can be written in: one table, each module loaded when its format is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        module: whose `render(report)` writes it, with options of its own as keywords.
        extension: of a file in it.
        media_type: as HTTP names it.
        binary: whether `render` gives bytes back, not text.
        encoding: of a file in it; Excel takes a CSV for UTF-8 only when it begins with a byte order mark.
    """

    module: str
    extension: str
    media_type: str
    binary: bool = False
    encoding: str = "utf-8"


FORMATS: Mapping[str, Format] = {
    "text": Format("sayso.reports.text", ".txt", "text/plain"),
    "json": Format("sayso.reports.json", ".json", "application/json"),
    "jsonl": Format("sayso.reports.jsonl", ".jsonl", "application/x-ndjson"),
    "html": Format("sayso.reports.html", ".html", "text/html"),
    "docx": Format(
        "sayso.reports.docx",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        binary=True,
    ),
    "csv": Format("sayso.reports.csv", ".csv", "text/csv", encoding="utf-8-sig"),
    "sarif": Format("sayso.reports.sarif", ".sarif", "application/sarif+json"),
}


def renderer(name: str) -> Callable[..., Any]:
    """The `render(report, **options)` of a format: text, or bytes where the table says `binary`.

    Raises:
        KeyError: no such format.
    """
    render: Callable[..., Any] = import_module(FORMATS[name].module).render
    return render
