import pytest

from sayso.values.quotation import Quotation


@pytest.mark.parametrize(
    ("mine", "theirs", "relation"),
    [
        ("We will not pay", "we will not pay.", "equal"),
        ("It’s over", "It's over", "equal"),
        ("will not pay", "We will not pay a cent", "compatible"),
        ("We … pay a cent", "We will not pay a cent", "compatible"),
        ("[They] will not pay", "We will not pay a cent", "compatible"),
        ("We will pay", "We will not pay", "different"),
        ("pay … will", "We will not pay", "different"),
        ("ill not", "We will not pay", "different"),
    ],
)
def test_compare(mine: str, theirs: str, relation: str) -> None:
    assert Quotation(mine).compare(Quotation(theirs)).relation == relation


def test_scare_is_no_part_of_the_json_nor_of_equality() -> None:
    assert Quotation("so called", scare=True).as_json() == {"words": "so called"}
    assert Quotation("a", scare=True) == Quotation("a")
