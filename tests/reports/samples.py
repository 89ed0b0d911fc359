# ruff: noqa: E501
"""Reports made by hand: invented places, people and documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sayso.model import (
    Attribution,
    Block,
    Claim,
    ClaimVerdict,
    Document,
    Evidence,
    Fact,
    Finding,
    Parse,
    Reading,
    Report,
    Span,
    Speaker,
)


@dataclass(frozen=True)
class Plain:
    data: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        return self.data


def quantity(number: float | None, unit: str | None, entity: str | None = None, **more: Any) -> Plain:
    data: dict[str, Any] = {"number": number, "low": None, "high": None, "unit": unit, "entity": entity}
    return Plain({**data, "modifier": None, "change": None, **more})


def timex(value: str) -> Plain:
    return Plain({"type": "DATE", "value": value, "mod": None})


def name(kind: str, canonical: str) -> Plain:
    return Plain({"type": kind, "canonical": canonical})


PARAGRAPHS = [
    ("heading", "The night the Ostrava weir gave way"),
    (
        "paragraph",
        "Six people were killed and more than 1,900 households lost power when the Lower Halden weir failed on "
        "Tuesday, 9 March 2021, the district authority said. It was the worst flood in the valley since 1954.",
    ),
    (
        "paragraph",
        "“We asked for the repairs three times and nobody came for 14 months,” said Ingrid Vasseur, the retired "
        "chief engineer of the Halden Water Board. She could not say why the request was refused.",
    ),
    ("heading", "What the board knew"),
    (
        "paragraph",
        "The board’s inspection of 2019 found cracks in all of the gates. Repair costs rose by 40% to €3.2 million "
        "because the work was postponed, according to the audit.",
    ),
    ("list_item", "Gate 1: closed since 4 June 2018."),
    ("list_item", "Gate 2: 12 of 30 bolts missing 🔩."),
    (
        "quote",
        "„Das Wehr war sicher“, wrote Dr. Łukasz Żółw-Østergård; in Arabic the notice read «السد آمن تماماً» for "
        "three days.",
    ),
    (
        "paragraph",
        "Vasseur denied that the board had been warned by her office. Someone will pay for this, and someone should. "
        "The new weir is to open in 2027 and will cost €3.2 million.",
    ),
    ("note", "Correction: an earlier version misspelt the name of Ingrid Vasseur."),
]


class Text:
    def __init__(self, paragraphs: list[tuple[str, str]]) -> None:
        self.text, self.blocks = "", []
        for kind, words in paragraphs:
            self.text += "\n\n" if self.text else ""
            self.blocks.append(Block(kind, len(self.text), len(self.text) + len(words)))  # type: ignore[arg-type]
            self.text += words

    def span(self, words: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return Span(at, at + len(words))


def piece(document: str, text: str, score: float, *marks: str, start: int = 0, **more: Any) -> Evidence:
    found = [(start + text.index(m), start + text.index(m) + len(m)) for m in marks]
    return Evidence(document, start, start + len(text), text, score, found, **more)


def checked_report() -> Report:
    source = Text(PARAGRAPHS)
    document = Document(
        "drafts/weir.md",
        source.text,
        source.blocks,
        title="The night the Ostrava weir gave way",
        byline="Marit Solberg",
        published=date(2021, 3, 12),
    )
    rows: list[tuple[str, str, int, Plain, str, str | None, str | None]] = [
        ("quantity", "Six people", 0, quantity(6, "person"), "c1", "a1", None),
        (
            "quantity",
            "more than 1,900 households",
            0,
            quantity(1900, "household", modifier="more_than"),
            "c2",
            "a1",
            None,
        ),
        ("name", "Lower Halden", 0, name("PLACE", "Lower Halden"), "c2", "a1", None),
        ("timex", "Tuesday, 9 March 2021", 0, timex("2021-03-09"), "c2", "a1", None),
        ("superlative", "the worst flood in the valley since 1954", 0, Plain({"words": "the worst flood", "scope": "in the valley since 1954"}), "c3", None, None),
        ("timex", "1954", 0, timex("1954"), "c3", None, None),
        ("quotation", "“We asked for the repairs three times and nobody came for 14 months,”", 0, Plain({"words": "We asked for the repairs three times and nobody came for 14 months,"}), "c4", "a2", None),
        ("quantity", "three times", 0, quantity(3, "time"), "c4", "a2", None),
        ("quantity", "14 months", 0, quantity(14, "month"), "c4", "a2", None),
        ("name", "Ingrid Vasseur", 0, name("PERSON", "Ingrid Vasseur"), "c5", None, None),
        ("role", "the retired chief engineer of the Halden Water Board", 0, Plain({"person": "Ingrid Vasseur", "role": "chief engineer of the Halden Water Board", "status": "retired"}), "c5", None, None),
        ("timex", "2019", 0, timex("2019"), "c6", None, None),
        ("quantity", "40%", 0, quantity(40.0, "%", "repair cost", change="up"), "c7", "a3", None),
        ("quantity", "€3.2 million", 0, quantity(3_200_000, "EUR", "repair cost"), "c7", "a3", None),
        ("cause", "because the work was postponed", 0, Plain({"words": "because the work was postponed"}), "c7", "a3", None),
        ("timex", "4 June 2018", 0, timex("2018-06-04"), "c8", None, None),
        ("quantity", "12 of 30 bolts", 0, quantity(None, "bolt", low=12, high=30), "c9", None, None),
        ("quotation", "„Das Wehr war sicher“", 0, Plain({"words": "Das Wehr war sicher"}), "c10", "a4", None),
        ("name", "Łukasz Żółw-Østergård", 0, name("PERSON", "Łukasz Żółw-Østergård"), "c10", None, None),
        ("quotation", "«السد آمن تماماً»", 0, Plain({"words": "السد آمن تماماً"}), "c10", None, None),
        ("timex", "2027", 0, timex("2027"), "c13", None, None),
        ("quantity", "€3.2 million", 1, quantity(3_200_000, "EUR", "weir"), "c13", None, "f14"),
        ("name", "Ingrid Vasseur", 1, name("PERSON", "Ingrid Vasseur"), "c14", None, "f10"),
    ]  # fmt: skip
    facts = []
    for n, (kind, words, nth, value, claim, attribution, same) in enumerate(rows, 1):
        at = source.span(words, nth)
        facts.append(Fact(kind, at.start, at.end, words, value, f"f{n}", claim, attribution, same))  # type: ignore[arg-type]
    sentences = [
        ("Six people were killed", "fact", "a1", ["f1"]),
        ("more than 1,900 households lost power when the Lower Halden weir failed on Tuesday, 9 March 2021", "fact", "a1", ["f2", "f3", "f4"]),
        ("It was the worst flood in the valley since 1954.", "fact", None, ["f5", "f6"]),
        ("We asked for the repairs three times and nobody came for 14 months", "fact", "a2", ["f7", "f8", "f9"]),
        ("Ingrid Vasseur, the retired chief engineer of the Halden Water Board", "fact", None, ["f10", "f11"]),
        ("The board’s inspection of 2019 found cracks in all of the gates.", "fact", None, ["f12"]),
        ("Repair costs rose by 40% to €3.2 million because the work was postponed", "fact", "a3", ["f13", "f14", "f15"]),
        ("Gate 1: closed since 4 June 2018.", "fact", None, ["f16"]),
        ("Gate 2: 12 of 30 bolts missing 🔩.", "fact", None, ["f17"]),
        ("„Das Wehr war sicher“, wrote Dr. Łukasz Żółw-Østergård; in Arabic the notice read «السد آمن تماماً» for three days.", "fact", None, ["f18", "f19", "f20"]),
        ("Vasseur denied that the board had been warned by her office.", "fact", "a5", []),
        ("Someone will pay for this, and someone should.", "call", None, []),
        ("The new weir is to open in 2027 and will cost €3.2 million.", "prediction", None, ["f21", "f22"]),
        ("Correction: an earlier version misspelt the name of Ingrid Vasseur.", "opinion", None, ["f23"]),
    ]  # fmt: skip
    claims = []
    for n, (words, kind, attribution, of) in enumerate(sentences, 1):
        at = source.span(words)
        claims.append(Claim(at.start, at.end, words, 0.9 if kind == "fact" else 0.1, kind, attribution, of, f"c{n}"))  # type: ignore[arg-type]

    def spans(*words: str) -> list[Span]:
        return [source.span(w) for w in words]

    vasseur = Speaker("Ingrid Vasseur", "retired chief engineer of the Halden Water Board")
    attributions = [
        Attribution(spans("the district authority"), spans("said"), [Span(claims[0].start, claims[1].end)], "indirect", speaker=Speaker(None, "the district authority"), said_on="2021-03-10", id="a1"),
        Attribution(spans("Ingrid Vasseur, the retired chief engineer of the Halden Water Board"), [source.span("said", 1)], [facts[6].span], "direct", speaker=vasseur, id="a2"),
        Attribution(spans("the audit"), spans("according to"), [claims[6].span], "indirect", speaker=Speaker("the audit"), id="a3"),
        Attribution(spans("Dr. Łukasz Żółw-Østergård"), spans("wrote"), [facts[17].span], "direct", speaker=Speaker("Łukasz Żółw-Østergård"), id="a4"),
        Attribution([source.span("Vasseur", 1)], spans("denied"), spans("that the board had been warned by her office"), "indirect", speaker=vasseur, polarity="denied", id="a5"),
    ]  # fmt: skip
    inquiry = {"title": "Report of the inquiry into the Lower Halden failure", "page": 4, "rank": "primary"}
    audit = {"title": "Audit of the Halden Water Board, 2020", "page": 31, "rank": "primary"}
    log = {"title": "Interview with I. Vasseur, transcript", "rank": "primary"}
    found: list[tuple[str, str | None, str, str, int, str, list[Evidence], list[str]]] = [
        ("contradicted", "quantity-differs", "f1", "Six", 0, "“Six people” in the article; “at least nine residents” in the inquiry report.", [
            piece("inquiry.pdf", "The inquiry established that at least nine residents were killed in the night of 9 March, and a further six were injured.", 0.94, "at least nine residents", start=8120, **inquiry),
            piece("press/2021-03-10.txt", "Police put the number of the dead at nine.", 0.71, "nine", start=310, title="Police notice, 10 March"),
        ], ["modifier-differs"]),
        ("supported", None, "f2", "more than 1,900 households", 0, "“more than 1,900 households” agrees with “1,987 households”.", [
            piece("inquiry.pdf", "In all 1,987 households were without electricity until the Thursday.", 0.88, "1,987 households", start=9004, **inquiry)], []),
        ("supported", None, "f3", "Lower Halden", 0, "“Lower Halden” stands in the document.", [
            piece("inquiry.pdf", "the weir at Lower Halden", 0.9, "Lower Halden", start=120, **inquiry)], []),
        ("supported", None, "f4", "Tuesday, 9 March 2021", 0, "“Tuesday, 9 March 2021” agrees with “the night of 9 March”.", [
            piece("inquiry.pdf", "The inquiry established that at least nine residents were killed in the night of 9 March, and a further six were injured.", 0.9, "9 March", start=8120, **inquiry)], []),
        ("partially_supported", "superlative-unsupported", "f5", "the worst flood in the valley since 1954", 0, "“the worst flood … since 1954” in the article; “one of the worst” in the document.", [
            piece("almanac.html", "It was one of the worst floods that the Halden valley had seen since 1954.", 0.83, "one of the worst floods", start=55, title="Halden Almanac")], []),
        ("supported", None, "f6", "1954", 0, "“1954” stands in the document.", [
            piece("almanac.html", "It was one of the worst floods that the Halden valley had seen since 1954.", 0.83, "1954", start=55, title="Halden Almanac")], []),
        ("contradicted", "quotation-altered", "f7", "nobody came for 14 months", 0, "“nobody came for 14 months” in the article; “they did not come for 40 months” in the transcript.", [
            piece("interviews/vasseur.txt", "Q: And then? A: Well. We asked for the repairs three times, and they did not come for 40 months. That was all.", 0.91, start=2210, **log)], ["quantity-differs"]),
        ("supported", None, "f8", "three times", 0, "“three times” stands in the document.", [
            piece("interviews/vasseur.txt", "We asked for the repairs three times", 0.9, "three times", start=2232, **log)], []),
        ("contradicted", "quantity-differs", "f9", "14", 0, "“14 months” in the article; “40 months” in the transcript.", [
            piece("interviews/vasseur.txt", "they did not come for 40 months.", 0.9, "40 months", start=2274, **log)], []),
        ("supported", None, "f10", "Ingrid Vasseur", 0, "“Ingrid Vasseur” agrees with “I. Vasseur”.", [
            piece("interviews/vasseur.txt", "Interview with I. Vasseur", 0.9, "I. Vasseur", start=0, **log)], []),
        ("partially_supported", "role-differs", "f11", "retired", 0, "“retired” in the article is not in the document: “deputy chief engineer of the Halden Water Board”.", [
            piece("audit.pdf", "I. Vasseur, deputy chief engineer of the Halden Water Board since 2011", 0.82, "deputy chief engineer", start=44120, **audit)], []),
        ("supported", None, "f12", "2019", 0, "“2019” stands in the document.", [piece("audit.pdf", "the inspection of autumn 2019", 0.8, "2019", start=40000, **audit)], []),
        ("not_found", None, "f13", "40%", 0, "No document in the binder speaks of “40%”.", [piece("audit.pdf", "Repair costs rose again.", 0.4, "Repair costs", start=45000, **audit)], []),
        ("supported", None, "f14", "€3.2 million", 0, "“€3.2 million” agrees with “EUR 3,198,400”.", [piece("audit.pdf", "Total: EUR 3,198,400", 0.77, "EUR 3,198,400", start=45210, **audit)], []),
        ("partially_supported", "cause-unsupported", "f15", "because", 0, "“because” in the article; “after” in the audit.", [
            piece("audit.pdf", "Costs increased to EUR 3,198,400 after the work had been postponed twice.", 0.85, "after", start=45230, **audit)], []),
        ("not_found", None, "f16", "4 June 2018", 0, "No document in the binder speaks of “4 June 2018”.", [], []),
        ("supported", None, "f18", "„Das Wehr war sicher“", 0, "The words stand in the document.", [piece("brief.docx", "Das Wehr war sicher, jedenfalls bis dahin.", 0.9, "Das Wehr war sicher", start=17, title="Brief an die Behörde")], []),
        ("contradicted", "name-differs", "f19", "Łukasz", 0, "“Łukasz Żółw-Østergård” in the article; “Lucjan Żółw-Østergård” in the document.", [piece("brief.docx", "gez. Lucjan Żółw-Østergård", 0.9, "Lucjan", start=960, title="Brief an die Behörde")], []),
        ("contradicted", "quotation-altered", "f20", "تماماً", 0, "“تماماً” in the article is not in the document.", [piece("notice-ar.txt", "إعلان: السد آمن حتى إشعار آخر 🌊", 0.8, start=3)], []),
    ]  # fmt: skip
    by_id = {f.id: f for f in facts}
    findings = []
    for verdict, check, fact_id, words, _, message, evidence, also in found:
        fact = by_id[fact_id]
        start = source.text.index(words, fact.start)
        findings.append(
            Finding(verdict, check, start, start + len(words), message, evidence, fact.claim, fact_id, also)  # type: ignore[arg-type]
        )
    gates = source.span("all of")
    findings += [
        Finding("partially_supported", "scope-widened", *gates, "“all of the gates” in the article; “two of the five gates” in the audit.", [
            piece("audit.pdf", "Cracks were found in two of the five gates during the inspection of autumn 2019.", 0.9, "two of the five", start=39950, **audit)], "c6"),
        Finding("supported", None, *claims[10].span, "The denial stands in the document.", [piece("interviews/vasseur.txt", "Q: Did your office warn them? A: No, we did not warn the board.", 0.74, "we did not warn the board", start=3000, **log)], "c11"),
        Finding("contradicted", "names-disagree", *source.span("Ostrava"), "The headline has “Ostrava weir”; the article has “Lower Halden weir”.", [
            Evidence(document.id, source.span("Lower Halden weir").start, source.span("Lower Halden weir").end, "Lower Halden weir", 1.0)]),
    ]  # fmt: skip
    findings.sort(key=lambda f: (f.start, f.end))
    findings = [
        Finding(f.verdict, f.check, f.start, f.end, f.message, f.evidence, f.claim, f.fact, f.also, f"n{i}")
        for i, f in enumerate(findings, 1)
    ]
    verdicts = {
        c.id: ClaimVerdict(c.id, 0.31 if c.id in ("c1", "c4") else 0.82, "contradicted" if c.id in ("c1", "c4") else "supported", [e for f in findings if f.claim == c.id for e in f.evidence][:3])
        for c in claims
        if c.kind == "fact"
    }  # fmt: skip
    return Report(
        Reading(document, Parse([], []), facts, attributions, claims, date(2021, 3, 12)),
        findings,
        checked=True,
        support=0.4123456789,
        verdicts=verdicts,
        binder=[
            ("almanac.html", "Halden Almanac"),
            ("audit.pdf", "Audit of the Halden Water Board, 2020"),
            ("brief.docx", "Brief an die Behörde"),
            ("inquiry.pdf", "Report of the inquiry into the Lower Halden failure"),
            ("interviews/vasseur.txt", "Interview with I. Vasseur, transcript"),
            ("notice-ar.txt", None),
            ("press/2021-03-10.txt", "Police notice, 10 March"),
        ],
        warnings=["scans/gate-log.pdf: 3 of 12 pages hold no text; run them through OCR and check again"],
    )


def read_report() -> Report:
    """What `sayso read` gives of the same article."""
    full = checked_report()
    own = [f for f in full.findings if f.check == "names-disagree"]
    return Report(full.reading, own)


HOSTILE = [
    "<script>window.hit = 1</script>",
    '</style><img src=x onerror="window.hit = 2">',
    "--></title></script><svg onload=window.hit=3>",
    "=cmd|' /C calc'!A0 {{ 7 * 7 }} {% raw %} &amp; \x1b[31mred\x07 \u202egnp.exe \u2028 \ud83d \x00",
    "javascript:window.hit=4",
]


def hostile_report() -> Report:
    """Every string of a report tries to be something else than text."""
    source = Text([("heading" if n == 0 else "paragraph", words) for n, words in enumerate(HOSTILE)])
    document = Document(HOSTILE[4], source.text, source.blocks, title=HOSTILE[2], byline=HOSTILE[1])
    facts = [
        Fact("quotation", *source.span(words), words, Plain({"words": words}), f"f{n}", "c1", "a1")
        for n, words in enumerate(HOSTILE, 1)
    ]
    claim = Claim(*source.span(HOSTILE[0]), HOSTILE[0], 1.0, "fact", "a1", [f.id for f in facts], "c1")
    said = Attribution(
        [source.span(HOSTILE[1])], [source.span("raw")], [source.span(HOSTILE[0])], "direct",
        speaker=Speaker(HOSTILE[0], HOSTILE[1]), said_on=HOSTILE[2], id="a1",
    )  # fmt: skip
    findings = [
        Finding("contradicted", "quotation-altered", f.start, f.end, HOSTILE[n], [
            Evidence(HOSTILE[4], 0, len(HOSTILE[0]), HOSTILE[0], float("nan"), [(0, 8)], 1, HOSTILE[1], None),
            Evidence(HOSTILE[2], 0, len(HOSTILE[3]), HOSTILE[3], 1.5, [], None, None, None),
        ], "c1", f.id, [HOSTILE[0]], f"n{n}")
        for n, f in enumerate(facts)
    ]  # fmt: skip
    return Report(
        Reading(document, Parse([], []), facts, [said], [claim]),
        findings,
        checked=True,
        support=float("nan"),
        binder=[(HOSTILE[2], HOSTILE[0]), (HOSTILE[0], None)],
        warnings=HOSTILE,
    )


def stray_report() -> Report:
    """Findings of no length, between blocks and at their edges; an attribution without content."""
    source = Text([("heading", "One two"), ("paragraph", "three four")])
    document = Document("stray.txt", source.text, source.blocks)
    findings = [
        Finding("contradicted", "list-differs", at, end, "words are missing here", id=f"n{at}-{end}")
        for at, end in [(0, 0), (3, 3), (7, 8), (8, 9), (9, 9), (9, 12), (19, 19)]
    ]
    said = Attribution([Span(0, 3)], [], [], "indirect", id="a1")
    return Report(Reading(document, Parse([], []), (), [said]), findings, checked=True)


def bare_report() -> Report:
    """An empty document."""
    return Report(Reading(Document("empty.txt", "", []), Parse([], [])), [], checked=True)


def crossing_report() -> Report:
    """Marks that cross, that cover the same words, that fill a block and that run over two blocks."""
    source = Text([("paragraph", "alpha beta gamma delta"), ("paragraph", "epsilon zeta")])
    document = Document("crossing.txt", source.text, source.blocks)
    words = ["alpha beta gamma", "gamma delta", "beta", "beta", "delta\n\nepsilon", "alpha beta gamma delta"]
    facts = [Fact("quotation", *source.span(w), w, Plain({"words": w}), f"f{n}") for n, w in enumerate(words, 1)]
    findings = [Finding("supported", None, f.start, f.end, "stands", [], None, f.id, (), f"n{f.id}") for f in facts[:2]]
    return Report(Reading(document, Parse([], []), facts), findings, checked=True)


def sum_report() -> Report:
    """A sum that the article itself does not bear out: two addends in one sentence of it, and a document."""
    source = Text([("heading", "The count"), ("paragraph", "It took 60 turns: 39 by day and 31 by night.")])
    document = Document("count.md", source.text, source.blocks, title="The count")
    sentence = source.span("It took 60 turns: 39 by day and 31 by night.")
    fact = Fact("quantity", *source.span("60 turns"), "60 turns", quantity(60, "turn"), "f1")
    own = [Evidence("count.md", *sentence, source.text[slice(*sentence)], 1.0, [source.span(w)]) for w in ("39", "31")]
    log = piece("log.txt", "In all 70 turns were taken.", 0.4, "70 turns", title="Log of the gate")
    finding = Finding(
        "contradicted", "sum-differs", *fact.span, "“39” + “31” make 70.", [*own, log], None, "f1", (), "n1"
    )
    return Report(
        Reading(document, Parse([], []), [fact]), [finding], checked=True, binder=[("log.txt", "Log of the gate")]
    )


def doubled_report() -> Report:
    """Lengths of time, each a quantity and a time on the same words, of which one was looked up."""
    source = Text(
        [("paragraph", "Meant for five years, it slept two days."), ("paragraph", "Only five years, he said.")]
    )
    document = Document("doubled.txt", source.text, source.blocks)
    facts = [
        Fact("quantity", *source.span("five years"), "five years", quantity(5, "year"), "f1"),
        Fact("timex", *source.span("five years"), "five years", timex("P5Y"), "f2"),
        Fact("quantity", *source.span("two days"), "two days", quantity(2, "day"), "f3"),
        Fact("timex", *source.span("two days"), "two days", timex("P2D"), "f4"),
        Fact("quantity", *source.span("five years", 1), "five years", quantity(5, "year"), "f5", same_as="f1"),
        Fact("timex", *source.span("five years", 1), "five years", timex("P5Y"), "f6", same_as="f2"),
    ]
    findings = [
        Finding("not_found", None, *facts[0].span, "No document speaks of it.", [], None, "f1", (), "n1"),
        Finding("supported", None, *facts[3].span, "stands", [], None, "f4", (), "n2"),
    ]
    return Report(Reading(document, Parse([], []), facts), findings, checked=True)


REPORTS = [
    checked_report,
    read_report,
    hostile_report,
    crossing_report,
    stray_report,
    bare_report,
    sum_report,
    doubled_report,
]
"""All of them."""
