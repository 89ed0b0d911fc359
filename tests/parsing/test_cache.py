"""Parses kept between runs: what goes in comes out, and nothing that happens to the file stops a run."""

from __future__ import annotations

import sqlite3
import stat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.parsing import cache as caches
from sayso.parsing.cache import FileCache, MemoryCache
from sayso.pipeline.session import Session, default_cache

rows = st.lists(
    st.tuples(
        st.integers(0, 10**6), st.integers(0, 10**6), st.text(max_size=5), st.sampled_from(["NOUN", "X"]),
        st.text(max_size=3), st.text(max_size=3), st.integers(0, 500), st.sampled_from(["", "B-PERSON"]),
        st.integers(0, 90),
    ),
    max_size=6,
)  # fmt: skip
tables = st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=8), rows, max_size=8)
ROW = [(0, 3, "the", "DET", "DT", "det", 0, "", 0)]


@settings(max_examples=50, deadline=None)
@given(tables)
def test_what_goes_in_comes_out(tmp_path_factory, table):
    memory, file = MemoryCache(), FileCache(tmp_path_factory.mktemp("c") / "parses.sqlite")
    for kept in (memory, file):
        kept.put(table)
        assert kept.get([*table, "never put in \N{SNOWMAN}"]) == table
        assert kept.get([]) == {}


def test_a_later_run_finds_it(tmp_path):
    path = tmp_path / "deep" / "folder" / "parses.sqlite"
    FileCache(path).put({"a": ROW})
    again = FileCache(path)
    assert again.get(["a", "b"]) == {"a": ROW}
    again.put({"a": ROW * 2})
    assert FileCache(path).get(["a"]) == {"a": ROW * 2}
    assert FileCache(path).get([str(n) for n in range(5000)] + ["a"]) == {"a": ROW * 2}


def test_the_folder_is_the_users_own(tmp_path):
    FileCache(tmp_path / "cache" / "parses.sqlite")
    assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700


def test_memory_keeps_a_bounded_number_of_tokens_and_drops_what_was_used_longest_ago():
    kept = MemoryCache(most=10)
    kept.put({"a": ROW * 3})
    kept.put({"b": ROW * 3})
    kept.get(["a"])
    kept.put({"c": ROW * 3})
    assert sorted(kept.get(["a", "b", "c"])) == ["a", "c"]
    kept.put({"c": ROW})
    kept.put({"d": ROW})
    assert sorted(kept.get(["a", "b", "c", "d"])) == ["a", "c", "d"]
    kept.put({"long": ROW * 99})
    assert kept.get(["a", "c", "d", "long"]) == {}


def test_the_oldest_leave_a_full_file(tmp_path, monkeypatch):
    monkeypatch.setattr(caches, "MOST_ROWS", 10)
    for run in range(4):
        FileCache(tmp_path / "parses.sqlite").put({f"{run}-{n}": ROW for n in range(4)})
    left = FileCache(tmp_path / "parses.sqlite").get([f"{run}-{n}" for run in range(4) for n in range(4)])
    assert len(left) <= 10
    assert {f"3-{n}" for n in range(4)} <= set(left)


@pytest.mark.parametrize("damage", ["garbage", "rows", "json", "shape", "pages"])
def test_what_cannot_be_read_is_not_known(tmp_path, damage):
    path = tmp_path / "parses.sqlite"
    FileCache(path).put({str(n): ROW * 50 for n in range(300)})
    if damage == "garbage":
        path.write_bytes(b"no database at all" * 999)
    elif damage == "pages":
        data = bytearray(path.read_bytes())
        data[8192:] = b"\x33" * len(data[8192:])
        path.write_bytes(data)
    else:
        import zlib

        blob = {"rows": b"not packed", "json": zlib.compress(b"[["), "shape": zlib.compress(b"[[1, 2]]")}[damage]
        db = sqlite3.connect(path)
        with db:
            db.execute("UPDATE parses SET rows = ? WHERE key = '7'", (blob,))
        db.close()
    kept = FileCache(path)
    assert "7" not in kept.get(["7"])
    kept.put({"7": ROW})
    assert kept.get(["7"]) in ({"7": ROW}, {})


def test_a_locked_file_costs_little_time_and_no_run(tmp_path, monkeypatch):
    monkeypatch.setattr(caches, "PATIENCE", 0.1)
    path = tmp_path / "parses.sqlite"
    kept = FileCache(path)
    kept.put({"a": ROW})
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert kept.get(["a"]) == {}
    kept.put({"b": ROW})
    other.execute("ROLLBACK")
    other.close()
    assert kept.get(["a"]) == {"a": ROW}


def test_a_full_disk_is_no_error(tmp_path):
    kept = FileCache(tmp_path / "parses.sqlite")
    kept._db.execute("PRAGMA max_page_count = 8")
    kept.put({str(n): [(n, n, str(n * 7919), "", "", "", n, "", n)] * 30 for n in range(5000)})
    kept.put({"b": ROW})
    assert kept.get(["1", "b"]) == {}


@pytest.mark.parametrize("place", ["a file/cache", "a file"])
def test_a_cache_that_cannot_be_made_costs_a_warning(tmp_path, place):
    (tmp_path / "a file").write_text("in the way")
    session = Session(cache=tmp_path / place)
    assert "parses cannot be kept" in session.warnings[0]
    assert isinstance(session.parser._cache, MemoryCache)


def test_a_cache_that_may_only_be_read_costs_a_warning(tmp_path, monkeypatch):
    FileCache(tmp_path / "parses.sqlite").put({"a": ROW})
    connect = sqlite3.connect
    monkeypatch.setattr(
        caches.sqlite3, "connect", lambda path, **more: connect(f"file:{path}?mode=ro", uri=True, **more)
    )
    session = Session(cache=tmp_path)
    session.parser._cache.put({"b": ROW})
    assert session.warnings or session.parser._cache.get(["a"]) == {"a": ROW}


def test_where_the_cache_lies(monkeypatch, tmp_path):
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path))
    assert default_cache() == tmp_path
    for off in ("off", ""):
        monkeypatch.setenv("SAYSO_CACHE", off)
        assert default_cache() is None
    monkeypatch.delenv("SAYSO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert default_cache().name == "sayso"
