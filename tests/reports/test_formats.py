"""The table of formats."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sayso.reports.entries import entries, tally
from sayso.reports.formats import FORMATS, renderer

from .samples import REPORTS, checked_report


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("make", REPORTS)
def test_every_format_writes_every_report(name, make):
    written = renderer(name)(make())
    assert isinstance(written, bytes) is FORMATS[name].binary
    if not FORMATS[name].binary:
        assert written.encode(FORMATS[name].encoding).strip()
        assert written.endswith("\n") or name == "html"


def test_no_format_is_loaded_before_it_is_asked_for():
    code = (
        "import sys, sayso.reports.formats;"
        "print([m for m in sys.modules if m.split('.')[0] in {'jinja2', 'docx', 'rich', 'csv', 'json'}])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_format_that_is_not_there():
    with pytest.raises(KeyError):
        renderer("pdf")


def test_the_tally_counts_each_entry_once_and_a_repeated_fact_as_its_first():
    report = checked_report()
    listed = entries(report)
    counts = tally(listed)
    assert sum(counts.values()) == len(listed)
    again = next(e for e in listed if e.fact and e.fact.id == "f22")
    assert (again.state, again.findings) == ("supported", [])
    assert next(e for e in listed if e.number == again.same_as).fact.id == "f14"
