"""Quantities: what the letters tell (`sayso.values.quantity_scan`) settled and completed by the parse.

The parse decides what the scan left in doubt ("one" as a pronoun, a number in a name, a year that counts), names the
noun counted and the thing measured (`quantity_entity`), and tells whether the figure rose or fell (`quantity_change`).
A span covers modifier, number and unit of measure ("more than 20 percent"), not the noun counted ("20" of "20 people").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extraction.quantity_age import is_age, whose
from sayso.extraction.quantity_change import movement_of
from sayso.extraction.quantity_entity import counted_noun, entity_of
from sayso.language.numbers import NAMING_ORDINAL_NOUNS
from sayso.model import Document, Fact, Parse, Span, Token
from sayso.values.quantity import Quantity
from sayso.values.quantity_doubt import Candidate
from sayso.values.quantity_scan import candidates
from sayso.values.unit import AGE, rate_after, unit_word

_SAME_AMOUNT = re.compile(r"\s?[(/]\s?|,?\sor\s|\s/\s")
_OWN_UNITS = frozenset({"proportion", "points", "money", "month", "time"})
"""Figures of these name their unit each time; a bare number after one of them is of another kind."""


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
    dated = sorted(f.span for f in facts if f.kind == "timex" and getattr(f.value, "type", "") != "DURATION")
    next_date = 0
    found: list[Fact] = []
    for start, end in _stretches(parse):
        for candidate in candidates(document.text[start:end]):
            moved = candidate._replace(
                start=candidate.start + start,
                end=candidate.end + start,
                number_start=candidate.number_start + start,
                number_end=candidate.number_end + start,
            )
            while next_date < len(dated) and dated[next_date].end <= moved.number_start:
                next_date += 1
            if next_date < len(dated) and dated[next_date].start < moved.number_end:
                continue
            settled = _settle(document.text, parse, moved)
            if settled is not None:
                settled = _carried(document.text, parse, found, moved, settled)
                text = document.text[moved.start : moved.end]
                found.append(Fact("quantity", moved.start, moved.end, text, settled))
    return found


def _carried(text: str, parse: Parse, facts: Sequence[Fact], found: Candidate, value: Quantity) -> Quantity:
    """What a figure takes over from the one before it in its sentence.

    The same amount in another unit takes the hedge and the direction ("just under 296 hp (224 kW)", "lost 190 points,
    or 0.6 %"); a number without a noun counts what the last count of like size counted ("460 cars … against 63").
    """
    sentence = parse.sentence_at(found.start)
    if not facts or sentence is None or facts[-1].start < sentence.start:
        return value
    last = facts[-1]
    before: Quantity = last.value
    between = text[last.end : found.start]
    if _SAME_AMOUNT.fullmatch(between) and value.modifier is None and value.unit != before.unit and value.unit:
        change = value.change or before.change
        return replace(
            value, modifier=before.modifier, side=before.side, change=change, entity=value.entity or before.entity
        )
    if value.unit is None or value.unit.startswith("per "):
        rate = value.unit or ""
        for earlier in reversed(facts):
            if earlier.start < sentence.start:
                break
            before = earlier.value
            ends = max(abs(x) for x in before.bounds), max(abs(x) for x in value.bounds)
            alike = min(ends) > 0 and max(ends) / min(ends) <= 10
            reached = before.change is not None and before.unit == "point" and between.strip() == "to"
            borrowed = before.unit and before.unit.partition(" per ")[0]
            if borrowed and (alike or reached) and borrowed != AGE and before.dimension not in _OWN_UNITS:
                return replace(value, unit=f"{borrowed} {rate}".strip(), entity=value.entity or before.entity)
    return value


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
        return _ranked(parse, found, number)
    if quantity.unit is None and is_age(text, parse, found, tokens[0]):
        return replace(quantity, unit=AGE, entity=whose(parse, tokens[0]))
    noun = counted_noun(parse, number, found.number_end)
    if quantity.unit is None and noun is not None and _is_model(parse, found, number, noun.token):
        return None
    if found.doubt and not _survives(parse, found, number, noun):
        return None
    if quantity.unit is None and noun is not None:
        unit = unit_word(noun.token.text) or noun.name
        rate = rate_after(text, noun.token.end)
        if rate is not None and rate.name != unit and not quantity.fraction:
            unit = f"{unit} per {rate.name}"
        quantity = replace(quantity, unit=unit)
    elif quantity.unit is None and not quantity.fraction and (rate := rate_after(text, found.end)) is not None:
        quantity = replace(quantity, unit=f"per {rate.name}")
    entity = entity_of(parse, found, number, noun)
    moved = movement_of(parse, text, found, number)
    if moved is None or quantity.change:
        return replace(quantity, entity=entity)
    if moved.amount:
        return replace(quantity, change=moved.direction, entity=entity)
    return replace(quantity, trend=moved.direction, entity=entity)


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
            after = parse.tokens[number.i + 2] if number.i + 2 < len(parse.tokens) else number
            part = following.lemma == "of" and after.tag == "CD"  # "one of four plans": four is the figure
            return number.tag == "CD" and noun is not None and following.tag != "CD" and not part
        case "year":
            head = parse.head(number)
            value = found.quantity.bounds[0]
            return (
                not (1900 <= value <= 2035 and value != 2000)
                and number.dep == "nummod"
                and head.i > number.i
                and head.tag == "NNS"
            )
        case "name":
            head = parse.head(number)
            following = parse.tokens[number.i + 1] if number.i + 1 < len(parse.tokens) else number
            before = parse.tokens[number.i - 1] if number.i else number
            if before.pos not in ("PROPN", "NOUN", "SYM", "PUNCT", "X"):
                return True
            bound = before.pos == "PROPN" and (before.head in (number.i, head.i))
            return (
                head.i > number.i and head.tag == "NNS" and number.dep == "nummod" and following.text.islower()
                and not bound
            )  # fmt: skip
        case "fraction":
            return number.dep in ("nsubj", "dobj", "pobj", "attr", "nsubjpass") and number.tag in ("NN", "CD", "DT")
        case "multiple":
            return number.pos == "VERB"
    return False


def _is_model(parse: Parse, found: Candidate, number: Token, noun: Token) -> bool:
    """Whether digits before a run of capitals are part of a name ("11 Pro Max")."""
    following = parse.tokens[number.i + 1] if number.i + 1 < len(parse.tokens) else number
    value = found.quantity.number
    return (
        (number.text.isdigit() or number.text.istitle()) and value is not None and value > 1 and noun.tag == "NNP"
        and following.tag == "NNP" and found.quantity.modifier is None
    )  # fmt: skip


def _ranked(parse: Parse, found: Candidate, number: Token) -> Quantity | None:
    """A rank that counts ("third-largest", "39th mission"), or None for one that only names ("22nd amendment").

    "First" and "second" are left to the superlatives and to the order of events.
    """
    value = found.quantity.number or 0.0
    following = [t for t in parse.tokens[number.i + 1 : number.i + 3] if t.text not in ("-", "‑")]
    if not following or following[0].sent != number.sent:
        return None
    if following[0].tag in ("JJS", "RBS"):
        return replace(found.quantity, entity=following[0].text)
    head = parse.head(number)
    if (
        value < 3
        or head.tag != "NN"
        or head.i <= number.i
        or head.lemma in NAMING_ORDINAL_NOUNS
        or head.i > number.i + 4
    ):
        return None
    between = parse.tokens[number.i + 1 : head.i]
    if any(t.pos not in ("ADJ", "NOUN") for t in between):
        return None
    return replace(found.quantity, entity=" ".join(t.text for t in (*between, head)))
