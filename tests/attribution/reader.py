"""One parser for all tests here, and a document from plain text."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.extraction.quotation import extract
from sayso.model import Block, Document, Fact, Parse
from sayso.parsing.pipeline import Parser


@lru_cache(maxsize=1)
def parser() -> Parser:
    return Parser()


def document_of(text: str, kind: str = "paragraph") -> Document:
    blocks = [Block(kind, m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)]  # type: ignore[arg-type]
    return Document("t", text, blocks)


@lru_cache(maxsize=200)
def read(text: str) -> tuple[Document, Parse, tuple[Fact, ...]]:
    document = document_of(text)
    parse = parser().parse(document)
    return document, parse, tuple(extract(document, parse))
