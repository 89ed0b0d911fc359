"""The tagger's findings as drafts, and what the rules add to them. The findings are made by hand here."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribution.draft import Draft
from sayso.attribution.learned import FEWEST_QUOTED, drafts_of, join
from sayso.attribution.quote import Quote, outermost
from sayso.attribution.syntax import Range, Tree
from sayso.attribution.tagger import Tagged
from sayso.model import Span

from .reader import read

Read = tuple[str, Tree, list[Quote], list[int]]

SPLIT = "“The pump is mended and the well is clean,” Maud Orrin said. “Nobody will go thirsty this year.”"


def look(text: str) -> Read:
    _, parse, facts = read(text)
    tree = Tree(parse)
    return text, tree, *outermost(tree, facts)


def span(text: str, words: str) -> Span:
    assert text.count(words) == 1, f"{words!r} must stand once in {text!r}"
    return Span(text.index(words), text.index(words) + len(words))


def tagged(text: str, source: str, cue: str, *content: str) -> Tagged:
    return Tagged(
        (span(text, source),) if source else (),
        (span(text, cue),) if cue else (),
        tuple(span(text, c) for c in content),
    )


def draft(seen: Read, frame: str, source: str, cue: str, *content: str) -> Draft:
    text, tree, _, quoted = seen
    (made,) = drafts_of(tree, [tagged(text, source, cue, *content)], quoted)
    made.frame = frame
    return made


def words(seen: Read, ranges: list[Range]) -> str:
    text, tree, _, _ = seen
    return " … ".join(s.of(text) for s in tree.spans(ranges))


def joined(seen: Read, learned: list[Draft], ruled: list[Draft]) -> tuple[list[tuple[str, str, str]], list[str]]:
    """The attributions that are left, and the contents of those within them."""
    outer, nested = join(seen[1], learned, ruled, seen[2])
    return [(words(seen, d.source), words(seen, d.cue), words(seen, d.content)) for d in outer], [
        words(seen, d.content) for d in nested
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "frame", "lemma"),
    [
        ("Maud Orrin has said that the pump was mended.", "Maud Orrin", "has said", "that the pump was mended",
         "clause", "say"),
        ("According to Maud Orrin, the pump was mended.", "Maud Orrin", "According to", "the pump was mended",
         "according", "accord"),
        ("Maud Orrin: “The pump is mended.”", "Maud Orrin", ":", "“The pump is mended.”", "colon", ":"),
        ("“The pump is mended,” Maud Orrin said.", "Maud Orrin", "said", "“The pump is mended,”", "quote", "say"),
        ("Maud Orrin vowed to mend the pump.", "Maud Orrin", "vowed", "to mend the pump", "infinitive", "vow"),
        ("Maud Orrin praised the pump.", "Maud Orrin", "praised", "the pump", "object", "praise"),
        # An attitude is no way of speaking, though its object is quoted.
        ("Maud Orrin praised the “good old pump” today.", "Maud Orrin", "praised", "the “good old pump”",
         "object", "praise"),
    ],
)  # fmt: skip
def test_a_finding_takes_the_frame_that_is_nearest(
    text: str, source: str, cue: str, content: str, frame: str, lemma: str
) -> None:
    seen = look(text)
    (made,) = drafts_of(seen[1], [tagged(text, source, cue, content)], seen[3])
    assert (made.frame, made.lemma) == (frame, lemma)
    assert (words(seen, made.source), words(seen, made.cue), words(seen, made.content)) == (source, cue, content)


def test_a_cue_is_named_for_its_outermost_verb() -> None:
    text = "The pump, Maud Orrin was quoted as saying, had been mended."
    seen = look(text)
    (made,) = drafts_of(seen[1], [tagged(text, "Maud Orrin", "was quoted as saying", "had been mended")], seen[3])
    assert made.lemma == "quote"
    assert seen[1].tokens[made.verb].text == "quoted"


def test_a_span_that_cuts_a_word_takes_all_of_it() -> None:
    text = "Maud Orrin said that the pump was mended."
    seen = look(text)
    (made,) = drafts_of(seen[1], [Tagged((), (span(text, "sai"),), (span(text, "ump was mend"),))], seen[3])
    assert (words(seen, made.cue), words(seen, made.content)) == ("said", "pump was mended")


def test_what_holds_no_word_is_left_out() -> None:
    text = "Maud Orrin said  that the pump was mended."
    seen = look(text)
    gap = (span(text, "  ")[0] + 1, span(text, "  ")[1])
    said = tagged(text, "Maud Orrin", "said", "that the pump was mended")
    assert drafts_of(seen[1], [said._replace(content=(Span(*gap),)), said._replace(cue=())], seen[3]) == []
    (made,) = drafts_of(seen[1], [said._replace(source=(Span(*gap),))], seen[3])
    assert made.source == []


def test_a_content_of_one_small_word_says_nothing() -> None:
    text = "Maud Orrin did not say why, and Piet Vane said little."
    seen = look(text)
    found = [tagged(text, "Maud Orrin", "say", "why"), tagged(text, "Piet Vane", "said", "little")]
    assert [words(seen, made.content) for made in drafts_of(seen[1], found, seen[3])] == ["little"]


def test_a_quotation_of_which_most_was_tagged_is_taken_whole() -> None:
    seen = look(SPLIT)
    made = draft(seen, "quote", "Maud Orrin", "said", "pump is mended and the well is clean", "go thirsty this year.”")
    assert joined(seen, [made], [])[0] == [
        ("Maud Orrin", "said", SPLIT.replace(" Maud Orrin said. ", " … ")),
    ]


def test_a_quotation_of_which_little_was_tagged_is_left_as_it_was() -> None:
    seen = look(SPLIT)
    made = draft(seen, "quote", "Maud Orrin", "said", "The pump is mended", "thirsty")
    assert joined(seen, [made], [])[0] == [("Maud Orrin", "said", "The pump is mended … thirsty")]


def test_a_quotation_does_not_swallow_the_cue_that_stands_in_it() -> None:
    text = "“Piet Vane said that the well will hold until May,” Maud Orrin said."
    seen = look(text)
    made = draft(seen, "clause", "", "Vane said", "that the well will hold until May")
    assert joined(seen, [made], [])[0] == [("", "Vane said", "that the well will hold until May")]


def test_a_quotation_that_the_tagger_passed_over_goes_to_its_speaker_by_rule() -> None:
    seen = look(SPLIT)
    first, last = SPLIT.split(" Maud Orrin said. ")
    rule = draft(seen, "quote", "Maud Orrin", "said", first, last)
    assert joined(seen, [], [rule])[0] == [("Maud Orrin", "said", f"{first} … {last}")]
    # With the learned cue, where there is one: a verb speaks once.
    learned = draft(seen, "quote", "Maud Orrin", "said", last)
    assert joined(seen, [learned], [rule])[0] == [("Maud Orrin", "said", f"{first} … {last}")]


@pytest.mark.parametrize(
    ("text", "frame", "source", "cue", "content"),
    [
        # The rules are not sure of the frame.
        ("Maud Orrin praised “the good red pump at last” on Monday.", "object", "Maud Orrin", "praised",
         "“the good red pump at last”"),
        # Nobody is known to speak, and the tagger knows no such cue.
        ("“The pump is mended again,” it was said.", "quote", "", "said", "“The pump is mended again,”"),
        # Scare quotes are nobody's words.
        ("Maud Orrin hailed the “old red” pump.", "quote", "Maud Orrin", "hailed", "the “old red” pump"),
        # The rule has but a part of it.
        ("“The pump is mended again,” Maud Orrin said.", "quote", "Maud Orrin", "said", "“The pump is"),
    ],
)  # fmt: skip
def test_a_quotation_stays_without_speaker_where_the_rules_are_not_sure(
    text: str, frame: str, source: str, cue: str, content: str
) -> None:
    seen = look(text)
    assert seen[2]
    assert joined(seen, [], [draft(seen, frame, source, cue, content)])[0] == []


def test_a_quotation_of_a_word_or_two_is_not_given_away() -> None:
    seen = look("Maud Orrin said the pump would be mended.")
    rule = draft(seen, "quote", "Maud Orrin", "said", "the pump would be mended")
    first = rule.content[0][0]
    for size in (FEWEST_QUOTED - 1, FEWEST_QUOTED):
        quote = Quote(first, first + size, 0, False, size)
        assert len(join(seen[1], [], [rule], [quote])[0]) == (size >= FEWEST_QUOTED)


def test_a_rule_takes_no_quotation_of_which_the_tagger_gave_away_a_part() -> None:
    text = "“The pump is mended,” Maud Orrin said and Piet Vane laughed."
    seen = look(text)
    learned = draft(seen, "clause", "Piet Vane", "laughed", "The pump")
    rule = draft(seen, "quote", "Maud Orrin", "said", "“The pump is mended,”")
    assert joined(seen, [learned], [rule])[0] == [("Piet Vane", "laughed", "The pump")]


@pytest.mark.parametrize("frame", ["turn", "signature"])
def test_what_form_alone_decides_outweighs_the_tagger(frame: str) -> None:
    text = "Maud Orrin: I said that the pump is mended and clean."
    seen = look(text)
    sure = draft(seen, frame, "Maud Orrin", ":", "I said that the pump is mended and clean.")
    other = draft(seen, "clause", "I", "said", "that the pump is mended and clean")
    assert joined(seen, [other], [sure])[0] == [
        ("Maud Orrin", ":", "I said that the pump is mended and clean."),
    ]
    # Without such a form the tagger's stands.
    unsure = draft(seen, "colon", "Maud Orrin", ":", "I said that the pump is mended and clean.")
    assert joined(seen, [other], [unsure])[0] == [("I", "said", "that the pump is mended and clean")]


def test_what_lies_beside_a_turn_stays() -> None:
    text = "Maud Orrin: The pump is mended.\nPiet Vane said that the well is deep."
    seen = look(text)
    sure = draft(seen, "turn", "Maud Orrin", ":", "The pump is mended.")
    other = draft(seen, "clause", "Piet Vane", "said", "that the well is deep")
    assert [source for source, _, _ in joined(seen, [other], [sure])[0]] == ["Piet Vane", "Maud Orrin"]


def test_who_speaks_within_the_words_of_another_is_told_by_rule() -> None:
    text = "“Piet Vane said that the well will hold until May,” Maud Orrin said. Ida Holm said that it rained."
    seen = look(text)
    learned = draft(seen, "quote", "Maud Orrin", "Orrin said", "“Piet Vane said that the well will hold until May,”")
    inner = draft(seen, "clause", "Piet Vane", "Vane said", "that the well will hold until May")
    over = draft(seen, "clause", "Piet Vane", "Vane said", "that the well will hold until May,” Maud")
    beside = draft(seen, "clause", "Ida Holm", "Holm said", "that it rained")
    outer, nested = joined(seen, [learned], [inner, over, beside])
    assert [source for source, _, _ in outer] == ["Maud Orrin"]
    assert nested == ["that the well will hold until May"]


@st.composite
def findings(draw: st.DrawFn) -> tuple[str, list[Tagged]]:
    """Any stretches of a text as the tagger might give them: disjoint, in order, a cue and a content each."""
    text = draw(st.sampled_from([SPLIT, "Maud Orrin: “The pump is mended.”\nPiet Vane said “nobody will go thirsty”."]))
    count = draw(st.integers(0, 3))
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), min_size=6 * count, max_size=6 * count)))
    pieces = [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    parts = [draw(st.permutations(pieces[n : n + 3])) for n in range(0, len(pieces), 3)]
    return text, [Tagged((s,), (c,), (x,)) for s, c, x in parts]


@settings(max_examples=60)
@given(findings())
def test_whatever_was_tagged_drafts_hold_words_and_quotations_are_taken_whole_or_not_at_all(
    case: tuple[str, list[Tagged]],
) -> None:
    text, found = case
    seen = look(text)
    _, tree, quotes, quoted = seen
    learned = drafts_of(tree, found, quoted)
    before = {i for d in learned for a, b in d.content for i in range(a, b)}
    outer, _ = join(tree, learned, [], quotes)
    assert len(outer) == len(learned) <= len(found)
    for made in outer:
        assert made.cue
        assert made.content
        assert made.cue[0][0] <= made.verb < made.cue[-1][1]
        for ranges in (made.source, made.cue, made.content):
            assert all(0 <= a < b <= len(tree.tokens) for a, b in ranges)
        # What joining adds to a content is a quotation, all of it.
        added = {i for a, b in made.content for i in range(a, b)} - before
        whole = [q for q in quotes if added & set(range(q.first, q.last))]
        assert all(any(a <= q.first and q.last <= b for a, b in made.content) for q in whole)
        assert added <= {i for q in whole for i in range(q.first, q.last)}
