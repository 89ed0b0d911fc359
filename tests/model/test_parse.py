"""The methods of a parse, on parses made by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Parse, Sentence, Token
from sayso.model.text import Block, Document, Span

TEXT = "The old mayor left. Nobody cheered."


def parse_of(text, heads, ends):
    """A parse of words between spaces; `heads` by index, `ends` the token after each sentence."""
    tokens, at = [], 0
    for i, word in enumerate(text.split(" ")):
        start = text.index(word, at)
        at = start + len(word)
        sent = sum(1 for end in ends if i >= end)
        tokens.append(Token(i, start, at, word, word.lower(), "X", "X", "dep", heads[i], "", sent))
    sentences, first = [], 0
    for end in ends:
        sentences.append(Sentence(tokens[first].start, tokens[end - 1].end, first, end, 0))
        first = end
    return Parse(tokens, sentences)


@pytest.fixture
def parse():
    # The(2) old(2) mayor(3) left.(3) | Nobody(5) cheered.(5)
    return parse_of(TEXT, [2, 2, 3, 3, 5, 5], [4, 6])


def words(tokens):
    return [t.text for t in tokens]


def test_within_takes_every_token_that_shares_a_character(parse):
    assert words(parse.within(0, len(TEXT))) == TEXT.split(" ")
    assert words(parse.within(4, 7)) == ["old"]
    assert words(parse.within(6, 9)) == ["old", "mayor"]
    assert words(parse.within(7, 8)) == []  # the space between
    assert words(parse.within(7, 7)) == []
    assert words(parse.within(100, 200)) == []


@given(st.integers(0, 40), st.integers(0, 40))
def test_within_is_what_its_definition_says(start, end):
    parse = parse_of(TEXT, [2, 2, 3, 3, 5, 5], [4, 6])
    if start < end:
        assert parse.within(start, end) == [t for t in parse.tokens if t.start < end and start < t.end]


def test_tree_walks(parse):
    the, _old, mayor, left, _nobody, cheered = parse.tokens
    assert words(parse.subtree(left)) == ["The", "old", "mayor", "left."]
    assert words(parse.subtree(mayor)) == ["The", "old", "mayor"]
    assert words(parse.children(mayor)) == ["The", "old"]
    assert words(parse.ancestors(the)) == ["mayor", "left."]
    assert parse.head(cheered) is cheered
    assert words(parse.ancestors(cheered)) == []


def test_the_root_of_words_is_the_one_whose_head_lies_outside(parse):
    assert parse.root_of(0, 13).text == "mayor"
    assert parse.root_of(4, 7).text == "old"
    assert parse.root_of(0, len(TEXT)).text == "cheered."  # of several the last
    assert parse.root_of(7, 8) is None


def test_sentences_by_offset(parse):
    assert parse.sentence_at(0).first == 0
    assert parse.sentence_at(18).last == 4
    assert parse.sentence_at(19) is None  # the space between
    assert parse.sentence_at(20).first == 4
    assert parse.sentence_at(len(TEXT)) is None
    assert words(parse.of_sentence(parse.sentences[1])) == ["Nobody", "cheered."]
    assert parse.span(0, 3).of(TEXT) == "The old mayor"


def test_an_empty_parse_has_nothing():
    parse = Parse([], [])
    assert parse.within(0, 10) == []
    assert parse.root_of(0, 10) is None
    assert parse.sentence_at(0) is None


@given(*[st.integers(0, 6)] * 4)
def test_spans_overlap_and_cover(a, b, c, d):
    first, second = Span(min(a, b), max(a, b)), (min(c, d), max(c, d))
    inside, other = set(range(*first)), set(range(*second))
    if other and inside:
        assert first.overlaps(second) == bool(inside & other)
        assert first.covers(second) == (other <= inside)


def test_the_page_is_that_of_the_block_at_or_before():
    document = Document("d", "one\n\ntwo", [Block("paragraph", 0, 3, 1), Block("paragraph", 5, 8, 2)])
    assert [document.page_at(i) for i in (0, 3, 4, 5, 7)] == [1, 1, 1, 2, 2]
    assert Document("d", "one", [Block("paragraph", 0, 3)]).page_at(1) is None


def test_lone_surrogates_have_a_hash():
    assert Document("d", "\ud800", []).sha256 != Document("d", "\ud801", []).sha256
