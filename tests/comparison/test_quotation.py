"""Words of a quotation beside words of a document: what the alignment promises, on any text."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.comparison.quotation import align, words_of
from sayso.model import Span

SAID = "We never had enough boats, and the harbour office knew it long before that winter came."
DOCUMENT = f"The captain was asked about the storm. {SAID} Nobody wrote it down, she added later."

words = st.sampled_from("boats winter the harbour knew captain and it never U.S. 40 don't well-known".split())
texts = st.lists(
    st.one_of(words, words, words, st.sampled_from(["...", "…", "[she]", "[...]", "(…)", "“", "”", "\n", "[W]e", "["])),
    max_size=25,
).map(" ".join)
anything = st.one_of(texts, st.text(max_size=80))


def aligned(quotation, document=DOCUMENT):
    return align(quotation, Span(0, len(quotation)), document, Span(0, len(document)))


def shown(quotation, document=DOCUMENT):
    """The edits as words: kind, words here, words there, bridged."""
    alignment = aligned(quotation, document)
    return [
        (e.kind, quotation[e.here.start : e.here.end], document[e.there.start : e.there.end], e.bridged)
        for e in alignment.edits
    ]


@pytest.mark.parametrize(
    "quotation",
    [
        SAID,
        SAID.upper(),
        f"“{SAID}”",
        SAID.replace(" ", "\n  "),
        SAID.replace(",", " –").rstrip("."),
        "the harbour office knew it",
    ],
)
def test_the_same_words_are_the_same(quotation):
    alignment = aligned(quotation)
    assert alignment.likeness == 1.0
    assert alignment.edits == ()
    there = DOCUMENT[alignment.there.start : alignment.there.end]
    assert there.casefold().split()[0].strip("“") == quotation.casefold().split()[0].strip("“")


def test_a_changed_a_dropped_and_an_added_word_are_told_apart():
    assert shown(SAID.replace("enough", "many")) == [("replace", "many", "enough", False)]
    ((kind, here, there, bridged),) = shown(SAID.replace("long ", ""))
    assert (kind, there, bridged) == ("drop", "long", False)
    assert here == "it before"
    assert shown(SAID.replace("knew", "surely knew")) == [("add", "surely", "", False)]
    assert aligned(SAID.replace("enough", "many")).likeness < 1


@pytest.mark.parametrize("dots", ["...", "…", "[...]", "(…)", ". . .", "[…]"])
def test_an_ellipsis_bridges_what_it_leaves_out(dots):
    quotation = f"We never had enough boats {dots} long before that winter came."
    alignment = aligned(quotation)
    assert alignment.likeness == 1.0
    assert all(edit.bridged and edit.kind == "drop" for edit in alignment.edits)


def test_a_bracket_stands_for_other_words():
    quotation = SAID.replace("the harbour office", "[the mayor’s staff]")
    assert all(edit.bridged for edit in aligned(quotation).edits)
    assert all(bridged for _, _, _, bridged in shown(SAID.replace("We", "[W]e")))


def test_what_is_spliced_without_a_sign_is_an_edit_that_shows_the_gap():
    ((kind, here, there, bridged),) = shown("We never had enough boats long before that winter came.")
    assert (kind, bridged) == ("drop", False)
    assert here == "boats long"
    assert there == "and the harbour office knew it"


def test_nothing_shared_is_no_alignment():
    assert aligned("Parliament voted on Tuesday") is None
    assert aligned("") is None
    assert aligned("…") is None
    assert aligned(SAID, "") is None


@settings(max_examples=300, deadline=None)
@given(anything, anything)
@example("[", "[")
@example("[...]", "x")
@example("… a …", "a")
@example("\ud800 a", "a \ud800")
def test_any_words_beside_any_words(quotation, document):
    before, after = "Before it. ", " After it."
    text, source = before + quotation + after, after + document + before
    span = Span(len(before), len(before) + len(quotation))
    within = Span(len(after), len(after) + len(document))
    alignment = align(text, span, source, within)
    if alignment is None:
        return
    assert 0 < alignment.likeness <= 1
    assert alignment.matched >= 1
    assert within.start <= alignment.there.start < alignment.there.end <= within.end
    last = -1
    for edit in alignment.edits:
        assert span.start <= edit.here.start <= edit.here.end <= span.end
        assert within.start <= edit.there.start <= edit.there.end <= within.end
        assert edit.here.start >= last
        last = edit.here.start
    if not any(w.bridge for w in words_of(text, *span, bridges=True)) and alignment.likeness == 1.0:
        assert not [e for e in alignment.edits if e.kind != "drop"]
    assert align(text, span, source, within) == alignment


@settings(max_examples=100, deadline=None)
@given(st.lists(words, min_size=1, max_size=12), st.lists(words, max_size=8), st.lists(words, max_size=8))
def test_words_that_stand_there_are_found(quotation, before, after):
    alignment = aligned(" ".join(quotation), " ".join([*before, *quotation, *after]))
    assert alignment.likeness == 1.0
    assert alignment.edits == ()


@settings(max_examples=200, deadline=None)
@given(anything, st.booleans())
def test_words_have_places_and_order(text, bridges):
    found = words_of(text, 0, len(text), bridges=bridges)
    assert all(0 <= w.start < w.end <= len(text) for w in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.slow
def test_a_long_quotation_beside_a_long_document_takes_linear_time_in_the_document():
    """Where the quotation stands (`pipeline.quotations`) hands over a passage, so this bounds what one costs."""
    quotation = " ".join(f"word{n % 97}" for n in range(200))

    def seconds(times):
        document = " ".join(f"term{n % 89} word{n % 101}" for n in range(1000 * times))
        began = time.perf_counter()
        aligned(quotation, document)
        return time.perf_counter() - began

    seconds(1)
    assert seconds(4) < 4 * seconds(1) * 2


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "a[" * 10_000, ". " * 20_000, "(" * 20_000, "x" * 100_000, "a-" * 20_000]
)
def test_hostile_words_are_parted_in_linear_time(text):
    began = time.perf_counter()
    words_of(text, 0, len(text), bridges=True)
    words_of(text, 0, len(text), bridges=False)
    assert time.perf_counter() - began < 2
