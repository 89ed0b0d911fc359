"""Writes the pages that the code says itself: `docs/commands.md`, `docs/checks/*.md`.

    python tools/docs.py            write them, and remove pages of checks that are gone
    python tools/docs.py --check    write nothing; exit with 1 when a page is not what the code says

Commands come from `--help`; a check's page from the docstring of its module and the cases beside it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sayso.checks.manual import cases_path, docstring
from sayso.checks.table import CHECKS
from sayso.cli import main as sayso
from sayso.model import Check

DOCS = Path(__file__).resolve().parent.parent / "docs"
MADE = "<!-- Made by `make docs`; change the code, not this page. -->\n\n"
WIDTH = 100

SECTION = re.compile(r"^(What it checks|Why it matters|What it cannot see|References): (\S)", re.MULTILINE)
SIGNS = {"contradicted": "contradicted", "partially_supported": "partially supported", "not_found": "not found"}


def pages() -> dict[str, str]:
    """Every generated page: its path below `docs/`, and its text."""
    made = {"commands.md": commands(), "checks/index.md": index()}
    for check in CHECKS:
        made[f"checks/{check.name}.md"] = page(check)
    return {path: MADE + text.rstrip() + "\n" for path, text in made.items()}


def commands() -> str:
    """The help of each command, as the terminal shows it at a fixed width."""
    parts = ["# Commands\n"]
    for context in _contexts(sayso, "sayso", None):
        parts.append(f"## `{context.command_path}`\n\n```\n{context.get_help().strip()}\n```\n")
    return "\n".join(parts)


def _contexts(command: click.Command, name: str, parent: click.Context | None) -> Iterator[click.Context]:
    """A context for a command and each one below it, with the settings that each inherits."""
    context = command.make_context(
        name, [], parent=parent, resilient_parsing=True, terminal_width=WIDTH, max_content_width=WIDTH
    )
    yield context
    if isinstance(command, click.Group):
        for below in sorted(command.commands):
            yield from _contexts(command.commands[below], below, context)


def index() -> str:
    """All checks with their verdict and the first line of their page, in the order of the table."""
    lines = [
        "# Checks\n",
        "Each check is one kind of comparison, named for the fault that it finds. `sayso explain NAME` shows its page.",
        "\nWhen several fire on one fact, the gravest leads; among equals, the order below.\n",
        "| check | verdict | what it finds |",
        "|---|---|---|",
    ]
    for check in CHECKS:
        summary = docstring(check).splitlines()[0]
        lines.append(f"| [{check.name}]({check.name}.md) | {SIGNS[check.verdict]} | {summary} |")
    return "\n".join(lines)


def page(check: Check) -> str:
    """One check: what it checks, why, what it cannot see, references, and its cases."""
    summary, _, rest = docstring(check).partition("\n")
    body = SECTION.sub(lambda found: f"## {found.group(1)}\n\n{found.group(2).upper()}", rest.strip())
    parts = [f"# {check.name}", summary, f"Verdict: *{SIGNS[check.verdict]}*.", body]
    cases = cases_path(check)
    if cases.exists():
        text = cases.read_text(encoding="utf-8").strip()
        # The file's own title goes; its cases become sections below ours.
        text = re.sub(r"\A# [^\n]*\n+", "", text)
        parts += ["## Cases", *(_case(section) for section in re.split(r"^## ", text, flags=re.MULTILINE) if section)]
    return "\n\n".join(parts)


def _case(section: str) -> str:
    """A case: its title one level down, its lines as they stand."""
    title, _, lines = section.partition("\n")
    return f"### {title}\n\n```\n{lines.strip()}\n```" if lines.strip() else title


def differences(made: dict[str, str], folder: Path) -> list[str]:
    """The pages below `folder` that are missing, stale, or of a check that is gone."""
    wrong = [
        path
        for path, text in made.items()
        if not (folder / path).is_file() or (folder / path).read_text(encoding="utf-8") != text
    ]
    return wrong + [str(path.relative_to(folder)) for path in _gone(made, folder)]


def _gone(made: dict[str, str], folder: Path) -> list[Path]:
    return [path for path in sorted((folder / "checks").glob("*.md")) if str(path.relative_to(folder)) not in made]


def main(arguments: list[str], folder: Path = DOCS) -> int:
    """Writes or checks the pages; returns the exit code."""
    made = pages()
    if "--check" in arguments:
        wrong = differences(made, folder)
        for path in wrong:
            print(f"docs/{path} is not what the code says: run make docs")
        return 1 if wrong else 0
    for left_over in _gone(made, folder):
        left_over.unlink()
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    print(f"{len(made)} pages written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
