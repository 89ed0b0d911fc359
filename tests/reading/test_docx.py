from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document as NewDocument
from docx.oxml import parse_xml

from sayso.errors import UnreadableDocument
from sayso.model import Document
from sayso.reading.docx import read_bytes
from tests.reading.contract import assert_well_made, words_of

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
CONTENT = f"<w:document {NS}><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def read(data: bytes, **given: object) -> Document:
    document = read_bytes(data, Path("x.docx"), id="x", **given)  # type: ignore[arg-type]
    assert_well_made(document)
    return document


def archive(**parts: str | bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def paragraph(inner: str) -> Any:
    return parse_xml(f"<w:p {NS}>{inner}</w:p>")


def test_kinds_of_blocks() -> None:
    made = NewDocument()
    made.core_properties.title, made.core_properties.author = "A bridge falls", "Jane Doe"
    made.add_heading("A bridge falls at night", 1)
    made.add_paragraph("9 March 2021")
    made.add_paragraph("It fell at ").add_run("night").bold = True
    made.add_paragraph("twelve houses", style="List Bullet")
    made.add_paragraph("We are sorry.", style="Intense Quote")
    made.add_paragraph("The bridge", style="Caption")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2020", "3"
    document = read(saved(made))
    assert words_of(document) == [
        ("heading", "A bridge falls at night"),
        ("paragraph", "9 March 2021"),
        ("paragraph", "It fell at night"),
        ("list_item", "twelve houses"),
        ("quote", "We are sorry."),
        ("caption", "The bridge"),
        ("table", "2020 | 3"),
    ]
    assert (document.title, document.byline, document.published) == ("A bridge falls", "Jane Doe", date(2021, 3, 9))


def test_the_date_of_the_file_is_not_the_date_of_the_document() -> None:
    made = NewDocument()
    made.add_paragraph("It fell at night.")
    assert made.core_properties.created is not None
    assert read(saved(made)).published is None
    assert read(saved(made), published=date(2021, 3, 9)).published == date(2021, 3, 9)


def test_tracked_changes_as_if_accepted_and_what_is_hidden() -> None:
    made = NewDocument()
    made.element.body.insert(
        0,
        paragraph(
            '<w:r><w:t xml:space="preserve">At least </w:t></w:r>'
            '<w:ins w:id="1" w:author="x"><w:r><w:t>42</w:t></w:r></w:ins>'
            '<w:del w:id="2" w:author="x"><w:r><w:delText>24</w:delText></w:r></w:del>'
            '<w:r><w:t xml:space="preserve"> people</w:t><w:noBreakHyphen/><w:t>days</w:t></w:r>'
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
            '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
            '<w:moveFrom w:id="3" w:author="x"><w:r><w:t>away</w:t></w:r></w:moveFrom>'
            "<w:r><w:br/><w:t>more</w:t></w:r>"
        ),
    )
    assert read(saved(made)).text == "At least 42 people-days\nmore"


def test_a_text_box_follows_its_paragraph_once() -> None:
    made = NewDocument()
    box = "<w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent>"
    made.element.body.insert(
        0,
        paragraph(
            "<w:r><w:t>Before</w:t></w:r>"
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
            "</mc:AlternateContent></w:r><w:r><w:t> and after.</w:t></w:r>"
        ),
    )
    assert words_of(read(saved(made))) == [("paragraph", "Before and after."), ("caption", "Boxed.")]


def test_notes_come_last_and_separators_are_none() -> None:
    notes = (
        f'<w:footnotes {NS}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t>A letter of Monday.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    document = read(archive(word__document_xml=CONTENT % "It fell.", word__footnotes_xml=notes))
    assert words_of(document) == [("paragraph", "It fell."), ("note", "A letter of Monday.")]


def test_the_strict_form_of_the_format() -> None:
    strict = (CONTENT % "It fell.").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read(archive(word__document_xml=strict)).text == "It fell."


def test_tables_nested_without_end() -> None:
    depth = 60
    inner = (
        "<w:tbl><w:tr><w:tc>" * depth
        + "<w:p><w:r><w:t>Deep words.</w:t></w:r></w:p>"
        + "</w:tc></w:tr></w:tbl>" * depth
    )
    document = read(archive(word__document_xml=f"<w:document {NS}><w:body>{inner}</w:body></w:document>"))
    assert words_of(document) == [("table", "Deep words.")]


LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (archive(word__document_xml=CONTENT % (" " * 60_000_000)), "unpacks to far more"),
        (archive(word__document_xml=LAUGHS + CONTENT % "&i;"), "declares entities"),
        (archive(word__document_xml=CONTENT % "x" + "<"), "its text is broken"),
        (archive(word__document_xml="<" + "a" * 10), "its text is broken"),
        (archive(word__document_xml=CONTENT % ""), "there is none in it"),
        (archive(inner__zip=archive(x=b"1")), "a ZIP archive"),
        (archive(xl__workbook_xml="<x/>"), "a spreadsheet or slides"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "an OpenDocument file"),
        (archive(word__document_xml=CONTENT % "It fell.")[:-30], "this one is broken"),
        (b"PK\x03\x04" + b"\0" * 40, "this one is broken"),
    ],
)
def test_what_cannot_be_read(data: bytes, expected: str) -> None:
    with pytest.raises(UnreadableDocument, match=expected):
        read(data)


def test_an_archive_that_lies_about_its_sizes_is_not_believed() -> None:
    data = bytearray(archive(word__document_xml=CONTENT % (" " * 6_000_000)))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(UnreadableDocument):
        read(bytes(data))
