"""Many at once: in order, each as it is done, errors in their place, and the same answer in any company."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from itertools import count

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import MissingPart
from sayso.parsing.cache import MemoryCache
from sayso.parsing.pipeline import Parser
from sayso.pipeline import batch
from sayso.pipeline.batch import HANDFUL, check_pairs, read_lines
from sayso.pipeline.tools import Tools
from sayso.reports.json import dumps, schema


@pytest.fixture(scope="module")
def parser():
    return Parser(cache=MemoryCache())


def text_of(n):
    names = ("Ann Lee", "Omar Haddad", "Chloë Martin", "Jan de Boer")
    return f"{names[n % 4]} said on {n % 28 + 1} March 2021 that {n * 37 + 2} people had left district {n}."


def pair_of(n, wrong=0):
    binder = [{"id": "record", "text": text_of(n)}, {"id": f"other {n}", "text": text_of(n + 1), "title": "Other"}]
    return {"id": n, "article": text_of(n).replace(str(n * 37 + 2), str(n * 37 + 2 + wrong)), "binder": binder}


def lines(*records):
    return [record if isinstance(record, str) else json.dumps(record) for record in records]


def read(parser, *records):
    return list(read_lines(lines(*records), Tools(parser)))


def check(parser, *records):
    return list(check_pairs(lines(*records), Tools(parser)))


def valid(answer):
    jsonschema.validate({k: v for k, v in answer.items() if k != "id"}, schema())
    return json.loads(dumps(answer))


def test_answers_come_in_order_with_their_ids(parser):
    ids = [3, "a", 1.5, None, "\ud800", "a", True, *range(HANDFUL)]
    answers = read(parser, *[{"id": id, "text": text_of(n)} for n, id in enumerate(ids)])
    assert [a["id"] for a in answers] == ids
    for n, answer in enumerate(answers):
        assert valid(answer)["document"]["text"] == text_of(n)
        assert next(iter(answer)) == "id"


def test_pairs_are_checked(parser):
    answers = check(parser, *[pair_of(n, wrong=n % 2 * 1000) for n in range(6)])
    for n, answer in enumerate(answers):
        valid(answer)
        assert answer["id"] == n
        found = {f["check"] for f in answer["findings"] if f["verdict"] == "contradicted"}
        assert found == ({"quantity-differs"} if n % 2 else set())
        assert [b["id"] for b in answer["binder"]] == sorted(["record", f"other {n}"])
        for finding in answer["findings"]:
            for evidence in finding["evidence"]:
                text = {b["id"]: b["text"] for b in pair_of(n)["binder"]}[evidence["document"]]
                assert text[evidence["start"] : evidence["end"]] == evidence["text"]


BROKEN_LINES = {
    "not JSON": ("not JSON", None, "expected a JSON object"),
    "half a record": ('{"id": 1, "text": "x', None, "expected a JSON object"),
    "a list": ('[{"id": 1}]', None, "got list"),
    "a number": ("7", None, "got int"),
    "null": ("null", None, "got NoneType"),
    "no text": ({"id": 1}, 1, 'expected "text" to be a text'),
    "another text": ({"id": 1, "text": 5}, 1, 'expected "text" to be a text'),
    "no text at all": ({"id": 1, "text": None}, 1, 'expected "text" to be a text'),
    "a bad date": ({"id": 1, "text": "x", "published": "soon"}, 1, 'expected "published"'),
    "no such date": ({"id": 1, "text": "x", "published": "2021-02-30"}, 1, 'expected "published"'),
    "another date": ({"id": 1, "text": "x", "published": 20210309}, 1, "got int"),
    "a date in parts": ({"id": 1, "text": "x", "published": {"year": 2021}}, 1, "got dict"),
    "an id of parts": ({"id": {"a": 1}, "text": "x"}, None, 'expected "id"'),
    "an id that is no number": ('{"id": NaN, "text": "x"}', None, 'expected "id"'),
    "an endless id": ('{"id": 1e999, "text": "x"}', None, 'expected "id"'),
    "a huge number": ('{"id": ' + "9" * 5000 + ', "text": "x"}', None, "expected a JSON object"),
    "too deep": ('{"id": 1, "text": ' + "[" * 100_000, None, "expected a JSON object"),
    "too long": ({"id": 1, "text": "words " * 500_000}, 1, "at most 2,000,000 characters"),
    "bytes of no encoding": ('{"id": 1, "text": "caf\udce9"}', None, "in UTF-8"),
}

BROKEN_PAIRS = {
    "no article": ({"id": 1, "binder": []}, 'expected "article" to be a text'),
    "no binder": ({"id": 1, "article": "x"}, 'expected "binder" to be a list'),
    "another binder": ({"id": 1, "article": "x", "binder": {"id": "a", "text": "b"}}, 'expected "binder" to be a list'),
    "a binder of texts": ({"id": 1, "article": "x", "binder": ["b"]}, 'expected document 1 of "binder"'),
    "a document without text": ({"id": 1, "article": "x", "binder": [{"id": "a"}]}, 'expected "text" to be a text'),
    "one id twice": (
        {"id": 1, "article": "x", "binder": [{"id": "a", "text": "b"}, {"id": "a", "text": "c"}]},
        '"a" comes twice',
    ),
    "a bad date": (
        {"id": 1, "article": "x", "binder": [{"id": "a", "text": "b", "published": "soon"}]},
        'expected "published"',
    ),
}


@pytest.mark.parametrize("name", BROKEN_LINES)
def test_a_broken_record_answers_in_its_place(parser, name):
    line, id, told = BROKEN_LINES[name]
    first, broken, last = read(parser, {"id": "first", "text": "Ann left."}, line, {"id": "last", "text": "Bo left."})
    assert (first["id"], broken["id"], last["id"]) == ("first", id, "last")
    assert list(broken) == ["id", "error"]
    assert told in broken["error"]
    assert len(broken["error"]) < 500
    assert "error" not in first
    assert "error" not in last
    assert "\n" not in dumps(broken)


@pytest.mark.parametrize("name", BROKEN_PAIRS)
def test_a_broken_pair_answers_in_its_place(parser, name):
    record, told = BROKEN_PAIRS[name]
    first, broken, last = check(parser, pair_of(1), record, pair_of(2))
    assert (first["id"], broken["id"], last["id"]) == (1, 1, 2)
    assert told in broken["error"]
    assert "error" not in first
    assert "error" not in last


def test_blank_lines_are_no_records_and_the_numbers_of_lines_count_them(parser):
    answers = read(parser, "", "  \n", {"id": 1, "text": "Ann left."}, "\n", "oops")
    assert [a["id"] for a in answers] == [1, None]
    assert answers[1]["error"].startswith("line 5:")
    assert read(parser) == []


def test_a_mark_at_the_start_is_no_part_of_the_first_record(parser):
    assert read(parser, '\ufeff{"id": 1, "text": ""}')[0]["id"] == 1


STRANGE = [
    "", " \n ", "\0", "a\0b said\0 “no”.", "\ud800", "\udfff he said \ud800", "\u2028\u0085\v\f",
    "x" * 50_000, "“" * 500, "1 " * 200, "\r\n\r\n", "[" * 2000, "said " * 900, "He said “" * 200, "...…" * 100,
    "\N{COMBINING ACUTE ACCENT}" * 99, "-" * 5000, "$" * 500 + "1", "Jan. " * 300, "((((" * 500,
    "1,000,000,000,000,000,000,000,000,000,000,000.5e99 people", "9" * 5000 + " people died",
    "from 1 to 2 to 3 to 4 to 5 million", "\u202eevil\u202c said \u200b",
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(STRANGE)))
def test_strange_texts_are_read_and_checked(parser, number):
    text = STRANGE[number]
    (answer,) = read(parser, {"id": text[:99], "text": text})
    assert "error" not in answer, answer
    assert valid(answer)["document"]["text"] == text
    document = {"id": text[:99] or "d", "text": text, "title": text[:99]}
    (answer,) = check(parser, {"id": 1, "article": text, "binder": [document]})
    assert "error" not in answer, answer
    valid(answer)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120), st.lists(st.text(max_size=120), max_size=3))
def test_any_text_beside_any_binder_is_answered(parser, article, binder):
    documents = [{"id": f"d{n}", "text": text} for n, text in enumerate(binder)]
    (answer,) = check(parser, {"id": 1, "article": article, "binder": documents})
    assert "error" not in answer, answer
    valid(answer)


def test_a_binder_of_nothing_is_answered(parser):
    for binder in ([], [{"id": "a", "text": ""}], [{"text": "Ann left."}, {"text": "Bo left."}]):
        (answer,) = check(parser, {"id": 1, "article": text_of(1), "binder": binder})
        valid(answer)
        assert {f["verdict"] for f in answer["findings"]} <= {"not_found", "supported"}


def test_the_answer_does_not_depend_on_the_company(parser):
    records = [pair_of(n, wrong=n % 3) for n in range(HANDFUL + 9)]
    records[5] = {"id": 5, "article": "broken"}
    shuffled = random.Random(7).sample(records, len(records))
    expected = {}
    for record in records:
        (answer,) = check(parser, record)
        expected[record["id"]] = dumps(answer)
    fresh = Parser()
    fresh._nlp = parser._nlp
    for order in (records, records[::-1], shuffled):
        assert [dumps(a) for a in check(fresh, *order)] == [expected[r["id"]] for r in order]


def test_the_answer_does_not_depend_on_what_was_prepared_before(parser, monkeypatch):
    monkeypatch.setattr(batch, "MOST_ENTRIES", 3)
    record = pair_of(1, wrong=5)
    again = {**record, "binder": record["binder"][::-1]}
    dated = {**record, "binder": [{**d, "published": "1999-01-01"} for d in record["binder"]]}
    answers = [dumps(a) for a in check(parser, record, again, dated, *[pair_of(n) for n in range(9)], record)]
    assert answers[0] == answers[-1]
    assert json.loads(answers[1])["findings"] == json.loads(answers[0])["findings"]


def test_a_document_that_recurs_is_prepared_once(parser, monkeypatch):
    prepared = []
    prepare = batch.prepare
    monkeypatch.setattr(batch, "prepare", lambda document: prepared.append(document.id) or prepare(document))
    check(parser, *[{**pair_of(1), "id": n} for n in range(40)])
    assert prepared == ["record", "other 1"]
    monkeypatch.setattr(batch, "MOST_KEPT", 10)
    kept = batch._Prepared()
    for n in range(5):
        kept.entry(batch.read_text(text_of(n), id=str(n)))
    assert len(kept._entries) == 1


def test_answers_flow_while_records_come(parser):
    taken = []

    def endless():
        for n in count():
            taken.append(n)
            yield json.dumps({"id": n, "text": "Ann left."})

    answers = read_lines(endless(), Tools(parser))
    assert [next(answers)["id"] for _ in range(HANDFUL * 2 + 1)] == list(range(HANDFUL * 2 + 1))
    assert len(taken) <= HANDFUL * 3

    def slow():
        for n in count():
            taken.append(n)
            yield json.dumps({"id": n, "text": "Ann left."})
            yield None

    taken.clear()
    answers = read_lines(slow(), Tools(parser))
    assert next(answers)["id"] == 0
    assert len(taken) == 1


def test_what_nobody_foresaw_costs_one_answer(parser, monkeypatch):
    build = batch.build

    def tripping(document, parse, tagged=None):
        if "trip" in document.text:
            raise LookupError("of a kind\nthat nobody saw")
        return build(document, parse, tagged)

    monkeypatch.setattr(batch, "build", tripping)
    texts = ["Ann left.", "We trip here.", "Bo left."] * 9
    answers = read(parser, *[{"id": n, "text": text} for n, text in enumerate(texts)])
    assert [a["id"] for a in answers] == list(range(27))
    assert [("error" in a) for a in answers] == ["trip" in text for text in texts]
    assert "LookupError: of a kind that nobody saw" in answers[1]["error"]
    answers = check(parser, pair_of(1), {**pair_of(2), "article": "We trip."}, pair_of(3))
    assert [("error" in a) for a in answers] == [False, True, False]
    monkeypatch.setenv("SAYSO_DEBUG", "1")
    with pytest.raises(LookupError):
        read(parser, {"id": 1, "text": "We trip here."})


def test_a_missing_pipeline_ends_the_run():
    with pytest.raises(MissingPart):
        read(Parser("no_such_pipeline"), {"id": 1, "text": "Ann left."})


PROGRAM = """
import json, resource, sys
from sayso.parsing.cache import MemoryCache
from sayso.parsing.pipeline import Parser
from sayso.pipeline.batch import check_pairs
from sayso.pipeline.tools import Tools
import random, string
dice = random.Random(3)
word = lambda: "".join(dice.choices(string.ascii_lowercase, k=7)).capitalize()
def record(n):
    text = f"{word()} {word()} said that {n * 7} people had left {word()} for the {word()} river."
    return json.dumps({"id": n, "article": text, "binder": [{"id": word(), "text": text}, {"id": "x", "text": word()}]})
marks = []
tools = Tools.load(Parser(cache=MemoryCache()))
for n, answer in enumerate(check_pairs(map(record, range(int(sys.argv[1]))), tools), 1):
    assert "error" not in answer
    if n in (1000, int(sys.argv[1])):
        marks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(*marks)
"""


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_records():
    done = subprocess.run([sys.executable, "-c", PROGRAM, "10000"], capture_output=True, text=True, check=True)
    early, late = map(int, done.stdout.split())
    assert late < early * 1.25, (early, late)
