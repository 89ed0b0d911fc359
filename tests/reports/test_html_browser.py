"""The page in a browser: by keyboard, by click, and with hostile text."""

from __future__ import annotations

import os
import shutil

import pytest

from sayso.reports import html

from .samples import checked_report, hostile_report, stray_report

pytestmark = pytest.mark.browser

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM:
        pytest.skip("no Chromium here")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-quic"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, tmp_path):
    """Opens the page of a report; at the end of the test nothing must have been said on the console."""
    heard: list[str] = []
    contexts = []

    def open_report(report, width=1280, **options):
        path = tmp_path / f"{len(contexts)}.html"
        path.write_text(html.render(report), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda request: heard.append(request.url) if request.url[:5] != "file:" else None)
        page.goto(path.as_uri())
        return page

    yield open_report
    for context in contexts:
        context.close()
    assert heard == []


def test_a_click_opens_the_evidence(open_page):
    page = open_page(checked_report())
    page.locator("main a.fact", has_text="Six").first.click()
    panel = page.locator("#panel")
    assert "at least nine residents" in panel.inner_text()
    assert panel.locator("ins").first.inner_text() == "at least nine residents"
    assert panel.locator("cite").first.inner_text() == "Report of the inquiry into the Lower Halden failure"
    assert "".join(page.locator("main .fact.current").all_inner_texts()) == "Six people"


def test_the_keyboard_reaches_opens_and_closes(open_page):
    page = open_page(checked_report())
    page.locator("#article").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "at-e2"
    assert "at least nine residents" in page.locator("#panel").inner_text()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "at-e2"
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "at-e6"
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == "at-e2"


def test_the_keyboard_stops_once_at_each_fact(open_page):
    page = open_page(checked_report())
    page.locator("#article").focus()
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        at = page.evaluate("document.activeElement.dataset.entry || ''")
        if not page.evaluate("Boolean(document.activeElement.closest('main'))"):
            break
        stops.append(at)
    assert len(stops) == len(set(stops)) >= 20


def test_marks_without_words_of_their_own_are_reached_by_their_number(open_page):
    page = open_page(stray_report())
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "at-e1"
    page.locator("#at-e2").click()
    assert "words are missing here" in page.locator("#panel").inner_text()


def test_a_state_can_be_left_out(open_page):
    page = open_page(checked_report())
    fact = page.locator("#at-e4")
    line = "e => getComputedStyle(e).textDecorationColor"
    assert fact.evaluate(line) != "rgba(0, 0, 0, 0)"
    page.locator(".rest summary", has_text="Supported").click()
    assert page.locator("#e4").is_visible()
    page.locator("label.chip", has_text="supported").last.click()
    assert fact.evaluate(line) == "rgba(0, 0, 0, 0)"
    assert not page.locator("#e4").is_visible()
    assert page.locator("#e2").is_visible()


def test_a_phone_gets_a_sheet_and_no_sideways_scrolling(open_page):
    page = open_page(checked_report(), width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not page.locator("#panel").is_visible()
    page.locator("main a.fact", has_text="Six").first.click()
    assert page.locator("#panel").is_visible()
    assert page.locator("#panel").bounding_box()["y"] > 300
    page.locator("[data-close]").click()
    assert not page.locator("#panel").is_visible()


@pytest.mark.parametrize("width", [390, 900])
def test_the_sheet_does_not_cover_the_words_it_speaks_of(open_page, width):
    page = open_page(checked_report(), width=width, reduced_motion="reduce")
    facts = page.locator("main a.fact[id]")
    for n in range(facts.count()):
        fact = facts.nth(n)
        # The words stand at the foot of the screen, where the sheet comes up.
        fact.evaluate("e => e.scrollIntoView({block: 'end'})")
        fact.click()
        words = fact.evaluate("e => { const r = e.getClientRects()[0]; return [r.top, r.bottom]; }")
        sheet = page.locator("#panel").bounding_box()["y"]
        assert words[0] >= 0, fact.inner_text()
        assert words[1] <= sheet, fact.inner_text()
        page.locator("[data-close]").click()


def test_without_script_a_fact_leads_to_its_note(open_page):
    page = open_page(checked_report(), java_script_enabled=False)
    page.locator("#at-e2").click()
    assert page.url.endswith("#e2")
    assert page.locator("#e2").is_visible()
    assert not page.locator("#panel").is_visible()


def test_what_is_supported_is_folded_and_a_link_or_paper_opens_it(open_page):
    page = open_page(checked_report())
    assert page.locator("#e2").is_visible()
    assert not page.locator("#e4").is_visible()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#e4").is_visible()
    assert page.locator("#e4").bounding_box()["height"] < 40
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert not page.locator("#e4").is_visible()
    plain = open_page(checked_report(), java_script_enabled=False)
    plain.locator("#at-e4").click()
    assert plain.locator("#e4").is_visible()


def test_hostile_text_stays_text(open_page):
    page = open_page(hostile_report())
    for n in range(page.locator("main a.fact").count()):
        page.locator("main a.fact").nth(n).click()
    assert page.evaluate("window.hit") is None
    assert page.locator("svg, img, main script").count() == 0
    assert "<script>window.hit = 1</script>" in page.locator("article").inner_text()


def test_the_policy_stops_what_an_editor_puts_in_later(browser, tmp_path):
    path = tmp_path / "edited.html"
    path.write_text(
        html.render(checked_report()).replace("<footer>", "<script>window.hit = 1</script><footer>"), "utf-8"
    )
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("window.hit") is None
    page.close()
