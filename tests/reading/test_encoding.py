from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.encoding import decode

WORDS = "The café’s owner paid £30 — “too much,” she said. " * 3


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp1252"),
    ],
)
def test_encodings_of_english(mark: bytes, encoding: str) -> None:
    found = decode(mark + WORDS.encode(encoding))
    assert found is not None
    assert found.text == WORDS
    assert (found.warning is not None) == (encoding == "cp1252")


def test_other_alphabets_are_guessed() -> None:
    words = "Совет города собрался в понедельник, чтобы обсудить состояние моста. " * 20
    found = decode(words.encode("cp1251"))
    assert found is not None
    assert found.text == words


def test_one_accent_is_no_puzzle() -> None:
    found = decode(b"A caf\xe9 burned down.")
    assert found is not None
    assert found.text == "A café burned down."


def test_a_declared_encoding_is_believed() -> None:
    found = decode("Łódź and Gdańsk".encode("iso8859-2"), "iso-8859-2")
    assert found is not None
    assert found.text == "Łódź and Gdańsk"


@pytest.mark.parametrize("declared", ["base64", "no-such", "utf-8", "\x00", "idna"])
def test_a_foolish_declaration_is_passed_over(declared: str) -> None:
    found = decode(b"A caf\xe9 burned down.", declared)
    assert found is not None
    assert found.text == "A café burned down."


def test_utf8_cut_in_the_middle_keeps_the_rest() -> None:
    found = decode(("é" * 500).encode()[:-1])
    assert found is not None
    assert found.text == "é" * 499 + "\ufffd"
    assert found.warning == "1 broken UTF-8 characters were replaced"


def test_bytes_that_are_no_text() -> None:
    assert decode(bytes(range(256)) * 40) is None
    assert decode(b"\0" * 1000) is None


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_none(data: bytes) -> None:
    found = decode(data)
    assert found is None or isinstance(found.text, str)
