"""One HTML page that stands alone: the article with every fact underlined, and the evidence behind each.

The page is one file without a link to anywhere: style and script are inside it and named by their hashes in its
Content-Security-Policy, so that nothing else can run or load, whatever an article or a document contains. Without
script each fact is a link to its note; with it the note opens beside the article. `page/` holds template, style and
script. Jinja (which spaCy needs in any case) sets the template and escapes all that is put into it; what is marked as
safe here is the style and the script of this package, and nothing else.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from sayso.model import Block, Claim, Report
from sayso.reports.entries import DIFFERS, LABELS, STATES, Entry, entries, label, speaker_name, speaker_of, tally
from sayso.reports.notes import notes
from sayso.reports.phrases import GLYPHS
from sayso.reports.segments import Segment, levels, segment

if TYPE_CHECKING:
    from jinja2 import Template

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")


@dataclass(frozen=True)
class Paragraph:
    """A block of the article, cut into stretches."""

    block: Block
    segments: Sequence[Segment]


@dataclass(frozen=True)
class Statement:
    """What a speaker is said to have said, with the id of the place where it stands."""

    id: str
    words: str
    speech: str
    denied: bool
    certainty: str
    type: str
    said_on: str | None


@dataclass(frozen=True)
class Voice:
    """A speaker and all that is attributed to him or her, in the order of the article."""

    name: str
    statements: Sequence[Statement]


def render(report: Report) -> str:
    """The page. The same report gives the same page, byte for byte."""
    document = report.reading.document
    listed = entries(report)
    spots = _spots(report)
    paragraphs = _paragraphs(report, listed, sorted(spots))
    parts = [part for paragraph in paragraphs for part in paragraph.segments]
    anchored = {id for part in parts for id in spots.get(part.start, ())}
    placed = {e.number for part in parts for e in (part.owner, *part.ending) if e}
    heading = None
    if paragraphs and paragraphs[0].block.kind == "heading" and _words(paragraphs[0], document.text) == document.title:
        heading, paragraphs = paragraphs[0], paragraphs[1:]
    title = document.title or document.id
    template, style, script = _assets()
    return template.render(
        report=report,
        document=document,
        text=document.text,
        title=title,
        heading=heading,
        groups=_groups(paragraphs),
        levels=levels(parts),
        first=_first(parts),
        spots=spots,
        anchored=anchored,
        strays=[entry for entry in listed if entry.number not in placed],
        notes=notes(report, listed, _within(parts)),
        counts=[(state, label(state, report.checked), n) for state, n in tally(listed).items() if report.checked or n],
        total=len(listed),
        differing=[entry for entry in listed if entry.state in DIFFERS],
        missing=[entry for entry in listed if entry.state == "not_found"],
        voices=_voices(report),
        apart=_apart(report),
        warnings=(*document.warnings, *report.warnings),
        states=STATES,
        folded=("supported", "unchecked"),
        labels=LABELS,
        glyphs=GLYPHS,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


@cache
def _assets() -> tuple[Template, str, str]:
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    folder = files("sayso.reports").joinpath("page")
    # trim_blocks keeps the template's own lines out of the paragraphs, where white space would show.
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["printable"] = printable
    template = environment.from_string(folder.joinpath("page.html").read_text(encoding="utf-8"))
    style = folder.joinpath("page.css").read_text(encoding="utf-8")
    script = folder.joinpath("page.js").read_text(encoding="utf-8")
    return template, Markup(style), Markup(script)


def printable(text: str | None) -> str:
    """The text with what no HTML file can hold (control characters, lone surrogates) or
    what would turn the order of letters round, as replacement characters."""
    return _UNPRINTABLE.sub("\ufffd", text or "")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _words(paragraph: Paragraph, text: str) -> str:
    return text[paragraph.block.start : paragraph.block.end]


def _paragraphs(report: Report, listed: Sequence[Entry], cuts: Sequence[int]) -> list[Paragraph]:
    document = report.reading.document
    blocks = document.blocks or [Block("paragraph", 0, len(document.text))]
    found: list[Paragraph] = []
    open_entries: list[Entry] = []
    waiting = list(reversed(listed))
    for block in blocks:
        while waiting and waiting[-1].start < block.end:
            open_entries.append(waiting.pop())
        open_entries = [entry for entry in open_entries if entry.end > block.start]
        here = cuts[bisect_left(cuts, block.start) : bisect_left(cuts, block.end)]
        found.append(Paragraph(block, segment(block.start, block.end, open_entries, here)))
    return found


def _groups(paragraphs: Sequence[Paragraph]) -> list[tuple[str, list[Paragraph]]]:
    """Blocks in order; list items and table rows that follow each other make one list, one table."""
    groups: list[tuple[str, list[Paragraph]]] = []
    for paragraph in paragraphs:
        kind = paragraph.block.kind
        if kind in ("list_item", "table") and groups and groups[-1][0] == kind:
            groups[-1][1].append(paragraph)
        else:
            groups.append((kind, [paragraph]))
    return groups


def _first(parts: Sequence[Segment]) -> dict[int, int]:
    """Where the first stretch that an entry owns begins, by number: the one that the keyboard stops at."""
    first: dict[int, int] = {}
    for part in parts:
        if part.owner:
            first.setdefault(part.owner.number, part.start)
    return first


def _within(parts: Sequence[Segment]) -> dict[int, Sequence[Entry]]:
    """The wider entries over the first stretch of each entry, narrowest first."""
    within: dict[int, Sequence[Entry]] = {}
    for part in parts:
        if part.owner:
            stack = [*part.wider, part.owner]
            for n, entry in enumerate(stack):
                within.setdefault(entry.number, stack[:n][::-1])
    return within


def _spots(report: Report) -> dict[int, list[str]]:
    """HTML ids by the offset they stand at: where what somebody says begins, and the claims that are set apart."""
    spots: dict[int, list[str]] = {}
    for attribution in report.reading.attributions:
        for span in list(attribution.content)[:1]:
            spots.setdefault(span[0], []).append(f"said-{attribution.id}")
    for claim in _apart(report):
        spots.setdefault(claim.start, []).append(f"claim-{claim.id}")
    return spots


def _apart(report: Report) -> list[Claim]:
    """Opinions, predictions and calls to act: marked as such and not looked up."""
    return [claim for claim in report.reading.claims if claim.kind != "fact"]


def _voices(report: Report) -> list[Voice]:
    text = report.reading.document.text
    voices: dict[str, list[Statement]] = {}
    names: dict[str, str] = {}
    for attribution in report.reading.attributions:
        speaker = speaker_of(attribution, text)
        key = (speaker.name or speaker.role or "").casefold()
        full = speaker_name(speaker)
        names[key] = max(names.get(key, ""), full, key=len)
        voices.setdefault(key, []).append(
            Statement(
                attribution.id,
                " … ".join(text[s:e] for s, e in attribution.content),
                attribution.speech,
                attribution.polarity == "denied",
                attribution.certainty,
                attribution.type,
                attribution.said_on,
            )
        )
    return [Voice(names[key], statements) for key, statements in voices.items()]
