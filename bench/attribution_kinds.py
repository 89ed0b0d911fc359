"""Who says what, by kind of case: how much of the gold of each kind is found, by rules alone and with the tagger.

    python -m bench.attribution_kinds --data ../shared/data [--page docs/benchmarks.md]

The kinds are told by simple rules over the gold itself and overlap; "found" is *full* of the scorer.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sayso.parsing.pipeline import Parser
from sayso.pipeline.batch import read_lines
from sayso.pipeline.tools import Tools

Gold = Mapping[str, Any]
Test = Callable[[str, Gold], bool]


def _said(text: str, gold: Gold, role: str) -> str:
    return " ".join(text[s:e] for s, e in gold[role]).lower()


def _words(pattern: str, role: str) -> Test:
    found = re.compile(rf"\b(?:{pattern})\b")
    return lambda text, gold: bool(found.search(_said(text, gold, role)))


_PLAIN = (
    r"sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|wr(?:ite|ites|ote|itten)|ask(?:s|ed|ing)?|according"
)
_THINKING = r"(?:think|believe|feel|hope|want|know|expect|fear|worr|consider|understand|wish|doubt|see|intend)\w*"
_THINKING += r"|thought|felt|knew|understood"
_DENYING = r"(?:den(?:y|ie|ied)|refus|reject|disput|rebut|dismiss|disavow|contest)\w*"
_MANY = r"\w+s|people|others|police|media|some|many|most|one|aides?|officials?"
_PAPERS = (
    r"polls?|surveys?|reports?|stud(?:y|ies)|letters?|statements?|emails?|documents?|posts?|tweets?|memos?|filings?"
)


def _inverted(text: str, gold: Gold) -> bool:
    if not (gold["source"] and gold["cue"] and gold["content"]):
        return False
    after = gold["content"][0][0] < gold["cue"][0][0] < gold["source"][0][0]
    return after and len(_said(text, gold, "source").split()) > 6


KINDS: Mapping[str, Test] = {
    "all": lambda _, g: True,
    "cue that is no plain saying verb": lambda t, g: bool(g["cue"]) and not _words(_PLAIN, "cue")(t, g),
    "split content": lambda t, g: len(g["content"]) > 1,
    "no source in the text": lambda t, g: not g["source"],
    "mental states": _words(_THINKING, "cue"),
    "denials": _words(_DENYING, "cue"),
    "according to": _words("according to", "cue"),
    "inverted, with a long apposition": _inverted,
    "headline": lambda t, g: bool(g["content"]) and g["content"][0][0] < t.find("\n"),
    "colon or dash for a cue": lambda t, g: bool(g["cue"]) and not re.search(r"\w", _said(t, g, "cue")),
    "across paragraphs": lambda t, g: bool(g["content"]) and "\n" in t[g["content"][0][0] : g["content"][-1][1]],
    "content of three words or fewer": lambda t, g: len(_said(t, g, "content").split()) <= 3,
    "collective or anonymous source": _words(_MANY, "source"),
    "document or poll as source": _words(_PAPERS, "source"),
}


def main() -> int:
    """Reads the articles both ways, scores, prints the table and writes it into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    scorers = options.data.parent / "eval"
    spec = importlib.util.spec_from_file_location("eval_attribution", scorers / "eval_attribution.py")
    if spec is None or spec.loader is None:
        print(f"{scorers / 'eval_attribution.py'} is not there")
        return 2
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    file = options.data / "polnear_dev.jsonl"
    gold = [json.loads(line) for line in file.open(encoding="utf-8")]
    parsing = Parser()
    answers = [_answers(gold, tools, file, scorers) for tools in (Tools(parsing), Tools.load(parsing))]
    found: list[Counter[str]] = [Counter(), Counter()]
    count: Counter[str] = Counter()
    for row in gold:
        document = scorer.Doc(row["text"])
        wanted = scorer.prep(document, row["attributions"])
        kinds = [[k for k, test in KINDS.items() if test(row["text"], g)] + [p["type"]]
                 for g, p in zip(row["attributions"], wanted, strict=True)]  # fmt: skip
        for names in kinds:
            count.update(names)
        for way, given in enumerate(answers):
            predicted = scorer.prep(document, given.get(row["id"], []))
            for hit in scorer.match(wanted, predicted, scorer.src_ok).values():
                found[way].update(kinds[hit])
    lines = ["| kind of case | marked | rules alone | with the tagger |", "|---|---|---|---|"]
    for kind in [*KINDS, "direct", "mixed", "indirect"]:
        shares = " | ".join(f"{100 * f[kind] / max(1, count[kind]):.0f} %" for f in found)
        lines.append(f"| {kind} | {count[kind]} | {shares} |")
    table = "\n".join(lines) + "\n"
    print(table)
    if options.page:
        text = options.page.read_text(encoding="utf-8")
        place = re.compile(r"(<!-- attribution kinds -->\n).*?(<!-- end -->)", re.DOTALL)
        options.page.write_text(place.sub(lambda m: m[1] + table + m[2], text), encoding="utf-8")
    return 0


def _answers(gold: list[dict[str, Any]], tools: Tools, file: Path, scorers: Path) -> dict[str, list[dict[str, Any]]]:
    """The attributions of each article, as the scorer wants them."""
    lines = [json.dumps({"id": row["id"], "text": row["text"]}) for row in gold]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as answers:
        for answer in read_lines(lines, tools):
            answers.write(json.dumps(answer) + "\n")
        answers.flush()
        command = [sys.executable, str(scorers / "adapt.py"), "output", "attribution", str(file), answers.name]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return {row["id"]: row["attributions"] for row in map(json.loads, done.stdout.splitlines())}


if __name__ == "__main__":
    sys.exit(main())
