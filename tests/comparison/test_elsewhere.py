"""What a document says of a fact outside its own slot, through the whole pipeline without the models."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.evidence.binder import of_documents
from sayso.parsing.pipeline import DEFAULT_PIPELINE
from sayso.pipeline.session import Session
from sayso.reading.text import read_text


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(DEFAULT_PIPELINE)


def verdict(session: Session, article: str, document: str, words: str, published: date | None = None) -> str | None:
    """The verdict on the fact whose words are given; None when nothing is said of it."""
    text = read_text(article, id="article", published=published)
    report = session.check(text, of_documents([read_text(document, id="document")]))
    at = article.index(words)
    for finding in report.findings:
        if finding.start <= at < finding.end and finding.fact:
            return finding.verdict
    return None


BORNE_OUT = [
    ("Two-thirds of the 4,812 members borrowed a book.", "Of the 4,812 members on our books, 3,208 borrowed one.",
     "Two-thirds"),
    ("In all 341 people were on the ferry.", "The ferry had 314 passengers and 27 crew aboard.", "341"),
    ("The branch had a majority of 251.", "The branch voted by 322 to 71, with 12 papers spoiled.", "251"),
    ("Gwen Moxey, who is 76, found the rope.", "It was Gwen Moxey, who's seventy-six, who found the rope.", "76"),
    ("The Stella was sold for £90.", "They sold the Stella for ninety pounds.", "£90"),
]  # fmt: skip

NOT_BORNE_OUT = [
    # A share of figures that have nothing to do with each other is none.
    ("Two-thirds of the villagers own a boat.", "The village has 30 boats. The church was built by 20 men in 1911.",
     "Two-thirds"),
    # Another person's surname is not hers.
    ("Sandra Berman opened the shop in Wells.", "Susan Berman opened the shop in Wells.", "Sandra Berman"),
    ("The club won 412 games in the league.", "The club won games in the league; the ground holds 9,000.", "412"),
]  # fmt: skip


@pytest.mark.parametrize(("article", "document", "words"), BORNE_OUT)
def test_what_the_document_makes_of_its_figures_is_found(session, article, document, words):
    assert verdict(session, article, document, words) in ("supported", None)


@pytest.mark.parametrize(("article", "document", "words"), NOT_BORNE_OUT)
def test_what_it_does_not_make_is_not(session, article, document, words):
    assert verdict(session, article, document, words) in ("not_found", "contradicted")


def test_days_between_two_dates_are_counted(session):
    article = "The lamp was broken for 17 days until the ferry ran aground."
    document = "The lamp was reported broken on 2 May 2024. The ferry ran aground on 19 May 2024."
    assert verdict(session, article, document, "17 days") == "supported"


def test_what_is_told_by_the_day_of_writing_is_not_asked_for(session):
    article = "The council met today and will meet again that evening."
    assert verdict(session, article, "The council is to look at the plans for the bridge.", "today") is None
