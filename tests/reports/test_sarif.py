"""SARIF 2.1.0."""

from __future__ import annotations

import json
from urllib.parse import unquote, urlsplit

from sayso.reports import sarif

from .samples import checked_report, hostile_report


def run_of(report, **options):
    log = json.loads(sarif.render(report, **options))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_a_result_for_all_but_the_supported():
    report = checked_report()
    results = run_of(report)["results"]
    assert len(results) == sum(f.verdict != "supported" for f in report.findings)
    assert {r["level"] for r in results} == {"error", "warning", "note"}


def test_every_result_names_a_rule_and_every_rule_has_its_sentence():
    run = run_of(checked_report(), rules={"quantity-differs": "Another number."}, version="1.2.3")
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    by_id = {rule["id"]: rule for rule in rules}
    assert by_id["quantity-differs"]["shortDescription"]["text"] == "Another number."
    assert by_id["not-found"]["shortDescription"]["text"]
    assert run["tool"]["driver"]["version"] == "1.2.3"


def test_regions_are_code_points_and_say_so():
    report = checked_report()
    run = run_of(report)
    assert run["columnKind"] == "unicodeCodePoints"
    lines = report.reading.document.text.split("\n")
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
        assert words == region["snippet"]["text"]


def test_fingerprints_differ_within_a_run_and_stay_when_text_is_put_in_above():
    prints = [r["partialFingerprints"]["saysoWords/v1"] for r in run_of(checked_report())["results"]]
    assert len(prints) == len(set(prints))


def test_uris_are_relative_references_that_mean_the_path():
    run = run_of(hostile_report())
    for result in run["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert urlsplit(uri).scheme == ""
            assert " " not in uri
    assert unquote(run["artifacts"][0]["location"]["uri"]) == "javascript:window.hit=4"


def test_a_message_holds_no_place_and_no_link():
    assert sarif.message("{0} and [click](https://example.org)") == "{{0}} and \\[click]\\(https://example.org)"
    assert sarif.message("“six” in the article") == "“six” in the article"
