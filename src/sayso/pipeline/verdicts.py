"""The verdict on every fact and every claim that is looked up."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sayso.checks.table import CHECKS
from sayso.comparison.context import content_stem
from sayso.comparison.counterpart import Candidate, Profiles, find
from sayso.comparison.decision import BOUNDS, Decision, decide
from sayso.comparison.elsewhere import Elsewhere, elsewhere
from sayso.comparison.entailment import Judge
from sayso.comparison.quotation import Alignment
from sayso.comparison.speaker import in_full
from sayso.comparison.support import Signs, support_of, verdict_of
from sayso.evidence.binder import Binder
from sayso.evidence.search import Hit
from sayso.model import (
    GRAVITY,
    Attribution,
    Check,
    Claim,
    ClaimVerdict,
    Difference,
    Evidence,
    Fact,
    Finding,
    Judgement,
    QuotationMatch,
    Reading,
    Span,
    Statement,
)
from sayso.values.unit import AGE

MOST_JUDGED = 2
"""Passages, or groups of them, that the model reads for a claim: each costs some 50 ms."""

HELD_AGAINST = ("fact", "prediction")
"""Claims whose words the statement checks compare: what is to come is held against what was announced."""

AT_ONCE = 1_200
"""Characters of a document that the model reads whole, at most: about as much as it takes."""

LONGEST_STATEMENT = 60
"""Tokens of a sentence that is put before the model whole; of a longer one only the claim."""

LONGEST = 400
"""Characters of one piece of evidence, at most (the contract of the schema)."""

MOST_FACTS = 200
"""Facts of one claim that are looked up: a "sentence" with more is a table run together."""

BEYOND_DOUBT = 0.7
"""In a slot as near as this a value contradicts, wherever else the article's own one stands."""

TOLD_OTHERWISE = 0.5
"""From this support on what stands nowhere in the documents' own words counts as told in others."""

SURE = 0.7
"""From here on the model's voice outweighs a difference that another place of the document explains."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that was found, with its reading."""

    hit: Hit
    reading: Reading


@dataclass(frozen=True, slots=True)
class Ruling:
    """What decides a fact, and the best counterpart that agrees, if any."""

    decision: Decision
    agrees: Candidate | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage with what the model makes of it for a claim; `share`: of its document, how much the model has read."""

    passage: Passage
    judgement: Judgement
    share: float


Passages = Mapping[int, Passage]


def judge(
    reading: Reading,
    hits: Mapping[str, Sequence[Hit]],
    quotations: Mapping[str, tuple[int, Alignment]],
    binder: Binder,
    passages: Passages,
    profiles: Profiles,
    model: Judge | None,
    held: Callable[[Sequence[str]], Container[str]],
) -> tuple[list[Finding], dict[str, ClaimVerdict], float]:
    """Findings in order of the text, the verdict on each claim, and how likely it is that all is borne out (0..1).

    Args:
        held: those of some stems that any document of the binder holds.
    """
    bench = _Bench(reading, binder, passages, profiles, quotations, model, held)
    findings: list[Finding] = []
    verdicts: dict[str, ClaimVerdict] = {}
    for claim in reading.claims:
        ours = [Passage(h, passages[h.passage].reading) for h in hits.get(claim.id, ())]
        judged = bench.judged(claim, ours)
        found = bench.facts(claim, ours, judged)
        found.extend(bench.statement(claim, ours, judged))
        verdict = verdicts[claim.id] = bench.claim(claim, found, ours, judged)
        if judged is not None and verdict.verdict not in (None, "contradicted"):
            found = settled(found, verdict.support, {id: reading.fact(id) for id in claim.facts})
        findings.extend(found)
    findings.sort(key=lambda f: (f.start, f.end, f.fact or ""))
    support = 1.0
    for verdict in verdicts.values():
        if verdict.verdict is not None:
            support = min(support, verdict.support)
    return findings, verdicts, round(support, 4)


class _Bench:
    """One article on the bench: what every look-up of it shares."""

    def __init__(
        self,
        reading: Reading,
        binder: Binder,
        passages: Passages,
        profiles: Profiles,
        quotations: Mapping[str, tuple[int, Alignment]],
        model: Judge | None,
        held: Callable[[Sequence[str]], Container[str]],
    ) -> None:
        self.reading, self.binder, self.passages, self.profiles = reading, binder, passages, profiles
        self.quotations, self.model, self._held = quotations, model, held
        self._elsewhere: set[str] = set()

    def judged(self, claim: Claim, ours: Sequence[Passage]) -> Judged | None:
        """The passage that the model finds bears the claim out best, and what it makes of it; None without a model."""
        if self.model is None or claim.kind not in HELD_AGAINST or claim.checkable <= 0:
            return None
        start, end = _statement_span(self.reading, claim)
        text = self.reading.document.text[start:end]
        read = []
        for group in self._together(ours)[:MOST_JUDGED]:
            document = self.binder.document(group[0].hit.document)
            pieces = [(document.text[p.hit.start : p.hit.end], p.hit.start) for p in group]
            judgement = self.model.compare(text, pieces, start)
            share = sum(len(words) for words, _ in pieces) / max(1, len(document.text))
            read.append(Judged(_deciding(group, judgement), judgement, share))
        return max(read, key=lambda j: round(j.judgement.supported, 6), default=None)

    def _together(self, ours: Sequence[Passage]) -> list[list[Passage]]:
        """The passages in groups that the model reads at once: a document that it can read whole, else each alone."""
        groups: dict[tuple[int, int], list[Passage]] = {}
        for passage in ours:
            hit = passage.hit
            whole = len(self.binder.document(hit.document).text) <= AT_ONCE
            groups.setdefault((hit.document, -1 if whole else hit.passage), []).append(passage)
        return [sorted(group, key=lambda p: p.hit.start) for group in groups.values()]

    def facts(self, claim: Claim, ours: Sequence[Passage], judged: Judged | None) -> list[Finding]:
        """One finding for every fact of the claim that is looked up."""
        found = []
        for fact in (self.reading.fact(id) for id in claim.facts[:MOST_FACTS]):
            if fact.kind == "quotation":
                found.append(self.quotation(claim, fact))
            elif claim.kind != "opinion" and fact.kind in BOUNDS and _says_something(fact):
                finding = self.fact(claim, fact, ours, judged)
                # What is to come, or ought to, is held against what was announced; where nothing was, it is left alone.
                if finding.verdict != "not_found" or (claim.kind == "fact" and not _is_bare(self.reading, fact)):
                    found.append(finding)
        return found

    def fact(self, claim: Claim, fact: Fact, ours: Sequence[Passage], judged: Judged | None) -> Finding:
        """The verdict on a quantity, time, name or role."""
        ruling, opposed = self._rulings(claim, fact, ours)
        if ruling is not None and opposed is not None:
            return self._disagreeing(claim, fact, ruling, opposed)
        decided = ruling.decision if ruling else None
        if decided and decided[0] == "agrees":
            return self._agreeing(claim, fact, decided[1])
        likely = self._likely(claim, judged)
        if decided and (fired := self._fired("pair", fact, decided[1].pair)):
            if decided[1].pair.slot < BEYOND_DOUBT:
                # Where another voice bears the claim out, a value in another place is its own; a reckoned one always.
                far = likely if likely >= SURE else 0.0
                other = elsewhere(fact, self.reading, [p.reading for p in ours], far)
                if other is not None:
                    return self._told_elsewhere(claim, fact, other)
            return self._differing(claim, fact, fired, decided[1], ruling.agrees if ruling else None)
        if (other := elsewhere(fact, self.reading, [p.reading for p in ours], likely)) is not None:
            return self._told_elsewhere(claim, fact, other)
        evidence = [self.nearest(claim, p) for p in ours[:1] if p.hit.score >= 0.3]
        message = f"No document at hand gives “{fact.text}” for this."
        return Finding("not_found", None, fact.start, fact.end, message, evidence, claim.id, fact.id)

    def _rulings(self, claim: Claim, fact: Fact, ours: Sequence[Passage]) -> tuple[Ruling | None, Ruling | None]:
        """What decides of all passages; where documents disagree, the better one's ruling, and the other's."""
        ruling = self._ruling(claim, fact, ours)
        documents = {p.hit.document for p in ours}
        if ruling is None or len(documents) < 2:
            return ruling, None
        apart = []
        for number in sorted(documents, key=lambda d: self.binder.order[d]):
            alone = self._ruling(claim, fact, [p for p in ours if p.hit.document == number])
            if alone and (alone.decision[0] == "agrees" or self._fires(fact, alone.decision[1])):
                apart.append((self.binder.place(number), alone))
        if len({alone.decision[0] for _, alone in apart}) < 2:
            return ruling, None
        best = min(place for place, _ in apart)
        leading = [alone for place, alone in apart if place == best]
        # Of equals, what all passages together come to.
        lead = next((r for r in leading if r.decision[0] == ruling.decision[0]), leading[0])
        return lead, next(alone for _, alone in apart if alone.decision[0] != lead.decision[0])

    def _ruling(self, claim: Claim, fact: Fact, ours: Sequence[Passage]) -> Ruling | None:
        found = find(self.reading, claim, fact, [(p.reading, p.hit.covered) for p in ours], self.profiles)
        decision = decide(fact, found)
        return Ruling(decision, found.agrees) if decision else None

    def _fires(self, fact: Fact, candidate: Candidate) -> bool:
        return bool(self._fired("pair", fact, candidate.pair))

    def _disagreeing(self, claim: Claim, fact: Fact, lead: Ruling, other: Ruling) -> Finding:
        """Two documents that say two things: both are shown, and the finding says so."""
        if lead.decision[0] == "agrees":
            finding = self._agreeing(claim, fact, lead.decision[1])
        else:
            fired = self._fired("pair", fact, lead.decision[1].pair)
            finding = self._differing(claim, fact, fired, lead.decision[1], None)
        pair = other.decision[1].pair
        rank = self.binder.rank(pair.evidence.document.id)
        which = f"Another document, {rank}," if rank else "Another document"
        message = f"{finding.message} {which} says “{pair.other.text}”: the documents disagree."
        beside = self.evidence(pair.evidence, [pair.other.span], pair.slot)
        return replace(finding, message=message, evidence=[*finding.evidence, beside])

    def _likely(self, claim: Claim, judged: Judged | None) -> float:
        """How far the claim is borne out by the model's voice, or by a quotation of it that a document has."""
        if any(id in self.quotations for id in claim.facts):
            return 1.0
        return judged.judgement.supported if judged else 0.5

    def _fired(self, compares: str, fact: Fact, given: Any) -> list[tuple[Check, Difference]]:
        """The checks that fire, gravest first."""
        fired = []
        for check in CHECKS:
            if check.compares == compares and fact.kind in check.kinds:
                difference = check.run(given)
                if difference is not None:
                    fired.append((check, difference))
        fired.sort(key=lambda f: -GRAVITY[f[0].verdict])
        return fired

    def _differing(
        self,
        claim: Claim,
        fact: Fact,
        fired: Sequence[tuple[Check, Difference]],
        differs: Candidate,
        agrees: Candidate | None,
    ) -> Finding:
        check, difference = fired[0]
        evidence = [self.evidence(differs.pair.evidence, difference.marks, differs.pair.slot)]
        if agrees is not None:
            other = agrees.pair.other
            evidence.append(self.evidence(agrees.pair.evidence, [other.span], agrees.pair.slot))
        return Finding(
            check.verdict, check.name, difference.start, difference.end, difference.message, evidence,
            claim.id, fact.id, [c.name for c, _ in fired[1:]],
        )  # fmt: skip

    def _agreeing(self, claim: Claim, fact: Fact, agrees: Candidate) -> Finding:
        other = agrees.pair.other
        evidence = [self.evidence(agrees.pair.evidence, [other.span], agrees.pair.slot)]
        rank = self.binder.rank(agrees.pair.evidence.document.id)
        message = f"The {'secondary document' if rank == 'secondary' else 'document'} says “{other.text}”."
        return Finding("supported", None, fact.start, fact.end, message, evidence, claim.id, fact.id)

    def _told_elsewhere(self, claim: Claim, fact: Fact, other: Elsewhere) -> Finding:
        self._elsewhere.add(fact.id)
        words = " and ".join(f"“{Span(*m).of(other.reading.document.text)}”" for m in other.marks)
        message = f"The document's {words} {'make it' if other.reckoned else 'stands elsewhere in it'}."
        evidence = [self.evidence(other.reading, other.marks, 0.1)]
        return Finding("supported", None, fact.start, fact.end, message, evidence, claim.id, fact.id)

    def quotation(self, claim: Claim, fact: Fact) -> Finding:
        """The verdict on a quotation: its words, what was cut, whose they are."""
        located = self.quotations.get(fact.id)
        if located is None:
            message = "No document at hand holds these words."
            return Finding("not_found", None, fact.start, fact.end, message, (), claim.id, fact.id)
        match, source = self._match(claim, fact, *located)
        fired = self._fired("quotation", fact, match)
        if not fired:
            evidence = [self.evidence(source, [match.there], match.likeness)]
            return Finding(
                "supported", None, fact.start, fact.end, "The document has these words.", evidence, claim.id, fact.id
            )
        check, difference = fired[0]
        marks = difference.marks or [match.there]
        evidence = [self.evidence(source, marks, match.likeness)]
        if check.name == "speaker-differs":
            evidence = [self.evidence(source, [match.there], match.likeness), *evidence]
        return Finding(
            check.verdict, check.name, difference.start, difference.end, difference.message, evidence,
            claim.id, fact.id, [c.name for c, _ in fired[1:]],
        )  # fmt: skip

    def _match(self, claim: Claim, fact: Fact, number: int, alignment: Alignment) -> tuple[QuotationMatch, Reading]:
        document = self.binder.document(number)
        there = alignment.there
        holding = [p for p in self.passages.values() if p.hit.document == number and _span(p).overlaps(there)]
        attribution = self.reading.attribution(fact.attribution) if fact.attribution else None
        speaker, source = _speaker(holding, there)
        if speaker is not None:
            speaker = in_full(document, speaker)
        source = source or (holding[0].reading if holding else Reading(document, self.reading.parse))
        match = QuotationMatch(
            self.reading, claim, fact, attribution, document, there, alignment.edits, alignment.likeness,
            Span(there.end, _next_sentence_end(document.text, there.end)), speaker, source,
        )  # fmt: skip
        return match, source

    def statement(self, claim: Claim, ours: Sequence[Passage], judged: Judged | None) -> list[Finding]:
        """What the statement checks find in a claim beside the passage nearest to it."""
        found = []
        if claim.kind in HELD_AGAINST and ours:
            best = judged.passage if judged else ours[0]
            judgement = judged.judgement if judged else None
            given = Statement(self.reading, claim, best.reading, best.hit.covered, judgement)
            for check in CHECKS:
                if check.compares == "statement" and (difference := check.run(given)) is not None:
                    evidence = [self.evidence(best.reading, difference.marks, best.hit.score)]
                    found.append(
                        Finding(check.verdict, check.name, difference.start, difference.end, difference.message,
                                evidence, claim.id)
                    )  # fmt: skip
        return found

    def claim(
        self, claim: Claim, found: Sequence[Finding], ours: Sequence[Passage], judged: Judged | None
    ) -> ClaimVerdict:
        """The verdict on a claim, from its facts, from how much of it the passages hold, and from the model."""
        looked_up = claim.kind == "fact" and claim.checkable > 0
        if not looked_up and not found:
            return ClaimVerdict(claim.id, 1.0, None)
        if not looked_up:
            judged = None  # nobody needs to have announced what is to come: only what differs counts
        covered = self._covered(claim, ours)
        evidence = [self.nearest(claim, p) for p in ours[:2] if p.hit.score >= 0.2]
        worst = max((f.verdict for f in found), key=lambda v: GRAVITY[v], default=None)
        elsewhere = sum(id in self._elsewhere for id in claim.facts)
        nearest = max((p.hit.score for p in ours), default=0.0)
        absent = self._absent(claim)
        support = support_of(
            Signs(found, elsewhere, covered, nearest, absent, *((judged.judgement, judged.share) if judged else ()))
        )
        verdict = verdict_of(found, worst, covered, support, judged is not None)
        return ClaimVerdict(claim.id, round(support, 4), verdict, evidence)

    def _covered(self, claim: Claim, ours: Sequence[Passage]) -> float:
        """The weighted share of the claim's words that its passages hold, 0..1."""
        weights = self.profiles.weigh(self._stems(claim))
        held = {s for p in ours for t in p.reading.parse.tokens if (s := content_stem(t.text))}
        total = sum(weights.values())
        return sum(w for s, w in weights.items() if s in held) / total if total else 1.0

    def _absent(self, claim: Claim) -> float:
        """The weighted share of the claim's words that no document holds, 0..1."""
        weights = self.profiles.weigh(self._stems(claim))
        held = self._held(list(weights))
        total = sum(weights.values())
        return sum(w for s, w in weights.items() if s not in held) / total if total else 0.0

    def evidence(self, reading: Reading, marks: Sequence[tuple[int, int]], score: float) -> Evidence:
        """The sentences around the marks, cut to what the schema allows, with the marks that lie inside."""
        start, end = _window(reading, marks)
        document = reading.document
        return Evidence(
            document.id, start, end, document.text[start:end], round(min(1.0, score), 4),
            [(s, e) for s, e in marks if start <= s and e <= end], document.page_at(start), document.title,
            self.binder.rank(document.id),
        )  # fmt: skip

    def nearest(self, claim: Claim, passage: Passage) -> Evidence:
        """The sentence of a passage that holds most of the claim; nothing in it is marked."""
        wanted = self._stems(claim)
        weights = self.profiles.weigh(wanted)
        parse = passage.reading.parse
        best, score = parse.sentences[0], -1.0
        for sentence in parse.sentences:
            held = {s for t in parse.of_sentence(sentence) if (s := content_stem(t.text))}
            covered = sum(w for s, w in weights.items() if s in held)
            if covered > score:
                best, score = sentence, covered
        evidence = self.evidence(passage.reading, [(best.start, best.end)], passage.hit.score)
        return replace(evidence, marks=())

    def _stems(self, claim: Claim) -> list[str]:
        tokens = self.reading.parse.within(claim.start, claim.end)
        return [s for t in tokens if (s := content_stem(t.text))]


def _deciding(group: Sequence[Passage], judgement: Judgement) -> Passage:
    """The passage of a group that holds the words that decide most; the best one found where they lie in none."""
    weighed = sorted(judgement.decisive, key=lambda d: (-round(d[1], 4), d[0].start))
    for span, _ in weighed:
        for passage in group:
            if passage.reading.parse.extent.covers(span):
                return passage
    return max(group, key=lambda p: p.hit.score)


def _says_something(fact: Fact) -> bool:
    """Whether there is a value to look up: "now", "every day", "several" have none, "six years later" has a guess.

    A duration is looked up as the quantity that it is.
    """
    if fact.kind == "timex":
        told_by_another = fact.value.explicit == ("count",) and not fact.text.endswith("ago")
        return bool(fact.value.keys()) and fact.value.type in ("DATE", "TIME") and not told_by_another
    if fact.kind == "quantity":
        return fact.value.number is not None or fact.value.low is not None
    return True


_OFFSET = re.compile(r"\s+(?:later|earlier|before|after|from|since|today|on|apart|hence|afterwards?)\b")


def _is_bare(reading: Reading, fact: Fact) -> bool:
    """Whether a document need not hold it: "today", "that Friday", the part of a day; "16 days" before "after"."""
    if fact.kind == "timex":
        return not {"year", "month", "day"}.intersection(fact.value.explicit)
    measured = fact.kind == "quantity" and fact.value.dimension in ("time", "month") and fact.value.unit != AGE
    return measured and bool(_OFFSET.match(reading.document.text, fact.end))


def _speaker(holding: Sequence[Passage], there: Span) -> tuple[Attribution | None, Reading | None]:
    """The document's own attribution of the words at `there`, with the reading that it stands in."""
    best: tuple[int, Attribution, Reading] | None = None
    for passage in holding:
        for attribution in passage.reading.attributions:
            shared = sum(max(0, min(e, there.end) - max(s, there.start)) for s, e in attribution.content)
            if shared * 2 > there.end - there.start and (best is None or shared > best[0]):
                best = shared, attribution, passage.reading
    return (best[1], best[2]) if best else (None, None)


def _span(passage: Passage) -> Span:
    return Span(passage.hit.start, passage.hit.end)


def _next_sentence_end(text: str, start: int) -> int:
    """The end of the sentence after the one that ends at or after `start`; 300 characters on at most."""
    end, stops = start, 0
    for end in range(start, min(len(text), start + 300)):
        if text[end] in ".!?" and (end + 1 == len(text) or text[end + 1] in " \n\t\"”’'"):
            stops += 1
            if stops == 2:
                return end + 1
    return end + 1 if end > start else start


def _window(reading: Reading, marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The sentences that hold the marks, as far as they fit; else words around the first mark."""
    text = reading.document.text
    first, last = min(s for s, _ in marks), max(e for _, e in marks)
    opening, closing = reading.parse.sentence_at(first), reading.parse.sentence_at(max(first, last - 1))
    start = opening.start if opening else first
    end = closing.end if closing else last
    if end - start <= LONGEST:
        return start, end
    first, last = marks[0]
    last = min(last, first + LONGEST)
    room = LONGEST - (last - first)
    start = max(start, first - room // 2)
    end = min(end, start + LONGEST)
    while start > 0 and start < first and not text[start - 1].isspace():
        start += 1
    while end < len(text) and end > last and not text[end].isspace():
        end -= 1
    return start, end


def _statement_span(reading: Reading, claim: Claim) -> Span:
    """What is put before the model for a claim: its sentence, or the claim alone where that is very long."""
    sentence = reading.parse.sentence_at(claim.start)
    if sentence is None or sentence.last - sentence.first > LONGEST_STATEMENT or sentence.end < claim.end:
        return claim.span
    return Span(sentence.start, sentence.end)


def settled(found: Sequence[Finding], support: float, facts: Mapping[str, Fact]) -> list[Finding]:
    """The findings of a claim that is borne out: a role, a day or a "two" of it is told in other words, not missing.

    A name or a figure that stands in no document stays not found: it has no other words.
    """
    if support < TOLD_OTHERWISE:
        return list(found)
    message = "The document says so in other words, as far as can be seen."
    return [
        replace(f, verdict="supported", message=message)
        if f.verdict == "not_found" and f.fact is not None and f.evidence and _has_other_words(facts[f.fact])
        else f
        for f in found
    ]


def _has_other_words(fact: Fact) -> bool:
    """Whether a document may tell the fact without its value: "both" for two, "who led the unit" for its head."""
    if fact.kind == "quantity":
        value = fact.value
        return bool(value.vague) or (value.dimension == "count" and value.number in (1, 2, 3) and not value.fraction)
    return fact.kind in ("timex", "role")
