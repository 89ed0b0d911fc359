"""The sheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reports import csv as sheet

from .samples import checked_report, hostile_report


def rows(report):
    return list(csv.DictReader(io.StringIO(sheet.render(report))))


def test_a_row_for_every_finding_and_every_fact_without_one():
    report = checked_report()
    found = rows(report)
    without = len(report.reading.facts) - len({f.fact for f in report.findings if f.fact})
    assert len(found) == len(report.findings) + without
    six = next(row for row in found if row["at_fault"] == "Six")
    assert six["check"] == "quantity-differs"
    assert (six["line"], six["column"], six["document"], six["page"]) == ("3", "1", "inquiry.pdf", "4")
    assert six["further_evidence"].startswith("Police notice, 10 March (press/2021-03-10.txt): ")
    assert report.reading.document.text[int(six["start"]) : int(six["end"])] == "Six"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "＝1"])
def test_no_cell_runs(words):
    assert sheet.cell(words) == "'" + words


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_every_cell_is_harmless_and_writable(words):
    cell = sheet.cell(words)
    cell.encode("utf-8")
    assert cell.lstrip()[:1] not in set("=+-@")


def test_hostile_reports_keep_their_columns():
    for row in rows(hostile_report()):
        assert None not in row
        assert None not in row.values()
        assert not row["words"].startswith("=")
