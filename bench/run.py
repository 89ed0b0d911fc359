"""Scores Sayso on the evaluation sets, with the real command line, and holds every figure against its floor.

    python -m bench.run --data ../shared/data                         every set, whole; writes docs/benchmarks.md
    python -m bench.run --data ../shared/data --quick                 an even sample of each: for CI
    python -m bench.run --data ../shared/data --only timex_te3 --only wice.dev
    python -m bench.run --data ../shared/data --update-floors         raise the floors to what was reached
    python -m bench.run --data ../shared/data --update-floors --allow-lower

Exit codes: 0 every figure holds, 1 a figure fell below its floor or a set could not be scored, 2 nothing to score.
The scorers and `adapt.py` are looked for in `eval/` beside the data folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench import floors, own, page
from bench.own import OWN, OwnSet
from bench.sets import SETS, EvaluationSet, Figures, evenly

ALL: tuple[EvaluationSet | OwnSet, ...] = (*SETS, *OWN)

SLOWEST = 3600
"""Seconds after which one set's command is given up."""


@dataclass
class Result:
    """What one set gave: figures, or why there are none."""

    name: str
    file: str
    sha256: str
    records: int
    seconds: float = 0.0
    figures: Figures = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Records a second, start-up included."""
        return self.records / self.seconds if self.seconds else 0.0


class NotScored(Exception):
    """A command of the chain failed; the message says which, and its last words."""


@dataclass(frozen=True)
class Bench:
    """Where everything lies, and how Sayso is called."""

    data: Path
    out: Path
    sayso: tuple[str, ...]
    quick: bool

    @property
    def scorers(self) -> Path:
        """The folder of `adapt.py` and the scorers."""
        return self.data.parent / "eval"

    def source(self, chosen: EvaluationSet | OwnSet) -> Path:
        """The file of a set: in the data folder, or in the project."""
        return (own.HERE if isinstance(chosen, OwnSet) else self.data) / chosen.file

    def sources(self, chosen: EvaluationSet | OwnSet) -> list[Path]:
        """All files that a set needs."""
        more = self.data / chosen.texts if isinstance(chosen, OwnSet) and chosen.texts else None
        return [self.source(chosen), *([more] if more else [])]

    def texts(self, chosen: OwnSet) -> dict[str, str]:
        """The texts that a set marks, by id; empty where it holds its own."""
        if not chosen.texts:
            return {}
        with (self.data / chosen.texts).open(encoding="utf-8") as stream:
            return {row["id"]: row["text"] for row in map(json.loads, stream)}

    def score(self, chosen: EvaluationSet | OwnSet) -> Result:
        """Runs one set through the command line and its scorer; a failure is a complaint of the result."""
        source = self.source(chosen)
        raw = source.read_bytes()
        lines = [line for line in raw.decode("utf-8").split("\n") if line.strip()]
        if self.quick:
            lines = [lines[i] for i in evenly(len(lines), chosen.quick)]
        result = Result(chosen.name, chosen.file, hashlib.sha256(raw).hexdigest()[:12], len(lines))
        folder = self.out / chosen.name
        folder.mkdir(parents=True, exist_ok=True)
        if isinstance(chosen, OwnSet):
            self._score_own(chosen, lines, folder, result)
        else:
            self._score_public(chosen, lines, folder, result)
        return result

    def _score_own(self, chosen: OwnSet, lines: Sequence[str], folder: Path, result: Result) -> None:
        records, answers = folder / "in.jsonl", folder / "out.jsonl"
        texts = self.texts(chosen)
        given = chosen.records([json.loads(line) for line in lines], texts)
        rows = [json.dumps(row, ensure_ascii=False) for row in given]
        records.write_text("\n".join(rows) + "\n", encoding="utf-8")
        result.records = len(rows)
        try:
            started = time.perf_counter()
            _run([*self.sayso, *chosen.command, str(records)], answers, accepted=(0, 1))
            result.seconds = round(time.perf_counter() - started, 1)
            result.figures = own.scored(chosen, lines, answers.read_text(encoding="utf-8"), texts)
        except (NotScored, ValueError) as error:
            result.complaints.append(str(error))

    def _score_public(self, chosen: EvaluationSet, lines: Sequence[str], folder: Path, result: Result) -> None:
        gold, records, answers, predicted = (folder / f"{n}.jsonl" for n in ("gold", "in", "out", "pred"))
        gold.write_text("\n".join(lines) + "\n", encoding="utf-8")
        documents = [str(self.data / chosen.documents)] if chosen.documents else []
        adapt = [sys.executable, str(self.scorers / "adapt.py")]
        try:
            _run([*adapt, "input", chosen.kind, str(gold), *documents], records)
            started = time.perf_counter()
            said = _run([*self.sayso, *chosen.command, str(records)], answers, accepted=(0, 1))
            result.seconds = round(time.perf_counter() - started, 1)
            answered = answers.read_bytes().count(b"\n")
            if answered != len(lines):
                raise NotScored(f"sayso: {answered} answers to {len(lines)} records: {said or 'no message'}")
            _run([*adapt, "output", chosen.kind, str(gold), str(answers), *documents], predicted)
            scorer, *arguments = chosen.scorer
            command = [sys.executable, str(self.scorers / scorer), *arguments, str(gold), str(predicted), *documents]
            _run(command, folder / "score.txt")
            result.figures = chosen.measured((folder / "score.txt").read_text(encoding="utf-8"))
        except NotScored as error:
            result.complaints.append(str(error))


def _run(command: Sequence[str], output: Path, accepted: Sequence[int] = (0,)) -> str:
    """Runs a command, its output into a file; returns the last line it wrote to standard error."""
    with output.open("wb") as stream:
        try:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=stream, stderr=subprocess.PIPE, timeout=SLOWEST, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NotScored(f"{Path(command[0]).name}: {error}") from error
    last = "".join(done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:])
    if done.returncode not in accepted:
        called = " ".join(Path(part).name for part in command[:3])
        raise NotScored(f"{called}: exit code {done.returncode}: {last or 'no message'}")
    return last


def report(result: Result) -> str:
    """One set as text: where the figures come from, then one a line."""
    lines = [
        f"{result.name}  ({result.file}, sha256 {result.sha256}, {result.records} records, "
        f"{result.seconds:.1f} s, {result.rate:.3g} records/s)"
    ]
    lines += [f"    {name:32} {value:>8}" for name, value in result.figures.items()]
    lines += [f"    !! {complaint}" for complaint in result.complaints]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the sets, prints the figures, compares and writes; returns the exit code."""
    options = _options(arguments)
    chosen = [one for one in ALL if not options.only or one.name in options.only]
    mode = "quick" if options.quick else "full"
    sayso = tuple(shlex.split(options.sayso)) if options.sayso else (str(Path(sys.executable).with_name("sayso")),)
    bench = Bench(options.data.resolve(), options.out.resolve(), sayso, options.quick)
    present = [one for one in chosen if all(file.is_file() for file in bench.sources(one))]
    for one in chosen:
        if one not in present:
            print(f"{one.name}: not run, {' or '.join(map(str, bench.sources(one)))} is not there")
    if not present:
        print("nothing to score: --data names the folder of the evaluation sets, with eval/ beside it")
        return 2
    pinned = floors.read(options.floors)
    results = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(bench.score, present):
            wanted = pinned.get(mode, {}).get(result.name, {})
            if result.figures and not (options.update_floors and (options.allow_lower or not wanted)):
                result.complaints += floors.lost(result.figures, wanted, result.sha256)
            print(report(result), flush=True)
            results.append(result)
    _keep(results, mode, options)
    failed = [result.name for result in results if result.complaints]
    print(f"{mode}: {len(results)} sets, {len(failed)} with a complaint" + (f": {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


def _keep(results: Sequence[Result], mode: str, options: argparse.Namespace) -> None:
    """Writes the results as JSON, the floors if asked, and, after whole sets, the page."""
    options.out.mkdir(parents=True, exist_ok=True)
    listed = json.dumps([asdict(result) for result in results], indent=2, ensure_ascii=False)
    (options.out / f"{mode}.json").write_text(listed + "\n", encoding="utf-8")
    if options.update_floors:
        pinned = floors.read(options.floors)
        sets = pinned.setdefault(mode, {})
        for result in results:
            if result.figures:
                held = sets.get(result.name, {})
                sets[result.name] = floors.updated(result.figures, held, result.sha256, options.allow_lower)
        order = [one.name for one in ALL]
        pinned = {key: dict(sorted(pinned[key].items(), key=lambda item: order.index(item[0]))) for key in pinned}
        floors.write(dict(sorted(pinned.items())), options.floors)
    if mode == "full" and options.page:
        by_name = {one.name: one for one in ALL}
        text = options.page.read_text(encoding="utf-8")
        for result in results:
            if result.figures:
                text = page.replaced(text, by_name[result.name], result.figures, result.sha256, result.rate)
        options.page.write_text(text, encoding="utf-8")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation sets")
    parser.add_argument("--only", action="append", choices=[one.name for one in ALL], help="this set; may be repeated")
    parser.add_argument("--quick", action="store_true", help="an even sample of each set; has its own floors")
    parser.add_argument("--update-floors", action="store_true", help="raise the floors to the figures")
    parser.add_argument("--allow-lower", action="store_true", help="with --update-floors: lower them too")
    parser.add_argument("--jobs", type=int, default=1, help="sets at a time; more than one blurs the speeds")
    parser.add_argument("--sayso", help="the command to measure  [default: sayso of this environment]")
    parser.add_argument("--out", type=Path, default=Path("bench-out"), help="where answers and results are kept")
    parser.add_argument("--floors", type=Path, default=floors.FILE, help=argparse.SUPPRESS)
    parser.add_argument("--page", type=Path, default=page.FILE, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.allow_lower and not options.update_floors:
        parser.error("--allow-lower goes with --update-floors")
    os.environ.setdefault("PYTHONUTF8", "1")
    return options


if __name__ == "__main__":
    sys.exit(main())
