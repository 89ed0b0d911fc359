"""Roles of persons: the post before the name, after it, put beside it by a comma, or said of it by a verb.

The words are read left and right of each name, by tags rather than by the parse, for the small pipelines are often
wrong about long appositions; the parse is asked only for verbs ("is the mayor", "was named chief executive").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.extraction.name_candidate import bare, is_office, is_title
from sayso.extraction.role_phrase import backward, forward, is_role_word
from sayso.language.titles import APPOINTING_VERBS, HONORIFICS, POST_VERBS, STATUS_WORDS, TITLE_MODIFIERS, WEAK_OFFICES
from sayso.model import Document, Fact, Parse, Token
from sayso.values.role import parse as parse_role

_PARTY = re.compile(
    r"\s*\(((?:[RDI]|Ind|Dem|Rep|Lab|Con|SNP)\.?(?:\s?[-–—]\s?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})?)\)"
    r"|,\s((?:[RDI])[-–—][A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})(?=,|\.?$|\.\s)"
)
_AFTER = frozenset((",", "(", "-", "–", "—", "--", ";"))
_ENDS = frozenset((",", ")", ".", ";", ":", "-", "–", "—", "--", "who", "”", '"', "''", "and", "?", "!"))

_HOLDING = APPOINTING_VERBS | frozenset(
    (
        "resign",
        "step",
        "stand",
        "quit",
        "retire",
        "continue",
        "return",
        "replace",
        "succeed",
        "take",
        "leave",
        "run",
        "do",
    )
)
"""Lemmas of verbs whose "as" names a post of the subject, or of the object of "appoint"."""
_GOES_ON = frozenset(("VBD", "VBZ", "VBP", "MD", "IN", "WP", "WDT", "WRB", "VBN", "VBG", "RB", "TO"))
"""Tags of what may follow a role in apposition whose second comma is missing."""
_OPENS = frozenset(("POS", ",", ":", "``", "IN", "CC", "TO", "VBD", "VBZ", "VBG", "VB"))
"""Tags of what may stand before a role that has no article."""
_ADDRESS = HONORIFICS | {"the", "most", "very", "right", "rt"}
"""What may stand between a role with its comma and the name: "the bishop, the Right Rev Jane Doe"."""
_PRE = frozenset(("det", "compound", "amod", "poss", "nmod", "nn"))

_Found = tuple[int, int, str]
"""Start, end, holder."""


def extract(document: Document, parse: Parse, facts: Sequence[Fact]) -> list[Fact]:
    """The facts of kind "role", left to right.

    Args:
        document: the document.
        parse: its parse, or that of some passages.
        facts: the facts found before, names among them.

    Returns:
        Facts whose value is a `Role` with its holder; the span is the exact words of the post, without the name, an
        article or a possessor ("NASA Administrator", "former Prime Minister", "R-Texas").
    """
    names = [f for f in facts if f.kind == "name"]
    owners = [""] * len(parse.tokens)
    holders: list[tuple[int, int, Fact]] = []
    for fact in names:
        tokens = parse.within(fact.start, fact.end)
        for t in tokens:
            owners[t.i] = fact.value.type
        if tokens and fact.value.type == "PERSON":
            holders.append((tokens[0].i, tokens[-1].i + 1, fact))
    found: dict[tuple[int, int], str] = {}
    for first, last, fact in holders:
        for start, end, person in _of(document.text, parse, first, last, fact, owners):
            if start < end:
                found.setdefault((start, end), person)
    return _facts(document.text, names, found)


def _facts(text: str, names: Sequence[Fact], found: dict[tuple[int, int], str]) -> list[Fact]:
    made: list[Fact] = []
    at = -1
    others = [n for n in names if n.value.type != "PERSON"]
    n = 0
    for (start, end), person in sorted(found.items(), key=lambda f: (f[0][0], -f[0][1])):
        if start < at:
            continue
        at = end
        while n < len(others) and others[n].end <= start:
            n += 1
        inside = next((o for o in others[n : n + 4] if start <= o.start and o.end <= end), None)
        institution = inside.value.canonical if inside and text[inside.start : inside.end] else None
        words = text[start:end]
        value = parse_role(words, person, inside.text if inside and institution else None)
        made.append(Fact("role", start, end, words, value))
    return made


def _of(text: str, parse: Parse, first: int, last: int, fact: Fact, owners: Sequence[str]) -> Iterator[_Found]:
    tokens, person = parse.tokens, fact.value.canonical
    start = backward(tokens, first, owners)
    if start is not None:
        stop = first - 1
        while stop > start and tokens[stop].text in ("”", "''", '"'):
            stop -= 1
        yield tokens[start].start, tokens[stop].end, person
    party = _PARTY.match(text, fact.end)
    if party:
        group = 1 if party.group(1) else 2
        yield party.start(group), party.end(group), person
    apposed = _after(parse, last, owners, party.end() if party else None)
    if apposed:
        yield tokens[apposed[0]].start, tokens[apposed[1] - 1].end, person
    before = _before_comma(parse, first, last, owners)
    if before:
        yield tokens[before[0]].start, tokens[before[1] - 1].end, person
    if first and tokens[first - 1].lemma in APPOINTING_VERBS and tokens[first - 1].pos == "VERB":
        named = forward(tokens, last, owners)  # "named Jane Doe chief executive"
        if named:
            yield tokens[named[0]].start, tokens[named[1] - 1].end, person
    for a, b in _said_of(parse, first, last, owners):
        yield tokens[a].start, tokens[b - 1].end, person


def _after(parse: Parse, last: int, owners: Sequence[str], beyond: int | None) -> tuple[int, int] | None:
    """The role beside a name, after it: ", the deputy finance minister,", ", 47, a nurse", "(NASA Administrator)"."""
    tokens = parse.tokens
    i = last
    if beyond is not None:
        while i < len(tokens) and tokens[i].start < beyond:
            i += 1
    if i >= len(tokens) or tokens[i].text not in _AFTER or tokens[i].sent != tokens[last - 1].sent:
        return None
    i += 1
    if i + 1 < len(tokens) and tokens[i].tag == "CD" and tokens[i + 1].text == ",":
        i += 2
    if i < len(tokens) and tokens[i].text.lower() in (
        "now",
        "then",
        "currently",
        "formerly",
        "also",
        "himself",
        "herself",
    ):
        i += tokens[i].text.lower() not in ("then", "formerly")
    adverb = i if i < len(tokens) and tokens[i].text.lower() in ("formerly", "previously", "once") else None
    if adverb is not None:
        i += 1
    if i >= len(tokens) or (owners[i] == "PERSON" and not _possessor(tokens, i, owners)):
        return None
    found = forward(tokens, i, owners)
    if found is None:
        return None
    if adverb is not None:
        found = (adverb, found[1])
    found = (found[0], _institutions(tokens, found[0], found[1], owners))
    end = found[1]
    if end < len(tokens) and tokens[end].sent == tokens[last - 1].sent:
        following = tokens[end]
        if owners[end] == "PERSON":
            return None
        if following.text not in _ENDS and following.tag not in _GOES_ON:
            return None
        listed = following.text == "and" and end + 1 < len(tokens) and owners[end + 1] == "PERSON"
        if listed and tokens[i].tag != "DT":
            return None  # "Smith, minister and Jones": a list, unless an article says otherwise
    return found


def _institutions(tokens: Sequence[Token], first: int, end: int, owners: Sequence[str]) -> int:
    """Past the field and the bodies that a list of those present gives a post: "Economist (Trade), Office of Y"."""
    sentence = tokens[first].sent
    here = [i for i in range(end, min(end + 40, len(tokens))) if tokens[i].sent == sentence]
    if not tokens[first].text[0].isupper() or not here:
        return end
    i = end
    if tokens[i].text == "(" and len(here) > 2 and tokens[i + 1].text.istitle() and tokens[i + 2].text == ")":
        i += 3
        if i > here[-1]:
            return i
    while i < here[-1] and tokens[i].text == "," and owners[i + 1] == "ORGANIZATION":
        i += 1
        while i <= here[-1] and owners[i] == "ORGANIZATION":
            i += 1
    if i > here[-1] and tokens[i - 1].text == "of":
        return _next_line(tokens, i, owners) or end  # "Division of", and the rest in the next line
    if i == here[-1] and tokens[i].text == "," and (more := _next_line(tokens, i + 1, owners)):
        return more
    closed = i > here[-1] or (tokens[i].text in (".", ";") and i == here[-1])
    return i if closed else end


def _next_line(tokens: Sequence[Token], i: int, owners: Sequence[str]) -> int | None:
    """One past a line of a few capitals that goes on with the line before, which ended in a comma; else None."""
    if i >= len(tokens) or tokens[i].start != tokens[i - 1].end + 1 or is_title(tokens[i]):
        return None
    end = i
    while end < len(tokens) and tokens[end].sent == tokens[i].sent:
        word = tokens[end].text
        if owners[end] == "PERSON" or not (word[0].isupper() or word in ("of", "the", "and", "for")) or end - i > 8:
            return None
        end += 1
    return end


def _possessor(tokens: Sequence[Token], i: int, owners: Sequence[str]) -> bool:
    while i < len(tokens) and owners[i] == "PERSON":
        i += 1
    return i < len(tokens) and tokens[i].tag == "POS"


def _before_comma(parse: Parse, first: int, last: int, owners: Sequence[str]) -> tuple[int, int] | None:
    """The role before a name and a comma: "The deputy finance minister, Jane Doe, said"."""
    tokens = parse.tokens
    comma = first - 1
    while comma >= 0 and bare(tokens[comma]) in _ADDRESS:
        comma -= 1
    if comma < 2 or tokens[comma].text != "," or tokens[comma].sent != tokens[first].sent:
        return None
    if last < len(tokens) and tokens[last].sent == tokens[first].sent and tokens[last].text in ("and", "&"):
        return None
    sentence = tokens[first].sent
    # The head is not far: look for an office, then for where its phrase opens.
    for i in range(comma - 1, max(-1, comma - 14), -1):
        token = tokens[i]
        if token.sent != sentence or token.text in (",", ";", ":") or token.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if owners[i] == "PERSON" and not _possessor(tokens, i, owners):
            return None
        previous = tokens[i - 1] if i else token
        goes_on = i > 0 and (bare(previous) in TITLE_MODIFIERS or bare(previous) in STATUS_WORDS)
        if goes_on and previous.sent == sentence and previous.tag != ",":
            continue
        opens = i == 0 or previous.sent != sentence or token.tag in ("DT", "PRP$") or previous.tag in _OPENS
        if opens:
            found = forward(tokens, i, owners)
            if found and found[1] == comma:
                if previous.text.lower() == "for" and i == comma - 1:
                    return None  # "backing Tom Reed for president, Jane Doe"
                return found
            if token.tag in ("DT", "PRP$") and found is not None:
                return None
    return None


def _said_of(parse: Parse, first: int, last: int, owners: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Roles that a verb says of a name: "is the mayor of Bath", "was named chief executive", "who heads NASA"."""
    tokens = parse.tokens
    root = tokens[last - 1]
    for t in tokens[first:last]:
        if not first <= t.head < last:
            root = t
    verbs: list[Token] = []
    if root.dep in ("nsubj", "nsubjpass") and root.head != root.i:
        verbs.append(tokens[root.head])
    for child in parse.children(root):
        if child.dep == "relcl" and any(
            c.text.lower() == "who" and c.dep.startswith("nsubj") for c in parse.children(child)
        ):
            verbs.append(child)
    for verb in verbs:
        children = parse.children(verb)
        if any(c.dep == "mark" and c.text.lower() in ("if", "unless", "whether") for c in children):
            continue
        if any(c.dep == "neg" or (c.tag == "MD" and c.text.lower() not in ("will",)) for c in children):
            continue
        if verb.lemma in POST_VERBS and verb.dep == "relcl":
            for child in children:
                if child.dep == "dobj" and owners[child.i] in ("ORGANIZATION", "PLACE"):
                    yield verb.i, child.i + 1
        naming = verb.lemma in ("be", "become", "remain") or verb.lemma in APPOINTING_VERBS
        for child in children:
            if child.dep in ("attr", "oprd") and naming:
                yield from _phrase_of(parse, child, owners)
            elif child.dep == "prep" and child.text.lower() == "as":
                for inner in parse.children(child):
                    if inner.dep == "pobj":
                        yield from _phrase_of(parse, inner, owners)
    yield from _as_role(tokens, last, owners)
    if root.dep == "attr" and tokens[root.head].lemma == "be":
        for child in parse.children(tokens[root.head]):
            if child.dep == "nsubj" and child.i < first:
                yield from _phrase_of(parse, child, owners)


def _as_role(tokens: Sequence[Token], last: int, owners: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The role that a verb gives the nearest person before it: "stepped down from his post as CEO"."""
    sentence = tokens[last - 1].sent
    verb = ""
    if last < len(tokens) and tokens[last].tag in ("NN", "NNS"):
        return  # "a Reed volunteer who was elected as a delegate"
    i = last
    while i < len(tokens) and i - last < 25 and tokens[i].sent == sentence:
        token = tokens[i]
        if owners[i] == "PERSON":
            if verb not in ("replace", "succeed"):
                return
        elif token.pos in ("VERB", "AUX"):
            verb = token.lemma
        elif token.text == "as" and verb in _HOLDING and i > last:
            found = forward(tokens, i + 1, owners)
            if found:
                yield found
            return
        i += 1


def _phrase_of(parse: Parse, head: Token, owners: Sequence[str]) -> Iterator[tuple[int, int]]:
    if not is_office(head) or owners[head.i] == "PERSON":
        return
    before = [t.i for t in parse.children(head) if t.i < head.i and t.dep in _PRE]
    first = before[0] if before else head.i
    while first > 0 and first <= head.i and _joined(parse.tokens, first):
        first -= 1
    found = forward(parse.tokens, first, owners)
    if found and found[1] - found[0] == 1 and bare(head) in WEAK_OFFICES:
        return  # "was a member", "is a critic"
    if found and found[0] <= head.i < found[1]:
        yield found


def _joined(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token before `i` belongs to the same phrase: a part of a compound, or the status of an office."""
    before = tokens[i - 1]
    if before.sent != tokens[i].sent:
        return False
    return (before.dep in _PRE and before.head >= i) or (is_role_word(before) and before.tag != "NNS")
