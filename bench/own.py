"""The sets of our own, below `bench/`: statements with one fault and their twins, harmless rewordings, marked speakers.

Each is turned into records for the command line, and its answers are counted here: nothing outside the project is
needed, but for the marked speakers, which are offsets into texts that belong to others.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.sets import PART, Figures

HERE = Path(__file__).parent
FLAGGED = frozenset({"contradicted", "partially_supported", "not_found"})
Row = dict[str, Any]
Texts = Mapping[str, str]


@dataclass(frozen=True)
class OwnSet:
    """A set that lies in the project.

    Attributes:
        name: how it is called here and in the floors.
        file: its file, below `bench/`.
        records: what `sayso` is given for the rows of the file, and for the texts by id.
        figures: counts the answers, by id, against the rows.
        quick: how many rows `--quick` takes.
        command: the Sayso command that answers it.
        note: what a reader of the figures should know.
        texts: the file of the texts that the rows mark, in the data folder; "" where the rows hold their own.
    """

    name: str
    file: str
    records: Callable[[Sequence[Row], Texts], Iterator[Row]]
    figures: Callable[[Sequence[Row], Mapping[str, Row], Texts], Figures]
    quick: int
    command: tuple[str, str] = ("check", "--pairs")
    note: str = ""
    texts: str = ""


def flagged(answer: Row) -> bool:
    """Whether a finding or the verdict of a claim says anything but supported; as the scorers of the other sets do."""
    verdicts = [f["verdict"] for f in answer["findings"]] + [c.get("verdict") for c in answer["claims"]]
    return any(v in FLAGGED for v in verdicts)


def contradicted(answer: Row) -> bool:
    """Whether a finding contradicts."""
    return any(f["verdict"] == "contradicted" for f in answer["findings"])


def area(low: Sequence[float], high: Sequence[float]) -> float:
    """The chance that one of `low` lies below one of `high`; ties count half."""
    pairs = len(low) * len(high)
    return sum((a < b) + 0.5 * (a == b) for a in low for b in high) / pairs if pairs else 0.0


def statement_records(rows: Sequence[Row], _: Texts) -> Iterator[Row]:
    """Two records a pair: the statement with the fault, and its twin."""
    for row in rows:
        binder = [{"id": "document", "text": row["document"]}]
        for n, pair in enumerate(row["statements"]):
            yield {"id": f"{row['id']}.{n}.fault", "article": pair["statement"], "binder": binder}
            yield {"id": f"{row['id']}.{n}.twin", "article": pair["twin"], "binder": binder}


def statement_figures(rows: Sequence[Row], answers: Mapping[str, Row], _: Texts) -> Figures:
    """Flagged or not on both sides, whether the words at fault are marked, and the recall of each kind."""
    found: dict[str, list[bool]] = defaultdict(list)
    faults, twins, named, marked, alarms, contradictions = [], [], 0, 0, 0, 0
    for row in rows:
        for n, pair in enumerate(row["statements"]):
            fault, twin = (answers[f"{row['id']}.{n}.{side}"] for side in ("fault", "twin"))
            faults.append(fault["support"])
            twins.append(twin["support"])
            found[pair["fault"]].append(flagged(fault))
            alarms += flagged(twin)
            contradictions += contradicted(twin)
            start = pair["statement"].index(pair["words"])
            span = start, start + len(pair["words"])
            told = [f for f in fault["findings"] if f["verdict"] in FLAGGED]
            marked += any(f["start"] < span[1] and span[0] < f["end"] for f in told)
            named += any(f["check"] == pair["fault"] for f in told)
    count = len(faults)
    recall = sum(sum(v) for v in found.values()) / count
    false_alarm = alarms / count
    figures = {
        "balanced accuracy": (recall + 1 - false_alarm) / 2,
        "AUC": area(faults, twins),
        "twins told apart": sum((f < t) + 0.5 * (f == t) for f, t in zip(faults, twins, strict=True)) / count,
        "recall": recall,
        "false alarm": false_alarm,
        "twins contradicted": contradictions / count,
        "words touched": marked / count,
        "named by its check": named / count,
    }
    figures = {name: round(value, 3) for name, value in figures.items()}
    return figures | {f"{PART}{kind}": round(sum(v) / len(v), 3) for kind, v in sorted(found.items())}


def rewording_records(rows: Sequence[Row], _: Texts) -> Iterator[Row]:
    """One record a rewording."""
    for row in rows:
        binder = [{"id": "document", "text": row["document"]}]
        yield {"id": row["id"], "article": row["statement"], "published": row.get("published"), "binder": binder}


def transcript_records(rows: Sequence[Row], _: Texts) -> Iterator[Row]:
    """One record a sentence, beside its whole transcript."""
    for row in rows:
        text = (HERE / "harmless" / "transcripts" / row["document"]).read_text(encoding="utf-8")
        yield {"id": row["id"], "article": row["statement"], "binder": [{"id": row["document"], "text": text}]}


def harmless_figures(rows: Sequence[Row], answers: Mapping[str, Row], _: Texts) -> Figures:
    """Every mark is one too many."""
    given = [answers[row["id"]] for row in rows]
    differs = [any(f["check"] for f in a["findings"]) for a in given]
    figures = {
        "flagged": sum(map(flagged, given)) / len(given),
        "said to differ": sum(differs) / len(given),
        "contradicted": sum(map(contradicted, given)) / len(given),
    }
    by_kind = Counter(row["kind"] for row in rows if "kind" in row)
    wrong = Counter(r["kind"] for r, a in zip(rows, given, strict=True) if "kind" in r and flagged(a))
    parts = {f"{PART}{kind}": round(wrong[kind] / n, 3) for kind, n in sorted(by_kind.items())}
    return {name: round(value, 3) for name, value in figures.items()} | parts


def speaker_records(rows: Sequence[Row], texts: Texts) -> Iterator[Row]:
    """One record a document: the text that is marked."""
    for id in dict.fromkeys(row["id"] for row in rows):
        yield {"id": id, "text": texts[id]}


def speaker_figures(rows: Sequence[Row], answers: Mapping[str, Row], texts: Texts) -> Figures:
    """Whether the source was found at all, and whether it is tied to the right person, and to the fullest name."""
    found, right, full = 0, 0, 0
    for row in rows:
        start, end = row["source"][0][0], row["source"][-1][1]
        given = next(
            (a for a in answers[row["id"]]["attributions"] if any(s < end and start < e for s, e in a["source"])), None
        )
        found += given is not None
        if given is None:
            continue
        name = (given["speaker"] or {}).get("name") or ""
        person = row["person"]
        wanted = texts[row["id"]][person["start"] : person["end"]] if person else ""
        right += _one_person(name, wanted)
        full += _name_words(name) == _name_words(wanted)
    count = len(rows)
    figures = {
        "source found": found / count,
        "right person": right / max(1, found),
        "by the fullest name": full / max(1, found),
        "found and right": right / count,
    }
    return {name: round(100 * value, 1) for name, value in figures.items()}


def _name_words(name: str) -> list[str]:
    return [w for w in re.findall(r"[\w'’-]+", name.lower()) if len(w) > 1 and w not in ("jr", "sr", "mr", "mrs", "dr")]


def _one_person(name: str, wanted: str) -> bool:
    """Whether two names share their last word, and one has no first name that the other contradicts."""
    one, two = _name_words(name), _name_words(wanted)
    if not one or not two:
        return one == two
    return one[-1] == two[-1] and (len(one) == 1 or len(two) == 1 or one[0] == two[0] or set(one) <= set(two))


OWN: tuple[OwnSet, ...] = (
    OwnSet("statements.test", "statements/test.jsonl", statement_records, statement_figures, 15,
           note="Our own, by hand: a fault and its harmless twin beside a short document."),
    OwnSet("harmless.rewordings", "harmless/rewordings.jsonl", rewording_records, harmless_figures, 50,
           note="Our own, by hand: nothing in it differs, so less is better everywhere."),
    OwnSet("harmless.transcripts", "harmless/transcript_sentences.jsonl", transcript_records, harmless_figures, 20,
           note="Our own, by hand: nothing in it differs, so less is better everywhere."),
    OwnSet("speakers", "speakers/cases.jsonl", speaker_records, speaker_figures, 100, ("read", "--lines"),
           note="Our own marks: pronouns, surnames and roles as sources in PolNeAR's development articles; in %.",
           texts="polnear_dev.jsonl"),
)  # fmt: skip


def scored(chosen: OwnSet, lines: Sequence[str], answers: str, texts: Texts) -> Figures:
    """The figures of a set from the lines of its file and what `sayso` answered.

    Raises:
        ValueError: an answer is missing or says that its record could not be read.
    """
    by_id = {row["id"]: row for row in map(json.loads, answers.splitlines())}
    broken = [id for id, row in by_id.items() if "error" in row]
    if broken:
        raise ValueError(f"sayso: {len(broken)} records could not be read, the first is {broken[0]}")
    try:
        return chosen.figures([json.loads(line) for line in lines], by_id, texts)
    except KeyError as error:
        raise ValueError(f"sayso: no answer to the record {error}") from error
