"""What tests of several folders share: golden files, and saying in one line what could not run."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

Quote = tuple[str, int, int, str]
"""A text, where in it words are said to stand (half-open code points), and those words."""

NOT_RUN = "Not run: "
"""A skip whose reason begins like this is printed at the end of the run, even by `pytest -q`."""

settings.register_profile("sayso", deadline=None)  # machines are noisy: time is no property
settings.load_profile("sayso")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew; read the diff")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    reasons = (report.longrepr[2] for report in terminalreporter.stats.get("skipped", ()) if report.longrepr)
    told = (reason.removeprefix("Skipped: ") for reason in reasons)
    for line in dict.fromkeys(reason for reason in told if reason.startswith(NOT_RUN)):
        terminalreporter.write_line(line)


@pytest.fixture
def hold_golden(request: pytest.FixtureRequest) -> Callable[[Path, Any, Iterable[Quote]], None]:
    """Compares data with a golden file, or writes it with --update-goldens.

    Either way every quoted span is held against its text first: a golden is never made of words that stand nowhere.
    """

    def hold(path: Path, data: Any, quotes: Iterable[Quote]) -> None:
        for text, start, end, words in quotes:
            if text[start:end] != words:
                pytest.fail(f"at {start}:{end} stands {text[start:end]!r}, not {words!r}", pytrace=False)
        made = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        if request.config.getoption("--update-goldens"):
            path.write_text(made, encoding="utf-8")
            return
        held = path.read_text(encoding="utf-8") if path.exists() else ""
        if made != held:
            diff = difflib.unified_diff(
                held.splitlines(), made.splitlines(), f"{path.name}, as it was", "now", lineterm="", n=6
            )
            again = "If every change is wanted: pytest --update-goldens " + request.node.nodeid.split("[")[0]
            pytest.fail("\n".join([*diff, "", again]), pytrace=False)

    return hold
