"""What may be, is wanted or is alleged in the document is so in the article.

What it checks: a verb that the claim and the document share, which the document holds back (may, could, is expected to,
plans to, is alleged to, if) and the article does not. Where the model is installed, also what it doubts for this
reason, when the document's sentence holds such a word and the claim does not.

Why it matters: a plan reported as a decision, a suspicion reported as a fact: the commonest way in which a true
document becomes a false sentence.

What it cannot see: certainty that the document lowers in another sentence; hedges told by tone alone.

References: FactBank (Saurí and Pustejovsky 2009), degrees of certainty.
"""

from sayso.checks.predicates import hedges, shared
from sayso.checks.voice import difference, heard
from sayso.language.statements import HEDGES
from sayso.model import Difference, Parse, Statement


def compare(statement: Statement) -> Difference | None:
    """Fires when the document holds back what the article asserts."""
    parse, other = statement.article.parse, statement.evidence.parse
    if statement.judgement is None or statement.judgement.supported < 0.5:
        for here, there in shared(statement):
            theirs = hedges(other, there)
            if not theirs or hedges(parse, here) or _hedged(parse, statement.claim.start, statement.claim.end):
                continue
            return Difference(
                here.start, here.end,
                f"The article says “{here.text}”; the document says “{theirs[0].text} … {there.text}”."
                if theirs[0].i + 1 < there.i
                else f"The article says “{here.text}”; the document says “{theirs[0].text} {there.text}”.",
                [(t.start, t.end) for t in theirs],
            )  # fmt: skip
    found = heard(statement, "certainty-raised")
    if found is None or not _hedged(other, *found.sentence):
        return None
    return difference(statement, found)


def _hedged(parse: Parse, start: int, end: int) -> bool:
    return any(t.lemma in HEDGES or t.text.lower() in HEDGES for t in parse.within(start, end) if t.lemma != "can")
