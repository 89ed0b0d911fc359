"""Roles: what post a person holds, where, and whether still, only for now, or no longer.

Two roles are held against each other by the words of the post in any order ("finance minister", "minister of finance"),
after synonyms ("CEO", "chief executive"); status and institution are compared apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sayso.language.countries import DEMONYMS, country_of
from sayso.language.titles import OFFICES, ROLE_SYNONYMS, STATUS_WORDS
from sayso.language.word_list import words
from sayso.values.comparison import EQUAL, INCOMPARABLE, Comparison
from sayso.values.name import parse as parse_name
from sayso.values.name_spelling import apart, fold, same_spelling, transliteration_key

_SMALL = words("the a an of for in at to on by with from his her their its our s and & 's ’s -")
_POST_PREFIXES = words("vice assistant associate lieutenant junior co sub under shadow second rear")
"""Words that make another post of a post; left out, they are missed ("vice president", "president")."""
_OF_THE_POST = frozenset(("vice", "assistant", "associate", "candidate"))
"""Status words that are compared as words of the post."""
_IGNORED = frozenset(("late", "outgoing", "current", "honorary"))
"""Statuses that say nothing against the post being held."""
_LIKE_FORMER = frozenset(("former", "retired", "emeritus"))
_PHRASES = sorted((p for p in ROLE_SYNONYMS if " " in p), key=lambda p: (-len(p), p))
_PHRASE = re.compile(r"\b(?:" + "|".join(map(re.escape, _PHRASES)) + r")\b")
_PREFIX = re.compile(r"\b(ex|then|former|acting|deputy|vice|co)-(?=\w)")
_SUFFIX = re.compile(r"(?<=\w)-(elect|designate|nominee)\b")
_HYPHENS = re.compile(r"(?<=[a-z])\.?-(?=[a-z])")
_WORD = re.compile(r"[\w'’&./-]+")
_HEADS = {"heads": "head", "leads": "leader", "chairs": "chair", "runs": "head", "directs": "director"}
_INSTITUTION = re.compile(
    r"\b(?:of|at|for|in|with)\s+(?:the\s+)?((?:[A-Z][\w&.'’-]*)(?:\s+(?:[A-Z&][\w&.'’-]*|of|the|for|and(?=\s+[A-Z])))*)"
)


@dataclass(frozen=True, slots=True)
class Role:
    """A post and its holder.

    Attributes:
        person: the holder's fullest name in the document, or None.
        role: the words of the text, institution included ("deputy finance minister", "Administrator of NASA").
        status: "current", "former", "acting", "deputy", "retired", "elect", "emeritus", "outgoing", "nominee" …;
            the first of `statuses`.
        institution: the organisation or country in those words or beside them, or None.
        statuses: all statuses in order of the words; empty when the post is simply held.
    """

    person: str | None
    role: str
    status: str = "current"
    institution: str | None = None
    statuses: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """`{"person", "role", "status"}`, as the schema has it."""
        return {"person": self.person, "role": self.role, "status": self.status}

    def format(self) -> str:
        """The role as it is shown to a reader."""
        return f"{self.person}, {self.role}" if self.person else self.role

    def keys(self) -> tuple[str, ...]:
        """Index keys: `r:` the holder's surname, `t:` each word of the post."""
        keys = []
        if self.person:
            name = parse_name(self.person, "PERSON")
            keys.append(f"r:{transliteration_key(fold(name.surname).split(' ')[-1])}")
        keys += [f"t:{w}" for post in self._posts() for w in sorted(post)]
        return tuple(dict.fromkeys(keys))

    def compare(self, other: Role) -> Comparison:
        """How this role of an article stands to a role of a document, the holders taken for one.

        `equal` for the same post, status and institution; `compatible` for a shorter form of it, or where one does not
        name the institution; `different` with "role", "status" or "institution"; `incomparable` when the holders are
        plainly two persons.
        """
        if self.person and other.person:
            held = parse_name(self.person, "PERSON").compare(parse_name(other.person, "PERSON"))
            if held.relation == "different" and "surname" in held.aspects:
                return INCOMPARABLE
        mine, theirs = self._posts(), other._posts()
        aspects: list[str] = []
        best = min((_apart(a, b) for a in mine for b in theirs), default=(2, 1.0))
        if best[0] == 2:
            aspects.append("role")
        if not _same_status(self.statuses, other.statuses):
            aspects.append("status")
        where = self._compare_institution(other)
        if where == "different":
            aspects.append("institution")
        if aspects:
            return Comparison("different", tuple(aspects), max(best[1], apart(fold(self.role), fold(other.role))))
        if best[0] == 0 and where == "equal" and len(mine) == len(theirs):
            return EQUAL
        # The document gives less than the article says: still no difference, and named as the aspect.
        less: tuple[str, ...] = ("role",) if len(mine) > len(theirs) else ()
        if self.institution and not other.institution:
            less = (*less, "institution")
        return Comparison("compatible", less, best[1])

    def _posts(self) -> tuple[frozenset[str], ...]:
        return _posts(self.role, self.institution or "")

    def _compare_institution(self, other: Role) -> str:
        if not self.institution and not other.institution:
            return "equal"
        if not self.institution or not other.institution:
            return "compatible"
        one, two = self.institution, other.institution
        countries = country_of(one), country_of(two)
        if all(countries):
            return "equal" if countries[0] == countries[1] else "different"
        found = parse_name(one, "ORGANIZATION").compare(parse_name(two, "ORGANIZATION"))
        # A country beside an organisation says nothing against it ("French minister", "minister at the Treasury").
        if found.relation == "different" and any(countries):
            return "compatible"
        return found.relation


def parse(text: str, person: str | None = None, institution: str | None = None) -> Role:
    """A role from its words.

    Args:
        text: the words, without the holder's name and without an article.
        person: the holder.
        institution: where the post is held; when None, it is looked for in the words.
    """
    role = " ".join(text.split()).strip(" ,;")
    statuses = _statuses(role)
    if institution is None:
        institution = _institution_in(role)
    return Role(person, role, statuses[0] if statuses else "current", institution, statuses)


@lru_cache(maxsize=8192)
def _statuses(role: str) -> tuple[str, ...]:
    found = []
    for word in _WORD.findall(_SUFFIX.sub(r" \1", _PREFIX.sub(r"\1 ", fold(role)))):
        status = STATUS_WORDS.get(word)
        if status and status not in ("vice", "assistant", "associate", "current") and status not in found:
            found.append(status)
    return tuple(found)


@lru_cache(maxsize=8192)
def _institution_in(role: str) -> str | None:
    tail = _INSTITUTION.search(role)
    if tail and fold(tail.group(1)) not in ("state", "staff"):
        return tail.group(1)
    if role.split(" ")[0].lower() in _HEADS:
        return role.partition(" ")[2].removeprefix("the ")
    lead: list[str] = []
    for word in role.split(" "):
        bare = word.strip(",.'’").lower()
        if bare in OFFICES or bare in STATUS_WORDS or not (word[:1].isupper() or word == "&"):
            break
        lead.append(word)
    leading = " ".join(lead)
    if leading and len(leading.split()) < len(role.split()):
        if (leading.isupper() and len(leading) > 1) or leading.lower() in DEMONYMS or country_of(leading):
            return leading
        return None
    return None


@lru_cache(maxsize=8192)
def _posts(role: str, institution: str) -> tuple[frozenset[str], ...]:
    """The posts in the words of a role, each as the set of its words, synonyms and small words settled."""
    text = fold(role).replace("’", "'")
    where = fold(institution)
    if where:
        text = re.sub(rf"(?<!\w){re.escape(where)}(?!\w)", " ", text)
    text = _SUFFIX.sub(r" \1", _PREFIX.sub(r"\1 ", text))
    text = _PHRASE.sub(lambda m: ROLE_SYNONYMS[m.group()], text)
    found: list[frozenset[str]] = []
    for part in re.split(r"\s+and\s+|\s*&\s*|\s*/\s*|,", text):
        post: set[str] = set()
        for word in _WORD.findall(_HYPHENS.sub(" ", part)):
            word = word.strip("'.-/").removesuffix("'s")
            word = _HEADS.get(word, word)
            for w in ROLE_SYNONYMS.get(word, word).split(" "):
                if w and w not in _SMALL and STATUS_WORDS.get(w, "vice") in _OF_THE_POST:
                    post.add(w)
        if post:
            found.append(frozenset(post))
    if len(found) > 1:
        # "minister of trade and industry" is one post: a part that holds no office belongs to the one before.
        joined = [found[0]]
        for more in found[1:]:
            if more & OFFICES or "chair" in more:
                joined.append(more)
            else:
                joined[-1] = joined[-1] | more
        found = joined
    return tuple(found)


def _apart(one: frozenset[str], two: frozenset[str]) -> tuple[int, float]:
    """0 equal, 1 one a shorter form of the other, 2 different; and 1 - the share of common words."""
    if one == two:
        return 0, 0.0
    common = {a for a in one if any(same_spelling(a, b) for b in two)}
    distance = 1 - len(common) / max(1, len(one | two) - (len(one & two) != len(common)))
    shorter, longer = (one, two) if len(one) <= len(two) else (two, one)
    if len(common) >= len(shorter) and shorter:
        if (longer - shorter) & _POST_PREFIXES:
            return 2, distance
        if len(longer) == len(shorter):
            return 0, 0.0
        return 1, distance
    return 2, distance


def _same_status(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    def plain(statuses: tuple[str, ...]) -> set[str]:
        return {"former" if s in _LIKE_FORMER else s for s in statuses if s not in _IGNORED}

    return plain(one) == plain(two)
