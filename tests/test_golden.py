"""The golden files themselves: never made of words that stand nowhere, and a difference is shown as a diff."""

import pytest


def test_a_golden_of_words_that_stand_nowhere_is_refused(hold_golden, tmp_path):
    golden = tmp_path / "golden.json"
    with pytest.raises(pytest.fail.Exception, match="at 0:3 stands 'Six', not 'six'"):
        hold_golden(golden, {"words": "six"}, [("Six people", 0, 3, "six")])
    assert not golden.exists()


def test_a_difference_is_shown_and_an_update_takes_it(hold_golden, tmp_path, request):
    golden = tmp_path / "golden.json"
    golden.write_text('{\n "words": "Six"\n}\n', encoding="utf-8")
    hold_golden(golden, {"words": "Six"}, [])
    if not request.config.getoption("--update-goldens"):
        with pytest.raises(
            pytest.fail.Exception, match=r'(?s)\n- "words": "Six"\n\+ "words": "Seven"\n.*--update-goldens'
        ):
            hold_golden(golden, {"words": "Seven"}, [])
        assert "Six" in golden.read_text(encoding="utf-8")
