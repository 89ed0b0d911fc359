"""What the document says was so, the article says was not, or the other way round.

What it checks: a verb that the claim and the document share, negated on one side only: by "not", "never", "no", by a
verb that denies what it governs (refused to, failed to, without). Where the model is installed, also what it doubts
for this reason, when one side holds such a word and the other does not.

Why it matters: one small word turns a sentence into its opposite, and is the easiest to lose in editing.

What it cannot see: opposites without any negation (kept, gave up) that the model passes over; a negation that
belongs to another part of a long sentence.

References: BioScope and the scope of negation (Vincze et al. 2008); natural language inference (Bowman et al. 2015).
"""

from sayso.checks.predicates import negations, shared
from sayso.checks.voice import difference, heard
from sayso.language.statements import DENIALS, NEGATIONS
from sayso.model import Difference, Parse, Statement, Token


def compare(statement: Statement) -> Difference | None:
    """Fires when one side negates what the other affirms."""
    parse, other = statement.article.parse, statement.evidence.parse
    if statement.judgement is None or statement.judgement.supported < 0.5:
        for here, there in shared(statement):
            ours, theirs = negations(parse, here), negations(other, there)
            if len(ours) % 2 == len(theirs) % 2:
                continue
            words = (ours or [here])[0]
            marks = [(t.start, t.end) for t in theirs or [there]]
            return Difference(
                words.start, words.end,
                f"The article says “{_shown(parse, words.i, here.i)}”; "
                f"the document says “{_shown(other, (theirs or [there])[0].i, there.i)}”.",
                marks,
            )  # fmt: skip
    found = heard(statement, "negation-differs")
    if found is None:
        return None
    claim = statement.claim
    ours_held = _held(parse, claim.start, claim.end)
    if ours_held == _held(other, *found.sentence):
        return None
    if not any(t.pos in ("VERB", "AUX", "ADJ") or _denies(t) for t in parse.within(*found.words)):
        return None
    return difference(statement, found)


def _held(parse: Parse, start: int, end: int) -> int:
    """How many words that negate or deny stand there, odd or even."""
    tokens = parse.within(start, end)
    return sum(map(_denies, tokens)) % 2


def _denies(token: Token) -> bool:
    return token.lemma in NEGATIONS or token.text.lower() in NEGATIONS or token.lemma in DENIALS


def _shown(parse: Parse, one: int, two: int) -> str:
    first, last = min(one, two), max(one, two)
    return " ".join(t.text for t in parse.tokens[first : min(last, first + 8) + 1])
