"""Roles: status, institution and comparison."""

from __future__ import annotations

import pytest

from sayso.values.role import Role, parse


@pytest.mark.parametrize(
    ("text", "status", "institution"),
    [
        ("former Prime Minister", "former", None),
        ("ex-president", "former", None),
        ("acting director", "acting", None),
        ("deputy finance minister of Nigeria", "deputy", "Nigeria"),
        ("Lt.-Col. (ret.)", "retired", None),
        ("President-elect", "elect", None),
        ("NASA Administrator", "current", "NASA"),
        ("Administrator of NASA", "current", "NASA"),
        ("professor emeritus", "emeritus", None),
        ("heads NASA", "current", "NASA"),
        ("Secretary of State", "current", None),
    ],
)
def test_status_and_institution(text: str, status: str, institution: str | None) -> None:
    role = parse(text)
    assert (role.status, role.institution) == (status, institution)


@pytest.mark.parametrize(
    ("one", "two", "relation", "aspect"),
    [
        ("CEO of Acme", "chief executive of Acme", "equal", None),
        ("finance minister", "minister of finance", "equal", None),
        ("premier", "prime minister", "equal", None),
        ("French president", "President of France", "equal", None),
        ("spokeswoman", "spokesman for the ministry", "compatible", None),
        ("president", "president and CEO of Acme Widgets", "compatible", None),
        ("retired general", "former general", "equal", None),
        ("minister of trade and industry", "trade minister", "compatible", None),
        ("heads NASA", "head of NASA", "equal", None),
        ("Lt.-Col.", "Lieutenant Colonel", "equal", None),
        ("Prime Minister", "former Prime Minister", "different", "status"),
        ("director", "acting director", "different", "status"),
        ("finance minister", "deputy finance minister", "different", "status"),
        ("president", "president-elect", "different", "status"),
        ("foreign minister", "finance minister", "different", "role"),
        ("president", "vice president", "different", "role"),
        ("mayor of Bath", "mayor of Wells", "different", "institution"),
    ],
)
def test_compare(one: str, two: str, relation: str, aspect: str | None) -> None:
    for a, b in ((one, two), (two, one)):
        found = parse(a).compare(parse(b))
        assert found.relation == relation
        if aspect:
            assert aspect in found.aspects


def test_roles_of_two_persons_are_incomparable() -> None:
    assert parse("minister", "Ann Miller").compare(parse("minister", "Tom Reed")).relation == "incomparable"


def test_json_and_keys() -> None:
    role = parse("deputy finance minister", "Ann Miller")
    assert role.as_json() == {"person": "Ann Miller", "role": "deputy finance minister", "status": "deputy"}
    assert "r:miller" in role.keys()  # noqa: SIM118
    assert set(role.keys()) & set(parse("minister of finance", "A. Miller").keys())
    assert isinstance(role, Role)
