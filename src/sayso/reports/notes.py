"""The notes of the HTML page: for each entry its verdict, what was found, and the words of both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.model import Evidence, Finding, Report
from sayso.reports.differences import Piece, PieceKind, marked, oppose
from sayso.reports.entries import Entry, is_own, label
from sayso.reports.phrases import document_title, saying_phrase
from sayso.reports.places import excerpt
from sayso.reports.readings import reading_phrase

_QUOTED = 0.5
_ALIKE = 0.6
"""Share of the article's words that a passage must have for a word by word comparison to say something. Below it
the two are paraphrases, and marking every word would show nothing; seen on the hand-made reports of the tests."""

_AROUND = 160
_LONGEST_CLAIM = 420


@dataclass(frozen=True)
class Shown:
    """One piece of evidence as the page sets it: the article's words over the document's words.

    `own` tells that the passage stands in the article itself; `title` is then the article's own.
    """

    title: str
    document: str
    own: bool
    page: int | None
    start: int
    end: int
    rank: str | None
    article: Sequence[Piece]
    passage: Sequence[Piece]


@dataclass(frozen=True)
class Found:
    """One finding as the page sets it."""

    verdict: str
    label: str
    check: str | None
    also: Sequence[str]
    message: str
    own: bool
    article: Sequence[Piece]
    evidence: Sequence[Shown]


@dataclass(frozen=True)
class Note:
    """One note: the entry, its number and state, and what belongs to it."""

    entry: Entry
    label: str
    value: str
    says: str
    found: Sequence[Found]
    within: Sequence[Entry] = ()
    same_as: Entry | None = None
    also_at: Sequence[Entry] = field(default=())


def notes(report: Report, listed: Sequence[Entry], within: Mapping[int, Sequence[Entry]]) -> list[Note]:
    """A note for each entry, in order. `within` gives the wider entries that each stands in, by number."""
    text = report.reading.document.text
    by_number = {entry.number: entry for entry in listed}
    repeated: dict[int, list[Entry]] = {}
    for entry in listed:
        if entry.same_as:
            repeated.setdefault(entry.same_as, []).append(entry)
    return [
        Note(
            entry,
            label(entry.state, report.checked),
            reading_phrase(entry.fact) if entry.fact else "",
            saying_phrase(entry.attribution, text) if entry.attribution else "",
            [_found(finding, entry, report) for finding in entry.findings],
            within.get(entry.number, ()),
            by_number.get(entry.same_as) if entry.same_as else None,
            repeated.get(entry.number, ()),
        )
        for entry in listed
    ]


def _found(finding: Finding, entry: Entry, report: Report) -> Found:
    return Found(
        finding.verdict,
        label(finding.verdict),
        finding.check,
        finding.also,
        finding.message,
        is_own(finding, report),
        article_side(finding, entry, report),
        [show(evidence, finding, entry, report) for evidence in passages(finding.evidence)],
    )


def passages(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence with pieces of the same place made one, which has the marks of all and the best score of them."""
    joined: dict[tuple[str, int, int, str], Evidence] = {}
    for piece in evidence:
        place = (piece.document, piece.start, piece.end, piece.text)
        known = joined.get(place)
        if known:
            marks = sorted({*known.marks, *piece.marks})
            piece = replace(known, marks=marks, score=max(known.score, piece.score))
        joined[place] = piece
    return list(joined.values())


def article_side(finding: Finding, entry: Entry, report: Report) -> list[Piece]:
    """The words at fault in their sentence, or in the words around them where no claim holds them."""
    text = report.reading.document.text
    claim = entry.claim
    if claim and claim.start <= finding.start and finding.end <= claim.end and len(claim.text) <= _LONGEST_CLAIM:
        start, end, head, tail = claim.start, claim.end, "", ""
    else:
        around = excerpt(text, finding.start, finding.end, _AROUND)
        start, end = finding.start - len(around.before), finding.end + len(around.after)
        head, tail = "… " if around.cut_before else "", " …" if around.cut_after else ""
    kind = _kind(finding)
    pieces = marked(text[start:end], [(finding.start - start, finding.end - start)], kind)
    return [Piece("context", head)] * bool(head) + pieces + [Piece("context", tail)] * bool(tail)


def show(evidence: Evidence, finding: Finding, entry: Entry, report: Report) -> Shown:
    """A piece of evidence with the words of both sides marked.

    The passage's own marks are shown, but for quotations (and where there are none) the two sides are compared word by
    word, if they are alike enough for that to say something.
    """
    ours: Sequence[Piece] = article_side(finding, entry, report)
    passage: Sequence[Piece] | None = None
    marks = [(start - evidence.start, end - evidence.start) for start, end in evidence.marks]
    if finding.verdict != "not_found" and (entry.kind == "quotation" or not marks):
        words = entry.text if entry.kind == "quotation" or not entry.claim else entry.claim.text
        opposed = oppose(words, evidence.text)
        if opposed.shared >= (_QUOTED if entry.kind == "quotation" else _ALIKE):
            ours, passage = opposed.article, opposed.document
            if not finding.check:
                ours, passage = _agreeing(ours), _agreeing(passage)
    if passage is None:
        passage = marked(evidence.text, marks, _kind(finding))
    article = report.reading.document
    own = evidence.document == article.id
    return Shown(
        article.title or article.id if own else document_title(evidence, report),
        evidence.document,
        own,
        evidence.page,
        evidence.start,
        evidence.end,
        evidence.rank,
        ours,
        passage,
    )


def _kind(finding: Finding) -> PieceKind:
    """How the words that decide are set: nothing decides where no document speaks of it."""
    if finding.verdict == "not_found":
        return "context"
    return "differs" if finding.check else "agrees"


def _agreeing(pieces: Sequence[Piece]) -> list[Piece]:
    """What is the same on both sides, marked as such: there is no fault to show."""
    return [Piece("agrees" if piece.kind == "same" else "context", piece.text) for piece in pieces]
