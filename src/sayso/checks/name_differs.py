"""Another name: another given name, a misspelling, a wrong initial, another person or organisation in the same place.

What it checks: a person's or organisation's name beside the name that stands in the same place of the same statement
in a document. A surname alone, an initial, a nickname, a known alias or another transliteration is no difference.

Why it matters: a name misspelt is the error that readers notice first and forgive last.

What it cannot see: two people of one name; a change of name; a nickname that only the two texts know.

References: Borel 2016, on checking names letter by letter.
"""

import re

from sayso.model import Difference, Pair


def compare(pair: Pair) -> Difference | None:
    """Fires on another name of a person, an organisation or a thing in the same slot."""
    if pair.fact.value.type == "PLACE":
        return None
    comparison = pair.fact.value.compare(pair.other.value)
    if comparison.relation != "different":
        return None
    start, end = differing_words(pair.fact.text, pair.other.text)
    there = pair.other
    return Difference(
        pair.fact.start + start,
        pair.fact.start + end,
        f"The article says “{pair.fact.text}”; the document says “{there.text}”{_fullest(pair)}.",
        ((there.start, there.end),),
    )


def differing_words(here: str, there: str) -> tuple[int, int]:
    """From the first to the last word of `here` that `there` lacks; the whole when all differ or none does."""
    known = {w.casefold() for w in re.findall(r"\w+", there)}
    words = list(re.finditer(r"[\w’'.-]+", here))
    other = [w for w in words if w.group().strip(".").casefold() not in known]
    if not other or len(other) == len(words):
        return 0, len(here)
    return other[0].start(), other[-1].end()


def _fullest(pair: Pair) -> str:
    full = pair.other.value.canonical
    return f" ({full})" if full and full != pair.other.text else ""
