"""How a line begins that opens a block of its own: a speaker's turn, an item of a list, a mark between passages."""

from __future__ import annotations

import re

_TITLE = (
    r"(?:MR|MRS|MS|MISS|DR|SIR|CHAIR|CHAIRMAN|CHAIRWOMAN|PRESIDENT|SPEAKER|SECRETARY|SENATOR|REPRESENTATIVE|GENERAL"
    r"|GOVERNOR|JUDGE|JUSTICE|MINISTER|VICE|THE)"
)
_TURN = re.compile(
    rf"(?:{_TITLE}\.?(?: [A-Z][A-Z'’\-]+\.?){{1,4}}\.?|[A-Z][A-Z'’\-]+(?: [A-Z][A-Z'’\-]+){{1,4}}\.)(?=\s)"
    r"|[A-Z][A-Z0-9.'’\-]*(?: [A-Z0-9(][A-Z0-9.'’()\-]*){0,5}:(?=\s)"
    r"|[A-Z][\w.'’\-]{0,30}(?: [A-Z(][\w.'’()\-]{0,30}){0,4}:(?=\s)"
    r"|[QA]\.(?=\s)"
)
_MARK = re.compile(
    r"[\[(]?\d{1,3}(?::\d\d){1,3}(?:[.,]\d+)?[\])]?(?: ?-->? ?[\d:.,]+)?"
    r"|\[\[[^\]]{1,40}\]\]|[-–—\s]*\d{1,4}[-–—\s]*|[\W_]{1,40}"
)
"""A time, a page mark, a page number, or a line of asterisks: a line that belongs to no paragraph."""

_BULLETS = "-*+•‣◦▪●○·"
_BULLET = re.compile(r"[-*+•‣◦▪●○·]\s+[^\W_]|[-*+•‣◦▪●○·]\s+[\"'“‘(\[$€£]")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+\S")

_LONGEST_LABEL = 120


def begins_turn(line: str, may_begin: bool) -> bool:
    """Whether a line begins with the name of a speaker ("MR. CROSS. Yes.", "CDR: Roger.", "Q. And then?").

    Args:
        line: a line, without white space at its start.
        may_begin: whether the line before has ended a sentence or a paragraph. Names in capitals are believed anywhere,
            others only here.
    """
    if not line[:1].isupper():
        return False
    found = _TURN.match(line[:_LONGEST_LABEL])
    return found is not None and (may_begin or found[0].isupper())


def is_list_item(line: str, may_begin: bool) -> bool:
    """Whether a line is an item of a list: a bullet anywhere, a number or a letter only where a block may begin."""
    first = line[:1]
    if first in _BULLETS:
        return _BULLET.match(line) is not None
    return may_begin and (first in "(" or first.isdigit() or first.islower()) and _NUMBERED.match(line) is not None


def is_mark(line: str) -> bool:
    """Whether a line belongs to no paragraph: a time, a page mark, a page number, a row of asterisks."""
    return not line[:1].isalpha() and _MARK.fullmatch(line) is not None
