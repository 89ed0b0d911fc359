"""The one parse: offsets that hold for any text, and the same parse however it was come by."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.errors import MissingPart
from sayso.evidence.passages import pieces_of, split
from sayso.model import Block, Document
from sayso.parsing.cache import FileCache, MemoryCache
from sayso.parsing.pipeline import MOST_CHARACTERS, Parser
from sayso.reading.text import read_text

LETTER = (
    "Ann Lee, 34, told the inquiry on 9 March 2021 that forty people had been hurt.\n\n"
    "“Nobody asked us,” she said. Dr. Ray O’Hara, her\nlawyer, left at 4 p.m.\n\n"
    "The U.S. envoy — and others — did not come."
)


@pytest.fixture(scope="module")
def parser():
    return Parser(cache=MemoryCache())


def assert_sound(document, parse):
    text, tokens = document.text, parse.tokens
    assert [t.i for t in tokens] == list(range(len(tokens)))
    assert all(text[t.start : t.end] == t.text != "" for t in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))
    assert [(s.first, s.last) for s in parse.sentences] == [
        (first, last)
        for first, last in zip([0, *[s.last for s in parse.sentences]], [s.last for s in parse.sentences], strict=False)
    ]
    assert not parse.sentences or parse.sentences[-1].last == len(tokens)
    for n, sentence in enumerate(parse.sentences):
        inside = parse.of_sentence(sentence)
        assert inside
        assert all(t.sent == n for t in inside)
        assert (sentence.start, sentence.end) == (inside[0].start, inside[-1].end)
        assert all(sentence.first <= t.head < sentence.last for t in inside)
        assert parse.sentence_at(sentence.start) is sentence
        block = document.blocks[sentence.block] if sentence.block < len(document.blocks) else None
        assert block is None or len(text) > MOST_CHARACTERS or block.start <= sentence.start < sentence.end <= block.end


def test_words_sentences_and_blocks(parser):
    document = read_text(LETTER, id="d")
    parse = parser.parse(document)
    assert_sound(document, parse)
    assert [s.block for s in parse.sentences] == [0, 1, 1, 2]
    held = {i for t in parse.tokens for i in range(t.start, t.end)}
    assert all(i in held or LETTER[i].isspace() for i in range(len(LETTER)))
    assert "B-PERSON" in {t.ent for t in parse.tokens}


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
@example("")
@example("\0")
@example("\ud800 said \udfff\udfff.")
@example("a\r\nb\u2028c\x85d\te")
@example("\u200b \u00a0 \u3000x")
@example("👩‍👩‍👧 said “é”.")
@example("\N{COMBINING ACUTE ACCENT}" * 50)
@example(" leading and trailing ")
@pytest.mark.slow
def test_any_text_has_exact_offsets(parser, text):
    document = read_text(text, id="d")
    assert_sound(document, parser.parse(document))
    whole = Document("d", text, (Block("paragraph", 0, len(text)),))
    assert_sound(whole, parser.parse(whole))


def test_a_block_without_an_end_is_parsed_in_pieces(parser):
    text = ("Ann said that forty people came. " * 700).strip() + "x" * MOST_CHARACTERS
    document = Document("d", text, (Block("paragraph", 0, len(text)),))
    parse = parser.parse(document)
    assert_sound(document, parse)
    assert sum(t.end - t.start for t in parse.tokens) == len("".join(text.split()))


def test_passages_are_parsed_as_their_blocks_are(parser):
    document = read_text(LETTER, id="d")
    whole = parser.parse(document)
    (passage,) = split(document)
    apart = Parser().parse(document, pieces_of(document, passage))
    assert apart.tokens == whole.tokens
    assert apart.sentences == whole.sentences
    (last,) = Parser().parse_many([(document, [document.blocks[2].span])])
    assert [t[1:8] for t in last.tokens] == [t[1:8] for t in whole.within(*document.blocks[2].span)]


def test_alone_in_company_and_from_a_cache_the_parse_is_the_same(parser, tmp_path):
    texts = [
        f"Officials of district {n} said{' again' * n} that {n * 37} people left on {n} May." for n in range(1, 29)
    ]
    documents = [read_text(text, id=str(n)) for n, text in enumerate([*texts, LETTER, ""])]
    alone = [parser.parse(document) for document in documents]
    company = Parser()
    forth = company.parse_many([(d, None) for d in documents])
    back = company.parse_many([(d, None) for d in documents[::-1]])[::-1]
    FileCache(tmp_path / "p.sqlite")
    filed = Parser(cache=FileCache(tmp_path / "p.sqlite"))
    filed.parse_many([(d, None) for d in documents])
    cached = Parser(cache=FileCache(tmp_path / "p.sqlite"))
    again = cached.parse_many([(d, None) for d in documents])
    assert cached._nlp is None, "what is cached needs no spaCy"
    for parses in (forth, back, again):
        assert [p.tokens for p in parses] == [p.tokens for p in alone]
        assert [p.sentences for p in parses] == [p.sentences for p in alone]


def test_equal_blocks_are_parsed_once(parser, monkeypatch):
    ran = []
    run = Parser._run
    monkeypatch.setattr(Parser, "_run", lambda self, texts: run(self, ran.extend(texts) or list(ran)))
    fresh = Parser()
    fresh._nlp = parser._nlp or parser._load()
    parses = fresh.parse_many([(read_text("The same words.\n\nThe same words.", id=n), None) for n in "ab"])
    assert ran == ["The same words."]
    assert len(parses[0].tokens) == 8


@pytest.mark.parametrize("name", ["no_such_pipeline", "json", "os", "", ".", "/nowhere", "sayso.errors"])
def test_what_is_no_pipeline_is_a_missing_part(name):
    with pytest.raises(MissingPart, match="expected an installed spaCy pipeline"):
        Parser(name).parse(read_text("Some words.", id="d"))


def test_a_pipeline_without_a_parser_is_refused(tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(MissingPart, match="with a parser"):
        Parser(str(tmp_path / "blank")).parse(read_text("Some words.", id="d"))
