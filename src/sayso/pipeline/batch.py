"""Many at once: JSON Lines in, JSON Lines out, in order, each as it is done, in constant memory.

Records are taken in handfuls, so that the texts of a handful are parsed in one batch. A record that cannot be read
answers with its error, and the rest goes on. A binder document that recurs is prepared once. Whoever gives the lines
may put None between them where the next has not come yet: what came before it is then answered at once.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from sayso.errors import BadRecord, SaysoError
from sayso.evidence.binder import Binder, of_documents, prepare
from sayso.evidence.index import Entry
from sayso.model import Document, Report
from sayso.pipeline.article import against_itself
from sayso.pipeline.check import conclude, plan, read_passages
from sayso.pipeline.reading import build
from sayso.pipeline.tools import Tools
from sayso.reading.text import read_text
from sayso.reports.json import as_dict

HANDFUL = 24
"""Records taken at a time: enough for the parser's batches, few enough for memory and for answers to flow."""

MOST_ENTRIES = 256
"""Prepared binder documents kept for the records to come."""

MOST_KEPT = 10_000_000
"""Characters of prepared binder documents kept, at most."""

MOST_CHARACTERS = 2_000_000
"""A longer text is refused: a record is a text, not a library."""

Answer = dict[str, Any]


def read_lines(lines: Iterable[str | None], tools: Tools) -> Iterator[Answer]:
    """Answers `sayso read --lines`: for each `{"id","text","published"?}` what there is to check in it."""

    def answer(records: list[tuple[Any, Document]]) -> Iterator[Answer]:
        parses = tools.parser.parse_many([(document, None) for _, document in records])
        for (id, document), parse in zip(records, parses, strict=True):
            reading = build(document, parse, tools.tag(document, parse))
            yield {"id": id, **as_dict(Report(reading, against_itself(reading)))}

    def record(given: dict[str, Any]) -> Document:
        return _document(given, "text", _string(given.get("id")))

    return _answers(lines, record, answer)


def check_pairs(lines: Iterable[str | None], tools: Tools) -> Iterator[Answer]:
    """Answers `sayso check --pairs`: for each `{"id","article","published"?,"binder":[…]}` what `check` finds."""
    prepared = _Prepared()

    def answer(records: list[tuple[Any, tuple[Document, list[Document]]]]) -> Iterator[Answer]:
        articles = tools.parser.parse_many([(article, None) for _, (article, _) in records])
        binders: list[Binder] = []
        try:
            plans = []
            for (_, (article, documents)), parse in zip(records, articles, strict=True):
                binders.append(of_documents(documents, prepared.entry))
                plans.append(plan(build(article, parse, tools.tag(article, parse)), binders[-1]))
            for (id, _), planned, passages in zip(records, plans, read_passages(plans, tools), strict=True):
                yield {"id": id, **as_dict(conclude(planned, passages, tools))}
        finally:
            for binder in binders:
                binder.close()

    def record(given: dict[str, Any]) -> tuple[Document, list[Document]]:
        documents = given.get("binder")
        if not isinstance(documents, list):
            raise BadRecord('expected "binder" to be a list of documents {"id", "text"}')
        article = _document(given, "article", _string(given.get("id")))
        read: dict[str, Document] = {}
        for n, document in enumerate(documents, 1):
            if not isinstance(document, dict):
                raise BadRecord(f'expected document {n} of "binder" to be an object {{"id", "text"}}')
            id = _string(document.get("id")) or f"document {n}"
            if id in read:
                raise BadRecord(f'expected each document of "binder" to have an id of its own; "{id}" comes twice')
            read[id] = _document(document, "text", id)
        return article, list(read.values())

    return _answers(lines, record, answer)


def _answers(
    lines: Iterable[str | None],
    record: Callable[[dict[str, Any]], Any],
    answer: Callable[[list[Any]], Iterator[Answer]],
) -> Iterator[Answer]:
    """Handful by handful, errors in their place."""
    for handful in _handfuls(lines):
        good: list[Any] = []
        plan_of: list[Answer | None] = []
        for n, line in handful:
            id = None
            try:
                given = _object(line, n)
                id = _id(given)
                good.append((id, record(given)))
                plan_of.append(None)
            except BadRecord as error:
                plan_of.append({"id": id, "error": str(error)})
        answers = _sure(answer, good)
        for failed in plan_of:
            yield failed if failed is not None else next(answers)


def _handfuls(lines: Iterable[str | None]) -> Iterator[list[tuple[int, str]]]:
    """Numbered lines that are not blank, `HANDFUL` at a time or as many as there are before a None."""
    handful: list[tuple[int, str]] = []
    n = 0
    for line in lines:
        if line is not None:
            n += 1
            if line.strip():
                handful.append((n, line))
        if handful and (line is None or len(handful) == HANDFUL):
            yield handful
            handful = []
    if handful:
        yield handful


def _sure(answer: Callable[[list[Any]], Iterator[Answer]], good: list[Any]) -> Iterator[Answer]:
    """The answers to a handful; where it fails in a way that nobody foresaw, each record alone, and that one's error.

    A text that trips Sayso costs its own answer, not that of the thousands after it. `SAYSO_DEBUG=1` lets it through.
    """
    done = 0
    try:
        for one in answer(good) if good else ():
            yield one
            done += 1
    except SaysoError:
        raise
    except Exception as error:
        if os.environ.get("SAYSO_DEBUG") == "1":
            raise
        if len(good) == 1:
            told = " ".join(f"{type(error).__name__}: {error}".split())
            yield {"id": good[0][0], "error": f"expected no error of Sayso itself ({told[:300]}); please report it"}
            return
        for item in good[done:]:
            yield from _sure(answer, [item])


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        line.encode()  # bytes that are no UTF-8 came as lone surrogates: taking them for something would alter the text
        given = json.loads(line.removeprefix("\ufeff"))
    except UnicodeEncodeError as error:
        raise BadRecord(f"line {number}: expected a JSON object in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadRecord(f"line {number}: expected a JSON object; {error}") from error
    if not isinstance(given, dict):
        raise BadRecord(f"line {number}: expected a JSON object, got {type(given).__name__}")
    return given


def _id(given: dict[str, Any]) -> str | int | float | None:
    id = given.get("id")
    if id is None or isinstance(id, (str, int)) or (isinstance(id, float) and math.isfinite(id)):
        return id
    raise BadRecord(f'expected "id" to be a text or a number, got {type(id).__name__}')


def _document(given: dict[str, Any], key: str, id: str) -> Document:
    text = given.get(key)
    if not isinstance(text, str):
        raise BadRecord(f'expected "{key}" to be a text')
    if len(text) > MOST_CHARACTERS:
        raise BadRecord(f'expected "{key}" of at most {MOST_CHARACTERS:,} characters, got {len(text):,}')
    published = given.get("published")
    if published is not None and not isinstance(published, str):
        raise BadRecord(f'expected "published" to be a date as 2021-03-09, got {type(published).__name__}')
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError as error:
        raise BadRecord(f'expected "published" to be a date as 2021-03-09, got {published!r:.80}') from error
    title = given.get("title")
    return read_text(text, id=id, published=day, title=title if isinstance(title, str) else None)


def _string(value: Any) -> str:
    return "" if value is None else str(value)


class _Prepared:
    """Prepared binder documents, the latest so many."""

    def __init__(self) -> None:
        self._entries: OrderedDict[str, Entry] = OrderedDict()
        self._held = 0

    def entry(self, document: Document) -> Entry:
        head = f"{document.id}\0{document.title}\0{document.published}\0{document.sha256}"
        key = hashlib.sha256(head.encode("utf-8", "surrogatepass")).hexdigest()
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = prepare(document)
            self._held += len(document.text)
            while len(self._entries) > 1 and (len(self._entries) > MOST_ENTRIES or self._held > MOST_KEPT):
                _, oldest = self._entries.popitem(last=False)
                self._held -= len(oldest.document.text)
        self._entries.move_to_end(key)
        return entry
