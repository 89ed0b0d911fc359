"""What a report for people lists: every fact with what was found for it, and every finding that is a claim's own.

A `Report` keeps facts and findings apart. A reader meets them as one numbered list in the order of the text; HTML,
text, CSV and DOCX all walk that list, so that a number means the same in each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.model import GRAVITY, Attribution, Claim, Fact, Finding, Report, Speaker, Verdict

State = Literal["contradicted", "partially_supported", "not_found", "supported", "unchecked"]

STATES: Sequence[State] = ("contradicted", "partially_supported", "not_found", "supported", "unchecked")
"""Gravest first: the order in which reports count and list them."""

LABELS: Mapping[State, str] = {
    "contradicted": "contradicted",
    "partially_supported": "partially supported",
    "not_found": "not found",
    "supported": "supported",
    "unchecked": "not looked up",
}

DIFFERS: Sequence[State] = ("contradicted", "partially_supported")

OWN_CHECKS = frozenset(
    {"figures-disagree", "names-disagree", "sum-differs", "percentage-differs", "weekday-differs", "age-differs"}
)
"""Checks that set the article against itself, without a binder."""


@dataclass(frozen=True)
class Entry:
    """One line of the list.

    Attributes:
        number: counted from 1 in the order of the text.
        id: the fact's id, or the finding's, fit for an HTML id.
        state: the gravest verdict; "unchecked" where nothing was looked up.
        kind: kind of the fact, or "statement" for a finding that is a claim's own.
        start, end, text: the words of the fact, or those of the finding.
        fact, claim, attribution: what it belongs to, or None.
        findings: gravest first.
        same_as: the entry that says the same and was looked up in its stead, by number, or None.
    """

    number: int
    id: str
    state: State
    kind: str
    start: int
    end: int
    text: str
    fact: Fact | None
    claim: Claim | None
    attribution: Attribution | None
    findings: Sequence[Finding]
    same_as: int | None = None


def label(state: State, checked: bool = True) -> str:
    """The state in words; before a binder was given, what was not looked up is still to check."""
    return "to check" if state == "unchecked" and not checked else LABELS[state]


def is_own(finding: Finding, report: Report) -> bool:
    """Whether a finding sets the article against itself."""
    if finding.check in OWN_CHECKS:
        return True
    article = report.reading.document.id
    return bool(finding.evidence) and all(e.document == article for e in finding.evidence)


def entries(report: Report) -> list[Entry]:
    """The numbered list of a report, in the order of the text, the wider words first.

    A length of time is a quantity and a time at once ("five years"); where only one of the two facts was looked up,
    that one alone is listed, so that the same words do not carry two marks.
    """
    reading = report.reading
    facts = {f.id: f for f in reading.facts}
    claims = {c.id: c for c in reading.claims}
    attributions = {a.id: a for a in reading.attributions}
    of_fact: dict[str, list[Finding]] = {}
    rows: list[tuple[int, int, int, Fact | None, list[Finding]]] = []
    for finding in report.findings:
        if finding.fact in facts:
            of_fact.setdefault(str(finding.fact), []).append(finding)
        else:
            rows.append((finding.start, -finding.end, len(rows), None, [finding]))
    doubles = _doubles(reading.facts, of_fact)
    rows.extend(
        (fact.start, -fact.end, len(rows) + n, fact, of_fact.get(fact.id, []))
        for n, fact in enumerate(reading.facts)
        if fact.id not in doubles
    )
    rows.sort(key=lambda row: row[:3])

    numbers = {row[3].id: n for n, row in enumerate(rows, 1) if row[3]}
    numbers.update({double: numbers[kept] for double, kept in doubles.items()})
    listed = []
    for number, (start, minus_end, _, fact, found) in enumerate(rows, 1):
        found = sorted(found, key=lambda f: -GRAVITY[f.verdict])
        # A fact said twice is looked up once; the second mention stands as the first does.
        first = of_fact.get(fact.same_as, []) if fact and fact.same_as else []
        verdicts: list[Verdict] = [f.verdict for f in found or first]
        claim = claims.get((fact.claim if fact else found[0].claim) or "")
        attribution = attributions.get((fact.attribution if fact else claim.attribution if claim else None) or "")
        listed.append(
            Entry(
                number=number,
                id=f"e{number}",
                state=_gravest(verdicts),
                kind=fact.kind if fact else "statement",
                start=start,
                end=-minus_end,
                text=reading.document.text[start:-minus_end],
                fact=fact,
                claim=claim,
                attribution=attribution,
                findings=found,
                same_as=numbers.get(fact.same_as) if fact and fact.same_as else None,
            )
        )
    return listed


def _doubles(facts: Sequence[Fact], of_fact: Mapping[str, Sequence[Finding]]) -> dict[str, str]:
    """The quantities and times without a finding that stand on just the words of the other with one: id of the
    fact to leave out, id of the fact to keep. What says the same as a fact with a finding counts as looked up."""
    by_words: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts:
        if fact.kind in ("quantity", "timex"):
            by_words.setdefault((fact.start, fact.end), []).append(fact)
    doubles: dict[str, str] = {}
    for same in by_words.values():
        known = {fact.id: 2 * (fact.id in of_fact) + ((fact.same_as or "") in of_fact) for fact in same}
        kept = max(same, key=lambda fact: known[fact.id])
        if known[kept.id]:
            least = 2 if known[kept.id] >= 2 else 1
            doubles.update((f.id, kept.id) for f in same if f.kind != kept.kind and known[f.id] < least)
    return doubles


def _gravest(verdicts: Sequence[Verdict]) -> State:
    if not verdicts:
        return "unchecked"
    gravest: Verdict = max(verdicts, key=GRAVITY.__getitem__)
    return gravest


def tally(listed: Sequence[Entry]) -> dict[State, int]:
    """How many entries stand in each state, gravest first, noughts included."""
    counts: dict[State, int] = dict.fromkeys(STATES, 0)
    for entry in listed:
        counts[entry.state] += 1
    return counts


def speaker_of(attribution: Attribution, text: str) -> Speaker:
    """Who speaks, as resolved, or else in the words of the source; the name is None where nobody is named."""
    if attribution.speaker and (attribution.speaker.name or attribution.speaker.role):
        return attribution.speaker
    words = " … ".join(text[s:e] for s, e in attribution.source)
    return Speaker(words or None)


def speaker_name(speaker: Speaker) -> str:
    """The name, with the role where both are known, in one line."""
    if speaker.name and speaker.role:
        return f"{speaker.name}, {speaker.role}"
    return speaker.name or speaker.role or "no one named"
