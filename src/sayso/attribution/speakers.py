"""Who the source is: its span resolved to the fullest name and the role, and the day on which it spoke."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Protocol

from sayso.attribution.draft import Draft
from sayso.attribution.syntax import Tree
from sayso.model import Attribution, Document, Fact, Speaker

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T|$)")
_BELONGS = re.compile(
    r"['’]s?(?:\s|$)|[\s-](?!(?:and|or|of|who|whose|which|that|as|in|at|on|from|with|to|for|himself|herself"
    r"|also|jr|sr|the|a|an|told|said)\b)[a-z]"
)
_ORGAN = re.compile(r"['’]s?\s+(?:statement|letter|tweet|email|e-mail|memo|post|note|message|reply|response|account)\b")
"""After a name: what says it is a text of that person's own."""
_OF = re.compile(r"\b(?:of|for|to|from|by|with|in|at|on|near|against|about|behind|inside)\s[^,]*$")
_NEAR = 80
"""Code points between a cue and the day of speaking: a longer way leads into another clause."""

_ARTICLE = 4
"""Code points that "the " takes before a role."""

_HE_SHE = frozenset({"he", "she", "who", "him", "her", "his"})

Placed = tuple[int, int, str]
"""Start, end, and what stands there."""


class Mention(Protocol):
    """A mention of somebody, resolved elsewhere."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last."""

    @property
    def canonical(self) -> str:
        """The fullest name in the document."""


class Places:
    """Words by their place, so that those of a span are found without a walk through all."""

    def __init__(self, items: Iterable[Placed]) -> None:
        self.items = sorted(items)

    def within(self, start: int, end: int) -> list[Placed]:
        """Those that lie wholly in the span, in order."""
        found = self.items[bisect_left(self.items, (start, 0, "")) : bisect_left(self.items, (end, 0, ""))]
        return [item for item in found if item[1] <= end]

    def before(self, offset: int) -> Placed | None:
        """The last that begins before the offset."""
        n = bisect_left(self.items, (offset, 0, ""))
        return self.items[n - 1] if n else None


def resolve(
    document: Document, attributions: Sequence[Attribution], facts: Sequence[Fact], mentions: Sequence[Mention]
) -> list[Speaker | None]:
    """The speaker of each attribution, or None where the source is nobody who is named.

    A source that holds a name takes the name's canonical form, a person's before others; a mention resolved elsewhere
    comes next; "he" and "she" take the person last named before them, or the last who spoke if that is later. A role
    known of the name, or standing in the source, comes with it.
    """
    names = [f for f in facts if f.kind == "name" and getattr(f.value, "canonical", None)]
    persons = Places((f.start, f.end, f.value.canonical) for f in names if f.value.type == "PERSON")
    others = Places((f.start, f.end, f.value.canonical) for f in names if f.value.type != "PERSON")
    resolved = Places((m.start, m.end, m.canonical) for m in mentions if m.canonical)
    offices = [f for f in facts if f.kind == "role" and getattr(f.value, "role", None)]
    roles = Places((f.start, f.end, f.value.role) for f in offices)
    known: dict[str, str] = {}
    for fact in sorted(offices, key=lambda f: f.start):
        if getattr(fact.value, "person", None):
            known.setdefault(fact.value.person, fact.value.role)
    speakers: list[Speaker | None] = []
    last: Placed | None = None
    for attribution in attributions:
        if not attribution.source:
            speakers.append(None)
            continue
        start, end = attribution.source[0].start, attribution.source[-1].end
        name = (
            _speaking(document.text, start, end, persons.within(start, end))
            or _holder(offices, start, end)
            or _speaking(document.text, start, end, others.within(start, end))
            or _speaking(document.text, start, end, resolved.within(start, end))
        )
        if name is None and document.text[start:end].lower() in _HE_SHE:
            latest = persons.before(min(start, attribution.content[0].start))
            # Who was named only in what the last speaker said has not taken the floor.
            if latest is not None and (last is None or latest[0] > last[1]):
                name = latest[2]
            elif last is not None:
                name = last[2]
        if name is not None:
            last = (start, max(end, attribution.content[-1].end), name)
        here = roles.within(start, end)
        role = (known.get(name) if name else None) or (here[0][2] if here else None)
        speakers.append(Speaker(name, role) if name or role else None)
    return speakers


def _speaking(text: str, start: int, end: int, names: Sequence[Placed]) -> str | None:
    """The first name that is the source itself, not its owner, its employer or a modifier of it.

    "Ann Lee’s lawyer", "a friend of Ann Lee" and "Lee supporters" are not Ann Lee.
    """
    for at, stop, name in names:
        if stop < end and _BELONGS.match(text, stop, end) and not _ORGAN.match(text, stop):
            continue
        before = text[start:at]
        if _OF.search(before[before.rfind(",") + 1 :]):
            continue
        return name
    return None


def _holder(offices: Sequence[Fact], start: int, end: int) -> str | None:
    """The person to whom a role that begins the source gives it: "Governor of Ohio Ann Lee"."""
    for fact in offices:
        if start <= fact.start <= start + _ARTICLE and fact.end <= end and getattr(fact.value, "person", None):
            return str(fact.value.person)
    return None


def days_of(facts: Sequence[Fact]) -> Places:
    """The whole days among the timex facts."""
    return Places(
        (f.start, f.end, f.value.value[:10])
        for f in facts
        if f.kind == "timex" and _DAY.match(str(getattr(f.value, "value", "")))
    )


def said_on(tree: Tree, draft: Draft, days: Places) -> str | None:
    """The day in the cue's own clause, as an ISO date: "said on Tuesday", not the days in what was said."""
    if draft.verb < 0 or not days.items:
        return None
    verb = tree.tokens[draft.verb]
    sentence = tree.parse.sentences[verb.sent]
    content = tree.spans(draft.content)
    near = [
        (abs(start - verb.start), day)
        for start, end, day in days.within(sentence.start, sentence.end)
        if not any(span.start <= start and end <= span.end for span in content)
    ]
    distance, day = min(near, default=(_NEAR + 1, ""))
    return day if distance <= _NEAR else None
