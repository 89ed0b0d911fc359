"""The article cut where marks begin and end, so that nested and crossing marks can be set one beside the other.

A quotation with a figure in it gives three stretches: the innermost mark owns a stretch, the wider ones run
underneath it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.reports.entries import STATES, Entry

_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that the same marks cover.

    Attributes:
        start, end: code points into the article.
        owner: the innermost mark, or None in plain text.
        wider: the other marks over it, widest first.
        at_fault: numbers of the marks whose words at fault lie here.
        ending: the marks, and what else is numbered, that end at `end`.
    """

    start: int
    end: int
    owner: Entry | None
    wider: Sequence[Entry]
    at_fault: Sequence[int]
    ending: Sequence[Entry]


def is_underlined(entry: Entry) -> bool:
    """Whether the words are marked: a whole statement that nothing is wrong with has only its number at its end."""
    return entry.fact is not None or any(f.check for f in entry.findings)


def segment(start: int, end: int, listed: Iterable[Entry], cuts: Iterable[int] = ()) -> list[Segment]:
    """The stretches of `start:end`, in order, joined without gap.

    Args:
        start, end: a block of the article.
        listed: the entries that share a character with the block.
        cuts: further offsets to cut at, where something is to be anchored.
    """
    listed = list(listed)
    under = [entry for entry in listed if is_underlined(entry)]
    faults = {entry.number: [(f.start, f.end) for f in entry.findings if f.check] for entry in under}
    bounds = {start, end}
    bounds.update(at for entry in listed for at in (entry.start, entry.end))
    bounds.update(at for spans in faults.values() for span in spans for at in span)
    bounds.update(cuts)
    edges = sorted(at for at in bounds if start <= at <= end)

    ending: dict[int, list[Entry]] = {}
    for entry in listed:
        ending.setdefault(entry.end, []).append(entry)
    active: list[Entry] = []
    waiting = sorted(under, key=lambda e: e.start, reverse=True)
    found = []
    for left, right in pairwise(edges):
        active = [entry for entry in active if entry.end > left]
        while waiting and waiting[-1].start <= left:
            entry = waiting.pop()
            if entry.end > left:
                active.append(entry)
        stack = sorted(active, key=lambda e: (e.start - e.end, -STATES.index(e.state), e.number))
        at_fault = [e.number for e in stack if any(s <= left and right <= end for s, end in faults[e.number])]
        found.append(Segment(left, right, stack[-1] if stack else None, stack[:-1], at_fault, ending.get(right, ())))
    return found


def levels(segments: Iterable[Segment]) -> Mapping[int, int]:
    """How many marks lie within each mark, at most two deep, by number of the entry: 0 for the innermost.

    A line keeps its level along its whole length, so that it does not jump where another begins.
    """
    deep: dict[int, int] = {}
    for part in segments:
        if part.owner is None:
            continue
        for level, entry in enumerate((part.owner, *reversed(part.wider))):
            deep[entry.number] = min(_DEEPEST, max(level, deep.get(entry.number, 0)))
    return deep
