"""Another place than the document's.

What it checks: a place beside the place that stands in the same slot of the same statement in a document.

Why it matters: the town next door has another mayor.

What it cannot see: that one place lies in another, unless one of the texts says so; two places of one name.

References: Borel 2016.
"""

from sayso.model import Difference, Pair


def compare(pair: Pair) -> Difference | None:
    """Fires on another place in the same slot."""
    if pair.fact.value.type != "PLACE" or pair.fact.value.compare(pair.other.value).relation != "different":
        return None
    return pair.difference()
