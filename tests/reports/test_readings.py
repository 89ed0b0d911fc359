"""What a value was read as, in plain words."""

from __future__ import annotations

import pytest

from sayso.model import Fact
from sayso.reports.readings import plural, reading_phrase

from .samples import Plain, quantity, timex


def read(kind, text, value):
    return reading_phrase(Fact(kind, 0, len(text), text, value, "f1"))


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("nine years", quantity(9, "year"), "9 years"),
        ("a year", quantity(1, "year"), "1 year"),
        ("nine", quantity(9, "planet", "planets"), "9 planets"),
        ("nine", quantity(9, "planet", "planets called"), "9 planets"),
        ("one", quantity(1, "ice moon", "moons"), "1 ice moon"),
        ("half an hour", quantity(0.5, "hour"), "0.5 hour"),
        ("60", quantity(60, None, "them"), ""),
        ("fifty-five", quantity(55, "country", "countries"), "55 countries"),
        ("17 miles a second", quantity(17, "mile per second"), "17 miles per second"),
        ("470 watts", quantity(470, "watt", "lamp"), "470 watts (lamp)"),
        ("some $3m", quantity(3e6, "USD", modifier="approximately"), "about 3,000,000 USD"),
        ("40 per cent", quantity(40, "%"), "40%"),
        ("40%", quantity(40, "%"), ""),
    ],
)
def test_quantities(text, value, words):
    assert read("quantity", text, value) == words


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("P9Y", None, "9 years"),
        ("PT1H30M", None, "1 hour 30 minutes"),
        ("PT3.4S", None, "3.4 seconds"),
        ("P1000000000Y", "EQUAL_OR_LESS", "at most 1,000,000,000 years"),
        ("PXM", None, ""),
        ("1977-09-05", None, "5 September 1977"),
        ("2011-10", None, "October 2011"),
        ("1989-SU", None, "summer 1989"),
        ("1990-02-14TNI", None, "night of 14 February 1990"),
        ("202", "MID", "middle of the 2020s"),
        ("1990", None, "1990"),
        ("PRESENT_REF", None, ""),
    ],
)
def test_times(value, mod, words):
    assert read("timex", "then", Plain({"type": "DATE", "value": value, "mod": mod})) == words


def test_what_the_words_say_already_is_not_said_again():
    assert read("timex", "5 September 1977", timex("1977-09-05")) == ""


def test_plurals_leave_codes_and_signs_alone():
    assert [plural(u) for u in ("EUR", "%", "foot", "year of age", "inch")] == [
        "EUR", "%", "feet", "years of age", "inches"
    ]  # fmt: skip
