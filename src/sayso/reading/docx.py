"""DOCX, read from its XML: what Word would print with all changes accepted.

Insertions are kept and deletions left out; hidden text, comments and field codes are no text; notes come last. The XML
is read here rather than through python-docx, whose paragraphs hide insertions, notes and text boxes, and which loads
every part of the archive. An archive is refused before it is unpacked when it is a bomb.

The dates that Word keeps are those of the file, not of publication, and are not taken: only a date at the head of the
text, or one given by the user, is the date of the document.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from sayso.errors import UnreadableDocument
from sayso.model import Document
from sayso.model.text import BlockKind
from sayso.reading.assembly import Piece, assemble
from sayso.reading.dates import clean_byline, find_byline, find_head_date

MOST_UNPACKED = 200_000_000
"""Bytes of one part of the archive once it is unpacked."""

_MOST_RATIO = 300
"""Word's XML shrinks about 20 times, tables of nothing but markup 100 times; bombs 1,000 times."""

_MOST_PARTS = 20_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LEFT_OUT = frozenset(
    _W + n for n in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "sdtPr", "tblPr", "trPr", "tcPr",
                     "sectPr", "commentReference", "footnoteRef", "endnoteRef", "fldData", "numPr")
) | {_MC + "Fallback"}  # fmt: skip
_MARKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_SIGNS = {_W + name: sign for name, sign in _MARKS.items()}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, OSError, ValueError)


def read_bytes(data: bytes, path: Path, *, id: str, published: date | None = None) -> Document:
    """The document of a DOCX file.

    Raises:
        UnreadableDocument: no DOCX, broken, encrypted, a bomb, or without words.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_bombs(archive, str(path))
            names = set(archive.namelist())
            main = _main_part(archive, names)
            if main is None:
                raise UnreadableDocument(str(path), *_foreign(archive, names))
            folder = main.rpartition("/")[0]
            body = _parse(archive, main, path)
            styles = _style_kinds(_parse(archive, f"{folder}/styles.xml", path, names))
            notes = [_parse(archive, f"{folder}/{n}.xml", path, names) for n in ("footnotes", "endnotes")]
            core = _parse(archive, "docProps/core.xml", path, names)
    except _BROKEN as error:
        raise UnreadableDocument(
            str(path), "a whole DOCX file; this one is broken", "open it in Word or LibreOffice and save it again"
        ) from error
    pieces = list(_pieces(body, styles)) if body is not None else []
    for part in notes:
        for note in part if part is not None else ():
            if note.get(_W + "type") in (None, "normal"):
                pieces.append(Piece("note", " ".join(p.text for p in _pieces(note, {}))))
    text, blocks = assemble(pieces)
    if not blocks:
        raise UnreadableDocument(
            str(path), "a DOCX file with text; there is none in it", "if it holds pictures of pages, run OCR on them"
        )
    head = [text[b.start : b.end] for b in blocks[:6]]
    heading = next((" ".join(h.split()) for h, b in zip(head, blocks, strict=False) if b.kind == "heading"), None)
    return Document(
        id=id,
        text=text,
        blocks=blocks,
        title=_property(core, "title") or heading,
        byline=find_byline(head) or clean_byline(_property(core, "creator") or ""),
        published=published or find_head_date(head),
        path=str(path),
    )


def _refuse_bombs(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    unpacked, packed = sum(p.file_size for p in parts), sum(p.compress_size for p in parts)
    if len(parts) > _MOST_PARTS or any(
        p.file_size > MOST_UNPACKED or (p.file_size > 5_000_000 and p.file_size > _MOST_RATIO * max(1, p.compress_size))
        for p in parts
    ) or (unpacked > MOST_UNPACKED and unpacked > _MOST_RATIO * max(1, packed)):  # fmt: skip
        raise UnreadableDocument(
            name,
            "a DOCX file of usual size; this one unpacks to far more than it should",
            "do not open it; ask its sender",
        )
    if any(p.flag_bits & 1 for p in parts):
        raise UnreadableDocument(name, "a DOCX file without a password", "save it without a password")


def _main_part(archive: zipfile.ZipFile, names: set[str]) -> str | None:
    """The part that holds the text: named by the relations of the package, by habit `word/document.xml`."""
    if "_rels/.rels" in names and archive.getinfo("_rels/.rels").file_size < 1_000_000:
        for found in re.finditer(rb"<Relationship\b[^>]*>", archive.read("_rels/.rels")):
            target = re.search(rb'Target="/?([^"]+)"', found[0])
            if b'/officeDocument"' in found[0] and target and (name := target[1].decode("utf-8", "replace")) in names:
                return name if name.startswith("word/") or name.endswith("document.xml") else None
    return "word/document.xml" if "word/document.xml" in names else None


def _foreign(archive: zipfile.ZipFile, names: set[str]) -> tuple[str, str]:
    kind = (
        archive.read("mimetype")[:80] if "mimetype" in names and archive.getinfo("mimetype").file_size < 1000 else b""
    )
    if b"opendocument" in kind:
        return "text, Markdown, HTML, PDF or DOCX; this is an OpenDocument file", "save it as DOCX"
    if b"epub" in kind:
        return "text, Markdown, HTML, PDF or DOCX; this is an EPUB", "convert it to HTML or text"
    if any(n.startswith(("xl/", "ppt/")) for n in names):
        return "text, Markdown, HTML, PDF or DOCX; this is a spreadsheet or slides", "export it as PDF or text"
    return "text, Markdown, HTML, PDF or DOCX; this is a ZIP archive", "unpack it first"


def _parse(archive: zipfile.ZipFile, part: str, path: Path, names: set[str] | None = None) -> Any:
    """The tree of a part. Where `names` is given the part may be missing or broken, and the answer is None."""
    if names is not None and part not in names:
        return None
    with archive.open(part) as file:
        data = file.read(MOST_UNPACKED + 1)
    if len(data) > MOST_UNPACKED or b"<!DOCTYPE" in data[:4096]:
        # No word processor writes a document type; entity bombs need one.
        raise UnreadableDocument(
            str(path), "a DOCX file as Word writes it; this one declares entities or is too long", "ask its sender"
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=len(data) > 5_000_000)
    try:
        return etree.fromstring(data.replace(_STRICT, _TRANSITIONAL), parser)
    except etree.XMLSyntaxError as error:
        if names is not None:
            return None
        raise UnreadableDocument(
            str(path), "a whole DOCX file; its text is broken", "open it in Word or LibreOffice and save it again"
        ) from error


def _style_kinds(styles: Any) -> dict[str, BlockKind]:
    """What the paragraph styles of a document say about a block, by style id; names are English in every Word."""
    kinds: dict[str, BlockKind] = {}
    for style in styles.iter(_W + "style") if styles is not None else ():
        name = style.find(_W + "name")
        words = (name.get(_W + "val") or "").lower() if name is not None else ""
        if (
            words.startswith("heading")
            or words in ("title", "subtitle")
            or style.find(f"{_W}pPr/{_W}outlineLvl") is not None
        ):
            kinds[style.get(_W + "styleId")] = "heading"
        elif words == "caption":
            kinds[style.get(_W + "styleId")] = "caption"
        elif "quote" in words or words == "block text":
            kinds[style.get(_W + "styleId")] = "quote"
        elif words.startswith("list"):
            kinds[style.get(_W + "styleId")] = "list_item"
    return kinds


def _kind(paragraph: Any, styles: dict[str, BlockKind]) -> BlockKind:
    properties = paragraph.find(_W + "pPr")
    if properties is None:
        return "paragraph"
    style = properties.find(_W + "pStyle")
    level = properties.find(_W + "outlineLvl")
    kind = styles.get(style.get(_W + "val"), "paragraph") if style is not None else "paragraph"
    if level is not None and (level.get(_W + "val") or "9") < "9":
        return "heading"
    return "list_item" if kind == "paragraph" and properties.find(_W + "numPr") is not None else kind


def _pieces(root: Any, styles: dict[str, BlockKind]) -> Iterator[Piece]:
    """The blocks below an element, in order. Iterative: tables and text boxes nest as deep as a file likes."""
    open_paragraphs: list[tuple[Any, list[str]]] = []
    boxes: list[Piece] = []
    rows: list[tuple[Any, list[str]]] = []
    skipped: Any = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "start":
            if skipped is not None:
                continue
            if tag in _LEFT_OUT or (tag == _W + "r" and _is_hidden(element)):
                skipped = element
            elif tag == _W + "p":
                open_paragraphs.append((element, []))
            elif tag == _W + "tr":
                rows.append((element, []))
            elif tag == _W + "t" and open_paragraphs:
                open_paragraphs[-1][1].append(element.text or "")
            elif tag in _SIGNS and open_paragraphs:
                open_paragraphs[-1][1].append(_SIGNS[tag])
            continue
        if skipped is not None:
            if element is skipped:
                skipped = None
            continue
        if tag == _W + "p":
            _, parts = open_paragraphs.pop()
            words = "".join(parts)
            if open_paragraphs:
                # A text box stands in a paragraph; its words follow that paragraph instead of breaking it.
                boxes.append(Piece("caption", words))
            elif rows:
                rows[-1][1].append(words)
            else:
                yield Piece(_kind(element, styles), words)
                yield from boxes
                boxes = []
        elif tag == _W + "tc" and rows:
            rows[-1][1].append("\0")
        elif tag == _W + "tr" and rows:
            _, cells = rows.pop()
            words = " | ".join(filter(None, (" ".join(c.split()) for c in " ".join(cells).split("\0"))))
            if rows:
                rows[-1][1].append(words)
            else:
                yield Piece("table", words)
                yield from boxes
                boxes = []


def _is_hidden(run: Any) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(_W + "val") not in ("0", "false", "off")


def _property(core: Any, name: str) -> str | None:
    found = core.find(_DC + name) if core is not None else None
    words = " ".join((found.text or "").split()) if found is not None else ""
    return (
        words if words and words.lower() not in ("python-docx", "word document", "untitled", "user", "admin") else None
    )
