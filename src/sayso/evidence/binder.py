"""The binder: a folder of documents, read once, indexed by content hash, and searched.

A second run reads only what changed: a file whose size and time of change are as they were is not opened; one whose
content hash is as it was is not read again. A file that cannot be read is reported and the rest goes on.

What a search finds depends on the documents alone, never on when each was indexed.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from sayso.errors import EmptyBinder, UnreadableDocument, shown
from sayso.evidence.index import Card, Entry, Index, Stamp, discard
from sayso.evidence.keys import keys_of
from sayso.evidence.passages import split
from sayso.evidence.standing import NAME, Rank, Standing, read_standing
from sayso.language.words import content_stems
from sayso.model import Document

Read = Callable[[Path, str], Document]
"""Reads a file into a document of the given id; raises UnreadableDocument."""

Progress = Callable[[int, int, str], None]
"""Told of long work: how many files are done, of how many, and the name of the present one."""

MOST_HASHED = 300_000_000
"""Bytes of a file that is hashed before it is tried; no document is longer, and a disk image takes minutes."""

A_WHILE = 100
"""Files after which the index is kept: what was read is not lost when a long first run is stopped."""


class Binder:
    """Documents that an article is checked against. Made by `open_folder` or `of_documents`."""

    def __init__(self, index: Index, warnings: Sequence[str] = (), standing: Standing | None = None) -> None:
        self.index = index
        self.warnings = list(warnings)
        standing = standing or Standing()
        self.cards: list[Card] = [c for c in index.cards() if c.error is None]
        self._places = {card.number: standing.place(card.id) for card in self.cards}
        self._ranks = {card.id: standing.rank(card.id) for card in self.cards}
        ranked = sorted(self.cards, key=lambda c: self._places[c.number])  # stable: equal ones keep their order
        self.order = {card.number: n for n, card in enumerate(ranked)}
        self._documents = lru_cache(maxsize=64)(index.document)

    def document(self, number: int) -> Document:
        """The document of that number (see `cards`)."""
        return self._documents(number)

    def place(self, number: int) -> tuple[int, int]:
        """Where the user ranks a document: the lower, the better; equal for all where nothing is said."""
        return self._places[number]

    def rank(self, id: str) -> Rank | None:
        """ "primary" or "secondary" where the user says so of the document with that id."""
        return self._ranks.get(id)

    def close(self) -> None:
        """Close the index."""
        self.index.close()


def prepare(document: Document) -> Entry:
    """A document cut into passages, with the stems and the fact keys of each: all that an index holds of it."""
    passages = split(document)
    texts = [document.text[start:end] for start, end in passages]
    return Entry(
        document,
        passages,
        [" ".join(content_stems(text)) for text in texts],
        [keys_of(text, document.published) for text in texts],
    )


def of_documents(documents: Iterable[Document], prepared: Callable[[Document], Entry] = prepare) -> Binder:
    """A binder in memory. `prepared` may keep entries between binders whose documents recur."""
    index = Index()
    for document in documents:
        index.add(prepared(document))
    return Binder(index)


def open_folder(
    folder: Path, read: Read, *, index: Path | None = None, ours: bool = False, progress: Progress | None = None
) -> Binder:
    """The binder of a folder and the folders in it; hidden files and `binder.toml` are no documents.

    Args:
        folder: where the documents lie.
        read: reads one file.
        index: the file that the index is kept in; None keeps it in memory. Where the file cannot be written, or is
            something else than an index, the index is kept in memory, with a warning.
        ours: the file is named by Sayso itself, so whatever stands there may be replaced.
        progress: told of each file that has to be read.

    Raises:
        EmptyBinder: no document in the folder can be read.
    """
    if not folder.is_dir():
        raise EmptyBinder(f"{folder}: expected a folder of documents; name the folder that holds them")
    warnings: list[str] = []
    try:
        store = _opened(index, folder, read, ours, progress)
    except (sqlite3.Error, OSError) as error:
        if index is None:
            raise
        warnings.append(f"{index}: the index cannot be kept ({error}); it is made in memory and again next time")
        store = Index()
        _synchronise(store, folder, read, progress)
    standing, doubts = read_standing(folder)
    binder = Binder(store, [*warnings, *doubts], standing)
    for card in store.cards():
        if card.error is not None:
            binder.warnings.append(card.error)
        binder.warnings.extend(f"{card.id}: {warning}" for warning in card.warnings)
    if not binder.cards:
        reason = "none of its files can be read" if any(c.error for c in store.cards()) else "it holds no documents"
        store.close()
        details = "".join(f"; {w}" for w in binder.warnings[:3])
        raise EmptyBinder(
            f"{folder}: expected documents (text, Markdown, HTML, PDF, DOCX); {reason}: put them there{details}"
        )
    return binder


def _opened(index: Path | None, folder: Path, read: Read, ours: bool, progress: Progress | None) -> Index:
    """The index of a folder, brought up to date; a broken one is made anew."""
    try:
        return _updated(index, folder, read, progress)
    except (sqlite3.DatabaseError, FileExistsError) as error:
        # Locked, full or not allowed is not broken; and what is no index is left alone, unless we named the file.
        kept = isinstance(error, sqlite3.OperationalError) or (isinstance(error, FileExistsError) and not ours)
        if kept or index is None:
            raise
    discard(index)
    return _updated(index, folder, read, progress)


def _updated(index: Path | None, folder: Path, read: Read, progress: Progress | None) -> Index:
    store = Index(index)
    try:
        _synchronise(store, folder, read, progress)
        store.commit()
        store.hold()
    except BaseException:  # stopped by the user too: another program may be waiting for the file
        store.close()
        raise
    return store


def _synchronise(store: Index, folder: Path, read: Read, progress: Progress | None) -> None:
    known = {card.id: card.stamp for card in store.cards()}
    files = list(_files(folder))
    for gone in known.keys() - {id for id, _ in files}:
        store.remove(gone)
    for done, (id, path) in enumerate(files):
        stamp = known.get(id)
        try:
            status = path.stat()
        except OSError as error:
            why = f"{error.strerror}: mend it or leave it out"
            store.add_unreadable(id, Stamp(0, 0, None), f"{id}: expected a readable file; {why}")
            continue
        if path.is_dir():
            store.add_unreadable(
                id, Stamp(0, 0, None), f"{id}: expected a folder; a link to one is not followed: copy the folder there"
            )
            continue
        # What could not even be opened is tried again: leave to read it may have been given since.
        same = stamp and (stamp.size, stamp.modified) == (status.st_size, status.st_mtime_ns)
        if same and stamp and stamp.modified and stamp.sha256:
            continue
        if progress:
            progress(done, len(files), id)
        if done % A_WHILE == A_WHILE - 1:
            store.commit()
        sha256 = _hash(path) if path.is_file() and status.st_size <= MOST_HASHED else None
        fresh = Stamp(status.st_size, status.st_mtime_ns, sha256)
        if stamp and stamp.sha256 == sha256 and sha256 is not None:
            store.restamp(id, fresh)
            continue
        try:
            entry = prepare(read(path, id))
        except UnreadableDocument as error:
            store.add_unreadable(id, fresh, str(error))
        else:
            store.add(entry, fresh)
    if progress and files:
        progress(len(files), len(files), "")


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Files below the folder with their ids (the path below it, with forward slashes), in order of the ids.

    A link to a folder is given as if it were a file: it may lead anywhere, and back.
    """
    found = []
    for root, folders, names in os.walk(folder):
        links = [name for name in folders if Path(root, name).is_symlink()]
        folders[:] = [name for name in folders if not name.startswith(".") and name not in links]
        for name in (*names, *links):
            if not name.startswith((".", "~$")) and name != NAME:
                path = Path(root, name)
                found.append((shown(path.relative_to(folder)), path))
    taken: set[str] = set()
    for id, path in sorted(found):
        while id in taken:  # two names that differ only in what cannot be shown
            id += "~"
        taken.add(id)
        yield id, path


def _hash(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
