"""Pronouns and role nouns tied to persons."""

from __future__ import annotations

import pytest

from sayso.extraction import mention, name, role
from sayso.model import Block, Document
from sayso.parsing.pipeline import Parser

PARSER = Parser()


def ties(text: str) -> list[tuple[str, str]]:
    made = Document("test", text, [Block("paragraph", 0, len(text))])
    parse = PARSER.parse(made)
    facts = name.extract(made, parse)
    facts += role.extract(made, parse, facts)
    return [(text[m.start : m.end], m.canonical) for m in mention.mentions(made, parse, facts)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ann Miller met Tom Reed. She praised him.", [("She", "Ann Miller"), ("him", "Tom Reed")]),
        ("Tom Reed said that he would go.", [("he", "Tom Reed")]),
        ("As he welcomed the guests, Tom Reed smiled.", [("he", "Tom Reed")]),
        ("Finance minister Ann Miller resigned. The minister gave no reason.", [("The minister", "Ann Miller")]),
        ("Ann Miller left. He stayed.", []),
        ("The house is old. It fell.", []),
        ('Ann Miller sang. "She will go far," said Robin Lund.', [("She", "Ann Miller")]),
        ('"Oh, let him decide," said Tom Reed.', []),
        ("Tom Reed beat Alan Price, who was 69 when he left.", [("he", "Alan Price")]),
        (
            "Ann Miller sang. The hall was full. It rained. The bar was shut. The lights went out. She went on.",
            [("She", "Ann Miller")],
        ),
        ("Ann Miller drove off. A woman in her 60s was hurt.", []),
        ("President Tom Reed left. The next president will be rich.", []),
        ('Ann Miller won. "Helen Reed would be no better," she said.', [("she", "Ann Miller")]),
        ("Tom Reed asked Alan Price why he left.", [("he", "Alan Price")]),
        ("Ann Miller praised Beth Reed. Helen Lund hit back at her.", [("her", "Ann Miller")]),
        ("Tom Reed and Ann Miller clashed. He accused her of lying.", [("He", "Tom Reed"), ("her", "Ann Miller")]),
        ("Alan Price said that he likes what Tom Reed does in his shop.", [("he", "Alan Price"), ("his", "Tom Reed")]),
        ("Ann Miller sings. Her brother, Robin, rows; she swims.", [("Her", "Ann Miller"), ("she", "Ann Miller")]),
        (
            'Alan Price left. His spokesman, Ken Abe, said that he would not respond. "No," he said.',
            [("His", "Alan Price"), ("he", "Ken Abe"), ("he", "Ken Abe")],
        ),
        ("Tom Reed rode. Alan Price said he was proud of him.", [("he", "Alan Price"), ("him", "Tom Reed")]),
        ("Sen. Tom Reed spoke. The Ohio senator was loud.", [("The Ohio senator", "Tom Reed")]),
        (
            "President Tom Reed left. For the president, who is old, it was late.",
            [("the president", "Tom Reed")],
        ),
    ],
)
def test_ties(text: str, wanted: list[tuple[str, str]]) -> None:
    assert ties(text) == wanted


def test_whom_the_text_is_about_is_meant_rather_than_one_in_passing() -> None:
    found = ties(
        "Ann Miller won. She sang. She danced. Her voice was strong. Her daughter, Beth, rows. Often she sang."
    )
    assert found[-1] == ("she", "Ann Miller")
