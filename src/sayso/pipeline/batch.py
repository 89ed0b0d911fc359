"""Many at once: JSON Lines in, JSON Lines out, in order, each as it is done, in constant memory.

Records are taken in handfuls, so that the texts of a handful are parsed in one batch. A record that cannot be read
answers with its error, and the rest goes on. A binder document that recurs is prepared once.
"""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from sayso.errors import BadRecord
from sayso.evidence.binder import Binder, of_documents, prepare
from sayso.evidence.index import Entry
from sayso.model import Document, Report
from sayso.parsing.pipeline import Parser
from sayso.pipeline.article import against_itself
from sayso.pipeline.check import conclude, plan, read_passages
from sayso.pipeline.reading import build
from sayso.reading.text import read_text
from sayso.reports.json import as_dict

HANDFUL = 24
"""Records taken at a time: enough for the parser's batches, few enough for memory and for answers to flow."""

MOST_ENTRIES = 256
"""Prepared binder documents kept for the records to come."""

MOST_CHARACTERS = 2_000_000
"""A longer text is refused: a record is a text, not a library."""

Answer = dict[str, Any]


def read_lines(lines: Iterable[str], parser: Parser) -> Iterator[Answer]:
    """Answers `sayso read --lines`: for each `{"id","text","published"?}` what there is to check in it."""

    def answer(records: list[tuple[Any, Document]]) -> Iterator[Answer]:
        parses = parser.parse_many([(document, None) for _, document in records])
        for (id, document), parse in zip(records, parses, strict=True):
            reading = build(document, parse)
            yield {"id": id, **as_dict(Report(reading, against_itself(reading)))}

    def record(given: dict[str, Any]) -> Document:
        return _document(given, "text", _string(given.get("id")))

    return _answers(lines, record, answer)


def check_pairs(lines: Iterable[str], parser: Parser) -> Iterator[Answer]:
    """Answers `sayso check --pairs`: for each `{"id","article","published"?,"binder":[…]}` what `check` finds."""
    prepared = _Prepared()

    def answer(records: list[tuple[Any, tuple[Document, list[Document]]]]) -> Iterator[Answer]:
        articles = parser.parse_many([(article, None) for _, (article, _) in records])
        binders: list[Binder] = []
        try:
            plans = []
            for (_, (article, documents)), parse in zip(records, articles, strict=True):
                binders.append(of_documents(documents, prepared.entry))
                plans.append(plan(build(article, parse), binders[-1]))
            for (id, _), planned, passages in zip(records, plans, read_passages(plans, parser), strict=True):
                yield {"id": id, **as_dict(conclude(planned, passages))}
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
    lines: Iterable[str], record: Callable[[dict[str, Any]], Any], answer: Callable[[list[Any]], Iterator[Answer]]
) -> Iterator[Answer]:
    """Handful by handful, errors in their place."""
    numbered = ((n, line) for n, line in enumerate(lines, 1) if line.strip())
    while handful := list(islice(numbered, HANDFUL)):
        good: list[Any] = []
        plan_of: list[Answer | None] = []
        for n, line in handful:
            id = None
            try:
                given = _object(line, n)
                id = given.get("id")
                good.append((id, record(given)))
                plan_of.append(None)
            except BadRecord as error:
                plan_of.append({"id": id, "error": str(error)})
        answers = answer(good) if good else iter(())
        for error in plan_of:
            yield error if error is not None else next(answers)
        for _ in answers:  # let the generator run to its end, where it closes what it opened
            pass


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRecord(f"line {number}: expected a JSON object; {error}") from error
    if not isinstance(given, dict):
        raise BadRecord(f"line {number}: expected a JSON object, got {type(given).__name__}")
    return given


def _document(given: dict[str, Any], key: str, id: str) -> Document:
    text = given.get(key)
    if not isinstance(text, str):
        raise BadRecord(f'expected "{key}" to be a text')
    if len(text) > MOST_CHARACTERS:
        raise BadRecord(f'expected "{key}" of at most {MOST_CHARACTERS:,} characters, got {len(text):,}')
    published = given.get("published")
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except (TypeError, ValueError) as error:
        raise BadRecord(f'expected "published" to be a date as 2021-03-09, got {published!r}') from error
    title = given.get("title")
    return read_text(text, id=id, published=day, title=title if isinstance(title, str) else None)


def _string(value: Any) -> str:
    return "" if value is None else str(value)


class _Prepared:
    """Prepared binder documents, the latest so many."""

    def __init__(self) -> None:
        self._entries: OrderedDict[str, Entry] = OrderedDict()

    def entry(self, document: Document) -> Entry:
        head = f"{document.id}\0{document.title}\0{document.published}\0{document.sha256}"
        key = hashlib.sha256(head.encode("utf-8", "surrogatepass")).hexdigest()
        if key not in self._entries:
            self._entries[key] = prepare(document)
            if len(self._entries) > MOST_ENTRIES:
                self._entries.popitem(last=False)
        self._entries.move_to_end(key)
        return self._entries[key]
