import pytest

from sayso.extraction.superlative import extract
from sayso.model import Block, Document
from sayso.parsing.pipeline import Parser

PARSER = Parser()


def found(text: str) -> list[tuple[str, str | None]]:
    document = Document("t", text, [Block("paragraph", 0, len(text))])
    facts = extract(document, PARSER.parse(document))
    assert all(f.text == text[f.start : f.end] for f in facts)
    return [(f.value.words, f.value.scope) for f in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is the largest bakery in the country.", [("largest", "in the country")]),
        ("She was the first woman to lead the bank.", [("first", "to lead the bank")]),
        ("He is the only survivor of the crash.", [("only", "of the crash")]),
        ("It is the most expensive bridge in Europe.", [("most expensive", "in Europe")]),
        ("Prices fell for the first time since 1990.", [("for the first time", "since 1990")]),
        ("An unprecedented storm hit the coast.", [("unprecedented", None)]),
        ("A record number of visitors came.", [("record", None)]),
    ],
)
def test_superlatives(text: str, expected: list[tuple[str, str | None]]) -> None:
    got = found(text)
    assert [words for words, _ in got] == [words for words, _ in expected]
    for (_, scope), (_, wanted) in zip(got, expected, strict=True):
        assert wanted is None or scope is None or scope.startswith(wanted.split()[0])


@pytest.mark.parametrize(
    "text",
    [
        "At least six people came.",
        "The first lady spoke in the first half.",
        "Only six came.",
        "Most people stayed at home.",
        "The latest figures were published by the record company.",
    ],
)
def test_no_superlative(text: str) -> None:
    assert found(text) == []


def test_scope() -> None:
    assert found("It is the largest bakery in the country.") == [("largest", "in the country")]
    assert found("Prices fell for the first time since 1990.") == [("for the first time", "since 1990")]
