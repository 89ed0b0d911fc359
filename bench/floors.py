"""The pinned figures: what was reached once may not be lost unseen.

`floors.toml` holds, for each mode and set, the first digits of the data file's SHA-256 and a floor a figure (a
ceiling, where less is better). A run may raise floors with `--update-floors`; to lower one it takes `--allow-lower`
as well, so that a loss is a decision that shows in the diff.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from bench.sets import LOWER_IS_BETTER, Figures, pinned

FILE = Path(__file__).with_name("floors.toml")

HEADER = """\
# Floors of `make bench` (a ceiling where less is better), for the whole sets and for --quick.
# Written by: python -m bench.run --data ... --update-floors   (--allow-lower to lower one)
"""

ALLOWANCE = {True: 0.3, False: 0.003}
"""How far below its floor a figure may fall, for figures in % and for fractions: parses of two processors may differ
in the last bits of a float, which moves a figure by one record or two."""


def read(file: Path = FILE) -> dict[str, dict[str, Any]]:
    """The floors: mode, then set, then `sha256` and figures. Empty where there is no file yet."""
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def lost(figures: Figures, floors: dict[str, Any], sha256: str) -> list[str]:
    """What is worse than pinned, one sentence each; a floor without its figure, and another data file, are too."""
    if not floors:
        return []
    if floors["sha256"] != sha256:
        return [f"the floors belong to another file ({floors['sha256']}, found {sha256}): set them anew"]
    complaints = []
    for name, floor in floors.items():
        if name == "sha256":
            continue
        if name not in figures:
            complaints.append(f"{name}: no figure, floor {floor}")
        elif worse(name, figures[name], floor):
            complaints.append(f"{name}: {figures[name]}, {'ceiling' if name in LOWER_IS_BETTER else 'floor'} {floor}")
    return complaints


def worse(name: str, figure: float, floor: float) -> bool:
    """Whether a figure is beyond what its floor allows."""
    allowance = ALLOWANCE[max(figure, floor) > 1]
    return figure > floor + allowance if name in LOWER_IS_BETTER else figure < floor - allowance


def updated(figures: Figures, floors: dict[str, Any], sha256: str, allow_lower: bool) -> dict[str, Any]:
    """The floors after a run: raised where the figures are better; with `allow_lower`, set to the figures."""
    figures = {name: figure for name, figure in figures.items() if pinned(name)}
    if allow_lower or not floors or floors["sha256"] != sha256:
        return {"sha256": sha256, **figures}
    best = dict(floors)
    for name, figure in figures.items():
        pick = min if name in LOWER_IS_BETTER else max
        best[name] = pick(figure, floors.get(name, figure))
    return best


def write(floors: dict[str, dict[str, Any]], file: Path = FILE) -> None:
    """Writes the floors; modes and sets in their order."""
    lines = [HEADER.rstrip()]
    for mode, sets in floors.items():
        for name, held in sets.items():
            lines += ["", f'[{mode}."{name}"]']
            lines += [f'"{key}" = {value!r}'.replace("'", '"') for key, value in held.items()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
