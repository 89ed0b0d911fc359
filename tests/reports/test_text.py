"""The report for a terminal."""

from __future__ import annotations

import re

from sayso.reports import text

from .samples import checked_report, crossing_report, hostile_report, read_report


def test_a_finding_is_one_line_that_grep_finds_and_then_the_words():
    lines = text.render(checked_report()).splitlines()
    at = lines.index("drafts/weir.md:3:1  CONTRADICTED  quantity-differs modifier-differs  “Six”")
    assert lines[at + 2].startswith("    article   [Six] people were killed")
    assert lines[at + 3].startswith("    document  The inquiry established that [at least nine residents]")
    assert lines[at + 5].strip() == "Report of the inquiry into the Lower Halden failure (inquiry.pdf), p. 4"


def test_line_and_column_point_at_the_words():
    report = checked_report()
    article = report.reading.document.text.split("\n")
    found = re.findall(r"^drafts/weir.md:(\d+):(\d+)  .*?“([^…]+?)”$", text.render(report), re.MULTILINE)
    assert len(found) >= 10
    for line, column, words in found:
        assert article[int(line) - 1][int(column) - 1 :].startswith(words)


def test_what_is_supported_is_counted_and_shown_on_request():
    assert "12 supported" in text.render(checked_report())
    assert "  supported  " not in text.render(checked_report())
    assert "drafts/weir.md:3:28  supported  “more than 1,900 households”" in text.render(checked_report(), verbose=True)


def test_findings_come_in_the_order_of_the_text():
    places = [
        tuple(map(int, m)) for m in re.findall(r"^\S+?:(\d+):(\d+)  ", text.render(checked_report()), re.MULTILINE)
    ]
    assert places == sorted(places)


def test_a_reading_lists_what_there_is_to_check_and_who_says_it():
    shown = text.render(read_report())
    assert "drafts/weir.md:9:94  to check  quantity  “€3.2 million”  = 3,200,000 EUR (repair cost)" in shown
    assert "drafts/weir.md:17:16  says  Ingrid Vasseur, retired chief engineer of the Halden Water Board" in shown
    assert shown.endswith("drafts/weir.md: 1 contradicted, 23 to check\n")


def test_plain_in_a_pipe_and_coloured_on_request():
    assert "\x1b" not in text.render(checked_report())
    coloured = text.render(checked_report(), colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == text.render(checked_report())


def test_a_document_cannot_drive_the_terminal():
    shown = text.render(hostile_report())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\ud800-\udfff]", shown)
    assert "<U+001B>[31mred<U+0007>" in shown


def test_lines_keep_to_the_width_where_words_allow():
    for line in text.render(checked_report(), width=60).splitlines():
        assert len(line) <= 60 or not line.startswith("    ")


def test_nothing_to_say_is_said():
    assert text.render(crossing_report()).count("\n") == 1


def test_what_was_not_found_is_brief_until_asked():
    brief, whole = text.render(checked_report()), text.render(checked_report(), verbose=True)
    assert "Repair costs rose again" not in brief
    assert "    nearest   Repair costs rose again.\n" in whole


def test_a_quotation_is_compared_word_by_word():
    assert "and [they did not come] for [40]" in " ".join(text.render(checked_report()).split())
