"""A claim beside passages: what the model's scores become, and where the words that it marks stand."""

from __future__ import annotations

import re
from types import SimpleNamespace

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.checks.table import CHECKS
from sayso.comparison import entailment
from sayso.comparison.entailment import AT_FAULT, CLS, KINDS, MOST, MOST_CLAIM, SEP, Judge, _placed, _words
from sayso.inference import installed

FIRST_ID = 1000


class Stub:
    """A network that marks the words it is told to; its pieces are words, or single letters of those in capitals."""

    def __init__(self, wrong=(), decisive=(), labels=(0.0, 0.0, 0.0), kinds=None):
        self.wrong, self.decisive, self.labels = wrong, decisive, labels
        self.kinds = kinds or [0.0] * len(KINDS)
        self.words, self.runs = [], []
        self.tokenizer = self

    def encode(self, text, add_special_tokens):
        assert not add_special_tokens
        found = list(re.finditer(r"[A-Z]|[^\W_A-Z]+|[^\w\s]", text))
        ids = [FIRST_ID + len(self.words) + n for n in range(len(found))]
        self.words.extend(m[0] for m in found)
        return SimpleNamespace(ids=ids, offsets=[m.span() for m in found])

    def run(self, input_ids, token_type_ids):
        self.runs.append((input_ids, token_type_ids))
        pieces = numpy.full((len(input_ids), 2), -5, dtype=numpy.float32)
        for row, number in enumerate(input_ids):
            if number >= FIRST_ID:
                word = self.words[number - FIRST_ID]
                pieces[row] = [5 if word in marked else -5 for marked in (self.wrong, self.decisive)]
        return [numpy.array(scores, dtype=numpy.float32) for scores in (self.labels, self.kinds)] + [pieces]


def words(marked, text, at=0):
    return [text[span.start - at : span.end - at] for span, _ in marked]


def test_spans_are_given_where_the_words_stand_in_their_documents():
    claim, passage = "the pump is red", "they say the pump is blue"
    judge = Judge(Stub(wrong=["red"], decisive=["blue"]))
    judgement = judge.compare(claim, [(passage, 300)], at=50)
    assert words(judgement.wrong, claim, 50) == ["red"]
    assert words(judgement.decisive, passage, 300) == ["blue"]


def test_marks_of_the_claim_and_of_the_passage_are_not_mixed_up():
    judgement = Judge(Stub(wrong=["pump"], decisive=["is"])).compare("the pump is red", [("the pump is blue", 0)])
    assert words(judgement.wrong, "the pump is red") == ["pump"]
    assert words(judgement.decisive, "the pump is blue") == ["is"]


def test_marks_in_several_passages_are_each_placed_in_the_document():
    document = "blue pump. Something between. a blue well"
    passages = [(document[:10], 0), (document[30:], 30)]
    judgement = Judge(Stub(decisive=["blue"])).compare("x", passages)
    assert words(judgement.decisive, document) == ["blue", "blue"]
    assert [span.start for span, _ in judgement.decisive] == [0, 32]


def test_scores_become_shares():
    judgement = Judge(Stub(labels=(numpy.log(6), numpy.log(3), 0), kinds=[*[0] * 20, numpy.log(20)])).compare(
        "a", [("b", 0)]
    )
    assert (judgement.supported, judgement.contradicted, judgement.more) == pytest.approx((0.6, 0.3, 0.1))
    assert list(judgement.kinds) == list(KINDS)
    assert judgement.kinds[KINDS[-1]] == pytest.approx(0.5)
    assert judgement.kinds[KINDS[0]] == pytest.approx(1 / 40)


def test_the_model_is_given_claim_and_passage_between_its_own_marks():
    stub = Stub()
    Judge(stub).compare("the pump", [("a well", 0), ("dry", 10)])
    ids = range(FIRST_ID, FIRST_ID + 5)
    assert stub.runs == [([CLS, *ids[:2], SEP, *ids[2:], SEP], [0, 0, 0, 0, 1, 1, 1, 1])]


def test_what_is_too_long_is_cut_and_nothing_is_marked_in_what_was_not_read():
    claim, passage = "red " * (MOST_CLAIM + 30), "blue " * (MOST + 30)
    stub = Stub(wrong=["red"], decisive=["blue"])
    judgement = Judge(stub).compare(claim, [(passage, 0)])
    ((ids, types),) = stub.runs
    assert len(ids) == len(types) == MOST
    assert types.index(1) == MOST_CLAIM + 2
    ((ours, _),), ((theirs, _),) = judgement.wrong, judgement.decisive
    assert ours.of(claim).split() == ["red"] * MOST_CLAIM
    assert theirs.of(passage).split() == ["blue"] * (MOST - 3 - MOST_CLAIM)


def test_a_short_claim_leaves_its_room_to_the_passage():
    stub = Stub()
    Judge(stub).compare("red", [("blue " * (MOST + 30), 0)])
    ids, types = stub.runs[0]
    assert (len(ids), types.count(0)) == (MOST, 3)


@pytest.mark.parametrize(("claim", "passages"), [("", [("a well", 0)]), ("a well", []), ("", [])])
def test_nothing_is_marked_in_what_holds_no_word(claim, passages):
    judgement = Judge(Stub(wrong=["a"], decisive=["a"])).compare(claim, passages)
    assert bool(judgement.wrong) == bool(claim)
    assert bool(judgement.decisive) == bool(passages)


def test_a_pair_that_comes_again_is_read_once_and_placed_anew():
    stub = Stub(wrong=["red"], decisive=["blue"])
    judge = Judge(stub)
    first, again = judge.compare("red", [("blue", 0)]), judge.compare("red", [("blue", 70)], at=40)
    assert len(stub.runs) == 1
    assert (first.supported, first.kinds) == (again.supported, again.kinds)
    assert [tuple(s) for s, _ in (*again.wrong, *again.decisive)] == [(40, 43), (70, 74)]
    judge.compare("blue", [("red", 0)])
    assert len(stub.runs) == 2


def test_only_so_many_pairs_are_kept(monkeypatch):
    monkeypatch.setattr(entailment, "MOST_KEPT", 2)
    stub = Stub()
    judge = Judge(stub)
    for claim in ("a", "b", "c", "d", "d"):
        judge.compare(claim, [("x", 0)])
        assert len(judge._kept) <= 2
    assert len(stub.runs) == 4


def marked(text, *weights):
    offsets = Stub().encode(text, add_special_tokens=False).offsets
    return [(text[start:end], weight) for start, end, weight in _words(text, offsets, weights)]


def test_words_that_touch_a_weight_are_marked_and_those_side_by_side_are_one_run():
    assert marked("red pump is dry", 0.6, AT_FAULT, 0.1, 0.9) == [("red pump", 0.6), ("dry", 0.9)]


def test_the_heaviest_word_is_marked_where_none_is_heavy_and_the_first_of_equals():
    assert marked("red pump is dry", 0.1, 0.3, 0.2, 0.3) == [("pump", 0.3)]


def test_a_word_in_pieces_is_marked_whole():
    assert marked("the pNATo pump", 0, 0, 0.7, 0.2, 0.1, 0, 0) == [("pNATo", 0.7)]


def test_a_hyphen_parts_words():
    assert marked("red-hot pump", 0, 0, 0.7, 0) == [("hot", 0.7)]


def test_punctuation_at_the_ends_of_a_run_is_left_off_and_kept_within():
    assert marked("“ red , hot ” pump", 0.9, 0.9, 0.9, 0.9, 0.9, 0) == [("red , hot", 0.9)]


WEIGHTS = st.floats(0, 1, width=32)


@given(st.lists(st.tuples(st.sampled_from(["red", "pNATo", ",", "“", "é7", "𝒳"]), WEIGHTS), max_size=20))
def test_marked_words_lie_in_the_text_in_order_and_a_text_with_words_has_some(given_words):
    text = " ".join(word for word, _ in given_words)
    offsets = Stub().encode(text, add_special_tokens=False).offsets
    of_word = {i: weight for i, (_, weight) in enumerate(given_words)}
    weights = [of_word[text[:start].count(" ")] for start, _ in offsets]
    found = _words(text, offsets, weights)
    assert bool(found) == bool(text)
    end = -1
    for start, stop, weight in found:
        assert end < start < stop <= len(text)
        inside = [w for (a, b), w in zip(offsets, weights, strict=True) if start <= a and b <= stop]
        assert weight in weights
        assert weight >= max(inside)
        # Whole words: a run neither begins nor ends within one.
        assert not (text[start].isalnum() and text[:start][-1:].isalnum())
        assert not (text[stop - 1].isalnum() and text[stop : stop + 1].isalnum())
        end = stop


@st.composite
def placed_passages(draw):
    """A document, some stretches of it in any order, and spans of those stretches read as one."""
    document = draw(st.text(alphabet="ab \n", min_size=1, max_size=60))
    bounds = draw(st.lists(st.integers(0, len(document)), min_size=2, max_size=8, unique=True).map(sorted))
    passages = [(document[a:b], a) for a, b in zip(bounds[::2], bounds[1::2], strict=False)]
    passages = draw(st.permutations(passages))
    joined = "\n".join(text for text, _ in passages)
    ends = st.integers(0, len(joined))
    found = [(a, b, 0.5) for a, b in draw(st.lists(st.tuples(ends, ends), max_size=6)) if a < b]
    return document, passages, joined, found


@given(placed_passages())
def test_placed_spans_lie_inside_the_passages_and_cover_the_same_words(case):
    document, passages, joined, found = case
    for start, end, weight in found:
        placed = list(_placed(passages, [(start, end, weight)]))
        for span, kept in placed:
            assert kept == weight
            assert span.start < span.end
            assert any(there <= span.start and span.end <= there + len(text) for text, there in passages)
        # Piece by piece the words are those of the joined text; what joins the passages is of none of them.
        again = "".join(span.of(document) for span, _ in placed)
        seams = {sum(len(text) + 1 for text, _ in passages[: n + 1]) - 1 for n in range(len(passages) - 1)}
        assert again == "".join(joined[i] for i in range(start, end) if i not in seams)


def test_the_model_speaks_of_faults_by_the_names_of_their_checks():
    # A check hears the model by its own name (`checks.voice`): a kind under another name would never be heard.
    names = {check.name for check in CHECKS}
    assert [kind for kind in KINDS if kind not in names] == ["roles-swapped", "relation-differs", "not-in-document"]


def test_without_the_package_there_is_no_judge(monkeypatch):
    monkeypatch.setattr(entailment, "installed", lambda name: False)
    assert Judge.load() is None


@pytest.fixture(scope="module")
def model():
    if not installed(entailment.MODEL):
        pytest.skip("sayso-models is not installed")
    return Judge.load()


def test_the_model_tells_a_fault_from_the_truth(model):
    document = "The council agreed to mend the pump."
    true = model.compare("The council agreed to mend the pump.", [(document, 0)])
    false = model.compare("The council refused to mend the pump.", [(document, 0)])
    assert true.supported > 0.5 > false.supported
    assert false.contradicted > true.contradicted


def test_the_model_points_at_the_words_on_both_sides(model):
    claim, document = "The council refused to mend the pump.", "The council agreed to mend the pump."
    judgement = model.compare(claim, [(document, 100)], at=10)
    assert max(judgement.kinds, key=judgement.kinds.__getitem__) == "negation-differs"
    assert "refused" in " ".join(words(judgement.wrong, claim, 10))
    assert "agreed" in " ".join(words(judgement.decisive, document, 100))


def test_a_judgement_does_not_depend_on_what_was_read_before(model):
    pair = ("The ferry may stop in May.", [("The ferry will certainly stop in May.", 0)])
    assert model.compare(*pair) == Judge.load().compare(*pair) == model.compare(*pair)


ANY = st.text(alphabet=st.sampled_from("aZ “”'\n.,-é\ud800ﬁ𝒳\u0301한7"), max_size=60)


@settings(max_examples=25)
@given(ANY, ANY, ANY)
def test_any_pair_can_be_judged(model, claim, one, other):
    judgement = model.compare(claim, [(one, 1000), (other, 2000)], at=500)
    assert judgement.supported + judgement.contradicted + judgement.more == pytest.approx(1, abs=1e-5)
    assert sum(judgement.kinds.values()) == pytest.approx(1, abs=1e-5)
    assert all(500 <= span.start < span.end <= 500 + len(claim) for span, _ in judgement.wrong)
    for span, weight in judgement.decisive:
        assert any(at <= span.start <= span.end <= at + len(text) for text, at in ((one, 1000), (other, 2000)))
        assert 0 <= weight <= 1
