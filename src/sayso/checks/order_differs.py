"""What came before is said to have come after.

What it checks: two events that the article ties by "before" or "after", beside a sentence of the document that ties the
same two events the other way round.

Why it matters: order is half of cause; "resigned after the report" and "resigned before it" are two stories.

What it cannot see: orders told by dates alone or across sentences; events named with other words.

References: TimeML (Pustejovsky et al. 2003), temporal links.
"""

from collections.abc import Iterator, Sequence

from sayso.language.words import content_stems
from sayso.model import Difference, Parse, Statement, Token

_ORDER = {"before": -1, "after": 1, "following": 1}


def compare(statement: Statement) -> Difference | None:
    """Fires when the document ties the same two events the other way round."""
    parse = statement.article.parse
    here = list(parse.within(statement.claim.start, statement.claim.end))
    for sign, word, first, second in _links(parse, here):
        for sentence in statement.evidence.parse.sentences:
            for other_sign, other_word, third, fourth in _links(
                statement.evidence.parse, statement.evidence.parse.of_sentence(sentence)
            ):
                straight = bool(first & third) and bool(second & fourth)
                crossed = bool(first & fourth) and bool(second & third)
                if straight == crossed:
                    continue
                if (straight and sign != other_sign) or (crossed and sign == other_sign):
                    return Difference(
                        word.start,
                        word.end,
                        f"The article says “{word.text}”; the document ties the same events the other way "
                        f"round, with “{other_word.text}”.",
                        ((other_word.start, other_word.end),),
                    )
    return None


def _links(parse: Parse, tokens: Sequence[Token]) -> Iterator[tuple[int, Token, frozenset[str], frozenset[str]]]:
    """Each "before" or "after" that ties two events: its sign, itself, and the stems of the one and of the other."""
    for token in tokens:
        sign = _ORDER.get(token.lemma)
        if sign is None:
            continue
        if token.dep == "mark":
            second = parse.head(token)
            first = parse.head(second)
        elif token.dep in ("prep", "pcomp") and (objects := [c for c in parse.children(token) if c.dep in _OBJECTS]):
            first, second = parse.head(token), objects[0]
        else:
            continue
        if first.i != second.i and second.pos in ("VERB", "NOUN", "PROPN") and first.pos in ("VERB", "NOUN", "AUX"):
            yield sign, token, _stems(first), _stems(second)


_OBJECTS = ("pobj", "pcomp")


def _stems(token: Token) -> frozenset[str]:
    return frozenset(content_stems(token.text)) | frozenset(content_stems(token.lemma))
