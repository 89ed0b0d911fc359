"""Superlatives and firsts, with how far they reach: "the largest … in the country", "for the first time since 1990"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.language.speech import (
    FIRST_OF_A_SERIES,
    NO_SUPERLATIVES,
    RECORD_KEEPERS,
    SCOPE_PREPOSITIONS,
    SUPERLATIVE_PHRASES,
)
from sayso.model import Document, Fact, Parse, Token
from sayso.values.superlative import Superlative

_PHRASE = re.compile(
    r"\b(?:" + "|".join(p.replace(" ", r"\s+") for p in sorted(SUPERLATIVE_PHRASES, key=len, reverse=True)) + r")\b",
    re.I,
)
_LONGEST_SCOPE = 12
"""Tokens; a longer phrase tells more than the scope."""

_OWNERS = frozenset({"DT", "PRP$", "POS"})


def extract(document: Document, parse: Parse, facts: Sequence[Fact] = ()) -> list[Fact]:
    """The superlatives of a document: forms ("largest", "most populous"), "first", "only", "record", fixed phrases.

    "At least", "most of them", "the latest" and "first lady" claim nothing above all others and are left out.

    Returns:
        Facts of kind "superlative", in order of the text, not overlapping. The span holds the superlative words;
        the scope is in the value.
    """
    text, tokens = document.text, parse.tokens
    spans: list[tuple[int, int, Token]] = []
    for match in _PHRASE.finditer(text, *parse.extent):
        inside = parse.within(*match.span())
        if inside:
            spans.append((match.start(), match.end(), inside[-1]))
    for token in tokens:
        found = _form(parse, token)
        if found is not None:
            spans.append((*found, token))
    facts_found: list[Fact] = []
    for start, end, token in sorted(spans, key=lambda s: (s[0], -s[1])):
        if facts_found and start < facts_found[-1].end:
            continue
        words = text[start:end]
        value = Superlative(" ".join(words.lower().split()), _scope(document, parse, token))
        facts_found.append(Fact("superlative", start, end, words, value))
    return facts_found


def _form(parse: Parse, token: Token) -> tuple[int, int] | None:
    tokens, i = parse.tokens, token.i
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    word = token.text.lower()
    if token.tag in ("JJS", "RBS") and word not in NO_SUPERLATIVES:
        if before is not None and before.text.lower() == "at":
            return None
        if word in ("most", "least"):
            if after is not None and after.tag in ("JJ", "VBN", "VBG", "RB") and token.head == after.i:
                return token.start, after.end
            if before is None or before.text.lower() not in ("the", "'s", "’s") or after is None or after.lemma == "of":
                return None
        return token.start, token.end
    if word == "first" and token.pos in ("ADJ", "NOUN") and after is not None and _owned(parse, token):
        return None if after.lemma in FIRST_OF_A_SERIES or after.pos in ("PUNCT", "NUM") else (token.start, token.end)
    if word == "only" and before is not None and before.tag in _OWNERS and before.text.lower() not in ("a", "an"):
        return token.start, token.end
    if word == "record" and token.dep in ("amod", "compound") and after is not None:
        return None if tokens[token.head].lemma in RECORD_KEEPERS else (token.start, token.end)
    return None


def _owned(parse: Parse, token: Token) -> bool:
    """Whether a determiner or owner stands before it in its phrase ("the first", "her country's first")."""
    i = token.i - 1
    while i >= 0 and parse.tokens[i].tag in ("RB", "JJ"):
        i -= 1
    return i >= 0 and (parse.tokens[i].tag in _OWNERS or parse.tokens[i].lemma in ("become", "as"))


def _scope(document: Document, parse: Parse, token: Token) -> str | None:
    """The phrase among which it is the first: after the noun it belongs to, else after the word itself."""
    tokens = parse.tokens
    places = [token]
    for _ in range(3):
        head = parse.head(places[-1])
        if head.i == places[-1].i or head.pos not in ("NOUN", "PROPN", "VERB", "AUX", "ADP", "ADJ", "ADV"):
            break
        places.append(head)
        if head.pos in ("VERB", "AUX"):
            break
    for place in places:
        for child in parse.children(place):
            if (
                child.i <= token.i
                or child.lemma not in SCOPE_PREPOSITIONS
                or child.dep not in ("prep", "mark", "advmod")
            ):
                continue
            phrase = [t for t in parse.subtree(child) if t.i >= child.i]
            last = phrase[-1]
            if len(phrase) > _LONGEST_SCOPE:
                last = tokens[min(child.i + _LONGEST_SCOPE, last.i)]
            while last.pos == "PUNCT" and last.i > child.i:
                last = tokens[last.i - 1]
            return " ".join(document.text[child.start : last.end].split())
    return None
