"""Vectors of sentences kept between runs, by the hash of their text, in one SQLite file of the user's cache."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.evidence.meaning import MODEL

if TYPE_CHECKING:
    from sayso.evidence.meaning import Vectors


class FileVectors:
    """A `VectorCache` in a file. Where it cannot be read or written, vectors are made again.

    Raises:
        sqlite3.Error, OSError: the file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._db = sqlite3.connect(path, timeout=3.0)
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL)")

    def get(self, texts: Sequence[str]) -> dict[str, Vectors]:
        """The vectors of those texts that are known."""
        import numpy

        found = {}
        try:
            for text in texts:
                row = self._db.execute("SELECT vector FROM vectors WHERE key = ?", (_key(text),)).fetchone()
                if row is not None:
                    found[text] = numpy.frombuffer(row[0], dtype=numpy.float32)
        except sqlite3.Error:
            return found
        return found

    def put(self, vectors: dict[str, Vectors]) -> None:
        """Keep these vectors. A full disk or a read-only file is no error."""
        rows = [(_key(text), vector.tobytes()) for text, vector in vectors.items()]
        try:
            with self._db:
                self._db.executemany("INSERT OR REPLACE INTO vectors VALUES (?,?)", rows)
        except sqlite3.Error:
            return


def _key(text: str) -> str:
    return hashlib.sha256(f"{MODEL}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
