"""The bench, end to end, with a stub of Sayso, of `adapt.py` and of the scorer: no evaluation text is needed."""

import json
import shlex
import sys

import pytest

from bench import floors, page, run
from bench.sets import evenly

ADAPT = """
import json, shutil, sys
way, kind, gold, *rest = sys.argv[1:]
sys.stdout.write(open(gold if way == "input" else rest[0]).read())
"""

SCORER = """
import json, sys
rows = [json.loads(line) for line in open(sys.argv[2])]
good = sum(row["good"] for row in rows) / len(rows)
print(json.dumps({f"{name}_f1": good for name in ("strict", "relaxed", "value", "type")}))
"""

SAYSO = """
import sys
command, option, file = sys.argv[1:]
assert (command, option) == ("read", "--lines")
text = open(file).read()
if "unreadable" in text:
    print("sayso: no such pipeline", file=sys.stderr)
    sys.exit(2)
sys.stdout.write(text)
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder of sets in which half of the answers of timex_te3 are right; returns a function that runs the bench."""
    (tmp_path / "data").mkdir()
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / "adapt.py").write_text(ADAPT)
    (tmp_path / "eval" / "eval_timex.py").write_text(SCORER)
    (tmp_path / "sayso.py").write_text(SAYSO)
    (tmp_path / "page.md").write_text("Before.\n<!-- bench: timex_te3 -->\nold\n<!-- end -->\nAfter.\n")
    records(tmp_path, good=20)

    def bench(*more):
        stub = shlex.join([sys.executable, str(tmp_path / "sayso.py")])
        fixed = ["--data", tmp_path / "data", "--only", "timex_te3", "--sayso", stub, "--out", tmp_path / "out"]
        fixed += ["--floors", tmp_path / "floors.toml", "--page", tmp_path / "page.md"]
        return run.main([str(part) for part in (*fixed, *more)])

    return bench


def records(folder, good, of=40, text="x"):
    rows = [json.dumps({"id": str(n), "text": text, "good": n < good}) for n in range(of)]
    (folder / "data" / "timex_te3.jsonl").write_text("\n".join(rows) + "\n")


def test_figures_are_printed_with_the_file_they_come_from(place, capsys, tmp_path):
    assert place() == 0
    printed = capsys.readouterr().out
    assert "timex_te3.jsonl, sha256 " in printed
    assert "40 records" in printed
    assert "50.0" in printed
    (result,) = json.loads((tmp_path / "out" / "full.json").read_text())
    assert result["figures"]["value"] == 50.0


def test_a_figure_below_its_floor_fails_and_is_named(place, capsys, tmp_path):
    assert place("--update-floors") == 0
    pinned = floors.read(tmp_path / "floors.toml")
    pinned["full"]["timex_te3"]["value"] = 51.0
    floors.write(pinned, tmp_path / "floors.toml")
    assert place() == 1
    assert "value: 50.0, floor 51.0" in capsys.readouterr().out


def test_floors_rise_by_themselves_and_fall_only_when_told_to(place, tmp_path):
    place("--update-floors")
    sha256 = floors.read(tmp_path / "floors.toml")["full"]["timex_te3"]["sha256"]
    high = {"full": {"timex_te3": {"sha256": sha256, "strict": 40.0, "value": 60.0}}}
    floors.write(high, tmp_path / "floors.toml")
    assert place("--update-floors") == 1, "a loss is a loss while floors are raised, too"
    assert floors.read(tmp_path / "floors.toml")["full"]["timex_te3"]["strict"] == 50.0
    assert floors.read(tmp_path / "floors.toml")["full"]["timex_te3"]["value"] == 60.0
    assert place("--update-floors", "--allow-lower") == 0
    assert floors.read(tmp_path / "floors.toml")["full"]["timex_te3"]["value"] == 50.0


def test_floors_of_another_file_are_not_compared(place, capsys, tmp_path):
    place("--update-floors")
    records(tmp_path, good=40)
    assert place() == 1
    assert "the floors belong to another file" in capsys.readouterr().out


def test_quick_has_its_own_floors_and_leaves_the_page_alone(place, tmp_path):
    assert place("--quick", "--update-floors") == 0
    assert list(floors.read(tmp_path / "floors.toml")) == ["quick"]
    assert "old" in (tmp_path / "page.md").read_text()
    (result,) = json.loads((tmp_path / "out" / "quick.json").read_text())
    assert result["records"] == 20
    assert result["figures"]["value"] == 50.0, "the sample is spread evenly"


def test_the_page_gets_the_figures_and_keeps_the_rest(place, tmp_path):
    place()
    text = (tmp_path / "page.md").read_text()
    assert text.startswith("Before.\n<!-- bench: timex_te3 -->\n| system |")
    assert text.endswith("<!-- end -->\nAfter.\n")
    assert "| **Sayso** | development | 50.0 |" in text
    assert "HeidelTime" in text
    assert "old" not in text


def test_a_failing_command_is_a_complaint_with_its_last_words(place, capsys, tmp_path):
    records(tmp_path, good=1, text="unreadable")
    assert place() == 1
    assert "exit code 2: sayso: no such pipeline" in capsys.readouterr().out


def test_records_left_unanswered_are_a_complaint(place, capsys, tmp_path):
    (tmp_path / "sayso.py").write_text("import sys; sys.exit('Traceback, and its last line')")
    assert place() == 1
    assert "0 answers to 40 records: Traceback, and its last line" in capsys.readouterr().out


def test_without_data_there_is_nothing_to_score(place, capsys, tmp_path):
    (tmp_path / "data" / "timex_te3.jsonl").unlink()
    assert place() == 2
    assert "not run" in capsys.readouterr().out


def test_less_is_better_for_false_alarms():
    pinned = {"sha256": "0", "false alarm": 0.1, "recall": 0.5}
    assert floors.lost({"false alarm": 0.05, "recall": 0.5}, pinned, "0") == []
    assert floors.lost({"false alarm": 0.2, "recall": 0.5}, pinned, "0") == ["false alarm: 0.2, ceiling 0.1"]
    assert floors.updated({"false alarm": 0.2, "recall": 0.6}, pinned, "0", False) == {
        "sha256": "0", "false alarm": 0.1, "recall": 0.6,
    }  # fmt: skip


def test_a_figure_that_vanishes_is_a_loss():
    assert floors.lost({}, {"sha256": "0", "recall": 0.5}, "0") == ["recall: no figure, floor 0.5"]


@pytest.mark.parametrize(("count", "wanted"), [(1, 1), (7, 3), (100, 99), (5, 50)])
def test_a_sample_is_of_its_size_without_doubles(count, wanted):
    sample = evenly(count, wanted)
    assert len(sample) == len(set(sample)) == min(count, wanted)
    assert all(0 <= n < count for n in sample)


def test_the_published_page_has_a_place_for_every_set():
    text = page.FILE.read_text(encoding="utf-8")
    for one in run.ALL:
        assert "| **Sayso** |" in page.replaced(text, one, {"recall": 0.5}, "0" * 12, 1.0)


def test_pinned_floors_name_known_sets_and_modes():
    for mode, sets in floors.read().items():
        assert mode in ("full", "quick")
        assert set(sets) <= {one.name for one in run.ALL}


def test_peers_figures_go_by_the_names_of_ours():
    import tomllib

    outputs = {name for name, peers in tomllib.loads(page.PEERS.read_text()).items() if peers["systems"]}
    assert outputs <= {one.name for one in run.ALL}
