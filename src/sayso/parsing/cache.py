"""Parses of blocks kept between runs, by the hash of their text and the name of the pipeline.

The cache holds the words of the texts, so it lies in the user's own folder, readable by nobody else, and it can be
deleted at any time. Where it cannot be written, parses are simply made again.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from sayso.parsing.pipeline import Row

MOST_ROWS = 400_000
"""Blocks kept in the file (some 300 MB); the oldest go first."""

MOST_IN_MEMORY = 50_000
"""Tokens of blocks kept in memory in a long batch, in which binder documents recur (some 20 MB)."""

PATIENCE = 2.0
"""Seconds to wait for another program that writes to the file."""


class MemoryCache:
    """Parses kept for one run, of a bounded number of tokens."""

    def __init__(self, most: int = MOST_IN_MEMORY) -> None:
        self._most = most
        self._rows: OrderedDict[str, list[Row]] = OrderedDict()
        self._held = 0

    def get(self, keys: Sequence[str]) -> dict[str, list[Row]]:
        """The rows of those keys that are known."""
        found = {}
        for key in keys:
            if key in self._rows:
                self._rows.move_to_end(key)
                found[key] = self._rows[key]
        return found

    def put(self, rows: dict[str, list[Row]]) -> None:
        """Keep these rows; the ones used longest ago go when there are too many."""
        for key, of_block in rows.items():
            self._held += len(of_block) + 1 - (len(self._rows[key]) + 1 if key in self._rows else 0)
            self._rows[key] = of_block
        while self._held > self._most:
            self._held -= len(self._rows.popitem(last=False)[1]) + 1


class FileCache:
    """Parses kept in one SQLite file of Sayso's own; one that is broken is made anew.

    Raises:
        sqlite3.Error, OSError: the file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            self._open(path)
        except sqlite3.OperationalError:  # locked, full, not allowed: not broken
            raise
        except sqlite3.DatabaseError:
            self._db.close()
            path.unlink(missing_ok=True)
            self._open(path)

    def _open(self, path: Path) -> None:
        self._db = sqlite3.connect(path, timeout=PATIENCE)
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS parses (key TEXT PRIMARY KEY, rows BLOB NOT NULL, used INTEGER NOT NULL)"
        )
        self._writable = True
        try:
            with self._db:
                self._run = (self._db.execute("SELECT max(used) FROM parses").fetchone()[0] or 0) + 1
                self._db.execute("CREATE INDEX IF NOT EXISTS parses_used ON parses (used)")
        except sqlite3.OperationalError:
            self._writable = False

    def get(self, keys: Sequence[str]) -> dict[str, list[Row]]:
        """The rows of those keys that are known; where the file is locked or broken, none is."""
        found = {}
        for first in range(0, len(keys), 500):
            some = keys[first : first + 500]
            marks = ",".join("?" * len(some))
            try:
                for key, rows in self._db.execute(f"SELECT key, rows FROM parses WHERE key IN ({marks})", some):
                    found[key] = _unpacked(rows)
            except (sqlite3.Error, zlib.error, ValueError, TypeError):
                continue
        return found

    def put(self, rows: dict[str, list[Row]]) -> None:
        """Keep these rows. A full disk or a read-only file is no error: the next run parses again."""
        if not self._writable:
            return
        try:
            with self._db:
                self._db.executemany(
                    "INSERT OR REPLACE INTO parses VALUES (?,?,?)",
                    [(key, zlib.compress(json.dumps(r).encode(), 1), self._run) for key, r in rows.items()],
                )
                count = self._db.execute("SELECT count(*) FROM parses").fetchone()[0]
                if count > MOST_ROWS:
                    self._db.execute(
                        "DELETE FROM parses WHERE key IN (SELECT key FROM parses ORDER BY used LIMIT ?)",
                        (count - MOST_ROWS + MOST_ROWS // 10,),
                    )
        except sqlite3.Error:
            self._writable = False


def _unpacked(packed: bytes) -> list[Row]:
    """The rows of a block. Raises zlib.error, ValueError or TypeError where they are not what was put in."""
    rows: list[Row] = []
    for start, end, lemma, pos, tag, dep, head, ent, sentence in json.loads(zlib.decompress(packed)):
        rows.append((start, end, lemma, pos, tag, dep, head, ent, sentence))
    return rows
