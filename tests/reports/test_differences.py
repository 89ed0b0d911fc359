"""Word against word."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reports.differences import marked, oppose

WORDS = st.lists(st.sampled_from(["the", "gate", "six", "9", "was", "“closed”", "é", "—", "🌊", "\n"]), max_size=40)


def differing(pieces):
    return [piece.text for piece in pieces if piece.kind == "differs"]


@pytest.mark.parametrize(
    ("article", "document", "ours", "theirs"),
    [
        # A changed word stands out on both sides; what the document says before and after is context.
        ("the gate was shut", "Q: When? A: the gate was open. Next.", ["shut"], ["open"]),
        ("the old gate was shut", "the gate was shut", ["old"], []),
        ("the gate was shut", "the gate was never shut", [], ["never"]),
        # Case, quotation glyphs and punctuation are no difference.
        ("“The gate, they said, was shut”", "the gate they said was shut", [], []),
        ("it’s shut", "it's shut", [], []),
        ("cost €3.2m", "cost €3.4m", ["€3.2m"], ["€3.4m"]),
    ],
)
def test_the_words_that_differ(article, document, ours, theirs):
    opposed = oppose(article, document)
    assert differing(opposed.article) == ours
    assert differing(opposed.document) == theirs


def test_nothing_shared_is_told():
    assert oppose("alpha beta", "gamma delta").shared == 0.0
    assert oppose("", "gamma").shared == 0.0


@given(WORDS, WORDS)
def test_the_pieces_join_to_the_text(left, right):
    article, document = " ".join(left), " ".join(right)
    opposed = oppose(article, document)
    assert "".join(p.text for p in opposed.article) == article
    assert "".join(p.text for p in opposed.document) == document
    assert 0.0 <= opposed.shared <= 1.0


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=6))
def test_marks_of_any_kind_keep_the_text(text, marks):
    assert "".join(p.text for p in marked(text, marks, "differs")) == text


def test_long_and_hostile_sides_are_quick():
    start = time.perf_counter()
    oppose("a " * 160, "a b " * 80)
    oppose("x" * 100_000, "." * 100_000)
    oppose("word " * 10_000, "word " * 10_000)
    assert time.perf_counter() - start < 2
