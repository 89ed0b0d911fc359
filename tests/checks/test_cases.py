"""Every check against the cases that stand beside it, through the whole pipeline."""

import re
from pathlib import Path

import pytest

from sayso.checks.manual import cases_path, docstring
from sayso.checks.table import CHECKS
from sayso.evidence.binder import of_documents
from sayso.parsing.pipeline import DEFAULT_PIPELINE
from sayso.pipeline.session import Session
from sayso.reading.text import read_text
from tests.cases import KINDS, Case, read_cases

CASES = [case for check in CHECKS for case in read_cases(cases_path(check))]


@pytest.fixture(scope="session")
def session() -> Session:
    return Session(DEFAULT_PIPELINE)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case, session: Session) -> None:
    article = read_text(case.article, id="article", published=case.published)
    if case.binder:
        documents = [read_text(text, id=f"document {n}", published=day) for n, (day, text) in enumerate(case.binder, 1)]
        report = session.check(article, of_documents(documents))
    else:
        report = session.read(article)
    found = [(f.check, f.verdict, article.text[f.start : f.end]) for f in report.findings]
    for wanted in case.findings:
        assert wanted in found, f"{case}: wanted {wanted}, found {found}"
    for check in case.never:
        fired = [f for f in report.findings if f.check == check or check in f.also]
        assert not fired, f"{case}: {check} fired: {[f.message for f in fired]}"
    for missed in case.misses:
        assert missed not in found, f"{case}: a known miss is found now: make it a case that fires"
    for finding in report.findings:
        for evidence in finding.evidence:
            assert evidence.end - evidence.start == len(evidence.text) <= 400


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.name)
def test_every_check_has_a_manual_page_and_cases_of_each_kind(check) -> None:
    text = docstring(check)
    for section in ("What it checks:", "Why it matters:", "What it cannot see:", "References:"):
        assert re.search(rf"^{section}", text, re.MULTILINE), f"{check.name}: its docstring lacks “{section}”"
    kinds = {case.kind for case in read_cases(cases_path(check))}
    assert kinds == set(KINDS), f"{check.name}: lacks cases of {set(KINDS) - kinds}"


def test_names_are_unique_and_modules_are_named_for_their_check() -> None:
    assert len({c.name for c in CHECKS}) == len(CHECKS)
    for check in CHECKS:
        assert Path(cases_path(check)).stem == check.name.replace("-", "_") + ".cases"
