"""The report for a terminal: one finding after another, in the order of the text, words beside words.

In a pipe it is plain text that `grep`, editors and people can read: each finding begins with `article.md:3:15`, then
the verdict, the check and the words. Colour is added only on request, and says nothing that the words do not. Control
characters of a document are shown, never sent: a text must not be able to drive the terminal of who reads it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence

from sayso.model import Finding, Report
from sayso.reports.differences import Piece
from sayso.reports.entries import DIFFERS, STATES, Entry, State, entries, label, speaker_name, speaker_of, tally
from sayso.reports.notes import passages, show
from sayso.reports.phrases import place_phrase, value_phrase
from sayso.reports.places import Lines, excerpt

WIDTH = 100

_COLOURS: dict[State, str] = {
    "contradicted": "bold red",
    "partially_supported": "yellow",
    "not_found": "blue",
    "supported": "green",
    "unchecked": "dim",
}
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LABEL_WIDTH = 10
_AROUND = 70

Paint = Callable[[str, str], str]


def render(report: Report, *, verbose: bool = False, width: int = WIDTH, colour: bool = False) -> str:
    """The report as text, ending in a line feed.

    Args:
        report: what to show.
        verbose: show what is supported, and what was not looked up, one by one and not only in the tally,
            and the passages nearest to what was not found.
        width: columns to fill; longer words are not broken.
        colour: with terminal escape codes.
    """
    return "\n".join(_Writer(report, verbose, max(40, width), _painter(colour)).lines()) + "\n"


def shown(text: str) -> str:
    """The text on one line, with what a terminal would act on as code point names ("<U+001B>")."""
    return _UNSHOWN.sub(lambda m: " " if m[0] in "\t\n\r" else f"<U+{ord(m[0]):04X}>", text)


def _painter(colour: bool) -> Paint:
    if not colour:
        return lambda text, style: text
    from rich.color import ColorSystem
    from rich.style import Style

    return lambda text, style: Style.parse(style).render(text, color_system=ColorSystem.STANDARD)


class _Writer:
    def __init__(self, report: Report, verbose: bool, width: int, paint: Paint) -> None:
        self._report, self._verbose, self._width, self._paint = report, verbose, width, paint
        self._text = report.reading.document.text
        self._name = shown(report.reading.document.path or report.reading.document.id)
        self._places = Lines(self._text)

    def lines(self) -> Iterator[str]:
        report = self._report
        listed = entries(report)
        whole = self._verbose or not report.checked
        for entry in listed:
            if entry.state in (*DIFFERS, "not_found") or whole:
                yield from self._entry(entry)
        if not report.checked and report.reading.attributions:
            yield ""
            yield from self._speakers()
            yield ""
        for warning in (*report.reading.document.warnings, *report.warnings):
            yield self._paint("warning", "bold") + "  " + shown(warning)
        yield self._tally(listed)

    def _entry(self, entry: Entry) -> Iterator[str]:
        if not entry.findings:
            yield self._head(entry, entry.start, "", entry.text)
            if self._report.checked and entry.same_as:
                yield from self._row("", f"says the same as {self._place_of(entry)}")
                yield ""
        for finding in entry.findings:
            yield from self._finding(finding, entry)
        if entry.findings:
            yield ""

    def _finding(self, finding: Finding, entry: Entry) -> Iterator[str]:
        checks = " ".join([finding.check or "", *finding.also]).strip()
        words = self._text[finding.start : finding.end]
        yield self._head(entry, finding.start, checks, words, finding.verdict)
        # What no document speaks of is told by its place and its words; the nearest passages are for who asks.
        brief = finding.verdict == "not_found" and not self._verbose
        if not brief:
            yield from self._row("", finding.message)
        around = excerpt(self._text, finding.start, finding.end, _AROUND)
        yield from self._row(
            "article",
            ("… " if around.cut_before else "")
            + around.before
            + self._marked(around.words)
            + around.after
            + (" …" if around.cut_after else ""),
        )
        for evidence in () if brief else passages(finding.evidence):
            own = evidence.document == self._report.reading.document.id
            yield from self._row(
                "elsewhere" if own else "nearest" if finding.verdict == "not_found" else "document",
                self._marked_pieces(show(evidence, finding, entry, self._report).passage),
            )
            yield from self._row("", place_phrase(evidence, self._report))

    def _head(self, entry: Entry, start: int, checks: str, words: str, verdict: State | None = None) -> str:
        line, column = self._places.at(start)
        state = verdict or entry.state
        name = label(state, self._report.checked)
        parts = [
            self._paint(f"{self._name}:{line}:{column}", "bold"),
            self._paint(name.upper() if state in DIFFERS else name, _COLOURS[state]),
            shown(checks) or (entry.kind if not verdict else ""),
            _quoted(words),
            self._read_as(entry, words) if not verdict else "",
        ]
        return "  ".join(part for part in parts if part)

    def _read_as(self, entry: Entry, words: str) -> str:
        value = value_phrase(entry.fact) if entry.fact else ""
        return f"= {shown(value)}" if value and value != words else ""

    def _place_of(self, entry: Entry) -> str:
        first = next(f for f in self._report.reading.facts if entry.fact and f.id == entry.fact.same_as)
        line, column = self._places.at(first.start)
        return f"{self._name}:{line}:{column}"

    def _marked_pieces(self, pieces: Iterable[Piece]) -> str:
        """The passage with the words that decide between brackets, as they are in colourless text too."""
        return "".join(self._marked(p.text) if p.kind in ("differs", "agrees") else p.text for p in pieces)

    def _marked(self, words: str) -> str:
        return f"[{words}]"

    def _row(self, name: str, text: str) -> Iterator[str]:
        indent = " " * (4 + _LABEL_WIDTH)
        yield from textwrap.wrap(
            " ".join(shown(text).split()),
            self._width,
            initial_indent=f"    {name:<{_LABEL_WIDTH - 1}} ",
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _speakers(self) -> Iterator[str]:
        for attribution in self._report.reading.attributions:
            spans = attribution.content or attribution.cue or attribution.source
            line, column = self._places.at(spans[0][0] if spans else 0)
            words = " … ".join(self._text[s:e] for s, e in attribution.content)
            name = shown(speaker_name(speaker_of(attribution, self._text)))
            yield self._paint(f"{self._name}:{line}:{column}", "bold") + f"  says  {name}"
            denied = "denied, " if attribution.polarity == "denied" else ""
            yield from self._row(denied + attribution.speech, _quoted(words))

    def _tally(self, listed: Sequence[Entry]) -> str:
        counts = tally(listed)
        shown_states = [state for state in STATES if counts[state]]
        parts = [self._paint(f"{counts[s]} {label(s, self._report.checked)}", _COLOURS[s]) for s in shown_states]
        return f"{self._name}: " + (", ".join(parts) if parts else "nothing to check")


def _quoted(words: str) -> str:
    """The words between quotation marks, unless they bring their own; long ones are cut in the middle."""
    words = shown(words)
    if len(words) > 2 * _AROUND:
        words = f"{words[:_AROUND].rstrip()} … {words[-_AROUND // 2 :].lstrip()}"
    return words if words[:1] in '“"„«' and words else f"“{words}”"
