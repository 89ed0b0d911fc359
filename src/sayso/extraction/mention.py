"""Mentions of persons by other words than their name: "she", "his", "the minister".

Pronouns and role nouns are tied to the nearest person that fits: gender and number first, then whether the person was
the subject, then how near. The method is that of Hobbs and of Lappin and Leass in its simplest form: salience decays
with distance, subjects weigh more. Where nobody fits, nothing is tied: a wrong tie costs more than none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.extraction.name_candidate import bare, is_office
from sayso.language.speech import QUOTE_CUES
from sayso.language.titles import ROLE_SYNONYMS, STATUS_WORDS, TITLE_MODIFIERS
from sayso.model import Document, Fact, Parse, Token

_NOT_THE_SAME = frozenset(("next", "first", "future", "other", "new", "previous", "last", "second", "only", "any"))
"""Words that make "the president" another one."""
_MALE = frozenset(("he", "him", "his", "himself"))
_FEMALE = frozenset(("she", "her", "hers", "herself"))
_FEMALE_NOUNS = frozenset(
    ("woman", "mother", "daughter", "wife", "sister", "widow", "girl", "aunt", "niece", "grandmother", "girlfriend")
)
_MALE_NOUNS = frozenset(
    ("man", "father", "son", "husband", "brother", "widower", "boy", "uncle", "nephew", "grandfather", "boyfriend")
)
"""Nouns of persons without a name, whom a pronoun may mean as well."""
_REACH = 3
"""Sentences that a pronoun looks back; role nouns look back over the whole document."""
_FAR = 14
"""Sentences that a pronoun looks back for the last person known to be of its gender, when nobody is nearer."""


class Mention(NamedTuple):
    """A pronoun or a role noun, code points `start:end`, tied to a person's fullest name."""

    start: int
    end: int
    canonical: str


@dataclass(slots=True)
class _Person:
    """One naming of a person, or a tie made to it, as the resolver remembers it."""

    canonical: str
    gender: str | None
    sentence: int
    block: int
    at: int
    subject: bool
    quoted: bool
    speaks: bool


def mentions(document: Document, parse: Parse, names: Sequence[Fact]) -> list[Mention]:
    """Pronouns and role nouns that stand for a person, left to right.

    Args:
        document: the document.
        parse: its parse, or that of some passages.
        names: facts of kind "name"; facts of kind "role" among them say which noun fits whom.

    Returns:
        One mention for each pronoun or role noun that could be tied; names themselves are not repeated.
    """
    persons = [f for f in names if f.kind == "name" and f.value.type == "PERSON"]
    if not persons:
        return []
    others = [f for f in names if f.kind == "name" and f.value.type != "PERSON"]
    return _Resolver(document, parse, persons, [f for f in names if f.kind == "role"], others).run()


class _Resolver:
    def __init__(
        self,
        document: Document,
        parse: Parse,
        persons: Sequence[Fact],
        roles: Sequence[Fact],
        others: Sequence[Fact],
    ) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._named: dict[int, Fact] = {}
        self._inside = bytearray(len(parse.tokens) + 1)
        for fact in persons:
            tokens = parse.within(fact.start, fact.end)
            for t in tokens:
                self._inside[t.i] = 1
            if tokens:
                self._named[tokens[0].i] = fact
        self._other = bytearray(len(parse.tokens) + 1)
        for fact in others:
            for t in parse.within(fact.start, fact.end):
                self._other[t.i] = 1
        self._quotes = _quoted(parse)
        self._posts: dict[str, list[tuple[int, str]]] = {}
        self._words_of: dict[int, str] = {f.start: f.text.lower() for f in roles}
        self._role_tokens = bytearray(len(parse.tokens) + 1)
        for fact in roles:
            tokens = parse.within(fact.start, fact.end)
            for t in tokens:
                self._role_tokens[t.i] = 1
                if is_office(t) and fact.value.person:
                    known = self._posts.setdefault(_post(t), [])
                    if not known or known[-1][1] != fact.value.person:
                        known.append((fact.start, fact.value.person))
        self._gender: dict[str, str] = {}
        for fact in persons:
            if fact.value.gender:
                self._gender.setdefault(fact.value.canonical, fact.value.gender)
        self._seen: list[_Person] = []
        self._told: Counter[str] = Counter()
        self._full = {f.value.canonical for f in persons if f.value.given}

    def run(self) -> list[Mention]:
        found: list[Mention] = []
        quoted = self._quotes
        for token in self._tokens:
            fact = self._named.get(token.i)
            if fact is not None:
                self._remember(fact.value.canonical, self._root(fact), bool(quoted[token.i]))
                continue
            word = token.text.lower()
            if word in _MALE or word in _FEMALE:
                tied = self._pronoun(token, "male" if word in _MALE else "female", bool(quoted[token.i]))
            elif word in _FEMALE_NOUNS or word in _MALE_NOUNS:
                self._unnamed(token, "female" if word in _FEMALE_NOUNS else "male")
                continue
            elif token.tag in ("NN", "NNP") and not self._inside[token.i] and not self._role_tokens[token.i]:
                tied = self._noun(token) if not self._other[token.i] and is_office(token) else None
                if tied:
                    first = self._determiner(token)
                    found.append(Mention(self._tokens[first].start, token.end, tied))
                    self._remember(tied, token, bool(quoted[token.i]))
                continue
            else:
                continue
            if tied:
                found.append(Mention(token.start, token.end, tied))
                self._remember(tied, token, bool(quoted[token.i]))
        return found

    def _unnamed(self, token: Token, gender: str) -> None:
        """Remember somebody without a name ("a woman"), unless the noun is said of somebody with one."""
        if token.dep in ("appos", "attr", "compound", "conj", "oprd") or any(
            self._inside[i] for i in range(token.i + 1, min(token.i + 3, len(self._tokens)))
        ):
            return
        block = self._parse.sentences[token.sent].block
        subject = token.dep in ("nsubj", "nsubjpass")
        quoted = bool(self._quotes[token.i])
        self._seen.append(_Person("", gender, token.sent, block, token.i, subject, quoted, False))

    def _root(self, fact: Fact) -> Token:
        return self._parse.root_of(fact.start, fact.end) or self._tokens[0]

    def _remember(self, canonical: str, token: Token, quoted: bool) -> None:
        block = self._parse.sentences[token.sent].block
        before = _speaks(self._parse, token)
        at = token.i
        for _ in range(3):
            if token.dep not in ("appos", "conj") or token.head == token.i:
                break
            token = self._tokens[token.head]  # "Her spokesman, Tom Reed, said": the subject all the same
        subject = token.dep in ("nsubj", "nsubjpass") or before
        speaks = before or (subject and self._tokens[token.head].lemma in QUOTE_CUES)
        self._told[canonical] += 1
        gender = self._gender.get(canonical)
        self._seen.append(_Person(canonical, gender, token.sent, block, at, subject, quoted, speaks))
        if len(self._seen) > 60:
            del self._seen[:30]

    def _pronoun(self, token: Token, gender: str, quoted: bool) -> str | None:
        ahead = self._ahead(token, gender, quoted)
        if ahead:
            return ahead
        clause, asked = self._relative(token), self._asked(token)
        speaker = self._speaker(token) if quoted else None
        verb = self._tokens[token.head]
        block = self._parse.sentences[token.sent].block
        local = self._local_subject(token)
        told = max(1, self._told.total())
        saying = not quoted and token.dep == "nsubj" and verb.lemma in QUOTE_CUES
        best, score = None, 0.0
        reflexive = token.text.lower().endswith("self")
        beside: set[str] = set()
        if not reflexive and token.tag == "PRP":
            near = (p for p in reversed(self._seen) if p.sentence == token.sent)
            beside = {p.canonical for p in near if self._same_clause(token, p)}
        for person in reversed(self._seen):
            gap = token.sent - person.sentence
            if gap > _REACH:
                break
            if person.gender not in (None, gender) or person.canonical == speaker or (saying and person.quoted):
                continue
            weight = 1.0 / (1 + gap) + (0.45 if person.subject else 0.0) + (0.2 if person.gender == gender else 0.0)
            # A pronoun outside the quotation marks seldom looks into a quotation, and the other way round.
            weight -= 0.2 if person.quoted != quoted else 0.0
            weight -= 0.3 if person.block != block else 0.0
            weight += 0.1 / (1 + token.i - person.at)
            weight += 0.1 if person.canonical in self._full else 0.0
            weight += 0.3 * self._told[person.canonical] / told if gap else 0.0
            weight += 0.25 if person.at == local else 0.0
            weight += 0.3 if saying and person.speaks else 0.0
            weight -= 0.15 if self._owns(person) else 0.0
            weight += 0.9 if person.at == asked else 0.0
            weight += 0.7 if person.at == clause else 0.0
            if person.canonical in beside:
                weight -= 0.8
            if weight > score:
                best, score = person, weight
        if best is None and not quoted:
            best = next((p for p in reversed(self._seen) if p.gender == gender and not p.quoted), None)
            return (best.canonical or None) if best and token.sent - best.sentence <= _FAR else None
        if best is None or score < 0.1 or not best.canonical:
            return None
        if best.gender is None:
            # What is learnt of a person holds from here on.
            self._gender[best.canonical] = gender
            for person in self._seen:
                if person.canonical == best.canonical:
                    person.gender = gender
        return best.canonical

    def _owns(self, person: _Person) -> bool:
        """Whether a person was only named as the owner of something, or before a noun ("the Smith campaign")."""
        token = self._tokens[person.at]
        return token.tag in ("NNP", "NNPS") and token.dep in ("poss", "compound")

    def _local_subject(self, token: Token) -> int:
        """The subject of the innermost clause around a pronoun that is not the pronoun itself, or -1."""
        for above in self._parse.ancestors(token):
            if above.pos in ("VERB", "AUX"):
                for child in self._parse.children(above):
                    if child.dep in ("nsubj", "nsubjpass") and child.i != token.i:
                        return child.i
        return -1

    def _asked(self, token: Token) -> int:
        """The token of the one whom a verb of asking has for its object ("asked Smith why he left"), or -1."""
        for above in self._parse.ancestors(token):
            if above.lemma in ("ask", "tell", "remind", "warn", "urge") and above.i < token.i:
                objects = [c.i for c in self._parse.children(above) if c.dep in ("dobj", "dative") and c.i < token.i]
                return objects[-1] if objects and above.lemma in ("ask", "remind", "urge") else -1
        return -1

    def _relative(self, token: Token) -> int:
        """The token of the name that the relative clause around a pronoun is about, or -1."""
        for above in self._parse.ancestors(token):
            if above.dep == "relcl":
                return above.head
        return -1

    def _speaker(self, token: Token) -> str | None:
        """Who says the words around a quoted pronoun, and so is not meant by it: named in the same block."""
        block = self._parse.sentences[token.sent].block
        for i in range(token.i + 1, min(len(self._tokens), token.i + 90)):
            if self._parse.sentences[self._tokens[i].sent].block != block:
                break
            fact = self._named.get(i)
            if fact is not None and not self._quotes[i]:
                root = self._root(fact)
                says = self._tokens[root.head].lemma in QUOTE_CUES and root.dep == "nsubj"
                return fact.value.canonical if says or _speaks(self._parse, self._tokens[i]) else None
            if fact is None and not self._quotes[i] and self._tokens[i].tag == "PRP":
                break
        for person in reversed(self._seen):
            if person.block != block:
                break
            if person.speaks and not person.quoted:
                return person.canonical
        return None

    def _ahead(self, token: Token, gender: str, quoted: bool) -> str | None:
        """The subject of the main clause, for a pronoun in a clause or phrase before it ("As he left, Smith …")."""
        if self._seen and self._seen[-1].sentence == token.sent:
            return None
        sentence = self._parse.sentences[token.sent]
        if token.i - sentence.first > 12:
            return None
        above = {t.i for t in self._parse.ancestors(token)}
        comma = False
        for i in range(token.i + 1, min(sentence.last, token.i + 25)):
            comma = comma or self._tokens[i].text == ","
            fact = self._named.get(i)
            if fact is None:
                continue
            if quoted and not self._quotes[i]:
                return None  # "“Let him go,” said Smith."
            root = self._root(fact)
            known = self._gender.get(fact.value.canonical)
            main = root.dep in ("nsubj", "nsubjpass") and root.head in above and token.head != root.head
            return fact.value.canonical if comma and main and known in (None, gender) else None
        return None

    def _same_clause(self, token: Token, person: _Person) -> bool:
        """Whether both are arguments of one verb, so that they must be two persons ("Smith met him")."""
        other = self._tokens[person.at]
        while other.dep in ("compound", "flat", "appos", "conj") and other.head != other.i:
            other = self._tokens[other.head]
        verb = self._tokens[token.head]
        if token.dep == "pobj" and other.dep == "nsubj" and token.i > other.i:
            for _ in range(3):
                if verb.pos in ("VERB", "AUX"):
                    break
                verb = self._tokens[verb.head]  # "Smith hit back at her", "is proud of him"
        return token.dep in ("nsubj", "dobj", "dative", "pobj") and verb.i == other.head and token.i != other.i

    def _noun(self, token: Token) -> str | None:
        """The person that "the minister" stands for: one who was given that post in the text before."""
        first = self._determiner(token)
        if self._tokens[first].text.lower() not in ("the", "this", "that"):
            return None
        after = [c for c in self._parse.children(token) if c.i > token.i]
        if any(
            (c.dep == "relcl" and self._tokens[token.i + 1].text != ",")
            or c.text in ("of", "for", "at", "from")
            or self._inside[c.i]
            for c in after
        ):
            return None
        middle = [t for t in self._tokens[first + 1 : token.i] if bare(t) not in STATUS_WORDS]
        if any(t.text in _NOT_THE_SAME for t in middle):
            return None
        kind = {t.text for t in middle if t.tag == "NN" and t.dep == "compound"}
        before = [
            person
            for at, person in self._posts.get(_post(token), ())
            # "The fire officer" is not the duty officer.
            if at < token.start and (not kind or self._is_plain(at) or kind <= set(self._words_of[at].split()))
        ]
        if not before:
            return self._topic(token)
        if any(t.text[0].isupper() and bare(t) not in TITLE_MODIFIERS for t in middle) and len(set(before)) != 1:
            return None  # "the Ohio senator", when there are two
        return before[-1] if before else None

    def _is_plain(self, at: int) -> bool:
        """Whether the role that begins there is one word, or its modifiers are unknown."""
        return " " not in self._words_of.get(at, "")

    def _topic(self, token: Token) -> str | None:
        """Whom the sentence before is about, for "the businessman said" of a text that gives nobody that post."""
        if token.dep not in ("nsubj", "nsubjpass") or self._tokens[token.head].pos not in ("VERB", "AUX"):
            return None
        sentence = self._parse.sentences[token.sent]
        for person in reversed(self._seen):
            gap = token.sent - person.sentence
            if gap > 1 or sentence.block - person.block > 1:
                return None
            if person.subject and not person.quoted and person.at < token.i:
                return person.canonical or None
        return None

    def _determiner(self, token: Token) -> int:
        i = token.i
        while i > 0 and self._tokens[i - 1].sent == token.sent and token.i - i < 4:
            before = self._tokens[i - 1]
            if before.tag == "DT":
                return i - 1
            if before.tag not in ("NN", "JJ", "NNP", "VBN", "VBG", "HYPH"):
                break
            i -= 1
        return i


def _post(token: Token) -> str:
    word = bare(token)
    return ROLE_SYNONYMS.get(word, word)


def _speaks(parse: Parse, token: Token) -> bool:
    """Whether the name is the subject of a verb put first (`"…," said Smith`), which parsers label in many ways."""
    before = parse.tokens[token.i - 1] if token.i else token
    return before.lemma in ("say", "add", "ask", "reply") and before.tag in ("VBD", "VBZ")


def _quoted(parse: Parse) -> bytearray:
    """For each token, whether it stands between double quotation marks; every block starts outside."""
    inside = bytearray(len(parse.tokens))
    open_, block = False, -1
    for sentence in parse.sentences:
        if sentence.block != block:
            open_, block = False, sentence.block
        for t in parse.of_sentence(sentence):
            if t.text in ("“", "``"):
                open_ = True
            elif t.text in ("”", "''"):
                open_ = False
            elif t.text == '"':
                open_ = not open_
            inside[t.i] = open_
    return inside
