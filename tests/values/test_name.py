"""Names: parts, keys and comparison. All names are invented or language data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.values.name import Name, initials_of, parse
from sayso.values.name_spelling import fold, misspelt, transliteration_key


def person(text: str) -> Name:
    return parse(text, "PERSON")


@pytest.mark.parametrize(
    ("text", "given", "surname", "suffix"),
    [
        ("Ann Miller", ("Ann",), "Miller", ""),
        ("Dr. Ann B. van den Berg's", ("Ann", "B."), "van den Berg", ""),
        ("Gen. Tom Reed Jr.", ("Tom",), "Reed", "Jr."),
        ("Reed, Tom", ("Tom",), "Reed", ""),
        ('Robert "Bob" Carver', ("Robert", "Bob"), "Carver", ""),
        ("Mrs. Okafor", (), "Okafor", ""),
        ("José de la Cruz", ("José",), "de la Cruz", ""),
    ],
)
def test_parts_of_a_person(text: str, given: tuple[str, ...], surname: str, suffix: str) -> None:
    name = person(text)
    assert (name.given, name.surname, name.suffix) == (given, surname, suffix)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs. Okafor", "female"),
        ("Sir Alan", "male"),
        ("Julia Stone", "female"),
        ("MaryBeth Stone", "female"),
        ("Xyz Stone", None),
    ],
)
def test_gender_hint(text: str, gender: str | None) -> None:
    assert person(text).gender == gender


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Carver", "John Carver", "surname alone"),
        ("J. Carver", "John Carver", "initial"),
        ("Bob Carver", "Robert Carver", "short form"),
        ("Ludmila Petrova", "Ludmila Petrova", "the same"),
        ("Volodymyr Baransky", "Volodymyr Baranskyy", "transliteration"),
        ("Mohammed Saleh", "Muhammad Saleh", "transliteration of a given name"),
        ("Szabó Gergely", "Gergely Szabo", "family name first, diacritics"),
        ("Ann Lloyd-Price", "Ann Price", "hyphenated"),
        ("Ann Mary Miller", "Ann Miller", "middle name left out"),
        ("J.K. Harrow", "Joan Harrow", "two initials"),
        ("Berg", "Ann van den Berg", "particles left out"),
        ("Julia", "Julia Stone", "given name alone"),
    ],
)
def test_persons_that_agree(one: str, two: str, why: str) -> None:
    assert person(one).compare(person(two)).agrees, why
    assert person(two).compare(person(one)).agrees, why


@pytest.mark.parametrize(
    ("one", "two", "aspect"),
    [
        ("Jane Carver", "John Carver", "given_name"),
        ("K. Carver", "John Carver", "initial"),
        ("Tom A. Reed", "Tom B. Reed", "initial"),
        ("Tom W. Reed", "Tom H. W. Reed", "initial"),
        ("John Smyth", "John Smith", "spelling"),
        ("Harding", "Hardign", "spelling"),
        ("Jon Voigt", "Jon Voight", "spelling"),
        ("Mary Miller", "Jane Carver", "surname"),
        ("Tom Reed Jr.", "Tom Reed Sr.", "suffix"),
    ],
)
def test_persons_that_differ(one: str, two: str, aspect: str) -> None:
    found = person(one).compare(person(two))
    assert found.relation == "different"
    assert found.aspects[0] == aspect


@pytest.mark.parametrize(
    ("one", "two", "relation", "aspects"),
    [
        ("Office for Widget Responsibility", "OWR", "equal", ()),
        ("the Office", "Office for Widget Responsibility", "compatible", ()),
        ("Office for Widget Responsibility", "the Office", "compatible", ("organisation",)),
        ("Acme Inc.", "Acme", "equal", ()),
        ("Ministry of Defence", "Ministry of Health", "different", ("organisation",)),
        ("Acme Widgets", "Acme", "compatible", ("organisation",)),
        ("Federal Bureau of Widgets", "FBW", "equal", ()),
        ("Barkleys Bank", "Barklays Bank", "different", ("spelling",)),
    ],
)
def test_organisations(one: str, two: str, relation: str, aspects: tuple[str, ...]) -> None:
    found = parse(one, "ORGANIZATION").compare(parse(two, "ORGANIZATION"))
    assert (found.relation, found.aspects) == (relation, aspects)


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("New York", "New York City", "equal"),
        ("Kyiv", "Kiev", "equal"),
        ("U.S.", "United States", "equal"),
        ("Thames", "River Thames", "compatible"),
        ("France", "Germany", "different"),
        ("Pittsburg", "Pittsburgh", "different"),
    ],
)
def test_places(one: str, two: str, relation: str) -> None:
    assert parse(one, "PLACE").compare(parse(two, "PLACE")).relation == relation


def test_demonym_is_compatible_with_its_country_and_not_with_another() -> None:
    polish = parse("Polish", "OTHER")
    assert polish.compare(parse("Poland", "PLACE")).relation == "compatible"
    assert polish.compare(parse("Germany", "PLACE")).aspects == ("place",)


def test_person_and_place_are_incomparable() -> None:
    assert person("Ann Miller").compare(parse("Berlin", "PLACE")).relation == "incomparable"


def test_one_word_typed_in_two_ways_is_one_name() -> None:
    assert person("Acme").compare(parse("Acme", "ORGANIZATION")).relation == "equal"


def test_json_and_keys() -> None:
    name = person("Svetlana Baranskyy")
    assert name.as_json() == {"type": "PERSON", "canonical": "Svetlana Baranskyy"}
    assert set(name.keys()) & set(person("Baransky").keys())
    assert set(parse("Office for Widget Responsibility", "ORGANIZATION").keys()) & set(
        parse("OWR", "ORGANIZATION").keys()
    )
    assert "owr" in initials_of("Office for Widget Responsibility")


def test_inflections_are_no_misspellings() -> None:
    assert not misspelt("harding", "hardings")
    assert misspelt("harding", "hardign")
    assert not misspelt("li", "lu")


@given(st.text(max_size=40))
def test_folding_is_stable(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert transliteration_key(folded) == transliteration_key(folded)


@given(st.from_regex(r"[A-Z][a-z]{1,8}( [A-Z]\.)?( van)? [A-Z][a-z]{2,9}", fullmatch=True))
def test_a_name_equals_itself_and_agrees_with_its_surname(text: str) -> None:
    name = person(text)
    assert name.compare(name).relation == "equal"
    assert person(name.surname).compare(name).agrees
    assert " ".join([*name.given, name.surname]) == name.canonical


def test_us_is_a_country_only_in_capitals() -> None:
    assert parse("US", "PLACE").country == "US"
    assert parse("Us", "PLACE").country is None
