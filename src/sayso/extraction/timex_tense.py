"""The tense of the clause that a time stands in, which decides whether a bare weekday or month is past or to come."""

from __future__ import annotations

from sayso.language.times import SCHEDULED_VERBS
from sayso.model import Parse, Token
from sayso.values.times.scene import Tense

_UNTIL = frozenset({"until", "till", "by", "effective", "payable", "due", "expires", "starting"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "would", "may", "might", "should", "must", "wo"})
_PLANNING = frozenset({"plan", "schedule", "expect", "due", "set", "slate", "project", "forecast", "intend"})


def tense_at(parse: Parse, start: int, end: int) -> Tense:
    """Tense of the clause that characters `start:end` stand in: of the nearest verb above them."""
    root = parse.root_of(start, end)
    if root is None:
        return None
    own = parse.within(start, end)
    after = parse.tokens[own[-1].i + 1] if own[-1].i + 1 < len(parse.tokens) else None
    if after is not None and after.text in ("'s", "’s") and after.start == end:
        # "Wednesday's ruling" is known of; its tense is not that of the clause around it.
        return None
    verb: Token | None = root if root.pos in ("VERB", "AUX") else None
    before = parse.tokens[own[0].i - 1] if own[0].i else None
    if before is not None and before.text.lower() == "through":
        return None
    pending = before is not None and before.text.lower() in _UNTIL
    for token in parse.ancestors(root):
        if verb is not None:
            break
        if token.pos in ("VERB", "AUX"):
            verb = token
    steps = 0
    while verb is not None and steps < _DEEPEST:
        found = _tense_of(parse, verb)
        if found is not None:
            finished = any(t.text.lower() == "had" for t in parse.children(verb) if t.dep == "aux")
            return "future" if pending and not finished else found
        steps += 1
        verb = next((t for t in parse.ancestors(verb) if t.pos in ("VERB", "AUX")), None)
    return "future" if pending else None


_DEEPEST = 4
"""Infinitives in a row that are looked through, and verbs above one another that are asked."""


def _tense_of(parse: Parse, verb: Token, depth: int = 0) -> Tense:
    if depth > _DEEPEST:
        return None
    helpers = [t for t in parse.children(verb) if t.dep in ("aux", "auxpass")]
    lowered = {t.text.lower() for t in helpers}
    if lowered & _FUTURE:
        return "future"
    if "to" in lowered:
        above = next((t for t in parse.ancestors(verb) if t.pos in ("VERB", "AUX")), None)
        done = (
            above is not None
            and (verb.dep == "advcl" or _was(parse, above))
            and _tense_of(parse, above, depth + 1) == "past"
        )
        return "past" if done else "future"
    if verb.tag == "VBN" and verb.lemma in _PLANNING and "had" not in lowered:
        return "future"
    if verb.tag == "VBD" or any(t.tag == "VBD" for t in helpers):
        return "past"
    if any(t.lemma == "have" for t in helpers):
        return "past"
    if verb.tag in ("VBZ", "VBP") or any(t.tag in ("VBZ", "VBP") for t in helpers):
        return "future" if verb.lemma in SCHEDULED_VERBS else "present"
    if verb.tag == "VBN":
        return "past"
    return None


def _was(parse: Parse, verb: Token) -> bool:
    """Whether the verb is told as over before something else: "had been due to expire"."""
    return any(t.text.lower() == "had" for t in parse.children(verb) if t.dep == "aux")
