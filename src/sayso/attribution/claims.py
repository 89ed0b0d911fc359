"""Claims: one assertion each, the unit that is looked up.

A sentence is one claim; coordinated main clauses with subjects of their own are claims apart, for compound sentences
are the main reason why a claim is borne out only in part. A long relative or adverbial clause with a finite verb is
a claim within the claim. What somebody is said to have said is a claim of its own within the claim that it was said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.attribution.checkability import assess
from sayso.attribution.syntax import Range, Tree
from sayso.language.speech import FINITE_TAGS
from sayso.model import Attribution, Claim, Document, Fact, Parse, Sentence

_LONG_CLAUSE = 9
"""Tokens from which a subordinate clause is a claim of its own."""

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_JOINTS = frozenset({",", ";", "—", "–", "-", "and", "but", "or", "yet", "so", ":"})

Place = tuple[int, int, str]
"""Start, end and id of a claim or of a piece of content."""

Unit = tuple[int, int, str | None]
"""Tokens `first:last` and the id of the attribution whose content they stand in."""


def claims(document: Document, parse: Parse, facts: Sequence[Fact], attributions: Sequence[Attribution]) -> list[Claim]:
    """The claims of a document, in order of the text, the outer before the inner, with ids "c1", "c2" …

    Args:
        document: the document.
        parse: its parse; headings and captions are parsed and give claims like any sentence.
        facts: all facts, for how checkable a claim is.
        attributions: of the same document.

    Returns:
        Claims that together cover every token of the parse. `facts` is empty until `tie`.
    """
    tree = Tree(parse)
    contents = _contents(parse, attributions)
    types = {a.id: a.type for a in attributions}
    units: list[Unit] = []
    for number, sentence in enumerate(parse.sentences):
        seen: set[Range] = set()
        for first, last, owner in _of_sentence(tree, sentence, contents.get(number, [])):
            if (first, last) not in seen:
                seen.add((first, last))
                units.append((first, last, owner))
    units.sort(key=lambda u: (u[0], -u[1]))
    spans = [parse.span(first, last) for first, last, _ in units]
    bare = [
        Claim(start, end, document.text[start:end], 0.0, "fact", owner, (), f"c{number}")
        for number, ((start, end), (_, _, owner)) in enumerate(zip(spans, units, strict=True), 1)
    ]
    own: dict[str | None, list[Fact]] = {}
    for fact, (claim_id, _) in zip(facts, _places(facts, bare, attributions), strict=True):
        own.setdefault(claim_id, []).append(fact)
    # Units come outer before inner, so that each token is left with the innermost.
    inmost = [-1] * len(tree.tokens)
    for n, (first, last, _) in enumerate(units):
        inmost[first:last] = [n] * (last - first)
    found = []
    for n, (claim, (first, last, owner)) in enumerate(zip(bare, units, strict=True)):
        words = [i for i in range(first, last) if inmost[i] == n]
        kind, checkable = assess(tree, (first, last), words, own.get(claim.id, ()), types.get(owner or ""))
        found.append(replace(claim, kind=kind, checkable=checkable))
    return found


def tie(
    facts: Sequence[Fact], claims: Sequence[Claim], attributions: Sequence[Attribution]
) -> tuple[list[Fact], list[Claim]]:
    """Facts with the ids of their claim and attribution, and claims with the ids of their facts.

    A fact belongs to the innermost claim that holds it: the smallest one of its own attribution, else the smallest.
    A fact that runs over the edge of every claim (a quotation of several sentences) belongs to the one it begins in.
    """
    places = _places(facts, claims, attributions)
    tied = [replace(f, claim=c, attribution=a) for f, (c, a) in zip(facts, places, strict=True)]
    held: dict[str, list[Fact]] = {}
    for fact in tied:
        if fact.claim is not None and fact.id:
            held.setdefault(fact.claim, []).append(fact)
    return tied, [
        replace(c, facts=tuple(f.id for f in sorted(held.get(c.id, ()), key=lambda f: (f.start, f.end))))
        for c in claims
    ]


def _contents(parse: Parse, attributions: Sequence[Attribution]) -> dict[int, list[Unit]]:
    """By sentence, the pieces of content that stand in it; pieces of one content without a verb each become one."""
    by_sentence: dict[int, list[Unit]] = {}
    for a in attributions:
        pieces: dict[int, list[Range]] = {}
        for start, end in a.content:
            inside = parse.within(start, end)
            for token in inside:
                ranges = pieces.setdefault(token.sent, [])
                if ranges and ranges[-1][1] == token.i:
                    ranges[-1] = (ranges[-1][0], token.i + 1)
                else:
                    ranges.append((token.i, token.i + 1))
        for sentence, ranges in pieces.items():
            if not all(_asserts(parse, r) for r in ranges):
                ranges = [(ranges[0][0], ranges[-1][1])]
            by_sentence.setdefault(sentence, []).extend((x, y, a.id) for x, y in ranges)
    return by_sentence


def _asserts(parse: Parse, piece: Range) -> bool:
    """Whether the tokens hold a finite verb with a subject."""
    has_verb = has_subject = False
    for token in parse.tokens[piece[0] : piece[1]]:
        has_verb = has_verb or token.tag in FINITE_TAGS
        has_subject = has_subject or token.dep in _SUBJECTS
    return has_verb and has_subject


def _of_sentence(tree: Tree, sentence: Sentence, contents: Sequence[Unit]) -> Iterator[Unit]:
    """The claims of one sentence: what is said first, so that it wins where the spans are the same."""
    whole = (sentence.first, sentence.last)
    words = [i for i in range(*whole) if tree.tokens[i].pos not in ("PUNCT", "SPACE")]
    around: str | None = None
    for first, last, owner in sorted(contents, key=lambda u: u[0] - u[1]):
        if all(first <= i < last for i in words):
            around = owner
            continue
        if _asserts(tree.parse, (first, last)):
            for x, y in _clauses(tree, tree.trim((first, last))):
                yield x, y, owner
    held = [(first, last) for first, last, _ in contents]
    for first, last in _clauses(tree, whole, held if around is None else []):
        yield first, last, around


def _clauses(tree: Tree, piece: Range, held: Sequence[Range] = ()) -> Iterator[Range]:
    """The coordinated main clauses of a range, and the long subordinate clauses in them; none cut through `held`."""
    first, last = piece
    tokens = tree.tokens
    if first >= last:
        return
    within = {i for a, b in held for i in range(a + 1, b)}
    cuts = [first]
    inner: list[Range] = []
    for i in range(first, last):
        token = tokens[i]
        if token.pos not in ("VERB", "AUX") or not first <= token.head < last or token.head == i:
            continue
        left, right = max(first, tree.left[i]), min(last, tree.right[i])
        if left in within or right in within:
            continue
        if not tree.has_child(i, *_SUBJECTS) or not _is_finite(tree, i):
            continue
        if token.dep in ("conj", "ccomp", "parataxis") and left > cuts[-1] and _is_main(tree, i, piece):
            if tokens[left - 1].text.lower() in _JOINTS:
                cuts.append(left)
        elif token.dep in ("relcl", "advcl") and right - left >= _LONG_CLAUSE and left > first and \
                tokens[left - 1].text in (",", "—", "–"):  # fmt: skip
            inner.append(tree.trim((left, right)))
    for at, end in zip(cuts, [*cuts[1:], last], strict=True):
        while end < last and end > at + 1 and tokens[end - 1].text.lower() in _JOINTS:
            end -= 1
        yield at, end
    for x, y in inner:
        if y > x and bisect_right(cuts, x) == bisect_left(cuts, y):
            yield x, y


def _is_finite(tree: Tree, verb: int) -> bool:
    """Whether the verb can carry a sentence; a bare participle with a subject is a past tense tagged amiss."""
    if tree.tokens[verb].tag in FINITE_TAGS:
        return True
    helpers = [c for c in tree.children[verb] if tree.tokens[c].dep in ("aux", "auxpass")]
    if not helpers:
        return tree.tokens[verb].tag == "VBN" and tree.tokens[verb].dep == "conj"
    return any(tree.tokens[c].tag in FINITE_TAGS for c in helpers)


def _is_main(tree: Tree, verb: int, piece: Range) -> bool:
    """Whether the verb is coordinated with the top of the range, not with something inside a clause of it."""
    tokens = tree.tokens
    for _ in range(6):
        token = tokens[verb]
        if token.head == verb or not piece[0] <= token.head < piece[1]:
            return True
        if token.dep == "ccomp" and tokens[verb - 1].text not in {";", ":"} and not _after_semicolon(tree, verb):
            return False
        if token.dep not in ("conj", "parataxis", "ccomp"):
            return False
        verb = token.head
    return False


def _after_semicolon(tree: Tree, verb: int) -> bool:
    right = tree.right[verb]
    left = tree.left[verb]
    return (right < len(tree.tokens) and tree.tokens[right].text == ";") or (
        left > 0 and tree.tokens[left - 1].text == ";"
    )


def _places(
    facts: Sequence[Fact], claims: Sequence[Claim], attributions: Sequence[Attribution]
) -> list[tuple[str | None, str | None]]:
    """By fact, the ids of its claim and of its innermost attribution."""
    at = [(f.start, f.end) for f in facts]
    contents = _covering([(s.start, s.end, a.id) for a in attributions for s in a.content], at)
    spans = [(c.start, c.end, c.id) for c in claims]
    whole, begun = _covering(spans, at), _covering(spans, [(start, start + 1) for start, _ in at])
    owner = {c.id: c.attribution for c in claims}
    found: list[tuple[str | None, str | None]] = []
    for content, covering, beginning in zip(contents, whole, begun, strict=True):
        attribution = min(content)[2] if content else None
        around = covering or beginning
        own = [s for s in around if owner[s[2]] == attribution]
        found.append((min(own or around)[2] if around else None, attribution))
    return found


def _covering(spans: Sequence[Place], places: Sequence[tuple[int, int]]) -> list[list[tuple[int, int, str]]]:
    """By place, the spans that cover it as (length, start, id): one sweep over both in order of the text."""
    found: list[list[tuple[int, int, str]]] = [[] for _ in places]
    ordered = sorted(spans)
    active: list[Place] = []
    at = 0
    for n in sorted(range(len(places)), key=lambda n: places[n]):
        start, end = places[n]
        while at < len(ordered) and ordered[at][0] <= start:
            active.append(ordered[at])
            at += 1
        active = [s for s in active if s[1] > start]
        found[n] = [(b - a, a, id) for a, b, id in active if end <= b]
    return found
