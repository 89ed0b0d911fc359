"""Times Sayso's real command line on made-up texts and prints ratios: they hold on other machines, seconds do not.

    python -m bench.speed             everything
    python -m bench.speed --quick     smaller binders and fewer records

Every command is a fresh process with its own empty cache folder. Seconds are wall time; "a core" is processor time.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import synthetic

SAYSO = str(Path(sys.executable).with_name("sayso"))

BARE = """
import json, sys
from importlib import import_module
nlp = import_module(sys.argv[2]).load()
for doc in nlp.pipe((json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")), batch_size=32):
    pass
"""

EMBED = """
import json, sys, time
from sayso.evidence.meaning import Meaning
meaning = Meaning.load()
texts = [line for line in open(sys.argv[1], encoding="utf-8")]
meaning.embed(texts[:1])
started = time.perf_counter()
meaning.embed(texts[1:])
print((len(texts) - 1) / (time.perf_counter() - started))
"""


@dataclass(frozen=True)
class Cost:
    """What one process took: wall and processor seconds, the most memory in MB, and what it printed."""

    wall: float
    processor: float
    memory: float
    printed: str


def run(command: Sequence[str], cache: Path, accepted: Sequence[int] = (0, 1)) -> Cost:
    """Runs a command with its cache in a folder of our own.

    Raises:
        RuntimeError: it failed; with what it wrote to standard error.
    """
    environment = {**os.environ, "SAYSO_CACHE": str(cache), "OMP_NUM_THREADS": "1"}
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode not in accepted or b"Traceback" in (complaint := errors.read()):
            raise RuntimeError(f"{' '.join(command[:3])}: exit code {process.returncode}: {complaint.decode()[-400:]}")
        # Linux counts ru_maxrss in kB, macOS in bytes.
        memory = used.ru_maxrss / (1_000 if sys.platform != "darwin" else 1_000_000)
        return Cost(wall, used.ru_utime + used.ru_stime, memory, output.read().decode("utf-8", "replace"))


def start(folder: Path) -> None:
    """`sayso --help` beside an empty Python."""
    ours = statistics.median(run([SAYSO, "--help"], folder).wall for _ in range(7))
    bare = statistics.median(run([sys.executable, "-c", "pass"], folder).wall for _ in range(7))
    print(f"sayso --help: {ours:.2f} s, {ours / bare:.1f} times an empty Python")


def reading(folder: Path, articles: int) -> None:
    """`sayso read --lines` beside spaCy alone, start-up taken out of both by a run of one article."""
    from sayso.parsing.pipeline import DEFAULT_PIPELINE

    took = {}
    for count in (1, articles):
        lines = folder / f"read-{count}.jsonl"
        rows = [json.dumps({"id": str(n), "text": synthetic.text(n, 500)}) for n in range(count)]
        lines.write_text("\n".join(rows) + "\n", encoding="utf-8")
        took["sayso", count] = run([SAYSO, "read", "--lines", str(lines)], folder / "cache").processor
        took["spacy", count] = run([sys.executable, "-c", BARE, str(lines), DEFAULT_PIPELINE], folder).processor
    ours, bare = (took[name, articles] - took[name, 1] for name in ("sayso", "spacy"))
    words = 500 * (articles - 1)
    print(
        f"sayso read: {ours / bare:.2f} times spaCy alone "
        f"({words / ours:,.0f} against {words / bare:,.0f} words/s a core)"
    )


def checking(folder: Path, sizes: Sequence[int]) -> None:
    """An article of 1,000 words against binders: first check (which indexes), second check (nothing changed)."""
    article = folder / "article.md"
    article.write_text(synthetic.text(10**6, 1_000), encoding="utf-8")
    second = {}
    for size in sizes:
        binder, cache = folder / f"binder-{size}", folder / f"cache-{size}"
        binder.mkdir()
        words = 0
        for number in range(size):
            text = synthetic.text(number, 500)
            words += len(text.split())
            (binder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        command = [SAYSO, "check", str(article), "--binder", str(binder), "--format", "json"]
        first = run(command, cache)
        again = [run(command, cache) for _ in range(3)]
        second[size] = statistics.median(cost.wall for cost in again)
        indexing = first.processor - statistics.median(cost.processor for cost in again)
        print(
            f"binder of {size:,} documents: first check {first.wall:.1f} s, second {second[size]:.2f} s "
            f"({first.wall / second[size]:.1f} times faster); "
            f"reading and indexing {words / max(indexing, 0.01):,.0f} words/s a core"
        )
        if any(cost.printed != first.printed for cost in again):
            raise RuntimeError("the second check answered otherwise than the first")
    small, large = sizes
    print(f"second check, {large:,} documents against {small:,}: {second[large] / second[small]:.2f} times the time")


def memory(folder: Path, sizes: Sequence[int]) -> None:
    """`sayso check --pairs`: the most memory for few and for many records."""
    peak = {}
    for size in sizes:
        pairs = folder / f"pairs-{size}.jsonl"
        with pairs.open("w", encoding="utf-8") as file:
            for n in range(size):
                binder = [{"id": f"{n}-{d}", "text": synthetic.text(4 * n + d, 40)} for d in range(2)]
                article = synthetic.text(4 * n + 3, 10).split(". ")[0]
                file.write(json.dumps({"id": str(n), "article": article, "binder": binder}) + "\n")
        output = ["--output", str(folder / "answers.jsonl")]
        cost = run([SAYSO, "check", "--pairs", str(pairs), *output], folder / "cache")
        peak[size] = cost.memory
        print(f"sayso check --pairs: {size:,} records, {size / cost.wall:,.0f} a second, {cost.memory:,.0f} MB at most")
    small, large = sizes
    print(f"memory, {large:,} records against {small:,}: {peak[large] / peak[small]:.2f} times")


def meaning(folder: Path, sentences: int) -> None:
    """Sentences embedded a second, where sayso-models is installed."""
    texts = folder / "sentences.txt"
    texts.write_text(synthetic.text(7, 20 * sentences).replace("\n\n", " ").replace(". ", ".\n"), encoding="utf-8")
    rate = float(run([sys.executable, "-c", EMBED, str(texts)], folder).printed)
    print(f"sentences as vectors: {rate:,.0f} a second on one thread")


def main() -> int:
    """Runs everything in a folder that is removed afterwards."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.speed", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="smaller binders and fewer records")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="sayso-speed-") as name:
        folder = Path(name)
        start(folder)
        reading(folder, 10 if quick else 40)
        checking(folder, (20, 200) if quick else (100, 1_000))
        memory(folder, (100, 1_000) if quick else (1_000, 10_000))
        meaning(folder, 50 if quick else 300)
    return 0


if __name__ == "__main__":
    sys.exit(main())
