"""The verbs: read, check, open_binder. A session keeps what is dear to load, and where things are cached."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from sayso.errors import UnreadableDocument, shown
from sayso.evidence.binder import Binder, Progress, open_folder
from sayso.evidence.meaning import Meaning
from sayso.evidence.vectors import FileVectors
from sayso.model import Document, Reading, Report
from sayso.parsing.cache import FileCache, MemoryCache
from sayso.parsing.pipeline import DEFAULT_PIPELINE, ParseCache, Parser
from sayso.pipeline.article import against_itself
from sayso.pipeline.check import conclude, plan, read_passages
from sayso.pipeline.notebook import ShownReport
from sayso.pipeline.reading import build
from sayso.pipeline.tools import Tools
from sayso.reading.file import read_file
from sayso.reading.text import read_text

CACHE = "SAYSO_CACHE"
"""Environment variable: the folder that indexes and parses are kept in, or "off" to keep none."""

MOST_CHARACTERS = 2_000_000
"""A longer article is refused: its parse would take minutes and gigabytes. Documents of a binder may be longer."""


class Session:
    """Reads and checks with one language pipeline and one cache folder.

    Args:
        pipeline: an installed spaCy pipeline.
        cache: folder for indexes and parses; None keeps them in memory only. `default_cache()` is the user's own.
    """

    def __init__(self, pipeline: str = DEFAULT_PIPELINE, cache: Path | None = None) -> None:
        self.cache = cache
        self.warnings: list[str] = []
        self.parser = Parser(pipeline, self._parses())
        self.tools = Tools.load(self.parser, self._meaning())

    def _parses(self) -> ParseCache:
        if self.cache is not None:
            try:
                return FileCache(self.cache / "parses.sqlite")
            except (sqlite3.Error, OSError) as error:
                self.warnings.append(f"{self.cache}: parses cannot be kept ({error}); they are made again next time")
        return MemoryCache()

    def open_binder(self, folder: str | Path, *, index: Path | None = None, progress: Progress | None = None) -> Binder:
        """The binder of a folder: what is new or changed is read and indexed, the rest is as it was.

        Args:
            folder: the documents, in text, Markdown, HTML, PDF or DOCX, in nested folders as you like.
            index: file for the index; by default one in the cache folder.
            progress: told of each file that is read.

        Raises:
            EmptyBinder: nothing in it can be read.
        """
        folder = Path(folder)
        ours = index is None
        if index is None and self.cache is not None:
            name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:20]
            index = self.cache / "binders" / f"{name}.sqlite"

        def read(path: Path, id: str) -> Document:
            return read_file(path, id=id)

        return open_folder(folder, read, index=index, ours=ours, progress=progress)

    def document(self, article: str | Path, *, published: date | None = None) -> Document:
        """The document of a file (a Path, or a string that names one) or of a text (any other string).

        Raises:
            UnreadableDocument: the file cannot be read.
        """
        if isinstance(article, Path) or _names_a_file(article):
            return read_file(Path(article), id=shown(article), published=published)
        return read_text(article, id="text", published=published)

    def read(self, article: str | Path | Document, *, published: date | None = None) -> Report:
        """What there is to check in an article, and what differs within it (see `Report`)."""
        reading = self._reading(article, published)
        report = Report(
            reading=reading,
            findings=[replace(f, id=f"n{n}") for n, f in enumerate(against_itself(reading), 1)],
            warnings=[*reading.document.warnings, *self.warnings],
        )
        return ShownReport.of(report)

    def check(
        self,
        article: str | Path | Document,
        binder: Binder | str | Path,
        *,
        published: date | None = None,
        progress: Progress | None = None,
    ) -> Report:
        """Each fact of an article against the documents of a binder.

        Raises:
            UnreadableDocument: the article cannot be read.
            EmptyBinder: no document of the binder can.
        """
        if not isinstance(binder, Binder):
            binder = self.open_binder(binder, progress=progress)
        reading = self._reading(article, published)
        planned = plan(reading, binder, self.tools.meaning)
        passages = read_passages([planned], self.tools)[0]
        return ShownReport.of(conclude(planned, passages, self.tools, self.warnings))

    def _meaning(self) -> Meaning | None:
        """Search by meaning, where the models package is installed."""
        vectors = None
        if self.cache is not None:
            try:
                vectors = FileVectors(self.cache / "vectors.sqlite")
            except (sqlite3.Error, OSError):
                vectors = None  # vectors are made again next time
        return Meaning.load(cache=vectors)

    def _reading(self, article: str | Path | Document, published: date | None) -> Reading:
        document = article if isinstance(article, Document) else self.document(article, published=published)
        if len(document.text) > MOST_CHARACTERS:
            expected = f"an article of at most {MOST_CHARACTERS:,} characters; it has {len(document.text):,}"
            raise UnreadableDocument(document.id, expected, "split it into parts")
        parse = self.parser.parse(document)
        return build(document, parse, self.tools.tag(document, parse))


def _names_a_file(text: str) -> bool:
    if "\n" in text or len(text) > 1000 or "\0" in text:
        return False
    path = Path(text)
    return path.exists() or (
        path.suffix.lower() in (".txt", ".md", ".html", ".htm", ".pdf", ".docx") and " " not in text
    )


def default_cache() -> Path | None:
    """The user's own cache folder for Sayso, `SAYSO_CACHE` when that is set, None when it says "off"."""
    named = os.environ.get(CACHE)
    if named is not None:
        return None if named in ("", "off") else Path(named)
    import platformdirs

    return Path(platformdirs.user_cache_dir("sayso"))


@lru_cache(maxsize=1)
def default_session() -> Session:
    """The session that `sayso.read` and `sayso.check` use."""
    return Session(cache=default_cache())
