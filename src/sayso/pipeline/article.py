"""The article against itself: checks that need no binder."""

from __future__ import annotations

from sayso.checks.table import CHECKS
from sayso.model import Evidence, Finding, Reading, Span

LONGEST = 400


def against_itself(reading: Reading) -> list[Finding]:
    """What the article's own words have against each other, in order of the text.

    The evidence is the article's own other words. One span of words has one finding a check.
    """
    findings = []
    seen = set()
    for check in CHECKS:
        if check.compares != "article":
            continue
        for difference in check.run(reading):
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
