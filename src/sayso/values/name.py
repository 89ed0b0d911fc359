"""Names of persons, organisations and places: their parts, index keys, and how two of them stand to each other.

A surname alone, an initial, a short form ("Bob"), an acronym, diacritics or a transliteration are no difference;
another given name, another initial or a slip in the spelling is. Names are compared in their fullest form in the
document (`canonical`), so that "Smith" of an article about Ann Smith is held against "John Smith" as Ann Smith.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from sayso.language.countries import OTHER_NAMES, country_of
from sayso.language.given_names import PARTICLES, gender_of, is_given_name, same_given_name
from sayso.language.name_words import LEGAL_FORMS, ORGANISATION_HEADS
from sayso.language.titles import FEMALE_TITLES, HONORIFICS, MALE_TITLES, RANK_HEADS, SUFFIXES
from sayso.language.word_list import words as _words
from sayso.values.comparison import EQUAL, INCOMPARABLE, Comparison
from sayso.values.name_spelling import apart, fold, misspelt, same_spelling, transliteration_key

NameType = Literal["PERSON", "ORGANIZATION", "PLACE", "OTHER"]
Gender = Literal["female", "male"]

_SMALL_WORDS = _words("the of for and in on at to de la le a an & - , by")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_CAMEL = re.compile(r"[A-Z][a-z]+(?=[A-Z])|(?<=[a-z])[A-Z][a-z]+")
_ACRONYM = re.compile(r"[A-Z][A-Z&.\-]*[A-Z][A-Z.]*s?$")
_GENERIC = {"us": "united states", "usa": "united states", "uk": "united kingdom", "un": "united nations"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its fullest form in the document.

    Attributes:
        type: what bears it; demonyms, works, events and products are "OTHER".
        canonical: the fullest form of the document, without titles and possessive.
        given: given names and initials of a person, in order, as written.
        surname: family name of a person with its particles ("van der Berg"); "" when only a given name is known.
        suffix: "Jr.", "III" and the like, or "".
        gender: "female" or "male" where a title, the given name or a pronoun shows it.
        acronym: short form of an organisation ("OBR"), or None.
        country: ISO 3166 code when the name is a country, or the adjective of one ("Polish" → "PL"), or None.
    """

    type: NameType
    canonical: str
    given: tuple[str, ...] = ()
    surname: str = ""
    suffix: str = ""
    gender: Gender | None = None
    acronym: str | None = None
    country: str | None = None

    def as_json(self) -> dict[str, Any]:
        """`{"type", "canonical"}`, as the schema has it."""
        return {"type": self.type, "canonical": self.canonical}

    def format(self) -> str:
        """The name as it is shown to a reader."""
        return self.canonical

    def keys(self) -> tuple[str, ...]:
        """Index keys, the same for names that may be one: `n:` full form, `p:` surname, `o:` acronym, `c:` country."""
        full = _place(fold(self.canonical).removeprefix("the "))
        keys = [f"n:{transliteration_key(full)}"]
        if self.type == "PERSON":
            last = fold(self.surname or self.canonical).split(" ")
            keys.append(f"p:{transliteration_key(last[-1])}")
        elif self.type == "ORGANIZATION":
            acronym = fold(self.acronym) if self.acronym else _initials(self.canonical)
            if _is_acronym(self.canonical):
                acronym = fold(self.canonical)
            if len(acronym) > 1:
                keys.append(f"o:{acronym}")
            first = next(iter(_core(self.canonical)), "")
            if first:
                keys.append(f"w:{transliteration_key(first)}")
        if self.country:
            keys.append(f"c:{self.country}")
        return tuple(dict.fromkeys(keys))

    def compare(self, other: Name) -> Comparison:
        """How this name of an article stands to a name of a document.

        `equal` and `compatible` for one that may be the same. `different` with the aspect "given_name", "initial",
        "suffix" or "spelling" for what looks like a slip about the same bearer, and with "surname", "organisation" or
        "place" for names that simply differ; `distance` (1 - similarity of the spellings) tells the near ones.
        `incomparable` when a person is held against a place, say, and the words are not the same.
        """
        if fold(self.canonical).removeprefix("the ") == fold(other.canonical).removeprefix("the "):
            return EQUAL
        if self.country and other.country:
            return self._compare_country(other)
        if self.type != other.type:
            return self._compare_across(other)
        if self.type == "PERSON":
            return _compare_persons(self, other)
        if self.type == "ORGANIZATION":
            return _compare_organisations(self, other)
        return _compare_places(self, other, "place" if self.type == "PLACE" else "name")

    def _compare_country(self, other: Name) -> Comparison:
        if self.country != other.country:
            return Comparison("different", ("place",), 1.0)
        return EQUAL if self.type == other.type else Comparison("compatible", (), 0.0)

    def _compare_across(self, other: Name) -> Comparison:
        # The kind of a name is guessed from its words: one word may be taken for a person here, a company there.
        if {self.type, other.type} <= {"ORGANIZATION", "PLACE", "OTHER"}:
            found = _compare_organisations(self, other)
            if found.agrees or "spelling" in found.aspects:
                return found
        one, two = fold(self.canonical), fold(other.canonical)
        if "PERSON" in (self.type, other.type) and {one.split(" ")[-1]} == {two.split(" ")[-1]}:
            return Comparison("compatible", (), apart(one, two))
        if transliteration_key(one) == transliteration_key(two):
            return EQUAL
        return INCOMPARABLE


def parse(text: str, type: NameType, gender: Gender | None = None, acronym: str | None = None) -> Name:
    """A name from its words: titles, possessive and a leading article come off, a person's parts are told apart.

    Args:
        text: the words, with or without titles ("Dr. Ann B. van Dyke Jr.'s").
        type: what bears the name.
        gender: when the text around shows it; else a title or the given name decides.
        acronym: of an organisation, when the text gives one.
    """
    words = _POSSESSIVE.sub("", " ".join(text.split())).strip(" ,;:").split(" ")
    if type != "PERSON":
        if len(words) > 1 and words[0] in ("the", "The"):
            words = words[1:]
        canonical = " ".join(words)
        return Name(type, canonical, acronym=acronym, country=country_of(canonical))
    while len(words) > 1 and (bare := words[0].rstrip(".").casefold()) in HONORIFICS | RANK_HEADS:
        gender = gender or ("male" if bare in MALE_TITLES else "female" if bare in FEMALE_TITLES else None)
        words = words[1:]
    canonical = " ".join(words)
    given, surname, suffix = _person_parts(canonical)
    return Name("PERSON", canonical, given, surname, suffix, gender or _gender(given))


def _gender(given: tuple[str, ...]) -> Gender | None:
    found = gender_of(fold(given[0]).split("-")[0]) if given else None
    if given and found is None and (parts := _CAMEL.findall(given[0])):
        found = gender_of(parts[-1]) or gender_of(parts[0])  # "MaryBeth"
    return "female" if found == "female" else "male" if found == "male" else None


@lru_cache(maxsize=16384)
def _person_parts(canonical: str) -> tuple[tuple[str, ...], str, str]:
    if "," in canonical:
        head, _, tail = canonical.partition(",")
        if tail.strip().rstrip(".").casefold() not in SUFFIXES:
            canonical = f"{tail.strip()} {head.strip()}"  # "Smith, John"
        else:
            canonical = f"{head.strip()} {tail.strip()}"
    words = [w for w in canonical.split(" ") if w]
    suffix = ""
    while len(words) > 1 and words[-1].strip(".,").casefold() in SUFFIXES:
        suffix = words.pop()
    # "Robert C. "Bob" Carver": what is quoted is another given name.
    words = [w.strip("\"“”‘’'()") or w for w in words]
    if len(words) == 1:
        # "Julia" alone is a given name; "Carver" may be either, and stays a surname.
        return (), words[0], suffix
    at = len(words) - 1
    while at > 0 and words[at - 1].casefold() in PARTICLES and words[at - 1][0].islower():
        at -= 1
    if at == 1 and words[0] in ("De", "Von", "Di", "Da", "Del", "Della"):
        at = 0  # "De Luca" is a surname
    if at > 1 and words[at - 1] in (
        "Van",
        "Von",
        "De",
        "Di",
        "Da",
        "Del",
        "Della",
        "Le",
        "La",
        "St.",
        "Mac",
        "bin",
        "al",
    ):
        at -= 1
    return tuple(words[:at]), " ".join(words[at:]), suffix


def _compare_persons(one: Name, two: Name) -> Comparison:
    names = fold(one.canonical), fold(two.canonical)
    distance = apart(*names)
    if sorted(names[0].replace(",", "").split(" ")) == sorted(names[1].replace(",", "").split(" ")):
        return EQUAL  # family name first
    surnames = fold(one.surname), fold(two.surname)
    if _same_surname(*surnames):
        aspects = _given_aspects(one.given, two.given)
        if not aspects and one.suffix and two.suffix and fold(one.suffix) != fold(two.suffix):
            aspects = ("suffix",)
        if aspects:
            return Comparison("different", aspects, distance)
        if len(one.given) == len(two.given) and surnames[0] == surnames[1] and _same_words(one.given, two.given):
            return EQUAL
        return Comparison("compatible", (), distance)
    if not one.given or not two.given:
        # One word against a full name: it may be the given name ("Julia").
        word, full = (surnames[0], two) if not one.given else (surnames[1], one)
        if any(same_given_name(fold(g), word) for g in full.given):
            return Comparison("compatible", (), distance)
        if _slip(*surnames):
            return Comparison("different", ("spelling",), distance)
        return Comparison("different", ("surname",), distance)
    given = _given_aspects(one.given, two.given)
    if _slip(*surnames) and not given:
        return Comparison("different", ("spelling",), distance)
    # A name after marriage or a second family name: "Ana García López" for "Ana García".
    if not given and _share_family_name(one, two):
        return Comparison("compatible", ("surname",), distance)
    return Comparison("different", ("surname", "given_name") if given else ("surname",), distance)


def _slip(one: str, two: str) -> bool:
    return misspelt(one.split(" ")[-1], two.split(" ")[-1]) and not (is_given_name(one) and is_given_name(two))


def _same_surname(one: str, two: str) -> bool:
    if same_spelling(one, two):
        return True
    # "Berg" for "van den Berg", "Lloyd" for "Lloyd-Jones"
    a, b = one.split(" "), two.split(" ")
    if a[-1] == b[-1] and (set(a[:-1]) | set(b[:-1])) <= PARTICLES:
        return True
    a, b = one.split("-"), two.split("-")
    return len(a) != len(b) and (a == b[-len(a) :] or b == a[-len(b) :] or a == b[: len(a)] or b == a[: len(b)])


def _share_family_name(one: Name, two: Name) -> bool:
    a, b = fold(one.canonical).split(" "), fold(two.canonical).split(" ")
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) >= 2 and len(longer) > len(shorter) and set(shorter) <= set(longer)


def _same_words(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return all(
        same_given_name(fold(a), fold(b)) or same_spelling(fold(a), fold(b)) for a, b in zip(one, two, strict=True)
    )


def _given_aspects(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    """What is at odds between the given names of two persons of one surname: nothing, "given_name" or "initial"."""
    a = [part for name in one for part in _given(name)]
    b = [part for name in two for part in _given(name)]
    if not a or not b:
        return ()
    if "".join(a) == "".join(b):
        return ()
    if _agree(a[0], b[0]):
        # First names agree; of the middle names, those that both give must agree.
        middle = a[1:], b[1:]
        if middle[0] and middle[1] and not _agree(middle[0][0], middle[1][0]):
            if any(len(x) > 1 and len(y) > 1 and _agree(x, y) for x in middle[0] for y in middle[1]):
                return ()
            return ("initial",) if min(len(x) for x in (*middle[0], *middle[1])) == 1 else ("given_name",)
        return ()
    # Known by the middle name, or a quoted short form: any agreement of two full names will do.
    if any(len(x) > 1 and len(y) > 1 and _agree(x, y) for x in a for y in b):
        return ()
    return ("initial",) if len(a[0]) == 1 or len(b[0]) == 1 else ("given_name",)


@lru_cache(maxsize=16384)
def _given(name: str) -> tuple[str, ...]:
    """Folded given names in a word: "J.K." → j, k; "Jean-Luc" stays one."""
    if "." in name:
        parts = [p for p in name.split(".") if p]
        if all(len(p) == 1 for p in parts):
            return tuple(fold(p) for p in parts)
    if len(name) == 2 and name.isupper():
        return (fold(name[0]), fold(name[1]))
    return (fold(name),)


def _agree(one: str, two: str) -> bool:
    if len(one) == 1 or len(two) == 1:
        return one[:1] == two[:1]
    if same_given_name(one, two) or same_spelling(one, two):
        return True
    a, b = one.split("-"), two.split("-")
    return len(a) != len(b) and a[0] == b[0]


@lru_cache(maxsize=16384)
def _core(canonical: str) -> tuple[str, ...]:
    """Folded words of an organisation's name without articles, prepositions and legal form."""
    words = [w.strip(',()"“”') for w in fold(canonical.replace("&", " and ")).split(" ")]
    core = [w for w in words if w and w not in _SMALL_WORDS]
    while len(core) > 1 and core[-1] in LEGAL_FORMS:
        core.pop()
    return tuple(core)


@lru_cache(maxsize=16384)
def _initials(canonical: str) -> str:
    return "".join(w[0] for w in _core(canonical))


def initials_of(canonical: str) -> tuple[str, ...]:
    """The acronyms that a full name may have, folded: with and without its small words and its legal form."""
    words = [w for w in re.split(r"[\s\-]+", fold(canonical.replace("&", " and "))) if w and w[0].isalnum()]
    every = "".join(w[0] for w in words)
    without_article = "".join(w[0] for w in words if w != "the")
    core = _initials(canonical)
    capitals = "".join(w[0] for w in re.split(r"[\s\-]+", canonical) if w[:1].isupper()).casefold()
    return tuple(dict.fromkeys((core, capitals, without_article, every)))


def _is_acronym(canonical: str) -> bool:
    return " " not in canonical and len(canonical) <= 8 and bool(_ACRONYM.match(canonical))


def _compare_organisations(one: Name, two: Name) -> Comparison:
    a, b = _core(one.canonical), _core(two.canonical)
    distance = apart(" ".join(a), " ".join(b))
    if a == b:
        return EQUAL
    for short, full in ((one, two), (two, one)):
        folded = fold(short.canonical)
        if _is_acronym(short.canonical) and (
            folded in initials_of(full.canonical) or (full.acronym and folded == fold(full.acronym))
        ):
            return EQUAL
    if one.acronym and two.acronym and fold(one.acronym) == fold(two.acronym) and len(one.acronym) > 2:
        return EQUAL
    if a and b:
        if "".join(a) == "".join(b):
            return EQUAL
        shorter, longer = (a, b) if len(a) < len(b) else (b, a)
        if len(shorter) < len(longer):
            if len(shorter) == 1 and shorter[0] in ORGANISATION_HEADS and shorter[0] not in longer:
                return Comparison("different", ("organisation",), distance)
            if len(shorter) == 1 and shorter[0] in ORGANISATION_HEADS:
                return Comparison("compatible", ("organisation",) if shorter is b else (), distance)
            if longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter:
                return Comparison("compatible", ("organisation",) if shorter is b else (), distance)
        if len(a) == len(b):
            unlike = [(x, y) for x, y in zip(a, b, strict=True) if not same_spelling(x, y)]
            if not unlike:
                return EQUAL
            if all(misspelt(x, y) for x, y in unlike):
                return Comparison("different", ("spelling",), distance)
        if sorted(a) == sorted(b):
            return Comparison("compatible", (), distance)
    return Comparison("different", ("organisation",), distance)


def _place(folded: str) -> str:
    return OTHER_NAMES.get(folded, folded)


def _compare_places(one: Name, two: Name, aspect: str) -> Comparison:
    a, b = _place(fold(one.canonical).removeprefix("the ")), _place(fold(two.canonical).removeprefix("the "))
    distance = apart(a, b)
    if a == b or same_spelling(a, b):
        return EQUAL
    first, second = a.split(" "), b.split(" ")
    for shorter, longer in ((first, second), (second, first)):
        rest = [w for w in longer if w not in shorter]
        # "New York" for "New York City", "Thames" for "River Thames", "Bath" for "Bath, Somerset".
        if set(shorter) < set(longer) and all(w.strip(",") in _PLACE_KINDS for w in rest):
            return Comparison("compatible", ("place",) if shorter is second else (), distance)
        if "," in " ".join(longer) and " ".join(longer).split(",")[0] == " ".join(shorter):
            return Comparison("compatible", ("place",) if shorter is second else (), distance)
    if len(first) == len(second):
        unlike = [(x, y) for x, y in zip(first, second, strict=True) if not same_spelling(x, y)]
        if unlike and all(misspelt(x, y) for x, y in unlike):
            return Comparison("different", ("spelling",), distance)
    return Comparison("different", (aspect,), distance)


_PLACE_KINDS = _words("""
    city county town village river lake mount mountain island islands isle province state region district of the
    republic kingdom airport international street greater
    """)
