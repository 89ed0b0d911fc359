from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribution.attribution import attribute
from sayso.model import Attribution, Fact

from .reader import read

Triple = tuple[str, str, str]


def found(text: str) -> list[Attribution]:
    return attribute(*read(text))


def words(text: str, attribution: Attribution) -> Triple:
    parts = (attribution.source, attribution.cue, attribution.content)
    source, cue, content = (" … ".join(span.of(text) for span in spans) for spans in parts)
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # direct
        ("“We have won,” Ann Lee said.", ("Ann Lee", "said", "“We have won,”")),
        ("“We have won,” said Ann Lee.", ("Ann Lee", "said", "“We have won,”")),
        (
            "“We have won the vote,” said Ann Lee, a baker who moved to the town in May.",
            ("Ann Lee, a baker who moved to the town in May", "said", "“We have won the vote,”"),
        ),
        # split, and going on after the cue
        (
            "“We have won,” Ann Lee said. “Now we go home and rest.”",
            ("Ann Lee", "said", "“We have won,” … “Now we go home and rest.”"),
        ),
        # colon
        ("Ann Lee: “We have won the vote.”", ("Ann Lee", ":", "“We have won the vote.”")),
        # indirect
        (
            "Ann Lee told reporters that the bridge would close.",
            ("Ann Lee", "told", "that the bridge would close"),
        ),
        (
            "The bridge will close in May, Ann Lee said.",
            ("Ann Lee", "said", "The bridge will close in May"),
        ),
        (
            "According to the police, the bridge is closed.",
            ("the police", "According to", "the bridge is closed"),
        ),
        (
            "The bridge is closed, according to the police.",
            ("the police", "according to", "The bridge is closed"),
        ),
        # mixed
        (
            "Ann Lee said the vote was “a disaster for the town”.",
            ("Ann Lee", "said", "the vote was “a disaster for the town”"),
        ),
        # no clause
        ("Ann Lee criticized the plan.", ("Ann Lee", "criticized", "the plan")),
        ("Ann Lee called for new elections.", ("Ann Lee", "called for", "new elections")),
        ("Ann Lee vowed to close the bridge.", ("Ann Lee", "vowed", "to close the bridge")),
        # other cues
        (
            "“It was a mistake,” the minister, Ann Lee, told the paper on Tuesday, “and we have apologised.”",
            ("the minister, Ann Lee", "told", "“It was a mistake,” … “and we have apologised.”"),
        ),
        ("As Lee put it, “nobody came”.", ("Lee", "put it", "“nobody came”")),
        (
            "In the words of one official, the plan was “dead on arrival”.",
            ("one official", "In the words of", "the plan was “dead on arrival”"),
        ),
        ("He was quoted as saying that the war was over.", ("He", "saying", "that the war was over")),
        ("Mayor: bridge will close", ("Mayor", ":", "bridge will close")),
        ("MR. CROSS. I object to the question.", ("MR. CROSS", "", "I object to the question")),
        ("Lee wrote:\nThe bridge is closed for repairs.", ("Lee", "wrote", "The bridge is closed for repairs")),
        (
            "The suspect allegedly stole three cars.",
            ("", "allegedly", "The suspect … stole three cars"),
        ),
        # nobody
        ("The bridge is expected to close.", ("", "is expected", "The bridge … to close")),
    ],
)
def test_one_attribution(text: str, expected: Triple) -> None:
    assert words(text, found(text)[0]) == expected


def test_a_whole_paragraph_of_quotation_goes_on_with_the_speaker() -> None:
    text = "“We have won,” Ann Lee said.\n“And we will win again next year.”"
    (one,) = found(text)
    assert [span.of(text) for span in one.content] == ["“We have won,”", "“And we will win again next year.”"]


def test_speech() -> None:
    assert found("“We have won,” Ann Lee said.")[0].speech == "direct"
    assert found("Ann Lee said the bridge would close.")[0].speech == "indirect"
    assert found("Ann Lee said the vote was “a disaster for the town”.")[0].speech == "mixed"


def test_denial_and_negation() -> None:
    assert found("Ann Lee denied that she had resigned.")[0].polarity == "denied"
    assert found("Ann Lee did not say that she had resigned.")[0].polarity == "denied"
    assert found("Ann Lee said that she had resigned.")[0].polarity == "affirmed"


def test_types_and_certainty() -> None:
    assert found("Ann Lee believes that the bridge is safe.")[0].type == "belief"
    assert found("Ann Lee vowed to close the bridge.")[0].type == "intention"
    assert found("Ann Lee criticized the plan.")[0].type == "attitude"
    assert found("Ann Lee asked whether the bridge was safe.")[0].certainty == "unknown"


def test_nested() -> None:
    text = "Ann Lee said the police chief told reporters that the bridge was closed for repairs."
    outer, inner = found(text)
    assert inner.parent == outer.id
    assert outer.parent is None
    assert inner.content[0].of(text) == "that the bridge was closed for repairs"


@dataclass(frozen=True)
class Name:
    canonical: str
    type: str = "PERSON"


@dataclass(frozen=True)
class Role:
    person: str
    role: str


@dataclass(frozen=True)
class Timex:
    value: str
    type: str = "DATE"


@dataclass(frozen=True)
class Resolved:
    start: int
    end: int
    canonical: str


def fact(kind: str, text: str, words: str, value: object) -> Fact:
    start = text.index(words)
    return Fact(kind, start, start + len(words), words, value)  # type: ignore[arg-type]


def test_speaker_role_pronoun_and_day() -> None:
    text = "Mayor Ann Lee said on Tuesday that the bridge was closed on Monday. She added that it was safe."
    document, parse, quotations = read(text)
    facts = [
        *quotations,
        fact("name", text, "Ann Lee", Name("Ann Lee")),
        fact("role", text, "Mayor", Role("Ann Lee", "mayor")),
        fact("timex", text, "Tuesday", Timex("2021-03-09")),
        fact("timex", text, "Monday", Timex("2021-03-08")),
    ]
    first, second = attribute(document, parse, facts)
    assert first.speaker is not None
    assert (first.speaker.name, first.speaker.role) == ("Ann Lee", "mayor")
    assert first.said_on == "2021-03-09"
    assert second.speaker == first.speaker
    assert second.said_on is None


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Ann Lee, a baker,", "Ann Lee"),
        ("Ann Lee of Oslo", "Ann Lee"),
        ("Ann Lee’s lawyer", None),
        ("A friend of Ann Lee", None),
        ("Ann Lee supporters", None),
    ],
)
def test_the_speaker_is_who_speaks_and_not_whose_friend(source: str, speaker: str | None) -> None:
    text = f"{source} said that the bridge was closed."
    document, parse, quotations = read(text)
    (one,) = attribute(document, parse, [*quotations, fact("name", text, "Ann Lee", Name("Ann Lee"))])
    assert (one.speaker.name if one.speaker else None) == speaker


def test_who_is_only_spoken_of_does_not_take_the_floor() -> None:
    text = "Ann Lee said that Bob Ray was late. She added that it was raining."
    document, parse, quotations = read(text)
    names = [fact("name", text, n, Name(n)) for n in ("Ann Lee", "Bob Ray")]
    second = attribute(document, parse, [*quotations, *names])[1]
    assert second.speaker is not None
    assert second.speaker.name == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The campaign released a statement saying that the bridge was closed.", "The campaign"),
        ("The plan, said Ann Lee, would fail within a year.", "Ann Lee"),
        ("THE MAYOR: The bridge is closed.", "THE MAYOR"),
    ],
)
def test_sources_that_need_a_second_look(text: str, source: str) -> None:
    assert words(text, found(text)[0])[0] == source


def test_a_second_cue_just_before_a_quotation_takes_it() -> None:
    text = "Lee said she welcomed the move to the country and added, “I was glad, no problem.”"
    first, second = found(text)
    assert words(text, first)[2] == "she welcomed the move to the country"
    assert words(text, second)[1:] == ("added", "“I was glad, no problem.”")


def test_a_cue_in_a_quotation_does_not_reach_out_of_it() -> None:
    text = "“He didn’t report the loans,” she said as some in the hall booed."
    (one,) = found(text)
    assert words(text, one) == ("she", "said", "“He didn’t report the loans,”")


def test_second_cue_is_given_back_to_its_speaker() -> None:
    text = "Ann Lee said the bridge is closed for repairs and urged drivers to stay at home."
    first, second = found(text)
    assert words(text, first)[2] == "the bridge is closed for repairs"
    assert words(text, second)[:2] == ("Ann Lee", "urged")


@pytest.mark.parametrize(
    "text",
    [
        "You can say that the bridge is closed.",
        "A group called “Open Bridges” met on Monday.",
        "Breaking: Bridge closed after the storm on Monday.",
        "The committee voted and the meeting ended.",
    ],
)
def test_nobody_is_said_to_have_said_anything(text: str) -> None:
    assert not [a for a in found(text) if a.source]


def test_a_cue_within_a_quotation_is_the_speakers_own_way_of_talking() -> None:
    (one,) = found("“I think we said it was safe and they believe us,” Ann Lee told reporters.")
    assert one.parent is None


def test_a_resolved_mention_names_the_speaker() -> None:
    text = "The minister said that the bridge was closed."
    document, parse, facts = read(text)
    (one,) = attribute(document, parse, facts, mentions=[Resolved(0, 12, "Ann Lee")])
    assert one.speaker is not None
    assert one.speaker.name == "Ann Lee"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(["“We won,”", "Ann Lee", "said", "that", "it", "rained", ".", "\n", '"', "he", ":"]),
        max_size=14,
    )
)
def test_any_text_gives_exact_spans_and_a_forest(parts: list[str]) -> None:
    text = " ".join(parts)
    document, parse, facts = read(text)
    attributions = attribute(document, parse, facts)
    ids = {a.id for a in attributions}
    assert len(ids) == len(attributions)
    for a in attributions:
        assert a.content
        assert a.parent is None or (a.parent in ids and a.parent != a.id)
        for spans in (a.source, a.cue, a.content):
            assert all(0 <= s.start < s.end <= len(text) for s in spans)
            assert list(spans) == sorted(spans)


@pytest.mark.parametrize("text", ["“We won,” said", "“We won,” said.", "said", "“We won,” said\n\nNobody."])
def test_a_text_that_ends_with_its_verb_is_no_error(text: str) -> None:
    for a in found(text):
        assert a.content
