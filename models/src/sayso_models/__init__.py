"""The small models that Sayso reads with: files, where they came from, and their hashes.

path("all-minilm-l6-v2")    the folder of one model, its files checked against the manifest
manifest()                  name, source, licence, size and SHA-256 of everything in the package
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["BrokenModel", "manifest", "path"]

_HERE = Path(__file__).resolve().parent


class BrokenModel(Exception):
    """A file of a model is missing, or is not the one that the manifest names."""


def manifest() -> dict[str, dict[str, Any]]:
    """What the package holds: for each model its folder, licence, source, and the size and SHA-256 of its files."""
    listed: dict[str, dict[str, Any]] = json.loads((_HERE / "manifest.json").read_text(encoding="utf-8"))
    return listed


@cache
def path(name: str) -> Path:
    """The folder of one model; its files are read once a process and checked against the manifest.

    Raises:
        KeyError: there is no model of that name.
        BrokenModel: a file is missing or differs from the manifest; install the package again.
    """
    models = manifest()
    if name not in models:
        raise KeyError(f"{name}: expected one of {', '.join(models)}")
    folder = _HERE / str(models[name]["folder"])
    for file, expected in models[name]["files"].items():
        verify(folder / file, expected["sha256"])
    return folder


def verify(file: Path, sha256: str) -> None:
    """Checks one file against its hash.

    Raises:
        BrokenModel: the file is missing or differs.
    """
    try:
        with file.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise BrokenModel(f"{file}: expected a file of sayso-models; install the package again") from error
    if found != sha256:
        raise BrokenModel(f"{file}: expected SHA-256 {sha256}, found {found}; install the package again")
