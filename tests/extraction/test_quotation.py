import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.quotation import extract
from sayso.model import Block, Document, Parse

NO_PARSE = Parse([], [])


def quoted(text: str, kind: str = "paragraph") -> list[str]:
    blocks = [Block(kind, m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]  # type: ignore[arg-type]
    return [fact.text for fact in extract(Document("t", text, blocks), NO_PARSE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We won," she said. "Really."', ['"We won,"', '"Really."']),
        ("“We won,” she said.", ["“We won,”"]),
        ("''We won,'' she said.", ["''We won,''"]),
        ("‘We won the workers’ vote,’ she said.", ["‘We won the workers’ vote,’"]),
        ("He said 'it is over' and left.", ["'it is over'"]),
        ("«Nous partons», dit-il.", ["«Nous partons»"]),
        ("„Wir gehen“, sagte er.", ["„Wir gehen“"]),
        ("„Wir gehen”, sagte er.", ["„Wir gehen”"]),
        ("»Wir gehen«, sagte er.", ["»Wir gehen«"]),
        ("“He told me ‘go away’ twice,” she said.", ["“He told me ‘go away’ twice,”", "‘go away’"]),
        ("'He called it \"a farce\", no less,' she said.", ["'He called it \"a farce\", no less,'", '"a farce"']),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers' fault, and the bosses' too.",
        'He is 5\'10" tall and the pipe is 12" wide.',
        "Not 'til the '90s did rock 'n' roll fade.",
        "The teachers’ union and the pilots’ union don’t agree.",
        'A lone inch mark 3" here.',
        '""',
    ],
)
def test_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_opening_mark_each_paragraph_and_one_closing_mark() -> None:
    text = "“One thing,” he said. “It begins here.\n“It goes on here.\n“It ends here.” Then he left."
    assert quoted(text) == ["“One thing,”", "“It begins here.", "“It goes on here.", "“It ends here.”"]


def test_missing_closing_mark_is_bounded() -> None:
    text = "He praised “the plan. Nobody else did.\nA new paragraph."
    assert quoted(text) == ["“the plan."]
    assert quoted("He said, “It is over.\nA new paragraph.") == ["“It is over."]


def test_a_closing_mark_typed_as_an_opening_one() -> None:
    assert quoted("“It's unusual,“ said Ann Lee. “I never saw it.”") == ["“It's unusual,“", "“I never saw it.”"]


def test_block_quote() -> None:
    assert quoted("We leave at dawn.", "quote") == ["We leave at dawn."]
    assert quoted("“We leave at dawn.”", "quote") == ["“We leave at dawn.”"]


def test_words_are_without_the_marks() -> None:
    fact = extract(Document("t", "“We won,” she said.", [Block("paragraph", 0, 19)]), NO_PARSE)[0]
    assert fact.value.as_json() == {"words": "We won,"}


@given(st.text(alphabet="ab sS.,:5\n\"'“”‘’«»„‚`-—", max_size=200))
def test_any_text_gives_exact_bounded_nested_spans(text: str) -> None:
    blocks = [Block("paragraph", m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]
    facts = extract(Document("t", text, blocks), NO_PARSE)
    for fact in facts:
        assert fact.text == text[fact.start : fact.end]
        assert fact.value.words in fact.text
        assert sum(b.start <= fact.start and fact.end <= b.end for b in blocks) == 1
    for one in facts:
        for other in facts:
            crossing = one.start < other.start < one.end < other.end
            assert not crossing


@pytest.mark.parametrize("unit", ["'a ", '"a ', "“a ", "as' ", "‘a ", "« ", '5" ', "'as' "])
def test_time_is_linear(unit: str) -> None:
    started = time.perf_counter()
    quoted(unit * 40_000)
    assert time.perf_counter() - started < 3
