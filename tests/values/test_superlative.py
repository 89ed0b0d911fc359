from sayso.values.superlative import Superlative


def test_compare() -> None:
    here = Superlative("largest", "in the country")
    assert here.compare(Superlative("largest", "in the country")).relation == "equal"
    assert here.compare(Superlative("largest", "in the city")).aspects == ("scope",)
    assert here.compare(Superlative("largest")).relation == "compatible"
    assert here.compare(Superlative("smallest")).aspects == ("words",)
    assert here.as_json() == {"words": "largest", "scope": "in the country"}
