"""The commands within this process: options, messages, and every kind of bad input."""

from __future__ import annotations

import codecs
import json
import logging
import os
import sqlite3
import zipfile
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from sayso import cli
from sayso.checks.table import CHECKS
from sayso.parsing.pipeline import Parser
from sayso.pipeline.session import Session
from sayso.reports.formats import FORMATS
from sayso.reports.json import schema
from tests.reading.pdf_sample import rows, write_pdf

ARTICLE = "The ferry sank on 9 March 2021, and seven people died.\n\nIts captain, Ann Lee, was sixty.\n"


@pytest.fixture(scope="module")
def parser():
    loaded = Parser()
    loaded._load()
    return loaded


@pytest.fixture
def sayso(tmp_path, monkeypatch, parser):
    """Runs a command in a fresh folder; gives the exit code and what was printed on either side."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_CACHE", "off")
    monkeypatch.setattr(Parser, "_load", lambda self: parser._nlp)
    logging.disable(logging.CRITICAL)  # what pypdf and others say of broken files has its own test
    (tmp_path / "article.txt").write_text(ARTICLE)
    (tmp_path / "binder").mkdir()
    (tmp_path / "binder" / "record.txt").write_text("The ferry sank on 9 March 2021, and six people died.\n")

    def run(*arguments, **more):
        return CliRunner().invoke(cli.main, [str(a) for a in arguments], **more)

    yield run
    logging.disable(logging.NOTSET)


def refused(done):
    assert done.exit_code == 2, done.output
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("sayso: ")
    return done.stderr


# Options.


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_is_written_whole(sayso, tmp_path, format_):
    out = tmp_path / f"report{FORMATS[format_].extension}"
    done = sayso("check", "article.txt", "--binder", "binder", "--format", format_, "--output", out)
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", f"report: {out}\n")
    data = out.read_bytes()
    printed = sayso("check", "article.txt", "--binder", "binder", "--format", format_)
    if not FORMATS[format_].binary:
        assert printed.stdout_bytes == data.removeprefix(codecs.BOM_UTF8), "no byte order mark in a pipe"
        assert "seven" in data.decode(FORMATS[format_].encoding)
    if format_ in ("json", "jsonl"):
        jsonschema.validate(json.loads(data), schema())
    elif format_ == "sarif":
        assert json.loads(data)["version"] == "2.1.0"
    elif format_ == "docx":
        assert zipfile.ZipFile(out).testzip() is None
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".part")]


def test_which_verdict_fails_can_be_chosen(sayso, tmp_path):
    def code(*options):
        return sayso("check", "article.txt", "--binder", "binder", *options).exit_code

    assert [code(), code("--fail-on", "partially_supported"), code("--fail-on", "not_found")] == [1, 1, 1]
    (tmp_path / "binder" / "record.txt").write_text("The weather was mild on the coast.\n")
    assert [code(), code("--fail-on", "partially_supported"), code("--fail-on", "not_found")] == [0, 0, 1]
    (tmp_path / "binder" / "record.txt").write_text(ARTICLE)
    assert [code(), code("--fail-on", "not_found")] == [0, 0]


def test_the_date_of_the_article_can_be_given(sayso, tmp_path):
    (tmp_path / "undated.txt").write_text("The ferry sank on Monday.")
    report = json.loads(sayso("read", "undated.txt", "--published", "2021-03-10", "--format", "json").stdout)
    assert report["document"]["published"] == "2021-03-10"
    assert [f["value"]["value"] for f in report["facts"] if f["kind"] == "timex"] == ["2021-03-08"]
    for wrong in ("yesterday", "2021-02-30", "10.3.2021", ""):
        done = sayso("read", "undated.txt", "--published", wrong)
        assert done.exit_code == 2
        assert "expected a date as 2021-03-09" in done.stderr


def test_an_index_can_be_kept_where_the_user_says(sayso, tmp_path):
    for _ in range(2):
        done = sayso("check", "article.txt", "--binder", "binder", "--index", "deep/my.index", "--format", "json")
        assert done.exit_code == 1
        assert "warnings" not in json.loads(done.stdout)
    assert (tmp_path / "deep" / "my.index").read_bytes().startswith(b"SQLite")
    done = sayso("check", "article.txt", "--binder", "binder", "--index", "article.txt", "--format", "json")
    assert done.exit_code == 1
    assert "no index of Sayso" in json.loads(done.stdout)["warnings"][0]
    assert (tmp_path / "article.txt").read_text() == ARTICLE


def test_nothing_is_kept_without_a_cache(sayso, tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "cache"))
    sayso("check", "article.txt", "--binder", "binder", "--no-cache")
    assert not (tmp_path / "cache").exists()
    sayso("check", "article.txt", "--binder", "binder")
    assert sorted(p.name for p in (tmp_path / "cache").iterdir()) == ["binders", "parses.sqlite", "vectors.sqlite"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["read"], "expected an article"),
        (["check", "article.txt"], "expected an article and a binder"),
        (["check", "--binder", "binder"], "expected an article and a binder"),
        (["read", "article.txt", "--lines", "x"], "leave ARTICLE out"),
        (["check", "article.txt", "--pairs", "x"], "leave ARTICLE and --binder out"),
        (["read", "article.txt", "--format", "pdf"], "'pdf' is not one of"),
        (["read", "article.txt", "--output", "binder"], "is a directory"),
        (["nonsense"], "No such command"),
        (["read", "--nonsense"], "No such option"),
    ],
)
def test_wrong_usage_is_told(sayso, arguments, told):
    done = sayso(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert "Traceback" not in done.output


# Output.


def test_the_old_report_stays_when_the_new_one_fails(sayso, tmp_path, monkeypatch):
    out = tmp_path / "report.html"
    out.write_text("the old report")
    monkeypatch.setattr("sayso.reports.html.render", lambda report: 1 / 0)
    told = refused(sayso("read", "article.txt", "--format", "html", "--output", out))
    assert "ZeroDivisionError" in told
    assert out.read_text() == "the old report"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["article.txt", "binder", "report.html"]


def test_a_link_to_a_report_stays_a_link(sayso, tmp_path):
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    assert sayso("read", "article.txt", "--output", "link.txt").exit_code == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() != "old"


@pytest.mark.parametrize("out", ["no/such/folder/report.txt", "article.txt/report.txt"])
def test_an_output_that_cannot_be_written_is_named(sayso, out):
    told = refused(sayso("read", "article.txt", "--output", out))
    assert out in told
    assert ".part" not in told


def test_one_format_holds_one_article(sayso, tmp_path):
    (tmp_path / "other.txt").write_text("Ann Lee left.")
    assert "use jsonl" in refused(sayso("read", "article.txt", "other.txt", "--format", "html"))
    done = sayso("read", "article.txt", "other.txt")
    assert done.exit_code == 0
    assert "article.txt:" in done.stdout
    assert "other.txt:" in done.stdout


# Errors of Sayso itself.


def test_what_nobody_foresaw_is_one_line_and_a_traceback_on_demand(sayso, monkeypatch):
    def broken(*_, **__):
        raise LookupError("a\nb\x1b[31m")

    monkeypatch.setattr(Session, "read", broken)
    told = refused(sayso("read", "article.txt"))
    assert "LookupError" in told
    assert "report" in told
    assert "\x1b" not in told
    monkeypatch.setenv("SAYSO_DEBUG", "1")
    assert isinstance(sayso("read", "article.txt").exception, LookupError)


def test_ctrl_c(sayso, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(Session, "read", stopped)
    done = sayso("read", "article.txt")
    assert (done.exit_code, done.stderr) == (130, "sayso: stopped\n")


def test_memory_that_runs_out_is_told(sayso, monkeypatch):
    def hungry(*_, **__):
        raise MemoryError

    monkeypatch.setattr(Session, "read", hungry)
    assert "MemoryError" in refused(sayso("read", "article.txt"))


@pytest.mark.parametrize("error", [sqlite3.OperationalError("disk I/O error"), OSError(28, "No space left on device")])
def test_a_cache_on_a_full_disk_costs_a_warning_only(sayso, tmp_path, monkeypatch, error):
    def full(*_, **__):
        raise error

    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("sayso.evidence.index.Index.commit", full)
    monkeypatch.setattr("sayso.parsing.cache.FileCache._open", full)
    done = sayso("check", "article.txt", "--binder", "binder", "--format", "json")
    assert done.exit_code == 1
    assert len(json.loads(done.stdout)["warnings"]) == 2


# Explain.


def test_explain_knows_every_check_and_names_them_all(sayso):
    listed = sayso("explain")
    assert listed.exit_code == 0
    assert [line.split()[0] for line in listed.stdout.splitlines()] == [check.name for check in CHECKS]
    for check in CHECKS:
        done = sayso("explain", check.name)
        assert done.exit_code == 0
        assert done.stdout.startswith(f"{check.name} ({check.verdict})")
    told = refused(sayso("explain", "nonsense"))
    assert "nonsense: expected the name of a check" in told
    assert "quantity-differs" in told


# Bad articles.


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", b"<w:p>" + b"\0" * 400_000_000)
    return path.read_bytes()


BAD = {
    "empty.txt": (b"", "the file is empty"),
    "blank.md": (b" \n\n \t", "the file is empty"),
    "binary.txt": (bytes(range(256)) * 40, "binary"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "save it as DOCX"),
    "scan.pdf": (write_pdf([[]]), "OCR"),
    "broken.pdf": (b"%PDF-1.7\nnothing of the sort", "PDF"),
    "cut.pdf": (write_pdf([rows(["Some words."])])[:300], "PDF"),
    "broken.docx": (b"PK\x03\x04 and then nothing", "DOCX"),
    "wrong.zip": (b"PK\x05\x06" + b"\0" * 18, "DOCX"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_article_is_one_line_and_in_a_binder_the_rest_goes_on(sayso, tmp_path, name):
    data, told = BAD[name]
    (tmp_path / name).write_bytes(data)
    line = refused(sayso("read", name))
    assert name in line
    assert told in line
    assert line.count(";") >= 1, "what was expected; what to do"
    (tmp_path / "binder" / name).write_bytes(data)
    done = sayso("check", "article.txt", "--binder", "binder", "--format", "json")
    report = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [w for w in report["warnings"] if name in w]
    assert [b["id"] for b in report["binder"]] == ["record.txt"]
    (tmp_path / "binder" / "record.txt").unlink()
    line = refused(sayso("check", "article.txt", "--binder", "binder"))
    assert "none of its files can be read" in line
    assert name in line


def test_a_bomb_in_a_docx_does_not_go_off(sayso, tmp_path):
    bomb(tmp_path / "bomb.docx")
    assert "bomb.docx" in refused(sayso("read", "bomb.docx"))


def test_a_page_nested_without_end_ends_well(sayso, tmp_path):
    (tmp_path / "deep.html").write_text("<html><body>" + "<div>" * 100_000 + "Ann Lee left." + "</div>" * 100_000)
    done = sayso("read", "deep.html")
    assert done.exit_code in (0, 2)
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nothing.txt", "there is none of that name"),
        ("binder", "this is a folder"),
        ("no/such.txt", "none of that name"),
    ],
)
def test_an_article_that_is_no_file(sayso, name, told):
    assert told in refused(sayso("read", name))
    assert told in refused(sayso("check", name, "--binder", "binder"))


@pytest.mark.parametrize("binder", ["nothing", "article.txt", "empty"])
def test_a_binder_that_is_none(sayso, tmp_path, binder):
    (tmp_path / "empty").mkdir()
    line = refused(sayso("check", "article.txt", "--binder", binder))
    assert binder in line
    assert "expected" in line


@pytest.mark.parametrize(("encoding", "words"), [("utf-16", "naïve"), ("latin-1", "naïve"), ("utf-8-sig", "naïve")])
def test_other_encodings_are_read(sayso, tmp_path, encoding, words):
    (tmp_path / "a.txt").write_bytes(
        f"The {words} captain left the café in Orléans on 9 March 2021.\n".encode(encoding)
    )
    report = json.loads(sayso("read", "a.txt", "--format", "json").stdout)
    assert words in report["document"]["text"]
    assert all(report["document"]["text"][f["start"] : f["end"]] == f["text"] for f in report["facts"])


@pytest.mark.parametrize("name", [b"two words.txt", b"line\nend.txt", b"latin\xe9.txt", b"\x1b[31mred.txt", b"-.txt"])
def test_articles_of_any_name(sayso, tmp_path, name):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_text(ARTICLE)
    for format_ in ("text", "json", "html", "csv", "sarif", "docx"):
        done = CliRunner().invoke(cli.main, ["read", str(path), "--format", format_])
        assert done.exit_code == 0, done.output
        assert b"\x1b[31m" not in done.stdout_bytes
    assert "report: " in CliRunner().invoke(cli.main, ["read", str(path), "--output", f"{path}.out"]).stderr


def test_an_article_too_long_to_parse_is_refused_and_a_document_is_not(sayso, tmp_path, monkeypatch):
    monkeypatch.setattr("sayso.pipeline.session.MOST_CHARACTERS", 1000)
    (tmp_path / "long.txt").write_text("Seven people died. " * 100)
    assert "at most 1,000 characters" in refused(sayso("read", "long.txt"))
    (tmp_path / "binder" / "long.txt").write_text("Seven people died. " * 100)
    assert sayso("check", "article.txt", "--binder", "binder").exit_code in (0, 1)


@pytest.mark.slow
def test_fifty_megabytes_are_refused_in_seconds(sayso, tmp_path):
    import time

    (tmp_path / "long.txt").write_text("Seven people died on the ferry that night. \n\n" * 1_100_000)
    began = time.perf_counter()
    assert "at most 2,000,000 characters" in refused(sayso("read", "long.txt"))
    assert time.perf_counter() - began < 30
