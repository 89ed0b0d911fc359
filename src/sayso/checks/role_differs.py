"""Another role: former, acting or deputy dropped or added, another post, another institution.

What it checks: the role that the article gives a person beside the one that a document gives the same person.

Why it matters: "the former minister" and "the minister" answer for different things.

What it cannot see: a post that changed hands between the two documents, unless they say when.

References: Borel 2016, on titles.
"""

from sayso.model import Difference, Pair


def compare(pair: Pair) -> Difference | None:
    """Fires on another post, status or institution of the same person."""
    comparison = pair.fact.value.compare(pair.other.value)
    if comparison.relation != "different":
        return None
    return pair.difference()
