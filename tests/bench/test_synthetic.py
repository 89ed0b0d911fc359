from bench import synthetic


def test_the_same_seed_makes_the_same_text_and_another_seed_another():
    assert synthetic.text(3, 200) == synthetic.text(3, 200)
    assert synthetic.text(3, 200) != synthetic.text(4, 200)


def test_a_text_is_about_as_long_as_asked():
    for words in (10, 500, 1_000):
        assert words <= len(synthetic.text(1, words).split()) <= words + 120


def test_texts_hold_what_is_checked():
    text = synthetic.text(5, 2_000)
    for sign in ("“", "per cent", "according to", "more than", "million"):
        assert sign in text
    assert "{" not in text
