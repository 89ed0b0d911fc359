from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sayso.errors import UnreadableDocument
from sayso.model import Document
from sayso.reading.pdf import place, read_bytes
from tests.reading.contract import assert_well_made, words_of
from tests.reading.pdf_sample import rows, write_pdf

FIRST = [
    "The bridge over the river fell on Monday night, the council said, and",
    "nobody was hurt when it went down. It had been closed for repairs to the inter-",
    "national road since the spring, after an engineer found cracks in it.",
]
SECOND = ["A ferry will cross from Thursday on, every twenty minutes, and it will", "cost as much as a bus does today."]


def read(data: bytes, **given: object) -> Document:
    document = read_bytes(data, Path("x.pdf"), id="x", **given)  # type: ignore[arg-type]
    assert_well_made(document)
    return document


def test_lines_become_paragraphs_and_divided_words_are_joined() -> None:
    page = [(72, 740, 20, "A bridge falls"), *rows(FIRST), *rows(SECOND, y=640)]
    document = read(write_pdf([page], title="The Gazette of Monday"))
    assert words_of(document) == [
        ("heading", "A bridge falls"),
        ("paragraph", " ".join(FIRST).replace("inter- ", "inter")),
        ("paragraph", " ".join(SECOND)),
    ]
    assert document.title == "The Gazette of Monday"
    assert {b.page for b in document.blocks} == {1}


def test_an_indent_opens_a_paragraph() -> None:
    page = [*rows(FIRST), (90, 658, 12, SECOND[0]), (72, 644, 12, SECOND[1])]
    assert len(read(write_pdf([page])).blocks) == 2


def test_a_line_that_ended_before_it_had_to_closes_a_paragraph() -> None:
    lines = [*FIRST[:2], "road.", *SECOND]
    assert [words[-5:] for _, words in words_of(read(write_pdf([rows(lines)])))] == ["road.", "oday."]


def test_speakers_begin_blocks() -> None:
    lines = [
        "MR. GREY. I have said what I had to say about the bridge and the road",
        "that leads to it.",
        "THE CHAIR. Yes.",
    ]
    assert len(read(write_pdf([rows(lines)])).blocks) == 2


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["the quarter-to-quarter change, or quarter-", "to-quarter, as some say"], "or quarter-to-quarter, as"),
        (["a well-known man, and a well-", "known woman"], "a well-known woman"),
        (["it cost $3-", "1/2 billion"], "it cost $3-1/2 billion"),
        (["the Anglo-", "American treaty"], "the Anglo-American treaty"),
        (["and the agree-", "ment was kept"], "and the agreement was kept"),
        (["the first - ", "and last - of them"], "the first - and last - of them"),
    ],
)
def test_hyphens_at_line_ends(lines: list[str], expected: str) -> None:
    assert expected in read(write_pdf([rows(lines)])).text


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"left column line {n} says" for n in range(8)]
    right = [f"right column line {n} says" for n in range(8)]
    text = " ".join(read(write_pdf([rows(left, x=60) + rows(right, x=330)])).text.split())
    assert " ".join(left) in text
    assert " ".join(right) in text


def test_running_lines_and_page_numbers_are_left_out_after_the_first() -> None:
    pages = [
        [
            (72, 760, 9, "The Gazette, 9 March 2021"),
            *rows([*FIRST, f"This is said on leaf {n} alone."]),
            (300, 30, 9, f"- {n} -"),
        ]
        for n in range(1, 7)
    ]
    document = read(write_pdf(pages))
    assert document.text.count("The Gazette") == 1
    assert "- 3 -" not in document.text
    assert all(f"on leaf {n} alone." in document.text for n in range(1, 7))
    assert [document.page_at(document.text.index(f"leaf {n} ")) for n in range(1, 7)] == [1, 2, 3, 4, 5, 6]


def test_numbers_that_do_not_run_with_the_pages_are_kept() -> None:
    pages = [[(72, 760, 12, str(number)), *rows(FIRST)] for number in (1914, 1918, 1939)]
    text = read(write_pdf(pages)).text
    assert all(str(number) in text for number in (1914, 1918, 1939))


def test_pages_without_text_are_told() -> None:
    assert read(write_pdf([rows(FIRST), [], []])).warnings == ("2 of 3 pages hold no text",)


def test_the_date_at_the_head() -> None:
    page = [(72, 740, 12, "9 March 2021"), *rows(FIRST)]
    assert read(write_pdf([page])).published == date(2021, 3, 9)
    assert read(write_pdf([page]), published=date(2020, 1, 1)).published == date(2020, 1, 1)


def test_odd_characters() -> None:
    assert read(write_pdf([rows(["“£30,” she said – naïve\u00a0café"])])).text == "“£30,” she said – naïve café"


def test_places_of_words(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(write_pdf([rows(SECOND), rows(FIRST)]))
    document = read_bytes(path.read_bytes(), path, id="x")
    start = document.text.index("international")
    first, second = place(path, document, start, start + len("international"))
    assert (first.page, second.page) == (2, 2)
    assert first.bottom < 686 < first.top
    assert second.bottom < 672 < second.top
    assert second.left == pytest.approx(72, abs=1)
    assert first.left > second.right
    (whole,) = place(path, document, 0, len("A ferry"))
    assert whole.page == 1
    assert whole.left == pytest.approx(72, abs=1)
    assert whole.right == pytest.approx(72 + 38, abs=4)


def test_places_in_another_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(write_pdf([rows(SECOND)]))
    document = read(write_pdf([rows(FIRST)]))
    with pytest.raises(UnreadableDocument, match="it has changed"):
        place(path, document, 0, 5)
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        place(tmp_path / "none.pdf", document, 0, 5)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (write_pdf([[], []]), r"a PDF with text; run OCR \(ocrmypdf\) first"),
        (write_pdf([rows(FIRST)], encrypted=True), "a PDF without a password"),
        (write_pdf([rows(FIRST)])[:200], "a whole PDF"),
        (b"%PDF-1.7\n", "a whole PDF"),
    ],
)
def test_what_cannot_be_read(data: bytes, expected: str) -> None:
    with pytest.raises(UnreadableDocument, match=expected):
        read(data)
