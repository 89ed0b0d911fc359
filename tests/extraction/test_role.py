"""Roles before, after and around a name."""

from __future__ import annotations

import pytest

from sayso.extraction import name, role
from sayso.model import Block, Document
from sayso.parsing.pipeline import Parser

PARSER = Parser()


def roles(text: str) -> list[tuple[str, str | None, str]]:
    made = Document("test", text, [Block("paragraph", 0, len(text))])
    parse = PARSER.parse(made)
    found = role.extract(made, parse, name.extract(made, parse))
    assert all(text[f.start : f.end] == f.text for f in found)
    return [(f.text, f.value.person, f.value.status) for f in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("NASA Administrator Tom Reed spoke.", [("NASA Administrator", "Tom Reed", "current")]),
        ("Former Prime Minister Alan Hughes spoke.", [("Former Prime Minister", "Alan Hughes", "former")]),
        ("Retired Lt. Gen. Martin Kowalski left.", [("Retired Lt. Gen.", "Martin Kowalski", "retired")]),
        ("She met Secretary of State Joanna Price.", [("Secretary of State", "Joanna Price", "current")]),
        ("She met President-elect Rosa Diaz.", [("President-elect", "Rosa Diaz", "elect")]),
        (
            "Mary Okafor, the deputy finance minister of Nigeria, said so.",
            [("deputy finance minister of Nigeria", "Mary Okafor", "deputy")],
        ),
        ("Anna Kovács, 47, a nurse from Budapest, agreed.", [("nurse", "Anna Kovács", "current")]),
        ("The agency's acting director, Paula Moreno, agreed.", [("acting director", "Paula Moreno", "acting")]),
        ("Peter Lund is the mayor of Bath.", [("mayor of Bath", "Peter Lund", "current")]),
        ("Tom Reed, who heads NASA, would resign.", [("heads NASA", "Tom Reed", "current")]),
        ("Bill Crane (R-Texas) agreed.", [("R-Texas", "Bill Crane", "current")]),
        (
            "John Roe, president and CEO of Acme Corp., agreed.",
            [("president and CEO of Acme Corp.", "John Roe", "current")],
        ),
        ("Susan Wright resigned as chief economist.", [("chief economist", "Susan Wright", "current")]),
        (
            "Mr. Cole, Associate Director, Division of Foreign Finance, Board of Regents",
            [("Associate Director, Division of Foreign Finance, Board of Regents", "Cole", "current")],
        ),
        ("Mr. Cole, Assistant to the Board of Regents", [("Assistant to the Board of Regents", "Cole", "current")]),
        ("Mr. Cole, Economist (Trade)", [("Economist (Trade)", "Cole", "current")]),
        (
            "Ann Reed, minister of transport and public works, left.",
            [("minister of transport and public works", "Ann Reed", "current")],
        ),
        (
            "Agriculture and Fisheries Minister Rosa Diaz agreed.",
            [("Agriculture and Fisheries Minister", "Rosa Diaz", "current")],
        ),
        ("Mr. Hughes agreed with Dr. Price.", []),
        ("Ms. Price agreed with Ms Hughes.", []),
        ("If Ann Reed becomes president, he will go.", []),
        ("A group backing Tom Reed for president, Ann Miller said, is rich.", []),
        ("They met Republican Ann Miller.", []),
        ("New South Wales Premier Ann Reed left.", [("New South Wales Premier", "Ann Reed", "current")]),
        ("They wrote to him at MIT under Dr. Ann Reed.", []),
        (
            "Ann Reed, now a fellow at the Brandt Institution, left.",
            [("fellow at the Brandt Institution", "Ann Reed", "current")],
        ),
        ("Ann Reed, D-Wexlow, left.", [("D-Wexlow", "Ann Reed", "current")]),
        ("Ann Reed, a Miller ally who was elected as a delegate, left.", [("delegate", "Ann Reed", "current")]),
        ("Natural Resources Minister Ann Reed left.", [("Natural Resources Minister", "Ann Reed", "current")]),
        ("Magnus Lund, the stationmaster, agreed.", [("stationmaster", "Magnus Lund", "current")]),
        ("Acme Corp. named Ann Miller chief executive.", [("chief executive", "Ann Miller", "current")]),
        (
            "Police and Crime Commissioner Terry Shaw agreed.",
            [("Police and Crime Commissioner", "Terry Shaw", "current")],
        ),
        (
            "The Bishop of Wickmere, the Most Rev Justin Adair, agreed.",
            [("Bishop of Wickmere", "Justin Adair", "current")],
        ),
        ("Peter Lund is not the mayor of Bath.", []),
    ],
)
def test_roles(text: str, wanted: list[tuple[str, str | None, str]]) -> None:
    assert roles(text) == wanted


def test_the_role_of_the_next_person_is_not_the_first_ones() -> None:
    found = roles("Ann Miller, Chancellor Helga Braun and Tom Reed met.")
    assert found == [("Chancellor", "Helga Braun", "current")]


def test_a_list_of_those_present_goes_on_in_the_next_line() -> None:
    lines = [
        "Mr. Cole, Manager for Foreign Sales,",
        "Office of Trade Ledgers",
        "Mr. Lund, Works Director and Treasurer",
    ]
    lines.append("Mr. Ash, Economist")
    text, blocks = "\n".join(lines), []
    for line in lines:
        at = text.index(line)
        blocks.append(Block("paragraph", at, at + len(line)))
    made = Document("test", text, blocks)
    parse = PARSER.parse(made)
    found = role.extract(made, parse, name.extract(made, parse))
    assert [(f.value.person, f.value.role) for f in found] == [
        ("Cole", "Manager for Foreign Sales, Office of Trade Ledgers"),
        ("Lund", "Works Director and Treasurer"),
        ("Ash", "Economist"),
    ]
