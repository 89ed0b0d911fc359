"""The words around a fact and how far two such profiles are the same."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparison.context import content_stem, overlap

profiles = st.dictionaries(st.sampled_from("abcdefg"), st.floats(0.01, 1), max_size=6)


def evenly(stems):
    return dict.fromkeys(stems, 1.0)


@given(profiles, profiles)
def test_an_overlap_is_a_share(here, there):
    shared = overlap(here, there, evenly)
    assert 0 <= shared <= 1 + 1e-9
    assert overlap(here, {}, evenly) == 0
    if here:
        assert math.isclose(overlap(here, here, evenly), 1)
    assert shared >= overlap(here, {k: v / 2 for k, v in there.items()}, evenly)


def test_nothing_overlaps_with_nothing():
    assert overlap({}, {"a": 1.0}, evenly) == 0


def test_weights_decide_what_counts():
    here, there = {"ferry": 1.0, "sank": 1.0}, {"ferry": 1.0}
    assert overlap(here, there, evenly) == 0.5
    assert overlap(here, there, lambda stems: {s: 3.0 if s == "ferry" else 1.0 for s in stems}) == 0.75


@pytest.mark.parametrize("word", ["the", "and", "said", ",", "“", "—", "", "..."])
def test_function_words_and_signs_carry_nothing(word):
    assert content_stem(word) == ""


def test_forms_of_a_word_share_a_stem():
    assert content_stem("Ferries") == content_stem("ferry") != ""
    assert content_stem("Café") == content_stem("cafe") != ""
