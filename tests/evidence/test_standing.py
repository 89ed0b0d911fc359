"""How the user ranks the documents of a binder, and what becomes of two that disagree."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.evidence.standing import NAME, Standing, read_standing
from sayso.parsing.pipeline import DEFAULT_PIPELINE
from sayso.pipeline.session import Session

ARTICLE = "The ferry Stella carried 412 passengers to Lunna on 3 May 2021."
SAYS = "The ferry Stella carried {} passengers to Lunna on 3 May 2021."


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(DEFAULT_PIPELINE)


def folder(place: Path, settings: str = "") -> Path:
    (place / "log.txt").write_text(SAYS.format("412"))
    (place / "clipping.txt").write_text(SAYS.format("521"))
    if settings:
        (place / NAME).write_text(settings)
    return place


def passengers(session: Session, binder: Path):
    report = session.check(ARTICLE, binder)
    return next(
        f for f in report.findings if f.fact and report.reading.document.text[f.start : f.end].startswith("412")
    )


def test_two_documents_that_disagree_are_both_shown(session, tmp_path):
    finding = passengers(session, folder(tmp_path))
    assert "disagree" in finding.message
    assert {e.document for e in finding.evidence} == {"log.txt", "clipping.txt"}


@pytest.mark.parametrize(
    ("settings", "verdict"),
    [
        ('primary = ["log.txt"]', "supported"),
        ('primary = ["clipping.txt"]', "contradicted"),
        ('secondary = ["clip*"]', "supported"),
        ('order = ["clipping.txt", "log.txt"]', "contradicted"),
    ],
)
def test_the_better_document_leads(session, tmp_path, settings, verdict):
    finding = passengers(session, folder(tmp_path, settings))
    assert finding.verdict == verdict
    assert "disagree" in finding.message
    assert len(finding.evidence) == 2


def test_secondary_support_is_named_as_such(session, tmp_path):
    (tmp_path / "clipping.txt").write_text(SAYS.format("412"))
    (tmp_path / NAME).write_text('secondary = ["*"]')
    finding = passengers(session, tmp_path)
    assert finding.verdict == "supported"
    assert "secondary document" in finding.message
    assert finding.evidence[0].rank == "secondary"


@pytest.mark.parametrize("settings", ["primary = 3", "= what", 'first = ["a"]', "order = [1]", "\x00"])
def test_settings_that_are_not_understood_are_said_and_passed_over(session, tmp_path, settings):
    binder = session.open_binder(folder(tmp_path, settings))
    assert any(NAME in warning for warning in binder.warnings)
    assert len(binder.cards) == 2


def test_ranks_and_places():
    standing = Standing(order=["b", "a"], primary=["p/*"], secondary=["s/*", "p/x"])
    assert standing.rank("p/x") == "primary"
    assert standing.rank("s/x") == "secondary"
    assert standing.rank("a") is None
    assert sorted(["s/x", "c", "a", "b", "p/x"], key=standing.place) == ["p/x", "b", "a", "c", "s/x"]
    assert read_standing(Path("/nowhere")) == (Standing(), [])
