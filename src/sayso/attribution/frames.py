"""Verbs of saying, thinking, wanting and judging in the frames that syntax gives them (`sayso.language.speech`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.attribution.draft import Draft
from sayso.attribution.syntax import Range, Tree
from sayso.language.speech import (
    CLAUSE,
    CONTINUING,
    DOCUMENTS,
    INFINITIVE,
    NOT_CONTENT,
    NOUN_CLAUSE,
    OBJECT,
    OBJECT_WITH_QUOTE,
    PREPOSITIONS,
    SEEMING,
)

_CUED = CLAUSE | INFINITIVE | SEEMING | OBJECT | OBJECT_WITH_QUOTE | frozenset(PREPOSITIONS)
_NOT_YET = frozenset({"will", "would"})
_CONTRAST = frozenset({"though", "although", "while", "as", "whereas"})
_NOTES = frozenset({"who", "which", "whose", "where"})


def find_frames(tree: Tree, quoted: Sequence[int]) -> Iterator[Draft]:
    """Drafts for every verb and noun whose frame attributes something.

    Args:
        tree: the parse.
        quoted: by token, the index of the quotation it stands in, or -1.
    """
    for token in tree.tokens:
        if token.pos == "VERB" or (token.pos == "AUX" and token.tag != "MD" and tree.children[token.i]):
            lemma = tree.lemma(token.i)
            if lemma in _CUED:
                draft = _of_verb(tree, token.i, lemma, quoted)
                if draft is not None and _stays_within(draft, quoted):
                    yield draft
        elif token.pos == "NOUN" and token.lemma in NOUN_CLAUSE:
            draft = _of_noun(tree, token.i)
            if draft is not None:
                yield draft


def _stays_within(draft: Draft, quoted: Sequence[int]) -> bool:
    """Whether a cue within a quotation has all its content there too; else the parse has run over the mark."""
    own = quoted[draft.verb]
    return own < 0 or all(quoted[a] == own == quoted[b - 1] for a, b in draft.content)


def _of_verb(tree: Tree, verb: int, lemma: str, quoted: Sequence[int]) -> Draft | None:
    tokens = tree.tokens
    draft = Draft("", verb, lemma, cue=[tree.cue(verb)])
    passive = tree.is_passive(verb)
    source = tree.source(verb)
    clause = tree.child(verb, "ccomp")
    infinitive = tree.child(verb, "xcomp")
    if lemma in SEEMING and infinitive is not None and (passive or lemma in ("seem", "appear")):
        return _seeming(tree, draft, infinitive)
    if lemma in ("seem", "appear"):
        rest = tree.child(verb, "oprd", "acomp", "ccomp")
        return _seeming(tree, draft, rest) if rest is not None else None
    if source is not None:
        draft.source = [source]
    if not _is_asserted(tree, verb, source):
        return None
    if lemma in CLAUSE:
        content = _clause(tree, verb, clause, source, draft.cue[0]) if clause is not None else []
        content = content or _around(tree, verb)
        if content:
            draft.frame, draft.content = "clause", content
            return draft
    if source is None and not passive:
        return None
    if clause is not None and lemma in INFINITIVE and clause > verb:
        draft.frame, draft.content = "infinitive", _after(tree, clause, verb)
        return draft if draft.content else None
    if infinitive is not None and lemma in INFINITIVE and infinitive > verb:
        draft.frame, draft.content = "infinitive", _after(tree, infinitive, verb)
        return draft if draft.content else None
    if not passive:
        return _with_object(tree, draft, quoted) or _with_preposition(tree, draft)
    if source is not None and lemma in OBJECT:
        subject = tree.child(verb, "nsubjpass")
        if subject is not None and tokens[subject].lemma not in NOT_CONTENT:
            draft.frame, draft.content = "object", [tree.trim(tree.phrase(subject))]
            return draft
    return None


def _is_asserted(tree: Tree, verb: int, source: Range | None) -> bool:
    """Whether the verb tells that somebody did say or think, and not that one can, wants to, or should."""
    token = tree.tokens[verb]
    if source is not None and source[1] - source[0] == 1 and tree.tokens[source[0]].text.lower() == "you":
        return False
    if any(tree.tokens[c].lemma in ("can", "could") and tree.tokens[c].dep == "aux" for c in tree.children[verb]):
        return False
    if token.tag != "VB":
        return True
    if token.dep == "xcomp":
        return tree.lemma(token.head) in CONTINUING
    return token.dep not in ("acl", "relcl", "ccomp") or tree.has_child(verb, "nsubj")


def _seeming(tree: Tree, draft: Draft, rest: int) -> Draft | None:
    subject = tree.child(draft.verb, "nsubj", "nsubjpass")
    content = _after(tree, rest, draft.verb)
    if not content:
        return None
    if subject is not None and tree.tokens[subject].lemma != "it":
        content = [tree.trim(tree.phrase(subject)), *content]
    elif subject is None and tree.tokens[draft.verb].dep not in ("conj", "acl", "relcl"):
        return None
    draft.frame, draft.content = "seeming", content
    return draft


def _clause(tree: Tree, verb: int, clause: int, source: Range | None, cue: Range) -> list[Range]:
    if clause > verb:
        return _after(tree, clause, verb)
    tokens = tree.tokens
    sentence = tree.parse.sentences[tokens[verb].sent]
    first = min(cue[0], source[0]) if source is not None and source[0] > clause else cue[0]
    before = tree.trim((max(sentence.first, tree.left[clause]), first))
    after = (max(cue[1], source[1] if source else 0), tree.right[clause])
    pieces = [before] if before[0] < before[1] else []
    if after[0] < after[1]:
        pieces += tree.cut(after, [])
    return pieces


def _after(tree: Tree, head: int, verb: int) -> list[Range]:
    piece = tree.trim((max(verb + 1, tree.left[head]), tree.right[head]))
    piece = tree.trim((piece[0], _own_words(tree, piece)))
    return [piece] if piece[0] < piece[1] else []


def _own_words(tree: Tree, piece: Range) -> int:
    """Where the author's own words begin at the end of a content: a clause of contrast, or a note about a name."""
    tokens = tree.tokens
    first, last = piece
    for i in range(first + 3, last):
        token = tokens[i]
        if token.dep not in ("advcl", "relcl") or tree.right[i] < last or not first + 3 < tree.left[i] < last:
            continue
        left = tree.left[i]
        if tokens[left - 1].text not in {",", "—", "–", "--"}:
            continue
        opening = {t.lemma for t in tokens[left : left + 2]}
        if (token.dep == "advcl" and opening & _CONTRAST) or (token.dep == "relcl" and opening & _NOTES):
            return left - 1
    return last


def _around(tree: Tree, verb: int) -> list[Range]:
    """The content of a parenthetical cue ("X, he said, Y"): the clause that the cue's clause hangs on."""
    token = tree.tokens[verb]
    if token.dep not in ("parataxis", "ccomp") or token.head == verb or not tree.has_child(verb, "nsubj"):
        return []
    # A clause that begins with its own marker is a complement, not a parenthesis.
    if token.dep == "ccomp" and (tree.has_child(verb, "mark") or not _set_off(tree, verb)):
        return []
    sentence = tree.parse.sentences[token.sent]
    return tree.cut((sentence.first, sentence.last), [tree.phrase(verb)])


def _set_off(tree: Tree, verb: int) -> bool:
    first, last = tree.phrase(verb)
    before = tree.tokens[first - 1].text if first else ""
    after = tree.tokens[last].text if last < len(tree.tokens) else ""
    return before in {",", "—", "–", "”", '"', "("} and after in {",", "—", "–", ".", ")", ""}


def _with_object(tree: Tree, draft: Draft, quoted: Sequence[int]) -> Draft | None:
    verb = draft.verb
    thing = tree.child(verb, "dobj")
    if thing is None or thing < verb or any(tree.tokens[c].lemma in _NOT_YET for c in tree.children[verb]):
        return None
    last = tree.right[thing]
    rest = tree.child(verb, "oprd")
    if rest is not None:
        last = max(last, tree.right[rest])
    for c in tree.children[verb]:
        if c > thing and tree.tokens[c].dep == "prep" and tree.tokens[c].lemma in ("as", "of", "for"):
            last = max(last, tree.right[c])
    first = max(verb + 1, tree.left[thing])
    piece = tree.trim((first, last))
    if piece[0] >= piece[1]:
        return None
    if draft.lemma == "show":
        piece = tree.trim((first, tree.right[verb]))
        if not any(tree.lemma(i) in DOCUMENTS for a, b in draft.source for i in range(a, b)):
            return None
    if piece[1] - piece[0] == 1 and tree.tokens[piece[0]].pos == "PRON":
        return None
    holds_quote = any(quoted[i] >= 0 for i in range(*piece))
    if draft.lemma in OBJECT or (draft.lemma in OBJECT_WITH_QUOTE and holds_quote):
        draft.frame, draft.content = "object", [piece]
        return draft
    return None


def _with_preposition(tree: Tree, draft: Draft) -> Draft | None:
    wanted = PREPOSITIONS.get(draft.lemma)
    if wanted is None:
        return None
    for c in tree.children[draft.verb]:
        token = tree.tokens[c]
        if c > draft.verb and token.dep in ("prep", "prt") and token.lemma in wanted:
            thing = tree.child(c, "pobj", "pcomp")
            if thing is None:
                continue
            last = tree.right[thing]
            if token.lemma == "for":
                # "called for the bank to close": the infinitive hangs on the verb, and belongs to what is called for.
                last = max(
                    [last, *(tree.right[x] for x in tree.children[draft.verb] if _is_infinitive(tree, x, thing))]
                )
            piece = tree.trim((max(c + 1, tree.left[thing]), last))
            if piece[0] < piece[1] and not (piece[1] - piece[0] == 1 and tree.tokens[piece[0]].pos == "PRON"):
                draft.frame, draft.content = "preposition", [piece]
                first, last = draft.cue[0]
                draft.cue = [(first, c + 1)] if c == last else [(first, last), (c, c + 1)]
                return draft
    return None


def _is_infinitive(tree: Tree, i: int, after: int) -> bool:
    """Whether the token heads an infinitive that follows another token's phrase at once."""
    token = tree.tokens[i]
    return token.tag == "VB" and token.dep in ("xcomp", "advcl") and tree.left[i] == tree.right[after]


def _of_noun(tree: Tree, noun: int) -> Draft | None:
    clause = tree.child(noun, "acl", "ccomp")
    if clause is None or clause < noun or not tree.has_child(clause, "mark"):
        return None
    content = _after(tree, clause, noun)
    owner = tree.child(noun, "poss")
    source = [_owner(tree, owner)] if owner is not None else []
    head = tree.tokens[tree.tokens[noun].head]
    if not source and tree.tokens[noun].dep == "dobj":
        subject = tree.source(head.i)
        source = [subject] if subject is not None else []
    if not content or not source:
        return None
    return Draft("noun", noun, tree.tokens[noun].lemma, source, [(noun, noun + 1)], content)


def _owner(tree: Tree, owner: int) -> Range:
    first, last = tree.phrase(owner)
    while last - 1 > first and tree.tokens[last - 1].tag == "POS":
        last -= 1
    return first, last
