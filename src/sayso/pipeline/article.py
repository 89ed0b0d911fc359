"""The article against itself: checks that need no binder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.checks.table import CHECKS
from sayso.comparison.counterpart import Profiles
from sayso.comparison.twice import said_twice
from sayso.model import GRAVITY, Check, Difference, Evidence, Finding, Pair, Reading, Span

LONGEST = 400


def against_itself(reading: Reading) -> list[Finding]:
    """What the article's own words have against each other, in order of the text.

    The evidence is the article's own other words. One span of words has one finding a check.
    """
    findings = []
    seen = set()
    pairs = list(said_twice(reading, Profiles(_evenly)))
    for check in CHECKS:
        for difference in _differences(check, reading, pairs):
            key = (check.name, difference.start, difference.end)
            if key in seen:
                continue
            seen.add(key)
            findings.append(
                Finding(
                    check.verdict,
                    check.name,
                    difference.start,
                    difference.end,
                    difference.message,
                    [_evidence(reading, mark) for mark in difference.marks[:3]],
                    difference.claim,
                    difference.fact,
                )
            )
    findings.sort(key=lambda f: (f.start, f.end, f.check or ""))
    return findings


def merged(found: Sequence[Finding], own: Sequence[Finding]) -> list[Finding]:
    """Findings of the binder and of the article against itself, one a fact: the gravest leads and names the others."""
    by_fact = {f.fact: n for n, f in enumerate(found) if f.fact is not None}
    result = list(found)
    for finding in own:
        n = by_fact.get(finding.fact) if finding.fact is not None else None
        if n is None:
            result.append(finding)
            continue
        lead, other = result[n], finding
        if GRAVITY[other.verdict] > GRAVITY[lead.verdict]:
            lead, other = other, lead
        if other.check is not None:
            lead = replace(lead, message=f"{lead.message} Also {other.check}: {other.message}",
                           also=[*lead.also, other.check, *other.also])  # fmt: skip
        result[n] = replace(lead, evidence=[*lead.evidence, *other.evidence][:3])
    result.sort(key=lambda f: (f.start, f.end, f.fact or ""))
    return result


def _differences(check: Check, reading: Reading, pairs: Sequence[Pair]) -> Iterator[Difference]:
    if check.compares == "article":
        yield from check.run(reading)
    elif check.compares == "twice":
        for pair in pairs:
            if pair.fact.kind in check.kinds and (difference := check.run(pair)) is not None:
                yield difference


def _evenly(stems: Iterable[str]) -> dict[str, float]:
    """Every stem weighs the same: an article alone is too short to tell rare words from common ones."""
    return dict.fromkeys(stems, 1.0)


def _evidence(reading: Reading, mark: tuple[int, int]) -> Evidence:
    document = reading.document
    sentence = reading.parse.sentence_at(mark[0])
    span = Span(sentence.start, sentence.end) if sentence else Span(*mark)
    if span.end - span.start > LONGEST or not span.covers(mark):
        span = Span(mark[0], min(mark[1], mark[0] + LONGEST))
    return Evidence(
        document.id, span.start, span.end, span.of(document.text), 1.0, [mark] if span.covers(mark) else [],
        document.page_at(span.start), document.title,
    )  # fmt: skip
