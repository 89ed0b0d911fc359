"""Runs the installed program as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SAYSO = Path(sys.executable).with_name("sayso")


def environment(cache: Path | str, **more: str) -> dict[str, str]:
    return {**os.environ, "SAYSO_CACHE": str(cache), "NO_COLOR": "1", **more}


def run(*arguments: str | Path, cache: Path | str = "off", **more):
    """Runs `sayso` and gives back what it printed, with the exit code."""
    settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 120, "check": False, **more}
    extra = settings.pop("env", {})
    return subprocess.run([str(SAYSO), *map(str, arguments)], env=environment(cache, **extra), **settings)


def lines(printed: bytes) -> list[str]:
    return printed.decode().splitlines()
