"""python -m bench.articles: the invented articles held against their keys.

Prints for each article, and for all: the contradictions with those that touch a planted fault (precision), the planted
faults that any finding but supported or not_found touches (recall), and the traps that are wrongly contradicted.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sayso.model import Report
from sayso.pipeline.session import Session

HERE = Path(__file__).parent
FOUND = ("contradicted", "partially_supported")


def spans(text: str, key: list[dict[str, str]], kind: str) -> Iterator[tuple[int, int]]:
    """Where the items of a kind stand in the article."""
    for item in key:
        if item["kind"] == kind:
            start = text.index(item["context"]) if "context" in item else 0
            at = text.index(item["words"], start)
            yield at, at + len(item["words"])


def touches(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def score(report: Report, key: list[dict[str, str]]) -> Counter[str]:
    """Counts of one article: contradicted, right, faults, found, traps, alarms."""
    text = report.reading.document.text
    faults, traps = list(spans(text, key, "fault")), list(spans(text, key, "trap"))
    contradicted = [(f.start, f.end) for f in report.findings if f.verdict == "contradicted"]
    told = [(f.start, f.end) for f in report.findings if f.verdict in FOUND]
    return Counter(
        contradicted=len(contradicted),
        right=sum(any(touches(c, f) for f in faults) for c in contradicted),
        faults=len(faults),
        found=sum(any(touches(f, t) for t in told) for f in faults),
        traps=len(traps),
        alarms=sum(any(touches(t, c) for c in contradicted) for t in traps),
    )


def line(name: str, n: Counter[str]) -> str:
    """One article's counts in words."""
    return (
        f"{name:8} contradicted {n['contradicted']}, right {n['right']}; "
        f"faults found {n['found']} of {n['faults']}; traps contradicted {n['alarms']} of {n['traps']}"
    )


def main() -> int:
    """Run all, or those that are named."""
    session, total = Session(), Counter[str]()
    for folder in sorted(p.parent for p in HERE.glob("*/expected.toml")):
        if len(sys.argv) > 1 and folder.name not in sys.argv[1:]:
            continue
        with (folder / "expected.toml").open("rb") as file:
            key = tomllib.load(file)["item"]
        counts = score(session.check(folder / "article.md", folder / "binder"), key)
        total += counts
        print(line(folder.name, counts))
    precision, recall = total["right"] / max(1, total["contradicted"]), total["found"] / max(1, total["faults"])
    print(line("all", total))
    print(f"precision of contradicted {precision:.3f}, recall of planted faults {recall:.3f}")
    return 0
