"""The types that the stages meet in. Frozen data, no input or output, no stage imported.

`text` (Span, Block, Document) → `parse` (Token, Parse) → `facts` (Fact, Attribution, Claim, Reading)
→ `findings` (Evidence, Finding, Report). All offsets are half-open code points into `Document.text`.
"""

from sayso.model.facts import Attribution, Claim, Fact, Reading, Speaker
from sayso.model.findings import GRAVITY, ClaimVerdict, Evidence, Finding, Report, Verdict
from sayso.model.parse import Parse, Sentence, Token
from sayso.model.text import Block, Document, Span

__all__ = [
    "GRAVITY",
    "Attribution",
    "Block",
    "Claim",
    "ClaimVerdict",
    "Document",
    "Evidence",
    "Fact",
    "Finding",
    "Parse",
    "Reading",
    "Report",
    "Sentence",
    "Span",
    "Speaker",
    "Token",
    "Verdict",
]
