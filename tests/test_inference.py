"""Opening the small models: what is there, what a run gives back, and texts that no tokenizer takes."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.inference import Network, encodable, installed

MODEL = "entailment-minilm"
NEEDED = ("sayso_models", "onnxruntime", "tokenizers")

with_models = pytest.mark.skipif(not installed(MODEL), reason="sayso-models is not installed")


@given(st.text(alphabet=st.characters()) | st.text(alphabet="a\ud7ff\ud800\udbff\udc00\udfff\ue000𝒳"))
def test_any_text_becomes_encodable_one_for_one(text):
    made = encodable(text)
    made.encode()
    assert len(made) == len(text)
    assert all(a == b or (b == "\ufffd" and "\ud800" <= a <= "\udfff") for a, b in zip(text, made, strict=True))


@pytest.mark.parametrize("missing", NEEDED)
def test_a_model_is_not_installed_where_what_runs_it_is_missing(monkeypatch, missing):
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: None if name == missing else real(name, *rest))
    assert not installed(MODEL)


@with_models
def test_only_what_the_package_holds_is_installed():
    assert installed(MODEL)
    assert not installed("no-such-model")


@with_models
def test_asking_whether_a_model_is_there_loads_nothing_heavy():
    # `sayso --help` must start at once: a fresh interpreter shows what the question alone imports.
    asked = f"from sayso.inference import Network, installed; installed({MODEL!r}); Network({MODEL!r})"
    told = "import sys; print(sorted({'numpy', 'onnxruntime', 'tokenizers'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", f"{asked}; {told}"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_name_that_the_package_does_not_hold_is_an_error_when_it_is_used():
    pytest.importorskip("sayso_models", reason="sayso-models is not installed")
    network = Network("no-such-model")
    with pytest.raises(KeyError, match="no-such-model"):
        _ = network.tokenizer


@pytest.fixture(scope="module")
def network():
    return Network(MODEL)


def pair(count):
    ids = [101, *range(2000, 2000 + count), 102]
    return {"input_ids": ids, "token_type_ids": [0] * len(ids)}


@with_models
def test_a_run_gives_each_output_for_the_row_alone(network):
    labels, kinds, pieces = network.run(**pair(5))
    assert (labels.shape, kinds.shape, pieces.shape) == ((3,), (21,), (7, 2))


@with_models
def test_a_run_gives_the_same_to_the_last_bit_whatever_was_run_between(network):
    first = network.run(**pair(9))
    network.run(**pair(40))
    for again in (network.run(**pair(9)), Network(MODEL).run(**pair(9))):
        assert all(numpy.array_equal(a, b) for a, b in zip(first, again, strict=True))


@with_models
def test_a_text_is_cut_only_where_a_longest_is_given(network):
    text = "pump " * 900
    assert len(network.tokenizer.encode(text, add_special_tokens=False).ids) == 900
    short = Network(MODEL, most_pieces=20)
    assert len(short.tokenizer.encode(text, add_special_tokens=False).ids) == 20
    assert len(short.tokenizer.encode("pump", add_special_tokens=False).ids) == 1
