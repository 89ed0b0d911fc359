"""The installed program: exit codes, what it prints where, and that nothing ends in a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import jsonschema
import pytest

from sayso import __version__
from sayso.reports.json import schema
from tests.cli.program import SAYSO, environment, lines, run

ARTICLE = (
    "The ferry sank off the northern cape on 9 March 2021, and seven people died.\n\n"
    "The harbour master, Ann Lee, ordered forty lifeboats.\n"
)
RECORD = "The ferry sank off the northern cape on 9 March 2021, and six people died.\n"


@pytest.fixture
def desk(tmp_path):
    """An article and a binder that contradicts it."""
    (tmp_path / "binder").mkdir()
    (tmp_path / "article.txt").write_text(ARTICLE)
    (tmp_path / "binder" / "record.txt").write_text(RECORD)
    return tmp_path


def one_line(done, code=2):
    """The one line on standard error, when nothing else was printed."""
    told = lines(done.stderr)
    assert done.returncode == code, told
    assert len(told) == 1, told
    assert told[0].startswith("sayso: ")
    assert "Traceback" not in told[0]
    return told[0]


def test_help_and_version_load_nothing_dear():
    program = (
        "import sys, time; began = time.perf_counter()\n"
        "from sayso.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit as end: assert end.code == 0\n"
        "dear = {'spacy', 'numpy', 'lxml', 'rich', 'thinc', 'babel', 'trafilatura', 'rapidfuzz', 'docx', 'sqlite3'}\n"
        "print(sorted(dear & set(sys.modules)), time.perf_counter() - began, file=sys.stderr)\n"
    )
    done = run_python(program)
    loaded, seconds = done.stderr.decode().rsplit(" ", 1)
    assert loaded == "[]"
    assert float(seconds) < 1.5
    assert "read" in done.stdout.decode()
    assert "check" in done.stdout.decode()
    assert run("--version").stdout.decode().strip().endswith(__version__)


def run_python(program):
    import sys

    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60)


@pytest.mark.slow
def test_help_is_there_at_once():
    def seconds():
        began = time.perf_counter()
        run("--help")
        return time.perf_counter() - began

    assert min(seconds() for _ in range(5)) < 0.3


def test_check_finds_and_says_so_in_its_exit_code(desk):
    cache = desk / "cache"
    done = run("check", "article.txt", "--binder", "binder", "--format", "json", cwd=desk, cache=cache)
    assert (done.returncode, done.stderr) == (1, b"")
    report = json.loads(done.stdout)
    jsonschema.validate(report, schema())
    assert "quantity-differs" in {f["check"] for f in report["findings"]}
    assert report["document"]["id"] == "article.txt"
    assert (cache / "parses.sqlite").exists()
    assert len(list((cache / "binders").iterdir())) == 1

    # A second run, with an unreadable file in the binder, a name of any bytes, and an output file.
    (desk / "binder" / "scan.bin").write_bytes(bytes(range(256)) * 9)
    (desk / os.fsdecode(b"binder/latin\xe9\n.txt")).write_text("Ann Lee, the harbour master, ordered forty lifeboats.")
    out = desk / "report.json"
    out.write_text("the old report")
    out.chmod(0o640)
    done = run("check", "article.txt", "--binder", "binder", "--format", "json", "--output", out, cwd=desk, cache=cache)
    assert done.returncode == 1
    assert lines(done.stderr) == [f"report: {out}"]
    assert done.stdout == b""
    assert out.stat().st_mode & 0o777 == 0o640
    second = json.loads(out.read_text())
    jsonschema.validate(second, schema())
    assert [b["id"] for b in second["binder"]] == ["latin\\xe9\\n.txt", "record.txt"]
    assert [w for w in second["warnings"] if "scan.bin" in w]
    assert [f["check"] for f in second["findings"] if f["check"]] == [
        f["check"] for f in report["findings"] if f["check"]
    ]
    assert sorted(p.name for p in desk.iterdir()) == ["article.txt", "binder", "cache", "report.json"]


def test_read_several_articles_one_of_them_unreadable(desk):
    (desk / "twice.txt").write_text("Seven people died on Monday, 9 March 2021.")
    done = run("read", "article.txt", "nothing.txt", "twice.txt", "--format", "jsonl", cwd=desk)
    reports = [json.loads(line) for line in lines(done.stdout)]
    for report in reports:
        jsonschema.validate(report, schema())
    assert [r["document"]["id"] for r in reports] == ["article.txt", "twice.txt"]
    assert {f["check"] for f in reports[1]["findings"]} == {"weekday-differs"}
    assert "nothing.txt: expected a file" in one_line(done)


def test_who_reads_us_may_leave(desk):
    many = "".join(json.dumps({"id": n, "text": ARTICLE}) + "\n" for n in range(60))
    (desk / "many.jsonl").write_text(many)
    done = subprocess.run(
        f"{SAYSO} read --lines many.jsonl | head -1", shell=True, cwd=desk, env=environment("off"), capture_output=True,
        timeout=120, check=False,
    )  # fmt: skip
    assert done.stderr == b""
    assert json.loads(done.stdout)["id"] == 0


def test_answers_come_before_the_input_ends(desk):
    with subprocess.Popen(
        [SAYSO, "read", "--lines", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment("off"),
    ) as process:  # fmt: skip
        for id in ("first", "second"):
            process.stdin.write(json.dumps({"id": id, "text": "Ann Lee left."}).encode() + b"\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())  # would wait for ever if it waited for more lines
            assert answer["id"] == id
            jsonschema.validate({k: v for k, v in answer.items() if k != "id"}, schema())
        process.stdin.write(b'{"id": "last, without a line end", "text": ""}')
        process.stdin.close()
        assert json.loads(process.stdout.read())["id"] == "last, without a line end"
        assert process.wait(30) == 0
        assert process.stderr.read() == b""


def test_ctrl_c_ends_it_without_a_traceback(desk):
    with subprocess.Popen(
        [SAYSO, "read", "--lines", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment("off"),
    ) as process:  # fmt: skip
        process.stdin.write(b'{"id": 1, "text": "Ann Lee left."}\n')
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.wait(30)
        assert process.stderr.read() == b"sayso: stopped\n"
        assert process.returncode == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_told_in_one_line(desk):
    with open("/dev/full", "wb") as full:
        done = run("read", "article.txt", cwd=desk, stdout=full)
    assert "No space left" in one_line(done)
    device = os.stat("/dev/full").st_rdev
    done = run("read", "article.txt", "--output", "/dev/full", cwd=desk)
    assert "/dev/full: " in one_line(done)
    assert os.stat("/dev/full").st_rdev == device, "a device is written to, never replaced"


def test_a_closed_output_is_told_in_one_line(desk):
    done = subprocess.run(
        f"{SAYSO} read article.txt >&-", shell=True, cwd=desk, env=environment("off"), capture_output=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert "standard output" in one_line(done)
