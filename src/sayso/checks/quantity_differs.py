"""Another number than the document's.

What it checks: a quantity of the article beside the quantity that stands in the same place of the same statement in a
document. It fires when the article's words do not allow the document's number, after units, scales, spelled numbers,
ranges and rounding: "nearly 2 million" agrees with 1,987,000; "over 40,000" agrees with 40,112 and not with 38,950.

Why it matters: figures are the facts most often wrong in print, and the easiest to show.

What it cannot see: a figure that has to be worked out from several in the document; a figure in a table whose heading
says what it counts; which of two figures is the later one.

References: Maier 2005 (errors in newspapers); MeasEval (Harper et al. 2021) for the parts of a quantity.
"""

from sayso.model import Difference, Pair


def compare(pair: Pair) -> Difference | None:
    """Fires on another number in the same slot."""
    aspects = pair.fact.value.compare(pair.other.value).aspects
    if "number" not in aspects:
        return None
    return pair.difference()
