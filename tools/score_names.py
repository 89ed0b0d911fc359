"""Score names, roles and mentions against the hand-marked openings in `bench/names`.

The texts are not part of the project: they are looked for in the folder that the environment variable SAYSO_SHARED
names, or in `../shared` beside the checkout.
A text that is missing or has changed (by its hash) is skipped and counted.

    python tools/score_names.py [--errors] [FILE ...]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import time
from collections import Counter
from pathlib import Path

from sayso.extraction import mention as mention_stage
from sayso.extraction import name as name_stage
from sayso.extraction import role as role_stage
from sayso.parsing.pipeline import Parser
from sayso.reading.text import read_text

ROOT = Path(__file__).resolve().parent.parent


def load_text(shared: Path, mark: dict) -> str | None:
    """The marked text, or None when it is missing or is no longer the one that was marked."""
    path = shared / mark["source"]
    if not path.exists():
        return None
    if path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as lines:
            text = next((r["text"] for r in map(json.loads, lines) if r["id"] == mark["id"]), None)
    else:
        text = path.read_text(encoding="utf-8")
    if text is None:
        return None
    text = text[: mark["length"]]
    return text if hashlib.sha256(text.encode()).hexdigest() == mark["sha256"] else None


def folded(words: str | None) -> str | None:
    """Words that may run over a line end, with single spaces."""
    return None if words is None else " ".join(words.split())


def line_of(label: str, right: int, given: int, wanted: int) -> str:
    """One row: precision, recall and F1 in per cent, with the counts."""
    p, r = 100 * right / max(1, given), 100 * right / max(1, wanted)
    f = 2 * p * r / (p + r) if p + r else 0.0
    return f"{label:<28}{p:6.1f}{r:6.1f}{f:6.1f}   ({right} right, {given} found, {wanted} marked)"


def main() -> None:
    """Print precision, recall and F1 for each type, then roles, mentions and speed."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--errors", action="store_true", help="show every error")
    options = arguments.parse_args()
    shared = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared"))
    files = options.files or sorted((ROOT / "bench" / "names").glob("*.jsonl"))
    marks = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    parser = Parser()
    count: Counter[tuple[str, str]] = Counter()
    skipped, words, spent = 0, 0, 0.0
    for mark in marks:
        text = load_text(shared, mark)
        if text is None:
            skipped += 1
            continue
        document = read_text(text, id=mark["id"])
        parse = parser.parse(document)
        began = time.perf_counter()
        names = name_stage.extract(document, parse)
        roles = role_stage.extract(document, parse, names)
        mentions = mention_stage.mentions(document, parse, [*names, *roles])
        spent += time.perf_counter() - began
        words += len(text.split())
        problems: list[str] = []
        gold = {(n["start"], n["end"]): n for n in mark["names"]}
        found = {(f.start, f.end): f for f in names}
        for kind in ("PERSON", "ORGANIZATION", "PLACE"):
            count[kind, "wanted"] += sum(n["type"] == kind for n in gold.values())
            count[kind, "given"] += sum(f.value.type == kind for f in found.values())
        for span, fact in found.items():
            wanted = gold.get(span)
            if wanted and wanted["type"] == fact.value.type:
                count[fact.value.type, "right"] += 1
                count["canonical " + fact.value.type, "given"] += 1
                if folded(wanted["canonical"]) == folded(fact.value.canonical):
                    count["canonical " + fact.value.type, "right"] += 1
                else:
                    problems.append(f"  canonical {fact.text!r}: {fact.value.canonical!r}, not {wanted['canonical']!r}")
            elif fact.value.type != "OTHER" or wanted:
                problems.append(f"  + {fact.text!r} {fact.value.type}{' not ' + wanted['type'] if wanted else ''}")
        problems += [f"  - {text[s:e]!r} {n['type']}" for (s, e), n in gold.items() if (s, e) not in found]
        wanted_roles = {(r["start"], r["end"]): r for r in mark["roles"]}
        count["role span", "wanted"] += len(wanted_roles)
        count["role with person", "wanted"] += len(wanted_roles)
        held = [r for r in roles if r.value.person]
        for fact in held:
            count["role span", "given"] += 1
            count["role with person", "given"] += 1
            role = wanted_roles.get((fact.start, fact.end))
            right = (
                bool(role)
                and folded(role["person"]) == folded(fact.value.person)
                and role["status"] == fact.value.status
            )
            count["role span", "right"] += bool(role)
            count["role with person", "right"] += right
            if not right:
                instead = f"not {role['person']!r}" if role else ""
                problems.append(f"  + role {fact.text!r} {fact.value.person!r} {fact.value.status} {instead}")
        spans = {(f.start, f.end) for f in held}
        problems += [
            f"  - role {text[s:e]!r} {r['person']!r}" for (s, e), r in wanted_roles.items() if (s, e) not in spans
        ]
        tied = {(m.start, m.end): m.canonical for m in mentions}
        for m in mark.get("mentions", ()):
            count["mention", "wanted"] += 1
            got = tied.get((m["start"], m["end"]))
            count["mention", "given"] += got is not None
            same = folded(got) == folded(m["canonical"])
            count["mention", "right"] += same
            if not same:
                problems.append(
                    f"  mention {text[m['start'] : m['end']]!r} at {m['start']}: {got!r}, not {m['canonical']!r}"
                )
        if options.errors and problems:
            print(mark["id"], *problems, sep="\n")
    print(f"{len(marks) - skipped} texts, {skipped} skipped, {words / max(spent, 1e-9):,.0f} words/s beside the parse")
    print(f"{'':<28}{'P':>6}{'R':>6}{'F1':>6}")
    for label in ("PERSON", "ORGANIZATION", "PLACE", "role span", "role with person", "mention"):
        print(line_of(label, count[label, "right"], count[label, "given"], count[label, "wanted"]))
    for kind in ("PERSON", "ORGANIZATION", "PLACE"):
        label = "canonical " + kind
        print(f"{label:<28}{100 * count[label, 'right'] / max(1, count[label, 'given']):6.1f} % of the right ones")


if __name__ == "__main__":
    main()
