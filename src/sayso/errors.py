"""What Sayso raises. An exception means that Sayso could not do its work; what it finds in a text is data.

Every message names the file, what was expected and what to do::

    SaysoError
    ├── UnreadableDocument   one file could not be read (the rest of a binder goes on)
    ├── EmptyBinder          a binder folder holds nothing that can be read
    ├── BadRecord            one line of --lines or --pairs is not what it should be
    └── MissingPart          an optional part is asked for and is not installed
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path


class SaysoError(Exception):
    """Root of all errors that Sayso raises on purpose; the command line prints it in one line and exits with 2."""


class UnreadableDocument(SaysoError):
    """A file that cannot be read as a document.

    Args:
        path: the file, as the user named it.
        expected: what was expected of it ("a PDF with text").
        remedy: what the user can do.
    """

    def __init__(self, path: str, expected: str, remedy: str) -> None:
        super().__init__(path, expected, remedy)
        self.path, self.expected, self.remedy = path, expected, remedy

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}; {self.remedy}"


class EmptyBinder(SaysoError):
    """A binder folder in which no document can be read."""


class BadRecord(SaysoError):
    """One JSON Lines record that cannot be read; the other records go on."""


class MissingPart(SaysoError):
    """An optional part (a language pipeline, the models package) is needed and is not installed."""


def shown(path: str | Path) -> str:
    r"""A path as messages and ids give it: one line of text, with forward slashes.

    Line ends and other control characters in it are written as `\n`, bytes of no encoding as `\xff`: a name of a file
    may hold them, and neither a terminal nor a report should.
    """
    text = os.fsencode(Path(path).as_posix()).decode("utf-8", "backslashreplace")
    return "".join(
        c if c.isprintable() or unicodedata.category(c) == "Zs" else c.encode("unicode_escape").decode("ascii")
        for c in text
    )
