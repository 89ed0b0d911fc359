"""What stands in a document: facts, who says what, and the claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal, Protocol, TypedDict

from sayso.model.parse import Parse
from sayso.model.text import Document, Span

FactKind = Literal["quantity", "timex", "name", "role", "quotation", "superlative", "cause"]
Speech = Literal["direct", "indirect", "mixed"]
AttributionType = Literal["assertion", "attitude", "belief", "intention"]
Polarity = Literal["affirmed", "denied"]
Certainty = Literal["asserted", "probable", "possible", "unknown"]
ClaimKind = Literal["fact", "opinion", "prediction", "call"]


class _Index(TypedDict):
    fact: dict[str, Fact]
    claim: dict[str, Claim]
    attribution: dict[str, Attribution]


class Value(Protocol):
    """What every value type of `sayso.values` can do."""

    def as_json(self) -> dict[str, Any]:
        """The value as the schema `sayso/1` writes it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed span that can be looked up.

    Attributes:
        kind: which value type it holds.
        start, end: the exact words, no wider than the fact: modifier, number and unit of a quantity
            ("more than 20 percent"), preposition of a timex left out, quotation with its marks.
        text: `document.text[start:end]`.
        value: a value of `sayso.values`.
        id: "f1", "f2" … in order of the text; "" until the pipeline numbers it.
        claim, attribution: ids of the claim and of the innermost attribution it stands in, or None.
        same_as: id of the first fact of the document that says the same, or None when this is the first.
    """

    kind: FactKind
    start: int
    end: int
    text: str
    value: Any
    id: str = ""
    claim: str | None = None
    attribution: str | None = None
    same_as: str | None = None

    @property
    def span(self) -> Span:
        """Where the fact stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the fullest name in the document, and the role. Either may be missing."""

    name: str | None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it (source), the words that say so (cue), what is said (content).

    Each is a sequence of spans, for they may be broken up; source and cue may be empty.

    Attributes:
        speech: all of the content within quotation marks, none of it, or some.
        type: what a fact-checker would call a statement (assertion), or an attitude, a belief, an intention.
        speaker: the source resolved to a name and a role, or None.
        polarity: "denied" when the speaker says that it is not so.
        certainty: how sure the speaker is said to be.
        parent: id of the attribution that encloses this one, or None.
        said_on: when it was said, as an ISO date, or None.
    """

    source: Sequence[Span]
    cue: Sequence[Span]
    content: Sequence[Span]
    speech: Speech
    type: AttributionType = "assertion"
    speaker: Speaker | None = None
    polarity: Polarity = "affirmed"
    certainty: Certainty = "asserted"
    parent: str | None = None
    said_on: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion, checkable or not: a clause with its facts.

    Attributes:
        checkable: 0..1, how much there is in it to look up.
        kind: opinions, predictions and calls to act are marked as such and not looked up.
        attribution: id of the innermost attribution whose content it stands in; None for the author's own.
        facts: ids of the facts in it, in order.
    """

    start: int
    end: int
    text: str
    checkable: float
    kind: ClaimKind
    attribution: str | None = None
    facts: Sequence[str] = ()
    id: str = ""

    @property
    def span(self) -> Span:
        """Where the claim stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Reading:
    """A document with all that was found in it, or in the passages of it that were looked at.

    Attributes:
        anchor: the date that relative times were resolved against.
    """

    document: Document
    parse: Parse
    facts: Sequence[Fact] = ()
    attributions: Sequence[Attribution] = ()
    claims: Sequence[Claim] = ()
    anchor: date | None = None

    def fact(self, id: str) -> Fact:
        """The fact of that id. Raises KeyError when there is none."""
        return self._index["fact"][id]

    def claim(self, id: str) -> Claim:
        """The claim of that id. Raises KeyError when there is none."""
        return self._index["claim"][id]

    def attribution(self, id: str) -> Attribution:
        """The attribution of that id. Raises KeyError when there is none."""
        return self._index["attribution"][id]

    @cached_property
    def _index(self) -> _Index:
        return {
            "fact": {x.id: x for x in self.facts},
            "claim": {x.id: x for x in self.claims},
            "attribution": {x.id: x for x in self.attributions},
        }
