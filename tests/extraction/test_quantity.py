"""Quantities in running text, with the parse of the pipeline: what is counted, what changed, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.quantity import extract
from sayso.model import Block, Document, Fact, Parse, Sentence, Token
from sayso.parsing.pipeline import Parser
from sayso.values.quantity import Quantity


class _Timex:
    """A stand-in for the time value: only its type is looked at."""

    def __init__(self, type: str) -> None:
        self.type = type


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def document(text: str) -> Document:
    return Document("d", text, [Block("paragraph", 0, len(text))])


def read(parser: Parser, text: str, facts: tuple[Fact, ...] = ()) -> list[Fact]:
    doc = document(text)
    found = extract(doc, parser.parse(doc), facts)
    assert all(f.text == text[f.start : f.end] for f in found)
    return found


def only(parser: Parser, text: str) -> tuple[str, Quantity]:
    (fact,) = read(parser, text)
    return fact.text, fact.value


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The flood destroyed 340 stone bridges.", "340", "stone bridge"),
        ("More than 2 million voters stayed at home.", "More than 2 million", "voter"),
        ("They found dozens of cracked tiles.", "dozens", "tile"),
        ("The shop sold 1,200 red and yellow balloons.", "1,200", "red yellow balloon"),
        ("It rained for three days.", "three days", "day"),
        ("The bridge is 72.7 metres long.", "72.7 metres", "metre"),
        ("The mill makes 300 wheels a day.", "300", "wheel per day"),
        ("Half of the shops were shut.", "Half", "shop"),
        ("A 45-year-old farmer was hurt.", "45-year-old", "year of age"),
        ("Maria Keller, 61, said she was glad.", "61", "year of age"),
        ("He turned 50 in spring.", "50", "year of age"),
        ("One farmer complained.", "One", "farmer"),
        ("The bill has 225 co-sponsors.", "225", "co-sponsor"),
    ],
)
def test_noun_counted_and_span(parser: Parser, text: str, words: str, unit: str) -> None:
    found, value = only(parser, text)
    assert (found, value.unit) == (words, unit)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("The quake killed 20 people.", "people killed"),
        ("In the quake 20 people were killed.", "people killed"),
        ("The quake left 20 people injured in the valley.", "people"),
        ("Rents rose 5 percent.", "Rents"),
        ("He said Maria Keller, 61, was glad.", "Maria Keller"),
    ],
)
def test_entity(parser: Parser, text: str, entity: str) -> None:
    _, value = only(parser, text)
    assert value.entity is not None
    assert value.entity.startswith(entity)


@pytest.mark.parametrize(
    ("text", "change", "trend"),
    [
        ("Profits rose 5 percent.", "up", None),
        ("Profits fell by 5 percent.", "down", None),
        ("The shares were up 19 cents.", "up", None),
        ("The shares closed down 2.5 percent.", "down", None),
        ("Unemployment fell to 5 percent.", None, "down"),
        ("They reported a 5 percent drop.", None, "down"),
        ("The team gave up 20 yards.", None, None),
        ("The tax is 5 percent.", None, None),
    ],
)
def test_change(parser: Parser, text: str, change: str | None, trend: str | None) -> None:
    _, value = only(parser, text)
    assert (value.change, value.trend) == (change, trend)


def test_a_conversion_takes_the_modifier(parser: Parser) -> None:
    facts = read(parser, "The wall is just under 300 feet (91 metres) long.")
    assert [(f.text, f.value.modifier) for f in facts] == [
        ("just under 300 feet", "less_than"),
        ("91 metres", "less_than"),
    ]


def test_a_bare_number_takes_the_noun_before_it(parser: Parser) -> None:
    facts = read(parser, "The town lost 460 houses this year, compared with 130 last year.")
    assert [(f.value.number, f.value.unit) for f in facts] == [(460, "house"), (130, "house")]


@pytest.mark.parametrize(
    "text",
    [
        "The one he wanted was gone.",
        "The Boeing 747 landed late.",
        "It was founded in 1843.",
        "Route 66 was closed.",
        "The 22nd amendment limits terms.",
        "She won in the third quarter.",
    ],
)
def test_no_quantities(parser: Parser, text: str) -> None:
    assert read(parser, text) == []


@pytest.mark.parametrize(("text", "number"), [("It is the third-largest city.", 3), ("This was the 39th launch.", 39)])
def test_ranks(parser: Parser, text: str, number: float) -> None:
    _, value = only(parser, text)
    assert (value.number, value.ordinal) == (number, True)


def test_times_of_day_and_dates_are_no_quantities_and_durations_are(parser: Parser) -> None:
    text = "It lasted three weeks, and three weeks ago it ended."
    first, second = text.index("three"), text.rindex("three")
    date = Fact("timex", second, second + 15, "three weeks ago", _Timex("DATE"))
    span = Fact("timex", first, first + 11, "three weeks", _Timex("DURATION"))
    assert [f.start for f in read(parser, text, (span, date))] == [first]


def test_only_what_was_parsed_is_looked_at(parser: Parser) -> None:
    doc = document("Ten men sang. Nine women danced.")
    parse = parser.parse(doc, [(14, len(doc.text))])
    assert [f.text for f in extract(doc, parse)] == ["Nine"]


@given(st.text(alphabet="0123456789 ,.-$%€one twhrfiabkmo()'\n", max_size=50))
@settings(max_examples=150, deadline=None)
def test_facts_are_exact_and_in_order(text: str) -> None:
    """With a parse that knows only words: nothing raises, spans are exact and do not overlap."""
    words, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        words.append((at, at + len(word), word))
        at += len(word)
    tokens = [Token(i, s, e, w, w.lower(), "X", "XX", "dep", 0, "", 0) for i, (s, e, w) in enumerate(words)]
    sentences = [Sentence(words[0][0], words[-1][1], 0, len(words), 0)] if words else []
    end = 0
    for fact in extract(document(text), Parse(tokens, sentences)):
        assert end <= fact.start < fact.end
        assert fact.text == text[fact.start : fact.end]
        end = fact.end
