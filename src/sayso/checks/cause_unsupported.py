"""One thing is said to have come of another, and the document does not say so.

What it checks: a claim that gives a cause (because, owing to, led to, blamed on), which the model doubts for this
reason: the document tells the two side by side, one after the other, or gives another cause. Needs the model; without
`sayso-models` it does not look.

Why it matters: "after" is not "because of". A cause is the part of a story that its readers remember and its
sources dispute first.

What it cannot see: causes told without any word of cause; a cause that the document gives in another passage.

References: BECauSE corpus of causal language (Dunietz, Levin and Carbonell 2017).
"""

from sayso.checks.voice import heard_of
from sayso.language.statements import CAUSES
from sayso.model import Difference, Statement


def compare(statement: Statement) -> Difference | None:
    """Fires when the claim gives a cause that the passage does not give."""
    return heard_of(statement, "cause-unsupported", CAUSES)
