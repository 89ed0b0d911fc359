"""Words that make one thing the cause of another: "because", "led to"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sayso.values.comparison import EQUAL, Comparison


@dataclass(frozen=True, slots=True)
class Cause:
    """A causal connective.

    Attributes:
        words: the cue, lower case ("because of", "led to").
    """

    words: str

    def as_json(self) -> dict[str, Any]:
        """`{"words": …}`, as the schema `sayso/1` writes it."""
        return {"words": self.words}

    def compare(self, other: Cause) -> Comparison:
        """Any two causal cues assert a cause: `equal` in the same words, else `compatible`."""
        return EQUAL if self.words == other.words else Comparison("compatible", ("words",))
