"""When a check may hear the model, and which words it is then shown. Texts are long enough to share a matter."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.checks.voice import BESIDE, DOUBT, NAMED, difference, heard, heard_of
from sayso.model import Claim, Judgement, Reading, Span, Statement
from sayso.parsing.pipeline import Parser
from sayso.reading.text import read_text

PARSER = Parser()

CLAIM = "The council refused to mend the pump."
ARTICLE = f"It rained. {CLAIM} Nobody spoke."
DOCUMENT = "Rain fell. The council agreed to mend the old pump in May. The well is deep."
KIND = "negation-differs"


def spans(text, words):
    return [(Span(text.index(word), text.index(word) + len(word)), weight) for word, weight in words.items()]


@cache
def reading(text):
    read = read_text(text, id="t")
    assert read.text == text
    return Reading(read, PARSER.parse(read))


def statement(wrong, decisive, article=ARTICLE, claim=CLAIM, document=DOCUMENT, supported=0.1, kinds=None):
    start = article.index(claim)
    return Statement(
        reading(article),
        Claim(start, start + len(claim), claim, 1.0, "fact"),
        reading(document),
        0.5,
        Judgement(
            supported, 1 - supported, 0.0, kinds or {KIND: 0.8, "scope-widened": 0.2},
            spans(article, wrong), spans(document, decisive),
        ),
    )  # fmt: skip


PLAIN = statement({"refused": 0.9}, {"agreed": 0.8})


def judged(**changes):
    return replace(PLAIN, judgement=replace(PLAIN.judgement, **changes))


def test_a_doubt_of_the_checks_own_kind_is_heard_with_the_words_of_both_sides():
    found = heard(PLAIN, KIND)
    assert found.words.of(ARTICLE) == "refused"
    assert [Span(*mark).of(DOCUMENT) for mark in found.marks] == ["agreed"]
    assert found.sentence.of(DOCUMENT).strip() == "The council agreed to mend the old pump in May."


def test_without_a_model_nothing_is_heard():
    assert heard(replace(PLAIN, judgement=None), KIND) is None


def test_a_claim_that_may_well_be_borne_out_is_left_in_peace():
    assert heard(judged(supported=DOUBT), KIND) is not None
    assert heard(judged(supported=DOUBT + 0.01), KIND) is None


def test_another_kind_of_fault_is_not_the_checks():
    assert heard(PLAIN, "scope-widened") is None
    assert heard(PLAIN, "place-differs") is None


@pytest.mark.parametrize(
    ("kinds", "is_heard"),
    [
        ({KIND: NAMED, "scope-widened": NAMED}, True),
        ({KIND: NAMED - 0.01, "scope-widened": NAMED}, False),
        ({KIND: 0.3, "scope-widened": 0.3 / BESIDE - 0.01}, True),
        ({KIND: 0.3, "scope-widened": 0.3 / BESIDE + 0.01}, False),
        ({}, False),
    ],
)
def test_a_kind_must_be_likely_and_nearly_the_likeliest(kinds, is_heard):
    assert (heard(judged(kinds=kinds), KIND) is not None) == is_heard


def test_kinds_that_a_check_takes_together_are_summed():
    kinds = {KIND: 0.2, "relation-differs": 0.2, "scope-widened": 0.3}
    assert heard(judged(kinds=kinds), KIND) is None
    assert heard(judged(kinds=kinds), KIND, "relation-differs") is not None


def test_the_heaviest_words_of_the_claim_are_shown_and_the_first_of_equals():
    assert heard(statement({"refused": 0.6, "mend": 0.9}, {"agreed": 0.8}), KIND).words.of(ARTICLE) == "mend"
    assert heard(statement({"refused": 0.9, "mend": 0.9}, {"agreed": 0.8}), KIND).words.of(ARTICLE) == "refused"


def test_words_outside_the_claim_or_the_parsed_passages_count_for_nothing():
    assert heard(statement({"rained": 0.9, "mend": 0.5}, {"agreed": 0.8}), KIND).words.of(ARTICLE) == "mend"
    assert heard(statement({"rained": 0.9}, {"agreed": 0.8}), KIND) is None
    assert heard(judged(decisive=[(Span(len(DOCUMENT), len(DOCUMENT) + 4), 0.9)]), KIND) is None
    assert heard(judged(decisive=[]), KIND) is None
    beyond = (Span(DOCUMENT.index("deep"), len(DOCUMENT) + 4), 0.9)
    found = heard(judged(decisive=[*PLAIN.judgement.decisive, beyond]), KIND)
    assert [Span(*mark).of(DOCUMENT) for mark in found.marks] == ["agreed"]


def test_the_marks_are_those_of_the_sentence_that_decides():
    found = heard(statement({"refused": 0.9}, {"Rain": 0.6, "agreed": 0.8, "May": 0.7, "deep": 0.7}), KIND)
    assert [Span(*mark).of(DOCUMENT) for mark in found.marks] == ["agreed", "May"]


@pytest.mark.parametrize(
    ("document", "decisive", "is_heard"),
    [
        ("The well is deep.", "deep", False),  # nothing in common
        ("A pump is red.", "red", False),  # one word is too little
        ("The pump was mended long ago.", "long", True),  # two, in other forms
    ],
)
def test_the_sentence_must_be_of_the_same_matter(document, decisive, is_heard):
    found = heard(statement({"refused": 0.9}, {decisive: 0.8}, document=document), KIND)
    assert (found is not None) == is_heard


def test_a_name_alone_makes_no_common_matter():
    article = "Maud Orrin denied the theft."
    for document, is_heard in {"Maud Orrin rowed home.": False, "Maud Orrin saw a theft.": True}.items():
        beside = statement({"denied": 0.9}, {"Orrin": 0.8}, article, article, document)
        assert (heard(beside, KIND) is not None) == is_heard


def test_a_long_claim_needs_more_in_common_than_two_words():
    claim = "The council refused to mend the pump, the mill wheel, the chapel roof, the quay wall and the sluice gate."
    assert heard(statement({"refused": 0.9}, {"deep": 0.8}, claim, claim, "The pump and mill lie deep."), KIND) is None


def test_the_difference_shows_the_words_of_both_sides():
    made = difference(PLAIN, heard(PLAIN, KIND))
    assert ARTICLE[made.start : made.end] == "refused"
    assert made.message == (
        "The article says “refused”; the document says “The council agreed to mend the old pump in May.”"
    )
    assert [DOCUMENT[a:b] for a, b in made.marks] == ["agreed"]


def test_a_long_sentence_is_shown_around_the_words_that_decide():
    document = (
        "In May, " + "after a winter of frost, " * 9 + "the council agreed to mend the pump" + ", as many say" * 12
    )
    beside = statement({"refused": 0.9}, {"agreed": 0.8}, document=document + ".")
    message = difference(beside, heard(beside, KIND)).message
    shown = re.search("the document says “… (.*) …”$", message)[1]
    assert "council agreed to mend the pump" in shown
    assert shown in document
    assert len(shown) <= 80 + len("agreed") + 100


def test_lines_of_the_document_are_shown_as_one():
    document = "The council\nagreed to mend the pump."
    beside = statement({"refused": 0.9}, {"agreed": 0.8}, document=document)
    found = heard(beside, KIND)
    assert "\n" not in difference(beside, found._replace(sentence=Span(0, len(document)))).message


def test_a_check_of_certain_words_hears_the_model_only_where_the_claim_holds_them():
    assert heard_of(PLAIN, KIND, re.compile("refused")) == difference(PLAIN, heard(PLAIN, KIND))
    assert heard_of(PLAIN, KIND, re.compile("rained|spoke")) is None  # they stand in the article, outside the claim
    assert heard_of(PLAIN, "place-differs", re.compile("refused")) is None


def somewhere(text):
    return st.lists(
        st.tuples(
            st.tuples(st.integers(0, len(text)), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1])),
            st.floats(0, 1),
        ),
        max_size=5,
    )


@settings(max_examples=60)
@given(somewhere(ARTICLE), somewhere(DOCUMENT))
def test_whatever_the_model_points_at_words_lie_in_the_claim_and_marks_in_what_was_parsed(wrong, decisive):
    found = heard(judged(wrong=wrong, decisive=decisive), KIND)
    if found is None:
        return
    assert PLAIN.claim.span.covers(found.words)
    assert found.words in [span for span, _ in wrong]
    assert found.marks
    assert {tuple(mark) for mark in found.marks} <= {tuple(span) for span, _ in decisive}
    assert all(PLAIN.evidence.parse.extent.covers(mark) for mark in found.marks)
    made = difference(PLAIN, found)
    assert found.words.of(ARTICLE) in made.message
