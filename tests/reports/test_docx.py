"""The Word file."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from sayso.model import Block
from sayso.reports import docx

from .samples import REPORTS, checked_report, stray_report


def opened(report):
    return python_docx.Document(io.BytesIO(docx.render(report)))


@pytest.mark.parametrize("make", REPORTS)
def test_the_words_of_the_article_paragraph_by_paragraph(make):
    document = make().reading.document
    paragraphs = [p.text for p in opened(make()).paragraphs]
    expected = [docx.clean(document.text[b.start : b.end]) for b in document.blocks or [Block("paragraph", 0, 0)]]
    assert [p.split() for p in paragraphs] == [e.split() for e in expected]


def test_a_comment_at_everything_that_is_not_supported():
    report = checked_report()
    word = opened(report)
    comments = list(word.comments)
    assert len(comments) == sum(f.verdict != "supported" for f in report.findings)
    assert {c.author for c in comments} == {"Sayso"}
    six = next(c for c in comments if "quantity-differs" in c.text and "Six" in c.text)
    assert "Report of the inquiry into the Lower Halden failure (inquiry.pdf), p. 4: “The inquiry" in six.text


def test_the_comment_stands_at_the_words_at_fault():
    word = opened(checked_report())
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for comment in word.comments:
        start = next(
            e for e in word.element.iter(f"{w}commentRangeStart") if e.get(f"{w}id") == str(comment.comment_id)
        )
        words, element = "", start.getnext()
        while not (element.tag == f"{w}commentRangeEnd" and element.get(f"{w}id") == str(comment.comment_id)):
            words += "".join(t.text or "" for t in element.iter(f"{w}t"))
            element = element.getnext()
        if "“Six people” in the article" in comment.text:
            assert words == "Six"
        if "nobody came for 14 months” in the article" in comment.text:
            assert words == "nobody came for 14 months"


def test_no_clock_goes_in():
    assert docx.render(checked_report()) == docx.render(checked_report())
    assert all(comment.timestamp is None for comment in opened(checked_report()).comments)


def test_words_that_are_missing_have_their_comment_too():
    report = stray_report()
    assert len(list(opened(report).comments)) == len(report.findings)
