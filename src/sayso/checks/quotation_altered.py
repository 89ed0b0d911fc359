"""A word changed, dropped or added inside the quotation marks.

What it checks: the words of a quotation one by one against the words of the document they were taken from. Case,
quotation glyphs, spacing, an honest ellipsis and a bracket are no alteration.

Why it matters: quotation marks are a promise. One quotation in eight of machine-written news answers was altered or
not in its source (BBC 2025).

What it cannot see: that the document itself misquotes; a quotation translated from another language.

References: Gotoh 1982 for the alignment.
"""

import re

from sayso.model import Difference, QuotationMatch

_NEXT = re.compile(r"\W{1,3}(\w[\w’'-]*)")

SPLICE = 4
"""From so many dropped words on it is two passages run together (see quotation-spliced)."""


def compare(match: QuotationMatch) -> Difference | None:
    """Fires on the first alteration that no ellipsis or bracket accounts for; its marks show all of them."""
    article, document = match.article.document.text, match.document.text
    altered = [e for e in match.edits if not e.bridged and not is_splice(match, e.there, e.kind)]
    if not altered:
        return None
    first = altered[0]
    here, there = article[first.here.start : first.here.end], document[first.there.start : first.there.end]
    if first.kind == "drop":
        said = f"the quotation leaves out “{there}” of the document"
    elif first.kind == "add":
        going_on = _NEXT.match(document, match.there.end)
        instead = f"; it goes on “{going_on[1]}”" if going_on and first.there.start >= match.there.end else ""
        said = f"“{here}” in the quotation is not in the document{instead}"
    else:
        said = f"the quotation says “{here}”; the document says “{there}”"
    more = f" (and {len(altered) - 1} more)" if len(altered) > 1 else ""
    marks = tuple((e.there.start, e.there.end) for e in altered if e.there.start < e.there.end)
    return Difference(first.here.start, first.here.end, said[0].upper() + said[1:] + more + ".", marks)


def is_splice(match: QuotationMatch, there: tuple[int, int], kind: str) -> bool:
    """Whether a drop runs two passages together: many words, or the end of a sentence between them."""
    if kind != "drop":
        return False
    words = match.document.text[there[0] : there[1]]
    return len(words.split()) >= SPLICE
