"""Some has become all, one place the country, and an exception or a condition is gone.

What it checks: a claim that the model doubts for this reason, when the document's sentence holds a word that limits it
(some, most, except, only if) and the claim does not. Needs the model; without `sayso-models` it does not look.

Why it matters: the exception is often the story, and to those whom it concerns it is the whole of it.

What it cannot see: a limit that stands in another passage of the document; a place made larger without such a word;
wholes told by a bare plural.

References: natural logic and monotonicity (MacCartney and Manning 2009).
"""

from sayso.checks.voice import difference, heard
from sayso.language.statements import LIMITS
from sayso.model import Difference, Statement


def compare(statement: Statement) -> Difference | None:
    """Fires when the claim reaches further than the passage."""
    found = heard(statement, "scope-widened")
    if found is None:
        return None
    claim = statement.claim
    ours = {t.lemma for t in statement.article.parse.within(claim.start, claim.end)}
    theirs = {t.lemma for t in statement.evidence.parse.within(*found.sentence)}
    return difference(statement, found) if (theirs - ours) & LIMITS else None
