"""An article checked against a binder: look up, put side by side, compare, conclude.

Done in three steps, so that a batch can parse the passages of many articles at once: `plan` searches and says which
passages have to be parsed, `read_passages` parses them, `conclude` compares and reports.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace

from sayso.comparison.context import content_stem
from sayso.comparison.counterpart import Profiles
from sayso.comparison.quotation import Alignment
from sayso.evidence.binder import Binder
from sayso.evidence.meaning import Meaning, similarity
from sayso.evidence.passages import pieces_of
from sayso.evidence.search import Found, Hit, Query, Weights, search
from sayso.language.words import content_stems
from sayso.model import Claim, Fact, Reading, Report, Token
from sayso.model.facts import FactKind
from sayso.pipeline.article import against_itself, merged
from sayso.pipeline.quotations import locate
from sayso.pipeline.reading import build_evidence
from sayso.pipeline.tools import Tools
from sayso.pipeline.verdicts import Passage, judge

WEAK, MEANT, MOST_WEAK = 0.3, 6, 40
"""A claim of which no passage covers so much is looked up by meaning too, among so many further passages; so many
claims an article at most, for a vector costs 10 ms."""

PASSAGES_A_CLAIM = 3
"""How many passages are parsed for a claim: each costs some 40 ms the first time."""


@dataclass
class Plan:
    """What was found for an article by search alone.

    Attributes:
        hits: by claim id, best first.
        quotations: by fact id, where the words were found: document number and alignment.
        wanted: passages to parse, by number.
    """

    reading: Reading
    binder: Binder
    weights: Weights
    hits: dict[str, list[Hit]] = field(default_factory=dict)
    quotations: dict[str, tuple[int, Alignment]] = field(default_factory=dict)
    wanted: dict[int, Hit] = field(default_factory=dict)


def plan(reading: Reading, binder: Binder, meaning: Meaning | None = None) -> Plan:
    """Search the binder for every claim that is looked up and every quotation.

    With `meaning`, a claim of which no passage holds much gets the passage nearest in meaning too.
    """
    plan = Plan(reading, binder, Weights(binder))
    weak: list[tuple[Claim, list[Hit]]] = []
    own = _itself(reading, binder)
    for claim in reading.claims:
        if claim.checkable <= 0:
            continue
        query = _query(reading, claim)
        found = search(binder, query, plan.weights, PASSAGES_A_CLAIM, MEANT) if query.stems else Found((), ())
        hits = [h for h in found.first if h.document not in own]
        plan.hits[claim.id] = hits
        plan.wanted.update((h.passage, h) for h in hits)
        if meaning is not None and hits and max(h.covered for h in hits) < WEAK:
            weak.append((claim, [h for h in found.further if h.document not in own]))
    if meaning is not None:
        _add_nearest(plan, meaning, weak[:MOST_WEAK])
    for fact in reading.facts:
        if fact.kind == "quotation":
            located = locate(reading, fact, binder, plan.weights, plan.hits.get(fact.claim or "", []))
            if located is not None and located[0] not in own:
                plan.quotations[fact.id] = located[0], located[1]
                plan.wanted.update((h.passage, h) for h in located[2])
    return plan


def _add_nearest(plan: Plan, meaning: Meaning, weak: Sequence[tuple[Claim, list[Hit]]]) -> None:
    """To each claim the passage nearest in meaning of those that search by words ranked next."""
    texts = []
    for claim, further in weak:
        texts.append(claim.text)
        texts.extend(plan.binder.document(h.document).text[h.start : h.end] for h in further)
    if not texts:
        return
    vectors = iter(meaning.embed(texts))
    for claim, further in weak:
        query = next(vectors)
        near = [float(similarity(query, next(vectors)[None, :])[0]) for _ in further]
        if near:
            best = further[max(range(len(near)), key=lambda i: (round(near[i], 4), -i))]
            plan.hits[claim.id].insert(1, best)
            plan.wanted[best.passage] = best


def read_passages(plans: Sequence[Plan], tools: Tools) -> list[dict[int, Passage]]:
    """The passages of several plans, parsed in one batch; for each plan by passage number."""
    jobs = []
    for plan in plans:
        for hit in plan.wanted.values():
            document = plan.binder.document(hit.document)
            jobs.append((document, pieces_of(document, (hit.start, hit.end))))
    parses = iter(tools.parser.parse_many(jobs))
    read = []
    for plan in plans:
        passages = {}
        kinds = _kinds(plan)
        for number, hit in plan.wanted.items():
            document = plan.binder.document(hit.document)
            # A negative number is the surroundings of a quotation: there it matters who speaks.
            parse = next(parses)
            tagged = tools.tag(document, parse) if number < 0 else None
            reading = build_evidence(document, parse, kinds[number], speakers=number < 0, tagged=tagged)
            passages[number] = Passage(hit, reading)
        read.append(passages)
    return read


def _kinds(plan: Plan) -> dict[int, set[FactKind]]:
    """For which kinds of facts each passage is wanted."""
    kinds: dict[int, set[FactKind]] = {number: {"quotation"} if number < 0 else set() for number in plan.wanted}
    for claim in plan.reading.claims:
        asked = {plan.reading.fact(id).kind for id in claim.facts}
        for hit in plan.hits.get(claim.id, ()):
            kinds[hit.passage] |= asked
    return kinds


def conclude(plan: Plan, passages: dict[int, Passage], tools: Tools, warnings: Iterable[str] = ()) -> Report:
    """Compare every fact with its counterpart in the passages and report."""
    profiles = Profiles(plan.weights.of)
    found, verdicts, support = judge(
        plan.reading, plan.hits, plan.quotations, plan.binder, passages, profiles, tools.judge, plan.weights.held
    )
    findings = merged(found, against_itself(plan.reading))
    return Report(
        reading=plan.reading,
        findings=[replace(f, id=f"n{n}") for n, f in enumerate(findings, 1)],
        checked=True,
        support=support,
        verdicts=verdicts,
        binder=[(card.id, card.title) for card in plan.binder.cards],
        warnings=[*plan.reading.document.warnings, *plan.binder.warnings, *warnings],
    )


def _itself(reading: Reading, binder: Binder) -> set[int]:
    """The article's own file, where it lies in the binder: it bears nothing out."""
    path = reading.document.path
    if path is None:
        return set()
    real = os.path.realpath(path)
    return {n for n, other in binder.index.paths() if os.path.realpath(other) == real}


def _query(reading: Reading, claim: Claim) -> Query:
    """The claim's words with those of its sentence, the full names of whom it speaks of, and the keys of its facts.

    Words of numbers and times are left out: they are looked for by their values.
    """
    facts = [reading.fact(id) for id in claim.facts]
    sentence = reading.parse.sentence_at(claim.start)
    tokens = list(reading.parse.within(claim.start, claim.end))
    if sentence and sentence.end - sentence.start < 600:
        tokens.extend(reading.parse.of_sentence(sentence))
    valued = _valued(reading, tokens)
    stems = [content_stem(t.text) for t in tokens if t.i not in valued]
    stems.extend(s for f in facts if f.kind == "name" for s in content_stems(f.value.canonical))
    if not any(stems):
        stems = [content_stem(t.text) for t in tokens]
    unique = list(dict.fromkeys(s for s in stems if s))
    return Query(unique, [keys for fact in facts if (keys := _keys(fact))], _pairs(reading, claim, valued))


def _valued(reading: Reading, tokens: Sequence[Token]) -> set[int]:
    """Which of the tokens are part of a number or a time (a counted noun is none)."""
    if not tokens:
        return set()
    first, last = min(t.start for t in tokens), max(t.end for t in tokens)
    spans = [f.span for f in reading.facts if f.kind in ("timex", "quantity") and first <= f.start < last]
    return {t.i for t in tokens if any(s.overlaps((t.start, t.end)) for s in spans)}


def _pairs(reading: Reading, claim: Claim, without: Container[int]) -> list[tuple[str, str]]:
    """Each verb of the claim with what it governs, as stems: who lands what, who steps where."""
    parse = reading.parse
    pairs: dict[tuple[str, str], None] = {}
    for verb in parse.within(claim.start, claim.end):
        if verb.pos != "VERB" or not (one := content_stem(verb.text)):
            continue
        for child in parse.children(verb):
            heads = [c for c in parse.children(child) if c.dep == "pobj"] if child.dep == "prep" else [child]
            for head in heads:
                if head.pos not in ("NOUN", "PROPN") or head.i in without:
                    continue
                if (other := content_stem(head.text)) and other != one:
                    pairs[one, other] = None
    return list(pairs)


def _keys(fact: Fact) -> Sequence[str]:
    return sorted(fact.value.keys()) if fact.kind in ("quantity", "timex") else ()
