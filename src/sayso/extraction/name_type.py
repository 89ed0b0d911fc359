"""Of what kind a name is: the words of the name, the words around it, and all its mentions in the document vote.

The pipeline's label is one vote of several. `en_core_web_sm` takes many a surname that stands alone for an
organisation; "Mr X", "X, 47," or a full name earlier in the text outvote it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sayso.extraction.name_candidate import Candidate, Label, bare, dateline_end, is_office
from sayso.language.cities import CITIES
from sayso.language.countries import CONTINENTS, COUNTRIES, DEMONYMS, OTHER_NAMES, PROVINCES, STATES
from sayso.language.given_names import is_given_name
from sayso.language.name_words import (
    DEVICE_NOUNS,
    EVENT_WORDS,
    GROUP_NOUNS,
    KIN_NOUNS,
    LEGAL_FORMS,
    ORGANISATION_HEADS,
    ORGANISATION_WORDS,
    PERSONAL_LEMMAS,
    PERSONAL_NOUNS,
    PLACE_HEADS_BEFORE,
    PLACE_NOUNS,
    PLACE_PREFIXES,
    PLACE_WORDS,
    PRODUCT_NOUNS,
    PUBLISHED_NOUNS,
    SPEECH_LEMMAS,
    SURNAMES_TOO,
    SYSTEM_WORDS,
    VEHICLE_WORDS,
    VENUE_WORDS,
    WORK_NOUNS,
)
from sayso.language.titles import HONORIFICS, OFFICES, RANK_HEADS, STATUS_WORDS
from sayso.model import Parse, Token
from sayso.values.name import NameType

Votes = dict[NameType, float]
_OFFICES_BESIDE = OFFICES | {"staff"}
_NO_PERSON = EVENT_WORDS | ORGANISATION_WORDS
_WEATHER = frozenset(("storm", "hurricane", "typhoon", "cyclone", "operation", "project"))
_BOTH = frozenset(("owner", "publisher", "developer", "producer", "broker", "investor", "leader", "maker", "agent"))
"""Offices that a firm may be as well."""
_FEASTS = frozenset(("easter", "christmas", "ramadan", "lent", "diwali", "hanukkah", "passover", "halloween", "eid"))
_SEATS = frozenset(("mp", "msp", "mep", "senator", "governor", "congressman", "congresswoman", "mayor", "lawmaker"))
_QUARTERS = frozenset(
    "north south east west central northern southern eastern western downtown upstate rural nearby suburban".split()
)
_CARE = frozenset(("medical", "health", "cancer", "research", "education", "policy", "law", "legal", "equality"))
_OF_FIRMS = frozenset(
    ("founder", "co-founder", "cofounder", "ceo", "executive", "spokesman", "spokeswoman", "spokesperson", "analyst")
)
_SEES = frozenset(
    (
        "bishop",
        "archbishop",
        "mayor",
        "mp",
        "duke",
        "duchess",
        "earl",
        "king",
        "queen",
        "bench",
        "member",
        "lieutenant",
        "dean",
    )
)
_SCORING = frozenset(
    ("beat", "defeat", "thrash", "draw", "host", "face", "score", "sign", "lose", "win", "visit", "thump", "lead")
)
_AGAINST = frozenset(("against", "beat", "over", "versus", "v", "vs", "beating", "thrashed", "held", "visitors", "for"))
_DESIGNATION = re.compile(r"[A-Z]{1,2}-(?:[IVX]+[A-Z]?|\d+[A-Z]?)$")
"""Of a stage, an aircraft, a road: "S-II", "F-12"."""
_AT_PLACE = frozenset(("in", "near", "across", "outside"))
_COMES_FROM = KIN_NOUNS | frozenset(("resident", "people", "driver", "family", "teacher", "lady", "student", "native"))
_TYPES: tuple[NameType, ...] = ("PERSON", "ORGANIZATION", "PLACE", "OTHER")


def surface(candidate: Candidate, text: str) -> str:
    """The words of a candidate as the votes are kept by: as written, but without capitals throughout."""
    words = text[candidate.start : candidate.end]
    return " ".join(words.split())


def own_votes(words: Sequence[str]) -> Votes:
    """What the words of a name say by themselves."""
    votes: Votes = dict.fromkeys(_TYPES, 0.0)
    low = [w.lower() for w in words]
    full = " ".join(low)
    last = low[-1].rstrip(".")
    if (
        (full in COUNTRIES and (len(full) > 3 or words[0].isupper()))
        or full in CONTINENTS
        or full in OTHER_NAMES
        or full in PROVINCES
    ):
        votes["PLACE"] += 4
    elif low[0] == "washington,":
        votes["PLACE"] += 5
    elif full in CITIES:
        votes["PLACE"] += 2.5
    elif " ".join(words).rstrip(".") in STATES:
        # "VA" and "MS" are states after a comma only, which the context knows.
        votes["PLACE"] += 0.5 if len(words[0]) == 2 and words[0].isupper() else 3
        votes["ORGANIZATION"] += 1 if len(words[0]) == 2 and words[0].isupper() else 0
    elif full in DEMONYMS or full in ("lib dem", "lib dems"):
        votes["OTHER"] += 5
    elif len(words) > 1:
        if last in LEGAL_FORMS:
            votes["ORGANIZATION"] += 4
        elif last in ORGANISATION_WORDS or (last in ("center", "centre") and low[-2] in _CARE):
            votes["ORGANIZATION"] += 2.5
        if (low[0] in ORGANISATION_HEADS and "of" in low) or "for" in low:
            votes["ORGANIZATION"] += 2
        if any(w in ORGANISATION_HEADS and after == "of" for w, after in pairwise(low[1:])):
            votes["ORGANIZATION"] += 2  # "Old Crown Bank of Wexlow"
        if low[0] == "air" and (last in COUNTRIES or last in CITIES):
            votes["ORGANIZATION"] += 4
        if (low[0] in EVENT_WORDS and low[1] == "of") or low[0] in _WEATHER:
            votes["OTHER"] += 4  # "Bill of Rights", "Storm Brenda"
        initials = _initials(words[0])
        surname = last in SURNAMES_TOO and 2 <= len(words) <= 3 and (initials or is_given_name(low[0]))
        if last in _QUARTERS and len(words) == 2 and not is_given_name(low[0]):
            votes["PLACE"] += 1.5  # "Hexford South"
        if low[0] in PLACE_PREFIXES and len(words) == 2 and last not in _NO_PERSON:
            votes["PLACE"] += 1.5
        if (last in PLACE_WORDS and not surname and last not in ("state", "border", "region")) or (
            low[0].rstrip(".") in PLACE_HEADS_BEFORE
            and last not in ORGANISATION_WORDS
            and not (last in ("center", "centre") and low[-2] in _CARE)
        ):
            votes["PLACE"] += 2.5
        if last in EVENT_WORDS and not surname:
            votes["OTHER"] += 3
        if not VEHICLE_WORDS.isdisjoint(low):
            votes["OTHER"] += 3
        if (
            is_given_name(low[0])
            and 2 <= len(words) <= 4
            and (surname or not (last in ORGANISATION_WORDS or last in PLACE_WORDS or last in EVENT_WORDS))
            and all(w[0].isalpha() or w[0] in "\"“'" for w in words)
        ):
            votes["PERSON"] += 2.5
        if initials:
            votes["PERSON"] += 1 if len(words[0]) == 2 or last in _NO_PERSON else 2
        if any(len(w) == 2 and w[1] == "." for w in words[1:-1]):
            votes["PERSON"] += 2.5
    elif words[0].isupper() and words[0].replace(".", "").isalpha() and 2 <= len(words[0].replace(".", "")) <= 6:
        votes["ORGANIZATION"] += 1.5
    elif low[0].endswith("air") and len(low[0]) > 5 and low[0] != "sinclair" and not is_given_name(low[0]):
        votes["ORGANIZATION"] += 2  # "Wexair"
    elif low[0].endswith("shire") and len(low[0]) > 6:
        votes["PLACE"] += 2
    elif low[0] in ORGANISATION_HEADS:
        votes["ORGANIZATION"] += 2
    elif low[0] in _FEASTS:
        votes["OTHER"] += 5
    elif is_given_name(low[0]):
        votes["PERSON"] += 0.5
    if len(words[0]) > 2 and words[0][0].islower() and words[0][1].isupper():
        corporate = len(words) > 1 and (last in LEGAL_FORMS or last in ORGANISATION_HEADS)
        votes["OTHER"] += 0.0 if corporate else 5.0 if words[0][0] == "i" else 1.5  # "iWidget"
    if not SYSTEM_WORDS.isdisjoint(low) or _DESIGNATION.match(" ".join(words)):
        votes["OTHER"] += 3
    if any(c.isdigit() for c in full):
        votes["OTHER"] += 1.5
        votes["PERSON"] -= 3
    return votes


def _initials(word: str) -> bool:
    """Whether a word is one or more initials of a person ("J.", "W.C."), and no state or country."""
    letters = word.rstrip(".").split(".")
    if "." not in word or not all(len(x) == 1 and x.isupper() for x in letters):
        return False
    return word.rstrip(".") not in STATES and word.lower() not in COUNTRIES and word not in ("U.N.", "D.C.", "E.U.")


def context_votes(parse: Parse, candidate: Candidate) -> Votes:
    """What the pipeline and the words around one mention say."""
    tokens, first, last = parse.tokens, candidate.first, candidate.last
    votes: Votes = dict.fromkeys(_TYPES, 0.0)
    sent = tokens[first].sent
    if candidate.label and not candidate.headline:
        # A surname alone is what the pipeline takes for an organisation most often.
        weak = candidate.label == "ORGANIZATION" and last - first == 1 and not tokens[first].text.isupper()
        votes[candidate.label] += 0.8 if weak else 1.0
    elif candidate.label:
        votes[candidate.label] += 0.4
    kind = _apposed(tokens, last)
    if kind is not None:
        votes[kind] += 2.0
    before = tokens[first - 1] if first and tokens[first - 1].sent == sent else None
    after = tokens[last] if last < len(tokens) and tokens[last].sent == sent else None
    single = last - first == 1
    if not candidate.label and last - first > 2 and not candidate.headline:
        votes["ORGANIZATION"] += 0.6
    if _listed_with_title(tokens, first):
        votes["PERSON"] += 4.0
    if candidate.label == "PERSON" and after is not None and after.tag == "CD" and after.ent == "I-PERSON":
        votes["OTHER"] += 2.5  # "Vega 9"
        votes["PERSON"] -= 2.0
    if before is None and candidate.label == "PLACE" and dateline_end(tokens, first, len(tokens)) == last:
        votes["PLACE"] += 5
    if tokens[first].text[:2] in ("R-", "D-") or (
        before is not None and before.text == "-" and first > 1 and tokens[first - 2].text in ("R", "D")
    ):
        votes["PLACE"] += 4  # ", R-Hexford,"
    if before is not None:
        word = bare(before)
        third = tokens[first - 2] if first > 1 else before
        if word == "based" and third.text == "-":
            votes["ORGANIZATION"] += 2.5  # "Hexford-based Acme"
            votes["PLACE"] -= 1.0
        elif before.dep == "agent" and single and candidate.label == "PLACE":
            votes["ORGANIZATION"] += 1.2  # "fined by Ofgrid"
        elif before.ent[2:] == "ORG" and single and candidate.label in ("PERSON", "PLACE") and before.tag == "NNP":
            votes["OTHER"] += 1.5  # a maker and its model
        elif before.lemma in ("link", "connect") and single:
            votes["PLACE"] += 1.5
        if word == "in" and third.lemma in PUBLISHED_NOUNS and not single:
            votes["ORGANIZATION"] += 1.5  # "a report in Wexlow Weekly"
            votes["PLACE"] -= 1.5
        elif word == "the" and third.text == "at" and after is not None and after.text == "in":
            votes["PLACE"] += 3.5 if not single and tokens[last - 1].text.lower() in VENUE_WORDS else 0.0
        if word in _QUARTERS and before.text.islower() and single:
            votes["PLACE"] += 2.5  # "north Hexford"
        elif before.pos in ("NOUN", "PROPN") and not candidate.titled:
            if before.lemma in GROUP_NOUNS:
                votes["ORGANIZATION"] += 2.0  # "the airline Acme"
            elif before.lemma in KIN_NOUNS and single:
                votes["PERSON"] += 2.0
            elif before.lemma in VEHICLE_WORDS or before.lemma in WORK_NOUNS:
                votes["OTHER"] += 2.0  # "the ferry Swallow"
        elif word == "," and third.lemma in WORK_NOUNS:
            votes["OTHER"] += 3.0  # "her last album, Glass Heart,"
        elif word == "of" and third.lemma in PLACE_NOUNS and third.pos == "NOUN":
            votes["PLACE"] += 3  # "the village of Hexford"
        elif word == "of" and third.text == "," and single and after is not None and after.text in (",", "."):
            votes["PLACE"] += 1.0  # "Jane Doe, of Hexford,"
        elif word == "from" and third.lemma in _COMES_FROM and single:
            votes["PLACE"] += 1.5
        elif word == "from" and not single and third.tag == "NNS" and third.lemma in OFFICES:
            votes["ORGANIZATION"] += 1.5  # "engineers from Acme Bell"
        elif word == "at" and single and not tokens[first].text.isupper():
            if not is_office(third) and third.lemma not in ("work", "job", "study", "career", "look", "anger"):
                votes["PLACE"] += 0.9  # "the hospice at Hexford"
        elif word in ("of", "at", "for") and bare(third) in _OF_FIRMS:
            votes["ORGANIZATION"] += 1.5  # "founder of Hypervolt"
        elif before.lemma == "represent":
            votes["PLACE"] += 2.0
        elif word in ("and", "or") and third.ent[2:] in ("GPE", "LOC", "FAC"):
            votes["PLACE"] += 0.0 if is_given_name(tokens[first].text) or candidate.label == "PLACE" else 1.2
        elif word == "(" and tokens[first].text.isupper() and third.ent[2:] in ("GPE", "LOC") and after is not None:
            # "ROME (ANSA) — "
            votes["ORGANIZATION"] += 4 if after.text == ")" and single else 0
        elif word == "between":
            votes["PLACE"] += 0.0 if is_given_name(tokens[first].text) else 1.2
        elif word in ("of", "for") and bare(third) in _SEES and (third.text[0].isupper() or word == "for"):
            votes["PLACE"] += 1.5  # "Bishop of Hexford", "MP for North Hexford"
        if word in (",", "-", "–") and tokens[first].text.rstrip(".") in STATES:
            votes["PLACE"] += 3
        if candidate.titled and not (single and tokens[first].text.lower() in _NO_PERSON):
            if after is not None and is_office(after):
                # "former ACME manager Jane Doe": the title goes on after the institution.
                votes["ORGANIZATION"] += 1.5
            elif word in STATUS_WORDS and word not in OFFICES:
                votes["PERSON"] += 0.6
            else:
                strong = word in HONORIFICS or word in RANK_HEADS or before.tag == "NNP"
                votes["PERSON"] += 1 if single and word in GROUP_NOUNS else 3 if strong else 2
        elif before.text == "," and first > 1 and bare(tokens[first - 2]) in _OFFICES_BESIDE and after is not None:
            body = tokens[first].text.lower() in ORGANISATION_WORDS or tokens[last - 1].text.lower() in _NO_PERSON
            votes["ORGANIZATION" if body else "PERSON"] += 1.5
        elif before.text == "," and first > 1 and tokens[first - 2].lemma in KIN_NOUNS and single:
            votes["PERSON"] += 1.5  # "her brother, Robin,"
        elif before.text == "," and first > 1 and _is_place(tokens[first - 2]) and single:
            votes["PLACE"] += 1.5  # "in Mill Road, Hexford,"
        elif word in ("the", "a", "an"):
            votes["PERSON"] -= 1.5 if single or not is_given_name(tokens[first].text) else 0.7
            votes["ORGANIZATION"] += 1.0 if tokens[last - 1].tag == "NNPS" and word == "the" else 0.0
            votes["ORGANIZATION"] += 0.3
        elif (
            word in ("in", "on", "near", "off", "along") and not single and tokens[last - 1].text.lower() in PLACE_WORDS
        ):
            votes["PLACE"] += 3.0  # "on Hope Street"
        elif word in _AT_PLACE and before.tag == "IN":
            votes["PLACE"] += 1.3 if single or candidate.label == "PLACE" else 0.4
            votes["ORGANIZATION"] -= 0.3 if single else 0.0
            votes["PERSON"] -= 0.5
        elif word == "on" and single and candidate.label == "PERSON":
            votes["PERSON"] -= 1.0  # "on Chirper"
            votes["ORGANIZATION"] += 0.6
        elif word in ("at", "from", "to", "into", "throughout"):
            votes["PLACE"] += 0.3
    if after is not None:
        if single and after.text in ("and", "&") and last + 1 < len(tokens) and is_given_name(tokens[last + 1].text):
            votes["PERSON"] += 0.8 if tokens[last + 1].text[0].isupper() else 0.0
        if after.tag == "POS" and last + 1 < len(tokens):
            owned = tokens[last + 1]
            if owned.tag == "NNP" and is_given_name(owned.text) and owned.sent == sent:
                votes["ORGANIZATION"] += 1.2  # "Acme Partners's Jane Doe"
        elif is_office(after) and after.tag in ("NN", "NNP") and not candidate.titled:
            votes["ORGANIZATION"] += 2.0 if bare(after) in _OF_FIRMS else 1.0  # "Acme spokeswoman"
        if bare(after) in _SEATS and not candidate.titled and (single or tokens[first].text.lower() in PLACE_PREFIXES):
            votes["PLACE"] += 1.5  # "North Hexford MP"
        if after.lemma in VEHICLE_WORDS and single:
            votes["OTHER"] += 1.5
        if after.lemma in PRODUCT_NOUNS and after.pos == "NOUN" and before is not None:
            tail = tokens[last - 1].text.lower()
            line = not single and after.text.lower() in DEVICE_NOUNS and tail not in LEGAL_FORMS
            if line and tail in ORGANISATION_WORDS:
                line = before.text in ("of", "new", "latest") and tail[-1] != "s"
                votes["ORGANIZATION"] -= 1.5 if line else 0.0
            votes["OTHER"] += 2.5 if line else 1.0  # "new PuffBook Air laptops"
        business = tokens[last + 1] if after.text == "business" and last + 1 < len(tokens) else after
        if business.lemma in ("unit", "division", "subsidiary") and business.pos == "NOUN":
            votes["ORGANIZATION"] += 3.0  # "the Puffin Program business unit"
        if single:
            noun = tokens[last + 1] if after.tag == "POS" and last + 1 < len(tokens) else after
            if noun.lemma in PERSONAL_NOUNS:
                votes["PERSON"] += 1.6 if after.tag == "POS" else 2.6
        nxt = tokens[last + 1] if last + 1 < len(tokens) and tokens[last + 1].sent == sent else None
        if after.text == "," and nxt is not None:
            following = tokens[last + 2] if last + 2 < len(tokens) else None
            if (
                nxt.text.isdigit()
                and 5 < int(nxt.text[:4]) < 115
                and (following is None or following.text in (",", ".", ")"))
            ):
                votes["PERSON"] += 3
            elif nxt.text == "who":
                votes["PERSON"] += 2
            elif nxt.text.rstrip(".") in STATES or nxt.text.lower() in COUNTRIES:
                votes["PLACE"] += 2
        elif after.text == "who":
            votes["PERSON"] += 2
        elif after.text == "(" and nxt is not None and nxt.text.isupper() and 2 <= len(nxt.text) <= 6:
            event = tokens[last - 1].text.lower() in EVENT_WORDS
            votes["OTHER" if event else "ORGANIZATION"] += 1 if len(nxt.text) > 2 else 0
        elif after.text in ("-", "–") and nxt is not None and nxt.text == "based":
            votes["PLACE"] += 3
    head = tokens[last - 1]
    verb = tokens[head.head]
    if single and head.dep == "nsubj" and head.tag == "NNP" and verb.tag == "VBP" and verb.i > head.i:
        joined = any(t.head == head.i and t.dep in ("conj", "cc") for t in tokens[last : min(last + 6, len(tokens))])
        votes["ORGANIZATION"] += 0.0 if joined else 1.5  # "Hexford are third": a body of people
    if head.dep in ("nsubj", "nsubjpass") and verb.pos in ("VERB", "AUX"):
        if verb.lemma in PERSONAL_LEMMAS:
            votes["PERSON"] += 1.5
        elif verb.lemma in SPEECH_LEMMAS:
            votes["PERSON"] += 0.9
            votes["ORGANIZATION"] += 0.4
    elif head.dep == "appos" and verb.i < first and verb.pos == "NOUN":
        votes["PERSON"] += 0.4
    return votes


def club_votes(parse: Parse, candidate: Candidate) -> Votes:
    """What speaks for a club named like its town, in a report on matches."""
    tokens, first, last = parse.tokens, candidate.first, candidate.last
    votes: Votes = dict.fromkeys(_TYPES, 0.0)
    if candidate.label == "PERSON" and is_given_name(tokens[first].text):
        return votes
    head = tokens[last - 1]
    before = tokens[first - 1] if first else head
    if before.tag == "IN" and before.text.lower() in ("in", "near", "at"):
        votes["PLACE"] += 0.5 if last - first == 1 else 0.0
    elif before.text.lower() in _AGAINST:
        votes["ORGANIZATION"] += 1.5
    elif before.text.lower() == "the" and head.tag == "NNPS":
        votes["ORGANIZATION"] += 2.0
    if last - first > 1 and head.text[-1] == "s" and not is_given_name(tokens[first].text):
        votes["ORGANIZATION"] += 1.5  # "Hexford Vikings"
    if candidate.label != "PERSON" and head.dep == "nsubj" and tokens[head.head].lemma in _SCORING:
        votes["ORGANIZATION"] += 2.5
    after = tokens[last] if last < len(tokens) else head
    if after.text == "," and candidate.label == "PLACE" and last + 1 < len(tokens) and tokens[last + 1].text == "who":
        votes["ORGANIZATION"] += 4.0  # "Hexford, who had won"
    if after.lemma in ("striker", "defender", "midfielder", "goalkeeper", "keeper", "boss", "captain", "fan", "side"):
        votes["ORGANIZATION"] += 2.5
    return votes


def _apposed(tokens: Sequence[Token], last: int) -> NameType | None:
    """What a noun phrase beside a name, after a comma, says of it: ", a local postman", ", the village school"."""
    i, end = last + 1, min(len(tokens), last + 12)
    if i >= end or tokens[last].text not in (",", "(", "–", "—") or tokens[i].sent != tokens[last - 1].sent:
        return None
    if tokens[i].text.lower() not in ("a", "an", "the", "its", "his", "her", "their", "one", "now", "then", "another"):
        return None
    head: Token | None = None
    i += 1
    while i < end and tokens[i].tag in _IN_PHRASE:
        if tokens[i].tag == "POS":
            head = None
        elif tokens[i].tag in _NOUNS:
            head = tokens[i]
        i += 1
    if head is None or head.tag == "NNS":
        return None
    word = head.lemma.lower()
    if word in KIN_NOUNS or (is_office(head) and word not in _BOTH):
        return "PERSON"
    if word in PLACE_NOUNS:
        return "PLACE"
    if word in ("version", "software", "smartphone", "laptop", "handset"):
        return "OTHER"
    return "ORGANIZATION" if word in GROUP_NOUNS else None


def _listed_with_title(tokens: Sequence[Token], first: int) -> bool:
    """Whether a word stands in a list of surnames that a title in the plural opens: "Messrs. Ash, Birch, and Cole"."""
    i = first - 1
    while i >= 0 and first - i < 60 and tokens[i].sent == tokens[first].sent:
        token = tokens[i]
        if bare(token) in _PLURAL_TITLES:
            return True
        if token.text not in (",", "and", "&") and not (token.text[0].isupper() and token.tag in _NOUNS):
            return False
        if is_office(token) and token.text[0].isupper() and tokens[i - 1].text in (",", "and"):
            return False  # "Messrs. Ash and Birch, Presidents of …"
        i -= 1
    return False


_PLURAL_TITLES = frozenset(("messrs", "mses", "mesdames", "mmes", "misses"))


_NOUNS = ("NN", "NNP", "NNS", "NNPS")
_IN_PHRASE = frozenset((*_NOUNS, "JJ", "JJS", "JJR", "VBN", "VBG", "HYPH", "CD", "POS", "AFX"))


def _is_place(token: Token) -> bool:
    return token.ent[2:] in ("GPE", "LOC", "FAC") or token.text.lower() in PLACE_WORDS


def winner(votes: Mapping[NameType, float], label: Label) -> NameType:
    """The type with most votes; the pipeline's label breaks a tie, then the order of the types."""
    best = max(votes.values())
    tied = [t for t in _TYPES if votes[t] == best]
    return label if label in tied else tied[0]


def add(votes: Votes, more: Votes, weight: float = 1.0) -> None:
    """Add votes to votes, in place."""
    for kind, number in more.items():
        votes[kind] += weight * number
