"""What the checks are given, and what they give back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sayso.model.facts import Attribution, Claim, Fact, FactKind, Reading
from sayso.model.findings import Verdict
from sayso.model.text import Document, Span


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact of the article beside the fact of a document that stands in the same place of the same statement.

    Attributes:
        article: the article; `fact` stands in it, in `claim`.
        evidence: the reading of the document's passage in which `other` stands.
        slot: 0..1, how far the words around the two are the same.
        near: 0..1, how much of the claim's sentence the passage holds.
    """

    article: Reading
    claim: Claim
    fact: Fact
    evidence: Reading
    other: Fact
    slot: float
    near: float

    def difference(self, why: str = "") -> Difference:
        """Both facts' words side by side, the article's whole fact at fault; `why` stands after a colon."""
        reason = f": {why}" if why else ""
        return Difference(
            self.fact.start,
            self.fact.end,
            f"The article says “{self.fact.text}”; the document says “{self.other.text}”{reason}.",
            ((self.other.start, self.other.end),),
        )


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a passage is to a claim, as a model reads it: three shares that make one, kinds of fault, and words.

    Attributes:
        supported: 0..1, how likely the passage bears the claim out.
        contradicted: 0..1, how likely it says otherwise.
        more: 0..1, how likely the claim says more than the passage.
        kinds: how likely each kind of fault is, if there is one; they make one.
        wrong: words of the claim that look at fault, each with a weight 0..1, in order.
        decisive: words of the passage that decide, likewise.
    """

    supported: float
    contradicted: float
    more: float
    kinds: Mapping[str, float]
    wrong: Sequence[tuple[Span, float]]
    decisive: Sequence[tuple[Span, float]]


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of the article beside the passage that says most of it: what the statement checks are given.

    Attributes:
        near: 0..1, how much of the claim's words the passage holds.
        judgement: what a model makes of the two, or None where there is no model.
    """

    article: Reading
    claim: Claim
    evidence: Reading
    near: float
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between the words of a quotation and those of a document.

    Attributes:
        kind: "replace", "drop" (the document has words that the quotation lacks), "add".
        here: the words in the article (empty for a drop: the place where they are missing).
        there: the words in the document (empty for an add).
        bridged: whether the quotation says so itself, by an ellipsis or a bracket.
    """

    kind: Literal["replace", "drop", "add"]
    here: Span
    there: Span
    bridged: bool


@dataclass(frozen=True, slots=True)
class QuotationMatch:
    """A quotation of the article beside the passage of a document that it was taken from.

    Attributes:
        article, claim, fact: the quotation and where it stands.
        attribution: who is said to have said it, or None.
        document: where the words were found, at `there`.
        edits: the differences, in order of the article; none when it is word for word.
        likeness: 0..1, the share of words that are the same.
        after: what follows in the document, up to the end of the next sentence.
        speaker: the document's attribution of these words, or None when it names no speaker.
        evidence: the reading in which `speaker` stands, or None.
    """

    article: Reading
    claim: Claim
    fact: Fact
    attribution: Attribution | None
    document: Document
    there: Span
    edits: Sequence[Edit]
    likeness: float
    after: Span
    speaker: Attribution | None = None
    evidence: Reading | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What a check found.

    Attributes:
        start, end: the words of the article at fault, no wider.
        message: one sentence that shows the words of both sides.
        marks: the words that decide: of the document, or for a check of the article alone, of the article.
        fact, claim: ids of what it is about, for a check of the article alone; the others know it.
    """

    start: int
    end: int
    message: str
    marks: Sequence[tuple[int, int]] = ()
    fact: str | None = None
    claim: str | None = None


StatementCheck = Callable[[Statement], Difference | None]
PairCheck = Callable[[Pair], Difference | None]
QuotationCheck = Callable[[QuotationMatch], Difference | None]
ArticleCheck = Callable[[Reading], Iterable[Difference]]


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of comparison.

    Attributes:
        name: the fault it finds ("quantity-differs"); its manual page is the docstring of its module.
        verdict: what the fault means for the fact.
        compares: what it is given: a pair of facts, a quotation beside its document, a statement beside a passage,
            the article alone, or a pair of facts that the article itself says twice.
        kinds: which facts it looks at; empty for all.
        run: the comparison; its module's docstring is the check's manual page.
    """

    name: str
    verdict: Verdict
    compares: Literal["pair", "quotation", "statement", "article", "twice"]
    kinds: frozenset[FactKind]
    run: Callable[..., Any]

    @property
    def module(self) -> str:
        """The module in which the check stands, its docstring and, beside it, its cases."""
        return self.run.__module__
