"""Names in texts written for the test, each with a reason; parses come from the real pipeline."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.name import extract
from sayso.model import Block, Document, Fact
from sayso.parsing.pipeline import Parser

PARSER = Parser()


def document(text: str) -> Document:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            blocks.append(Block("paragraph", start, at + len(line.rstrip())))
        at += len(line) + 1
    return Document("test", text, blocks)


def names(text: str) -> list[tuple[str, str, str]]:
    made = document(text)
    return [(f.text, f.value.type, f.value.canonical) for f in extract(made, PARSER.parse(made))]


@pytest.mark.parametrize(
    ("text", "wanted", "why"),
    [
        (
            "Former Prime Minister Alan Hughes met Dr. Joanna Price's team in Geneva.",
            [("Alan Hughes", "PERSON"), ("Joanna Price", "PERSON"), ("Geneva", "PLACE")],
            "titles and possessives are out of the span",
        ),
        (
            "The Office for National Widgets (ONW) said on Monday that prices rose.",
            [("Office for National Widgets", "ORGANIZATION"), ("ONW", "ORGANIZATION")],
            "article and weekday are no part of a name",
        ),
        (
            'Rep. Robert "Bob" Carver (R-Texas) spoke first.',
            [('Robert "Bob" Carver', "PERSON"), ("Texas", "PLACE")],
            "a quoted short form is part of the name; a party letter is none of the place",
        ),
        ("Polish farmers protested.", [("Polish", "OTHER")], "a demonym is a name of its own kind"),
    ],
)
def test_spans_and_types(text: str, wanted: list[tuple[str, str]], why: str) -> None:
    assert [n[:2] for n in names(text)] == wanted, why


@pytest.mark.parametrize(
    ("text", "wanted", "why"),
    [
        (
            "They broke into St Hilda's Primary School near Potter's Bridge.",
            [("St Hilda's Primary School", "ORGANIZATION"), ("Potter's Bridge", "PLACE")],
            "a saint's or a builder's possessive is part of the name",
        ),
        (
            "He appeared at Northshire Magistrates' Court.",
            [("Northshire Magistrates' Court", "ORGANIZATION")],
            "a generic owner belongs to the institution",
        ),
        (
            "Poland's Parliament met.",
            [("Poland", "PLACE"), ("Parliament", "ORGANIZATION")],
            "a country is no part of it",
        ),
        (
            "It was Coun Judith Crane who asked Cllr Neil Ash.",
            [("Judith Crane", "PERSON"), ("Neil Ash", "PERSON")],
            "titles",
        ),
        (
            "Judge Alasdair Fenwick KC agreed.",
            [("Alasdair Fenwick", "PERSON")],
            "what stands after a name is no surname",
        ),
        ("The prize went to Velora Quist, a marine botanist.", [("Velora Quist", "PERSON")], "a trade makes a person"),
        (
            "They met NATO Secretary General Anders Holm.",
            [("NATO", "ORGANIZATION"), ("Anders Holm", "PERSON")],
            "parted",
        ),
        ("Storm Brenda is due on Friday.", [("Storm Brenda", "OTHER")], "a storm with a given name is nobody"),
        ("The house is in Grade II now. Ann Reed won.", [("Ann Reed", "PERSON")], "a grade is no name"),
        ("She lives in the village of Wickmere.", [("Wickmere", "PLACE")], "said beside its name"),
        ("ROME (XNA) — Ann Reed left.", [("ROME", "PLACE"), ("XNA", "ORGANIZATION"), ("Ann Reed", "PERSON")], "agency"),
        ("In her youth Olga Strand sang.", [("Olga Strand", "PERSON")], "a surname that ends names of places"),
        ("Sister Mary Agnes Doyle agreed.", [("Mary Agnes Doyle", "PERSON")], "a form of address"),
        ("Chief executive Patrick O' Shea agreed.", [("Patrick O' Shea", "PERSON")], "an apostrophe apart"),
        ("He spoke on Super Tuesday.", [], "a word before a weekday"),
        ("Villagers in Little Wickmere cheered.", [("Little Wickmere", "PLACE")], "a prefix of places"),
        ("Prince Hamad Bin Saleh spoke.", [("Hamad Bin Saleh", "PERSON")], "a particle in capitals"),
        ("Her last album, Glass Heart, sold well.", [("Glass Heart", "OTHER")], "a work beside its noun"),
        ("He lives in north Wexlow.", [("Wexlow", "PLACE")], "a quarter of a place"),
        ("Rep. Travis Poole, R-Wexlow, joined.", [("Travis Poole", "PERSON"), ("Wexlow", "PLACE")], "a seat"),
        ("Tom Reed is the founder of Hypervex.", [("Tom Reed", "PERSON"), ("Hypervex", "ORGANIZATION")], "a firm"),
        ("The house dates to A.D. 210.", [], "an era"),
        ("By John Alder and Mary-Kate O'Shea", [("John Alder", "PERSON"), ("Mary-Kate O'Shea", "PERSON")], "a byline"),
        ("The Wanderer probe found ice.", [("Wanderer", "OTHER")], "a craft before its noun"),
        ("Wexlow-based Aqualine grew.", [("Wexlow", "PLACE"), ("Aqualine", "ORGANIZATION")], "a firm by its seat"),
        ("The dean of Thames Valley University left.", [("Thames Valley University", "ORGANIZATION")], "cut in two"),
        ("Asked twice, Cllr Wexford sighed.", [("Wexford", "PERSON")], "a councillor, whatever the town"),
        (
            "The Lord-Lieutenant of Wexshire, Dame Philippa Gaunt, came.",
            [("Wexshire", "PLACE"), ("Philippa Gaunt", "PERSON")],
            "an office is no part of the name of its place, nor of who holds it",
        ),
        ('Joaquín "El Lobo" Barrera fled.', [('Joaquín "El Lobo" Barrera', "PERSON")], "a byname of two words"),
        ("It was Chief Cabinet Secretary Naomi Endo.", [("Naomi Endo", "PERSON")], "a word of titles alone"),
        ("It holds 2GB of songs.", [], "a unit"),
        ("The Gadget Makers Conference (GMC) met.", [("Gadget Makers Conference", "OTHER"), ("GMC", "OTHER")], "event"),
        ("Retired GP Anthea Croll agreed.", [("Anthea Croll", "PERSON")], "a title in capitals"),
        ("She was seen on Hope Street.", [("Hope Street", "PLACE")], "on a street, whatever the given name"),
        ("It was Hope Street who sang.", [("Hope Street", "PERSON")], "a surname that ends the names of streets"),
        ("Agency spokesman Budi Lund agreed.", [("Budi Lund", "PERSON")], "a generic head that opens a sentence"),
        ("The actor W.C. Grove left.", [("W.C. Grove", "PERSON")], "initials make a person of a place word"),
        ("His aunt Harriet left.", [("Harriet", "PERSON")], "a given name after a noun of kin"),
    ],
)
def test_bounds_and_kinds_by_class(text: str, wanted: list[tuple[str, str]], why: str) -> None:
    assert [n[:2] for n in names(text)] == wanted, why


def test_a_town_is_its_club_in_a_report_on_a_match() -> None:
    found = names(
        "Wickdale Town beat Hagmere Rovers 3-1 on Saturday. The striker scored two goals for Town before the "
        "goalkeeper saved a penalty. Rovers boss Steve Crabtree was angry."
    )
    assert ("Wickdale Town", "ORGANIZATION", "Wickdale Town") in found
    assert ("Town", "ORGANIZATION", "Wickdale Town") in found
    assert ("Rovers", "ORGANIZATION", "Hagmere Rovers") in found
    assert ("Steve Crabtree", "PERSON", "Steve Crabtree") in found


def test_a_company_is_one_without_its_legal_form() -> None:
    found = names("Vextra Corp. named a new head. Shares of Vextra, based in Ohio, rose.")
    assert ("Vextra", "ORGANIZATION", "Vextra Corp.") in found


def test_gender_by_kin_but_not_across_of() -> None:
    made = document("Her husband Kim spoke. The wife of Alex Reed left.")
    facts = extract(made, PARSER.parse(made))
    assert [(f.text, f.value.gender) for f in facts if f.value.type == "PERSON"] == [
        ("Kim", "male"),
        ("Alex Reed", "male"),
    ]


def test_surname_is_the_person_named_in_full_before() -> None:
    found = names("Ann Wexcombe runs the shop.\nThe sale was hailed by Wexcombe. Wexcombe smiled.")
    assert [n[1:] for n in found] == [("PERSON", "Ann Wexcombe")] * 3


def test_two_persons_of_one_surname_are_told_apart_by_title() -> None:
    found = names("Ann Carver and Tom Carver came. Mrs. Carver spoke. Mr. Carver did not.")
    assert [n[2] for n in found] == ["Ann Carver", "Tom Carver", "Ann Carver", "Tom Carver"]


def test_acronym_stands_for_the_full_name() -> None:
    found = names("The Office for National Widgets met. Ann Miller said the ONW was late.")
    assert ("ONW", "ORGANIZATION", "Office for National Widgets") in found


def test_capitals_throughout_are_matched_with_the_body() -> None:
    found = names("ANN WEXCOMBE SELLS HER SHOP TODAY\nAnn Wexcombe said on Monday that she would sell.")
    assert found[0][1:] == ("PERSON", "Ann Wexcombe") or found[0][0] == "ANN WEXCOMBE"


def test_names_within_a_timex_are_left_out() -> None:
    text = "In May Ann Miller left."
    made = document(text)
    may = Fact("timex", 3, 6, "May", None)
    assert [f.text for f in extract(made, PARSER.parse(made), [may])] == ["Ann Miller"]


def test_a_passage_parsed_alone() -> None:
    text = "Nothing here.\nAnn Miller met Tom Reed in Paris.\nNothing there."
    made = document(text)
    start = text.index("Ann")
    parse = PARSER.parse(made, [(start, text.index("\nNothing there"))])
    assert [f.text for f in extract(made, parse)] == ["Ann Miller", "Tom Reed", "Paris"]


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from("AaBb.,'’\"“”()-& \nDr"), max_size=80))
def test_spans_are_the_exact_words_and_do_not_overlap(text: str) -> None:
    made = document(text)
    at = 0
    for fact in extract(made, PARSER.parse(made)):
        assert at <= fact.start < fact.end
        assert text[fact.start : fact.end] == fact.text
        at = fact.end


def test_a_surname_is_the_person_told_of_most() -> None:
    text = "Tom Wexcombe left. Wexcombe smiled. He met his wife, Ann Wexcombe, later. Wexcombe then drove home."
    found = [n[2] for n in names(text) if n[0] == "Wexcombe"]
    assert found == ["Tom Wexcombe", "Tom Wexcombe"]


def test_a_very_long_run_of_capitals_is_no_name() -> None:
    found = names(" ".join(["Wexcombe", "Hexford", "Durnley"] * 60))
    assert all(len(n[0].split()) <= 16 for n in found)


@pytest.mark.parametrize(
    ("text", "wanted", "why"),
    [
        ("She sold the iWidget.", [("iWidget", "OTHER")], "a small letter before a capital: a product"),
        ("They showed a new range of PuffBook Air laptops.", [("PuffBook Air", "OTHER")], "a line of devices"),
        ("Mr. Lund met Tom Reed, III, and left.", [("Lund", "PERSON"), ("Tom Reed, III", "PERSON")], "a generation"),
        ("He moved to Washington, D. C., in May.", [("Washington, D. C.", "PLACE")], "one place"),
        ("U.S . Department of Fisheries", [("U.S . Department of Fisheries", "ORGANIZATION")], "a stray space"),
        ("Six airlines sent pilots: Air Ghana was one.", [("Air Ghana", "ORGANIZATION")], "a carrier"),
        (
            "Messrs. Ash, Black, and Ford, presidents of banks, agreed.",
            [("Ash", "PERSON"), ("Black", "PERSON"), ("Ford", "PERSON")],
            "surnames after a title in the plural",
        ),
        (
            "They met at the Board of Regents of the Wexlow Savings System.",
            [("Board of Regents of the Wexlow Savings System", "ORGANIZATION")],
            "a board of a body",
        ),
        (
            "He had met the Arts and Humanities Research Council.",
            [("Arts and Humanities Research Council", "ORGANIZATION")],
            "a body of two fields",
        ),
        ("It cites 12 C.F.R. § 3 of the rules.", [], "a citation of law"),
    ],
)
def test_products_lists_and_bodies(text: str, wanted: list[tuple[str, str]], why: str) -> None:
    assert [n[:2] for n in names(text)] == wanted, why


def test_speakers_and_calls_of_a_radio_transcript_are_no_names() -> None:
    text = "CC: Roger.\nPLT: Copy, Geneva.\nCC: You are GO for mode 2 Bravo.\nPLT: Roger. Tower.\nCC: Thanks, Walter."
    assert [n[:2] for n in names(text)] == [("Geneva", "PLACE"), ("Walter", "PERSON")]
    assert [n[:2] for n in names("Roger, who was tired, met Mark.")] == [("Roger", "PERSON"), ("Mark", "PERSON")]


def test_a_shorter_form_after_a_generation() -> None:
    found = names("Robert S. Lund, III, spoke. Then Lund left.")
    assert [n[2] for n in found] == ["Robert S. Lund, III"] * 2
