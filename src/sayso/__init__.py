"""Sayso: on whose say-so?

Reads reporting the way a magazine fact-checker does. The verbs::

    import sayso

    report = sayso.read("draft.md")                              # what there is to check
    report = sayso.check("draft.md", binder="documents/")        # each fact against the documents
    binder = sayso.open_binder("documents/")                     # read once, for several checks

What comes back is data (`Report`, `Finding`, `Evidence` …); offsets are half-open code points into `Document.text`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sayso.errors import BadRecord, EmptyBinder, MissingPart, SaysoError, UnreadableDocument
    from sayso.evidence.binder import Binder
    from sayso.model import Attribution, Claim, Document, Evidence, Fact, Finding, Reading, Report, Span

__version__ = "0.1.0"

_HOME = {
    "Attribution": "sayso.model",
    "BadRecord": "sayso.errors",
    "Binder": "sayso.evidence.binder",
    "Claim": "sayso.model",
    "Document": "sayso.model",
    "EmptyBinder": "sayso.errors",
    "Evidence": "sayso.model",
    "Fact": "sayso.model",
    "Finding": "sayso.model",
    "MissingPart": "sayso.errors",
    "Reading": "sayso.model",
    "Report": "sayso.model",
    "SaysoError": "sayso.errors",
    "Span": "sayso.model",
    "UnreadableDocument": "sayso.errors",
}

__all__ = [
    "Attribution",
    "BadRecord",
    "Binder",
    "Claim",
    "Document",
    "EmptyBinder",
    "Evidence",
    "Fact",
    "Finding",
    "MissingPart",
    "Reading",
    "Report",
    "SaysoError",
    "Span",
    "UnreadableDocument",
    "check",
    "open_binder",
    "read",
]


def read(article: str | Path | Document, *, published: date | None = None) -> Report:
    """What there is to check in an article: facts, attributions, claims, and the article against itself.

    Args:
        article: a file, a text, or a document that was read before.
        published: the date that relative times are resolved against; by default the document's own.

    Raises:
        UnreadableDocument: the file cannot be read.
    """
    from sayso.pipeline.session import default_session

    return default_session().read(article, published=published)


def check(article: str | Path | Document, binder: Binder | str | Path, *, published: date | None = None) -> Report:
    """Each fact of an article against the documents of a binder.

    Args:
        article: a file, a text, or a document that was read before.
        binder: a folder, or a binder opened before.
        published: the date that relative times are resolved against; by default the document's own.

    Raises:
        UnreadableDocument: the article cannot be read.
        EmptyBinder: no document of the binder can.
    """
    from sayso.pipeline.session import default_session

    return default_session().check(article, binder, published=published)


def open_binder(folder: str | Path) -> Binder:
    """A folder of documents, read and indexed; what did not change since the last time is not read again.

    Raises:
        EmptyBinder: no document in it can be read.
    """
    from sayso.pipeline.session import default_session

    return default_session().open_binder(folder)


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")
