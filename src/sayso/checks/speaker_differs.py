"""The words are another speaker's.

What it checks: the speaker whom the article names for a quotation, beside the speaker whom the document names for the
same words.

Why it matters: a right quotation in the wrong mouth is a wrong quotation.

What it cannot see: who speaks in a document that names nobody; a spokesperson who reads another's words.

References: PolNeAR (Newell et al. 2018) for source, cue and content.
"""

from sayso.model import Difference, QuotationMatch
from sayso.values.name import parse


def compare(match: QuotationMatch) -> Difference | None:
    """Fires when both name a person and the surnames differ; another given name is for name-differs."""
    if match.attribution is None or match.speaker is None:
        return None
    here, there = match.attribution.speaker, match.speaker.speaker
    if not (here and there and here.name and there.name and match.attribution.source):
        return None
    mine, theirs = parse(here.name, "PERSON"), parse(there.name, "PERSON")
    if "surname" not in mine.compare(theirs).aspects:
        return None
    source = match.attribution.source[0]
    words = match.article.document.text[source[0] : source[1]]
    if not any(word in words for word in here.name.split()):
        return None  # "she", "the fire officer": whom the article means is a guess
    marks = tuple((s, e) for s, e in match.speaker.source)
    return Difference(
        source[0],
        source[1],
        f"The article gives these words to {here.name}; the document gives them to {there.name}.",
        marks,
    )
