"""Where the words of a post begin and end: noun phrases headed by an office, read left to right or right to left."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.name_candidate import bare, is_office
from sayso.language.titles import HONORIFICS, OFFICES, PLURAL_OFFICES, STATUS_WORDS, TITLE_MODIFIERS
from sayso.language.word_list import words
from sayso.model import Token

_NOUN = ("NN", "NNS", "NNP", "NNPS")
_BEFORE_NOUN = (*_NOUN, "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "FW", "CD")
_PREPOSITIONS = frozenset(("of", "for", "at", "in", "to"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "another"))
_EVALUATIVE = words("""
    longtime long-time outspoken vocal most prominent popular embattled beloved famed famous respected noted
    influential powerful legendary great good new old young controversial disgraced celebrated top leading
    fellow frequent potential fiery longest-serving first-term self-described potential would-be ardent staunch
    renowned only other same many several two three most
    """)
_PARTISANS = frozenset(("republican", "democrat", "conservative", "liberal", "socialist", "independent", "rebel"))
_NO_LONGER_A_PERSON = frozenset(("meeting", "office", "election", "race", "campaign", "post", "job", "team"))
"""Nouns that make of an office before them a thing: "the governor race"."""


def is_plural(token: Token) -> bool:
    """Whether a word is an office in the plural ("senators", "candidates")."""
    word = bare(token)
    return word in PLURAL_OFFICES or (token.tag in ("NNS", "NNPS") and word[-1:] == "s" and word[:-1] in OFFICES)


def is_role_word(token: Token) -> bool:
    """Whether a word is an office or the status of one."""
    return is_office(token) or bare(token) in STATUS_WORDS or is_plural(token)


def forward(tokens: Sequence[Token], first: int, owners: Sequence[str]) -> tuple[int, int] | None:
    """The role that starts at token `first` (an article may lead): first and one past the last token, or None.

    Args:
        tokens: all tokens of the parse.
        first: where the noun phrase starts.
        owners: for each token the type of the name it belongs to, "" for none.
    """
    if first >= len(tokens):
        return None
    sentence = tokens[first].sent
    i = first
    while i < len(tokens) and (tokens[i].text.lower() in _DETERMINERS or bare(tokens[i]) in _EVALUATIVE):
        if bare(tokens[i]) == "fellow" and i + 1 < len(tokens) and tokens[i + 1].tag in ("IN", ",", "."):
            break  # "a fellow at the institute"
        i += 1
    if i + 2 < len(tokens) and i > first and tokens[i].text == "-" and tokens[i].start == tokens[i - 1].end:
        i += 2  # "the most-watched candidate"
    start, head = i, -1
    limit = min(len(tokens), first + 40)
    while i < limit and tokens[i].sent == sentence:
        token = tokens[i]
        if owners[i] == "PERSON" and not (i + 1 < limit and _possessive_after(tokens, i, owners)):
            return None if head < 0 or head == i - 1 else (start, head + 1)
        if token.tag == "POS":
            while i + 1 < limit and bare(tokens[i + 1]) in _EVALUATIVE:
                i += 1
            start, head = i + 1, -1
        elif is_office(token) or _assists(tokens, i):
            head = i
        elif token.tag in _BEFORE_NOUN or owners[i] or token.text in ("&", "-", "/"):
            if head == i - 1 and token.lemma in _NO_LONGER_A_PERSON:
                return None
        elif token.text in ("and", ",") and head < 0 and i > start and tokens[i - 1].tag in _BEFORE_NOUN:
            if token.text == ",":
                return None
        else:
            break
        i += 1
    if head < 0 or start > head:
        return None
    end = head + 1
    # "president-elect", "general (ret.)"
    while end < limit and (
        tokens[end].text in ("-elect", "-designate")
        or (tokens[end].text == "-" and end + 1 < limit and bare(tokens[end + 1]) in STATUS_WORDS)
    ):
        end += 1 if tokens[end].text != "-" else 2
    if end < limit and bare(tokens[end]) in ("emeritus", "emerita", "designate", "elect"):
        end += 1
    if end != i and i > end:
        return None
    return start, _tail(tokens, end, limit, sentence, owners)


def _assists(tokens: Sequence[Token], i: int) -> bool:
    """Whether "assistant" is the post itself ("Assistant to the Board"), not the status of one."""
    if bare(tokens[i]) != "assistant":
        return False
    ends = i + 1 == len(tokens) or tokens[i + 1].sent != tokens[i].sent
    return ends or tokens[i + 1].text in ("to", ",", ".")


def _possessive_after(tokens: Sequence[Token], i: int, owners: Sequence[str]) -> bool:
    while i < len(tokens) and owners[i] == "PERSON":
        i += 1
    return i < len(tokens) and tokens[i].tag == "POS"


def _tail(tokens: Sequence[Token], i: int, limit: int, sentence: int, owners: Sequence[str]) -> int:
    """Follow "of …", "for …", "and …" from the head of a role to where it ends."""
    end = i
    while i < limit and tokens[i].sent == sentence:
        token = tokens[i]
        word = token.text.lower()
        if word in _PREPOSITIONS and token.tag in ("IN", "TO") and i + 1 < limit:
            j = _noun_phrase(tokens, i + 1, limit, owners)
            if j is None:
                break
            if word in ("in", "to", "at") and not any(t.text[0].isupper() or owners[t.i] for t in tokens[i + 1 : j]):
                break
            if word == "in" and tokens[i + 1].ent[2:] in ("DATE", "TIME"):
                break
            end = i = j
        elif word in ("and", "&", "/") and i + 1 < limit:
            more = forward(tokens, i + 1, owners) if owners[i + 1] != "PERSON" else None
            if more is None or any(owners[k] == "PERSON" for k in range(*more)) or _person_next(tokens, more[1]):
                break
            return more[1]
        else:
            break
    return end


def _person_next(tokens: Sequence[Token], i: int) -> bool:
    """Whether a proper noun follows at once, so that the role before is that person's ("and Chancellor X")."""
    return (
        i < len(tokens)
        and tokens[i].sent == tokens[i - 1].sent
        and tokens[i].text[0].isupper()
        and tokens[i].tag == "NNP"
    )


def _noun_phrase(tokens: Sequence[Token], i: int, limit: int, owners: Sequence[str]) -> int | None:
    """One past a noun phrase that starts at `i`: article, modifiers, nouns, names; None when there is none."""
    first = i
    last_noun = -1
    sentence = tokens[i].sent
    while i < limit and tokens[i].sent == sentence:
        token = tokens[i]
        if token.text.lower() in _DETERMINERS and i == first:
            pass
        elif owners[i] or token.tag in _NOUN:
            if token.ent[2:] in ("DATE", "TIME") and not owners[i]:
                break
            last_noun = i
        elif token.tag in ("JJ", "VBN", "VBG", "HYPH", "POS", "CD", "AFX") or token.text in ("&", "-", "'", "’s", "'s"):
            if token.tag == "CD" and last_noun >= 0:
                break
        elif (
            token.text in ("and", ",")
            and last_noun == i - 1
            and i + 1 < limit
            and tokens[i + 1].text[0].isupper() == tokens[i - 1].text[0].isupper()
            and not owners[i + 1]
            and (tokens[i + 1].tag in _NOUN)
            and token.text == "and"
            and not is_role_word(tokens[i + 1])
            and tokens[i + 1].dep in ("conj", "compound", "nmod")
        ):
            pass
        elif token.text == "and" and last_noun == i - 1 and _closes_with_noun(tokens, i + 1, limit):
            pass  # "minister of transport and public works,"
        else:
            break
        i += 1
    return last_noun + 1 if last_noun >= 0 else None


def _closes_with_noun(tokens: Sequence[Token], i: int, limit: int) -> bool:
    """Whether an adjective and a noun in small letters stand at `i`, and close the phrase."""
    if i + 2 >= limit or tokens[i].tag != "JJ" or tokens[i + 1].tag not in _NOUN or is_role_word(tokens[i + 1]):
        return False
    return tokens[i].text.islower() and tokens[i + 1].text.islower() and tokens[i + 2].text in (",", ".", ")", ";")


def backward(tokens: Sequence[Token], last: int, owners: Sequence[str]) -> int | None:
    """Where the role starts whose last token stands right before token `last`; None when no office stands there."""
    sentence = tokens[last].sent if last < len(tokens) else -1
    i = last - 1
    if i > 0 and tokens[i].text in ("”", "''", '"'):
        i -= 1  # “roving reporter” Jane Doe
    if i < 0 or tokens[i].sent != sentence:
        return None
    if (
        tokens[i].text == ")"
        and i >= 2
        and bare(tokens[i - 1]) in ("ret", "retd", "retired")
        and tokens[i - 2].text == "("
    ):
        i -= 3
    if i < 0 or not _can_end(tokens, i, owners):
        return None
    start = i + 1
    office = False
    while i >= 0 and tokens[i].sent == sentence and last - i < 16:
        token = tokens[i]
        word = bare(token)
        if (
            token.tag == "POS"
            or (token.tag == "IN" and word == "under")
            or (owners[i] == "PERSON" and not is_role_word(token))
        ):
            break
        if is_office(token) or is_plural(token):
            office, start = True, i
        elif word in STATUS_WORDS or owners[i] or token.text == "-":
            start = i
        elif word in HONORIFICS or token.text.lower() in _DETERMINERS:
            break
        elif (
            token.tag in ("NN", "NNP", "NNPS", "JJ", "HYPH", "AFX")
            or word in TITLE_MODIFIERS
            or (token.tag == "VBN" and word in STATUS_WORDS)
        ):
            if word in _EVALUATIVE:
                break
            start = i
        elif token.text.lower() in ("and", "&", "/", "of", "for") and i and _links(tokens, i, owners):
            start = i
        else:
            break
        i -= 1
    while start < last and (tokens[start].tag in ("HYPH", "CC", "IN") or bare(tokens[start]) in _EVALUATIVE):
        start += 1
    while office and start > 0 and owners[start] in ("ORGANIZATION", "PLACE") and owners[start - 1] == owners[start]:
        start -= 1  # the whole of "New South Wales"
    if last - start == 1 and bare(tokens[start]) in _PARTISANS:
        return None  # "Republican Jane Doe"
    return start if office and start < last else None


def _can_end(tokens: Sequence[Token], i: int, owners: Sequence[str]) -> bool:
    token = tokens[i]
    if is_office(token) or is_plural(token):
        return True
    if bare(token) in ("elect", "designate", "-elect", "-designate", "emeritus", "nominee", "candidate"):
        return True
    if owners[i] in ("ORGANIZATION", "PLACE"):
        # "chief executive of Acme Inc. Jane Doe"
        k = i
        while k > 0 and owners[k] in ("ORGANIZATION", "PLACE"):
            k -= 1
        if tokens[k].text in ("of", "for", "at") and k > 0 and is_office(tokens[k - 1]):
            return True
    # "Secretary of State X", "Director of National Intelligence X": capitals only.
    k = i
    while k > 0 and tokens[k].text[0].isupper() and tokens[k].tag in ("NNP", "NNPS") and i - k < 4:
        k -= 1
    if k < i and tokens[k].text in ("of", "for") and k > 0 and is_office(tokens[k - 1]):
        return tokens[k - 1].text[0].isupper() or tokens[i].text == "staff"
    return tokens[i].text == "staff" and i > 1 and tokens[i - 1].text == "of" and is_office(tokens[i - 2])


def _links(tokens: Sequence[Token], i: int, owners: Sequence[str]) -> bool:
    """Whether a linking word ("and", "of") at `i` ties two parts of one role: an office stands before it."""
    if is_office(tokens[i - 1]):
        return True
    before, after = tokens[i - 1], tokens[i + 1]
    if tokens[i].text == "and" and before.tag == "NNP" and after.tag in ("NNP", "NNPS") and not owners[i - 1]:
        return not is_office(after)  # "Police and Crime Commissioner"
    return tokens[i].text in ("&", "/") and tokens[i - 1].tag in _NOUN and not owners[i - 1]
