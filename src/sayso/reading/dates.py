"""The date and the author that a document gives at its head, in the forms that newspapers print.

Only dates that are whole and cannot be misread are taken: 8/9/83 may be August or September, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY, _YEAR = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?", r"(?P<year>[12]\d{3})"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_LABEL = r"(?:(?:first\s+)?(?:published|posted|dated?)(?:\s+on)?:?\s+)?"
_TIME = r"(?:(?:,|\s+at|\s*[-–—|·])?\s+[0-2]?\d[:.][0-5]\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?"
_FORMS = tuple(
    re.compile(rf"{_LABEL}{_WEEKDAY}{form}{_TIME}\.?", re.IGNORECASE)
    for form in (
        rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_YEAR}[-/](?P<month>[01]?\d)[-/](?P<day>[0-3]?\d)",
    )
)
_UPDATED = re.compile(r"\b(?:updated|modified|changed|revised)\b", re.IGNORECASE)
_ISO = re.compile(rf"{_YEAR}-?(?P<month>[01]\d)-?(?P<day>[0-3]\d)(?![\d-])")
_BYLINE = re.compile(
    r"(?i:(?:written |reported )?by:?)\s+(?P<name>[A-Z\u00c0-\u024f][^.!?:\n\d]{2,78}(?:\b[A-Z]\.[^.!?:\n\d]*){0,4})"
)
_HEAD = 6
"""A date or a byline stands among the first blocks, or it is part of the story."""

_LONGEST = 120


def find_date(text: str) -> date | None:
    """The date that `text` consists of ("Tuesday, 9 March 2021", "2021-03-09T10:00Z"), or None."""
    text = text.strip()[:_LONGEST]
    for found in (_ISO.match(text), *(form.fullmatch(text) for form in _FORMS)):
        if found:
            month = found["month"]
            try:
                number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
                return date(int(found["year"]), number, int(found["day"]))
            except ValueError:
                continue
    return None


def search_date(text: str) -> date | None:
    """The first whole date anywhere in a short text ("By Jane Doe | 9 March 2021"), or None; what follows "updated" is
    no date of publication."""
    text = _UPDATED.split(text, maxsplit=1)[0][: 2 * _LONGEST]
    found = [m for form in _FORMS for m in [form.search(text)] if m]
    for first in sorted(found, key=lambda m: m.start()):
        if day := find_date(first[0]):
            return day
    return None


def find_head_date(blocks: Iterable[str]) -> date | None:
    """The date that one of the first blocks consists of, or None. `blocks` are the words of the blocks, in order."""
    for block in _first(blocks):
        if len(block) <= _LONGEST and (found := find_date(block)):
            return found
    return None


def find_byline(blocks: Iterable[str]) -> str | None:
    """The author named by one of the first blocks ("By Jane Doe"), or None."""
    for block in _first(blocks):
        if len(block) <= _LONGEST and (found := _BYLINE.fullmatch(block)):
            return found["name"].strip(" ,;|")
    return None


def clean_byline(text: str) -> str | None:
    """The names of a byline without its "By", or None when nothing is left."""
    text = re.sub(r"^(?i:by)[:\s]\s*", "", " ".join(text.split()))
    return text.strip(" ,;|") or None


def _first(blocks: Iterable[str]) -> Iterable[str]:
    for _, block in zip(range(_HEAD), blocks, strict=False):
        yield block
