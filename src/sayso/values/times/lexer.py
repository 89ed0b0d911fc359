"""Text to tokens of time: each token gets one letter for its class, so that the grammar is regular expressions
over a string of letters (one letter a token), which is short, fast and linear.

The letters::

    M month   W weekday  w short weekday  P part of day  U noon, midnight  S season  H holiday  Z decade
    d 1 to 31  4 year-like number  N other number  n number word  v vague number  h half  O ordinal
    u unit  y year  q quarter  E weekend  C century  p period  f frequency  R each  F fiscal
    t the  a an  T this  I that  L last  X next  j filler  m early  e earlier  k beginning  g ago  b before
    A adverb  x a.m.  z zone  K o'clock  : clock  # numeric date  @ ISO date  o of  i in  & and  ~ to  - dash
    , . ' $ %  s possessive  r old  B era  V over  G more, less  D future  Y Q3  J post  c so  Q hundred
    _ anything else  | paragraph break
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from sayso.language import times as words

_TOKEN = re.compile(
    r"""\n[^\S\n]*\n
    |\d+[^\S\n]\d/\d(?!\d)
    |\d+(?:[:/.-]\d+)*(?:,\d{3}(?!\d))*(?:\.\d+)?(?:[Tt]\d\d:\d\d(?::\d\d)?(?:[Zz]|[+-]\d\d:?\d\d)?|[^\W\d_]+)?
    |[apAP]\.\s?[mM]\b\.?
    |(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri)\.
    |[oO]['’]clock\b
    |[QH][1-4]\b
    |(?:[Tt]wenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|[Tt]hirty-first)\b
    |[^\W\d_]+
    |['’][sS]\b|['’]\d0s\b
    |[^\s\w]""",
    re.VERBOSE,
)
_HOLIDAY = re.compile(
    r"\b(?:"
    + "|".join(
        re.escape(name).replace("'", "['’]")
        for name in sorted(
            (n for t in (words.FIXED_HOLIDAYS, words.EASTER_HOLIDAYS, words.WEEKDAY_HOLIDAYS) for n in t),
            key=lambda n: (-len(n), n),
        )
    )
    + r")\b",
    re.IGNORECASE,
)


class Lexed(NamedTuple):
    """The tokens of a text: one letter each, where they stand, and their words in lower case."""

    text: str
    letters: str
    starts: list[int]
    ends: list[int]
    words: list[str]


def _letters() -> dict[str, str]:
    found: dict[str, str] = {}
    for letter, group in (
        ("j", words.FILLERS), ("L", words.BACKWARD), ("X", words.FORWARD), ("v", words.VAGUE), ("n", words.CARDINALS),
        ("O", words.ORDINALS), ("M", words.MONTHS), ("W", words.WEEKDAYS), ("w", words.SHORT_WEEKDAYS),
        ("S", words.SEASONS), ("P", words.DAY_PARTS), ("U", words.NAMED_HOURS), ("u", words.UNITS),
        ("u", words.PLURAL_UNITS), ("Z", words.DECADE_NAMES), ("f", words.FREQUENCIES), ("z", words.TIME_ZONES),
        ("A", words.PRESENT_WORDS), ("A", words.PAST_WORDS), ("A", words.FUTURE_WORDS), ("A", words.DAY_WORDS),
    ):  # fmt: skip
        for word in group:
            found[word] = letter
    found["second"] = "O"
    found |= {month + ".": "M" for month in words.MONTHS} | {day + ".": "w" for day in words.SHORT_WEEKDAYS}
    found |= {day + "s": "W" for day in words.WEEKDAYS} | {season + "s": "S" for season in words.SEASONS}
    for letter, line in {
        "y": "year years", "q": "quarter quarters", "E": "weekend weekends", "C": "century centuries",
        "p": "period periods", "t": "the", "a": "a an", "T": "this these", "I": "that those", "m": "early late mid",
        "e": "earlier later", "k": "beginning start end middle close outset", "g": "ago", "b": "before after",
        "o": "of", "i": "in on at", "&": "and or", "~": "to through until till thru", "R": "each every per",
        "F": "fiscal financial calendar", "h": "half", "r": "old", "B": "bc bce ad ce", "x": "am pm a.m. p.m. a.m p.m",
        "K": "o'clock o’clock", "s": "'s ’s", "-": "- – — ‑", ",": ",", ".": ".", "'": "' ’", "$": "$ £ € ¥",
        "%": "%", "V": "over", "G": "more less", "D": "future", "J": "post pre", "c": "so",
        "Q": "hundred thousand million billion dozen",
    }.items():  # fmt: skip
        for word in line.split():
            found[word] = letter
    return found


LETTER: Mapping[str, str] = _letters()
_SHAPES = (
    (re.compile(r"\d{4}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?"), "@"),
    (re.compile(r"(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)|\d{4}([/.])\d{1,2}\2\d{1,2})"), "#"),
    (re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:am|pm)?"), ":"),
    (re.compile(r"\d{1,2}(?:st|nd|rd|th)"), "O"),
    (re.compile(r"(?:\d{3}|['’]\d)0s"), "Z"),
    (re.compile(r"(?:1[0-2]|0?[1-9])(?:am|pm)"), ":"),
    (re.compile(r"(?:1[0-2]|0?[1-9])\.[0-5]\d(?:am|pm)"), ":"),
)
_DECIMAL = re.compile(r"\d+(?:\.\d+|\s\d/\d)")
_SPLIT = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+|[^\s\w]")


def lex(text: str) -> Lexed:
    """The tokens of a text, in one pass. Digits outside ASCII are no numbers here."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lowered: list[str] = []
    get = LETTER.get
    last_end = -1
    for match in _TOKEN.finditer(text):
        start = match.start()
        if start < last_end:
            continue
        end = match.end()
        word = match[0]
        first = word[0]
        lower = word.lower()
        if first in _DIGITS or (first in "'’" and end - start > 2 and word[1] in _DIGITS):
            for letter, at, piece in _number(lower):
                letters.append(letter)
                starts.append(start + at)
                ends.append(start + at + len(piece))
                lowered.append(piece)
            continue
        letter = get(lower, "_")
        if lower in _HOLIDAY_OPENERS and (holiday := _HOLIDAY.match(text, start)):
            letter, end = "H", holiday.end()
            last_end = end
            lower = holiday[0].lower().replace("’", "'")
        elif letter != "_":
            if _in_disguise(letter, word, lower):
                letter = "_"
        elif first == "\n":
            letter = "|"
        elif first in "QH" and end - start == 2 and word[1] in _DIGITS:
            letter = "Y"
        letters.append(letter)
        starts.append(start)
        ends.append(end)
        lowered.append(lower)
    return Lexed(text, "".join(letters), starts, ends, lowered)


_DIGITS = frozenset("0123456789")


def _in_disguise(letter: str, word: str, lower: str) -> bool:
    """Whether a word that could be one of time is written as another: "may", "sun", "et", "ad"."""
    if letter == "M":
        return not word[0].isupper() and lower.rstrip(".") in words.CASED_MONTHS
    if letter == "w":
        return not word[0].isupper()
    return (letter == "z" and lower != "local" and not word.isupper()) or (letter == "B" and not word.isupper())


_HOLIDAY_OPENERS = frozenset(
    re.split(r"\W", name)[0]
    for table in (words.FIXED_HOLIDAYS, words.EASTER_HOLIDAYS, words.WEEKDAY_HOLIDAYS)
    for name in table
)


def _digits(word: str) -> str:
    """The letter of a word of ASCII digits."""
    if len(word) <= 2:
        return "d" if 0 < int(word) <= 31 else "N"
    return "4" if len(word) == 4 and "1000" <= word <= "2199" else "N"


def _number(lower: str) -> list[tuple[str, int, str]]:
    """Letter, offset and words of the pieces of a token that begins with a digit."""
    if not lower.isascii() and lower[0] != "’":
        return [("_", 0, lower)]
    if lower.isdigit():
        return [(_digits(lower), 0, lower)]
    for shape, letter in _SHAPES:
        if shape.fullmatch(lower):
            return [(letter, 0, lower)]
    if "," in lower or _DECIMAL.fullmatch(lower):
        return [("N", 0, lower)]
    found: list[tuple[str, int, str]] = []
    for match in _SPLIT.finditer(lower):
        piece = match[0]
        if piece.isdigit():
            letter = _digits(piece)
        else:
            letter = "-" if piece == "/" else LETTER.get(piece, "N" if piece[0] in _DIGITS else "_")
        found.append((letter, match.start(), piece))
    return found
