from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UnreadableDocument
from sayso.reading import file as reading
from sayso.reading.file import MODULES, SUFFIXES, read_file, sniff
from tests.reading.contract import assert_well_made
from tests.reading.pdf_sample import rows, write_pdf

PDF = write_pdf([rows(["The bridge fell at night."])])
HTML = b"<!DOCTYPE html><html><body><p>The bridge fell at night.</p></body></html>"
TEXT = b"The bridge fell at night."


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", PDF),
        ("a.txt", PDF),
        ("a", PDF),
        ("a.md", HTML),
        ("a.txt", HTML),
        ("a.pdf", HTML),
        ("a.html", HTML),
        ("a.html", TEXT),
        ("a.docx", TEXT),
        ("a.pdf", TEXT),
        ("a.md", TEXT),
        ("a.TXT", TEXT),
        ("a.log", TEXT),
        ("a.html", b"<?xml version='1.0'?>\n<!-- x -->" + HTML),
        ("a.txt", HTML.decode().encode("utf-16")),
        ("a.html", b"<p>The bridge fell at night.</p>"),
        ("a b\nc\x1b[31m\udcff.txt", TEXT),
    ],
)
def test_bytes_decide_before_names(tmp_path: Path, name: str, data: bytes) -> None:
    path = written(tmp_path, name, data)
    document = read_file(path)
    assert document.text == "The bridge fell at night."
    assert document.path == str(path)
    assert document.id.isprintable()
    assert_well_made(document)


def test_what_is_given_reaches_every_reader(tmp_path: Path) -> None:
    for name, data in (("a.pdf", PDF), ("a.html", HTML), ("a.txt", TEXT), ("a.md", TEXT)):
        document = read_file(written(tmp_path, name, data), id="folder/a", published=date(2021, 3, 9))
        assert (document.id, document.published) == ("folder/a", date(2021, 3, 9))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "the file is empty"),
        (b" \n\t", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"\0" * 100, "the file is empty"),
        (bytes(range(256)) * 99, "binary file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"{\\rtf1 x}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", "an old Word"),
        (b"\x1f\x8b\x08\0", "compressed"),
        (b"\0\0\0\x18ftypmp42\0\0", "a recording"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; x\n", "MHTML"),
        (b"PK\x03\x04 broken", "broken"),
        (b"%PDF-1.4 broken", "a whole PDF"),
        (b"\xff\xfe\0\xd8", "binary file|U\\+FFFD"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, data: bytes, expected: str) -> None:
    path = written(tmp_path, "a.bin", data)
    if expected.endswith("FFFD"):
        assert read_file(path).text == "\ufffd"
        return
    with pytest.raises(UnreadableDocument, match=expected) as caught:
        read_file(path)
    assert caught.value.path == str(path)
    assert "\n" not in str(caught.value)
    assert caught.value.remedy


def test_what_is_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "round").symlink_to(tmp_path / "about")
    (tmp_path / "about").symlink_to(tmp_path / "round")
    (tmp_path / "broken").symlink_to(tmp_path / "nothing")
    for name, expected in {
        "pipe": "a pipe or a device",
        "round": "round in a circle",
        "broken": "none of that name",
        ".": "this is a folder",
        "none": "none of that name",
        "x" * 300: "too long",
        "nul\0": "can be opened",
    }.items():
        with pytest.raises(UnreadableDocument, match=expected):
            read_file(tmp_path / name)
    with pytest.raises(UnreadableDocument, match="a pipe or a device"):
        read_file(Path(os.devnull))


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT)
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    assert read_file(tmp_path / "link").id == "link"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(reading.os, "open", refuse)
    with pytest.raises(UnreadableDocument, match="may be read; change its permissions") as caught:
        read_file(tmp_path / "a.txt")
    assert isinstance(caught.value.__cause__, PermissionError)


def test_a_file_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 10)
    with pytest.raises(UnreadableDocument, match="at most"):
        read_file(written(tmp_path, "a.txt", TEXT))


def test_a_path_with_line_ends_stays_one_line(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_file(tmp_path / "a\nb\x1b[31m.txt")
    assert str(caught.value).isprintable()


def test_a_reader_that_fails_is_an_unreadable_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("sayso.reading.text.read_bytes", fail)
    with pytest.raises(UnreadableDocument, match=r"RecursionError") as caught:
        read_file(written(tmp_path, "a.txt", TEXT))
    assert isinstance(caught.value.__cause__, RecursionError)


@pytest.mark.slow
def test_fifty_megabytes_in_seconds(tmp_path: Path) -> None:
    line = "The council met on Monday to hear what had been said about the bridge\nand the road, not mended.\n\n"
    path = written(tmp_path, "a.txt", (line * (50_000_000 // len(line))).encode())
    start = time.process_time()
    document = read_file(path)
    assert time.process_time() - start < 15
    assert len(document.blocks) == document.text.count("\n\n")


def test_every_format_has_a_module_and_is_loaded_only_when_used() -> None:
    assert set(SUFFIXES.values()) == set(MODULES)
    code = (
        "import sys, sayso.reading.file; heavy = {'lxml', 'trafilatura', 'docx', 'pypdfium2', 'markdown_it', "
        "'htmldate', 'charset_normalizer', 'spacy'} & set(sys.modules); sys.exit(repr(heavy) if heavy else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xfe\xff", b"---\n", PDF[:400]]),
    st.binary(max_size=200),
    st.sampled_from(sorted(SUFFIXES)),
)
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, head: bytes, tail: bytes, suffix: str
) -> None:
    path = written(tmp_path_factory.mktemp("any"), f"a{suffix}", head + tail)
    try:
        document = read_file(path)
    except UnreadableDocument:
        return
    assert_well_made(document)


def test_sniffing_needs_no_file() -> None:
    assert sniff(b"# A title", Path("x.md")) == "markdown"
    assert sniff(b"about %PDF- files", Path("x.txt")) == "text"
