"""How reports for people put things: a value, a speaker, the place of a piece of evidence."""

from __future__ import annotations

from typing import Any

from sayso.model import Attribution, Evidence, Fact, Report
from sayso.reports.entries import speaker_name, speaker_of

_MODIFIERS = {
    "more_than": "more than",
    "less_than": "less than",
    "at_least": "at least",
    "at_most": "at most",
    "approximately": "about",
}

GLYPHS = {"contradicted": "≠", "partially_supported": "≈", "not_found": "?", "supported": "✓", "unchecked": "○"}
"""A sign for each state, so that none is told by colour alone."""


def value_phrase(fact: Fact) -> str:
    """The value as Sayso read it, in a few words: "more than 1,900 household", "2021-03-09"; "" for plain words."""
    value: dict[str, Any] = fact.value.as_json()
    if fact.kind == "quantity":
        number = _number(value.get("number"))
        if not number and (value.get("low") is not None or value.get("high") is not None):
            number = f"{_number(value.get('low')) or '…'} to {_number(value.get('high')) or '…'}"
        change = {"up": "up", "down": "down"}.get(value.get("change") or "")
        modifier = _MODIFIERS.get(value.get("modifier") or "")
        unit, entity = value.get("unit"), value.get("entity")
        of = f"({entity})" if entity and entity != unit else None
        return " ".join(str(part) for part in (change, modifier, number, unit, of) if part)
    if fact.kind == "timex":
        return " ".join(str(part) for part in (value.get("value"), value.get("mod")) if part)
    if fact.kind == "name":
        return str(value.get("canonical") or "")
    if fact.kind == "role":
        status = value.get("status")
        return " · ".join(str(part) for part in (value.get("person"), value.get("role"), status) if part)
    if fact.kind == "superlative":
        return str(value.get("scope") or "")
    return ""


def saying_phrase(attribution: Attribution, text: str) -> str:
    """Who says it and how, in one line: "Ana Ruiz, mayor: “said” · denies it · 2021-03-09"."""
    cue = " … ".join(text[s:e] for s, e in attribution.cue)
    parts = [speaker_name(speaker_of(attribution, text)) + (f": “{cue}”" if cue else "")]
    if attribution.polarity == "denied":
        parts.append("denied")
    if attribution.certainty in ("probable", "possible"):
        parts.append(attribution.certainty)
    if attribution.type != "assertion":
        parts.append(attribution.type)
    if attribution.said_on:
        parts.append(attribution.said_on)
    return " · ".join(parts)


def document_title(evidence: Evidence, report: Report) -> str:
    """The title of the document that a piece of evidence stands in, or else its id."""
    if evidence.document == report.reading.document.id:
        return "the article itself"
    return evidence.title or dict(report.binder).get(evidence.document) or evidence.document


def place_phrase(evidence: Evidence, report: Report) -> str:
    """Document and page in one line: "Annual report (report.pdf), p. 4"."""
    title = document_title(evidence, report)
    own = evidence.document == report.reading.document.id
    named = title if own or title == evidence.document else f"{title} ({evidence.document})"
    return named + (f", p. {evidence.page}" if evidence.page is not None else "")


def _number(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:g}" if isinstance(value, float) else str(value)
