"""A change turned round: rose for fell, doubled for halved.

What it checks: a quantity that is a change, beside the same change in the document, when one goes up and
the other down.

Why it matters: the number is right, so the eye passes over it, and the sentence says the opposite.

What it cannot see: a direction that only the context gives ("after the worst month of the year").

References: CQE (Almasian et al. 2023), where up and down are values of a quantity's change.
"""

from sayso.model import Difference, Pair


def compare(pair: Pair) -> Difference | None:
    """Fires when both are changes and their directions differ."""
    if "direction" not in pair.fact.value.compare(pair.other.value).aspects:
        return None
    here, there = _verb(pair, article=True), _verb(pair, article=False)
    return Difference(
        here[0],
        here[1],
        f"The article says “{pair.article.document.text[here[0] : here[1]]}” ({pair.fact.text}); "
        f"the document says “{pair.evidence.document.text[there[0] : there[1]]}” ({pair.other.text}).",
        (there, (pair.other.start, pair.other.end)),
    )


def _verb(pair: Pair, *, article: bool) -> tuple[int, int]:
    """The word that gives the direction: the verb or noun that the quantity hangs from; the quantity itself if none."""
    reading, fact = (pair.article, pair.fact) if article else (pair.evidence, pair.other)
    root = reading.parse.root_of(fact.start, fact.end)
    if root is not None:
        for token in reading.parse.ancestors(root):
            if token.pos in ("VERB", "NOUN") and not fact.start <= token.start < fact.end:
                return token.start, token.end
    return fact.start, fact.end
