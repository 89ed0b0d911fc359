"""Passages and search: everything is covered, nothing twice, and the answer depends on the documents alone."""

from __future__ import annotations

import itertools
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sayso.evidence.binder import of_documents, open_folder
from sayso.evidence.index import Index
from sayso.evidence.passages import MANY_WORDS, pieces_of, split
from sayso.evidence.search import LEAST_SCORE, Query, Weights, search
from sayso.language.words import content_stems
from sayso.model import Block, Document
from sayso.reading.text import read_text

WORDS = "harbour ferry captain list inquiry 40 1987 two winter storm Friday coast guard rope engine the of and".split()

texts = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(["\n\n", ". ", ", ", "\n", " – "]), st.text(max_size=6)),
    max_size=60,
).map(" ".join)


def written(*texts):
    return of_documents(read_text(text, id=f"d{n}") for n, text in enumerate(texts))


def query(words, *facts):
    return Query(list(dict.fromkeys(content_stems(words))), facts)


def found(binder, asked, limit=4):
    ids = {card.number: card.id for card in binder.cards}
    return [(ids[h.document], h.start, h.end, h.score) for h in search(binder, asked, Weights(binder), limit).first]


# Passages.


@settings(max_examples=150, deadline=None)
@given(texts)
@example("A. " * 3000)
@example("x" * 20_000)
@example("word " * 5000)
def test_passages_cover_every_word_of_every_block_once(text):
    document = read_text(text, id="d")
    passages = split(document)
    assert all(0 <= p.start < p.end <= len(text) for p in passages)
    assert all(a.end <= b.start for a, b in itertools.pairwise(passages))
    covered = {i for p in passages for i in range(*p)}
    assert all(i in covered for b in document.blocks for i in range(b.start, b.end) if not text[i].isspace())


@settings(max_examples=100, deadline=None)
@given(texts)
def test_pieces_of_a_passage_lie_in_one_block_each_and_lose_nothing(text):
    document = read_text(text, id="d")
    for passage in split(document):
        pieces = pieces_of(document, passage)
        assert all(any(b.start <= p.start and p.end <= b.end for b in document.blocks) for p in pieces)
        assert all(passage.covers(p) for p in pieces)
        assert all(a.end <= b.start for a, b in itertools.pairwise(pieces))
        assert all(text[p.start : p.end].strip() == text[p.start : p.end] != "" for p in pieces)
        held = {i for p in pieces for i in range(*p)}
        assert all(i in held or text[i].isspace() for i in range(*passage))


def test_short_neighbours_are_joined_and_long_paragraphs_cut_at_sentences():
    turns = "\n\n".join(f"Q{n}: Where were you?" for n in range(40))
    assert 1 < len(split(read_text(turns, id="d"))) < 12
    long = " ".join(f"The harbour master wrote line {n} of the log that winter night." for n in range(60))
    document = Document("d", long, (Block("paragraph", 0, len(long)),))
    passages = split(document)
    assert len(passages) > 3
    assert all(long[p.start : p.end].endswith(".") for p in passages)
    assert all(len(long[p.start : p.end].split()) <= MANY_WORDS for p in passages)


# The index.


@settings(max_examples=100, deadline=None)
@given(texts)
@example("O'Brien didn’t pay 1,000.50 or ½ of it in the U.S.")
def test_every_stem_of_a_passage_is_found_under_its_own_name(text):
    binder = written(text)
    stems = list(dict.fromkeys(content_stems(text)))
    assert set(binder.index.frequencies(stems)) >= {s for s in stems if s.isascii() and " " not in s}


def test_names_with_apostrophes_are_found():
    binder = written("Patrick O'Brien sold the mill.", "Nobody sold anything else.", "The mill stood empty.")
    assert [hit[0] for hit in found(binder, query("O’Brien"))] == ["d0"]


@pytest.mark.parametrize(
    "words", ['"', "' OR 1=1 --", "NEAR(a b)", "a* AND b", "stems:x", "^x", "\x00", "\ud800 x", ""]
)
def test_no_words_are_taken_for_the_language_of_the_index(words):
    binder = written("The ferry sank.", words + " ferry")
    assert isinstance(found(binder, query(words + " ferry sank")), list)


def test_thousands_of_facts_in_one_query_are_no_error():
    numbers = " ".join(f"{n}," for n in range(1000, 3500))
    binder = written(numbers, *[" ".join(str(n) for n in range(s, s + 200)) for s in range(1000, 3400, 200)])
    began = time.perf_counter()
    hits = found(binder, query(numbers, *[[f"n:{n}"] for n in range(1000, 3500)]))
    assert hits
    assert time.perf_counter() - began < 5


def test_many_passages_can_be_asked_for():
    index = Index()
    assert list(index.passages(list(range(100_000)))) == []


# Search.


def test_the_passage_that_covers_most_comes_first_and_a_held_fact_is_worth_a_place():
    binder = written(
        "The inquiry into the ferry heard the captain in winter.",
        "The ferry was built in 1987 on the coast.",
        "A storm broke the rope of the coast guard.",
    )
    assert found(binder, query("The captain spoke to the inquiry into the ferry"), 1)[0][0] == "d0"
    hits = found(binder, query("The ferry inquiry heard the captain", ["t:1987"]), 1)
    assert [hit[0] for hit in hits] == ["d0", "d1"]
    assert all(hit[3] >= LEAST_SCORE for hit in hits)


def test_nothing_shared_is_nothing_found():
    assert found(written("The ferry sank."), query("Parliament voted")) == []
    assert found(written("The ferry sank."), Query([])) == []
    assert found(of_documents([]), query("ferry")) == []


def test_rare_words_weigh_more_and_unknown_ones_like_rare_ones():
    binder = written(*[f"The ferry left harbour number {n}." for n in range(30)], "The lighthouse keeper slept.")
    weights = Weights(binder)
    of = weights.of(["ferri", "lighthous", "unheard"])
    assert 0.25 < of["ferri"] < of["lighthous"] <= 1
    assert of["unheard"] == of["lighthous"]
    assert weights.of(["ferri"]) == {"ferri": of["ferri"]}
    assert list(weights.of(["b", "a", "b"])) == ["b", "a"]


def test_equals_come_in_the_order_of_their_documents_whenever_those_were_indexed():
    same = [read_text("The ferry sank in the storm.", id=f"d{n:03}") for n in range(200)]
    forth, back = of_documents(same), of_documents(same[::-1])
    for limit in (3, 48):
        assert found(forth, query("ferry storm"), limit) == found(back, query("ferry storm"), limit)
    assert [hit[0] for hit in found(back, query("ferry storm"), 3)] == ["d000", "d001", "d002"]


changes = st.lists(
    st.tuples(
        st.sampled_from(["a.txt", "b.txt", "c/d.txt", "e.txt"]),
        st.one_of(st.none(), st.lists(st.sampled_from([*WORDS, "\n\n"]), min_size=1, max_size=30).map(" ".join)),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(changes, min_size=1, max_size=4), st.lists(st.sampled_from(WORDS), min_size=1, max_size=5))
def test_an_index_that_was_brought_up_to_date_answers_like_a_fresh_one(rounds, words):
    def read(path, id):
        return read_text(path.read_text(), id=id)

    with tempfile.TemporaryDirectory() as place:
        folder, index = Path(place, "documents"), Path(place, "index.sqlite")
        folder.mkdir()
        for changed in [[("always.txt", "The coast guard found the ferry captain.")], *rounds]:
            for name, text in changed:
                path = folder / name
                if text is None:
                    path.unlink(missing_ok=True)
                else:
                    path.parent.mkdir(exist_ok=True)
                    path.write_text(text + f" {len(changed)}.")
            updated, fresh = open_folder(folder, read, index=index), open_folder(folder, read)
            assert updated.warnings == []
            asked = query(" ".join(words), ["n:40"], ["t:1987"])
            assert found(updated, asked) == found(fresh, asked)
            assert [c.id for c in updated.cards] == [c.id for c in fresh.cards]
            for old, new in zip(updated.cards, fresh.cards, strict=True):
                assert updated.document(old.number) == fresh.document(new.number)
            updated.close()
            fresh.close()


@pytest.mark.slow
def test_a_long_text_is_indexed_in_linear_time():
    def seconds(lines):
        text = "\n\n".join(
            f"On day {n} the harbour master of berth {n % 977} paid {n * 13} crowns for rope and tar."
            for n in range(lines)
        )
        began = time.perf_counter()
        binder = written(text)
        assert found(binder, query("harbour master of berth 700"))
        return time.perf_counter() - began

    seconds(1_000)
    assert seconds(16_000) < 8 * seconds(2_000) * 2
