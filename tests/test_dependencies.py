"""What the code imports is what the package declares: nothing works here that would be missing elsewhere."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(requirements):
    return {plain(re.split(r"[^\w.-]", one, maxsplit=1)[0]) for one in requirements if isinstance(one, str)}


def imported(folder):
    """Top-level names of other packages, with a file that imports each."""
    found = {}
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module]
            for name in names:
                found.setdefault(name.split(".")[0], file.relative_to(ROOT))
    return {name: file for name, file in found.items() if name not in sys.stdlib_module_names}


def undeclared(folder, allowed, own):
    distributions = packages_distributions()
    missing = []
    for name, file in imported(folder).items():
        if name in own:
            continue
        if not {plain(one) for one in distributions.get(name, [name])} & allowed:
            missing.append(f"{name} ({file})")
    return missing


def test_sayso_imports_what_it_declares():
    project = PROJECT["project"]
    allowed = declared(project["dependencies"])
    for extra in project.get("optional-dependencies", {}).values():
        allowed |= declared(extra)
    # What sayso-models brings, which evidence.meaning uses only where that is installed.
    models = tomllib.loads((ROOT / "models" / "pyproject.toml").read_text(encoding="utf-8"))
    allowed |= declared(models["project"]["dependencies"])
    assert undeclared(ROOT / "src", allowed, {"sayso"}) == []


@pytest.mark.parametrize("folder", ["tests", "tools", "bench"])
def test_tools_and_tests_import_what_is_declared(folder):
    allowed = declared(PROJECT["project"]["dependencies"]) | declared(PROJECT["dependency-groups"]["dev"])
    allowed |= declared(PROJECT["dependency-groups"]["browser"])
    models = tomllib.loads((ROOT / "models" / "pyproject.toml").read_text(encoding="utf-8"))
    allowed |= declared(models["project"]["dependencies"]) | {"sayso-models"}
    assert undeclared(ROOT / folder, allowed, {"sayso", "bench", "tests", "tools"}) == []


def test_everything_declared_is_pinned():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {plain(line.split("==")[0]) for line in lines if "==" in line}
    wanted = declared(PROJECT["project"]["dependencies"])
    for group in PROJECT["dependency-groups"].values():
        wanted |= declared(group)
    assert sorted(wanted - pinned) == [], "run make constraints"
    assert [line for line in lines if "/" in line or "@" in line] == [], "pins name versions, not places"
