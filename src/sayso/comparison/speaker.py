"""Who speaks in a document, by the fullest name that the whole document gives.

A passage is read alone, so that its speakers are the labels and surnames that stand in it: "TB:" of a transcript,
"Mr Lee". The document they come from tells more.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Attribution, Document

_INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}$")
_WORD = r"[A-Z][\w’'-]+"


def in_full(document: Document, attribution: Attribution) -> Attribution:
    """The attribution with its speaker's initials or surname made a full name, where the document has exactly one."""
    speaker = attribution.speaker
    if speaker is None or not speaker.name:
        return attribution
    name = speaker.name.strip()
    if _INITIALS.match(name):
        letters = name.replace(".", "")
        pattern = r"\b" + r"\s+".join(rf"{letter}[\w’'-]+" for letter in letters) + r"\b"
    elif re.fullmatch(_WORD, name):
        pattern = rf"\b{_WORD}\s+(?:[A-Z]\.\s+)?{re.escape(name)}\b"
    else:
        return attribution
    found = {" ".join(match.split()) for match in re.findall(pattern, document.text)}
    if len(found) != 1:
        return attribution
    return replace(attribution, speaker=replace(speaker, name=found.pop()))
