"""Bytes to text: byte order marks, UTF-8, what the file declares, and charset-normalizer for the rest."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HIGH = re.compile(rb"[\x80-\xff]")
_UNDEFINED_IN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 65_536
_MOST_CONTROL = 0.01
"""Share of control characters above which bytes are no text; texts from terminals and old archives hold a few."""

_MOST_BROKEN = 0.02
"""Share of non-ASCII characters that may be broken in a file that is still UTF-8, cut or pasted badly."""

_FEW_HIGH = 0.15
"""Share of bytes above ASCII below which a text is written in Latin letters: windows-1252 then reads English best,
where a statistical guess on a handful of bytes may say anything."""


class Decoded(NamedTuple):
    """The text, and what a reader should be told about how it was read (None when there was no doubt)."""

    text: str
    warning: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of some bytes, without its byte order mark, or None when they are no text.

    Args:
        data: all the bytes of the file.
        declared: an encoding that the file itself names, tried after byte order marks and UTF-8.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(_lenient(data[len(mark) :], name))
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        wide = _wide(sample)
        if wide:
            return _checked(_lenient(data, wide))
    try:
        return _checked(Decoded(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        first = error.start
    if declared and (found := _declared(data, declared)):
        return _checked(found)
    loose = data.decode("utf-8", "replace")
    high = sum(1 for c in loose if c > "\x7f") if len(loose) < 1_000_000 else len(_HIGH.findall(data)) // 2
    broken = loose.count("\ufffd")
    if high and broken / high <= _MOST_BROKEN:
        return _checked(Decoded(loose, f"{broken} broken UTF-8 characters were replaced"))
    return _checked(_guessed(data, first))


def _declared(data: bytes, name: str) -> Decoded | None:
    try:
        known = codecs.lookup(name.strip()).name
        # Browsers read latin-1 and ASCII as windows-1252, and so pages are written.
        if known == "utf-8":
            return None
        known = "cp1252" if known in ("iso8859-1", "ascii") else known
        text = data.decode(known, "replace")
    except (LookupError, ValueError, TypeError, AssertionError):
        # An encoding that Python does not know, or one that is none ("base64"): the bytes themselves are asked.
        return None
    return Decoded(text)


def _guessed(data: bytes, first: int) -> Decoded:
    start = max(0, first - _SAMPLE // 4)
    sample = data[start : start + _SAMPLE]
    name = "cp1252"
    if len(_HIGH.findall(sample)) > _FEW_HIGH * len(sample) or _UNDEFINED_IN_1252.search(sample):
        from charset_normalizer import from_bytes

        best = from_bytes(sample).best()
        name = best.encoding if best else "cp1252"
    return Decoded(data.decode(name, "replace"), f"not UTF-8: read as {name.replace('cp125', 'windows-125')}")


def _lenient(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    broken = text.count("\ufffd")
    return Decoded(text, f"{broken} broken {name.upper()} characters were replaced" if broken else None)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without its mark: text in Latin letters has a zero in every second byte, always on the same side."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half and odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if half and even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _checked(decoded: Decoded) -> Decoded | None:
    head = decoded.text[:_SAMPLE]
    if len(_CONTROL.findall(head)) + head.count("\ufffd") > max(8, _MOST_CONTROL * len(head)):
        return None
    return decoded
