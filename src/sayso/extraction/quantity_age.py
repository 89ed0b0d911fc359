"""Whether a bare number is somebody's age."""

from __future__ import annotations

import re

from sayso.model import Parse, Token
from sayso.values.quantity_doubt import Candidate

_OF_AGE = re.compile(
    r"\b(?:life\s+expectancy|(?:average|mean|median|minimum|maximum|retirement|the|his|her|their)\s+age)\b"
    r"(?:\s+[a-z]+){0,2}?(?:\s+[A-Z]?[a-z]+){0,4}?\s(?:is|was|of|at|to)\s$"
)
_SAID_OF = frozenset({("be", "attr"), ("be", "acomp"), ("turn", "dobj"), ("turn", "attr"), ("turn", "npadvmod")})
_PERSONS = frozenset({"he", "she", "i", "who"})
_AFTER = re.compile(r"\s*(?:[,;)]|[.]?$|\s(?:said|says|was|is|has|had|who)\b)")


def is_age(text: str, parse: Parse, found: Candidate, first: Token) -> bool:
    """Whether a bare number is an age.

    Args:
        text: the document's text.
        parse: its parse.
        found: the candidate, with offsets into the text.
        first: the first token of its number.
    """
    value = found.quantity.number
    if value is None or not 1 <= value <= 115 or value != int(value):
        return False
    if _OF_AGE.search(text, max(0, found.start - 80), found.start):
        return True
    if found.quantity.modifier:
        return False
    return _is_said_of(text, parse, found, first) or _follows_name(text, parse, found, first)


def _is_said_of(text: str, parse: Parse, found: Candidate, first: Token) -> bool:
    """ "She is 45.": a person is said to be the bare number; children are given their years."""
    verb = parse.head(first)
    if found.doubt or (verb.lemma, first.dep) not in _SAID_OF:
        return False
    if (found.quantity.number or 0) < 13 or text[found.end : found.end + 1] not in " ,.;":
        return False
    subjects = [t for t in parse.children(verb) if t.dep == "nsubj"]
    return any(t.text.lower() in _PERSONS or t.ent.endswith("PERSON") for t in subjects)


def _follows_name(text: str, parse: Parse, found: Candidate, first: Token) -> bool:
    """ "Ann Smith, 45, said", "Ann Smith (45)", and, where the commas were lost, "Ann Smith 45 said"."""
    at = first.i - 1
    while at >= 0 and parse.tokens[at].text in (",", "(", "now"):
        at -= 1
    apart = at < first.i - 1
    if at < 0 or not (apart or found.doubt == "name"):
        return False
    name = parse.tokens[at]
    adult = name.pos == "PROPN" and apart and (found.quantity.number or 0) >= 16
    if not (name.ent.endswith("PERSON") or adult):
        return False
    after = _AFTER.match(text, found.number_end)
    return after is not None and (apart or bool(after[0].strip(" .,;)")))


def whose(parse: Parse, number: Token) -> str | None:
    """The name or noun right before an age, as it stands there, or None."""
    at = number.i - 1
    while at >= 0 and number.i - at < 6 and parse.tokens[at].pos not in ("PROPN", "NOUN", "PRON"):
        at -= 1
    if at < 0 or parse.tokens[at].sent != number.sent or parse.tokens[at].pos not in ("PROPN", "NOUN"):
        return None
    first = at
    while first > 0 and parse.tokens[first - 1].pos == "PROPN" and parse.tokens[at].pos == "PROPN":
        first -= 1
    return " ".join(t.text for t in parse.tokens[first : at + 1])
