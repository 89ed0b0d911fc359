"""Decoding: from the model's scores to sources, cues and contents. A stub gives the scores; the model comes last."""

from __future__ import annotations

import itertools
import math
import re
from types import SimpleNamespace
from typing import Any

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribution.pieces import SHAPES, WIDEST
from sayso.attribution.tagger import CLS, SEP, Tagged, Tagger, _best, _spans
from sayso.inference import installed

MODEL_THERE = installed("attribution-minilm")

FIRST_ID = 1000
"""The stub's pieces are words, numbered from here in order of the text: `run` knows which it is asked for."""


class Stub:
    """A network whose scores are given by piece: a tag for each, and where its two pointers point."""

    def __init__(self, tags: str, cues: dict[int, int] | None = None, sources: dict[int, int] | None = None) -> None:
        self.tags = [".SsCcXx".index(c) for c in tags]  # s, c, x: source, cue, content; capitals begin a span
        self.targets = (cues or {}, sources or {})
        self.runs: list[dict[str, Any]] = []
        self.tokenizer = self

    def encode(self, text: str, add_special_tokens: bool) -> SimpleNamespace:
        assert not add_special_tokens
        offsets = [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]
        return SimpleNamespace(ids=[FIRST_ID + n for n in range(len(offsets))], offsets=offsets)

    def run(self, input_ids: list[int], shape: list[int]) -> list[Any]:
        self.runs.append({"input_ids": input_ids, "shape": shape})
        pieces = [i - FIRST_ID for i in input_ids[1:-1]]
        return [self.logits(pieces), self.points(pieces)]

    def logits(self, pieces: list[int]) -> Any:
        rows = numpy.zeros((len(pieces) + 2, 7), dtype=numpy.float32)
        for row, piece in enumerate(pieces, 1):
            rows[row, self.tags[piece]] = 9
        return rows

    def points(self, pieces: list[int]) -> Any:
        """Each row answers to a direction of its own; a pointer looks in its target's, or in that of none."""
        size = len(pieces) + 2
        rows = numpy.zeros((size, 4 * size), dtype=numpy.float32)
        for which, targets in enumerate(self.targets):
            left, right = 2 * which * size, (2 * which + 1) * size
            rows[:, right : right + size] = numpy.eye(size)
            for row, piece in enumerate(pieces, 1):
                target = targets.get(piece)
                rows[row, left + (1 + pieces.index(target) if target in pieces else 0)] = 20 * math.sqrt(size)
        return rows


class Noise(Stub):
    """A network that says anything, but of a piece always the same."""

    def __init__(self, seed: int) -> None:
        super().__init__("")
        self.seed = seed

    def rows(self, pieces: list[int], width: int) -> Any:
        ids = [-1, *pieces, -2]
        drawn = [numpy.random.default_rng([self.seed, width, i + 2]).normal(0, 2, width) for i in ids]
        return numpy.array(drawn, dtype=numpy.float32)

    def logits(self, pieces: list[int]) -> Any:
        return self.rows(pieces, 7)

    def points(self, pieces: list[int]) -> Any:
        return self.rows(pieces, 16)


def tagger(network: Any) -> Tagger:
    return Tagger(network)


def parts(text: str, tagged: Tagged) -> tuple[str, str, str]:
    source, cue, content = (" … ".join(span.of(text) for span in spans) for spans in tagged)
    return source, cue, content


def found(text: str, network: Stub) -> list[tuple[str, str, str]]:
    return [parts(text, one) for one in tagger(network).tag(text)]


def test_a_content_goes_to_its_cue_and_a_cue_to_its_source() -> None:
    text = "Maud said it rained but Piet Orrin did deny it"
    stub = Stub("SCXx.SsCcX", cues={2: 1, 3: 1, 9: 7}, sources={1: 0, 7: 5})
    assert found(text, stub) == [("Maud", "said", "it rained"), ("Piet Orrin", "did deny", "it")]


def test_a_broken_content_is_one_attribution() -> None:
    text = "it rained Maud said all day"
    stub = Stub("XxSCXx", cues={0: 3, 1: 3, 4: 3, 5: 3}, sources={3: 2})
    assert found(text, stub) == [("Maud", "said", "it rained … all day")]


def test_pointers_may_cross() -> None:
    # Nearness decides nothing: the model may know better.
    text = "Maud said Piet wrote rain snow"
    stub = Stub("SCSCXX", cues={4: 3, 5: 1}, sources={1: 2, 3: 0})
    assert found(text, stub) == [("Piet", "said", "snow"), ("Maud", "wrote", "rain")]


def test_a_cue_that_points_to_none_has_no_source() -> None:
    assert found("Maud said rain", Stub("SCX", cues={2: 1})) == [("", "said", "rain")]


def test_a_cue_without_content_is_left_out() -> None:
    text = "Maud said rain Piet said"
    stub = Stub("SCXSC", cues={2: 1}, sources={1: 0, 4: 3})
    assert found(text, stub) == [("Maud", "said", "rain")]


def test_a_content_that_points_to_no_cue_is_left_out() -> None:
    assert found("Maud said rain", Stub("SCX", sources={1: 0})) == []
    assert found("rain and rain", Stub("X.X", cues={0: 2, 2: 0})) == []


def test_one_end_of_a_content_that_knows_its_cue_is_enough() -> None:
    # The other end of a long content may stand in another window than the cue.
    assert found("said rain all day", Stub("CXxx", cues={1: 0})) == [("", "said", "rain all day")]
    assert found("said rain all day", Stub("CXxx", cues={3: 0})) == [("", "said", "rain all day")]


def test_a_source_may_speak_twice() -> None:
    text = "Maud said rain and wrote snow"
    stub = Stub("SCX.CX", cues={2: 1, 5: 4}, sources={1: 0, 4: 0})
    assert found(text, stub) == [("Maud", "said", "rain"), ("Maud", "wrote", "snow")]


def test_the_model_is_given_pieces_between_its_own_marks_with_a_shape_each() -> None:
    stub = Stub("SCX")
    tagger(stub).tag("Maud said rain")
    assert stub.runs == [
        {"input_ids": [CLS, FIRST_ID, FIRST_ID + 1, FIRST_ID + 2, SEP], "shape": [SHAPES, 12 + 2, 1, 1, SHAPES]}
    ]


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_nothing_is_asked_of_an_empty_text(text: str) -> None:
    stub = Stub("")
    assert tagger(stub).tag(text) == []
    assert tagger(stub).tag(f"Maud{text}said", (4, 4 + len(text))) == []
    assert stub.runs == []


def test_a_paragraph_wider_than_a_window_is_decided_piece_by_piece_as_if_it_were_none() -> None:
    # An attribution every 12 words over four windows: one that is shifted by a piece shows at once.
    count, each = 70, "SCXxxx......"
    text = " ".join(f"w{n}" for n in range(count * len(each)))
    assert count * len(each) > 3 * WIDEST
    starts = range(0, count * len(each), len(each))
    stub = Stub(
        each * count,
        cues={s + n: s + 1 for s in starts for n in (2, 5)},
        sources={s + 1: s for s in starts},
    )
    assert found(text, stub) == [(f"w{s}", f"w{s + 1}", f"w{s + 2} w{s + 3} w{s + 4} w{s + 5}") for s in starts]
    assert len(stub.runs) == 4


def test_a_span_goes_on_over_the_edge_of_a_window() -> None:
    tags = "SC" + "X" + "x" * WIDEST
    text = " ".join(f"w{n}" for n in range(len(tags)))
    stub = Stub(tags, cues={2: 1}, sources={1: 0})
    assert found(text, stub) == [("w0", "w1", text[len("w0 w1 ") :])]
    assert len(stub.runs) == 2


def test_a_cue_out_of_sight_of_the_window_is_not_taken() -> None:
    # The second paragraph is read from 24 pieces before it; the cue stands 76 before that. Its content points at what
    # is no cue, and counted from the wrong end of the window that would be where the cue is.
    text = " ".join(["rain"] * 200) + "\n" + " ".join(["rain"] * 100)
    tags = [*"." * 300]
    tags[100], tags[210] = "C", "X"
    assert found(text, Stub("".join(tags), cues={210: 225})) == []


def allowed(tags: tuple[int, ...]) -> bool:
    """Whether every span that goes on has begun: a 2 after a 1 or a 2, a 4 after a 3 or a 4, a 6 after a 5 or a 6."""
    return all(tag == 0 or tag % 2 or before in (tag - 1, tag) for before, tag in zip((0, *tags), tags, strict=False))


@settings(max_examples=30)
@given(st.integers(1, 4), st.integers(0, 2**32))
def test_the_best_sequence_is_the_best_of_all(length: int, seed: int) -> None:
    scores = numpy.random.default_rng(seed).normal(0, 2, (length, 7)).astype(numpy.float32)
    best = tuple(_best(scores))
    every = {
        tags: sum(float(scores[i, t]) for i, t in enumerate(tags))
        for tags in itertools.product(range(7), repeat=length)
        if allowed(tags)
    }
    assert every[best] == pytest.approx(max(every.values()), abs=1e-5)


def test_a_span_that_did_not_begin_does_not_go_on_however_likely() -> None:
    scores = numpy.full((2, 7), -9, dtype=numpy.float32)
    scores[:, 2] = 0
    assert _best(scores) == [1, 2]


@given(st.integers(1, 60), st.integers(0, 2**32))
def test_tags_and_spans_say_the_same(length: int, seed: int) -> None:
    tags = _best(numpy.random.default_rng(seed).normal(0, 2, (length, 7)).astype(numpy.float32))
    again = [0] * length
    for role, spans in enumerate(_spans(tags).values()):
        for first, last in spans:
            again[first:last] = [2 * role + 1, *[2 * role + 2] * (last - first - 1)]
    assert again == tags


TEXTS = st.lists(st.sampled_from(["Maud", "said", "“", "”", "rain", ",", ".", "\n", "é𝒳", "  "]), max_size=60).map(
    " ".join
)


def hold_together(text: str, tagged: list[Tagged], start: int, end: int) -> None:
    """What every answer keeps to: spans in the text and in order, one cue each, at most one source, none shared."""
    taken: list[int] = []
    for one in tagged:
        assert len(one.cue) == 1
        assert len(one.source) <= 1
        assert one.content
        for spans in one:
            assert all(start <= s.start < s.end <= end and s.of(text).strip() == s.of(text) for s in spans)
            assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
        taken.extend(i for s in (*one.cue, *one.content) for i in range(s.start, s.end))
    assert len(taken) == len(set(taken))
    assert [one.cue for one in tagged] == sorted(one.cue for one in tagged)
    outside = {i for one in tagged for s in one.source for i in range(s.start, s.end)}
    assert not outside & set(taken)


@given(TEXTS, st.integers(0, 2**32))
def test_whatever_the_scores_spans_lie_in_the_text_and_a_cue_has_one_source(text: str, seed: int) -> None:
    hold_together(text, tagger(Noise(seed)).tag(text), 0, len(text))


@settings(max_examples=10)
@given(st.integers(WIDEST, 3 * WIDEST), st.integers(0, 2**32))
def test_nor_does_that_change_over_several_windows(count: int, seed: int) -> None:
    text = " ".join(["rain"] * count)
    hold_together(text, tagger(Noise(seed)).tag(text), 0, len(text))


@given(TEXTS, TEXTS, TEXTS, st.integers(0, 2**32))
def test_a_stretch_is_read_as_a_text_of_its_own(before: str, text: str, after: str, seed: int) -> None:
    shift = len(before)
    alone = tagger(Noise(seed)).tag(text)
    within = tagger(Noise(seed)).tag(before + text + after, (shift, shift + len(text)))
    assert within == [
        Tagged(*(tuple(type(s)(s.start + shift, s.end + shift) for s in spans) for spans in one)) for one in alone
    ]


def test_without_the_package_there_is_no_tagger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.attribution.tagger.installed", lambda name: False)
    assert Tagger.load() is None


@pytest.fixture(scope="module")
def model() -> Tagger:
    if not MODEL_THERE:
        pytest.skip("sayso-models is not installed")
    loaded = Tagger.load()
    assert loaded is not None
    return loaded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We have mended the pump,” Maud Orrin said.", ("Maud Orrin", "said", "“We have mended the pump,”")),
        (
            "The harbour office denied that the crane was unsafe.",
            ("The harbour office", "denied", "that the crane was unsafe"),
        ),
    ],
)
def test_the_model_finds_plain_ones(model: Tagger, text: str, expected: tuple[str, str, str]) -> None:
    assert [parts(text, one) for one in model.tag(text)] == [expected]


def test_the_model_finds_none_where_nobody_speaks(model: Tagger) -> None:
    assert model.tag("The well is deep and the pump is red.") == []


def test_the_model_says_the_same_of_a_stretch_wherever_it_stands(model: Tagger) -> None:
    text, before = "“We have mended the pump,” Maud Orrin said.", "Nobody was there. "
    within = model.tag(before + text, (len(before), len(before) + len(text)))
    assert [parts(before + text, one) for one in within] == [parts(text, one) for one in model.tag(text)]


@settings(max_examples=25)
@given(st.text(alphabet=st.sampled_from("aZ “”\"'\n.,:é\ud800ﬁ𝒳\u0301"), max_size=80))
def test_any_text_can_be_tagged(model: Tagger, text: str) -> None:
    said = f"Maud Orrin said that {text} and Piet doubts it."
    for one in model.tag(said):
        assert all(0 <= s.start < s.end <= len(said) for spans in one for s in spans)
        assert len(one.cue) == 1
        assert len(one.source) <= 1
