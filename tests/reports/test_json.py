"""The contract `sayso/1`, key for key, and its schema."""

from __future__ import annotations

import copy
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sayso.model import Document, Parse, Reading, Report
from sayso.reports import json as report_json
from sayso.reports import jsonl

from .samples import REPORTS, checked_report, hostile_report, read_report

DOCUMENT = ["id", "title", "byline", "published", "language", "sha256", "text", "blocks"]
FACT = ["id", "kind", "start", "end", "text", "value", "claim", "attribution"]
ATTRIBUTION = [
    "id", "source", "cue", "content", "speech", "type", "speaker", "polarity", "certainty", "parent", "said_on",
]  # fmt: skip
CLAIM = ["id", "start", "end", "text", "checkable", "kind", "attribution", "facts"]
FINDING = ["id", "check", "verdict", "claim", "fact", "start", "end", "message", "evidence"]
EVIDENCE = ["document", "start", "end", "text", "score"]


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = report_json.schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("make", REPORTS)
def test_every_report_fits_the_schema(make, validator):
    validator.validate(json.loads(report_json.render(make())))


def test_the_keys_of_the_contract_in_its_order():
    data = report_json.as_dict(checked_report())
    assert list(data)[:7] == ["schema", "document", "facts", "attributions", "claims", "findings", "support"]
    assert list(data["document"]) == DOCUMENT
    assert all(list(fact)[: len(FACT)] == FACT for fact in data["facts"])
    assert all(list(attribution) == ATTRIBUTION for attribution in data["attributions"])
    assert all(list(claim) == [*CLAIM, "support", "verdict", "evidence"] for claim in data["claims"])
    assert all(list(finding)[: len(FINDING)] == FINDING for finding in data["findings"])
    evidence = [e for finding in data["findings"] for e in finding["evidence"]]
    assert all(list(e)[: len(EVIDENCE)] == EVIDENCE for e in evidence)


def test_a_reading_has_no_support_anywhere():
    data = report_json.as_dict(read_report())
    assert list(data) == ["schema", "document", "facts", "attributions", "claims", "findings"]
    assert all(list(claim) == CLAIM for claim in data["claims"])


def test_offsets_are_code_points_of_the_text():
    data = report_json.as_dict(checked_report())
    text = data["document"]["text"]
    for item in (*data["facts"], *data["claims"]):
        assert text[item["start"] : item["end"]] == item["text"]
    for evidence in (e for finding in data["findings"] for e in finding["evidence"]):
        assert evidence["end"] - evidence["start"] == len(evidence["text"])


def test_a_claim_that_was_not_looked_up_has_no_verdict():
    call = next(c for c in report_json.as_dict(checked_report())["claims"] if c["kind"] == "call")
    assert (call["support"], call["verdict"], call["evidence"]) == (1.0, None, [])


@pytest.mark.parametrize(
    ("where", "key"),
    [
        ((), "findings"),
        (("document",), "byline"),
        (("facts", 0), "claim"),
        (("facts", 0, "value"), "modifier"),
        (("attributions", 0), "parent"),
        (("attributions", 0, "speaker"), "role"),
        (("claims", 0), "support"),
        (("findings", 0), "check"),
        (("findings", 0, "evidence", 0), "score"),
    ],
)
def test_the_schema_notices_a_missing_key(where, key, validator):
    data = copy.deepcopy(report_json.as_dict(checked_report()))
    place = data
    for step in where:
        place = place[step]
    del place[key]
    assert not validator.is_valid(data)


@pytest.mark.parametrize(
    ("where", "key", "value"),
    [
        ((), "score", 1),
        (("facts", 0), "kind", "number"),
        (("facts", 0), "strat", 4),
        (("facts", 0, "value"), "modifier", "over"),
        (("claims", 0), "verdict", "true"),
        (("findings", 0), "check", None),
        (("findings", 0), "verdict", "supported"),
        (("findings", 0, "evidence", 0), "text", "x" * 401),
        ((), "support", None),
    ],
)
def test_the_schema_notices_a_wrong_value(where, key, value, validator):
    data = copy.deepcopy(report_json.as_dict(checked_report()))
    place = data
    for step in where:
        place = place[step]
    place[key] = value
    assert not validator.is_valid(data)


@pytest.mark.parametrize("make", REPORTS)
def test_one_line_is_one_line_for_every_reader_of_lines(make):
    line = jsonl.render(make())
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1
    line.encode("utf-8")
    assert json.loads(line) == report_json.as_dict(make())


def test_no_number_that_json_has_no_word_for():
    report = hostile_report()
    assert "NaN" not in report_json.render(report)
    assert report_json.as_dict(report)["support"] == 0.0


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_any_text_comes_back(text):
    report = Report(Reading(Document("d", text, []), Parse([], [])), [])
    line = jsonl.render(report)
    assert json.loads(line.encode("utf-8"))["document"]["text"] == text


def test_the_same_report_gives_the_same_bytes():
    report = checked_report()
    assert report_json.render(report) == report_json.render(replace(checked_report()))
