"""Makes the picture in the README: the report of the example, with one contradicted fact open beside its evidence.

    .venv/bin/python tools/picture.py [WORDS]

It needs a Chromium and what `make slow` installs. WORDS are some of the words of the fact to open.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "voyager"
PICTURE = ROOT / "docs" / "images" / "report.png"
OPEN = "July"
ABOVE = 44
"""CSS pixels that are left above the heading of the section in which the fact stands."""

WIDTH, HEIGHT, SCALE = 1280, 548, 1.5
COLOURS = 128
"""Text on paper, five states and their tints: more colours only make the file larger."""

MOST_BYTES = 300_000


def page() -> str:
    """The HTML report of the example."""
    from sayso.parsing.pipeline import DEFAULT_PIPELINE
    from sayso.pipeline.session import Session
    from sayso.reports import html

    return html.render(Session(DEFAULT_PIPELINE).check(EXAMPLE / "article.md", EXAMPLE / "binder"))


def photograph(file: Path, words: str) -> bytes:
    """The page as a browser shows it once the fact with these words is opened."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-quic"])
        view = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE)
        view.goto(file.as_uri())
        fact = view.locator("main a.fault", has_text=words).first
        fact.click()
        fact.evaluate(
            "(fact, above) => {"
            " const heads = [...document.querySelectorAll('main article :is(h2, h3)')]"
            " .filter(h => h.compareDocumentPosition(fact) & Node.DOCUMENT_POSITION_FOLLOWING);"
            " scrollBy({top: heads.at(-1).getBoundingClientRect().top - above, behavior: 'instant'}); }",
            ABOVE,
        )
        view.mouse.move(0, 0)
        view.wait_for_timeout(400)
        taken = view.screenshot()
        browser.close()
    return taken


def main(arguments: list[str]) -> int:
    """Write the picture. Returns 1 when it is too large to be shown."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(page(), encoding="utf-8")
        taken = photograph(file, arguments[0] if arguments else OPEN)
    image = Image.open(io.BytesIO(taken)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    PICTURE.parent.mkdir(exist_ok=True)
    image.save(PICTURE, optimize=True)
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(ROOT)}: {image.width} × {image.height}, {size // 1000} kB")
    return int(size > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
