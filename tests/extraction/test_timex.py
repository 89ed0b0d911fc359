"""Times in running text, with parses made by hand or by the pipeline."""

from __future__ import annotations

import re
from datetime import date

import pytest

from sayso.extraction.timex import extract, scan
from sayso.model import Block, Document, Fact, Parse, Sentence, Token
from sayso.parsing.pipeline import Parser

ANCHOR = date(2021, 3, 20)  # a Saturday


def document(text: str, published: date | None = ANCHOR) -> Document:
    blocks = [Block("paragraph", *m.span()) for m in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    return Document("d", text, blocks, published=published)


def flat(doc: Document) -> Parse:
    """A parse that knows nothing but words and blocks."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, block in enumerate(doc.blocks):
        first = len(tokens)
        for match in re.finditer(r"\w+|[^\w\s]", doc.text[block.start : block.end]):
            start, end = block.start + match.start(), block.start + match.end()
            tokens.append(
                Token(len(tokens), start, end, match[0], match[0].lower(), "X", "XX", "dep", first, "", number)
            )
        sentences.append(Sentence(tokens[first].start, tokens[-1].end, first, len(tokens), number))
    return Parse(tokens, sentences)


def found(facts: list[Fact]) -> list[tuple[str, str]]:
    return [(fact.text, fact.value.value) for fact in facts]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


CASES = [
    # extents: prepositions out, modifiers and determiners in
    ("It opened on 9 March 2021 in the north.", [("9 March 2021", "2021-03-09")]),
    ("They met in early December.", [("early December", "2020-12")]),
    ("She stayed for more than two years.", [("more than two years", "P2Y")]),
    ("The mill closed two weeks ago.", [("two weeks ago", "2021-W09")]),
    ("Rain fell on Friday morning.", [("Friday morning", "2021-03-19TMO")]),
    # tense decides where a bare weekday or month lies
    ("The council voted on Tuesday.", [("Tuesday", "2021-03-16")]),
    ("The council will vote on Tuesday.", [("Tuesday", "2021-03-23")]),
    ("He resigned in November.", [("November", "2020-11")]),
    ("He will resign in November.", [("November", "2021-11")]),
    # words of two meanings
    ("You may march, but the sun will be hot.", []),
    ("The May report came out in May.", [("May", "2020-05")]),
    ("He gave 2003 reasons and paid $1999.", []),
    ("The fall of the wall surprised them.", []),
    ("The 6-year-old boy and a man of 52 years old ran.", []),
    # told before
    ("The fire of 12 May 2014 hurt. A year later, they rebuilt.",
     [("12 May 2014", "2014-05-12"), ("A year later", "2015")]),
    ("On 4 July 2019 the dam broke. That day, nobody slept.",
     [("4 July 2019", "2019-07-04"), ("That day", "2019-07-04")]),
    ("In June 1940 they fled. On 18 June he spoke.", [("June 1940", "1940-06"), ("18 June", "1940-06-18")]),
    ("They met from January to March 2019.", [("January", "2019-01"), ("March 2019", "2019-03")]),
    ("She came on March 12 and 13.", [("March 12", "2021-03-12"), ("13", "2021-03-13")]),
    # planned and pending things lie ahead
    ("The trial begins on Monday.", [("Monday", "2021-03-22")]),
    ("They have until Tuesday to answer.", [("Tuesday", "2021-03-23")]),
    ("The pact expires on 31 December.", [("31 December", "2021-12-31")]),
    ("The 1971 floods and their 1973 reports were lost.", [("1971", "1971"), ("1973", "1973")]),
    ("She kept bees for more than thirty years and left.", [("more than thirty years", "P30Y")]),
    ("It lasted a year or so.", [("a year or so", "P1Y")]),
    ("It fell on June 4, 2011. Five years later it rose.",
     [("June 4, 2011", "2011-06-04"), ("Five years later", "2016")]),
    ("Posted June 4, 2011 Five years on, it rose.", [("June 4, 2011", "2011-06-04"), ("Five years", "P5Y")]),
    ("It cost 2000 million in two thousand days.", [("two thousand days", "P2000D")]),
    # no years
    ("See page 1999 and room 1914.", []),
    ("It was 4,500 metres away and 1984 people saw it.", []),
    ("On 2 May 2019 they fled. That Tuesday, it rained.",
     [("2 May 2019", "2019-05-02"), ("That Tuesday", "2019-04-30")]),
    ("In May 2019 they fled. That Tuesday, it rained.", [("May 2019", "2019-05"), ("That Tuesday", "XXXX-WXX-2")]),
    # recurring, lengths, edges
    ("They pay $3 million a year.", [("a year", "P1Y")]),
    ("It took nearly half a century.", [("nearly half a century", "P50Y")]),
    ("It rained for two to three weeks.", [("two to three weeks", "P2W")]),
    ("Every Friday they walk for three hours.", [("Every Friday", "XXXX-WXX-5"), ("three hours", "PT3H")]),
    ("Work starts by the end of 2022.", [("the end of 2022", "2022")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_times_of_a_text(parser: Parser, text: str, expected: list[tuple[str, str]]) -> None:
    doc = document(text)
    assert found(extract(doc, parser.parse(doc))) == expected


def test_spans_are_the_exact_words(parser: Parser) -> None:
    doc = document("Über 9 March 2021 …\n\n“In 1984,” she said, “it’s 4 p.m. on Tuesday.”")
    facts = extract(doc, parser.parse(doc))
    assert [doc.text[f.start : f.end] for f in facts] == [f.text for f in facts]
    assert [f.text for f in facts] == ["9 March 2021", "1984", "4 p.m. on Tuesday"]


def test_nothing_is_found_outside_the_parsed_passages(parser: Parser) -> None:
    doc = document("It began in 1984.\n\nIt ended in 1989.")
    second = doc.blocks[1]
    assert found(extract(doc, parser.parse(doc, [(second.start, second.end)]))) == [("1989", "1989")]


def test_a_passage_leans_on_what_was_told_before_it(parser: Parser) -> None:
    doc = document("It began in 1984.\n\nThat year, the mill closed.")
    second = doc.blocks[1]
    assert found(extract(doc, parser.parse(doc, [(second.start, second.end)]))) == [("That year", "1984")]


def test_a_passage_of_a_long_document(parser: Parser) -> None:
    text = "Nothing here. " * 400 + "\n\nIt ended on 9 March 2021.\n\n" + "Nothing there. " * 400
    doc = document(text)
    block = doc.blocks[1]
    (fact,) = extract(doc, parser.parse(doc, [(block.start, block.end)]))
    assert (fact.text, text[fact.start : fact.end]) == ("9 March 2021", "9 March 2021")


def test_without_a_date_of_writing_relative_times_stay_open() -> None:
    doc = document("On Friday, last year, on 3 May and now.", published=None)
    assert [value for _, value in found(extract(doc, flat(doc)))] == [
        "XXXX-WXX-5",
        "PAST_REF",
        "XXXX-05-03",
        "PRESENT_REF",
    ]


def test_a_day_no_calendar_has() -> None:
    doc = document("It was signed on 31 February 2020.")
    (fact,) = extract(doc, flat(doc))
    assert fact.value.impossible


def test_modifiers_are_kept_where_the_extent_leaves_them_out() -> None:
    doc = document("It took about two weeks, around 2010.")
    assert [(f.text, f.value.mod) for f in extract(doc, flat(doc))] == [("two weeks", "APPROX"), ("2010", "APPROX")]


def test_an_empty_document() -> None:
    doc = document("")
    assert extract(doc, Parse([], [])) == []
    assert scan("") == []


@pytest.mark.parametrize("text", ["1\n\n2", "a", "’s", "the the the", "Monday", "½ year", "on on on 31"])
def test_scraps(text: str) -> None:
    doc = document(text)
    for fact in extract(doc, flat(doc)):
        assert doc.text[fact.start : fact.end] == fact.text
