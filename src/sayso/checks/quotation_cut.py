"""The quotation stops where the document goes on to turn or limit it.

What it checks: what follows the quoted words in the document, up to the end of the next sentence: a turn (but, however,
yet, although), a condition (if, unless, provided, only when), an exception (except, other than).

Why it matters: a quotation can be word for word right and say the opposite of what was meant.

What it cannot see: a limit that comes later, or before the quotation; irony; a turn that the article gives in its own
words (it looks for the document's words in the article's same and next sentence only).

References: Contextomy, or quoting out of context (McGlone 2005).
"""

import re

from sayso.language.words import content_stems
from sayso.model import Difference, QuotationMatch

_TURN = re.compile(
    r"^[\s,;:.!?—–\-\"”’']*(?P<turn>(?:and\s+)?(?:but|however|yet|although|though|unless|except|provided|only\s+if|only\s+when"
    r"|if|so\s+long\s+as|as\s+long\s+as|on\s+condition|not\s+until|until|other\s+than|nevertheless|nonetheless|still,))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?!\s|[\"”’']|$))*[.!?]?")
_WITHIN = re.compile(
    r"^[\s,;:—–-]*(?:\w+[\s,]+){0,3}?(?P<turn>but|although|though|unless|except|provided|only\s+if)\b", re.I
)


def compare(match: QuotationMatch) -> Difference | None:
    """Fires when what follows turns or limits the quotation and the article does not say so."""
    text = match.document.text
    after = text[match.after.start : match.after.end]
    found = _TURN.match(after) or _WITHIN.match(after)
    if not found or len(match.fact.text.split()) < 4:
        return None
    rest_of_sentence = _SENTENCE.match(after, found.start("turn"))
    following = rest_of_sentence.group().strip() if rest_of_sentence else ""
    sentence = match.article.parse.sentence_at(match.fact.end - 1)
    rest = match.article.document.text[match.fact.end : (sentence.end if sentence else match.fact.end) + 250]
    turned = set(content_stems(following))
    if turned and len(turned & set(content_stems(rest))) / len(turned) > 0.3:
        return None
    start = match.after.start + found.start("turn")
    last = re.search(r"\w[\w’']*(?=\W*$)", match.fact.text)
    at, end = (last.start(), last.end()) if last else (0, len(match.fact.text))
    shown = following if len(following) <= 160 else following[:160].rsplit(" ", 1)[0] + " …"
    return Difference(
        match.fact.start + at,
        match.fact.start + end,
        f"The document goes on: “{shown}”",
        ((start, start + len(following)),),
    )
