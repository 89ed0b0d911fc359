"""The page that stands alone: what it holds, and what it must never let through."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from sayso.reports import html
from sayso.reports.entries import STATES, entries
from sayso.reports.notebook import to_html

from .samples import (
    HOSTILE,
    REPORTS,
    checked_report,
    doubled_report,
    hostile_report,
    read_report,
    sum_report,
)

VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}


class Page(HTMLParser):
    """Elements with their attributes and text; fails on an element that is closed out of turn."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.words: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)
        assert not self._open, self._open

    def handle_starttag(self, tag, attrs):
        element = (tag, dict(attrs))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        assert self._open, tag
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        self.text.append(data)
        names = [tag for tag, _ in self._open]
        if "script" in names or "style" in names or any("number" in (a.get("class") or "") for _, a in self._open):
            return
        for tag in {"article", "h1", "title"} & set(names):
            self.words[tag] = self.words.get(tag, "") + data

    def all(self, tag, **wanted):
        return [a for t, a in self.elements if t == tag and all(a.get(k) == v for k, v in wanted.items())]


@pytest.mark.parametrize("make", REPORTS)
def test_the_page_is_well_formed_and_its_ids_and_links_meet(make):
    page = Page(html.render(make()))
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    links = [a["href"] for a in page.all("a")]
    assert all(link.startswith("#") for link in links)
    assert {link[1:] for link in links} <= set(ids)
    numbers = [entry.id for entry in entries(make())]
    assert all(id in ids and f"at-{id}" in ids for id in numbers)


@pytest.mark.parametrize("make", REPORTS)
def test_nothing_comes_from_elsewhere_and_nothing_but_ours_runs(make):
    source = html.render(make())
    page = Page(source)
    assert {tag for tag, _ in page.elements} & {"img", "link", "iframe", "object", "svg", "form", "base"} == set()
    assert len(page.all("script")) == len(page.all("style")) == 1
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style", "srcdoc")]
    (policy,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    assert policy["content"].startswith("default-src 'none';")
    assert "unsafe" not in policy["content"]
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy["content"]


def test_hostile_text_stays_text():
    page = Page(html.render(hostile_report()))
    for words in HOSTILE[:3]:
        assert words in "".join(page.text)
    assert "{{ 7 * 7 }}" in page.words["article"]
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e\ud800-\udfff]", "".join(page.text))


@pytest.mark.parametrize("make", REPORTS)
def test_the_words_of_the_article_are_all_there_in_order(make):
    report = make()
    page = Page(html.render(report))
    shown = page.words["article"]
    if report.reading.document.title == report.reading.document.text.split("\n")[0]:
        shown = page.words["h1"] + shown
    expected = html.printable(report.reading.document.text)
    assert "".join(shown.split()) == "".join(expected.split())


def test_every_state_shows_and_every_fact_has_its_note():
    report = checked_report()
    page = Page(html.render(report))
    for state in STATES:
        assert page.all("input", id=f"show-{state}")
        assert [a for a in page.all("a") if f"s-{state}" in (a.get("class") or "") and "fact" in (a["class"] or "")]
    notes = [a["id"] for a in page.all("section") if (a.get("class") or "").startswith("note ")]
    folded = ("supported", "unchecked")
    order = sorted(entries(report), key=lambda e: (folded.index(e.state) + 1 if e.state in folded else 0, e.number))
    assert notes == [entry.id for entry in order]


def test_the_differing_words_are_marked_on_both_sides():
    source = html.render(checked_report())
    note = source.split('id="e8"')[1].split("</section>")[0]
    assert re.findall("<del>(.*?)</del>", note) == ["nobody came", "14"]
    assert re.findall("<ins>(.*?)</ins>", note) == ["they did not come", "40"]


def test_page_and_place_of_the_evidence_are_named():
    text = "".join(Page(html.render(checked_report())).text)
    assert re.search(
        r"Report of the inquiry into the Lower Halden failure, p. 4 inquiry.pdf, characters 8120–8241", text
    )


def test_it_never_says_what_is_so():
    text = "".join(t for make in (checked_report, read_report) for t in Page(html.render(make())).text[4:])
    assert not re.search(r"\b(true|false|correct|incorrect|wrong|fake|lie[sd]?)\b", text.split('"use strict"')[0], re.I)


def test_the_same_report_gives_the_same_page():
    assert html.render(checked_report()) == html.render(checked_report())


def test_a_notebook_gets_it_in_a_frame_that_reaches_nothing():
    frame = Page(to_html(hostile_report()))
    ((tag, attributes),) = frame.elements
    assert (tag, attributes["sandbox"]) == ("iframe", "allow-scripts")
    assert attributes["srcdoc"] == html.render(hostile_report())


def luminance(colour):
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1, 2], ids=["light", "dark", "print"])
def test_contrast_is_that_of_wcag_aa(theme):
    style = files("sayso.reports").joinpath("page", "page.css").read_text(encoding="utf-8")
    blocks = [b for b in re.findall(r":root \{(.*?)\}", style, re.DOTALL) if "--paper" in b]
    colours = {
        name: value if len(value) == 7 else "#" + "".join(2 * c for c in value[1:])
        for name, value in re.findall(r"--([\w-]+): (#\w+)", blocks[theme])
    }
    for name in ("ink", "soft", "contradicted", "partially", "missing", "supported", "unchecked"):
        for ground in ("paper", "card"):
            assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
    for state in ("contradicted", "partially", "missing", "supported", "unchecked"):
        assert contrast(colours["ink"], colours[f"{state}-tint"]) >= 7, state
        assert contrast(colours[state], colours[f"{state}-tint"]) >= 4.5, state


def test_nothing_is_marked_where_no_document_speaks_of_it():
    source = html.render(checked_report())
    note = source.split('id="e15"')[1].split("</section>")[0]
    assert "<dt>Nearest</dt>" in note
    assert not re.search("<(del|ins|mark)>", note)


def test_a_length_of_time_that_was_looked_up_once_carries_one_mark():
    report = doubled_report()
    assert [(e.kind, e.text, e.state) for e in entries(report)] == [
        ("quantity", "five years", "not_found"),
        ("timex", "two days", "supported"),
        ("quantity", "five years", "not_found"),
    ]
    assert entries(report)[2].same_as == 1
    source = html.render(report)
    assert "Stands in" not in source
    assert 'class="under' not in source
    assert len(Page(source).all("a", id="at-e1")) == 1


def test_facts_on_the_same_words_that_were_both_looked_up_are_both_shown():
    report = doubled_report()
    first, second = report.reading.facts[:2]
    both = replace(report, findings=[*report.findings, replace(report.findings[0], fact=second.id, id="n9")])
    assert [e.kind for e in entries(both)][:2] == [first.kind, second.kind]
    none = replace(report, findings=[], checked=False)
    assert len(entries(none)) == len(report.reading.facts)


def test_each_passage_is_named_by_its_own_document_and_printed_once():
    source = html.render(sum_report())
    note = source[source.index('id="e1"') : source.index("<footer>")]
    figures = re.findall("<figure.*?</figure>", note, re.DOTALL)
    assert [re.findall("<dt>(.*?)</dt>", figure)[1] for figure in figures] == ["Elsewhere in the article", "Document"]
    assert [re.findall("<cite><bdi>(.*?)</bdi>", figure)[0] for figure in figures] == ["The count", "Log of the gate"]
    assert re.findall("<ins>(.*?)</ins>", figures[0]) == ["39", "31"]
    assert "log.txt" in figures[1]
    assert "nearness" not in source
