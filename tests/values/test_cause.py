from sayso.values.cause import Cause


def test_any_two_causes_agree() -> None:
    assert Cause("because").compare(Cause("because")).relation == "equal"
    assert Cause("because").compare(Cause("due to")).relation == "compatible"
    assert Cause("led to").as_json() == {"words": "led to"}
