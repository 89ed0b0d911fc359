"""Superlatives and firsts: "the largest in the country", "for the first time since 1990"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sayso.values.comparison import EQUAL, Comparison


@dataclass(frozen=True, slots=True)
class Superlative:
    """A superlative and how far it reaches.

    Attributes:
        words: the words that raise it above all others, lower case ("first", "most populous", "never before").
        scope: among which ("in the country", "since 1990"), or None when the text does not say.
    """

    words: str
    scope: str | None = None

    def as_json(self) -> dict[str, Any]:
        """`{"words": …, "scope": …}`, as the schema `sayso/1` writes it."""
        return {"words": self.words, "scope": self.scope}

    def compare(self, other: Superlative) -> Comparison:
        """Whether this may be said on the strength of `other`.

        Returns:
            `equal` for the same words and scope; `compatible` when the words agree and only this one names no scope
            or the document names none; `different` ("scope", or "words") otherwise.
        """
        if self.words != other.words:
            return Comparison("different", ("words",))
        if (self.scope or "").lower() == (other.scope or "").lower():
            return EQUAL
        if self.scope is None or other.scope is None:
            return Comparison("compatible", ("scope",))
        return Comparison("different", ("scope",))
