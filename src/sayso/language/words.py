"""Words as they are compared: folded, stemmed, and the function words that carry no evidence.

Folding: NFKD, lower case, diacritics dropped, curly apostrophes straight, possessive 's dropped. Stemming: Snowball
English (Porter 2), then the group of synonyms that the stem belongs to. Cached by word, for a text repeats its words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
"""A word: letters and digits, with inner apostrophes, stops and commas ("U.S", "1,000"); hyphens part words."""

STOPWORDS = frozenset(
    """
    a about above across after again against all almost along also although am among an and any are around as at away
    be because been before behind being below beneath beside between beyond both but by can could did do does doing
    done down during each either else ever every few for from further get gets getting got had has have having he her
    here hers herself him himself his how however i if in indeed into is it its itself just may me might mine more most
    much must my myself near neither nor not now of off often on once one only onto or other others ought our ours out
    over own per quite rather said say says shall she should since so some such than that the their theirs them then
    there these they this those though through thus till to together too toward towards under until unto up upon us
    very was we well were what when where whether which while who whom whose why will with within without would yet you
    your yours yourself mr mrs ms dr told according added later earlier ago last next
    """.split()
)


@lru_cache(maxsize=30_000)
def fold(word: str) -> str:
    """The word without case, diacritics, possessive, and stops or commas that are no decimal point."""
    word = unicodedata.normalize("NFKD", word.replace("’", "'")).lower()
    word = "".join(c for c in word if not unicodedata.combining(c))
    if word.endswith("'s"):
        word = word[:-2]
    return word.replace(",", "") if word[:1].isdigit() else word.replace(".", "").replace(",", "")


@lru_cache(maxsize=30_000)
def stem(word: str) -> str:
    """What the folded word stands for: its Snowball stem, or that of its group of synonyms; numbers as they are."""
    plain = _snowball(fold(word))
    return _concepts().get(plain, plain)


def _snowball(folded: str) -> str:
    if not folded.isalpha() or len(folded) < 3:
        return folded
    return _stemmer().stemWord(folded)  # type: ignore[no-any-return]


@lru_cache(maxsize=1)
def _concepts() -> dict[str, str]:
    from sayso.language.concepts import concepts

    return concepts(_snowball)


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def content_stems(text: str) -> list[str]:
    """Stems of the words of `text` that are no function words, in order, repeats kept."""
    return [s for word in WORD.findall(text) if (f := fold(word)) and f not in STOPWORDS and (s := stem(word))]
