"""Quantities: what the letters tell (`sayso.values.quantity_scan`) settled and completed by the parse.

The parse decides what the scan left in doubt ("one" as a pronoun, a number in a name, a year that counts), names the
noun counted and the thing measured (`quantity_entity`), and tells whether the figure rose or fell (`quantity_change`).
A span covers modifier, number and unit of measure ("more than 20 percent"), not the noun counted ("20" of "20 people").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extraction.quantity_change import change_of
from sayso.extraction.quantity_entity import counted_noun, entity_of
from sayso.model import Document, Fact, Parse, Span, Token
from sayso.values.quantity import Quantity
from sayso.values.quantity_scan import Candidate, candidates
from sayso.values.unit import AGE

_AGE_AFTER = re.compile(r"\s*(?:[,;)]|[.]?$|\s(?:said|says|was|is|has|had|who)\b)")


def extract(document: Document, parse: Parse, facts: Sequence[Fact] = ()) -> list[Fact]:
    """The quantities of a document, or of the passages of it that were parsed.

    Args:
        document: what was read.
        parse: its parse, or one of some of its passages; only what was parsed is looked at.
        facts: facts found earlier; numbers inside a date, a time or a recurring time are no quantities, while a
            duration ("three years") is both.

    Returns:
        facts of kind "quantity", in order of the text, not overlapping.
    """
    dated = [f.span for f in facts if f.kind == "timex" and getattr(f.value, "type", "") != "DURATION"]
    found: list[Fact] = []
    for start, end in _stretches(parse):
        for candidate in candidates(document.text[start:end]):
            moved = candidate._replace(
                start=candidate.start + start,
                end=candidate.end + start,
                number_start=candidate.number_start + start,
                number_end=candidate.number_end + start,
            )
            if any(span.overlaps((moved.number_start, moved.number_end)) for span in dated):
                continue
            settled = _settle(document.text, parse, moved)
            if settled is not None:
                text = document.text[moved.start : moved.end]
                found.append(Fact("quantity", moved.start, moved.end, text, settled))
    return found


def _stretches(parse: Parse) -> Iterator[Span]:
    """From the first to the last sentence of each parsed block."""
    sentences = parse.sentences
    first = 0
    while first < len(sentences):
        last = first
        while last + 1 < len(sentences) and sentences[last + 1].block == sentences[first].block:
            last += 1
        yield Span(sentences[first].start, sentences[last].end)
        first = last + 1


def _settle(text: str, parse: Parse, found: Candidate) -> Quantity | None:
    """The value of a candidate, completed, or None when it is no quantity."""
    tokens = parse.within(found.number_start, found.number_end)
    if not tokens:
        return None
    number = _head_of(tokens)
    quantity = found.quantity
    if found.doubt == "score":
        return quantity
    if quantity.ordinal:
        return _ranked(parse, number, quantity)
    if quantity.unit is None and _is_age(text, parse, found, tokens[0]):
        return replace(quantity, unit=AGE, entity=tokens[0].i and parse.tokens[tokens[0].i - 1].text or None)
    noun = counted_noun(parse, number, found.number_end)
    if found.doubt and not _survives(parse, found, number, noun):
        return None
    if quantity.unit is None and noun is not None:
        quantity = replace(quantity, unit=noun.name)
    change = quantity.change or change_of(parse, text, found, number)
    return replace(quantity, change=change, entity=entity_of(parse, found, number, noun))


def _head_of(tokens: Sequence[Token]) -> Token:
    """The token that heads a number: "million" of "2 million"; the last of those whose head lies outside."""
    inside = {t.i for t in tokens}
    outer = [t for t in tokens if t.head == t.i or t.head not in inside]
    numbers = [t for t in outer if t.tag in ("CD", "NN", "NNS", "JJ")]
    return (numbers or outer or list(tokens))[-1]


def _survives(parse: Parse, found: Candidate, number: Token, noun: object) -> bool:
    """Whether a doubtful candidate is a quantity after all."""
    match found.doubt:
        case "one":
            following = parse.tokens[number.i + 1] if number.i + 1 < len(parse.tokens) else number
            return number.tag == "CD" and noun is not None and following.tag != "CD"
        case "year":
            head = parse.head(number)
            return number.dep == "nummod" and head.i > number.i and head.tag == "NNS"
        case "name":
            head = parse.head(number)
            following = parse.tokens[number.i + 1] if number.i + 1 < len(parse.tokens) else number
            return head.i > number.i and head.tag == "NNS" and number.dep == "nummod" and following.text.islower()
        case "fraction":
            return number.dep in ("nsubj", "dobj", "pobj", "attr", "nsubjpass") and number.tag in ("NN", "CD", "DT")
        case "multiple":
            return number.pos == "VERB"
    return False


def _ranked(parse: Parse, number: Token, quantity: Quantity) -> Quantity | None:
    return None


def _is_age(text: str, parse: Parse, found: Candidate, first: Token) -> bool:
    """Whether a bare number is an age: "Ann Smith, 45, said", "Ann Smith (45)"."""
    value = found.quantity.number
    if value is None or not 1 <= value <= 115 or value != int(value) or found.quantity.modifier:
        return False
    before = text[max(0, found.number_start - 2) : found.number_start]
    if not _AGE_AFTER.match(text, found.number_end) and before != ", ":
        return False
    at = first.i - 1
    while at >= 0 and parse.tokens[at].text in (",", "(", "now"):
        at -= 1
    if at < 0 or at == first.i - 1 and found.doubt != "name":
        return False
    name = parse.tokens[at]
    if not (name.ent.endswith("PERSON") or (name.pos == "PROPN" and at < first.i - 1 and value >= 16)):
        return False
    after = _AGE_AFTER.match(text, found.number_end)
    return after is not None and (at < first.i - 1 or bool(after[0].strip(" .,;)")))
