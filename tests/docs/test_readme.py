"""What the README shows is what happens: its code runs, its output is real, its figures are those of the benchmarks."""

from __future__ import annotations

import contextlib
import io
import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sayso.cli import main
from sayso.pipeline.session import default_session

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS: list[tuple[str, str]] = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
MOST_LINES = 220
MOST_BYTES = 300_000


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder in which the example lies where the README says, with nothing cached."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_CACHE", "off")
    default_session.cache_clear()
    yield tmp_path
    default_session.cache_clear()


def test_the_python_runs_and_prints_what_is_shown(place):
    names: dict[str, Any] = {}
    assert any(kind == "python" for kind, _ in BLOCKS)
    for (kind, code), (next_kind, shown) in pairwise([*BLOCKS, ("", "")]):
        if kind != "python":
            continue
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(compile(code, "README.md", "exec"), names)  # the page's own code
        assert printed.getvalue() == (shown if next_kind == "text" else "")
    assert (place / "report.html").stat().st_size > 10_000


def test_the_terminal_shows_what_is_shown(place):
    (excerpt,) = (text for kind, text in BLOCKS if kind == "console")
    command, *parts = re.split(r"\n…\n", excerpt.removesuffix("…\n").rstrip("\n"))
    prompt, *arguments = command.split()[1:]
    assert (command[:2], prompt) == ("$ ", "sayso")
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 1, done.output
    entries = done.stdout.split("\n\n")
    assert len(parts) >= 3
    for part in parts:
        assert part in entries


def test_the_records_are_answered(tmp_path):
    records = [text for kind, text in BLOCKS if kind == "json"]
    assert len(records) == 2
    for record in records:
        wanted = json.loads(record)
        file = tmp_path / "records.jsonl"
        file.write_text(record, encoding="utf-8")
        command = ["check", "--pairs"] if "binder" in wanted else ["read", "--lines"]
        done = CliRunner().invoke(main, [*command, str(file)])
        answer = json.loads(done.stdout)
        assert answer["id"] == wanted["id"]
        assert "error" not in answer
        assert answer["facts"]


SILENT = """
import sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        raise SystemExit(f"{event} {arguments}")
sys.addaudithook(refuse)
from sayso.cli import main
main()
"""
"""Runs Sayso and ends with what it asked of the network, if anything.

A bind is let through: urllib3 tries a local port as it is imported.
"""


def test_nothing_leaves_the_machine(tmp_path):
    (tmp_path / "binder").mkdir()
    (tmp_path / "binder" / "a.txt").write_text("Seven people died when the ferry sank.", encoding="utf-8")
    (tmp_path / "article.txt").write_text("Six people died when the ferry sank.", encoding="utf-8")
    command = [sys.executable, "-c", SILENT, "check", "article.txt", "--binder", "binder", "--no-cache"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "quantity-differs" in done.stdout


def table(name: str) -> list[dict[str, str]]:
    """One table of the benchmark page, a dictionary for each row."""
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- bench: {re.escape(name)} -->\n(.*?)\n\n", page, re.DOTALL)
    assert found, f"docs/benchmarks.md has no table {name}"
    head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in found[1].splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


FIGURES = re.findall(r"^\| [^|]+ \| `([^`]+)` \| ([^|]+) \| ([\d.]+) \| ([\d.]+) \(([^|]+)\) \|$", README, re.MULTILINE)


@pytest.mark.parametrize(("name", "figure", "ours", "theirs", "peer"), FIGURES, ids=lambda value: str(value)[:20])
def test_the_figures_are_those_of_the_benchmarks(name, figure, ours, theirs, peer):
    rows = table(name)
    assert [row[figure] for row in rows if row["system"] == "**Sayso**"] == [ours]
    assert theirs in [row[figure] for row in rows if row["system"] == peer]


def test_every_figure_is_looked_at():
    section = README.partition("## How well it does")[2].partition("\n## ")[0]
    assert len(FIGURES) == sum(line.startswith("|") for line in section.splitlines()) - 2 >= 4


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", README))
def test_links_lead_somewhere(target):
    assert (ROOT / target).exists()


def test_the_map_names_every_folder():
    shown = README.partition("## Where things are")[2].partition("```\n")[2].partition("```")[0]
    for folder in sorted((ROOT / "src" / "sayso").iterdir()):
        if folder.is_dir() and (folder / "__init__.py").exists():
            assert f" {folder.name}/" in shown


def test_it_is_short_and_its_picture_is_small():
    assert len(README.splitlines()) < MOST_LINES
    assert (ROOT / "docs" / "images" / "report.png").stat().st_size < MOST_BYTES
