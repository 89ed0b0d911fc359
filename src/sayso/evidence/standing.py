"""How the user ranks the documents of a binder: `binder.toml`.

    order = ["reports/*", "transcripts/hearing.pdf"]     # best first; what is not named comes last
    primary = ["reports/*"]
    secondary = ["clippings/*"]

Patterns are those of a shell, over a document's id (its path below the folder). Where two documents disagree, the one
that stands higher leads and the other is shown beside it; support from a secondary document is named as such.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

Rank = Literal["primary", "secondary"]
NAME = "binder.toml"
_KEYS = ("order", "primary", "secondary")


@dataclass(frozen=True, slots=True)
class Standing:
    """Patterns of ids, as the user gave them."""

    order: Sequence[str] = ()
    primary: Sequence[str] = ()
    secondary: Sequence[str] = ()

    def rank(self, id: str) -> Rank | None:
        """ "primary" or "secondary" where the user says so; a document that is both is primary."""
        if _any(id, self.primary):
            return "primary"
        return "secondary" if _any(id, self.secondary) else None

    def place(self, id: str) -> tuple[int, int]:
        """Sorts documents, the best first: by rank, then by the user's order."""
        rank = {"primary": 0, None: 1, "secondary": 2}[self.rank(id)]
        named = next((n for n, pattern in enumerate(self.order) if fnmatchcase(id, pattern)), len(self.order))
        return rank, named


def _any(id: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(id, pattern) for pattern in patterns)


def read_standing(folder: Path) -> tuple[Standing, list[str]]:
    """The ranking that a folder's `binder.toml` gives, and warnings about what in it was not understood."""
    file = folder / NAME
    if not file.is_file():
        return Standing(), []
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Standing(), [f"{NAME}: expected a TOML file ({error}); documents are not ranked: mend it"]
    warnings = [
        f'{NAME}: "{key}" is not known; expected "order", "primary" or "secondary": leave it out'
        for key in given
        if key not in _KEYS
    ]
    found: dict[str, Sequence[str]] = {}
    for key in _KEYS:
        value = given.get(key, [])
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            found[key] = value
        else:
            warnings.append(f'{NAME}: expected "{key}" to be a list of names or patterns of documents: mend it')
    return Standing(**found), warnings
