from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UnreadableDocument
from sayso.model import Document
from sayso.reading import markdown
from sayso.reading.assembly import assemble
from sayso.reading.markdown import read_bytes
from tests.reading.contract import assert_well_made, words_of

PAGE = """---
title: "A bridge falls: what we know"
author:
  - Jane Doe
  - name: John Roe
date: 2021-03-09  # of the paper
---
# A bridge *falls*

It fell at **night**, [the council](http://example.org) said.[^1]
Nobody was hurt; R&amp;D paid<br>for it.

> We are sorry.
> All of us.

- twelve houses
  - two barns

1. First

| Year | Dead |
|------|-----:|
| 2020 | 3    |

![The bridge after the flood](bridge.jpg)

<div align="center"><b>Boxed</b> words</div>

[^1]: The council's *letter*
    of Monday.
"""


def read(source: str, **given: object) -> Document:
    document = read_bytes(source.encode("utf-8", "surrogatepass"), Path("x.md"), id="x", **given)  # type: ignore[arg-type]
    assert_well_made(document)
    return document


def test_a_whole_page() -> None:
    document = read(PAGE)
    assert words_of(document) == [
        ("heading", "A bridge falls"),
        ("paragraph", "It fell at night, the council said. Nobody was hurt; R&D paid\nfor it."),
        ("quote", "We are sorry. All of us."),
        ("list_item", "twelve houses"),
        ("list_item", "two barns"),
        ("list_item", "First"),
        ("table", "Year | Dead"),
        ("table", "2020 | 3"),
        ("caption", "The bridge after the flood"),
        ("paragraph", "Boxed words"),
        ("note", "The council's letter of Monday."),
    ]
    assert document.title == "A bridge falls: what we know"
    assert document.byline == "Jane Doe, John Roe"
    assert document.published == date(2021, 3, 9)
    assert not document.warnings


def test_the_date_given_wins_over_front_matter() -> None:
    assert read(PAGE, published=date(2020, 1, 1)).published == date(2020, 1, 1)


def test_without_front_matter_the_head_is_asked() -> None:
    document = read("# A bridge falls\n\nBy Jane Doe\n\n9 March 2021\n\nIt fell.")
    assert (document.title, document.byline, document.published) == ("A bridge falls", "Jane Doe", date(2021, 3, 9))


@pytest.mark.parametrize(
    "head", ["---\n---\n", "---\n: : [\n---\n", "---\ntitle: x\n", "---\nprose, not keys\n\n---\n"]
)
def test_odd_front_matter_loses_no_words(head: str) -> None:
    assert "It fell." in read(head + "\nIt fell.").text


def test_words_without_markup_lose_the_unseen() -> None:
    assert read("Soft\u00adhyphen, no\u00a0break, \u200fmark, cafe\u0301").text == "Softhyphen, no break, mark, café"


@pytest.mark.parametrize(
    "source",
    [
        "[" * 50_000,
        ">" * 5_000 + " x",
        "*a " * 20_000,
        "**x" * 20_000,
        "`a``b" * 20_000,
        "<a " * 20_000,
        "<!--" * 20_000,
        "<script>" * 20_000,
        "![a]" * 5_000,
        "[a](b" * 5_000,
        "".join(" " * i + "- x\n" for i in range(300)),
        "> " * 200 + "x",
    ],
)
def test_hostile_markup_loses_no_words(source: str) -> None:
    document = read("Some words. " + source)
    assert "Some words." in document.text


def test_nothing_but_markup() -> None:
    with pytest.raises(UnreadableDocument, match="empty"):
        read("---\ntitle: x\n---\n\n<!-- nothing -->\n")


@settings(deadline=None)
@given(st.text(st.sampled_from(list("ab .#>-*_[]()`|\n!<&;1:\t\u00a0\ud800")), max_size=120))
def test_any_markdown_is_read_or_refused(source: str) -> None:
    with contextlib.suppress(UnreadableDocument):
        read(source)


@settings(deadline=None, max_examples=400)
@given(
    st.lists(
        st.sampled_from(
            [
                "Plain words here.",
                "more of them",
                "a *b* c",
                "- item",
                "  more of it",
                "1. one",
                "# head",
                "===",
                "---",
                "> said",
                "",
                "",
                "",
                "    code",
                "<b>x</b>",
                "| a | b |",
                "|---|---|",
                "2020 was odd",
                "a  ",
                "\tx",
                "[a](b)",
                "+ plus",
                "R&amp;D",
            ]
        ),
        max_size=14,
    )
)
def test_parsing_only_what_is_marked_changes_nothing(lines: list[str]) -> None:
    source = "\n".join(lines)
    whole = assemble(markdown._walk(markdown._PARSER.parse(source)))
    assert assemble(markdown.read_pieces(source)) == whole
