"""Spellings of names: folding, transliteration variants, and how far two spellings stand apart.

Folding drops case, diacritics, dots and apostrophes. The transliteration key goes further, but only where Latin letters
stand for another script in several ways and English spelling knows no such pair ("-sky" and "-skyy", "kh" and "k",
"al-" and "el-"): "Smith" and "Smyth" stay two names, for that is the very error a checker looks for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ß": "ss", "ŋ": "ng"}
    | dict.fromkeys("'’‘ʼ`´ʻʿʾ", "")
    | dict.fromkeys("‐‑–—", "-")
)
_DOTS = re.compile(r"\.(?=\w)|\.")
_SPACE = re.compile(r"[\s_]+")

_TRANSLITERATION = [
    (re.compile(pattern), with_)
    for pattern, with_ in (
        (
            r"(?<=\w)(?:yi|iy|ij|ii|yy|y)$",
            "i",
        ),  # -skyy, -skiy, -sky; only after "sk" and the like, see below
        (r"(?<=[sc]k)i$", "i"),
        (r"(?:tsch|tch)", "ch"),
        (r"shch|schtsch", "sh"),
        (r"(?<=[eo])ff$", "v"),
        (r"(?<=i)tz$", "ts"),
        (r"(?<=v)ic$", "ich"),
        (r"^(?:al|el|ul)-", "al-"),
        (r"kh|q", "k"),
        (r"dj", "j"),
        (r"zh", "j"),
        (r"oe", "o"),
        (r"ae", "a"),
        (r"ue", "u"),
        (r"iya", "ia"),
        (r"(?<=[aeiou])yev$", "ev"),
        (r"yev|iev", "ev"),
        (r"oleksi", "alexei"),
    )
]
_SLAVIC_Y = re.compile(r"(?:sk|ck|tsk|n|l|r|v|d|g|h|t|p)(?:yi|iy|ij|ii|yy)$|[sc]k[yi]$")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without diacritics, dots and apostrophes; one space between words; hyphens kept."""
    # Case goes after the first decomposition, for it uncovers capitals (mathematical letters), and may need a second.
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return _SPACE.sub(" ", _DOTS.sub("", text.translate(_LETTERS))).strip()


@lru_cache(maxsize=65536)
def transliteration_key(folded: str) -> str:
    """A key that is the same for usual transliterations of one name. Expects a folded name."""
    key = folded
    if _SLAVIC_Y.search(key):
        key = _TRANSLITERATION[0][0].sub("i", key)
    for pattern, with_ in _TRANSLITERATION[1:]:
        key = pattern.sub(with_, key)
    return key.replace("-", "")


def same_spelling(one: str, other: str) -> bool:
    """Whether two folded words are one name, transliteration and hyphens set aside."""
    return one == other or transliteration_key(one) == transliteration_key(other)


def misspelt(one: str, other: str) -> bool:
    """Whether one folded word looks like a slip for the other: near, and no inflection (plural, possessive) of it.

    One edit in words of four or five letters, two in longer ones (Damerau, optimal string alignment); shorter words
    are never near.
    """
    if one == other or abs(len(one) - len(other)) > 2:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 4 or longer in (shorter + "s", shorter + "es"):
        return False
    return edits(one, other, 1 if len(shorter) < 6 else 2) <= (1 if len(shorter) < 6 else 2)


def edits(one: str, other: str, most: int) -> int:
    """Damerau-Levenshtein distance (optimal string alignment), or `most + 1` when it is larger than `most`."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(one, other, score_cutoff=most))


def apart(one: str, other: str) -> float:
    """1 - similarity of two spellings: 0 when the same, 1 when they share nothing."""
    if one == other:
        return 0.0
    from rapidfuzz.distance import OSA

    return float(OSA.normalized_distance(one, other))
