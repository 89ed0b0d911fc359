"""What reading and checking are done with: the parser, and the models where they are installed."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.attribution.tagger import Tagged, Tagger
from sayso.comparison.entailment import Judge
from sayso.evidence.meaning import Meaning
from sayso.model import Document, Parse
from sayso.parsing.pipeline import Parser


@dataclass(frozen=True, slots=True)
class Tools:
    """The parser and the models; each model is None where `sayso-models` is not installed.

    Attributes:
        parser: makes the one parse.
        tagger: finds who says what.
        judge: puts a claim beside a passage.
        meaning: finds passages by meaning.
    """

    parser: Parser
    tagger: Tagger | None = None
    judge: Judge | None = None
    meaning: Meaning | None = None

    @classmethod
    def load(cls, parser: Parser, meaning: Meaning | None = None) -> Tools:
        """With every model that is installed; `meaning` is given, for its vectors are kept with the session."""
        return cls(parser, Tagger.load(), Judge.load(), meaning)

    def tag(self, document: Document, parse: Parse) -> list[Tagged] | None:
        """Who says what in the stretch of a document that was parsed; None without a tagger."""
        return self.tagger.tag(document.text, parse.extent) if self.tagger is not None else None
