"""The tables of `docs/benchmarks.md`: Sayso's figures beside those of its peers, between markers, one pair a set.

    <!-- bench: timex_te3 -->
    ...the table...
    <!-- end -->

The peers' figures stand in `peers.toml`, with the side of the set (test or development) that they were measured on.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from bench.own import OwnSet
from bench.sets import PART, EvaluationSet, Figures

FILE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
PEERS = Path(__file__).with_name("peers.toml")


def replaced(text: str, chosen: EvaluationSet | OwnSet, figures: Figures, sha256: str, rate: float) -> str:
    """The page with the table of one set made anew.

    Raises:
        ValueError: the page has no markers for the set.
    """
    found = re.search(rf"(<!-- bench: {re.escape(chosen.name)} -->\n).*?(<!-- end -->)", text, re.DOTALL)
    if not found:
        raise ValueError(f"docs/benchmarks.md has no markers for {chosen.name}")
    new = found.group(1) + table(chosen, figures, sha256, rate) + found.group(2)
    return text[: found.start()] + new + text[found.end() :]


def table(chosen: EvaluationSet | OwnSet, figures: Figures, sha256: str, rate: float) -> str:
    """One set as a Markdown table: a row a system, a column a figure, then what it was measured on."""
    peers: dict[str, Any] = tomllib.loads(PEERS.read_text(encoding="utf-8")).get(chosen.name, {})
    side = "our own" if isinstance(chosen, OwnSet) else "development"
    rows = [("**Sayso**", side, figures)]
    rows += [(one["system"], one["side"], one["figures"]) for one in peers.get("systems", [])]
    columns = [name for name in figures if not name.startswith(PART)]
    lines = [
        f"| system | side | {' | '.join(columns)} |",
        f"|---|---|{'---|' * len(columns)}",
    ]
    for system, side, found in rows:
        cells = " | ".join(_cell(found.get(name)) for name in columns)
        lines.append(f"| {system} | {side} | {cells} |")
    pace = f"{rate:.1f}" if rate < 10 else f"{rate:.0f}"
    notes = [f"`{chosen.file}`, sha256 `{sha256}`; {pace} records a second.", chosen.note, peers.get("note", "")]
    parts = [f"{name.removeprefix(PART)} {_cell(figure)}" for name, figure in figures.items() if name.startswith(PART)]
    if parts:
        notes.append(f"By kind: {', '.join(parts)}.")
    return "\n".join(lines) + f"\n\n{' '.join(note for note in notes if note)}\n"


def _cell(figure: float | None) -> str:
    if figure is None:
        return "–"
    return f"{figure:.1f}" if figure > 1 else f"{figure:.3f}"
