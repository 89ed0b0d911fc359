from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribution.attribution import attribute
from sayso.attribution.claims import claims, tie
from sayso.extraction.cause import extract as extract_causes
from sayso.extraction.superlative import extract as extract_superlatives
from sayso.model import Attribution, Claim, Fact

from .reader import read


def claimed(text: str) -> tuple[list[Fact], list[Claim], list[Attribution]]:
    document, parse, quotations = read(text)
    found = sorted(
        [*quotations, *extract_causes(document, parse), *extract_superlatives(document, parse)],
        key=lambda f: (f.start, -f.end),
    )
    facts = [replace(f, id=f"f{n}") for n, f in enumerate(found, 1)]
    attributions = attribute(document, parse, facts)
    facts, found_claims = tie(facts, claims(document, parse, facts, attributions), attributions)
    assert all(c.text == text[c.start : c.end] for c in found_claims)
    return facts, found_claims, attributions


def test_coordinated_main_clauses_are_claims_apart() -> None:
    _, found, _ = claimed("The bridge closed in May, and the tunnel opened in June.")
    assert [c.text for c in found] == ["The bridge closed in May", "the tunnel opened in June."]


def test_coordinated_verbs_of_one_subject_are_one_claim() -> None:
    _, found, _ = claimed("The bridge closed in May and opened in June.")
    assert len(found) == 1


def test_the_content_is_a_claim_of_its_own() -> None:
    _, found, attributions = claimed("Ann Lee said that the bridge closed in May.")
    outer, inner = found
    assert (outer.attribution, inner.attribution) == (None, attributions[0].id)
    assert inner.text == "that the bridge closed in May"


def test_a_sentence_within_a_quotation_is_a_claim_of_the_speaker() -> None:
    _, found, attributions = claimed("“We won,” Ann Lee said. “The bridge closes in May.”")
    last = found[-1]
    assert last.attribution == attributions[0].id


def test_kinds() -> None:
    kinds = {
        "The bridge will close in May.": "prediction",
        "The council must close the bridge.": "call",
        "It is a terrible disgrace.": "opinion",
        "Is the bridge safe?": "opinion",
        "The bridge closed in May.": "fact",
    }
    for text, kind in kinds.items():
        (claim,) = claimed(text)[1]
        assert (text, claim.kind) == (text, kind)
    assert claimed("Is the bridge safe?")[1][0].checkable == 0


def test_every_fact_lies_in_exactly_one_claim() -> None:
    text = (
        "The largest bridge closed because of snow, and the only tunnel closed because of ice. "
        "Ann Lee said it was the worst storm since 1990. “It is the first time we close,” she said. “We had no choice. "
        "It was the only way.”"
    )
    facts, found, _ = claimed(text)
    assert facts
    held = [f for c in found for f in c.facts]
    assert sorted(held) == sorted(f.id for f in facts)
    by_id = {c.id: c for c in found}
    for fact in facts:
        claim = by_id[fact.claim or ""]
        assert claim.start <= fact.start < claim.end
        if fact.kind != "quotation":
            assert claim.attribution == fact.attribution


def test_checkable_grows_with_the_facts() -> None:
    plain, rich = claimed("The bridge closed.")[1][0], claimed("The largest bridge closed because of snow.")[1][0]
    assert 0 < plain.checkable < rich.checkable <= 1


WORDS = [
    "“We won,”",
    "Ann Lee",
    "said",
    "that",
    "because",
    "the first",
    "it",
    "rained",
    ".",
    ";",
    "and",
    "\n",
    '"',
    "which",
    "?",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=16))
def test_any_text_is_covered_and_every_fact_placed(parts: list[str]) -> None:
    text = " ".join(parts)
    facts, found, attributions = claimed(text)
    _, parse, _ = read(text)
    covered = {i for c in found for i in range(c.start, c.end)}
    assert all(t.start in covered for t in parse.tokens if t.text.isalpha() and t.lemma != "and")
    assert sorted(f for c in found for f in c.facts) == sorted(f.id for f in facts)
    assert {c.attribution for c in found} <= {None, *(a.id for a in attributions)}
    assert all(0 <= c.checkable <= 1 for c in found)
    assert len({c.id for c in found}) == len(found)


def test_a_heading_is_a_claim_and_a_line_without_words_has_nothing_to_check() -> None:
    _, found, _ = claimed("Bridge closes after storm\n___\nThe bridge closed on Monday.")
    assert found[0].text == "Bridge closes after storm"
    assert min(c.checkable for c in found) == 0


def test_what_is_said_does_not_colour_that_it_was_said() -> None:
    _, found, _ = claimed("Ann Lee said that the council must close the bridge.")
    assert [c.kind for c in found] == ["fact", "call"]
