"""The article as a Word file with a comment at every finding that a person has to look at.

The article's words are set again, paragraph by paragraph; its own layout is not kept. Comments stand at the words at
fault, so that they survive editing as comments do. The same report gives the same bytes: no clock goes in.
"""

from __future__ import annotations

import io
import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.model import Block, Finding, Report
from sayso.reports.entries import entries, is_own, label
from sayso.reports.phrases import place_phrase

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.run import Run

AUTHOR, INITIALS = "Sayso", "S"

_STYLES = {"heading": "Heading 1", "list_item": "List Bullet", "quote": "Quote", "caption": "Caption"}
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def render(report: Report) -> bytes:
    """The Word file."""
    import docx

    word = docx.Document()
    document = report.reading.document
    findings = [f for entry in entries(report) for f in entry.findings if f.verdict != "supported"]
    word.core_properties.title = clean(document.title or document.id)[:255]
    word.core_properties.author = AUTHOR
    runs = _set_text(word, document.text, document.blocks, findings)
    starts = [start for start, _, _ in runs]
    for finding in findings:
        # Runs do not overlap and end where findings do: those of a finding are neighbours in the list. Where words are
        # missing and none are at fault, the comment stands at the words that follow.
        first, last = bisect_left(starts, finding.start), bisect_left(starts, finding.end) - 1
        if runs:
            first = min(first, len(runs) - 1)
            _comment(word, [runs[first][2], runs[max(first, last)][2]], _lines(finding, report))
    stream = io.BytesIO()
    word.save(stream)
    return _timeless(stream.getvalue())


def clean(text: str) -> str:
    """The text with what XML cannot hold as replacement characters."""
    return _UNWRITABLE.sub("\ufffd", text)


def _set_text(
    word: WordDocument, text: str, blocks: Sequence[Block], findings: Sequence[Finding]
) -> list[tuple[int, int, Run]]:
    """Sets the blocks and gives back their runs with the offsets of their words; a run ends where a finding does."""
    bounds = sorted({at for f in findings for at in (f.start, f.end)})
    runs = []
    for block in blocks or [Block("paragraph", 0, len(text))]:
        paragraph = word.add_paragraph(style=_STYLES.get(block.kind))
        edges = [block.start, *bounds[bisect_right(bounds, block.start) : bisect_left(bounds, block.end)], block.end]
        for start, end in pairwise(edges):
            runs.append((start, end, paragraph.add_run(clean(text[start:end]))))
    return runs


def _lines(finding: Finding, report: Report) -> list[str]:
    head = " · ".join(filter(None, [label(finding.verdict).capitalize(), finding.check, *finding.also]))
    if is_own(finding, report):
        head += " · the article against itself"
    lines = [head, finding.message]
    lines += [f"{place_phrase(e, report)}: “{e.text}”" for e in finding.evidence]
    return [clean(line) for line in lines]


def _comment(word: WordDocument, runs: Sequence[Run], lines: Sequence[str]) -> None:
    comment = word.add_comment(runs, text="\n".join(lines), author=AUTHOR, initials=INITIALS)
    comment._comment_elm.attrib.pop("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}date", None)


def _timeless(package: bytes) -> bytes:
    """The same package with the time stamps of its parts set to the earliest that ZIP can hold."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(part))
    return stream.getvalue()
