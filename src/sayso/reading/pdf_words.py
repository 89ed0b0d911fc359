"""Lines of a PDF mended into one paragraph: words divided at line ends joined, ligatures and odd spaces made plain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.reading.assembly import UNSEEN
from sayso.reading.pdf_lines import Line

_WORD = re.compile(r"[^\s\x00-\x1f]+(?:[\x02][^\s\x00-\x1f]*)?|\x02")
_DROPPED = re.compile(f"[{UNSEEN}\ufffe\uffff]")
_LETTERS_AT_END = re.compile(r"[^\W\d_]+\Z")
_LETTERS_AT_START = re.compile(r"[^\W\d_]+")
_HYPHENS = ("\x02", "\ufffe", "\xad", "-", "\u2010")
_KEEP_HYPHEN = frozenset(
    ("self", "non", "ex", "co", "anti", "semi", "cross", "well", "half", "post", "pre", "mid", "so", "vice")
)
"""First parts that English writes with a hyphen more often than not; asked only where the document itself is silent."""

_SMALL = frozenset(("to", "in", "by", "on", "up", "of", "off", "out", "the", "a", "for", "down", "over", "than"))
"""Second parts that are words by themselves and end no English word divided at a line end."""


class Run(NamedTuple):
    """A word: its offset and length in the paragraph, and the index of its first character in pdfium and how many.

    Where length and characters are the same, character stands for character; else the word as a whole for them all.
    """

    offset: int
    length: int
    first: int
    characters: int


def mend(lines: Sequence[Line], vocabulary: Mapping[str, int]) -> tuple[str, list[Run]]:
    """The text of a paragraph and its runs. `vocabulary`: how often each word, in lower case, is in the document."""
    parts: list[str] = []
    runs: list[Run] = []
    at = 0
    for number, line in enumerate(lines):
        following = lines[number + 1].text if number + 1 < len(lines) else ""
        glue = " "
        for found in _WORD.finditer(line.text):
            raw, start = found[0], found.start()
            last = found.end() == len(line.text.rstrip())
            raw_length = len(raw)
            if last and following and raw.endswith(_HYPHENS) and len(raw) > 1:
                keep = _keeps_hyphen(raw[:-1], following, vocabulary)
                if keep is not None:
                    glue = ""
                    raw = raw[:-1] + ("-" if keep else "")
            elif "\x02" in raw or "\ufffe" in raw:
                raw = _inside(raw, vocabulary)
            word = _plain(raw)
            if not word:
                continue
            parts.append(word)
            count = len(word) if word == found[0][: len(word)] else raw_length
            first = line.indices[start]
            span = line.indices[start + min(count, raw_length) - 1] - first + 1
            runs.append(Run(at, len(word), first, span))
            at += len(word)
            if not last:
                parts.append(" ")
                at += 1
        if number + 1 < len(lines) and glue and parts and parts[-1] != " ":
            parts.append(" ")
            at += 1
    text = "".join(parts)
    return text.rstrip(), runs


def _plain(word: str) -> str:
    if word.isascii():
        return word
    word = _DROPPED.sub("", word)
    if any("\ufb00" <= c <= "\ufb06" for c in word):
        word = "".join(unicodedata.normalize("NFKC", c) if "\ufb00" <= c <= "\ufb06" else c for c in word)
    return unicodedata.normalize("NFC", word)


def _keeps_hyphen(head: str, following: str, vocabulary: Mapping[str, int]) -> bool | None:
    """Whether a word divided at a line end keeps its hyphen when it is joined; None when the two are not one word.

    The document itself is asked first: which of the two spellings it has elsewhere.
    """
    left, right = _LETTERS_AT_END.search(head), _LETTERS_AT_START.match(following)
    if head.endswith("-"):
        return None
    if left is None or right is None:
        # "1983-" and "84", "$3-" and "1/2": a hyphen between numbers is part of them.
        return True if following[:1].isalnum() else None
    a, b = left[0].lower(), right[0].lower()
    hyphened, joined = vocabulary.get(f"{a}-{b}", 0), vocabulary.get(a + b, 0)
    if hyphened != joined:
        return hyphened > joined
    if right[0][0].isupper() and not left[0].isupper():
        return True
    if a in ("and", "or") or b in ("and", "or"):
        return None
    if a in _KEEP_HYPHEN or "-" in head or b in _SMALL:
        return True
    # Two words that the document also has apart, and never as one: "interest-rate", not "inter-national".
    return not joined and vocabulary.get(a, 0) > 1 and vocabulary.get(b, 0) > 1


def _inside(word: str, vocabulary: Mapping[str, int]) -> str:
    """A word in which pdfium marked a division and joined the lines itself."""
    head, _, tail = word.replace("\ufffe", "\x02").partition("\x02")
    if not head or not tail:
        return head + tail
    return head + ("-" if _keeps_hyphen(head, tail, vocabulary) else "") + tail.replace("\x02", "")
