"""Words as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.words import STOPWORDS, content_stems, fold, stem


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Café", "cafe"),
        ("U.S.", "us"),
        ("mayor’s", "mayor"),
        ("O’Brien", "o'brien"),
        ("1,000", "1000"),
        ("3.5", "3.5"),
        ("ﬁne", "fine"),
    ],
)
def test_folding(word, folded):
    assert fold(word) == folded


@given(st.text(max_size=30))
def test_any_word_folds_and_stems_without_complaint(word):
    assert fold(fold(word)) == fold(word) or "'" in word or "’" in word or "." in word
    assert isinstance(stem(word), str)


def test_numbers_are_not_stemmed_and_forms_of_words_are_one():
    assert stem("2021") == "2021"
    assert stem("ferries") == stem("Ferry")


@given(st.text(max_size=100))
def test_content_stems_hold_no_function_words_and_keep_repeats(text):
    stems = content_stems(text)
    assert all(stems)
    assert (
        content_stems(f"{text} {text}") == stems * 2 or not text.isascii() or text[-1:] in "'’.," or text[:1] in "'’.,"
    )


def test_content_stems_in_order():
    assert content_stems("The ferry and the other ferry sank.") == [stem("ferry"), stem("ferry"), stem("sank")]
    assert all(word == fold(word) for word in STOPWORDS)
