import pytest

sayso_models = pytest.importorskip("sayso_models", reason="sayso-models is not installed")


@pytest.mark.parametrize("name", sorted(sayso_models.manifest()))
def test_every_model_is_whole_licensed_and_has_its_card(name):
    entry = sayso_models.manifest()[name]
    folder = sayso_models.path(name)
    card = (folder / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert entry["licence"] in card
    assert entry["source_sha256"] in card
    for file, expected in entry["files"].items():
        assert (folder / file).stat().st_size == expected["bytes"]


def test_an_unknown_name_says_which_are_known():
    with pytest.raises(KeyError, match="all-minilm-l6-v2"):
        sayso_models.path("no-such-model")


def test_a_changed_file_is_refused(tmp_path):
    file = tmp_path / "model.onnx"
    file.write_bytes(b"something else")
    with pytest.raises(sayso_models.BrokenModel, match="install the package again"):
        sayso_models.verify(file, "0" * 64)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(sayso_models.BrokenModel, match="expected a file"):
        sayso_models.verify(tmp_path / "gone.onnx", "0" * 64)
