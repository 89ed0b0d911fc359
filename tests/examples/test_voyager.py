"""The example: its whole report against a golden file, and what is found in it against its key."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sayso.cli import main
from sayso.reading.file import read_file

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "voyager"
GOLDEN = Path(__file__).with_name("voyager.golden.json")
KEY = tomllib.loads((EXAMPLE / "expected.toml").read_text(encoding="utf-8"))["item"]
KINDS = ("fault", "trap", "absent")
AGAINST = ("contradicted", "partially_supported")

KNOWN_MISSES = frozenset(
    {
        "about 157 years",
        "fifty-five countries",
        "fell about forty-fold",
        "17 miles a second",
    }
)
"""Faults that are not found yet, by their words in the key. One that is found must leave this list."""

KNOWN_ASTRAY: frozenset[str] = frozenset()
"""Faults that are found beside other words than those that show it. One that is put right must leave this list."""


def items(kind: str) -> list[Any]:
    return [pytest.param(item, id=item["words"]) for item in KEY if item["kind"] == kind]


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    """What `sayso check --format json` prints."""
    article, binder = str(EXAMPLE / "article.md"), str(EXAMPLE / "binder")
    done = CliRunner().invoke(main, ["check", article, "--binder", binder, "--format", "json", "--no-cache"])
    assert done.exit_code == 1, done.output
    return json.loads(done.stdout)


def place(report: dict[str, Any], item: dict[str, Any]) -> tuple[int, int]:
    """Where the words of an item of the key stand in the article."""
    text: str = report["document"]["text"]
    context = item.get("context", item["words"])
    assert text.count(context) == 1, (
        f"the key says {context!r}, which stands {text.count(context)} times in the article"
    )
    start = text.index(context) + context.index(item["words"])
    return start, start + len(item["words"])


def findings_at(report: dict[str, Any], item: dict[str, Any]) -> list[dict[str, Any]]:
    start, end = place(report, item)
    return [f for f in report["findings"] if f["start"] < end and start < f["end"]]


def is_found(report: dict[str, Any], item: dict[str, Any]) -> bool:
    checks = {item["check"], *item.get("also", ())}
    return any(f["check"] in checks and f["verdict"] in AGAINST for f in findings_at(report, item))


def told(report: dict[str, Any], finding: dict[str, Any]) -> str:
    words = report["document"]["text"][finding["start"] : finding["end"]]
    return f"{finding['verdict']} by {finding['check']} at {words!r}: {finding['message']}"


def test_the_whole_report(report, hold_golden):
    text = report["document"]["text"]
    texts = {report["document"]["id"]: text}
    names = {report["document"]["id"]: "(the article)"}
    for document in report["binder"]:
        texts[document["id"]] = read_file(EXAMPLE / "binder" / document["id"], id=document["id"]).text

    def beside(evidence):
        return [{"document": names.get(e["document"], e["document"]), "words": e["text"]} for e in evidence]

    findings = [
        {
            "words": text[f["start"] : f["end"]],
            "verdict": f["verdict"],
            "check": f["check"],
            **({"also": f["also"]} if "also" in f else {}),
            "message": f["message"],
            "evidence": beside(f["evidence"]),
        }
        for f in report["findings"]
    ]
    claims = [{"words": c["text"], "kind": c["kind"], "verdict": c["verdict"]} for c in report["claims"]]
    reduced = {"support": round(report["support"], 2), "findings": findings, "claims": claims}

    evidence = [e for x in (*report["findings"], *report["claims"]) for e in x["evidence"]]
    quotes = [(text, x["start"], x["end"], x["text"]) for x in (*report["facts"], *report["claims"])]
    quotes += [(texts[e["document"]], e["start"], e["end"], e["text"]) for e in evidence]
    assert str(ROOT) not in json.dumps(reduced), "the golden names no path of a machine"
    hold_golden(GOLDEN, reduced, quotes)


@pytest.mark.parametrize("item", items("fault"))
def test_a_fault_that_is_found_stays_found(report, item):
    found = is_found(report, item)
    if item["words"] in KNOWN_MISSES:
        assert not found, f"{item['words']!r} is found now: take it out of KNOWN_MISSES"
    else:
        here = [told(report, f) for f in findings_at(report, item)] or ["nothing was looked up there"]
        assert found, "\n".join([f"expected {item['check']}; {item['note']}", *here])


@pytest.mark.parametrize("item", [p for p in items("fault") if p.id not in KNOWN_MISSES])
def test_a_fault_is_shown_beside_the_words_of_the_key(report, item):
    text = read_file(EXAMPLE / "binder" / item["document"], id=item["document"]).text
    start = text.index(item["true_words"])
    end = start + len(item["true_words"])
    evidence = [e for f in findings_at(report, item) if f["verdict"] in AGAINST for e in f["evidence"]]
    shown = any(e["document"] == item["document"] and e["start"] < end and start < e["end"] for e in evidence)
    if item["words"] in KNOWN_ASTRAY:
        assert not shown, f"{item['words']!r} is shown rightly now: take it out of KNOWN_ASTRAY"
    else:
        seen = "\n".join(f"{e['document']}: {e['text']}" for e in evidence)
        assert shown, f"expected {item['document']}: {item['true_words']}\n{seen}"


@pytest.mark.parametrize("item", [*items("trap"), *items("absent")])
def test_what_is_right_or_in_no_document_is_not_contradicted(report, item):
    wrong = [told(report, f) for f in findings_at(report, item) if f["verdict"] == "contradicted"]
    assert not wrong, "\n".join([item["note"], *wrong])


def test_only_faults_are_contradicted(report):
    faults = [place(report, item) for item in KEY if item["kind"] == "fault"]
    wrong = [
        told(report, f)
        for f in report["findings"]
        if f["verdict"] in AGAINST and not any(f["start"] < end and start < f["end"] for start, end in faults)
    ]
    assert not wrong, "\n".join(wrong)


def test_the_key_is_whole():
    assert {item["kind"] for item in KEY} == set(KINDS)
    assert {item["words"] for item in KEY if item["kind"] == "fault"} >= KNOWN_MISSES
    for item in KEY:
        if "document" in item:
            text = read_file(EXAMPLE / "binder" / item["document"], id=item["document"]).text
            assert item["true_words"] in text, f"{item['document']} does not say {item['true_words']!r}"
