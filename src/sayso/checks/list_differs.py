"""A list has lost, gained or exchanged a member.

What it checks: a claim that the model doubts for this reason, when the document's sentence holds a list. Needs the
model; without `sayso-models` it does not look.

Why it matters: a name left off a list of those charged, or put on it, is a correction the next day.

What it cannot see: lists in tables; a member left out where the article does not say that the list is whole, which is
no fault.

References: ConjNLI (Saha, Nie and Bansal 2020), inference over conjunctions.
"""

from sayso.checks.voice import difference, heard
from sayso.language.statements import LISTING
from sayso.model import Difference, Statement


def compare(statement: Statement) -> Difference | None:
    """Fires when the claim's list is not the passage's."""
    found = heard(statement, "list-differs")
    if found is None:
        return None
    if not LISTING.search(found.sentence.of(statement.evidence.document.text)):
        return None
    return difference(statement, found)
