"""What stands beside a quotation: the cue before it or after it, a label, the noun phrase next to the cue."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution.quote import Quote
from sayso.attribution.syntax import Range, Tree
from sayso.language.speech import QUOTE_CUES

FARTHEST = 28
"""Tokens between a cue and its quotation: room for an apposition and a date."""

LEAD = frozenset({":", ",", "that", "—", "–", ";"})
"""What may stand just before a quotation that the words before it lead to."""

_LONGEST_LABEL = 6
"""Tokens of a label before a colon."""

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_CLOSING = frozenset({",", ".", "—", "–", ";", ":", "?", "!"})


def cue_before(tree: Tree, quote: Quote, quoted: Sequence[int]) -> int | None:
    """The verb of saying that leads to the quotation, or None; it may stand in the paragraph before a colon."""
    tokens, at = tree.tokens, quote.first
    if at == 0:
        return None
    lead = tokens[at - 1].text
    block = tree.parse.sentences[tokens[at].sent].block
    previous = tree.parse.sentences[tokens[at - 1].sent].block
    if previous != block and lead != ":":
        return None
    limit = FARTHEST if lead == ":" else 14 if lead in LEAD else 4
    sentence = tokens[at - 1].sent
    if lead in {".", "?", "!"}:
        return None
    for i in range(at - 1, max(-1, at - 1 - limit), -1):
        if tokens[i].sent != sentence or quoted[i] >= 0:
            return None
        if _is_cue(tree, i, quoted):
            return i
    return None


def cue_after(tree: Tree, quote: Quote, quoted: Sequence[int]) -> int | None:
    """The verb of saying that follows the quotation in its paragraph, or None."""
    tokens, at = tree.tokens, quote.last
    inner = tokens[at - 2].text if at - 2 >= quote.first else ""
    if at >= len(tokens):
        return None
    if inner not in _CLOSING and tokens[at].text not in _CLOSING:
        return None
    if inner in {"."} and tokens[at].text[:1].isupper() and quote.words > 3 and tokens[at].tag not in ("PRP", "NNP"):
        return None
    block = tree.parse.sentences[tokens[at - 1].sent].block
    for i in range(at, min(len(tokens), at + FARTHEST)):
        if quoted[i] >= 0 or tree.parse.sentences[tokens[i].sent].block != block:
            return None
        if tokens[i].text in {".", "?", "!"} and i > at:
            return None
        if _is_cue(tree, i, quoted):
            return i
        if tokens[i].pos == "VERB" and tokens[i].dep not in ("relcl", "acl", "advcl", "amod"):
            return None
    return None


def label_before(tree: Tree, quote: Quote, quoted: Sequence[int]) -> Range | None:
    """A name and a colon just before the quotation, inside a paragraph."""
    tokens, colon = tree.tokens, quote.first - 1
    if colon < 1 or tokens[colon].text != ":" or tree.parse.sentences[tokens[colon].sent].block != quote.block:
        return None
    first = colon
    while first > 0 and colon - first < _LONGEST_LABEL and tokens[first - 1].sent == tokens[colon].sent:
        if tokens[first - 1].text in {"—", "–", "-", "--", ".", ";", ":", ","} or quoted[first - 1] >= 0:
            break
        first -= 1
    label = tokens[first:colon]
    if not label or not any(t.pos == "PROPN" for t in label) or any(t.pos in ("VERB", "AUX") for t in label):
        return None
    return first, colon


def nominal_before(tree: Tree, cue: int) -> Range | None:
    """The noun phrase that ends just before the cue, a comma between allowed."""
    tokens = tree.tokens
    at = cue - 1
    while at >= 0 and tokens[at].text in {",", ")"}:
        at -= 1
    if at < 0 or tokens[at].sent != tokens[cue].sent:
        return None
    top = at if tokens[at].pos in _NOMINAL else None
    for _ in range(12):
        head = tokens[at].head
        if head == at or head >= cue or tokens[head].sent != tokens[cue].sent:
            break
        at = head
        if tokens[at].pos in _NOMINAL and tree.right[at] <= cue:
            top = at
    return tree.trim(tree.phrase(top)) if top is not None and tree.right[top] <= cue else None


def is_nominal(tree: Tree, piece: Range) -> bool:
    """Whether the tokens can be a source: a noun, pronoun or capitalised word among them, and no main verb."""
    tokens = tree.tokens[piece[0] : piece[1]]
    return (
        any(t.pos in ("PROPN", "NOUN", "PRON") or t.text[:1].isupper() for t in tokens)
        and not any(t.dep == "ROOT" and t.pos == "VERB" for t in tokens)
        and tokens[0].pos not in ("ADP", "SCONJ", "CCONJ", "ADV")
    )


def _is_cue(tree: Tree, i: int, quoted: Sequence[int]) -> bool:
    token = tree.tokens[i]
    if token.lemma == "put" and i + 1 < len(tree.tokens) and tree.tokens[i + 1].lemma == "it":
        return quoted[i] < 0
    return (
        quoted[i] < 0
        and token.pos in ("VERB", "AUX", "NOUN")
        and tree.lemma(i) in QUOTE_CUES
        and (token.pos == "VERB" or (token.pos == "NOUN" and token.tag == "NN" and tree.lemma(i) == "say"))
    )
