"""Who speaks the quoted words: each quotation is given to the cue that stands beside it.

The places are tried in this order: the content of a clause that runs into the quotation (mixed speech); the cue just
before it; the cue just after it; the cue of the quotation before, in the same paragraph (a split quotation) or in the
paragraph before when nothing but quotation follows (the same speaker goes on); the sentence that leads to it; a name
and a colon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.attribution.beside import FARTHEST, LEAD, cue_after, cue_before, is_nominal, label_before, nominal_before
from sayso.attribution.draft import Draft
from sayso.attribution.quote import Quote
from sayso.attribution.syntax import Tree

_LONGEST_SOURCE = 14
"""Tokens between a quotation and its cue that may be a source the parser missed."""

_FEWEST_LED = 5
_NEAREST_LED = 12
"""Tokens of a quotation that goes on from the sentence before, and between the two."""

_NEAREST_CUE = 3
"""Tokens from a second cue to the quotation that it takes from the first."""

_LABELLED = frozenset({"colon", "turn", "signature"})

_LEADING = frozenset({"clause", "quote", "according"})

_WRITTEN = frozenset(
    {"write", "say", "tweet", "post", "state", "respond", "reply", "read", "explain", "add", "continue"}
)
"""Cues after which a whole paragraph may follow without marks."""


def assign(tree: Tree, drafts: list[Draft], quotes: Sequence[Quote], quoted: Sequence[int]) -> list[Draft]:
    """The drafts with the quotations joined to their content, and drafts for the quotations that had none."""
    drafts = [d for d in drafts if d.verb < 0 or quoted[d.verb] < 0 or d.frame in _LABELLED] + [
        d for d in drafts if d.verb >= 0 and quoted[d.verb] >= 0 and d.frame not in _LABELLED
    ]
    outside = [d for d in drafts if d.verb < 0 or quoted[d.verb] < 0]
    by_verb = {d.verb: d for d in outside}
    owner: dict[int, Draft] = {}
    for d in outside:
        for n in _touched(d, quoted):
            quote = quotes[n]
            nearer = _second_cue(tree, quote, quoted, d.verb)
            if nearer is not None:
                before = tree.cue(nearer)[0]
                d.content = [p for a, b in d.content if (p := tree.trim((a, min(b, before))))[0] < p[1]]
            elif n not in owner and not _straddles(d, quote):
                owner[n] = d
                d.add((quote.first, quote.last))
    made: list[Draft] = []
    by_sentence = {tree.tokens[d.verb].sent: d for d in outside if d.verb >= 0 and d.frame in _LEADING}
    for n, quote in enumerate(quotes):
        if n in owner:
            continue
        verb = cue_before(tree, quote, quoted)
        if verb is None:
            verb = cue_after(tree, quote, quoted)
        previous = owner.get(n - 1)
        if verb is None and previous is not None and _goes_on(tree, quotes[n - 1], quote, previous):
            previous.add((quote.first, quote.last))
            owner[n] = previous
            continue
        if verb is None:
            leading = _led_in(tree, quote, quoted, by_sentence)
            if leading is not None:
                leading.add((quote.first, quote.last))
                owner[n] = leading
            else:
                label = label_before(tree, quote, quoted)
                if label is not None:
                    colon = quote.first - 1
                    owner[n] = Draft("colon", colon, ":", [label], [(colon, colon + 1)], [(quote.first, quote.last)])
                    made.append(owner[n])
            continue
        if quote.scare and tree.tokens[quote.first - 1].text not in LEAD:
            continue
        draft = by_verb.get(verb)
        if draft is None:
            source = tree.source(verb)
            sources = [source] if source is not None else []
            cue = (verb, verb + 2) if tree.lemma(verb) == "put" else tree.cue(verb)
            draft = Draft("quote", verb, tree.lemma(verb), sources, [cue])
            by_verb[verb] = draft
            made.append(draft)
        elif draft.frame in ("object", "preposition", "infinitive", "seeming"):
            draft.content = []
        draft.frame = "quote"
        draft.add((quote.first, quote.last))
        owner[n] = draft
    made += _followed_by_paragraph(tree, quoted, by_verb)
    for d in drafts + made:
        if not d.source and d.verb >= 0 and d.frame in ("clause", "quote"):
            _find_source(tree, d, quotes, quoted)
    return drafts + made


def _followed_by_paragraph(tree: Tree, quoted: Sequence[int], by_verb: dict[int, Draft]) -> Iterator[Draft]:
    """A paragraph that ends in a cue and a colon has the next paragraph for its content, when that has no marks."""
    tokens, sentences = tree.tokens, tree.parse.sentences
    for n, sentence in enumerate(sentences[:-1]):
        colon = sentence.last - 1
        if tokens[colon].text != ":" or sentences[n + 1].block == sentence.block or quoted[colon] >= 0:
            continue
        first = last = sentences[n + 1].first
        if quoted[first] >= 0:
            continue
        for following in sentences[n + 1 :]:
            if following.block != sentences[n + 1].block:
                break
            last = following.last
        for i in range(colon - 1, max(sentence.first, colon - FARTHEST) - 1, -1):
            if quoted[i] >= 0:
                break
            if tokens[i].pos == "VERB" and tree.lemma(i) in _WRITTEN and i not in by_verb:
                source = tree.source(i)
                if source is not None:
                    yield Draft("quote", i, tree.lemma(i), [source], [tree.cue(i)], [tree.trim((first, last))])
                break


def _find_source(tree: Tree, draft: Draft, quotes: Sequence[Quote], quoted: Sequence[int]) -> None:
    """The words between a quotation and its cue, or after an inverted cue, where the parse gave no subject."""
    tokens, verb = tree.tokens, draft.verb
    first = draft.cue[0][0] if draft.cue else verb
    before = max((q.last for n in _touched(draft, quoted) if (q := quotes[n]).last <= first), default=None)
    if tokens[verb].tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return
    if tree.is_passive(verb) and draft.lemma not in ("say", "add"):
        return
    if before is None:
        nominal = nominal_before(tree, first)
        if nominal is not None and not any(a < nominal[1] and nominal[0] < b for a, b in draft.content):
            draft.source = [nominal]
        return
    between = tree.trim((before, first))
    after = tree.trim((verb + 1, min(len(tokens), verb + 25)))
    if 0 < between[1] - between[0] <= _LONGEST_SOURCE and is_nominal(tree, between):
        draft.source = [between]
        draft.content = [p for piece in draft.content for p in tree.cut(piece, [between])]
    elif (
        between[0] >= between[1]
        and verb + 1 == after[0] < after[1]  # a text may end with its verb of saying
        and tokens[verb + 1].pos in ("PROPN", "DET", "PRON", "NOUN")
    ):
        last = tree.right[verb + 1]
        for i in range(verb + 1, after[1]):
            if tokens[i].text in {",", ".", ";", ":", "—", "–"} or tokens[i].pos in ("ADP", "VERB", "SCONJ"):
                break
            last = i + 1
        draft.source = [tree.trim((verb + 1, last))]


def _led_in(tree: Tree, quote: Quote, quoted: Sequence[int], by_sentence: dict[int, Draft]) -> Draft | None:
    """The attribution of the sentence just before, when the quotation is whole sentences that go on from it."""
    tokens, at = tree.tokens, quote.first
    if at == 0 or quote.words < _FEWEST_LED or tokens[at - 1].text not in {".", "!", "?", ":"} or quoted[at - 1] >= 0:
        return None
    if tokens[quote.last - 2].text not in {".", "!", "?", "…", "..."} and tokens[quote.last - 1].text != ".":
        return None
    before = tree.parse.sentences[tokens[at - 1].sent].block
    ends = quote.last >= len(tokens) or tree.parse.sentences[tokens[quote.last].sent].block != quote.block
    if before != quote.block and not (ends and before == quote.block - 1):
        return None
    draft = by_sentence.get(tokens[at - 1].sent)
    return draft if draft is not None and draft.content and at - draft.last <= _NEAREST_LED else None


def _second_cue(tree: Tree, quote: Quote, quoted: Sequence[int], verb: int) -> int | None:
    """A cue of the same speaker that stands nearer before the quotation ("said it was late, and added: …")."""
    if quote.first == 0 or tree.tokens[quote.first - 1].text not in {",", ":"}:
        return None
    nearer = cue_before(tree, quote, quoted)
    if nearer is None or nearer <= verb or quote.first - nearer > _NEAREST_CUE or tree.has_child(nearer, "nsubj"):
        return None
    return nearer if tree.tokens[nearer].dep in ("conj", "advcl", "pcomp") else None


def _touched(draft: Draft, quoted: Sequence[int]) -> list[int]:
    """Quotations that the content shares a token with, or runs into, in order."""
    found = {quoted[i] for a, b in draft.content for i in range(a, min(b + 1, len(quoted))) if quoted[i] >= 0}
    return sorted(found)


def _straddles(draft: Draft, quote: Quote) -> bool:
    """Whether the cue itself stands in the quotation."""
    return any(a < quote.last and quote.first < b for a, b in draft.cue)


def _goes_on(tree: Tree, before: Quote, quote: Quote, draft: Draft) -> bool:
    """Whether the speaker of the quotation before goes on in this one."""
    tokens = tree.tokens
    between = tokens[before.last : quote.first]
    last = draft.last
    if quote.block == before.block:
        # Nothing but the cue clause may stand between, and the quotation begins a sentence or follows a comma.
        rest = tokens[max(last, before.last) : quote.first]
        return (
            len({t.sent for t in rest}) <= 1
            and len(rest) <= FARTHEST
            and not any(t.pos == "VERB" and t.dep == "ROOT" for t in rest)
            and (not between or between[-1].text[-1] in ",.—–:;?!")
        )
    ends = quote.last
    whole = ends >= len(tokens) or tree.parse.sentences[tokens[ends].sent].block != quote.block
    begins = quote.first == 0 or tree.parse.sentences[tokens[quote.first - 1].sent].block != quote.block
    return (
        begins
        and whole
        and quote.block == before.block + 1
        and draft.frame in ("quote", "clause", "colon", "turn", "according")
    )
