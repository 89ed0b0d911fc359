"""Times of a document: the grammar of `sayso.values.times`, with the parse for tense and for words of two meanings.

Extents and values follow TempEval-3 (UzZaman and others 2013). Works without a parse too, with less: words that may be
something else are then left alone, and a bare weekday is taken as past, as in news.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sayso.extraction.timex_tense import tense_at
from sayso.language.times import NOT_BEFORE_YEARS, UNITS
from sayso.model import Document, Fact, Parse
from sayso.values.times.lexer import Lexed, lex
from sayso.values.times.modifiers import modified
from sayso.values.times.reading import read, scan
from sayso.values.times.scene import Found, Scene

__all__ = ["extract", "scan"]


def extract(document: Document, parse: Parse, facts: Sequence[Fact] = ()) -> list[Fact]:
    """The times of a document, or of the passages of it that were parsed.

    Args:
        document: `published` is what relative times are resolved against; None leaves them unresolved.
        parse: of all of it, or of some passages; nothing is found outside them.
        facts: those already found (not needed).

    Returns:
        Facts of kind "timex" in order, not overlapping, spans in code points of `document.text`.
    """
    found: list[Fact] = []
    if not parse.sentences:
        return found
    text = document.text
    lexed = _lexed(text, parse)
    scene = Scene(
        document.published,
        lambda start, end: tense_at(parse, start, end),
        narrative=_is_narrative(lexed, document.published),
    )
    for candidate in read(lexed, scene):
        parsed = parse.sentence_at(candidate.start) is not None
        if parsed and not _keeps(lexed, candidate, parse):
            continue
        _, start, timex = modified(lexed, candidate)
        dated = timex.type in ("DATE", "TIME") and candidate.rule not in _TELLS_NOTHING
        if dated and (parsed or "year" in timex.explicit):
            scene.tell(timex.value, candidate.start)
        if not parsed:
            continue
        start, end = _trimmed(lexed, candidate, start), candidate.end
        if _is_rate(parse, lexed, candidate):
            timex = replace(timex, type="SET", quant="EACH")
        found.append(Fact("timex", start, end, text[start:end], timex))
    return found


_BACK = 800
"""Characters before the first parsed passage in which a date may have been told that it leans on."""


def _lexed(text: str, parse: Parse) -> Lexed:
    """The tokens from a little before the first parsed sentence to the last one, with offsets into the whole text."""
    first = max(0, parse.sentences[0].start - _BACK)
    last = parse.sentences[-1].end
    if first == 0 and last + _BACK >= len(text):
        return lex(text)
    part = lex(text[first:last])
    return Lexed(text, part.letters, [x + first for x in part.starts], [x + first for x in part.ends], part.words)


def _is_narrative(lexed: Lexed, published: date | None) -> bool:
    """Whether a text tells of other years than the one it was written in, as history does."""
    years = [int(word) for letter, word in zip(lexed.letters, lexed.words, strict=True) if letter == "4"]
    if published is None or len(years) < 4:
        return False
    return sum(abs(year - published.year) > 2 for year in years) > 0.7 * len(years)


def _trimmed(lexed: Lexed, candidate: Found, start: int) -> int:
    """Where the extent starts by the guidelines: no determiner before a hyphened form or a century."""
    first, last = candidate.first, candidate.last
    own = lexed.words[first:last]
    if own[0] in ("the", "a", "an") and len(own) > 1:
        hyphened = "-" in own[2:] and candidate.rule in ("span", "quarter", "edge")
        if hyphened or candidate.rule == "century":
            return lexed.starts[first + 1]
        # "a two day fair", "the year-earlier loss": the number or the word stands as an adjective.
        if candidate.rule == "span" and own[-1] in UNITS and lexed.letters[last - 2] not in "atj-":
            return lexed.starts[first + 1]
        if candidate.rule == "year_ago" and own[-1] in ("ago", "earlier"):
            return lexed.starts[first + 1]
    if candidate.rule == "edge" and own[0] in ("earlier", "later") and lexed.letters[last - 1] == "W":
        return lexed.starts[first + 1]
    return start


_TELLS_NOTHING = frozenset({"year_ago", "ago", "away", "period", "period_of"})
"""Rules whose dates are measured from others, and are not what later words are measured from."""

_BARE_AFTER = frozenset(
    {"for", "in", "after", "within", "over", "through", "takes", "took", "take", "last", "lasted", "lasting", "spent",
     "spend", "than"}
)  # fmt: skip
"""Words after which "hours" alone is a length of time."""


def _keeps(lexed: Lexed, candidate: Found, parse: Parse) -> bool:
    """Whether the words mean a time here."""
    first, last = candidate.first, candidate.last
    letters, words = lexed.letters, lexed.words
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    own = words[first:last]
    rule = candidate.rule
    if rule == "adverb":
        return own[0] not in ("soon", "shortly", "previously", "formerly") and not (
            own[0] == "today" and after in ("'s", "’s")
        )
    if rule == "frequency":
        return own[0] not in ("annual", "quarterly")
    if rule == "bare":
        if (first and letters[first - 1] in "dnN4v-") or after == "old":
            return False
        return before in _BARE_AFTER or own[0] not in ("hours", "minutes", "seconds")
    if rule == "part":
        return own[0] == "overnight" or before in ("in", "by", "during", "for") or own[0] != "the"
    if rule == "year":
        return _is_year(lexed, candidate, parse)
    if rule == "clock":
        return letters[first:last].strip("i") != "dx" or True
    if rule in ("relative", "named") and last - first > 1 and _is_title(lexed, candidate):
        return False
    if rule == "span":
        if own == ["one", "day"] and before not in _BARE_AFTER and before not in ("just", "only", "about", "least"):
            return False
        if own[0] in ("a", "an") and len(own) == 2 and own[1] in ("second", "quarter"):
            return False
        if before == "-" and own[0] in ("a", "an"):
            return False
        if after == "old" or (after in ("-", "–") and last + 1 < len(words) and words[last + 1] == "old"):
            return False
        return before not in ("aged", "age", "ages")
    if rule == "named" and letters[first:last] == "M":
        token = next(iter(parse.within(candidate.start, candidate.end)), None)
        if own[0] in ("may", "march", "mar", "jan") and (token is None or token.pos not in ("PROPN", "NOUN")):
            return False
        if (
            own[0] in ("may", "march")
            and token is not None
            and any(t.dep in ("det", "amod", "poss") for t in parse.children(token))
        ):
            return False
        if token is not None and token.dep == "nsubj" and token.pos == "PROPN" and not token.ent.endswith("DATE"):
            return False
        return token is None or "PERSON" not in token.ent
    if rule in ("named", "edge") and own[-1] in ("fall", "spring") and own[0] == "the":
        return after not in ("of", "in")
    return True


def _is_rate(parse: Parse, lexed: Lexed, candidate: Found) -> bool:
    """Whether "a year" is how often: "$2 million a year"."""
    if candidate.rule != "span" or candidate.last - candidate.first != 2 or lexed.letters[candidate.first] != "a":
        return False
    after = lexed.words[candidate.last] if candidate.last < len(lexed.words) else ""
    token = parse.root_of(candidate.start, candidate.end)
    return (
        token is not None and token.dep == "npadvmod" and after not in ("after", "before", "from", "earlier", "later")
    )


def _is_title(lexed: Lexed, candidate: Found) -> bool:
    """Whether every word of "This Week" is capitalised, as in the name of a programme, and none is a date's."""
    if set(lexed.letters[candidate.first : candidate.last]) & set("MWSH4dO"):
        return False
    return all(lexed.text[lexed.starts[i]].isupper() for i in range(candidate.first, candidate.last))


_NAMING = frozenset({"the", "his", "her", "its", "their", "our", "my", "this", "'s", "’s", "early", "late", "mid"})
"""Words after which four digits before a plural name it by its year: "the 1971 floods", but "1971 voters"."""


def _is_year(lexed: Lexed, candidate: Found, parse: Parse) -> bool:
    first, last = candidate.first, candidate.last
    letters, words = lexed.letters, lexed.words
    before, after = (letters[first - 1] if first else ""), (letters[last] if last < len(letters) else "")
    if first and words[first - 1] in NOT_BEFORE_YEARS:
        return False
    if before == "$" or after == "%" or (after in "QuyqE" and after):
        return False
    year = int(words[first])
    token = next(iter(parse.within(candidate.start, candidate.end)), None)
    if token is not None:
        head = parse.head(token)
        named = first > 0 and words[first - 1] in _NAMING
        if token.dep == "nummod" and head.tag == "NNS" and head.start > token.start and not named:
            return False
        if token.end != candidate.end or token.start != candidate.start:
            return 1900 <= year <= 2050
    if 1900 <= year <= 2050:
        return True
    return first > 0 and words[first - 1] in ("in", "since", "by", "until", "from", "to", "during", "of", "between")
