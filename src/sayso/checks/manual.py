"""The manual page of each check, from the docstring of its module and the cases beside it."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from sayso.checks.table import CHECKS
from sayso.errors import SaysoError
from sayso.model import Check


def summaries() -> Sequence[tuple[str, str]]:
    """Name and first line of each check, in the order of the table."""
    return [(check.name, docstring(check).splitlines()[0]) for check in CHECKS]


def docstring(check: Check) -> str:
    """The docstring of the check's module."""
    return inspect.cleandoc(sys.modules[check.module].__doc__ or "")


def cases_path(check: Check) -> Path:
    """Where the cases of a check stand: beside its module."""
    module = import_module(check.module)
    return Path(str(module.__file__)).with_suffix(".cases.md")


def first_case(check: Check) -> str:
    """The first case of a check, as it is written in its case file; "" when it has none."""
    path = cases_path(check)
    if not path.exists():
        return ""
    sections = path.read_text(encoding="utf-8").split("\n## ")
    return sections[1].strip() if len(sections) > 1 else ""


def page(name: str) -> str:
    """What a check sees and what it cannot see, with its first case.

    Raises:
        SaysoError: there is no check of that name.
    """
    for check in CHECKS:
        if check.name == name:
            text = f"{name} ({check.verdict})\n\n{docstring(check)}"
            case = first_case(check)
            return f"{text}\n\nAn example, {case}" if case else text
    names = ", ".join(check.name for check in CHECKS)
    raise SaysoError(f"{name}: expected the name of a check; one of {names}")
