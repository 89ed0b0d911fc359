"""The number is the document's, and its unit is not: miles and kilometres, dollars and pounds, million and billion.

What it checks: a quantity whose digits agree with the document's counterpart and whose unit of measure, currency or
scale is another. Units of the same kind are converted first: 5 miles agrees with 8 kilometres.

Why it matters: percentage and percentage points, pounds and dollars are swapped by hands that know the number well.

What it cannot see: a unit that neither text writes.

References: MeasEval (Harper et al. 2021).
"""

from sayso.model import Difference, Pair


def compare(pair: Pair) -> Difference | None:
    """Fires when the unit differs and the number does not."""
    aspects = pair.fact.value.compare(pair.other.value).aspects
    if not aspects or "unit" not in aspects or "number" in aspects:
        return None
    return pair.difference("another unit")
