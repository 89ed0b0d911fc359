"""Make the PDF and the DOCX of the shipped example from their text sources.

Run ``python tools/make_example.py`` from the root of the repository; it needs ``reportlab`` and ``python-docx``. The
two files it makes are committed, so that only who changes a source needs it. The same source gives the same bytes.

The sources are plain text. ``# `` and ``## `` are headings; a line that begins with ``|`` is a row of a table, the
first row of each being its head. In the source of the PDF every line is a line on the page, hyphens at line ends
included, and a line that holds only ``\\f`` begins a new page: the page is to look like one that a typesetter made,
and Sayso has to read through it.
"""

import datetime
import zipfile
from io import BytesIO
from pathlib import Path

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "voyager"

LEFT = 100
RIGHT = A4[0] - 100
TOP = A4[1] - 108
LEADING = 15
COLUMNS = (LEFT, LEFT + 210, LEFT + 330)
PDF_HEADER = "Voyager: technical fact sheet"
PDF_FOOTER = "Written for the Sayso example. Revised 3 February 2020"

# The oldest time a ZIP member can bear: python-docx writes the present one, and the bytes would change on every run.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def cells(line: str) -> list[str]:
    """Give the cells of a table row, ``| a | b``, without the blanks around them."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def draw_pdf(source: str, target: Path) -> None:
    """Draw the lines of ``source`` on A4 pages, each with a header, a rule and a numbered footer."""
    pages = source.split("\\f\n")
    canvas = Canvas(str(target), pagesize=A4, invariant=1)
    canvas.setTitle("Voyager: technical fact sheet")
    canvas.setAuthor("Written for the Sayso example")
    for number, page in enumerate(pages, start=1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(LEFT, A4[1] - 54, PDF_HEADER)
        canvas.drawRightString(RIGHT, A4[1] - 54, "February 2020")
        canvas.line(LEFT, A4[1] - 60, RIGHT, A4[1] - 60)
        canvas.drawString(LEFT, 40, PDF_FOOTER)
        canvas.drawRightString(RIGHT, 40, f"Page {number} of {len(pages)}")
        height = TOP
        in_table = False
        for line in page.strip("\n").split("\n"):
            if line.startswith("|"):
                canvas.setFont("Helvetica" if in_table else "Helvetica-Bold", 10)
                for column, cell in zip(COLUMNS, cells(line), strict=False):
                    canvas.drawString(column, height, cell)
                in_table = True
            elif line.startswith("#"):
                marks, _, words = line.partition(" ")
                canvas.setFont("Helvetica-Bold", 20 if marks == "#" else 13)
                canvas.drawString(LEFT, height, words)
                height -= 6
            else:
                canvas.setFont("Times-Roman", 12)
                canvas.drawString(LEFT, height, line)
            in_table = in_table and line.startswith("|")
            height -= LEADING
        canvas.showPage()
    canvas.save()


def build_docx(source: str, target: Path) -> None:
    """Build a Word document of headings, paragraphs and tables from ``source``, with times that never change."""
    document = Document()
    properties = document.core_properties
    properties.author = "Written for the Sayso example"
    properties.created = properties.modified = datetime.datetime(1990, 6, 6)
    for block in source.strip().split("\n\n"):
        if block.startswith("#"):
            marks, _, words = block.partition(" ")
            document.add_heading(words, level=len(marks))
            if len(marks) == 1:
                properties.title = words
        elif block.startswith("|"):
            rows = [cells(line) for line in block.split("\n")]
            table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
            for row in rows:
                for cell, words in zip(table.add_row().cells, row, strict=True):
                    cell.text = words
        else:
            document.add_paragraph(block.replace("\n", " "))
    buffer = BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in made.namelist():
            member = zipfile.ZipInfo(name, ZIP_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(member, made.read(name))


def main() -> None:
    """Make both files and say where they are."""
    pdf = EXAMPLE / "binder" / "fact-sheet.pdf"
    docx = EXAMPLE / "binder" / "reports" / "portrait-report.docx"
    docx.parent.mkdir(parents=True, exist_ok=True)
    draw_pdf((EXAMPLE / "source" / "fact-sheet.txt").read_text(encoding="utf-8"), pdf)
    build_docx((EXAMPLE / "source" / "portrait-report.md").read_text(encoding="utf-8"), docx)
    print(f"made {pdf}\nmade {docx}")


if __name__ == "__main__":
    main()
