"""The generated pages: one for every command and every check, and the tool notices a stale one."""

import importlib.util
from pathlib import Path

import click
import pytest

from sayso.checks.table import CHECKS
from sayso.cli import main as sayso

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("docs_tool", ROOT / "tools" / "docs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def made(tool):
    return tool.pages()


def command_paths(command, path):
    yield path, command
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from command_paths(below, f"{path} {name}")


@pytest.mark.parametrize(("path", "command"), list(command_paths(sayso, "sayso")))
def test_every_command_says_what_it_is_for_and_has_its_section(made, path, command):
    assert command.help, f"{path} has no help"
    assert f"## `{path}`\n" in made["commands.md"]
    assert command.help.splitlines()[0].split(":")[0] in made["commands.md"]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_has_its_page_with_all_sections(made, check):
    page = made[f"checks/{check.name}.md"]
    for section in ("What it checks", "Why it matters", "What it cannot see", "References"):
        assert f"\n## {section}\n\n" in page, f"the docstring of {check.module} lacks “{section}: ”"
    assert f"[{check.name}]({check.name}.md)" in made["checks/index.md"]


def test_a_missing_a_stale_and_a_left_over_page_are_named(tool, made, tmp_path, capsys):
    assert tool.main([], tmp_path) == 0
    assert tool.main(["--check"], tmp_path) == 0
    (tmp_path / "commands.md").write_text("stale")
    (tmp_path / "checks" / "index.md").unlink()
    (tmp_path / "checks" / "no-such-check.md").write_text("left over")
    capsys.readouterr()
    assert tool.main(["--check"], tmp_path) == 1
    printed = capsys.readouterr().out
    assert printed.count("run make docs") == 3
    assert tool.main([], tmp_path) == 0
    assert tool.main(["--check"], tmp_path) == 0
    assert not (tmp_path / "checks" / "no-such-check.md").exists()


def test_pages_show_no_path_of_a_machine(made):
    for path, text in made.items():
        assert str(ROOT) not in text, path
        assert str(Path.home()) + "/" not in text, path


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page):
    import re

    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"
