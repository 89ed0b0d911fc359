"""Phrases of a parse by token index: edges of subtrees, the source and the cue of a verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.language.speech import ATTITUDE, LEMMAS, QUOTE_CUES, STATEMENTS
from sayso.model import Parse, Span, Token

Range = tuple[int, int]
"""Tokens `first:last`, half-open."""

_TRAILING = frozenset(",;:.—–-()[]")
_PLAIN = frozenset({"VBD", "VBZ", "VBP"})
_CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def _reattached(parse: Parse) -> Sequence[Token]:
    """The tokens, with a second cue given back to its speaker.

    In "X said it was safe and urged patience" small parsers hang "urged" on "was". A verb of saying without a subject
    of its own, in the tense of the cue and not in that of the clause, is coordinated with the cue.
    """
    tokens = list(parse.tokens)
    for token in parse.tokens:
        if token.dep != "conj" or token.tag not in _PLAIN or token.pos != "VERB":
            continue
        if token.lemma not in QUOTE_CUES and token.lemma not in ATTITUDE:
            continue
        inner = tokens[token.head]
        outer = tokens[inner.head]
        if inner.dep != "ccomp" or not outer.i < inner.i < token.i or outer.lemma not in QUOTE_CUES:
            continue
        has_subject = any(c.dep in _SUBJECTS for c in parse.children(token))
        shifted = token.tag == outer.tag and (inner.tag != outer.tag or inner.pos == "AUX" or _helped(parse, inner))
        if not has_subject and shifted and not _helped(parse, token):
            tokens[token.i] = token._replace(head=outer.i)
    return tokens


def _helped(parse: Parse, verb: Token) -> bool:
    return any(c.dep in ("aux", "auxpass") for c in parse.children(verb))


class Tree:
    """A parse with the edges of every subtree and the lemmas mended, each computed once, in linear time."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens: Sequence[Token] = _reattached(parse)
        n = len(self.tokens)
        self.children: list[list[int]] = [[] for _ in range(n)]
        for t in self.tokens:
            if t.head != t.i:
                self.children[t.head].append(t.i)
        self.left, self.right = list(range(n)), list(range(1, n + 1))
        order = [t.i for t in self.tokens if t.head == t.i]
        for i in order:
            order.extend(self.children[i])
        for i in reversed(order):
            head = self.tokens[i].head
            if self.left[i] < self.left[head]:
                self.left[head] = self.left[i]
            if self.right[i] > self.right[head]:
                self.right[head] = self.right[i]

    def lemma(self, i: int) -> str:
        """The lemma of a token, mended."""
        lemma = self.tokens[i].lemma
        return LEMMAS.get(lemma, lemma)

    def child(self, i: int, *deps: str) -> int | None:
        """The first child with one of those labels."""
        tokens = self.tokens
        return next((c for c in self.children[i] if tokens[c].dep in deps), None)

    def phrase(self, i: int) -> Range:
        """The subtree of a token as a range."""
        return self.left[i], self.right[i]

    def trim(self, piece: Range) -> Range:
        """Without punctuation and a last "and" at its edges (quotation marks stay)."""
        first, last = piece
        while first < last and self.tokens[first].text in _TRAILING:
            first += 1
        while last > first and (self.tokens[last - 1].text in _TRAILING or self.tokens[last - 1].dep == "cc"):
            last -= 1
        return first, last

    def cut(self, piece: Range, holes: Iterable[Range]) -> list[Range]:
        """What is left of a range without the holes, trimmed; pieces that are empty go."""
        pieces = [piece]
        for a, b in holes:
            pieces = [(x, y) for p in pieces for x, y in ((p[0], min(p[1], a)), (max(p[0], b), p[1])) if x < y]
        return [q for p in pieces if (q := self.trim(p))[0] < q[1]]

    def spans(self, pieces: Iterable[Range]) -> tuple[Span, ...]:
        """The ranges as offsets, in order."""
        return tuple(self.parse.span(a, b) for a, b in sorted(pieces) if a < b)

    def cue(self, verb: int) -> Range:
        """A verb with its auxiliaries, negation, particle and the adverbs that stand next to them."""
        tokens = self.tokens
        parts = {
            c
            for c in self.children[verb]
            if tokens[c].dep in _CUE_PARTS or (tokens[c].dep == "advmod" and not tokens[c].tag.startswith("W"))
        }
        first, last = verb, verb + 1
        while first - 1 in parts:
            first -= 1
        while last < len(tokens) and last in parts and tokens[last].dep in ("prt", "neg"):
            last += 1
        return first, last

    def is_passive(self, verb: int) -> bool:
        """Whether the verb is passive: a participle with an auxiliary of the passive, or bare after a noun."""
        if any(self.tokens[c].dep in ("auxpass", "nsubjpass") for c in self.children[verb]):
            return True
        token = self.tokens[verb]
        return token.tag == "VBN" and token.dep in ("acl", "advcl") and not self.has_child(verb, "aux", "nsubj")

    def has_child(self, i: int, *deps: str) -> bool:
        """Whether a child carries one of those labels."""
        return self.child(i, *deps) is not None

    def source(self, verb: int) -> Range | None:
        """Who speaks, where the syntax says so: subject, agent, the subject of a governing verb, or the noun."""
        tokens = self.tokens
        for _ in range(6):
            if self.is_passive(verb):
                agent = self.child(verb, "agent")
                by = self.child(agent, "pobj") if agent is not None else None
                return self.trim(self.phrase(by)) if by is not None else None
            subjects = [c for c in self.children[verb] if tokens[c].dep in _SUBJECTS]
            if subjects:
                # Words quoted before the verb may pass for a subject; the true one stands nearer.
                subject = min(subjects, key=lambda c: (abs(c - verb), c))
                if tokens[subject].text.lower() == "that" and tokens[verb].dep == "relcl":
                    head = tokens[tokens[verb].head]
                    return self.trim((self.left[head.i], min(self.left[verb], self.right[head.i])))
                inverted = self._inverted(subject, verb)
                return inverted if inverted is not None else self._clear(subject, verb)
            token = tokens[verb]
            head = tokens[token.head]
            if token.dep == "acl" and head.lemma in STATEMENTS and head.dep == "dobj":
                verb = head.head
                continue
            if token.dep == "acl" and head.pos in ("NOUN", "PROPN", "PRON"):
                return self.trim((self.left[head.i], min(self.left[verb], self.right[head.i])))
            if token.dep in ("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis") and head.pos in ("VERB", "AUX"):
                verb = head.i
            elif token.dep == "pcomp" and tokens[head.head].pos in ("VERB", "AUX"):
                verb = head.head
                quoted = self.child(verb, "nsubjpass")
                if head.lemma == "as" and quoted is not None:
                    return self._clear(quoted, verb)
            else:
                return None
        return None

    def _inverted(self, subject: int, verb: int) -> Range | None:
        """The noun phrase after the verb of an inverted parenthesis ("The plan, said Ann Lee, would fail")."""
        tokens = self.tokens
        if not subject < verb < len(tokens) - 2 or tokens[verb - 1].text not in {",", "—", "–"}:
            return None
        if self.lemma(verb) not in QUOTE_CUES - {"tell"} or tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
            return None
        if tokens[verb + 1].ent[2:] in ("DATE", "TIME"):
            return None
        if tokens[verb + 1].pos not in ("PROPN", "PRON", "DET", "NOUN", "ADJ") or tokens[verb + 1].tag == "WDT":
            return None
        last = verb + 1
        while (
            last < len(tokens) and tokens[last].sent == tokens[verb].sent and tokens[last].text not in {",", ".", ";"}
        ):
            if tokens[last].pos in ("VERB", "AUX", "SCONJ"):
                return None
            last += 1
        return self.trim((verb + 1, last)) if last < len(tokens) and tokens[last].text in {",", "."} else None

    def _clear(self, subject: int, verb: int) -> Range:
        """The subject's phrase, cut where the parser let it run over the verb."""
        first, last = self.phrase(subject)
        if first <= verb < last:
            first, last = (first, verb) if subject < verb else (verb + 1, last)
        return self.trim((first, last))
