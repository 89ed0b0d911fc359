from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.dates import clean_byline, find_byline, find_date, find_head_date


@pytest.mark.parametrize(
    "text",
    [
        "2021-03-09",
        "2021-03-09T10:00:00Z",
        "20210309",
        "9 March 2021",
        "March 9, 2021",
        "Tuesday, 9th of March, 2021",
        "Tue. Mar. 9, 2021",
        "Published: 9 March 2021",
        "Posted on March 9, 2021 at 10:15 p.m. EST",
        "2021/3/9",
        "March 9 2021 10:15",
    ],
)
def test_forms_of_one_day(text: str) -> None:
    assert find_date(text) == date(2021, 3, 9)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8/9/83",
        "March 2021",
        "9 March",
        "31 February 2021",
        "On 9 March 2021 it fell",
        "2021-13-40",
        "Updated 9 March 2021",
    ],
)
def test_what_is_no_whole_date(text: str) -> None:
    assert find_date(text) is None


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_is_found_again(day: date) -> None:
    assert find_date(day.isoformat()) == day
    assert find_date(f"{day.day} {day:%B} {day.year}") == day
    assert find_date(f"{day:%b}. {day.day}, {day.year}") == day


def test_a_date_far_from_the_head_is_of_the_story() -> None:
    assert find_head_date(["x"] * 6 + ["9 March 2021"]) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE AND J. R. ROE", "JANE DOE AND J. R. ROE"),
        ("Reported by: Zoë Ash, The Gazette", "Zoë Ash, The Gazette"),
    ],
)
def test_bylines(text: str, name: str) -> None:
    assert find_byline(["A title", text]) == name


@pytest.mark.parametrize(
    "text", ["By then, the bridge had fallen.", "by the river", "By 2021 it was gone", "Bystanders saw it"]
)
def test_what_is_no_byline(text: str) -> None:
    assert find_byline([text]) is None


def test_a_byline_without_its_by() -> None:
    assert clean_byline("By  Jane\nDoe,") == "Jane Doe"
    assert clean_byline(" ") is None
