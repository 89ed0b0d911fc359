"""The one parse that every stage shares: plain data, so that it can be cached and made by hand in tests."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sayso.model.text import Span


class Token(NamedTuple):
    """One token of a parse.

    Attributes:
        i: its index in `Parse.tokens`.
        start, end: code points into the document's text.
        text: the exact words, `document.text[start:end]`.
        lemma: dictionary form, lower case.
        pos: Universal POS tag ("NOUN", "PROPN", "VERB").
        tag: Penn Treebank tag ("NNS", "VBD").
        dep: dependency label of the pipeline (ClearNLP style: "nsubj", "dobj", "prep", "pobj").
        head: index of its head in `Parse.tokens`; its own index at a root.
        ent: entity label of the pipeline with its position, "B-PERSON" or "I-ORG"; "" outside.
        sent: index into `Parse.sentences`.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str
    sent: int


class Sentence(NamedTuple):
    """A sentence: code points `start:end`, tokens `first:last` (half-open), and the block it stands in."""

    start: int
    end: int
    first: int
    last: int
    block: int


@dataclass(frozen=True)
class Parse:
    """Tokens and sentences of a document, or of some of its passages, with offsets into the whole document.

    White space is no token. A parse of passages holds only the tokens of those passages.
    """

    tokens: Sequence[Token]
    sentences: Sequence[Sentence]

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self.tokens]
        for t in self.tokens:
            if t.head != t.i:
                children[t.head].append(t.i)
        return children

    @property
    def extent(self) -> Span:
        """From the first token to the last: of a long document only a few passages may have been parsed."""
        return Span(self.tokens[0].start, self.tokens[-1].end) if self.tokens else Span(0, 0)

    def children(self, token: Token) -> list[Token]:
        """Its direct dependants, left to right."""
        return [self.tokens[i] for i in self._children[token.i]]

    def head(self, token: Token) -> Token:
        """The token it depends on; itself at a root."""
        return self.tokens[token.head]

    def subtree(self, token: Token) -> list[Token]:
        """The token and all that depends on it, left to right."""
        found, todo = [], [token.i]
        while todo:
            i = todo.pop()
            found.append(i)
            todo.extend(self._children[i])
        return [self.tokens[i] for i in sorted(found)]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Its head, the head of that, and so on up to the root."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def within(self, start: int, end: int) -> list[Token]:
        """Tokens that share at least one character with `start:end`, left to right."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.tokens[first].end <= start:
            first += 1
        return list(self.tokens[first : bisect_left(self._starts, end)])

    def root_of(self, start: int, end: int) -> Token | None:
        """The token in `start:end` that heads the others (its own head lies outside), or None when there is none."""
        tokens = self.within(start, end)
        inside = {t.i for t in tokens}
        roots = [t for t in tokens if t.head == t.i or t.head not in inside]
        return roots[-1] if roots else None

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence in which a code point stands, or None between sentences or where nothing was parsed."""
        i = bisect_right(self._sentence_starts, offset) - 1
        if i < 0 or offset >= self.sentences[i].end:
            return None
        return self.sentences[i]

    def of_sentence(self, sentence: Sentence) -> Sequence[Token]:
        """The tokens of one sentence."""
        return self.tokens[sentence.first : sentence.last]

    def span(self, first: int, last: int) -> Span:
        """The span from token `first` up to and not including token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)
