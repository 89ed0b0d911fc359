"""Marks of quotation, shapes of word pieces, and the windows that tile a text."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution.pieces import DEEP_LEAD, LEAD, SHAPES, TAIL, WIDEST, Window, quoted, shapes, windows

LONG = "and the tide table on the wall had not been changed since spring"
"""Longer than what may follow a stray mark before it counts."""


def states(text: str) -> str:
    return "".join(str(n) for n in quoted(text))


def words(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("no", "00"),
        ("“go” x", "211200"),
        ('a "go"', "002112"),
        ("«go»", "2112"),
        ("''go'' x", "21111200"),  # two single marks are one double one
        ("it's o' 'go'", "000000000000"),  # single ones may be apostrophes
        ("“a “b” c", "21111200"),  # an opening mark within closes nothing
        ("go” x", "00000"),  # a closing mark alone closes nothing
    ],
)
def test_marks_and_what_is_between_them(text: str, state: str) -> None:
    assert states(text) == state


def test_an_opening_mark_that_begins_a_paragraph_needs_no_closing_one() -> None:
    assert states("“go on\nnow") == "211111" + "0000"


def test_a_stray_mark_within_a_paragraph_counts_only_when_much_follows() -> None:
    # The mark of inches, or of a nickname cut short, quotes nothing; speech that goes on in the next paragraph does.
    assert states('a 5" pipe') == "0" * 9
    assert states('She said "' + LONG) == "0" * 9 + "2" + "1" * len(LONG)


def test_a_quotation_does_not_run_over_the_end_of_its_paragraph() -> None:
    assert states("“go on\nnow” x")[6:] == "0" * 7


MARKED = st.text(alphabet="aB '\"“”«»„\n.", max_size=120)


@given(MARKED)
def test_every_code_point_has_a_state_and_only_marks_are_marks(text: str) -> None:
    state = quoted(text)
    assert len(state) == len(text)
    assert all(text[i] in "'\"“”«»„" for i, s in enumerate(state) if s == 2)
    assert all(state[i] == 0 for i, c in enumerate(text) if c == "\n")


@given(MARKED, MARKED)
def test_paragraphs_are_read_apart(one: str, other: str) -> None:
    assert quoted(one + "\n" + other) == quoted(one) + b"\0" + quoted(other)


def test_case_of_a_piece() -> None:
    text = "x The NATO I 7 ."
    assert [s % 4 for s in shapes(text, words(text))] == [1, 2, 3, 2, 0, 0]


def test_a_shape_tells_case_and_marks_and_the_first_piece_of_a_paragraph_apart() -> None:
    text = "“Go” on\n\nUp “it"
    inside = [12 + 8, 2 + 4, 8, 1, 12 + 2, 0, 1]
    assert shapes(text, words(text)) == inside


def test_pieces_of_one_word_have_shapes_of_their_own() -> None:
    # The case of a piece is that of its own letters: "OReilly" in pieces "O" and "Reilly", "unNATO" in "un" and "NATO".
    assert shapes("unNATO", [(0, 2), (2, 6)]) == [12 + 1, 3]


@given(MARKED)
def test_shapes_lie_in_the_range_that_the_model_knows_and_paragraphs_begin_once(text: str) -> None:
    offsets = words(text)
    found = shapes(text, offsets)
    assert len(found) == len(offsets)
    assert all(0 <= s < SHAPES for s in found)
    assert sum(s >= 12 for s in found) == sum(1 for line in text.split("\n") if line.strip())


PARAGRAPHS = st.lists(st.integers(1, 60), max_size=12)


def shape_of(paragraphs: list[int]) -> list[int]:
    return [s for n in paragraphs for s in (12, *[0] * (n - 1))]


@given(PARAGRAPHS, st.integers(1, 50))
def test_windows_tile_the_text_and_none_is_too_wide(paragraphs: list[int], widest: int) -> None:
    shape = shape_of(paragraphs)
    decided = 0
    for window in windows(shape, widest):
        assert window.inner == decided < window.outer <= decided + widest
        assert 0 <= window.first <= window.inner
        assert window.outer <= window.last <= len(shape)
        assert window.inner - window.first <= DEEP_LEAD
        assert window.last - window.outer <= TAIL
        decided = window.outer
    assert decided == len(shape)


@given(PARAGRAPHS, st.integers(1, 50))
def test_a_paragraph_that_fits_is_never_broken(paragraphs: list[int], widest: int) -> None:
    shape = shape_of(paragraphs)
    begins = [i for i, s in enumerate(shape) if s >= 12] + [len(shape)]
    cuts = {w.inner for w in windows(shape, widest)}
    for first, last in itertools.pairwise(begins):
        if last - first <= widest:
            assert not cuts & set(range(first + 1, last))


@given(st.lists(st.integers(1, 30), min_size=2, max_size=12))
def test_a_window_takes_every_paragraph_that_still_fits(paragraphs: list[int]) -> None:
    # Fewer windows are fewer runs of the model, and more of the text around each piece.
    found = list(windows(shape_of(paragraphs), 30))
    begins = [sum(paragraphs[:n]) for n in range(len(paragraphs) + 1)]
    for window in found[:-1]:
        assert next(b for b in begins if b > window.outer) - window.inner > 30


def test_no_text_has_no_windows() -> None:
    assert list(windows([])) == []


def test_a_paragraph_that_fits_to_the_piece_is_not_read_beyond() -> None:
    assert list(windows(shape_of([WIDEST, 9]))) == [
        Window(0, WIDEST, 0, WIDEST),
        Window(WIDEST - LEAD, WIDEST + 9, WIDEST, WIDEST + 9),
    ]


def test_a_window_reads_along_more_where_its_paragraph_is_broken() -> None:
    one, two, three = windows(shape_of([30, WIDEST + 100, 30]))
    assert one == Window(0, 30, 0, 30)
    assert two == Window(30 - LEAD, 30 + WIDEST + TAIL, 30, 30 + WIDEST)
    assert three == Window(30 + WIDEST - DEEP_LEAD, 160 + WIDEST, 30 + WIDEST, 160 + WIDEST)
