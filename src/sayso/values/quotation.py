"""Quoted words: what stands between the marks, and how two wordings of it stand to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from sayso.values.comparison import EQUAL, Comparison

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_GAP = re.compile(r"\.\s?\.\s?\.|…|\[[^\]]*\]|\([.…]+\)")
"""An honest ellipsis or an editor's bracket: what it replaces is not compared."""

_CURLY = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of a quotation.

    Attributes:
        words: the words without the outer marks, exactly as printed.
        scare: one to three words that nobody is said to have spoken: the title of a work, or words held at arm's
            length. Not written to JSON; a looker-up may be lenient with them.
    """

    words: str
    scare: bool = field(default=False, compare=False)

    def as_json(self) -> dict[str, Any]:
        """`{"words": …}`, as the schema `sayso/1` writes it."""
        return {"words": self.words}

    def passages(self) -> list[list[str]]:
        """The folded words, cut at ellipses and brackets: each list must stand in the document unbroken."""
        parts = ([w.lower() for w in _WORD.findall(part)] for part in _GAP.split(self.words.translate(_CURLY)))
        return [part for part in parts if part]

    def compare(self, other: Quotation) -> Comparison:
        """How these words stand to those of a document.

        Returns:
            `equal` when the words agree but for case, glyphs and spacing; `compatible` when each passage of these
            stands unbroken and in order in `other` (a shorter quotation, honest ellipses and brackets); else
            `different` with the aspect "words".
        """
        mine, theirs = self.passages(), [w for part in other.passages() for w in part]
        if len(mine) == 1 and mine[0] == theirs:
            return EQUAL
        text, at = f" {' '.join(theirs)} ", 0
        for part in mine:
            found = text.find(f" {' '.join(part)} ", at)
            if found < 0:
                return Comparison("different", ("words",))
            at = found + 1 + sum(len(word) + 1 for word in part) - 1
        return Comparison("compatible") if mine else EQUAL
