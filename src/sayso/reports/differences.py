"""Word against word: which words of the article differ from the words of a document, and where the others agree.

Alignment is that of Ratcliff and Obershelp (`difflib`), on words without regard to case, quotation glyphs and
punctuation, in the stretch of the passage that lies opposite the article's words. What stands before and after that
stretch is context and no difference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

PieceKind = Literal["same", "differs", "agrees", "context"]

MOST_WORDS = 160
"""Longer sides are not aligned: the alignment takes time that grows with the product of both."""

_WORD = re.compile(r"[\w%$£€¥₹°§&+]+(?:[.,:'’/-]\w+)*")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


class Piece(NamedTuple):
    """A stretch of words and how it stands to the other side. The pieces of a side, joined, are its text."""

    kind: PieceKind
    text: str


class Opposed(NamedTuple):
    """Both sides of a comparison, and the share (0..1) of the article's words that the document has too."""

    article: Sequence[Piece]
    document: Sequence[Piece]
    shared: float


def oppose(article: str, document: str) -> Opposed:
    """The words of the article against a passage of a document."""
    ours, theirs = list(_WORD.finditer(article)), list(_WORD.finditer(document))
    if not ours or not theirs or max(len(ours), len(theirs)) > MOST_WORDS:
        return Opposed([Piece("context", article)], [Piece("context", document)], 0.0)
    a, b = [_key(w) for w in ours], [_key(w) for w in theirs]
    low, high = _opposite(a, b)
    kinds_a: list[PieceKind] = ["differs"] * len(a)
    kinds_b: list[PieceKind] = ["context"] * len(b)
    shared = 0
    for operation, i, j, k, m in SequenceMatcher(None, a, b[low:high], autojunk=False).get_opcodes():
        k, m = k + low, m + low
        if operation == "equal":
            kinds_a[i:j] = ["same"] * (j - i)
            kinds_b[k:m] = ["same"] * (m - k)
            shared += j - i
        elif i == 0:
            # At the ends only as many words stand opposite as the article has there.
            k = max(k, m - j)
            kinds_b[k:m] = ["differs"] * (m - k)
        elif j == len(a):
            m = min(m, k + j - i)
            kinds_b[k:m] = ["differs"] * (m - k)
        else:
            kinds_b[k:m] = ["differs"] * (m - k)
    return Opposed(_pieces(article, ours, kinds_a), _pieces(document, theirs, kinds_b), shared / len(a))


def marked(text: str, marks: Sequence[tuple[int, int]], kind: PieceKind) -> list[Piece]:
    """The text in pieces: those within `marks` (offsets into it, in any order) of `kind`, the rest context."""
    pieces, at = [], 0
    for start, end in sorted(marks):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        if start > at:
            pieces.append(Piece("context", text[at:start]))
        pieces.append(Piece(kind, text[start:end]))
        at = end
    if at < len(text):
        pieces.append(Piece("context", text[at:]))
    return pieces


def _key(word: re.Match[str]) -> str:
    return word[0].translate(_APOSTROPHES).casefold()


def _opposite(a: Sequence[str], b: Sequence[str]) -> tuple[int, int]:
    """The stretch of `b` around the longest run of words that both share, as long as `a` and a little more."""
    run = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
    slack = max(3, len(a) // 4)
    return max(0, run.b - run.a - slack), min(len(b), run.b + len(a) - run.a + slack)


def _pieces(text: str, words: Sequence[re.Match[str]], kinds: Sequence[PieceKind]) -> list[Piece]:
    pieces: list[Piece] = []
    for n, (word, kind) in enumerate(zip(words, kinds, strict=True)):
        gap = text[words[n - 1].end() if n else 0 : word.start()]
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = Piece(kind, pieces[-1].text + gap + word[0])
            continue
        if gap:
            pieces.append(Piece("context", gap))
        pieces.append(Piece(kind, word[0]))
    tail = text[words[-1].end() :]
    if tail:
        pieces.append(Piece("context", tail))
    return pieces
