"""Another role: former, acting or deputy dropped or added, another post, another institution.

What it checks: the role that the article gives a person beside the one that a document gives the same person.

Why it matters: "the former minister" and "the minister" answer for different things.

What it cannot see: a post that changed hands between the two documents, unless they say when.

References: Borel 2016, on titles.
"""

import re

from sayso.model import Difference, Fact, Pair, Reading


def compare(pair: Pair) -> Difference | None:
    """Fires on another post, status or institution of the same person."""
    comparison = pair.fact.value.compare(pair.other.value)
    if comparison.relation != "different":
        return None
    if comparison.aspects == ("status",) and any(_is_told(reading, fact) for reading, fact in _sides(pair)):
        return None
    return pair.difference()


def _sides(pair: Pair) -> tuple[tuple[Reading, Fact], tuple[Reading, Fact]]:
    return (pair.article, pair.fact), (pair.evidence, pair.other)


_TOLD = re.compile(
    r"\b(?:stand(?:s|ing)? in|fill(?:s|ing)? in|had been|used to be|once|formerly)\b[^.;]{0,12}$", re.IGNORECASE
)


def _is_told(reading: Reading, fact: Fact) -> bool:
    """Whether the sentence itself says that the post is held for a time, or no longer: "who had been its head"."""
    text = reading.document.text
    return bool(_TOLD.search(text, max(0, fact.start - 40), fact.start))
