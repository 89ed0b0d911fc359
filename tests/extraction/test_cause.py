import pytest

from sayso.extraction.cause import extract
from sayso.model import Block, Document
from sayso.parsing.pipeline import Parser

PARSER = Parser()


def found(text: str) -> list[str]:
    document = Document("t", text, [Block("paragraph", 0, len(text))])
    facts = extract(document, PARSER.parse(document))
    assert all(f.text == text[f.start : f.end] for f in facts)
    return [f.value.words for f in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road closed because of snow.", ["because of"]),
        ("The fire was caused by a faulty wire.", ["caused by"]),
        ("The strike led to delays.", ["led to"]),
        ("Due to rain, the match was called off.", ["due to"]),
        ("The scandal prompted an inquiry.", ["prompted"]),
        ("The delay resulted from a strike.", ["resulted from"]),
    ],
)
def test_causes(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", ["The train is due to arrive at noon.", "They left after the storm."])
def test_no_cause(text: str) -> None:
    assert found(text) == []
