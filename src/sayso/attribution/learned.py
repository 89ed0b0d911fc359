"""The tagger's findings as drafts, joined with what the rules are sure of.

The tagger decides what is attributed to whom. The rules add what they know better: that a quotation is one whole, that
quoted words which the tagger passed over have a speaker beside them, and who speaks within the words of another.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution.draft import Draft
from sayso.attribution.quote import Quote
from sayso.attribution.syntax import Range, Tree
from sayso.attribution.tagger import Tagged
from sayso.language.speech import ATTITUDE
from sayso.model import Span

_LABELS = frozenset(":—–-")

_CERTAIN = frozenset({"turn", "signature"})
"""Frames that their form alone decides: a transcript's turn, a quotation signed with a name."""

_SURE = frozenset({"quote", "clause", "colon", "according"})
"""Frames in which the rules may give a quotation that the tagger passed over to a speaker."""

FEWEST_QUOTED = 4
"""Tokens, marks included, of a quotation that is given to a speaker though the tagger passed it over."""

_MOSTLY = 0.5


def drafts_of(tree: Tree, tagged: Sequence[Tagged], quoted: Sequence[int]) -> list[Draft]:
    """The tagger's attributions as drafts; what holds no token of the parse is left out."""
    drafts = []
    for one in tagged:
        source, cue, content = (_ranges(tree, spans) for spans in (one.source, one.cue, one.content))
        if not content or not cue or _is_empty(tree, content):
            continue
        verb = _main(tree, cue[0])
        draft = Draft("", verb, tree.lemma(verb), source, cue, content)
        draft.frame = _frame(tree, draft, quoted)
        drafts.append(draft)
    return drafts


def _is_empty(tree: Tree, content: Sequence[Range]) -> bool:
    """Whether the content is one small word that says nothing: "can say as much"."""
    words = [t.text.lower() for a, b in content for t in tree.parse.tokens[a:b] if t.text[:1].isalnum()]
    return len(words) == 1 and words[0] in _SAYS_NOTHING


_SAYS_NOTHING = frozenset({"as", "what", "whether", "how", "why", "and", "than"})


def join(
    tree: Tree, learned: list[Draft], ruled: Sequence[Draft], quotes: Sequence[Quote]
) -> tuple[list[Draft], list[Draft]]:
    """The learned drafts with whole quotations and what the rules add to them; and the rules' own within their content.

    Args:
        tree: the parse.
        learned: of the tagger; changed in place.
        ruled: of the rules, with the quotations given to them.
        quotes: the outermost quotations.
    """
    certain = [d for d in ruled if d.frame in _CERTAIN]
    decided = {i for d in certain for part in (d.source, d.cue, d.content) for a, b in part for i in range(a, b)}
    learned = [d for d in learned if not _lies_in(d, decided)]
    learned += certain
    owner: dict[int, Draft] = {}
    for n, quote in enumerate(quotes):
        best = max(learned, key=lambda d: _shared(d.content, quote), default=None)
        if best is not None and _shared(best.content, quote) >= _MOSTLY * quote.words:
            owner[n] = best
            if not any(a < quote.last and quote.first < b for a, b in best.cue):
                best.add((quote.first, quote.last))
    by_cue = {i: d for d in learned for a, b in d.cue for i in range(a, b)}
    added: list[Draft] = []
    for draft in ruled:
        passed = [
            q
            for n, q in enumerate(quotes)
            if n not in owner
            and not q.scare
            and q.words >= FEWEST_QUOTED
            and _shared(draft.content, q) == q.words
            and not any(_shared(d.content, q) for d in learned)
        ]
        if passed and draft.frame in _SURE:
            same = next((by_cue[i] for a, b in draft.cue for i in range(a, b) if i in by_cue), None)
            if same is None and draft.source:
                same = Draft(draft.frame, draft.verb, draft.lemma, draft.source, draft.cue)
                added.append(same)
            if same is not None:
                for quote in passed:
                    same.add((quote.first, quote.last))
    covered = {i for d in (*learned, *added) for a, b in d.content for i in range(a, b)}
    nested = [
        d
        for d in ruled
        if d.cue and d.cue[0][0] in covered and all(i in covered for a, b in d.content for i in range(a, b))
    ]
    return [*learned, *added], nested


def _lies_in(draft: Draft, decided: set[int]) -> bool:
    """Whether a draft's cue stands in what is decided, or most of its content does while its cue does not."""
    if any(i in decided for a, b in draft.cue for i in range(a, b)):
        return any(i in decided for a, b in draft.source for i in range(a, b)) or not draft.source
    words = [i for a, b in draft.content for i in range(a, b)]
    return sum(i in decided for i in words) > _MOSTLY * len(words)


def _ranges(tree: Tree, spans: Sequence[Span]) -> list[Range]:
    found = []
    for span in spans:
        tokens = tree.parse.within(span.start, span.end)
        if tokens:
            found.append((tokens[0].i, tokens[-1].i + 1))
    return found


def _main(tree: Tree, cue: Range) -> int:
    """The token of a cue that says how it is said: its verb, else its head."""
    tokens = tree.tokens[cue[0] : cue[1]]
    verbs = [t for t in tokens if t.pos == "VERB"]
    outer = [t for t in verbs or tokens if not cue[0] <= t.head < cue[1] or t.head == t.i]
    return (outer or verbs or tokens)[-1].i


def _frame(tree: Tree, draft: Draft, quoted: Sequence[int]) -> str:
    """The frame of `Draft` that the learned attribution is nearest to."""
    tokens = tree.tokens
    words = {tokens[i].lemma for a, b in draft.cue for i in range(a, b)}
    if words & {"accord", "according"}:
        return "according"
    if all(tokens[i].text in _LABELS for a, b in draft.cue for i in range(a, b)):
        return "colon"
    first = tokens[draft.content[0][0]]
    if any(quoted[i] >= 0 for a, b in draft.content for i in range(a, b)) and draft.lemma not in ATTITUDE:
        return "quote"
    if first.text.lower() == "to":
        return "infinitive"
    has_clause = any(tokens[i].dep in ("nsubj", "nsubjpass") for a, b in draft.content for i in range(a, b))
    return "clause" if has_clause else "object"


def _shared(content: Sequence[Range], quote: Quote) -> int:
    return sum(max(0, min(b, quote.last) - max(a, quote.first)) for a, b in content)
