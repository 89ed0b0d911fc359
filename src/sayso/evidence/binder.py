"""The binder: a folder of documents, read once, indexed by content hash, and searched.

A second run reads only what changed: a file whose size and time of change are as they were is not opened; one whose
content hash is as it was is not read again. A file that cannot be read is reported and the rest goes on.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from sayso.errors import EmptyBinder, UnreadableDocument
from sayso.evidence.index import Card, Entry, Index, Stamp
from sayso.evidence.keys import keys_of
from sayso.evidence.passages import split
from sayso.language.words import content_stems
from sayso.model import Document

Read = Callable[[Path, str], Document]
"""Reads a file into a document of the given id; raises UnreadableDocument."""

Progress = Callable[[int, int, str], None]
"""Told of long work: how many files are done, of how many, and the name of the present one."""

SETTINGS = "binder.toml"
"""The binder's own settings, no document."""


class Binder:
    """Documents that an article is checked against. Made by `open_folder` or `of_documents`."""

    def __init__(self, index: Index, warnings: Sequence[str] = ()) -> None:
        self.index = index
        self.warnings = list(warnings)
        self.cards: list[Card] = [c for c in index.cards() if c.error is None]
        self._documents = lru_cache(maxsize=64)(index.document)

    def document(self, number: int) -> Document:
        """The document of that number (see `cards`)."""
        return self._documents(number)

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


def open_folder(folder: Path, read: Read, *, index: Path | None = None, progress: Progress | None = None) -> Binder:
    """The binder of a folder and the folders in it; hidden files and `binder.toml` are no documents.

    Args:
        folder: where the documents lie.
        read: reads one file.
        index: the file that the index is kept in; None keeps it in memory. Where the file cannot be written the
            index is kept in memory, with a warning.
        progress: told of each file that has to be read.

    Raises:
        EmptyBinder: no document in the folder can be read.
    """
    if not folder.is_dir():
        raise EmptyBinder(f"{folder}: expected a folder of documents; name the folder that holds them")
    warnings: list[str] = []
    try:
        store = Index(index)
        _synchronise(store, folder, read, progress)
        store.commit()
    except (sqlite3.Error, OSError) as error:
        if index is None:
            raise
        warnings.append(f"{index}: the index cannot be kept ({error}); it is made in memory and again next time")
        store = Index()
        _synchronise(store, folder, read, progress)
    binder = Binder(store, warnings)
    for card in store.cards():
        if card.error is not None:
            binder.warnings.append(card.error)
        binder.warnings.extend(f"{card.id}: {warning}" for warning in card.warnings)
    if not binder.cards:
        reason = "none of its files can be read" if any(c.error for c in store.cards()) else "it holds no documents"
        details = "".join(f"\n  {w}" for w in binder.warnings[:5])
        raise EmptyBinder(
            f"{folder}: expected documents (text, Markdown, HTML, PDF, DOCX); {reason}: put them there{details}"
        )
    return binder


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
            store.add_unreadable(id, Stamp(0, 0, None), f"{id}: expected a readable file; {error.strerror}")
            continue
        if stamp and (stamp.size, stamp.modified) == (status.st_size, status.st_mtime_ns) and stamp.modified:
            continue
        if progress:
            progress(done, len(files), id)
        sha256 = _hash(path) if path.is_file() else None
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
    """Files below the folder with their ids (the path below it, with forward slashes), in order of the ids."""
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if not name.startswith((".", "~$")) and name != SETTINGS:
                path = Path(root, name)
                found.append((path.relative_to(folder).as_posix(), path))
    yield from sorted(found)


def _hash(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
