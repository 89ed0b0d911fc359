"""From a document to a reading: facts, attributions, claims."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from sayso.attribution.attribution import attribute
from sayso.attribution.claims import claims as find_claims
from sayso.attribution.claims import tie
from sayso.attribution.tagger import Tagged
from sayso.extraction import cause, mention, name, quantity, quotation, role, superlative, timex
from sayso.model import Attribution, Document, Fact, Parse, Reading
from sayso.model.facts import FactKind

Extractor = Callable[[Document, Parse, Sequence[Fact]], list[Fact]]

EXTRACTORS: tuple[Extractor, ...] = (
    timex.extract,
    quantity.extract,
    name.extract,
    role.extract,
    quotation.extract,
    superlative.extract,
    cause.extract,
)
"""In order: each is given the facts that the ones before it found (quantities leave dates alone, roles need names)."""


EVIDENCE_EXTRACTORS: tuple[tuple[Extractor, frozenset[FactKind]], ...] = (
    (timex.extract, frozenset({"timex", "quantity"})),
    (quantity.extract, frozenset({"quantity"})),
    (name.extract, frozenset({"name", "role", "quotation"})),
    (role.extract, frozenset({"role", "quotation"})),
)
"""Each with the kinds of facts that need it: of a passage only what an article's facts are compared with is looked for.
"""


def build(document: Document, parse: Parse, tagged: Sequence[Tagged] | None = None) -> Reading:
    """Everything that stands in a parsed document, or in its parsed passages. Ids are given in order of the text.

    `tagged` is what the tagger found in it; without it, who says what goes by rules alone.
    """
    facts: list[Fact] = []
    for extract in EXTRACTORS:
        facts.extend(extract(document, parse, facts))
    facts.sort(key=lambda f: (f.start, -f.end, f.kind))
    facts = [replace(f, id=f"f{n}") for n, f in enumerate(facts, 1)]
    mentions = mention.mentions(document, parse, [f for f in facts if f.kind in ("name", "role")])
    attributions = attribute(document, parse, facts, mentions, tagged)
    claims = find_claims(document, parse, facts, attributions)
    facts, claims = tie(facts, claims, attributions)
    return Reading(document, parse, same(facts), attributions, claims, document.published)


def build_evidence(
    document: Document,
    parse: Parse,
    kinds: Collection[FactKind],
    *,
    speakers: bool,
    tagged: Sequence[Tagged] | None = None,
) -> Reading:
    """What is compared of a binder's passage: facts of those kinds, and with `speakers` who says what. No claims."""
    facts: list[Fact] = []
    for extract, serves in EVIDENCE_EXTRACTORS:
        if not serves.isdisjoint(kinds):
            facts.extend(extract(document, parse, facts))
    attributions: Sequence[Attribution] = ()
    if speakers:
        facts.extend(quotation.extract(document, parse, facts))
        facts.sort(key=lambda f: (f.start, -f.end, f.kind))
        mentions = mention.mentions(document, parse, [f for f in facts if f.kind in ("name", "role")])
        attributions = attribute(document, parse, facts, mentions, tagged)
    facts.sort(key=lambda f: (f.start, -f.end, f.kind))
    return Reading(document, parse, facts, attributions, (), document.published)


def same(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, each told which earlier one says the same (the first of its kind with an equal value)."""
    firsts: dict[tuple[str, str], list[Fact]] = {}
    told = []
    for fact in facts:
        earlier = None
        if fact.kind in ("quantity", "timex", "name", "role"):
            for key in sorted(fact.value.keys()):
                among = firsts.setdefault((fact.kind, key), [])
                earlier = earlier or next((f for f in among if fact.value.compare(f.value).relation == "equal"), None)
                if earlier is None:
                    among.append(fact)
        told.append(replace(fact, same_as=earlier.id) if earlier else fact)
    return told
