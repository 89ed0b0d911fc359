"""What is counted and what is measured: the noun of a count, and the phrase that says of what."""

from __future__ import annotations

from typing import NamedTuple

from sayso.language.numbers import FRACTIONS
from sayso.model import Parse, Token
from sayso.values.quantity_doubt import Candidate
from sayso.values.unit import singular, unit_word

_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE = frozenset({"amod", "compound", "nmod"})
_POINTERS = frozenset({"last", "next", "this", "past"})
LONGEST = 8
"""An entity longer than so many words says too much to be compared."""


class Noun(NamedTuple):
    """The noun counted: its token, and its name in the singular with the words before it ("rushing yard")."""

    token: Token
    name: str


def counted_noun(parse: Parse, number: Token, number_end: int) -> Noun | None:
    """The noun that a number counts, or None."""
    token = number
    for _ in range(3):
        if token.dep in ("nummod", "quantmod", "compound", "amod", "nmod", "det", "predet", "npadvmod", "punct"):
            head = parse.head(token)
            if head.i <= token.i:
                break
            if head.pos in _NOUNS:
                if _elsewhen(parse, head, number_end) or _cut_off(parse, number, head):
                    return None
                return _named(parse, _last_part(parse, head), number_end)
            token = head
            continue
        break
    of_what = parse.head(number) if number.dep == "nummod" and parse.head(number).text.lower() in FRACTIONS else number
    for child in [*parse.children(number), *(parse.children(of_what) if of_what is not number else ())]:
        if child.dep == "prep" and child.lemma == "of" and child.i > number.i:
            for inner in parse.children(child):
                if inner.dep == "pobj" and inner.pos in _NOUNS:
                    return _named(parse, inner, number_end)
    return _next_plural(parse, number, number_end)


def _next_plural(parse: Parse, number: Token, number_end: int) -> Noun | None:
    """The plural that follows a number with nothing but its own modifiers between, where the parse lost the link."""
    for token in parse.tokens[number.i + 1 : number.i + 7]:
        if token.start < number_end:
            continue
        if token.tag in ("NNS", "NNPS"):
            return _named(parse, token, number_end)
        if token.pos not in ("ADJ", "NOUN", "CCONJ") and token.tag != "VBN":
            return None
        if token.pos == "CCONJ" and token.i == number.i + 1:
            return None
    return None


def _cut_off(parse: Parse, number: Token, noun: Token) -> bool:
    """Whether a dash, a colon or a bracket stands between a number and the noun it was hung on."""
    between = parse.tokens[number.i + 1 : noun.i]
    return any(
        t.text in ("–", "—", ":", ";", "(", ")") or (t.text == "-" and t.start > parse.tokens[t.i - 1].end)
        for t in between
    )


def _last_part(parse: Parse, noun: Token) -> Token:
    """The last noun of a hyphened word: "sponsors" of "co-sponsors"."""
    while noun.i + 2 < len(parse.tokens):
        hyphen, part = parse.tokens[noun.i + 1], parse.tokens[noun.i + 2]
        if hyphen.text != "-" or hyphen.start != noun.end or part.start != hyphen.end or part.pos not in _NOUNS:
            break
        noun = part
    return noun


def _elsewhen(parse: Parse, noun: Token, number_end: int) -> bool:
    """Whether the noun after a number begins a phrase of time of its own ("2.1 last year")."""
    return any(t.lemma in _POINTERS and number_end <= t.start < noun.start for t in parse.children(noun))


def _named(parse: Parse, noun: Token, number_end: int) -> Noun:
    words: list[str] = []
    at = noun.i - 1
    while at >= 0 and parse.tokens[at].start >= number_end:
        token = parse.tokens[at]
        if token.text == "-":
            at -= 1
            continue
        if token.pos in ("NOUN", "PROPN", "ADJ") and token.tag not in ("JJS", "JJR", "VBG", "VBN"):
            words.insert(0, token.text)
        elif token.text.lower() not in ("and", "-", ",", "of", "the") and token.pos not in (
            "ADV",
            "VERB",
            "DET",
            "PRON",
        ):
            words.clear()
        at -= 1
    if any(len(word) == 1 for word in words):  # letters are names of their own ("27 Model S cars")
        words.clear()
    if noun.tag == "NNS" and noun.lemma == noun.text.lower():
        last = singular(noun.text)
    else:
        last = noun.lemma if noun.tag in ("NNS", "NN") else noun.text
    if noun.tag in ("NNP", "NNPS"):
        last = singular(noun.text) if noun.tag == "NNPS" else noun.text
    if words and parse.tokens[noun.i - 1].text == "-" and parse.tokens[noun.i - 1].end == noun.start:
        last = f"{words.pop()}-{last}"
    return Noun(noun, " ".join([*words[-LONGEST:], last]))


def entity_of(parse: Parse, found: Candidate, number: Token, noun: Noun | None) -> str | None:
    """The words that say what is counted or measured, with what qualifies it, or None.

    A count takes the noun with its modifiers and the participle that goes with it ("people killed", whether the text
    has "killed 20 people" or "20 people were killed"); a measure takes what it is said of.
    """
    if noun is not None and found.quantity.unit is None:
        return _with_participle(parse, noun.token, found.number_end)
    measured = _measured(parse, found, number)
    if measured is None or unit_word(measured.text) is not None:
        return None
    return _phrase(parse, measured, found)


def _with_participle(parse: Parse, noun: Token, number_end: int) -> str:
    words = [t.text for t in _flat(parse, noun, number_end)]
    for child in parse.children(noun):
        if child.i > noun.i and child.dep == "acl" and child.tag == "VBN":
            return " ".join([*words, child.text])
    head = parse.head(noun)
    if noun.dep in ("nsubjpass", "dobj") and head.pos == "VERB" and head.tag in ("VBN", "VBD"):
        words.append(head.text.lower())
    return " ".join(words)


def _flat(parse: Parse, noun: Token, after: int) -> list[Token]:
    """A noun with the modifiers before it and a short "of" or "in" phrase after it, without articles and numbers."""
    kept = [
        t for t in parse.children(noun)
        if t.i < noun.i and t.dep in _BEFORE and t.start >= after
    ]  # fmt: skip
    kept.append(noun)
    for child in parse.children(noun):
        if child.i > noun.i and child.dep == "prep" and child.lemma in ("of", "in", "from", "for"):
            inner = parse.subtree(child)
            if len(inner) <= 5 and all(t.tag != "CD" for t in inner):
                kept += [t for t in inner if t.pos != "PUNCT"]
            break
    return kept[:LONGEST]


def _measured(parse: Parse, found: Candidate, number: Token) -> Token | None:
    token = number
    for _ in range(5):
        for child in parse.children(token):
            if child.dep == "prep" and child.lemma == "of" and child.start >= found.number_end:
                for inner in parse.children(child):
                    if inner.dep == "pobj":
                        return inner
        head = parse.head(token)
        if head.i == token.i:
            return None
        if head.pos in _NOUNS and head.start >= found.end:
            return head
        if head.pos in _NOUNS and head.end <= found.start and token.dep in ("prep", "appos", "npadvmod"):
            return head
        if head.pos in ("VERB", "AUX"):
            for child in parse.children(head):
                if child.dep in ("nsubj", "nsubjpass") and child.i != token.i and child.pos in _NOUNS:
                    return child
            return None
        token = head
    return None


def _phrase(parse: Parse, noun: Token, found: Candidate) -> str:
    after = found.end if noun.start >= found.end else -1
    return " ".join(t.text for t in _flat(parse, noun, after))
