"""The number is the document's, and its modifier is not: more than, at least, up to, about, dropped or turned.

What it checks: a quantity whose number agrees with the document's counterpart, and whose modifier goes further:
"500" or "more than 500" where the document has "up to 500". Less than the document says is no fault: "about 500" may be
said of 500, "more than 500" of 512.

Why it matters: "up to" and "at least" are where a careful figure becomes a bold one.

What it cannot see: a modifier that stands far from its number ("the figure may be as high as").

References: CQE (Almasian et al. 2023) for modifiers as part of a quantity.
"""

from sayso.model import Difference, Fact, Pair


def compare(pair: Pair) -> Difference | None:
    """Fires when the modifier is the gravest thing that differs."""
    aspects = pair.fact.value.compare(pair.other.value).aspects
    if not aspects or aspects[0] != "modifier":
        return None
    if any(_may_be_place(fact) for fact in (pair.fact, pair.other)):
        return None
    return pair.difference("the number is the same, the modifier is not")


def _may_be_place(fact: Fact) -> bool:
    """Whether "over" may say how long or how far, not how much: "recurred over four years", "over 1,500 metres"."""
    return fact.text.lower().startswith("over ") and fact.value.dimension in ("time", "month", "length")
