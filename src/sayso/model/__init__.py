"""The types that the stages meet in. Frozen data, no input or output, no stage imported.

`text` (Span, Block, Document) → `parse` (Token, Parse) → `facts` (Fact, Attribution, Claim, Reading)
→ `findings` (Evidence, Finding, Report);
`pairs` is what the checks are given and give back. All offsets are half-open code points into `Document.text`.
"""

from sayso.model.facts import Attribution, Claim, Fact, Reading, Speaker
from sayso.model.findings import GRAVITY, ClaimVerdict, Evidence, Finding, Report, Verdict
from sayso.model.pairs import (
    ArticleCheck,
    Check,
    Difference,
    Edit,
    Judgement,
    Pair,
    PairCheck,
    QuotationCheck,
    QuotationMatch,
    Statement,
    StatementCheck,
)
from sayso.model.parse import Parse, Sentence, Token
from sayso.model.text import Block, Document, Span

__all__ = [
    "GRAVITY",
    "ArticleCheck",
    "Attribution",
    "Block",
    "Check",
    "Claim",
    "ClaimVerdict",
    "Difference",
    "Document",
    "Edit",
    "Evidence",
    "Fact",
    "Finding",
    "Judgement",
    "Pair",
    "PairCheck",
    "Parse",
    "QuotationCheck",
    "QuotationMatch",
    "Reading",
    "Report",
    "Sentence",
    "Span",
    "Speaker",
    "Statement",
    "StatementCheck",
    "Token",
    "Verdict",
]
