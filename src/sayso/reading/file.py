"""One file to one document: what the bytes are decides, then the name; an explicit table names the reader.

Every failure is an `UnreadableDocument` that names the file, what was expected and what to do; nothing else comes out
of `read_file`, whatever lies on the disk.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Literal

from sayso.errors import UnreadableDocument
from sayso.model import Document

Format = Literal["text", "markdown", "html", "pdf", "docx"]
Reader = Callable[..., Document]

MODULES: Mapping[Format, str] = {
    "text": "sayso.reading.text",
    "markdown": "sayso.reading.markdown",
    "html": "sayso.reading.html",
    "pdf": "sayso.reading.pdf",
    "docx": "sayso.reading.docx",
}
"""The module that reads each format, loaded on first use: each has `read_bytes(data, path, *, id, published)`."""

SUFFIXES: Mapping[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
"""Names that binders are searched for; a file of another name is still read when its bytes are of these formats."""

MOST_BYTES = 200_000_000
"""A longer file is refused before it is read; no document is, and dumps and disk images are."""

_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "RTF", "save it as DOCX"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file", "save it as DOCX"),
    (b"\x89PNG", "a picture", "run OCR on it and give it as PDF with text"),
    (b"\xff\xd8\xff", "a picture", "run OCR on it and give it as PDF with text"),
    (b"GIF8", "a picture", "run OCR on it and give it as PDF with text"),
    (b"II*\0", "a picture", "run OCR on it and give it as PDF with text"),
    (b"MM\0*", "a picture", "run OCR on it and give it as PDF with text"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"BZh", "a compressed file", "unpack it first"),
    (b"\xfd7zXZ", "a compressed file", "unpack it first"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it first"),
    (b"Rar!", "a compressed file", "unpack it first"),
    (b"SQLite format 3", "a database", "export the text from it"),
    (b"\x7fELF", "a program", "leave it out"),
    (b"ID3", "a sound recording", "give its transcript as text"),
    (b"OggS", "a sound recording", "give its transcript as text"),
    (b"%!PS", "PostScript", "convert it to PDF"),
)
"""First bytes of what people drop into a folder by mistake, what it is, and what to do."""

_EXPECTED = "text, Markdown, HTML, PDF or DOCX"
_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,12}?Content-Type:\s*multipart/related", re.IGNORECASE)
_ANY_TAG = re.compile(rb"<(?:p|div|br|h[1-6]|span|a|table|article|meta|title|ul|ol)[\s/>]", re.IGNORECASE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_file(path: Path, *, id: str | None = None, published: date | None = None) -> Document:
    """The document in a file of any format Sayso reads.

    Args:
        path: the file. Links are followed; folders, pipes and devices are refused.
        id: how reports name the document; the name of the file where it is not given.
        published: its date of publication; wins over what the file says itself.

    Raises:
        UnreadableDocument: for every kind of failure; the cause is chained.
    """
    name = _shown(path)
    data = _load(path, name)
    form = sniff(data, path, name)
    read: Reader = import_module(MODULES[form]).read_bytes
    try:
        document = read(data, Path(name), id=id if id is not None else _shown(Path(path.name)), published=published)
    except UnreadableDocument:
        raise
    except Exception as error:
        raise UnreadableDocument(
            name, f"a {form} file that can be taken apart ({type(error).__name__})", "save it again, or give it as text"
        ) from error
    return replace(document, path=str(path))


def sniff(data: bytes, path: Path, name: str | None = None) -> Format:
    """The format of some bytes: by what they are, and where that says nothing, by the name of the file.

    Raises:
        UnreadableDocument: there are no bytes, or they are of a kind that Sayso does not read.
    """
    name = name or str(path)
    suffix = path.suffix.lower()
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise UnreadableDocument(name, "some text; the file is empty", "leave it out, or export it again")
    if b"%PDF-" in data[:1024] and (suffix == ".pdf" or not data[: data.index(b"%PDF-")].strip()):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx"
    for first, what, remedy in _FOREIGN:
        if data.startswith(first):
            raise UnreadableDocument(name, f"{_EXPECTED}; this is {what}", remedy)
    if data[4:12] in (b"ftypheic", b"ftypisom", b"ftypmp42", b"ftypM4A ") or (data[:4] == b"RIFF" and len(data) > 12):
        raise UnreadableDocument(name, f"{_EXPECTED}; this is a picture or a recording", "give its text or transcript")
    head = data[:4096]
    if head.startswith(_UTF16):
        head = head.decode("utf-16", "replace").encode("utf-8", "replace")
    if _PAGE.match(head):
        return "html"
    if _MHTML.match(head):
        raise UnreadableDocument(name, f"{_EXPECTED}; this is a web archive (MHTML)", "save the page as HTML")
    form = SUFFIXES.get(suffix, "text")
    if form in ("pdf", "docx"):
        # Named so, and not so: it may still be plain text, which the reader of text decides.
        return "text"
    if form == "html" and not _ANY_TAG.search(data):
        return "text"
    return form


def _load(path: Path, name: str) -> bytes:
    """All bytes of a regular file. It is opened before it is asked what it is, so that nothing can change between."""
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise UnreadableDocument(name, *_reason(error)) from error
    try:
        found = os.fstat(number)
        if stat.S_ISDIR(found.st_mode):
            raise UnreadableDocument(name, "a file; this is a folder", "give it as --binder, or name a file in it")
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableDocument(name, "a regular file; this is a pipe or a device", "save its content to a file")
        if found.st_size > MOST_BYTES:
            raise UnreadableDocument(
                name,
                f"at most {MOST_BYTES // 1_000_000} MB; it has {found.st_size // 1_000_000}",
                "split it into parts",
            )
        with os.fdopen(number, "rb", closefd=False) as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        raise UnreadableDocument(name, *_reason(error)) from error
    finally:
        os.close(number)


def _reason(error: OSError | ValueError) -> tuple[str, str]:
    code = getattr(error, "errno", None)
    if code == errno.ENOENT:
        return "a file; there is none of that name", "look at the spelling of its path"
    if code in (errno.EACCES, errno.EPERM):
        return "a file that may be read", "change its permissions"
    if code == errno.ELOOP:
        return "a file; its links lead round in a circle", "give the file that is meant"
    if code == errno.ENAMETOOLONG:
        return "a path that the system takes; this one is too long", "shorten it"
    if code in (errno.ENXIO, errno.ENODEV):
        return "a regular file; this is a pipe or a device", "save its content to a file"
    if code == errno.EISDIR:
        return "a file; this is a folder", "give it as --binder, or name a file in it"
    return f"a file that can be opened ({getattr(error, 'strerror', None) or error})", "look at the path and the disk"


def _shown(path: Path) -> str:
    """The path as one printable line: names may hold line ends, control characters and bytes of no encoding."""
    text = os.fsencode(path).decode("utf-8", "replace") if "\0" not in str(path) else str(path)
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
