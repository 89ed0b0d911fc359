from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UnreadableDocument
from sayso.reading.text import read_bytes, read_text
from tests.reading.contract import assert_well_made, words_of

ANYTHING = st.text(st.characters(codec=None), max_size=400)
LINES = st.lists(
    st.sampled_from(
        [
            "",
            "",
            "  ",
            "MR. GREY. Yes, it is.",
            "A heading",
            "- an item",
            "1. another",
            "> quoted",
            "[00:01:02]",
            "* * *",
            "   indented words here.",
            "The council met on Monday, and it was agreed by all that stood for",
            "nothing of the kind should ever",
            "x" * 200,
            "\u2028",
            "\u00a0",
            "\x1c",
            "ends.",
            "CDR: Roger.",
            "\ud800",
        ]
    ),
    max_size=30,
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\x0c", "\u2029", "\x85"])


@given(ANYTHING)
def test_any_text_is_kept_word_for_word_and_covered(text: str) -> None:
    document = read_text(text, id="x")
    assert document.text == text
    assert_well_made(document)


@given(LINES, ENDS)
def test_lines_of_all_kinds_are_covered(lines: list[str], end: str) -> None:
    document = read_text(end.join(lines), id="x")
    assert document.text == end.join(lines)
    assert_well_made(document)


@settings(deadline=None)
@given(st.integers(9_000, 45_000), st.sampled_from(["word ", "x", "Stop. ", "a\u00a0", "line\n"]))
def test_no_block_grows_without_bound(length: int, unit: str) -> None:
    assert_well_made(read_text((unit * length)[:length], id="x"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Blank lines part paragraphs, and wrapped lines stay together.
        (
            "The council met on Monday to hear what had been said about the bridge\n"
            "and about the road, which nobody had mended since the war had ended.\n\n"
            "It will meet again.",
            ["paragraph", "paragraph"],
        ),
        # No blank lines, long lines: each is a paragraph.
        (
            "\n".join(f"{n} is what the first of them said. " + "More was said about it later. " * 8 for n in "ABC"),
            ["paragraph"] * 3,
        ),
        # Turns of a transcript.
        (
            "MR. GREY. Yes.\nTHE CHAIR. No. I mean that it is not so, whatever\nanybody says.\nMS. BROWN. Well.",
            ["paragraph"] * 3,
        ),
        ("[00:01:02]\nCDR: Roger.\n\n[00:01:09]\nCC: Go.", ["note", "paragraph", "note", "paragraph"]),
        ("Q. Were you there?\nA. I was.\nQ. When?", ["paragraph"] * 3),
        # Lists, with the line that a long item runs on to.
        (
            "These were lost:\n\n- twelve houses\n- three bridges\n\n1. The first\n2. The second",
            ["paragraph", "list_item", "list_item", "list_item", "list_item"],
        ),
        # A heading at the start, one in capitals, and one between sentences.
        (
            "A bridge falls\n\nIt fell at night.\n\nWHAT CAME BEFORE\n\nRain fell for a week.",
            ["heading", "paragraph", "heading", "paragraph"],
        ),
        ("> They wrote this\n> in a letter.\n\nNo more.", ["quote", "paragraph"]),
        # A single line is a paragraph, ended or not: records are often one sentence.
        ("Mayor resigns", ["paragraph"]),
    ],
)
def test_kinds_of_blocks(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in words_of(read_text(text, id="x"))] == expected


def test_a_number_at_the_start_of_a_wrapped_line_opens_no_list() -> None:
    text = (
        "The treaty was signed by both of the governments in the spring of the year\n"
        "12. It was kept for as long as the two kings lived, and after that no more.\n"
    )
    assert len(read_text(text.replace("year\n12", "years to\n12"), id="x").blocks) == 1


def test_title_byline_and_date_at_the_head() -> None:
    document = read_text("A bridge falls\n\nBy Jane Doe\n\nTuesday, March 9, 2021\n\nIt fell at night.", id="x")
    assert (document.title, document.byline, document.published) == ("A bridge falls", "Jane Doe", date(2021, 3, 9))


def test_what_is_given_wins() -> None:
    document = read_text(
        "A bridge falls\n\n9 March 2021\n\nIt fell.", id="x", published=date(2020, 1, 1), title="Given"
    )
    assert (document.title, document.published) == ("Given", date(2020, 1, 1))


def test_a_date_in_a_sentence_is_not_the_date_of_the_document() -> None:
    assert read_text("It fell on 9 March 2021, at night.\n\nMore.", id="x").published is None


def test_a_file_has_its_line_ends_and_control_characters_mended() -> None:
    document = read_bytes(b"One\r\nline.\r\n\r\nTwo\x00 and\x07 three.\r", Path("x.txt"), id="x")
    assert document.text == "One\nline.\n\nTwo  and  three.\n"
    assert_well_made(document)


def test_a_file_of_white_space_is_empty() -> None:
    with pytest.raises(UnreadableDocument, match="expected some text; the file is empty"):
        read_bytes(b"\xef\xbb\xbf \n\t\n", Path("x.txt"), id="x")


@pytest.mark.parametrize(
    "unit", ["One line of five words\n", "word ", "a. ", "- x\n", "MR. A. B\n", "> ", "[", "(" * 99 + "\n"]
)
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        read_text(text, id="x")
        return time.process_time() - start

    seconds(10_000)
    assert min(seconds(800_000) for _ in range(3)) < 24 * max(min(seconds(100_000) for _ in range(3)), 0.01)
