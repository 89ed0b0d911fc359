"""The first, the only, the most: the document does not set it above all others, or only above some.

What it checks: a claim with a superlative, a first, an only or a record, which the model doubts for this reason: the
document has no such word, or gives it a narrower reach (the first in the county, the largest but one). Needs the model;
without `sayso-models` it does not look.

Why it matters: superlatives are wrong more often than any other fact, and never easier to check than beside
their source.

What it cannot see: ranks told by figures alone; a superlative that is borne out by a table.

References: checklists of fact-checking desks, which list “first, only, most” as facts of their own.
"""

from sayso.checks.voice import heard_of
from sayso.language.statements import RANKS
from sayso.model import Difference, Statement


def compare(statement: Statement) -> Difference | None:
    """Fires when the claim sets something above all others and the passage does not."""
    return heard_of(statement, "superlative-unsupported", RANKS)
