"""The sets of our own: how answers are counted."""

from __future__ import annotations

import json

import pytest

from bench import own


def answer(id, *findings, support=1.0):
    return {"id": id, "findings": list(findings), "claims": [], "support": support, "attributions": []}


def finding(verdict, start, end, check=None):
    return {"verdict": verdict, "start": start, "end": end, "check": check}


ROW = {
    "id": "x",
    "document": "Nine boats sank.",
    "statements": [
        {
            "fault": "quantity-differs",
            "statement": "Six boats sank.",
            "words": "Six",
            "truth": "Nine",
            "twin": "They sank.",
        }
    ],
}


def figures(*answers):
    (chosen,) = (one for one in own.OWN if one.name == "statements.test")
    return own.scored(chosen, [json.dumps(ROW)], "\n".join(map(json.dumps, answers)), {})


def test_a_fault_that_is_named_and_a_twin_left_in_peace():
    found = figures(
        answer("x.0.fault", finding("contradicted", 0, 3, "quantity-differs"), support=0.1), answer("x.0.twin")
    )
    assert found["balanced accuracy"] == found["recall"] == found["words touched"] == found["AUC"] == 1
    assert found["false alarm"] == 0
    assert found["recall, quantity-differs"] == 1


def test_a_twin_that_is_marked_is_a_false_alarm():
    found = figures(
        answer("x.0.fault"), answer("x.0.twin", finding("contradicted", 0, 4, "entity-differs"), support=0.2)
    )
    assert found["false alarm"] == found["twins contradicted"] == 1
    assert found["balanced accuracy"] == found["AUC"] == 0


def test_a_missing_or_broken_answer_is_said():
    with pytest.raises(ValueError, match="no answer"):
        figures(answer("x.0.fault"))
    with pytest.raises(ValueError, match="could not be read"):
        figures({"id": "x.0.fault", "error": "no"}, answer("x.0.twin"))


def test_every_file_is_there_and_turns_into_records():
    for chosen in own.OWN:
        rows = [json.loads(line) for line in (own.HERE / chosen.file).read_text(encoding="utf-8").splitlines()]
        texts = {row["id"]: "" for row in rows} if chosen.texts else {}
        records = list(chosen.records(rows, texts))
        assert len({record["id"] for record in records}) == len(records) > 0


@pytest.mark.parametrize("part", ["train", "dev", "test"])
def test_words_and_truth_stand_where_they_are_said_to(part):
    for line in (own.HERE / "statements" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for pair in row["statements"]:
            assert pair["words"] in pair["statement"]
            assert pair["truth"] in row["document"]
