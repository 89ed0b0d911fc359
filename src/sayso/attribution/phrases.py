"""Attribution without a verb of saying: "according to", "in a poll", "reportedly", a name and a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.attribution.draft import Draft
from sayso.attribution.syntax import Range, Tree
from sayso.language.speech import ADVERBS, DOCUMENTS, QUOTE_CUES, SPEAKING_NOUNS
from sayso.model import Document, Fact

_LABEL = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'-]*|of|the|and|de|van|von|&)"
    r"(?:\s+(?:[A-Z][\w.’'-]*|of|the|and|camp|campaign|poll|report|source|sources|officials|de|van|von|&)){0,6})"
    r"\s?:\s+(?=\S)"
)
_TRANSCRIPT = re.compile(
    r"[“\"]?(?:(?P<name>(?:(?:MR|MRS|MS|DR)\.?\s|THE\s)[A-Z][A-Z’'-]+(?:\s[A-Z][A-Z’'-]+){0,3})[.:]\s+(?=\S)"
    r"|(?P<full>[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+){0,4}):\s+(?=\S))"
)
_SIGNATURE = re.compile(r"[”\"]\s*(?P<dash>―|—|–|--?)\s*(?P<name>[A-Z][^\n,;:“”\"]{1,60}?)\.?\s*$")
"""A name after a dash, where a quotation of its own ends: a letter, a reader's comment."""

_SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_LONGEST_HEADLINE = 160


def find_phrases(tree: Tree) -> Iterator[Draft]:
    """Drafts for "according to X", "in a new poll", "reportedly", "in his words"."""
    for token in tree.tokens:
        lemma = token.lemma
        if lemma in ("accord", "according"):
            draft = _according(tree, token.i)
        elif lemma == "in" and token.dep == "prep" and token.pos == "ADP":
            draft = _survey(tree, token.i)
        elif lemma in ADVERBS and token.dep == "advmod":
            draft = _adverb(tree, token.i)
        elif lemma == "per" and token.dep == "prep" and token.text == "Per":
            draft = _beside(tree, token.i, "according")
        else:
            continue
        if draft is not None:
            yield draft


def _according(tree: Tree, at: int) -> Draft | None:
    tokens = tree.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].lemma != "to":
        return None
    thing = tree.child(at + 1, "pobj") or tree.child(at, "pobj")
    if thing is None or thing <= at + 1:
        return None
    return _parenthesis(tree, "according", (at, at + 2), (at + 2, max(tree.right[thing], at + 3)))


def _beside(tree: Tree, at: int, frame: str) -> Draft | None:
    thing = tree.child(at, "pobj")
    if thing is None or thing <= at:
        return None
    return _parenthesis(tree, frame, (at, at + 1), (at + 1, tree.right[thing]))


def _survey(tree: Tree, at: int) -> Draft | None:
    thing = tree.child(at, "pobj")
    if thing is None:
        return None
    noun = tree.tokens[thing]
    of = tree.child(thing, "prep")
    if noun.lemma == "word" and of is not None and tree.tokens[of].lemma == "of":
        speaker = tree.child(of, "pobj")
        return _parenthesis(tree, "survey", (at, of + 1), tree.phrase(speaker)) if speaker is not None else None
    sentence = tree.parse.sentences[noun.sent]
    words = noun.lemma in ("words", "word", "view", "opinion") and tree.has_child(thing, "poss")
    if not words and (noun.lemma not in ("poll", "survey") or at != sentence.first):
        return None
    return _beside(tree, at, "survey")


def _parenthesis(tree: Tree, frame: str, cue: Range, source: Range) -> Draft | None:
    """The sentence, or the clause that the phrase hangs on, without the phrase."""
    sentence = tree.parse.sentences[tree.tokens[cue[0]].sent]
    source = tree.trim((source[0], min(source[1], sentence.last)))
    if source[0] >= source[1]:
        return None
    first, last = _clause_bounds(tree, cue[0], sentence.first, sentence.last)
    content = tree.cut((first, last), [(cue[0], source[1])])
    if not content:
        return None
    return Draft(frame, cue[0], "accord", [source], [cue], content)


def _clause_bounds(tree: Tree, at: int, first: int, last: int) -> Range:
    """The coordinated clause of a sentence that holds a token, when the phrase closes or opens that clause."""
    tokens = tree.tokens
    verb = tokens[at].head
    for _ in range(8):
        token = tokens[verb]
        if token.pos in ("VERB", "AUX") and tree.has_child(verb, "nsubj", "nsubjpass") and token.dep != "relcl":
            break
        if token.head == verb:
            break
        verb = token.head
    token = tokens[verb]
    if token.dep == "conj" and tree.has_child(verb, "nsubj", "nsubjpass"):
        first = max(first, min(tree.left[verb], at))
    for c in tree.children[verb]:
        if tokens[c].dep == "conj" and c > at and tree.has_child(c, "nsubj", "nsubjpass"):
            last = min(last, tree.left[c])
            while last > first and tokens[last - 1].dep in ("cc", "punct"):
                last -= 1
    return first, last


def _adverb(tree: Tree, at: int) -> Draft | None:
    head = tree.tokens[at].head
    if tree.tokens[head].pos not in ("VERB", "AUX"):
        return None
    sentence = tree.parse.sentences[tree.tokens[at].sent]
    first, last = tree.phrase(head)
    if tree.tokens[head].dep in ("ROOT", "ccomp"):
        first, last = max(first, sentence.first), min(last, sentence.last)
    content = tree.cut((first, last), [(at, at + 1)])
    return Draft("adverb", at, tree.tokens[at].lemma, [], [(at, at + 1)], content) if content else None


def find_labels(document: Document, tree: Tree, quoted: Sequence[int], facts: Sequence[Fact] = ()) -> Iterator[Draft]:
    """Drafts for a name and a colon: headlines, transcripts, a name before a quotation."""
    text = document.text
    named = {f.end for f in facts if f.kind == "name"}
    for number, block in document.blocks_in(*tree.parse.extent):
        match = _TRANSCRIPT.match(text, block.start, block.end) or _LABEL.match(text, block.start, block.end)
        if match is None:
            continue
        group = "full" if match.groupdict().get("full") else "name"
        name, rest = tree.parse.within(*match.span(group)), tree.parse.within(match.end(), block.end)
        if not name or not rest:
            continue
        opens_quote = quoted[rest[0].i] >= 0
        colon = name[-1].i + 1
        label = text[match.start(group) : match.end(group)]
        if len(label) < 3 and not (label.isupper() and len(label) == 2 and text.count(f"\n{label}:") > 1):
            continue
        spoken = label.isupper() and rest[-1].text in {".", "?", "!", "”", '"', "…"}
        short = block.end - block.start <= _LONGEST_HEADLINE
        headline = short and (block.kind == "heading" or number == 0) and len(rest) > 2
        headline = headline and (
            name[-1].end in named
            or any(t.ent[2:] in _SPEAKERS or t.lemma in DOCUMENTS or t.lemma in SPEAKING_NOUNS for t in name)
        )
        if opens_quote or spoken or headline:
            if any(t.lemma in QUOTE_CUES and t.pos == "VERB" for t in name) or name[-1].lemma in ("related", "update"):
                continue
            yield Draft(
                "turn" if spoken and not headline else "colon",
                colon,
                ":",
                [(name[0].i, colon)],
                [(colon, colon + 1)] if tree.tokens[colon].text == ":" else [],
                [tree.trim((rest[0].i, rest[-1].i + 1))],
            )


def find_signatures(document: Document, tree: Tree, quoted: Sequence[int]) -> Iterator[Draft]:
    """Drafts for a quotation that is a line of its own and ends in a dash and a name."""
    for _, block in document.blocks_in(*tree.parse.extent):
        match = _SIGNATURE.search(document.text, max(block.start, block.end - 80), block.end)
        if match is None:
            continue
        words = tree.parse.within(block.start, match.start() + 1)
        dash, name = tree.parse.within(*match.span("dash")), tree.parse.within(*match.span("name"))
        if not words or not dash or not name or quoted[words[0].i] < 0 or dash[-1].i >= name[0].i:
            continue
        if any(t.pos in ("VERB", "AUX") for t in name):
            continue
        first, last = words[0].i, dash[0].i
        if all(quoted[i] == quoted[first] for i in range(first, last)):
            yield Draft("signature", dash[0].i, "—", [(name[0].i, name[-1].i + 1)], [(dash[0].i, dash[-1].i + 1)],
                        [(first, last)])  # fmt: skip
