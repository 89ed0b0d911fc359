import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.evidence.meaning import DIMENSIONS, MOST_PIECES, Meaning, similarity

pytest.importorskip("sayso_models", reason="sayso-models is not installed")
pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")

NEAR_AND_FAR = [
    ("The council voted to close the pool.", "Councillors decided that the baths would shut.", "Bread costs more."),
    ("Unemployment fell in May.", "The share of people without work dropped in May.", "The ferry sank in a storm."),
    ("She was acquitted of all charges.", "The court found her not guilty.", "It rained for nine days."),
]


@pytest.fixture(scope="module")
def meaning():
    loaded = Meaning.load()
    assert loaded is not None
    return loaded


@pytest.mark.parametrize(("text", "near", "far"), NEAR_AND_FAR)
def test_other_words_for_the_same_lie_nearer_than_another_subject(meaning, text, near, far):
    query, *others = meaning.embed([text, near, far])
    scores = similarity(query, numpy.stack(others))
    assert scores[0] > scores[1] + 0.2


def test_shape_and_length(meaning):
    vectors = meaning.embed(["One.", "Two and more words than one.", ""])
    assert vectors.shape == (3, DIMENSIONS)
    assert vectors.dtype == numpy.float32
    numpy.testing.assert_allclose(numpy.linalg.norm(vectors, axis=1), 1, rtol=1e-5)
    assert meaning.embed([]).shape == (0, DIMENSIONS)


def test_a_text_has_one_vector_whatever_stands_beside_it(meaning):
    texts = ["A short one.", *(f"Sentence number {n} " + "goes on and on " * n for n in range(12)), "The last."]
    together = meaning.embed(texts)
    backwards = meaning.embed(texts[::-1])[::-1]
    alone = numpy.concatenate([meaning.embed([text]) for text in texts])
    afresh = Meaning().embed(texts[5:7])
    assert (together == alone).all()
    assert (together == backwards).all()
    assert (together[5:7] == afresh).all()


def test_only_the_first_pieces_count(meaning):
    start = "word " * (MOST_PIECES - 2)
    first, second, shorter = meaning.embed([start + "whale", start + "treaty", start[:-5]])
    assert (first == second).all()
    assert (first != shorter).any()


def test_equal_texts_are_computed_once_and_known_ones_not_at_all(meaning):
    class Counting:
        def __init__(self):
            self.kept, self.put_count = {}, 0

        def get(self, texts):
            return {text: self.kept[text] for text in texts if text in self.kept}

        def put(self, vectors):
            self.kept.update(vectors)
            self.put_count += len(vectors)

    cache = Counting()
    cached = Meaning(cache=cache)
    first = cached.embed(["Twice.", "Once.", "Twice."])
    assert cache.put_count == 2
    assert (first[0] == first[2]).all()
    assert (cached.embed(["Once.", "Twice."]) == first[1:]).all()
    assert cache.put_count == 2


def test_a_score_does_not_depend_on_the_other_rows(meaning):
    vectors = meaning.embed([f"Number {n} of many." for n in range(9)])
    scores = similarity(vectors[0], vectors)
    assert scores[0] == pytest.approx(1, abs=1e-5)
    for row in range(9):
        assert similarity(vectors[0], vectors[row : row + 1])[0] == scores[row]


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=80))
def test_any_text_has_a_finite_unit_vector(meaning, text):
    vector = meaning.embed([text])[0]
    assert numpy.isfinite(vector).all()
    assert numpy.linalg.norm(vector) == pytest.approx(1, abs=1e-4)


def test_without_the_package_there_is_no_meaning(monkeypatch):
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "sayso_models" else real(name, *rest)
    )
    assert Meaning.load() is None
