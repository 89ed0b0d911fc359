from __future__ import annotations

import contextlib
import socket
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UnreadableDocument
from sayso.model import Document
from sayso.reading.html import read_bytes
from sayso.reading.tags import strip_tags
from tests.reading.contract import assert_well_made, words_of

STORY = [
    "The bridge over the river fell on Monday night, the council said, and nobody was hurt when it went down.",
    "It had been closed for repairs since the spring, after an engineer found cracks in two of its seven piers.",
    "“We are sorry,” the mayor wrote to the people of the town, “for what you will have to bear until it stands.”",
    "A ferry will cross from Thursday on, every twenty minutes, and it will cost as much as a bus does today.",
]
HEAD = """<title>A bridge falls | The Gazette</title>
<meta property="article:published_time" content="2021-03-10T10:00:00+00:00">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "A bridge falls at night",
"datePublished": "2021-03-09", "dateModified": "2021-04-01", "author": [{"name": "Jane Doe"}, "John Roe"]}]}</script>"""
PAGE = f"""<!doctype html><html lang="en-GB"><head>{HEAD}</head><body class="has-sidebar">
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News of the town and the river</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies to improve what you see here, and you may accept or refuse them.</p></div>
<header><h1>A bridge falls at night</h1><p>The council had closed it to traffic in the spring of the year.</p></header>
<article><div class="body"><p>{STORY[0]}</p><p>{STORY[1]}</p>
<h2>What came before</h2><p>Short one.</p>
<figure><img src="http://127.0.0.1:9/x.jpg"><figcaption>The bridge in 1950. Photo: A. Smith</figcaption></figure>
<blockquote><p>{STORY[2]}</p></blockquote>
<div class="related"><h3>Related</h3><ul><li><a href="a">Another story</a></li></ul></div>
<p>Advertisement</p>
<ul><li>Twelve houses stand empty in the northern part of the town.<li>Three roads are closed.</ul>
<table><tr><th>Year</th><th>Closed</th></tr><tr><td>2020</td><td>3</td></tr></table>
<p>{STORY[3]}</p><p>It en<b>ds</b>&nbsp;here.</p></div></article>
<section id="comments"><p>I have always said that this bridge would fall one day, and it has, one wrote.</p></section>
<aside><p>Subscribe to our letter for more such stories, every single morning of the week.</p></aside>
<footer><p>© 2024 The Gazette. All rights reserved, and registered in England under a number.</p></footer>
<script>var words = "not a word of this";</script></body></html>"""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page must never be fetched")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read(source: str | bytes, **given: object) -> Document:
    data = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    document = read_bytes(data, Path("x.html"), id="x", **given)  # type: ignore[arg-type]
    assert_well_made(document)
    return document


def test_a_whole_page() -> None:
    document = read(PAGE)
    assert words_of(document) == [
        ("heading", "A bridge falls at night"),
        ("paragraph", "The council had closed it to traffic in the spring of the year."),
        ("paragraph", STORY[0]),
        ("paragraph", STORY[1]),
        ("heading", "What came before"),
        ("paragraph", "Short one."),
        ("caption", "The bridge in 1950. Photo: A. Smith"),
        ("quote", STORY[2]),
        ("list_item", "Twelve houses stand empty in the northern part of the town."),
        ("list_item", "Three roads are closed."),
        ("table", "Year | Closed"),
        ("table", "2020 | 3"),
        ("paragraph", STORY[3]),
        ("paragraph", "It ends here."),
    ]
    assert document.title == "A bridge falls at night"
    assert document.byline == "Jane Doe, John Roe"
    assert document.published == date(2021, 3, 9)
    assert document.language == "en"
    assert document.warnings == ()


@pytest.mark.parametrize("container", ["div", "article", "main", "section", "td", "form"])
@pytest.mark.parametrize("paragraph", ["p", "div", "h3", "li"])
def test_no_paragraph_is_lost_in_any_container(container: str, paragraph: str) -> None:
    body = "".join(f"<{paragraph}>{n}. {words}</{paragraph}>" for n in range(12) for words in STORY)
    inner = f"<table><tr><td>{body}</td></tr></table>" if container == "td" else f"<{container}>{body}</{container}>"
    text = read(f"<html><body><nav><a href=/>Home</a></nav>{inner}</body></html>").text
    assert all(f"{n}. {words}" in text for n in range(12) for words in STORY)


def test_a_short_page_is_read_whole() -> None:
    assert words_of(read("<p>It fell.</p><p>Nobody was hurt.</p>")) == [
        ("paragraph", "It fell."),
        ("paragraph", "Nobody was hurt."),
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta name="date" content="2021-03-09">', date(2021, 3, 9)),
        ('<meta itemprop="datePublished" content="9 March 2021">', date(2021, 3, 9)),
        (
            '<meta property="article:modified_time" content="2021-03-09"><meta name="pubdate" content="20200102">',
            date(2020, 1, 2),
        ),
        ('<link rel="canonical" href="https://example.org/news/2021/03/09/bridge">', date(2021, 3, 9)),
        ("<title>Build 1.2 of 2026-04-14</title>", None),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", None),
        ("", None),
    ],
)
def test_where_the_date_is_found(head: str, expected: date | None) -> None:
    page = f"<html><head>{head}</head><body>{''.join(f'<p>{p}</p>' for p in STORY)}</body></html>"
    assert read(page).published == expected


def test_a_time_element_of_publication_before_one_of_change() -> None:
    times = '<time class="updated" datetime="2022-01-01">x</time><time itemprop="datePublished" datetime="2021-03-09">'
    assert read(f"<body>{times}{''.join(f'<p>{p}</p>' for p in STORY)}").published == date(2021, 3, 9)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('<div class="entry-date">By Jane Doe | 9 March 2021, 10:15</div>', date(2021, 3, 9)),
        ('<span class="publishDate">March 9, 2021 (updated 10 March 2021)</span>', date(2021, 3, 9)),
        ('<span class="updated date">10 March 2021</span>', None),
        ('<p class="candidate">Born on 9 March 2021</p>', None),
    ],
)
def test_an_element_that_says_it_holds_the_date(line: str, expected: date | None) -> None:
    assert read(f"<body><h1>A bridge falls</h1>{line}{''.join(f'<p>{p}</p>' for p in STORY)}").published == expected


def test_the_date_given_wins() -> None:
    assert read(PAGE, published=date(2000, 1, 1)).published == date(2000, 1, 1)


def test_the_declared_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź and Gdańsk.</p></body></html>'
    assert read(page.encode("iso8859-2")).text == "Łódź and Gdańsk."


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + "<p>Some words.</p>" + "</div>" * 100_000,
        "<b>" * 100_000 + "Some words.",
        "<table><tr><td>" * 5_000 + "Some words.",
        "<ul><li>" * 300 + "Some words.",
        "<blockquote>" * 250 + "Some words.",
        '<!DOCTYPE html [<!ENTITY a "bbbb"><!ENTITY b "&a;&a;&a;">]><p>Some words. &b;</p>',
        "<p>Some words.<!-- never closed",
        "<p>Some words.</p><script>never closed",
        "Some words. <nav>" * 50 + "<p>",
        "<p>Some words.</p>" + "<" * 50_000,
        "<p>Some words." + "&" * 50_000,
        "<p>Some words.</p>" + '<a href="' * 5_000,
    ],
)
def test_hostile_pages_keep_their_words(source: str) -> None:
    assert "Some words." in read(source).text


def test_deep_pages_say_so() -> None:
    assert read("<div>" * 1_000 + "Some words.").warnings


@pytest.mark.parametrize("source", ["<html></html>", "<script>x</script>", "<p> </p>", "<!-- only -->", "<!--" * 1000])
def test_a_page_without_words(source: str) -> None:
    with pytest.raises(UnreadableDocument, match="a page with text"):
        read(source)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div class='nav'>",
                "</div>",
                "<td>",
                "<tr>",
                "<li>",
                "words ",
                "<br>",
                "&amp;",
                "<",
                "<!--",
                "-->",
                "<a>",
                "</a>",
                "<script>",
                "</script>",
                "<form>",
                "<h1>",
                "\0",
                "\ud800",
                "<title>",
                "</title>",
                "<svg>",
                "<select>",
                "<body>",
            ]
        ),
        max_size=25,
    )
)
def test_any_page_is_read_or_refused(parts: list[str]) -> None:
    with contextlib.suppress(UnreadableDocument):
        read("".join(parts))


@given(st.text(max_size=100), st.text(max_size=100))
def test_what_is_hidden_is_stripped_and_nothing_else(before: str, after: str) -> None:
    for c in "<>&":
        before, after = before.replace(c, ""), after.replace(c, "")
    words = strip_tags(f"{before}<script>hidden</script>{after}")
    assert words.split() == (before + after).split()
