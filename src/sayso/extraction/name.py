"""Names of persons, organisations, places and other things in a document, each in its fullest form.

Candidates come from the pipeline's entities and from runs of capitals (`name_candidate`), all mentions of one name vote
on its kind (`name_type`), and a name found once is found at every mention (`_missed`). A surname is the person named in
full before, an acronym the organisation that it was put in brackets after or spells the initials of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.extraction.name_candidate import Candidate, Label, bare, candidates
from sayso.extraction.name_type import Votes, add, club_votes, context_votes, own_votes, winner
from sayso.language.given_names import PARTICLES
from sayso.language.name_words import (
    CLUB_TOWNS,
    COMMON_OPENERS,
    KIN_NOUNS,
    LEGAL_FORMS,
    ORGANISATION_HEADS,
    ORGANISATION_WORDS,
    PAPERS,
    SPORT_WORDS,
    SYSTEM_WORDS,
    TEAM_WORDS,
)
from sayso.language.titles import FEMALE_TITLES, MALE_TITLES
from sayso.language.word_list import words
from sayso.model import Document, Fact, Parse
from sayso.values.name import Gender, Name, NameType, initials_of, parse
from sayso.values.name_spelling import fold

_NAME_TAGS = frozenset(("NNP", "NNPS", "NN", "NNS", "JJ", "FW"))
_BEFORE_NAME = frozenset(("NNP", "NNPS", "NN", "JJ", "HYPH", ".", "AFX"))
"""Tags of what may stand between a title that shows the gender and the name."""
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "poss", "appos"))
_SURNAME_VOTES = 4.0
_BUSINESS = frozenset(
    ("homes", "industries", "technologies", "partners", "pharmaceuticals", "systems", "motors", "foods", "energy")
)
_SHORT_VOTES = 2.0
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_MALE = MALE_TITLES | words("husband father brother son uncle nephew grandfather grandson boyfriend widower")
_FEMALE = FEMALE_TITLES | words("wife mother sister daughter aunt niece grandmother granddaughter girlfriend widow")


@dataclass(slots=True)
class _Entity:
    """All mentions that are written alike."""

    surface: str
    words: list[str]
    votes: Votes
    label: Label
    mentions: list[tuple[Candidate, Votes]]
    type: NameType = "OTHER"


def extract(document: Document, parse: Parse, facts: Sequence[Fact] = ()) -> list[Fact]:
    """The facts of kind "name", left to right and not overlapping.

    Args:
        document: the document.
        parse: its parse, or that of some passages.
        facts: facts found before; names within a timex or a quantity ("May", "$") are left out.

    Returns:
        Facts whose value is a `Name` in its fullest form in the document; the span is the words of this mention,
        without titles, article and possessive.
    """
    taken = sorted((f.start, f.end) for f in facts if f.kind in ("timex", "quantity"))
    found = _parted(document.text, parse, candidates(parse))
    found = [c for c in _headlines(document.text, parse, found) if not _covered(taken, c.start, c.end)]
    entities = _entities(document.text, parse, found)
    mentions = _decided(parse, entities)
    mentions += _missed(document.text, parse, mentions, taken)
    mentions.sort(key=lambda m: (m[0], -m[1]))
    return _facts(document.text, parse, mentions)


def _parted(text: str, parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """Two names that a hyphen ties ("Acme-Bravo talks") are two when each is found alone as well."""
    known = {text[c.start : c.end] for c in found}
    tails = {" ".join(words[n:]) for words in (k.split() for k in known) for n in range(1, len(words))} | known
    parted: list[Candidate] = []
    for c in found:
        words = text[c.start : c.end]
        at = words.find("-")
        cut = next((t.i for t in parse.tokens[c.first : c.last] if t.start == c.start + at), None) if at > 0 else None
        both = words[:at].rpartition(" ")[2].lower(), words.rpartition(" ")[2].lower()
        heads = both[0] in PAPERS and both[1] in ORGANISATION_WORDS | PAPERS  # "Daily Post-ACME News poll"
        if cut is not None and (heads or (words[:at] in known and words[at + 1 :] in tails)):
            parted.append(c._replace(last=cut, end=c.start + at))
            parted.append(c._replace(first=cut + 1, start=c.start + at + 1, titled=False))
        else:
            parted.append(c)
    return parted


def _headlines(text: str, parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """Where capitals say nothing, a long candidate gives way to the names of the body that it holds."""
    if not any(c.headline for c in found):
        return list(found)
    known: dict[tuple[str, ...], Label] = {}
    for c in found:
        if c.headline:
            continue
        words = tuple(t.text for t in parse.tokens[c.first : c.last])
        known.setdefault(words, c.label)
        if len(words) > 1 and c.label == "PERSON":
            known.setdefault(words[-1:], "PERSON")
            known.setdefault(words[:1], "PERSON")
    kept: list[Candidate] = []
    for c in found:
        words = tuple(t.text for t in parse.tokens[c.first : c.last])
        if not c.headline or words in known or len(words) == 1:
            kept.append(c)
            continue
        inner: list[Candidate] = []
        i = c.first
        while i < c.last:
            for j in range(c.last, i, -1):
                form = tuple(t.text for t in parse.tokens[i:j])
                if form in known:
                    start, end = parse.span(i, j)
                    inner.append(Candidate(i, j, known[form], start, end, False, True))
                    i = j - 1
                    break
            i += 1
        if inner:
            kept += inner
        elif not known or (c.label and len(words) <= 3) or (c.label == "ORGANIZATION" and _body_of(words)):
            kept.append(c)
    return kept


def _body_of(words: Sequence[str]) -> bool:
    """Whether a name is that of a body "of" something: "Old Crown Bank of Wexlow"."""
    return any(w.lower() in ORGANISATION_HEADS | {"division"} and after == "of" for w, after in pairwise(words))


_Mention = tuple[int, int, NameType, int, int]
"""Start, end, type, first token, one past the last token."""


def _covered(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    # A quantity may hold a name ("20 Airbus jets"), a name is never wholly a number or a date.
    return any(s <= start and end <= e for s, e in taken if e > start and s < end)


def _entities(text: str, parse: Parse, found: Sequence[Candidate]) -> dict[str, _Entity]:
    entities: dict[str, _Entity] = {}
    sport = _sport(parse)
    for candidate in found:
        surface = " ".join(text[candidate.start : candidate.end].split())
        entity = entities.get(surface)
        if entity is None:
            words = surface.split(" ")
            entity = entities[surface] = _Entity(surface, words, own_votes(words), candidate.label, [])
            if sport and words[-1].lower() in CLUB_TOWNS and (len(words) > 1 or candidate.label == "ORGANIZATION"):
                entity.votes["ORGANIZATION"] += 4.5  # "Hexford Town", "Town"
        votes = context_votes(parse, candidate)
        if sport:
            add(votes, club_votes(parse, candidate))
        entity.mentions.append((candidate, votes))
        add(entity.votes, votes, 1.0 / (1 + 0.1 * len(entity.mentions)))
        entity.label = entity.label or candidate.label
    return entities


def _sport(parse: Parse) -> bool:
    """Whether a text reports on matches, so that a town may stand for its club."""
    seen = 0
    for token in parse.tokens:
        if token.lemma in SPORT_WORDS:
            seen += 1
            if seen == 3:
                return True
    return False


def _decided(parse: Parse, entities: dict[str, _Entity]) -> list[_Mention]:
    full = [e for e in entities.values() if len(e.words) > 1]
    for entity in full:
        entity.type = winner(entity.votes, entity.label)
    _bracketed(entities)
    persons: dict[str, int] = {}
    shorts: dict[str, NameType] = {}
    trading: set[str] = set()
    firms: set[str] = set()
    products: set[str] = set()
    for entity in full:
        if entity.type == "OTHER" and not SYSTEM_WORDS.isdisjoint(w.lower() for w in entity.words):
            products |= {entity.words[0].casefold(), entity.words[-1].casefold()}  # "Puffin OS X Heron"
        if entity.type == "PERSON":
            words = [w.rstrip(",") for w in entity.words if w.rstrip(".").lower() not in _SUFFIXES] or entity.words
            for n in range(1, len(words)):
                tail = " ".join(words[n:]).casefold()
                persons[tail] = persons.get(tail, 0) + 1
            persons.setdefault(words[0].casefold(), 0)
        elif entity.words[0].lower() not in ORGANISATION_HEADS:
            for n in range(1, len(entity.words)):
                shorts.setdefault(" ".join(entity.words[:n]).casefold(), entity.type)
                if entity.type == "ORGANIZATION" and entity.words[n].lower() in _BUSINESS:
                    firms.add(" ".join(entity.words[:n]).casefold())
                if all(w.rstrip(".,").lower() in LEGAL_FORMS for w in entity.words[n:]):
                    trading.add(" ".join(entity.words[:n]).casefold())
    for entity in entities.values():
        folded = entity.surface.casefold()
        if len(entity.words) == 1 and folded.endswith("s") and persons.get(folded[:-1]) and folded not in persons:
            entity.votes["OTHER"] += _SURNAME_VOTES  # "the Smiths"
        elif folded in persons:
            entity.votes["PERSON"] += _SURNAME_VOTES if persons[folded] else 1.5
        elif folded in trading or folded in firms:
            entity.votes["ORGANIZATION"] += _SURNAME_VOTES  # "Acme" of "Acme Corp."
        elif folded in shorts and shorts[folded] == "ORGANIZATION":
            entity.votes["ORGANIZATION"] += _SHORT_VOTES
        if len(entity.words) == 1 and folded in products:
            entity.votes["OTHER"] += _SURNAME_VOTES
    mentions: list[_Mention] = []
    for entity in entities.values():
        known = any(not c.headline for c, _ in entity.mentions)
        for candidate, votes in entity.mentions:
            both = dict(entity.votes)
            add(both, votes, 0.5)
            kind = winner(both, candidate.label or entity.label)
            if both[kind] <= 0.3 or (candidate.headline and not known and both[kind] < 1.4):
                continue
            if not candidate.label and not entity.label and both[kind] < 1.0 and len(entity.words) == 1:
                continue
            mentions.append((candidate.start, candidate.end, kind, candidate.first, candidate.last))
    return mentions


def _bracketed(entities: dict[str, _Entity]) -> None:
    """An acronym in brackets is of the kind of the name before it: "World Widget Conference (WWC)"."""
    ends = {c.last: e for e in entities.values() if len(e.words) > 1 for c, _ in e.mentions}
    for entity in entities.values():
        if len(entity.words) == 1 and entity.surface.isupper():
            for candidate, _ in entity.mentions:
                full = ends.get(candidate.first - 1)
                if full is not None and full.type != "PERSON":
                    entity.votes[full.type] += _SURNAME_VOTES


def _missed(text: str, parse: Parse, mentions: Sequence[_Mention], taken: Sequence[tuple[int, int]]) -> list[_Mention]:
    """Further mentions of the names found, at tokens that no mention covers, and in words of capitals throughout."""
    covered = bytearray(len(parse.tokens) + 1)
    forms: dict[str, list[tuple[list[str], NameType]]] = {}
    seen: set[tuple[str, NameType]] = set()
    for _, _, kind, first, last in mentions:
        for i in range(first, last):
            covered[i] = 1
        words = [t.text for t in parse.tokens[first:last]]
        variants = [words]
        if kind == "PERSON" and len(words) > 1:
            while len(words) > 2 and (words[-1] == "," or words[-1].rstrip(".").lower() in _SUFFIXES):
                words = words[:-1]
            at = len(words) - 1
            while at > 1 and words[at - 1].lower() in PARTICLES:
                at -= 1
            variants += [words[at:], [words[at][0].upper() + words[at][1:], *words[at + 1 :]]]
        if kind == "ORGANIZATION" and len(words) > 1 and words[-1].lower() in TEAM_WORDS:
            variants = [words, words[-1:]]
        for form in variants:
            key = (" ".join(form).casefold(), kind)
            if key in seen or (len(form) == 1 and len(form[0]) < 3 and not form[0].isupper()):
                continue
            seen.add(key)
            forms.setdefault(form[0].casefold(), []).append((form, kind))
    for variants_of_one in forms.values():
        variants_of_one.sort(key=lambda o: -len(o[0]))
    found: list[_Mention] = []
    tokens = parse.tokens
    i = 0
    while i < len(tokens):
        token = tokens[i]
        options = forms.get(token.text.casefold(), ()) if not covered[i] and token.text[0].isupper() else ()
        step = 1
        for form, kind in options:
            last = i + len(form)
            if last > len(tokens) or any(covered[i:last]):
                continue
            here = [t.text for t in tokens[i:last]]
            if here != form and not _same_in_capitals(here, form):
                continue
            if len(form) == 1 and (
                (token.tag not in _NAME_TAGS and (kind != "PERSON" or token.dep not in _ARGUMENTS))
                or bare(token) in COMMON_OPENERS
            ):
                continue
            if len(form) == 1 and token.pos not in ("PROPN", "NOUN", "ADJ", "X") and token.dep not in _ARGUMENTS:
                continue
            start, end = token.start, tokens[last - 1].end
            if not _covered(taken, start, end):
                found.append((start, end, kind, i, last))
                step = len(form)
            break
        i += step
    return found


def _same_in_capitals(here: Sequence[str], form: Sequence[str]) -> bool:
    return all(w.isupper() for w in here if w[0].isalpha()) and [w.casefold() for w in here] == [
        w.casefold() for w in form
    ]


def _facts(text: str, tree: Parse, mentions: Sequence[_Mention]) -> list[Fact]:
    names = _Canon(text, tree, mentions)
    facts: list[Fact] = []
    at = -1
    for n, (start, end, _, _, _) in enumerate(mentions):
        if start < at or start >= end:
            continue
        at = end
        facts.append(Fact("name", start, end, text[start:end], names.value(n)))
    return facts


class _Canon:
    """Ties each mention to the fullest form of its name in the document."""

    def __init__(self, text: str, tree: Parse, mentions: Sequence[_Mention]) -> None:
        self._mentions = mentions
        self._text = text
        self._values = [self._parsed(tree, m) for m in mentions]
        self._persons = self._people()
        self._link()

    def value(self, n: int) -> Name:
        """The name of the mention of that number."""
        return self._values[n]

    def _parsed(self, tree: Parse, mention: _Mention) -> Name:
        start, end, kind, first, _ = mention
        gender: Gender | None = None
        i = first - 1
        if i > 0 and tree.tokens[i].text == "," and tree.tokens[i - 1].lemma in KIN_NOUNS:
            i -= 1  # "her brother, Robin,"
        while kind == "PERSON" and i >= 0 and first - i <= 4 and tree.tokens[i].sent == tree.tokens[first].sent:
            word = bare(tree.tokens[i])
            if word in _MALE or word in _FEMALE:
                gender = "male" if word in _MALE else "female"
                break
            if tree.tokens[i].tag not in _BEFORE_NAME:
                break
            i -= 1
        return parse(self._text[start:end], kind, gender)

    def _people(self) -> list[tuple[int, Name]]:
        """Persons named in full, with the mention where, each person once and in the fullest form."""
        people: list[tuple[int, Name]] = []
        groups: dict[str, list[int]] = {}
        for n, name in enumerate(self._values):
            if name.type != "PERSON" or not name.given:
                continue
            key = fold(name.surname).split(" ")[-1]
            for at in groups.get(key, [])[-_MOST_OPTIONS:]:
                where, known = people[at]
                if name.compare(known).agrees:
                    if _fuller(name, known):
                        people[at] = (where, _with_gender(name, known.gender))
                    elif name.gender and not known.gender:
                        people[at] = (where, _with_gender(known, name.gender))
                    break
            else:
                groups.setdefault(key, []).append(len(people))
                people.append((n, name))
        return people

    def _link(self) -> None:
        by_last: dict[str, list[tuple[int, Name]]] = {}
        by_given: dict[str, list[tuple[int, Name]]] = {}
        for where, name in self._persons:
            for form in _surname_forms(name):
                by_last.setdefault(form, []).append((where, name))
            by_given.setdefault(fold(name.given[0]), []).append((where, name))
        organisations = _Organisations(self._values, self._mentions, self._text)
        places: dict[str, str] = {}
        for name in self._values:
            if name.type == "PLACE" and name.country and len(name.canonical) > len(places.get(name.country, "")):
                places[name.country] = name.canonical
        told: Counter[str] = Counter()
        for n, name in enumerate(self._values):
            if name.type == "PERSON":
                self._values[n] = _chosen(n, name, _options(n, name, by_last, by_given), told)
            elif name.type == "ORGANIZATION":
                self._values[n] = organisations.fullest(n)
            elif name.type == "PLACE" and name.country:
                self._values[n] = parse(places[name.country], "PLACE")
        genders: dict[str, Gender] = {}
        for name in self._values:
            if name.type == "PERSON" and name.gender:
                genders.setdefault(name.canonical, name.gender)
        for n, name in enumerate(self._values):
            if name.type == "PERSON" and name.gender is None and name.canonical in genders:
                self._values[n] = _with_gender(name, genders[name.canonical])


def _fuller(one: Name, two: Name) -> bool:
    def size(name: Name) -> tuple[int, int]:
        return (sum(len(g.rstrip(".")) > 1 for g in name.given), len(name.canonical))

    return size(one) > size(two)


def _with_gender(name: Name, gender: Gender | None) -> Name:
    if gender is None or name.gender == gender:
        return name
    return Name(name.type, name.canonical, name.given, name.surname, name.suffix, gender, name.acronym, name.country)


def _surname_forms(name: Name) -> list[str]:
    words = fold(name.surname).split(" ")
    forms = [" ".join(words[n:]) for n in range(len(words)) if n == len(words) - 1 or words[n] not in ("y",)]
    given = [fold(g) for g in name.given]
    if len(given) > 1:
        forms.append(f"{given[-1]} {fold(name.surname)}")
    return forms


_MOST_OPTIONS = 12
"""A name is held against so many persons of its surname at most: hostile input must not cost the square."""


def _options(
    n: int, name: Name, by_last: dict[str, list[tuple[int, Name]]], by_given: dict[str, list[tuple[int, Name]]]
) -> list[tuple[int, Name]]:
    """The persons named in full that a mention may be, in order of the text, with the mention that names them."""
    key = fold(name.canonical)
    if name.given:
        pool = _near(n, by_last.get(fold(name.surname).split(" ")[-1], []))
        options = [p for p in pool if name.compare(p[1]).agrees]
        return options + [p for p in _near(n, by_last.get(key, [])) if p not in options]
    options = _near(n, by_last.get(key, []))
    if name.gender and len(options) > 1:
        options = [p for p in options if p[1].gender in (None, name.gender)] or options
    if not options and len(by_given.get(key, [])) == 1:
        options = by_given[key]
    return options


def _near(n: int, persons: list[tuple[int, Name]]) -> list[tuple[int, Name]]:
    if len(persons) <= _MOST_OPTIONS:
        return persons
    at = bisect_left(persons, n, key=lambda p: p[0])
    return persons[max(0, at - _MOST_OPTIONS // 2) : at + _MOST_OPTIONS // 2]


def _chosen(n: int, name: Name, options: Sequence[tuple[int, Name]], told: Counter[str]) -> Name:
    """Of several persons of one surname, the one the text has told most of so far; a headline may come before all."""
    if not options:
        return name
    before = [p for p in options if p[0] <= n]
    if not before:
        full = options[0][1]
    elif name.given:
        full = before[-1][1]
    else:
        full = max(before, key=lambda p: (told[p[1].canonical], p[0]))[1]
    told[full.canonical] += 1
    return _with_gender(full, name.gender) if full.gender is None else full


class _Organisations:
    """Acronyms and short forms of organisations, tied to the full form of the document."""

    def __init__(self, values: Sequence[Name], mentions: Sequence[_Mention], text: str) -> None:
        self._values = values
        self._full: dict[str, Name] = {}
        self._acronyms: dict[str, str] = {}
        longer = [v for v in values if v.type == "ORGANIZATION" and " " in v.canonical]
        by_initials: dict[str, Name] = {}
        for value in longer:
            for initials in initials_of(value.canonical):
                if len(initials) > 1:
                    by_initials.setdefault(initials, value)
        for (_, end, _, _, _), value, after, following in zip(mentions, values, mentions[1:], values[1:], strict=False):
            gap = text[end : after[0]]
            if value.type != "PERSON" and " " in value.canonical and gap.strip() == "(" and _short(following.canonical):
                # "European Space Agency (ESA)": whatever the letters, the brackets say so.
                self._full.setdefault(fold(following.canonical), value)
        for value in values:
            if value.type != "ORGANIZATION" or not _short(value.canonical):
                continue
            key = fold(value.canonical)
            if key not in self._full and key in by_initials:
                self._full[key] = by_initials[key]
        for key, value in self._full.items():
            self._acronyms.setdefault(value.canonical, key.upper())
        self._tails: dict[str, str] = {}
        for value in longer:
            words = value.canonical.split(" ")
            while len(words) > 1 and words[-1].rstrip(".").lower() in LEGAL_FORMS:
                words.pop()
                self._tails.setdefault(fold(" ".join(words)), value.canonical)
        # A headline may use the short form of a name that the text gives in full: "Acme Airways".
        later: dict[str, set[str]] = {}
        for value in longer:
            words = value.canonical.split(" ")
            first = later.setdefault(fold(words[0]), set())
            first.add(value.canonical if len(words) == 2 and words[1].lower() in ORGANISATION_WORDS else "")
        self._later = {short: min(full) for short, full in later.items() if len(full) == 1 and "" not in full}
        self._introduced: dict[str, list[tuple[int, str]]] = {}
        for n, value in enumerate(values):
            if value.type != "ORGANIZATION" or " " not in value.canonical:
                continue
            words = value.canonical.split(" ")
            rest = [w.rstrip(",.").lower() for w in words]
            forms = [" ".join(words[k:]) for k in range(1, len(words)) if len(words) - k > 1]
            if (
                len(words) <= 3
                and not any(w in ORGANISATION_WORDS or w in ("centre", "center") for w in rest[1:])
                and len(words[0]) > 3
                and not words[0].isupper()
            ):
                forms.append(words[0])
            if rest[0] in ORGANISATION_HEADS:
                forms.append(words[0])
                if len(words) > 5 and words[3:5] == ["of", "the"]:
                    forms.append(" ".join(words[:3]))  # "Board of Regents of the …"
            plural = rest[-1].endswith("s") and rest[-1] not in ORGANISATION_WORDS
            team = plural or rest[-1] in TEAM_WORDS or rest[-1] in CLUB_TOWNS
            if rest[-1] in ORGANISATION_HEADS or rest[-1] in PAPERS or team:
                forms.append(words[-1])
            for form in forms:
                known = self._introduced.setdefault(fold(form), [])
                if not known or known[-1][1] != value.canonical:
                    known.append((n, value.canonical))

    def fullest(self, n: int) -> Name:
        """The name of mention `n` in its fullest form."""
        name = self._values[n]
        key = fold(name.canonical)
        if key in self._full:
            full = self._full[key].canonical
        elif key in self._tails:
            full = self._tails[key]
        else:
            before = [canonical for at, canonical in self._introduced.get(key, ()) if at < n]
            full = before[-1] if before else self._later.get(key, name.canonical)
        return parse(full, "ORGANIZATION", acronym=self._acronyms.get(full))


def _short(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return " " not in words and 2 <= len(letters) <= 8 and sum(c.isupper() for c in letters) >= 2
