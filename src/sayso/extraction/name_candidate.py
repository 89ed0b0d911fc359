"""Where names may stand: token ranges from the pipeline's entities and from runs of capitals.

The small pipelines of spaCy miss some names and draw the bounds of others too wide; here bounds are put right from the
words alone (titles, articles, possessives and numbers come off). What kind of name a candidate is, `name` decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from sayso.language.cities import CITIES
from sayso.language.countries import CONTINENTS, COUNTRIES, DEMONYMS, STATES
from sayso.language.given_names import PARTICLES, is_given_name
from sayso.language.name_words import (
    CALLS,
    COMMON_OPENERS,
    EVENT_WORDS,
    GENERIC_OWNERS,
    GOVERNING_BODIES,
    KIN_NOUNS,
    LEGAL_FORMS,
    NOT_NAMES,
    ORGANISATION_HEADS,
    ORGANISATION_WORDS,
    PHONETIC,
    PLACE_PREFIXES,
    PLACE_WORDS,
)
from sayso.language.titles import (
    HONORIFICS,
    OFFICES,
    PLURAL_OFFICES,
    RANK_HEADS,
    RANKS,
    STATUS_WORDS,
    SUFFIXES,
    TITLE_MODIFIERS,
)
from sayso.model import Parse, Sentence, Token

Label = Literal["", "PERSON", "ORGANIZATION", "PLACE", "OTHER"]
"""The type that the pipeline gave, or "" for a run of capitals."""

_LABELS: dict[str, Label] = {
    "PERSON": "PERSON",
    "ORG": "ORGANIZATION",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "NORP": "OTHER",
    "EVENT": "OTHER",
    "WORK_OF_ART": "OTHER",
    "PRODUCT": "OTHER",
    "LAW": "OTHER",
}
_PROPER = ("NNP", "NNPS")
_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB", "UH")
_LINKS = frozenset(("of", "for", "and", "&", "the", "on", "in"))
_INNER = frozenset(("-", "–", "&", "/", "'", "’"))
_CLEAR_OFFICES = frozenset(
    (
        "president",
        "minister",
        "secretary",
        "senator",
        "governor",
        "chairman",
        "director",
        "officer",
        "administrator",
        "ceo",
    )
)
"""Offices that are rarely surnames: "Cook" and "Judge" are."""
_ADJECTIVES = frozenset(("major", "private", "principal", "marine", "independent", "rear"))
"""Offices that are adjectives as well: "the major donor"."""
_SHORT_TITLES = frozenset(("sgt", "lt", "gen", "maj", "capt", "cpl", "adm", "cmdr", "supt", "sen", "gov", "prof"))
"""Titles that are no surnames, whatever the sentence splitter left of them."""
_POST_NOMINALS = frozenset(("KC", "QC", "MP", "MSP", "MEP", "OBE", "MBE", "CBE", "PhD", "MD", "RN"))
_LONGEST = 16
"""A longer run of capitals is no name: a list, a table, or hostile input."""
_QUOTES = frozenset(('"', "“", "”", "``", "''", "‘", "’"))
_JOINT_BODIES = frozenset(("council", "committee", "commission", "board", "authority", "agency", "department"))
_GENERATIONS = frozenset(("jr", "sr", "jnr", "snr", "ii", "iii", "iv"))
_CODE = re.compile(r"[A-Z]{2,3}")
_GARBLED = re.compile(r"[A-Za-z]\d[a-z]|([a-z])\1\1")
"""A digit between letters, a letter three times over: what a scanner made of a word."""
_SAINTS = frozenset(("st", "saint"))
_TITLES = (HONORIFICS | OFFICES | PLURAL_OFFICES | RANKS | frozenset(STATUS_WORDS)) - _SAINTS
_FORMS_OF_ADDRESS = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "rev", "prof", "professor", "cllr", "coun")
)
"""Titles that come off whatever the pipeline takes the name for."""
_OFFICE_ENDINGS = ("ologist", "ographer", "ician", "master", "keeper", "wright", "woman", "person", "iatrist", "maker")
_ABSTRACT = ("ance", "ence", "tion", "sion", "ment", "ness", "ship", "ism")
_NUMBERED = frozenset(
    ("grade", "band", "class", "category", "phase", "level", "type", "zone", "tier", "part", "title", "ward")
)
_ALL_DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_OWNED = PLACE_WORDS | frozenset(
    (
        "hospital",
        "infirmary",
        "hospice",
        "school",
        "college",
        "church",
        "court",
        "chapel",
        "academy",
        "university",
        "club",
        "society",
        "institute",
        "market",
        "theatre",
        "house",
        "nursery",
        "hotel",
        "foundation",
    )
)
"""Last words of names that begin with a possessive: "Potter's Bridge", "St Anne's Primary School"."""


class Candidate(NamedTuple):
    """Tokens `first:last` (half-open) that may be a name.

    Attributes:
        label: type that the pipeline gave, or "" for a run of capitals.
        start, end: code points, without a possessive.
        titled: whether a title or an office stands right before it.
        headline: whether it stands in words that are capitalised throughout, so that capitals say nothing.
    """

    first: int
    last: int
    label: Label
    start: int
    end: int
    titled: bool
    headline: bool


def bare(token: Token) -> str:
    """The token's words in lower case without a final dot: how word lists are asked."""
    return token.text.rstrip(".").lower() or token.text


def is_office(token: Token) -> bool:
    """Whether a word can head a role ("minister", "co-founder", "CEO", "Gen.")."""
    word = bare(token)
    if word in OFFICES or word in RANK_HEADS:
        return token.tag != "JJ" or word not in _ADJECTIVES or token.text[0].isupper()
    if "-" in word:
        return word.rpartition("-")[2] in OFFICES
    # "geologist", "stationmaster": English makes such words without end.
    return len(word) > 8 and word.endswith(_OFFICE_ENDINGS)


def is_title(token: Token) -> bool:
    """Whether a word is a title, a rank, an office or the status of one."""
    return bare(token) in _TITLES


def candidates(parse: Parse) -> list[Candidate]:
    """All candidates of a parse, left to right, not overlapping."""
    found: list[Candidate] = []
    tokens = parse.tokens
    codes = _speaker_codes(parse)
    for sentence in parse.sentences:
        if not any(t.text[0].isupper() for t in tokens[sentence.first : sentence.last]):
            continue
        headline = is_headline(parse, sentence)
        for first, last, label in _ranges(parse, sentence):
            for a, b, kind in _split(tokens, first, last, label):
                if b - a > _LONGEST:
                    continue
                made = _trimmed(tokens, sentence, a, b, kind, headline)
                if made and not (made.last - made.first == 1 and _spoken(tokens, made.first, codes)):
                    found.append(made)
    return _coordinated(tokens, _letterheads(tokens, _owned(tokens, found)))


def _speaker_codes(parse: Parse) -> frozenset[str]:
    """Two or three capitals that open turns again and again ("CC: Roger."): speakers, not organisations."""
    seen: Counter[str] = Counter()
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first : sentence.first + 2]
        if len(tokens) == 2 and tokens[1].text == ":" and _CODE.fullmatch(tokens[0].text):
            seen[tokens[0].text] += 1
    if sum(seen.values()) < 4:
        return frozenset()
    return frozenset(code for code, times in seen.items() if times > 1)


def _spoken(tokens: Sequence[Token], i: int, codes: frozenset[str]) -> bool:
    """Whether a word is a speaker's code, a call of radio procedure ("Roger.") or a letter spelt ("mode 2 Bravo")."""
    token = tokens[i]
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    word = token.text.lower()
    if token.text in codes and after is not None and after.text == ":":
        return True
    if before is not None and before.sent == token.sent and before.tag == "CD" and word in PHONETIC:
        return True
    if word not in CALLS or not codes:
        return False
    opens = before is None or before.sent != token.sent or before.text == ":"
    closes = after is None or after.sent != token.sent or after.text in (".", "!")
    if opens and (closes or after is None or after.text == "," or after.tag == "POS"):
        return True
    return token.text.isupper()


def _owned(tokens: Sequence[Token], found: Sequence[Candidate]) -> list[Candidate]:
    """Names that hold a possessive are one: "Potter's Bridge", "Women's Institute", "St Anne's School"."""
    joined: list[Candidate] = []
    for c in found:
        mark = c.first - 1
        if mark < 1 or tokens[mark].tag != "POS" or tokens[mark].sent != tokens[c.first].sent or c.label == "PERSON":
            joined.append(c)
            continue
        owner = tokens[mark - 1]
        before = joined[-1] if joined and joined[-1].last == mark else None
        generic = owner.text[0].isupper() and bare(owner) in GENERIC_OWNERS
        tail = tokens[c.last - 1].text.lower()
        if generic and (
            tail in ORGANISATION_WORDS or tokens[c.first].text.lower() in ORGANISATION_HEADS | {"republic"}
        ):
            first = before.first if before else mark - 1
            if not before and joined and joined[-1].last == first and tokens[first].start == joined[-1].end + 1:
                before = joined[-1]
                first = before.first
            if before:
                joined.pop()
            label: Label = "PLACE" if tokens[c.first].text == "Republic" else "ORGANIZATION"
            joined.append(Candidate(first, c.last, label, tokens[first].start, c.end, False, c.headline))
        elif before and tail in _OWNED and _proper_owner(tokens, before) and not before.titled:
            joined.pop()
            label = "ORGANIZATION" if tail in ORGANISATION_WORDS else "PLACE"
            joined.append(Candidate(before.first, c.last, label, before.start, c.end, False, c.headline))
        else:
            joined.append(c)
    return joined


def _proper_owner(tokens: Sequence[Token], owner: Candidate) -> bool:
    """Whether a name may make part of another with its possessive: no country, no acronym, no person in full."""
    words = tokens[owner.first : owner.last]
    if bare(words[0]) in _SAINTS:
        return True
    full = " ".join(t.text for t in words).lower()
    known = full in COUNTRIES or full in DEMONYMS or full in CONTINENTS or words[0].text in STATES
    return len(words) == 1 and not known and not words[0].text.isupper() and full not in CITIES


def is_headline(parse: Parse, sentence: Sentence) -> bool:
    """Whether nearly all longer words of a sentence have capitals, as in a title or in capitals throughout."""
    if _shouted(parse, sentence):
        return True
    long = [t for t in parse.tokens[sentence.first : sentence.last] if len(t.text) > 3 and t.text[0].isalpha()]
    if len(long) < 3:
        return False
    if (sentence.block and parse.tokens[sentence.last - 1].text == ".") or parse.tokens[sentence.first].text == "By":
        return False
    upper = sum(t.text[0].isupper() for t in long)
    if len(long) >= 5 and upper == len(long):
        return True
    # Names alone ("Acme Widgets sued Bravo Gadgets") must not make a headline: some capital must be no proper noun.
    return upper >= 0.75 * len(long) and any(
        t.text[0].isupper() and t.i != sentence.first and t.pos not in ("PROPN", "ADJ") for t in long
    )


def _shouted(parse: Parse, sentence: Sentence) -> bool:
    """Whether two or more words are all in capitals: "CORRECTION APPENDED", "FULL TEXT"."""
    words = [t for t in parse.tokens[sentence.first : sentence.last] if t.text[0].isalpha()]
    return 2 <= len(words) <= 12 and all(len(t.text) > 1 and t.text.isupper() for t in words)


def _ranges(parse: Parse, sentence: Sentence) -> Iterator[tuple[int, int, Label]]:
    """Entities, widened to the capitals they cut off, and runs of capitals between them."""
    tokens = parse.tokens
    i, end = sentence.first, sentence.last
    while i < end:
        token = tokens[i]
        label = _LABELS.get(token.ent[2:]) if token.ent else None
        if i == sentence.first and token.text.isupper() and (place := dateline_end(tokens, i, end)):
            yield i, place, "PLACE"
            i = place
        elif token.text[0].isupper() and (person := _nickname(tokens, i, end)):
            yield i, person, "PERSON"
            i = person
        elif label:
            last = i + 1
            while last < end and tokens[last].ent.startswith("I-"):
                last += 1
            last = _widened(tokens, i, last, end, label)
            more = _surname_end(tokens, i, last, end) if label != "OTHER" else None
            if more is not None:
                last, label = more, "PERSON"
            elif _carrier(tokens, i, last, end):
                last, label = last + 1, "ORGANIZATION"
            elif last - i == 1 and token.text.lower() in PLACE_PREFIXES and (more := _prefixed_end(tokens, last, end)):
                last, label = more, "PLACE"
            elif label == "PLACE" and token.text == "Washington" and (more := _district_end(tokens, last, end)):
                last = more
            elif label in ("PLACE", "ORGANIZATION") and (more := _body_end(tokens, i, last, end)):
                last = more
                label = "PLACE" if tokens[last - 1].text.lower() in PLACE_WORDS else "ORGANIZATION"
            last = _generation_end(tokens, i, last, end, label)
            yield (i - 1 if _saint(tokens, i, sentence.first) else i), last, label
            i = last
        elif not token.ent and (_capital(token) or _given(tokens, i, end) or _based(tokens, i, end)):
            last = _run_end(tokens, i, end)
            kind: Label = ""
            more = _surname_end(tokens, i, last, end)
            if token.text == "Air" and last - i == 1 and last < end and tokens[last].ent == "B-GPE":
                last, kind, more = last + 1, "ORGANIZATION", None  # "Air" + "Ruritania"
            body = _body_after(tokens, i, last, end)
            if body is not None:
                last, kind = body, "ORGANIZATION"
            elif more is not None:
                last, kind = more, "PERSON"
            elif last - i == 1 and token.text.lower() in PLACE_PREFIXES and (more := _prefixed_end(tokens, last, end)):
                last, kind = more, "PLACE"
            last = _generation_end(tokens, i, last, end, kind)
            yield (i - 1 if _saint(tokens, i, sentence.first) else i), last, kind
            i = last
        else:
            i += 1


def _saint(tokens: Sequence[Token], i: int, first: int) -> bool:
    return i > first and bare(tokens[i - 1]) in _SAINTS and tokens[i - 1].text[0] == "S"


def _given(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a capitalised given name that is tagged as no name is one: before a surname, after a noun of kin."""
    if not tokens[i].text[0].isupper() or not is_given_name(tokens[i].text) or i + 1 >= end:
        return False
    if i and tokens[i - 1].lemma in KIN_NOUNS:
        return True
    return tokens[i + 1].text[0].isupper() and tokens[i + 1].start == tokens[i].end + 1 and _capital(tokens[i + 1])


def _surname_end(tokens: Sequence[Token], i: int, last: int, end: int) -> int | None:
    """One past the surname that goes with the given names `i:last`, where the pipeline parts the two; else None."""
    while i < last and bare(tokens[i]) in _TITLES:
        i += 1
    if i >= last or last >= end:
        return None
    particle = tokens[last].text.lower() in PARTICLES and last + 1 < end and tokens[last + 1].text[0].isupper()
    if not particle and not all(is_given_name(t.text) or _initial(t.text) for t in tokens[i:last]):
        return None
    surname = tokens[last]
    word = surname.text.lower()
    if (
        not surname.text[0].isupper()
        or not surname.text[0].isalpha()
        or surname.start != tokens[last - 1].end + 1
        or len(surname.text) < 2
        or surname.text.isupper()
        or word in COMMON_OPENERS
        or word in NOT_NAMES
        or word in _TITLES
        or word in DEMONYMS
        or word in COUNTRIES
        or surname.text in STATES
        or word in ORGANISATION_WORDS
        or word in PLACE_WORDS
        or word in EVENT_WORDS
    ):
        return None
    if surname.ent[:2] == "B-":
        following = last + 1
        while following < end and tokens[following].ent[:2] == "I-":
            following += 1
        if particle and surname.ent[2:] == "PERSON":
            return following  # "Prince Hamad" + "Bin Saleh"
        if following - last > 1 or surname.ent[2:] in ("DATE", "TIME", "NORP", "CARDINAL", "PERSON"):
            return following if surname.ent[2:] == "PERSON" and following - last <= 2 else None
    return None if particle else last + 1


def _body_after(tokens: Sequence[Token], i: int, last: int, end: int) -> int | None:
    """One past the body whose name the pipeline starts too late: "Wexlow" + "Valley University"; else None."""
    if last >= end or last - i > 2 or tokens[last].ent != "B-ORG" or tokens[last].start != tokens[last - 1].end + 1:
        return None
    following = last + 1
    while following < end and tokens[following].ent == "I-ORG":
        following += 1
    if tokens[following - 1].text.lower() not in ORGANISATION_WORDS or following - last < 2:
        return None
    words = [bare(t) for t in tokens[i:last]]
    if any(
        w in _TITLES or w in TITLE_MODIFIERS or w in DEMONYMS or w in NOT_NAMES or w in COMMON_OPENERS for w in words
    ):
        return None
    return following


def _prefixed_end(tokens: Sequence[Token], last: int, end: int) -> int | None:
    """One past the place name that a word like "Little" begins, where the pipeline parts the two; else None."""
    if last >= end or not _capital(tokens[last]) or tokens[last].start != tokens[last - 1].end + 1:
        return None
    if tokens[last].ent[2:] in ("DATE", "TIME", "PERSON", "NORP") or bare(tokens[last]) in _TITLES:
        return None
    last += 1
    while last < end and tokens[last].ent[:2] == "I-":
        last += 1
    return last


def _initial(text: str) -> bool:
    return len(text) == 2 and text[1] == "." and text[0].isupper()


def _body_end(tokens: Sequence[Token], i: int, last: int, end: int) -> int | None:
    """One past the name of a body or place whose first words were taken for a name: "Hexford" + "Crown Court"."""
    words = " ".join(t.text for t in tokens[i:last])
    if words.lower() in COUNTRIES or words.lower() in CONTINENTS or tokens[last - 1].text.rstrip(".") in STATES:
        return None
    known = tokens[last - 1].text.lower()
    if known in ORGANISATION_WORDS or known in PLACE_WORDS or known == "," or words.isupper():
        return None
    j = last
    while j < end and tokens[j].text[0].isupper() and tokens[j].start == tokens[j - 1].end + 1 and j - last < 5:
        if bare(tokens[j]) in _TITLES or tokens[j].ent[2:] in ("PERSON", "DATE", "NORP"):
            break
        j += 1
    while j > last and tokens[j - 1].text.lower() not in ORGANISATION_WORDS | PLACE_WORDS:
        j -= 1
    return j if j > last else None


def _based(tokens: Sequence[Token], i: int, end: int) -> bool:
    return tokens[i].text[0].isupper() and i + 2 < end and tokens[i + 1].text == "-" and tokens[i + 2].text == "based"


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and token.tag in _PROPER


def _widened(tokens: Sequence[Token], first: int, last: int, end: int, label: Label) -> int:
    """An entity is continued by proper nouns of no entity: "Ann" + "Miller", "Bank" + "of England"."""
    while last < end:
        token = tokens[last]
        if tokens[last - 1].text in ("'", "’") and tokens[last - 2].text in ("O", "D") and _capital(token):
            last += 1  # "O' Shea" in three tokens
        elif not token.ent and _capital(token) and not is_title(token) and token.text.lower() not in NOT_NAMES:
            if _GARBLED.search(token.text):
                break
            last += 1
        elif label == "ORGANIZATION" and (more := _chained(tokens, last, end) or _board_of(tokens, first, last, end)):
            last = more
            while last < end and tokens[last].ent.startswith("I-"):
                last += 1
        elif (
            label == "ORGANIZATION"
            and token.text == "-"
            and last + 1 < end
            and tokens[last + 1].start == token.end == tokens[last - 1].end + 1
            and tokens[last + 1].text.isupper()
            and tokens[last - 1].text.isupper()
            and tokens[last + 1].text.lower() not in COUNTRIES
        ):
            last += 2  # "KXYZ-TV" in pieces
        elif (
            label == "PERSON"
            and token.text == "-"
            and last + 1 < end
            and tokens[last + 1].start == token.end == tokens[last - 1].end + 1
            and len(tokens[last - 1].text) <= 4
            and len(tokens[last + 1].text) <= 5
            and tokens[last - 1].ent == "I-PERSON"
            and tokens[last + 1].text.isalpha()
            and tokens[last + 1].text not in ("era", "led", "like", "born", "run", "made", "owned", "style", "Gate")
        ):
            last += 2  # "Lee Min-soo" in pieces
        elif (
            label == "PERSON"
            and token.text.lower() in PARTICLES
            and last + 1 < end
            and _capital(tokens[last + 1])
            and tokens[last + 1].start == token.end + 1
        ):
            last += 2
        else:
            break
    return last


def _chained(tokens: Sequence[Token], i: int, end: int) -> int | None:
    """Past "of the X" that continues an organisation which ends before token `i`; None when nothing continues it."""
    link, before = tokens[i].text, tokens[i - 1].text.lower()
    chained = link in ("of", "for", "&") and (before in ORGANISATION_WORDS or (before == "appeals" and link == "for"))
    chained = chained or (link == "on" and before in ("commission", "committee", "council", "panel", "subcommittee"))
    if not chained:
        return None
    i += 2 if i + 1 < end and tokens[i + 1].text == "the" else 1
    if i >= end or not _capital(tokens[i]) or tokens[i].ent[2:] in ("DATE", "TIME", "PERSON"):
        return None
    return i + 1


def _board_of(tokens: Sequence[Token], first: int, i: int, end: int) -> int | None:
    """Past "of the X" after "Board of Regents", which begins at token `first`; None when nothing continues it."""
    first += tokens[first].text.lower() == "the"
    if tokens[first].text.lower() not in ORGANISATION_HEADS or tokens[i - 1].text.lower() not in GOVERNING_BODIES:
        return None
    if i - first != 3 or tokens[i].text != "of":
        return None
    i += 2 if i + 1 < end and tokens[i + 1].text == "the" else 1
    return i + 1 if i < end and _capital(tokens[i]) and tokens[i].ent[2:] in ("", "ORG") else None


def _carrier(tokens: Sequence[Token], i: int, last: int, end: int) -> bool:
    """Whether one word taken for a firm and a given name after it are one firm: "Hallam" + "Martin"."""
    if last - i != 1 or last >= end or tokens[i].ent != "B-ORG" or tokens[i].text.isupper():
        return False
    second = tokens[last]
    if second.start != tokens[i].end + 1 or not is_given_name(second.text) or second.ent[:2] != "B-":
        return False
    if (
        second.ent[2:] not in ("PRODUCT", "PERSON", "ORG")
        or bare(tokens[i]) in _TITLES
        or is_given_name(tokens[i].text)
    ):
        return False
    after = tokens[last + 1] if last + 1 < end else None
    return after is None or not (after.text[0].isupper() or after.ent[:2] == "I-")


def _letterheads(tokens: Sequence[Token], found: Sequence[Candidate]) -> list[Candidate]:
    """A body whose country has a stray space is one name: "U.S" + "." + "Department of Justice"."""
    joined: list[Candidate] = []
    for c in found:
        before = joined[-1] if joined and joined[-1].last == c.first - 1 else None
        if (
            before
            and tokens[before.first].text in ("U.S", "U.K", "U.N")
            and tokens[c.first - 1].text == "."
            and tokens[c.first - 1].start > before.end
            and tokens[c.first].text.lower() in ORGANISATION_HEADS
        ):
            joined.pop()
            c = c._replace(first=before.first, start=before.start, label="ORGANIZATION")
        joined.append(c)
    return joined


def _coordinated(tokens: Sequence[Token], found: Sequence[Candidate]) -> list[Candidate]:
    """A body of two fields is one name: "the Arts" + "and" + "Sports Research Council"."""
    joined: list[Candidate] = []
    for c in found:
        field = c.first - 2
        if (
            field > 0
            and c.last - c.first > 1
            and tokens[c.last - 1].text.lower() in _JOINT_BODIES
            and tokens[c.first - 1].text in ("and", "&")
            and tokens[field - 1].text.lower() == "the"
            and tokens[field - 1].sent == tokens[c.first].sent
            and _field(tokens[field])
        ):
            if joined and joined[-1].last == field + 1:
                joined.pop()
            c = c._replace(first=field, start=tokens[field].start, label="ORGANIZATION")
        joined.append(c)
    return joined


def _field(token: Token) -> bool:
    """Whether a capitalised word names a field ("Arts"), and no body or place of its own."""
    word = token.text.lower()
    known = word in ORGANISATION_WORDS or word in _KNOWN_PLACES or word in DEMONYMS or token.text in STATES
    return _capital(token) and token.text.istitle() and token.ent[2:] not in ("GPE", "PERSON") and not known


def _district_end(tokens: Sequence[Token], last: int, end: int) -> int | None:
    """One past ", D.C." or ", D. C."; else None."""
    if last + 1 >= end or tokens[last].text != ",":
        return None
    if tokens[last + 1].text in ("D.C.", "DC", "D.C"):
        return last + 2
    return last + 3 if last + 2 < end and (tokens[last + 1].text, tokens[last + 2].text) == ("D.", "C.") else None


def _generation_end(tokens: Sequence[Token], i: int, last: int, end: int, label: Label) -> int:
    """Past ", Jr." and ", III", which belong to a person's name of two words or more."""
    if last - i < 2 or last + 1 >= end or tokens[last].text != "," or label not in ("", "PERSON"):
        return last
    tail = tokens[last + 1]
    named = label == "PERSON" or is_given_name(tokens[i].text) or is_given_name(bare(tokens[last - 2]))
    return last + 2 if named and bare(tail) in _GENERATIONS and tail.text[0].isupper() else last


def _nickname(tokens: Sequence[Token], i: int, end: int) -> int | None:
    """One past the surname of `Robert C. "Bob" Smith` that starts at token `i`, or None when no such name does."""
    j = i + 1
    while j < end and len(tokens[j].text) == 2 and tokens[j].text[1] == "." and j - i < 3:
        j += 1
    if j + 3 >= end or tokens[j].text not in _QUOTES or tokens[j].end != tokens[j + 1].start:
        return None
    close = j + 2
    while close < min(j + 5, end - 1) and tokens[close].text not in _QUOTES:
        close += 1  # `Juan "El Lobo" Ruiz`
    if close + 1 >= end or tokens[close].text not in _QUOTES or not tokens[close - 1].text[0].isupper():
        return None
    if not (tokens[j + 1].text[0].isupper() and tokens[close + 1].text[0].isupper()):
        return None
    return close + 2


def dateline_end(tokens: Sequence[Token], i: int, end: int) -> int | None:
    """One past the place of a dateline ("NEW TOWN, Va. -", "ROME (Agency)") that starts at token `i`, or None."""
    j = i
    while j < end and len(tokens[j].text) > 2 and tokens[j].text.isalpha() and tokens[j].text.isupper():
        j += 1
    if j == i or j >= end:
        return None
    mark = tokens[j].text
    if mark in ("-", "—", "–", "--", "("):
        return j
    if (
        mark == ","
        and j + 1 < end
        and (tokens[j + 1].text.rstrip(".") in STATES or tokens[j + 1].text.lower() in COUNTRIES)
    ):
        return j
    return None


def _run_end(tokens: Sequence[Token], i: int, end: int) -> int:
    last = i + 1
    while last < end:
        token = tokens[last]
        if token.ent:
            break
        if _capital(token):
            last += 1
        elif last + 1 < end and _capital(tokens[last + 1]) and not tokens[last + 1].ent:
            word = token.text.lower()
            glued = token.start == tokens[last - 1].end and tokens[last + 1].start == token.end
            if (
                (token.text in _INNER and (glued or token.text == "&"))
                or (word in PARTICLES and word not in ("y", "do", "al"))
                or (word in ("of", "for") and tokens[last - 1].text.lower() in ORGANISATION_HEADS | {"chamber"})
            ):
                last += 2
            else:
                break
        else:
            break
    return last


def _split(tokens: Sequence[Token], first: int, last: int, label: Label) -> Iterator[tuple[int, int, Label]]:
    """Part a range at brackets, possessives and titles: "NASA | Administrator | Ann Miller"."""
    a, rest = first, label
    for i in range(first, last):
        token = tokens[i]
        word = bare(token)
        cut = token.text in ("(", ")", "[", "]", ";", ":", "“", "”", '"', "``", "''", "|", "—", "--") or (
            (token.tag == "POS" or token.text in ("’s", "'s")) and i + 1 < last and label != "OTHER"
        )
        if token.tag in ("VBD", "VBZ", "MD") and token.text.islower() and label != "OTHER" and a < i:
            cut = True  # "Smith crossed Europe"
        if not cut and a < i < last - 1 and label != "OTHER":
            # "Acme University on Long Island", "Gazette, Democratic"
            after = bare(tokens[i + 1])
            cut = (token.text in ("on", "in", "at", "with", "from") and not _chained(tokens, i, last)) or (
                token.text == "," and after not in LEGAL_FORMS and after not in SUFFIXES and label != "ORGANIZATION"
            )
            cut = cut or (token.text == "," and after in DEMONYMS)
            if token.text == "," and tokens[a].text == "Washington" and after in ("d", "d.c", "dc"):
                cut = False
            if token.text == "," and after in ORGANISATION_HEADS and i + 2 < last and tokens[i + 2].text == "of":
                cut = True  # "Division of Surveys, Board of Elders"
        if token.text == "," and i + 1 < last and bare(tokens[i + 1]) in _FORMS_OF_ADDRESS:
            cut, rest = True, "PERSON"  # "the Lieutenant of X, Dame Ann Miller"
        if token.text in ("and", "&") and label == "PERSON" and a < i < last - 1:
            cut = True  # "Ann and Tom"
        if cut and token.text in ('"', "“", "”") and label == "PERSON" and first < i < last - 1:
            cut = False  # "Robert "Bob" Smith"
        if (
            not cut
            and label in ("", "PERSON", "ORGANIZATION")
            and word in _TITLES
            and i + 1 < last
            and _person_follows(tokens, i + 1, last, label)
        ):
            cut = True
        if cut:
            b = i
            while b > a and word in _TITLES and bare(tokens[b - 1]) in TITLE_MODIFIERS:
                b -= 1  # "French | Foreign Minister | …"
            if a < b:
                yield a, b, "" if a > first or label == "PERSON" else label
            a = i + 1
    if a < last:
        yield a, last, rest


def _person_follows(tokens: Sequence[Token], i: int, last: int, label: Label) -> bool:
    """Whether what follows a title within a range is a person, and not the rest of an institution's name."""
    word = bare(tokens[i])
    if tokens[last - 1].text.lower() in ORGANISATION_WORDS or tokens[last - 1].text.lower() in EVENT_WORDS:
        return False
    if label == "PERSON":
        return tokens[i].text[0].isupper()
    return is_given_name(word) and tokens[last - 1].text.lower() not in ORGANISATION_WORDS and last - i <= 4


def _trimmed(
    tokens: Sequence[Token], sentence: Sentence, first: int, last: int, label: Label, headline: bool
) -> Candidate | None:
    if last - first > 2 and tokens[first].text in ("R", "D", "I") and tokens[first + 1].text in ("-", "–"):
        first += 2  # "(R-Texas)" in three tokens
    if last - first > 2 and tokens[last - 2].text == "of" and is_office(tokens[last - 3]):
        titles = (t for t in tokens[first : last - 3] if t.tag not in ("DT", "HYPH"))
        if all(bare(t) in _TITLES or bare(t) in TITLE_MODIFIERS for t in titles):
            first, label = last - 1, "" if label == "OTHER" else label  # "the Lord Mayor of Hexford"
    while first < last and _leads(tokens, first, last, label):
        first += 1
    while first < last and _trails(tokens[last - 1], label, last - first):
        last -= 1
    if last - first > 1 and last < sentence.last and tokens[last - 1].tag == "CD" and tokens[last].text in ("-", "–"):
        last -= 1  # "Hexford Lions 4-2"
    following = tokens[last] if last < sentence.last else None
    if following is not None and following.text[0].isupper():
        if last - first > 1 and bare(tokens[last - 1]) in _TITLES and _person_begins(following):
            last -= 1  # "Oak Hill Elementary Principal | Ann Miller"
            following = tokens[last]
        while first < last and bare(tokens[last - 1]) in TITLE_MODIFIERS and bare(following) in _TITLES:
            last -= 1  # "Israeli | Prime Minister", "Health | Secretary"
            following = tokens[last]
    if first >= last:
        return None
    # A lower-case opener of a person ("de") belongs to it; elsewhere a name starts with a capital or a digit.
    head = tokens[first]
    if not head.text[0].isupper() and not (
        head.text[0].isdigit() or (bare(head) in PARTICLES and last - first > 1) or head.text[1:2].isupper()
    ):
        return None
    words = [t.text.lower() for t in tokens[first:last]]
    if any("[" in t.text or "]" in t.text or _GARBLED.search(t.text) for t in tokens[first:last]):
        return None
    if all(w in NOT_NAMES or not any(c.isalpha() for c in w) for w in words):
        return None
    if last - first > 1 and all(bare(t) in _TITLES or bare(t) in TITLE_MODIFIERS for t in tokens[first:last]):
        return None
    if words[0] == "state" and "for" in words and first > 1 and is_office(tokens[first - 2]):
        return None  # "Secretary of | State for Trade"
    if last - first == 1 and words[0] in ORGANISATION_WORDS and last + 1 == sentence.last and tokens[last].text == "of":
        return None  # "Division of", cut off by the end of its line
    if last - first == 2 and words[0] in _NUMBERED and (len(words[1]) == 1 or not words[1].strip("ivx")):
        return None  # "Grade II", "Band D"
    if last < sentence.last and tokens[last].text.lower() in _ALL_DAYS and words[-1] not in _KNOWN_PLACES:
        return None  # "Super Tuesday", "Good Friday"
    if last - first == 1:
        if (
            words[0] in TITLE_MODIFIERS
            and first > 1
            and tokens[first - 1].text == "of"
            and bare(tokens[first - 2]) in OFFICES
        ):
            return None  # "secretary of State"
        if words[0] in _SHORT_TITLES:
            return None
        following = tokens[last] if last < sentence.last else None
        numbered = following is not None and (following.text == "§" or following.tag == "CD")
        if first > sentence.first and tokens[first - 1].tag == "CD" and numbered and "." in head.text[:-1]:
            return None  # "12 C.F.R. § 3"
        if first and tokens[first - 1].end == head.start and tokens[first - 1].text[-1].isdigit():
            return None  # "2GB"
        followed = last < sentence.last and tokens[last].text[0].isupper()
        state = head.text.rstrip(".") in STATES and first > sentence.first and tokens[first - 1].text == ","
        if is_title(head) and not state and label != "OTHER" and (followed or label != "PERSON" or _office_like(head)):
            return None
        generic = first == sentence.first and words[0] in ORGANISATION_WORDS and head.text.istitle()
        if generic and last < sentence.last and tokens[last].tag == "NN" and tokens[last].text.islower():
            return None  # "Agency spokesman"
        if words[0] in _NUMBERED and last < sentence.last and tokens[last].tag == "CD":
            return None  # "Ward 8"
        opens = first == sentence.first and label in ("PLACE", "PERSON") and not _known_kind(words[0], head.text)
        if opens and (head.tag in ("NNS", "NNPS") or words[0] in ORGANISATION_WORDS or words[0].endswith(_ABSTRACT)):
            return None  # "Tributes poured in", "Telecom giant", "Attendance fell"
        if words[0] in COMMON_OPENERS and head.text != head.text.upper():
            return None
        if len(head.text) == 1:
            return None
        based = last + 1 < sentence.last and tokens[last].text == "-" and tokens[last + 1].text == "based"
        if not label and first == sentence.first and not based and not _known_kind(words[0], head.text):
            return None
        if (
            label
            and (first + 1 >= sentence.last or tokens[first + 1].tag != "POS")
            and head.tag in ("VB", "VBD", "VBZ", "VBG", "VBN", "RB", "IN", "JJ", "UH", "MD")
            and (first == sentence.first or headline)
            and not _known_kind(words[0], head.text)
        ):
            return None
    start, end = tokens[first].start, tokens[last - 1].end
    if head.text[:2] in ("R-", "D-", "I-") and head.text[2:3].isupper():
        start += 2  # "(R-Texas)"
    text = tokens[last - 1].text
    for tail in ("’s", "'s", "’", "'"):
        if text.endswith(tail) and len(text) > len(tail):
            end -= len(tail)
            break
    titled = first > 0 and tokens[first - 1].sent == head.sent and is_title(tokens[first - 1])
    return Candidate(first, last, label, start, end, titled, headline)


def _person_begins(token: Token) -> bool:
    return token.ent == "B-PERSON" or is_given_name(token.text)


def _office_like(token: Token) -> bool:
    return bare(token) in OFFICES or bare(token) in HONORIFICS


def _known_kind(word: str, text: str) -> bool:
    return (word in COUNTRIES or word in DEMONYMS or word in CONTINENTS or text in STATES or is_given_name(word)) or (
        text.isupper() and 2 <= len(text) <= 6
    )


_KNOWN_PLACES = frozenset(COUNTRIES) | CITIES | CONTINENTS


def _leads(tokens: Sequence[Token], first: int, last: int, label: Label) -> bool:
    """Whether the first word of a range is no part of the name."""
    token = tokens[first]
    word = bare(token)
    if token.tag in ("DT", "PRP$", "POS", "IN", "CC", "``", "''", ",", "HYPH", ":") and label != "OTHER":
        return not (token.tag == "IN" and token.text[0].isupper() and label == "ORGANIZATION" and last - first > 2)
    if token.text.lower() in ("the", "a", "an") or not (token.text[0].isalnum() or token.text[0] in "'’"):
        return True
    if token.text.lower() in COMMON_OPENERS and last - first > 1 and token.tag not in _PROPER:
        return True
    if last - first > 1 and word in _FORMS_OF_ADDRESS and label != "OTHER":
        return True
    if (
        label in ("", "PERSON")
        and last - first > 1
        and token.tag in _VERBS
        and (first == 0 or tokens[first - 1].sent != token.sent)
        and not is_given_name(word)
        and is_given_name(tokens[first + 1].text)
    ):
        return True  # "Follow Ann Miller"
    if last - first > 2 and word in _TITLES and label != "OTHER" and is_given_name(tokens[first + 1].text):
        return True  # "GP Ann Miller"
    if label in ("", "PERSON") and last - first > 1 and word in _TITLES:
        # "Lord Chancellor", "Chief Executive" are titles all through; "Ministry …" is none.
        return True
    if label == "PERSON" and last - first > 1 and word in DEMONYMS:
        return True
    if word in DEMONYMS and last - first > 2 and label != "OTHER" and is_given_name(tokens[first + 1].text):
        return True
    return label == "PERSON" and last - first > 1 and not token.text[0].isupper() and word not in PARTICLES


def _trails(token: Token, label: Label, length: int) -> bool:
    """Whether the last word of a range is no part of the name."""
    if token.tag == "POS" or token.text in (
        "'s",
        "’s",
        "'",
        "’",
        "-",
        "--",
        "–",
        "—",
        ",",
        ".",
        ":",
        ";",
        '"',
        "”",
        "''",
    ):
        return True
    if token.tag == "DT" and token.text.islower():
        return True
    if label == "OTHER":
        return False
    word = token.text.lower()
    if label in ("", "PERSON") and length > 1 and (word in _CLEAR_OFFICES or token.text in _POST_NOMINALS):
        return True
    if length > 1 and word in ("flight", "flights", "terminal", "gate", "route"):
        return True  # "Acme Air Flight 12"
    if token.text[0].isdigit() or token.tag == "CD" or (token.tag == "IN" and token.text.islower()):
        return True
    return not token.text[0].isupper() and (length > 1 or not any(c.isupper() for c in token.text))
