"""Nested, crossing and equal marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Block, Document, Fact, Parse, Reading, Report
from sayso.reports.entries import entries
from sayso.reports.segments import levels, segment

from .samples import Plain, crossing_report

TEXT = "x" * 30


def listed(spans):
    facts = [Fact("quotation", s, e, TEXT[s:e], Plain({"words": ""}), f"f{n}") for n, (s, e) in enumerate(spans)]
    return entries(Report(Reading(Document("d", TEXT, [Block("paragraph", 0, 30)]), Parse([], []), facts), []))


def test_a_figure_within_a_quotation_makes_three_stretches():
    quotation, figure = listed([(2, 20), (8, 12)])
    parts = segment(0, 30, [quotation, figure])
    assert [(p.start, p.end, p.owner and p.owner.number) for p in parts] == [
        (0, 2, None), (2, 8, 1), (8, 12, 2), (12, 20, 1), (20, 30, None),
    ]  # fmt: skip
    assert parts[2].wider == [quotation]
    assert levels(parts) == {1: 1, 2: 0}


def test_crossing_marks_share_the_stretch_where_they_cross():
    report = crossing_report()
    marks = entries(report)
    parts = segment(0, 22, [e for e in marks if e.start < 22])
    crossing = next(p for p in parts if p.start == 11)
    assert {e.text for e in [crossing.owner, *crossing.wider]} == {
        "gamma delta", "alpha beta gamma", "alpha beta gamma delta",
    }  # fmt: skip


spans = st.lists(
    st.tuples(st.integers(0, 29), st.integers(1, 12)).map(lambda t: (t[0], min(30, t[0] + t[1]))), max_size=12
)


@given(spans, st.integers(0, 10), st.integers(11, 30), st.lists(st.integers(0, 30), max_size=4))
def test_stretches_join_without_gap_and_know_every_mark_over_them(spans, start, end, cuts):
    marks = [entry for entry in listed(spans) if entry.start < end and entry.end > start]
    parts = segment(start, end, marks, cuts)
    assert [parts[0].start, *(p.end for p in parts)] == [*(p.start for p in parts), end]
    assert parts[0].start == start
    for part in parts:
        over = {e.number for e in marks if e.start <= part.start and part.end <= e.end}
        assert {e.number for e in [*([part.owner] if part.owner else []), *part.wider]} == over
        if part.owner:
            assert all(e.end - e.start >= part.owner.end - part.owner.start for e in part.wider)
    assert sorted(e.number for p in parts for e in p.ending) == sorted(e.number for e in marks if start < e.end <= end)
