"""Reads the case files that stand beside the checks.

A case is a section of Markdown: a heading that says what it shows, then lines `key: value`::

    ## fires: a smaller number
    article: Six people died when the ferry sank.
    binder: Seven people died when the ferry sank.
    finding: quantity-differs contradicted “Six people”

    ## must not fire: rounded
    article: …
    binder: …
    finding: - supported “nearly 2 million”

    ## known miss: the number is in another sentence
    …
    misses: quantity-differs contradicted “…”

Keys: `article`, `published` (of the article), `binder` (again for each document; `binder 2021-03-10:` gives its date),
`finding` (check or -, verdict, words at fault), `never` (a check that must not fire), `misses` (what should be found
and is not: when it is, the case fails, so that it is moved to where it belongs).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

KINDS = ("fires", "must not fire", "known miss")
_FINDING = re.compile(r"(?P<check>[\w-]+) (?P<verdict>\w+) “(?P<words>.*)”$")


@dataclass
class Case:
    path: Path
    line: int
    kind: str
    name: str
    article: str = ""
    published: date | None = None
    binder: list[tuple[date | None, str]] = field(default_factory=list)
    findings: list[tuple[str | None, str, str]] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    misses: list[tuple[str | None, str, str]] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.path.stem.removesuffix('.cases')}:{self.line} {self.kind}: {self.name}"


def read_cases(path: Path) -> Iterator[Case]:
    case = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            if case:
                yield case
            kind, _, name = line[3:].partition(":")
            assert kind in KINDS, f"{path}:{number}: expected one of {KINDS}, got {kind!r}"
            case = Case(path, number, kind, name.strip())
        elif case and line.strip():
            key, _, value = line.partition(":")
            key, _, day = key.strip().partition(" ")
            value = value.strip().replace("\\n", "\n")
            if key == "article":
                case.article = value
            elif key == "published":
                case.published = date.fromisoformat(value)
            elif key == "binder":
                case.binder.append((date.fromisoformat(day) if day else None, value))
            elif key in ("finding", "misses"):
                match = _FINDING.match(value)
                assert match, f"{path}:{number}: expected CHECK VERDICT “words”, got {value!r}"
                check = None if match["check"] == "-" else match["check"]
                (case.findings if key == "finding" else case.misses).append((check, match["verdict"], match["words"]))
            elif key == "never":
                case.never.append(value)
            else:
                raise AssertionError(f"{path}:{number}: unknown key {key!r}")
    if case:
        yield case
