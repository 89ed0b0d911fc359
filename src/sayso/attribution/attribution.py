"""Who says what: source, cue and content of every attribution, by a learned tagger and rules over the parse.

Where the tagger is not installed the rules stand alone: they miss what no verb of saying introduces.

Terms and conventions follow PolNeAR (Newell, Margolin and Ruths, LREC 2018): the content takes in its complementizer
and its quotation marks, the source its appositions, the cue its auxiliaries and negation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.attribution.draft import Draft
from sayso.attribution.frames import find_frames
from sayso.attribution.learned import drafts_of, join
from sayso.attribution.phrases import find_labels, find_phrases, find_signatures
from sayso.attribution.quote import outermost
from sayso.attribution.quoted import assign
from sayso.attribution.speakers import Mention, days_of, resolve, said_on
from sayso.attribution.stance import certainty_of, polarity_of, type_of
from sayso.attribution.syntax import Tree
from sayso.attribution.tagger import Tagged
from sayso.language.speech import QUOTE_CUES
from sayso.model import Attribution, Document, Fact, Parse
from sayso.model.facts import Speech

_NESTING = frozenset({"clause", "quote", "according"})
"""Frames that are looked for within the content of another attribution."""

_FEWEST_NESTED = 4
"""Words that a nested content must hold: shorter ones are turns of phrase."""


def attribute(
    document: Document,
    parse: Parse,
    facts: Sequence[Fact],
    mentions: Sequence[Mention] = (),
    tagged: Sequence[Tagged] | None = None,
) -> list[Attribution]:
    """The attributions of a document.

    Args:
        document: the document.
        parse: its parse.
        facts: of kind "quotation" (needed for direct speech), and "name", "role" and "timex" to resolve speakers and
            the day of speaking.
        mentions: names, pronouns and noun phrases resolved to a canonical name, in order.
        tagged: what the tagger found in the document's text, or None where there is none.

    Returns:
        Attributions in order of the text with ids "a1", "a2" …; `parent` names the one whose content encloses it.
    """
    tree = Tree(parse)
    days = days_of(facts)
    quotes, quoted = outermost(tree, facts)
    drafts = [
        *find_labels(document, tree, quoted, facts),
        *find_signatures(document, tree, quoted),
        *find_phrases(tree),
        *find_frames(tree, quoted),
    ]
    drafts = assign(tree, drafts, quotes, quoted)
    trusted: set[int] = set()
    if tagged is not None:
        outer, nested = join(tree, drafts_of(tree, tagged, quoted), _settled(drafts), quotes)
        trusted = {id(d) for d in outer}
        drafts = [*outer, *nested]
    drafts = _settled(drafts)
    found: list[Attribution] = []
    parents = _parents(drafts)
    kept = [
        (d, p)
        for d, p in zip(drafts, parents, strict=True)
        if (id(d) in trusted and p is None)
        or _stands_nested(tree, d)
        or (p is None and (d.verb < 0 or quoted[d.verb] < 0))
    ]
    number = {id(d): f"a{n}" for n, (d, _) in enumerate(kept, 1)}
    for draft, parent in kept:
        while parent is not None and id(drafts[parent]) not in number:
            parent = parents[parent]
        found.append(
            Attribution(
                source=tree.spans(draft.source),
                cue=tree.spans(draft.cue),
                content=tree.spans(draft.content),
                speech=_speech(tree, draft, quoted),
                type=type_of(draft),
                polarity=polarity_of(tree, draft),
                certainty=certainty_of(tree, draft),
                parent=None if parent is None else number[id(drafts[parent])],
                said_on=said_on(tree, draft, days),
                id=number[id(draft)],
            )
        )
    speakers = resolve(document, found, facts, mentions)
    return [replace(a, speaker=s) if s else a for a, s in zip(found, speakers, strict=True)]


def _stands_nested(tree: Tree, draft: Draft) -> bool:
    """Whether a draft within another is worth keeping: somebody else, named or described, is said to have spoken.

    "I think", "they said" within a quotation are the speaker's own way of talking.
    """
    if draft.frame not in _NESTING or not draft.source or type_of(draft) != "assertion":
        return False
    if draft.frame == "clause" and draft.lemma not in QUOTE_CUES:
        return False
    first, last = draft.source[0]
    if last - first == 1 and tree.tokens[first].pos in ("PRON", "DET", "SCONJ"):
        return False
    return sum(b - a for a, b in draft.content) >= _FEWEST_NESTED


def _settled(drafts: list[Draft]) -> list[Draft]:
    """In order of the text; of two with the same cue or the same content the first found stays."""
    seen_cues: set[int] = set()
    seen: set[tuple[tuple[int, int], ...]] = set()
    kept = []
    for d in drafts:
        d.cue = _without(d.cue, d.content)
        d.source = [s for s in d.source if not any(a <= s[0] and s[1] <= b for a, b in d.content)]
        key = tuple(d.content)
        if not d.content or d.verb in seen_cues or key in seen:
            continue
        seen_cues.add(d.verb)
        seen.add(key)
        kept.append(d)
    return sorted(kept, key=lambda d: (d.first, d.verb, -d.last))


def _without(ranges: list[tuple[int, int]], content: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [r for r in ranges if not any(a <= r[0] and r[1] <= b for a, b in content)]


def _parents(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the index of the innermost draft whose content holds its cue."""
    # Contents, widest first, are laid over the tokens, so that the innermost is read off in one step.
    size = max((d.last for d in drafts), default=0)
    order = sorted(range(len(drafts)), key=lambda n: -sum(b - a for a, b in drafts[n].content))
    inside: list[int | None] = [None] * size
    parents: list[int | None] = [None] * len(drafts)
    for n in order:
        draft = drafts[n]
        at = draft.cue[0][0] if draft.cue else draft.content[0][0]
        parents[n] = inside[at]
        for a, b in draft.content:
            for i in range(a, b):
                inside[i] = n
    return parents


def _speech(tree: Tree, draft: Draft, quoted: Sequence[int]) -> Speech:
    marks = [quoted[i] >= 0 for a, b in draft.content for i in range(a, b) if tree.tokens[i].pos != "PUNCT"]
    if marks and all(marks):
        return "direct"
    return "mixed" if any(marks) else "indirect"
