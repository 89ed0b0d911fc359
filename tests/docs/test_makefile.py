"""The Makefile says what it can do, and CI and the pages name only what it has."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE).group(1).split())

# The tests may run under make themselves: ours must not take its settings over.
ALONE = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


def test_help_lists_every_target():
    listed = subprocess.run(["make"], cwd=ROOT, env=ALONE, capture_output=True, text=True, check=True).stdout
    assert {line.split()[1] for line in listed.splitlines()} == TARGETS
    assert all(len(line.split()) > 2 for line in listed.splitlines()), "every target says what it is for"


@pytest.mark.parametrize("page", [".ci/run", "CONTRIBUTING.md", "docs/index.md", "docs/benchmarks.md", "README.md"])
def test_targets_that_are_named_exist(page):
    file = ROOT / page
    if not file.exists():
        pytest.skip(f"there is no {page}")
    named = set(re.findall(r"(?:^|`|&& |\s{2})make ([a-z-]+)", file.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= TARGETS


def test_an_old_python_is_refused_in_one_line(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    done = subprocess.run(
        ["make", "setup", "PYTHON=false"], cwd=tmp_path, env=ALONE, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "Python 3.11 or newer" in done.stdout
    assert not (tmp_path / ".venv").exists()


def test_the_ci_script_is_sound():
    subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=True)
    for part in re.findall(r"^for part in (.*); do$", (ROOT / ".ci" / "run").read_text(), re.MULTILINE):
        assert set(part.split()) <= TARGETS
