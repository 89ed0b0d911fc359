"""Real documents that are not part of the project: what must be found in them, and what must not.

They are looked for in `bundles/` under SAYSO_SHARED, else under ../shared; where they came from and what is in them is
said in each one's PROVENANCE.md. A SAYSO_SHARED without them is a fault of the machine and no reason to skip.
"""

from __future__ import annotations

import difflib
import os
import re
from itertools import permutations
from pathlib import Path

import pytest

from sayso.comparison.quotation import align
from sayso.evidence.binder import of_documents
from sayso.model import Report, Span
from sayso.parsing.pipeline import DEFAULT_PIPELINE
from sayso.pipeline.session import Session
from sayso.reading.text import read_text

ROOT = Path(__file__).resolve().parents[2]
COPIES = ("bancroft", "bliss", "everett", "hay", "nicolay")
LONG = 60
"""A quotation of more characters than this is a long one."""


def bundle(name: str) -> Path:
    named = os.environ.get("SAYSO_SHARED")
    folder = Path(named) if named else ROOT.parent / "shared"
    found = folder / "bundles" / name
    if not found.is_dir():
        if named:
            pytest.fail(f"SAYSO_SHARED={named} holds no bundles/{name}", pytrace=False)
        pytest.skip(f"Not run: the tests on real documents of {name} (set SAYSO_SHARED to the folder with bundles/)")
    return found


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(DEFAULT_PIPELINE)


# ------------------------------------------------------------------ shuttle-homes


@pytest.fixture(scope="module")
def shuttles(session: Session) -> Report:
    folder = bundle("shuttle-homes")
    return session.check(folder / "article.md", folder / "sources")


def test_the_one_wrong_figure_and_nothing_else_is_contradicted(shuttles: Report) -> None:
    text = shuttles.reading.document.text
    contradicted = [f for f in shuttles.findings if f.verdict in ("contradicted", "partially_supported")]
    assert [(f.check, text[f.start : f.end]) for f in contradicted] == [("quantity-differs", "six")]
    (finding,) = contradicted
    assert text[: finding.start].endswith("killing all ")
    assert "seven" in finding.message
    assert finding.evidence[0].text.startswith("We mourn seven")


@pytest.mark.parametrize("words", ["four space shuttle", "three remaining", "all seven"])
def test_figures_of_something_else_are_left_alone(shuttles: Report, words: str) -> None:
    start = shuttles.reading.document.text.index(words)
    here = [f for f in shuttles.findings if f.start < start + len(words) and start < f.end]
    assert not [f.message for f in here if f.verdict == "contradicted"]


def test_long_quotations_of_no_document_are_not_found(shuttles: Report) -> None:
    quotations = {f.id for f in shuttles.reading.facts if f.kind == "quotation" and f.end - f.start > LONG}
    verdicts = [f.verdict for f in shuttles.findings if f.fact in quotations]
    assert len(verdicts) >= 6
    assert set(verdicts) == {"not_found"}


# --------------------------------------------------------- gettysburg-five-copies


def words_in(text: str) -> list[tuple[str, int, int]]:
    """Words without case and marks, and where they stand: a hyphen parts words as a space does."""
    return [(m.group().casefold(), m.start(), m.end()) for m in re.finditer(r"[^\W_]+(?:'[^\W_]+)*", text)]


def sentences_in(text: str) -> list[Span]:
    return [Span(m.start(), m.end()) for m in re.finditer(r"\S[^.!?]*[.!?]", text)]


Differences = tuple[list[str], list[str]]
"""Words of a sentence that the other copy lacks, and words of the copy that the sentence lacks, both in order."""


def expected_differences(here: str, sentence: Span, there: str) -> list[Differences]:
    """By difflib: of the whole copies, and of the sentence against the whole copy.

    The two are not the same where one copy makes one sentence of two that begin alike; either may be told. Empty where
    the copies share less than half of the words: then it is another sentence. Words of the other copy before the first
    and after the last word that both have are no part of what is quoted.
    """
    ours, theirs = words_in(here), [word for word, *_ in words_in(there)]
    inside = [i for i, (_, start, _) in enumerate(ours) if sentence.start <= start < sentence.end]
    everything, first = range(len(ours)), inside[0]
    expected = []
    for compared in (everything, inside):
        words = [ours[i][0] for i in compared]
        matcher = difflib.SequenceMatcher(None, words, theirs, autojunk=False)
        same = {compared[a + k]: b + k for a, b, n in matcher.get_matching_blocks() for k in range(n)}
        same = {i: j for i, j in same.items() if first <= i <= inside[-1]}
        if compared is everything and len(same) < len(inside) / 2:
            return []
        reached = set(same.values())
        lacking = [ours[i][0] for i in inside if i not in same]
        left_out = [theirs[j] for j in range(min(reached), max(reached) + 1) if j not in reached]
        expected.append((lacking, left_out))
    return expected


def reported_differences(here: str, sentence: Span, there: str) -> Differences:
    """The same, as the edits of Sayso's own alignment say it."""
    found = align(here, sentence, there, Span(0, len(there)))
    assert found is not None
    lacking = [w for e in found.edits if e.kind != "drop" for w, *_ in words_in(e.here.of(here))]
    left_out = [w for e in found.edits if e.kind != "add" for w, *_ in words_in(e.there.of(there))]
    return lacking, left_out


@pytest.mark.parametrize(("one", "other"), list(permutations(COPIES, 2)))
def test_exactly_the_words_that_differ_are_reported(one: str, other: str) -> None:
    folder = bundle("gettysburg-five-copies") / "sources"
    here, there = ((folder / f"{name}-copy.txt").read_text(encoding="utf-8") for name in (one, other))
    for sentence in sentences_in(here):
        expected = expected_differences(here, sentence, there)
        if expected:
            assert reported_differences(here, sentence, there) in expected, sentence.of(here)


@pytest.mark.parametrize(("one", "other"), list(permutations(COPIES, 2)))
def test_sentences_in_quotation_marks_are_contradicted_where_words_differ(
    one: str, other: str, session: Session
) -> None:
    folder = bundle("gettysburg-five-copies") / "sources"
    here, there = ((folder / f"{name}-copy.txt").read_text(encoding="utf-8") for name in (one, other))
    sentences = sentences_in(here)
    article = read_text("\n\n".join(f"He said: “{s.of(here)}”" for s in sentences), id="article")
    report = session.check(article, of_documents([read_text(there, id=other)]))
    quotations = [f for f in report.reading.facts if f.kind == "quotation"]
    assert len(quotations) == len(sentences)
    by_fact = {f.fact: f for f in report.findings if f.fact}
    for sentence, fact in zip(sentences, quotations, strict=True):
        finding, expected = by_fact[fact.id], expected_differences(here, sentence, there)
        wanted = "not_found" if not expected else "supported" if ([], []) in expected else "contradicted"
        assert finding.verdict == wanted, f"{finding.message} {fact.text}"


# ----------------------------------------------------------------------- apollo11

_MARK = re.compile(r"^\[(\d\d):(\d\d):(\d\d):(\d\d)\]$", re.MULTILINE)


def elapsed(days: str, hours: str, minutes: str, seconds: str) -> int:
    """Seconds since lift-off of a mark of the transcript."""
    return ((int(days) * 24 + int(hours)) * 60 + int(minutes)) * 60 + int(seconds)


@pytest.fixture(scope="module")
def flight(session: Session) -> Report:
    folder = bundle("apollo11")
    return session.check(folder / "article.md", folder / "sources")


NOT_YET = pytest.mark.xfail(
    strict=True,
    reason="the words of the moment are few and common; longer passages that share more of the claim come first",
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        pytest.param("landed the Apollo Lunar Module", "04:06:45:30", "04:06:46:40", marks=NOT_YET, id="the landing"),
        pytest.param("first person to step", "04:13:23:38", "04:13:24:59", marks=NOT_YET, id="the first step"),
    ],
)
def test_evidence_comes_from_the_right_moment(
    flight: Report, session: Session, words: str, start: str, end: str
) -> None:
    transcript = session.document(next((bundle("apollo11") / "sources").glob("*.txt"))).text
    marks = [(m.start(), elapsed(*m.groups())) for m in _MARK.finditer(transcript)]
    (claim,) = (c for c in flight.reading.claims if words in c.text)
    evidence = list(flight.verdicts[claim.id].evidence)
    evidence += [e for f in flight.findings if f.claim == claim.id for e in f.evidence]
    moments = [max((at for at in marks if at[0] <= e.start), default=(0, 0))[1] for e in evidence]
    window = range(elapsed(*start.split(":")), elapsed(*end.split(":")) + 1)
    assert any(moment in window for moment in moments), [e.text for e in evidence]
