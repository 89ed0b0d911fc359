"""The index of a binder: documents, passages, words and facts in one SQLite file (FTS5), or in memory.

Words are indexed as the stems of `sayso.language.words`, so that what is counted here is what is compared later.
Facts are indexed by keys ("n:2000000", "t:1983-08-23", "p:armstrong") that equal values share however they are
written. The index is a cache: it can be deleted at any time, and one of another format is made anew.

Several programs may use one file: each sees the index as it was when it opened it (write-ahead log), and one that
cannot write because another does is told so after `PATIENCE` seconds.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sayso.model import Block, Document, Span

FORMAT = 5
"""Raised when what is stored changes; an index of another format is made anew."""

MARK = 0x53617973
"""SQLite's `application_id`, "Says": what bears it is an index of ours, and nothing else is ever written over."""

PATIENCE = 3.0
"""Seconds to wait for another program that writes to the index."""

MANY = 500
"""Values asked for in one statement: SQLite takes a bounded number."""

_SCHEMA = """
CREATE TABLE documents (
    n INTEGER PRIMARY KEY, id BLOB UNIQUE NOT NULL, sha256 TEXT, title BLOB, byline BLOB, published TEXT,
    language TEXT, text BLOB, blocks BLOB, warnings TEXT, path BLOB,
    size INTEGER, modified INTEGER, file_sha256 TEXT, error BLOB);
CREATE TABLE passages (n INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL);
CREATE INDEX passages_document ON passages (document, start);
CREATE VIRTUAL TABLE words USING fts5 (stems, tokenize = "unicode61 tokenchars '.''⁄'");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
CREATE TABLE keys (key TEXT NOT NULL, passage INTEGER NOT NULL, PRIMARY KEY (key, passage)) WITHOUT ROWID;
CREATE INDEX keys_passage ON keys (passage);
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document made ready for the index, apart from any database: what can be cached and reused between binders."""

    document: Document
    passages: Sequence[Span]
    stems: Sequence[str]
    keys: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is known of a file without reading it: to tell whether it changed."""

    size: int
    modified: int
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """A document of the binder as the index lists it."""

    number: int
    id: str
    title: str | None
    published: date | None
    stamp: Stamp
    error: str | None
    warnings: Sequence[str]


class Index:
    """Documents, passages, words and facts of one binder.

    Args:
        path: the file; None keeps all in memory.

    Raises:
        sqlite3.Error, OSError: the file cannot be opened or written.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _refuse_foreign(path)
        self._open()
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            self._db.close()
            if path is None or isinstance(error, sqlite3.OperationalError):  # locked, full, not allowed: not broken
                raise
            discard(path)  # a cache that cannot be read: made anew
            self._open()
            self._prepare()

    def _open(self) -> None:
        self._db = sqlite3.connect(self.path if self.path is not None else ":memory:", timeout=PATIENCE)

    def _prepare(self) -> None:
        if self._version() == FORMAT:
            self._tune()
            return
        # The mark first, by itself: whatever happens then, the file is known for ours.
        self._db.execute(f"PRAGMA application_id = {MARK}")
        self._tune()
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            if self._version() == FORMAT:  # another program was quicker
                return
            names = [r[0] for r in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for name in ("vocabulary", "words", "keys", "passages", "documents"):
                if name in names:
                    self._db.execute(f"DROP TABLE {name}")
            for statement in _SCHEMA.split(";"):
                self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version = {FORMAT}")

    def _tune(self) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = OFF")  # a cache: speed before durability

    def _version(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    def hold(self) -> None:
        """From here on see the index as it is now, whatever another program does to it; nothing is written any more."""
        self._db.execute("BEGIN")
        self._db.execute("SELECT count(*) FROM documents").fetchone()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def cards(self) -> list[Card]:
        """All documents, those that could not be read too, in order of their ids."""
        rows = self._db.execute(
            "SELECT n, id, title, published, size, modified, file_sha256, error, warnings FROM documents ORDER BY id"
        )
        return [
            Card(n, _text(id) or "", _text(title), date.fromisoformat(published) if published else None,
                 Stamp(size, modified, sha), _text(error), json.loads(warnings or "[]"))
            for n, id, title, published, size, modified, sha, error, warnings in rows
        ]  # fmt: skip

    def add(self, entry: Entry, stamp: Stamp | None = None) -> int:
        """Put a document in, in place of one of the same id; returns its number."""
        d = entry.document
        self.remove(d.id)
        stamp = stamp or Stamp(0, 0, None)
        text = zlib.compress(d.text.encode("utf-8", "surrogatepass"), 1)
        blocks = json.dumps([[b.kind, b.start, b.end, b.page] for b in d.blocks])
        number = self._db.execute(
            "INSERT INTO documents (id, sha256, title, byline, published, language, text, blocks, warnings, path, size,"
            " modified, file_sha256) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (_bytes(d.id), d.sha256, _bytes(d.title), _bytes(d.byline),
             d.published.isoformat() if d.published else None, d.language,
             text, zlib.compress(blocks.encode(), 1),
             json.dumps(list(d.warnings)), _bytes(d.path), stamp.size, stamp.modified, stamp.sha256),
        ).lastrowid  # fmt: skip
        assert number is not None  # an INSERT into a table with a primary key has one
        first = (self._db.execute("SELECT max(n) FROM passages").fetchone()[0] or 0) + 1
        self._db.executemany(
            "INSERT INTO passages VALUES (?,?,?,?)",
            [(first + i, number, start, end) for i, (start, end) in enumerate(entry.passages)],
        )
        self._db.executemany(
            "INSERT INTO words (rowid, stems) VALUES (?,?)", [(first + i, stems) for i, stems in enumerate(entry.stems)]
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO keys VALUES (?,?)",
            [(key, first + i) for i, keys in enumerate(entry.keys) for key in keys],
        )
        return number

    def add_unreadable(self, id: str, stamp: Stamp, error: str) -> None:
        """Note a file that could not be read, so that it is reported again and not tried again until it changes."""
        self.remove(id)
        self._db.execute(
            "INSERT INTO documents (id, size, modified, file_sha256, error) VALUES (?,?,?,?,?)",
            (_bytes(id), stamp.size, stamp.modified, stamp.sha256, _bytes(error)),
        )

    def restamp(self, id: str, stamp: Stamp) -> None:
        """Note a new time of change on a file whose content did not change."""
        self._db.execute("UPDATE documents SET modified = ? WHERE id = ?", (stamp.modified, _bytes(id)))

    def remove(self, id: str) -> None:
        """Take a document out; nothing happens when it is not in."""
        row = self._db.execute("SELECT n FROM documents WHERE id = ?", (_bytes(id),)).fetchone()
        if row is None:
            return
        ours = "SELECT n FROM passages WHERE document = ?"
        self._db.execute(f"DELETE FROM words WHERE rowid IN ({ours})", row)
        self._db.execute(f"DELETE FROM keys WHERE passage IN ({ours})", row)
        self._db.execute("DELETE FROM passages WHERE document = ?", row)
        self._db.execute("DELETE FROM documents WHERE n = ?", row)

    def commit(self) -> None:
        """Keep what was put in. Raises sqlite3.Error when the disk is full."""
        self._db.commit()

    def document(self, number: int) -> Document:
        """The document of that number, whole."""
        id, title, byline, published, language, text, blocks, warnings, path = self._db.execute(
            "SELECT id, title, byline, published, language, text, blocks, warnings, path FROM documents WHERE n = ?",
            (number,),
        ).fetchone()
        return Document(
            id=_text(id) or "",
            text=_text(zlib.decompress(text)) or "",
            blocks=tuple(Block(*block) for block in json.loads(zlib.decompress(blocks))),
            title=_text(title),
            byline=_text(byline),
            published=date.fromisoformat(published) if published else None,
            language=language,
            path=_text(path),
            warnings=tuple(json.loads(warnings)),
        )

    def paths(self) -> list[tuple[int, str]]:
        """Number and path of each document that was read from a file."""
        return list(self._db.execute("SELECT n, path FROM documents WHERE path IS NOT NULL ORDER BY n"))

    def passage_count(self) -> int:
        """How many passages there are."""
        return int(self._db.execute("SELECT count(*) FROM passages").fetchone()[0])

    def frequencies(self, stems: Iterable[str]) -> dict[str, int]:
        """In how many passages each stem stands; stems that stand in none are left out."""
        found = {}
        for stem in stems:
            row = self._db.execute("SELECT doc FROM vocabulary WHERE term = ?", (stem,)).fetchone()
            if row:
                found[stem] = int(row[0])
        return found

    def match(self, expression: str, limit: int) -> list[int]:
        """Numbers of the passages that best match an FTS5 expression by BM25, best first; ties in order of the text."""
        rows = self._db.execute(
            "SELECT rowid, bm25(words) AS score FROM words WHERE words MATCH ? ORDER BY score, rowid LIMIT ?",
            (expression, limit + 1),
        ).fetchall()
        if len(rows) > limit and rows[limit - 1][1] == rows[limit][1]:
            # Which of the equals come in must not depend on when their documents were indexed.
            rows = self._db.execute(
                "SELECT w.rowid, bm25(words) AS score FROM words w JOIN passages p ON p.n = w.rowid JOIN documents d ON"
                " d.n = p.document WHERE words MATCH ? ORDER BY score, d.id, p.start LIMIT ?",
                (expression, limit),
            ).fetchall()
        return [r[0] for r in rows[:limit]]

    def holding(self, key: str, limit: int) -> list[int]:
        """Numbers of the passages that hold a fact of that key, in order of the text; at most `limit`."""
        rows = self._db.execute("SELECT passage FROM keys WHERE key = ? ORDER BY passage LIMIT ?", (key, limit))
        return [r[0] for r in rows]

    def passages(self, numbers: Sequence[int]) -> Iterator[tuple[int, int, int, int, str, list[str]]]:
        """Of each passage: its number, its document's number, start, end, stems, keys; in order of their numbers."""
        if len(numbers) > MANY:
            ordered = sorted(numbers)
            for first in range(0, len(ordered), MANY):
                yield from self.passages(ordered[first : first + MANY])
            return
        marks = ",".join("?" * len(numbers))
        keys: dict[int, list[str]] = {}
        for key, passage in self._db.execute(f"SELECT key, passage FROM keys WHERE passage IN ({marks})", numbers):
            keys.setdefault(passage, []).append(key)
        rows = self._db.execute(
            "SELECT p.n, p.document, p.start, p.end, w.stems FROM passages p JOIN words w ON w.rowid = p.n"
            f" WHERE p.n IN ({marks}) ORDER BY p.n",
            numbers,
        )
        for n, document, start, end, stems in rows:
            yield n, document, start, end, stems, keys.get(n, [])

    def passages_of(self, document: int) -> list[tuple[int, int, int]]:
        """Number, start and end of each passage of a document, in order."""
        rows = self._db.execute("SELECT n, start, end FROM passages WHERE document = ? ORDER BY start", (document,))
        return list(rows)


def discard(path: Path) -> None:
    """Remove an index file, with what SQLite keeps beside it."""
    for beside in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + beside).unlink(missing_ok=True)


def _refuse_foreign(path: Path) -> None:
    """Leave alone what is no index: a mistyped `--index draft.docx` must not cost the draft."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    # In SQLite's file format, bytes 68 to 71 are the application_id.
    if head and (not head.startswith(b"SQLite format 3\0") or int.from_bytes(head[68:72]) != MARK):
        raise FileExistsError(f"{path.name} is no index of Sayso and is left as it is")


def _bytes(text: str | None) -> bytes | None:
    """Text as it is kept: names of files and ids of records may hold lone surrogates, which SQLite's TEXT may not."""
    return None if text is None else text.encode("utf-8", "surrogatepass")


def _text(kept: bytes | None) -> str | None:
    return None if kept is None else kept.decode("utf-8", "surrogatepass")
