"""The binder: what changed is read again and nothing else, and whatever lies in the folder, the rest goes on."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from sayso.errors import EmptyBinder, UnreadableDocument, shown
from sayso.evidence import binder as binders
from sayso.evidence import index as indexes
from sayso.evidence.binder import open_folder
from sayso.evidence.index import FORMAT, MARK
from sayso.evidence.search import Query, Weights, search
from sayso.language.words import content_stems
from sayso.model import Document
from sayso.reading.text import read_text

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Reader:
    """Reads text, and remembers what it was asked for."""

    asked: list[str] = field(default_factory=list)

    def __call__(self, path: Path, id: str) -> Document:
        self.asked.append(id)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UnreadableDocument(id, "a file that can be opened", "look at it") from error
        if data.startswith(b"\0"):
            raise UnreadableDocument(id, "text; this is a binary file", "leave it out")
        return read_text(data.decode(), id=id)


def opened(folder: Path, index: Path | None = None, **more):
    """Opens a folder; which files were read, and the binder."""
    reader = Reader()
    binder = open_folder(folder, reader, index=index, **more)
    return reader.asked, binder


def find(binder, words: str, limit: int = 5):
    """What a search gives, told without the numbers that the index happens to use."""
    ids = {card.number: card.id for card in binder.cards}
    hits = search(binder, Query(list(dict.fromkeys(content_stems(words)))), Weights(binder), limit).first
    return [(ids[h.document], h.start, h.end, h.score) for h in hits]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "documents"
    (made / "letters").mkdir(parents=True)
    (made / "a.txt").write_text("The ferry sank off the northern cape at night.")
    (made / "b.txt").write_text("The harbour master kept no list of passengers.")
    (made / "letters" / "c.txt").write_text("Forty lifeboats were ordered from the shipyard.")
    return made


def test_a_second_run_reads_only_what_changed(folder, tmp_path):
    index = tmp_path / "index.sqlite"
    assert opened(folder, index)[0] == ["a.txt", "b.txt", "letters/c.txt"]
    assert opened(folder, index)[0] == []

    (folder / "b.txt").write_text("The harbour master kept two lists of passengers.")
    (folder / "d.txt").write_text("The inquiry opened in spring.")
    (folder / "a.txt").unlink()
    asked, binder = opened(folder, index)
    assert asked == ["b.txt", "d.txt"]
    assert [card.id for card in binder.cards] == ["b.txt", "d.txt", "letters/c.txt"]
    assert find(binder, "two lists")
    assert not find(binder, "ferry sank")


def test_a_file_that_was_only_touched_is_hashed_and_not_read(folder, tmp_path):
    index = tmp_path / "index.sqlite"
    opened(folder, index)
    os.utime(folder / "a.txt", ns=(1, 1))
    assert opened(folder, index)[0] == []
    assert opened(folder, index)[0] == []


def test_a_file_of_the_same_size_and_another_time_is_read(folder, tmp_path):
    index = tmp_path / "index.sqlite"
    opened(folder, index)
    old = (folder / "a.txt").read_text()
    (folder / "a.txt").write_text(old.replace("night", "prayer")[: len(old)].ljust(len(old)))
    os.utime(folder / "a.txt", ns=(5, 5))
    assert opened(folder, index)[0] == ["a.txt"]


def test_the_documents_come_back_whole(folder, tmp_path):
    (folder / "a.txt").write_text("Title\n\nThe ferry sank — “quickly”.\n\n1.  One\n2.  Two\n")
    _, binder = opened(folder, tmp_path / "index.sqlite")
    for card in binder.cards:
        assert binder.document(card.number) == read_text((folder / card.id).read_text(), id=card.id)


def test_hidden_files_settings_and_locks_of_office_are_no_documents(folder):
    for name in (".DS_Store", "~$draft.docx", "binder.toml", ".hidden/x.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("Not a document.")
    assert opened(folder)[0] == ["a.txt", "b.txt", "letters/c.txt"]


def test_an_unreadable_file_is_reported_and_the_rest_goes_on(folder, tmp_path):
    (folder / "b.txt").write_bytes(b"\0\0")
    index = tmp_path / "index.sqlite"
    for asked in (["a.txt", "b.txt", "letters/c.txt"], []):  # the second time it is reported and not tried
        found, binder = opened(folder, index)
        assert found == asked
        assert [w for w in binder.warnings if "b.txt" in w and "binary" in w]
        assert len(binder.cards) == 2
    (folder / "b.txt").write_text("Now it is text.")
    found, binder = opened(folder, index)
    assert (found, binder.warnings) == (["b.txt"], [])


def test_a_file_that_could_not_be_opened_is_tried_again(folder, tmp_path, monkeypatch):
    """Leave to read a file changes neither its size nor its time."""
    index = tmp_path / "index.sqlite"
    real = Path.open

    def refused(self, *args, **more):
        if self.name == "b.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *args, **more)

    monkeypatch.setattr(Path, "open", refused)
    assert len(opened(folder, index)[1].cards) == 2
    monkeypatch.undo()
    found, binder = opened(folder, index)
    assert (found, binder.warnings, len(binder.cards)) == (["b.txt"], [], 3)


def test_a_file_that_vanishes_while_it_is_read(folder):
    class Vanishing(Reader):
        def __call__(self, path, id):
            if id == "b.txt":
                path.unlink()
            return super().__call__(path, id)

    binder = open_folder(folder, Vanishing())
    assert [card.id for card in binder.cards] == ["a.txt", "letters/c.txt"]
    assert "b.txt" in binder.warnings[0]


def test_links_that_lead_nowhere_round_or_to_folders_are_reported(folder):
    (folder / "gone.txt").symlink_to(folder / "nothing")
    (folder / "round.txt").symlink_to(folder / "round.txt")
    (folder / "letters" / "up").symlink_to(folder, target_is_directory=True)
    asked, binder = opened(folder)
    assert asked == ["a.txt", "b.txt", "letters/c.txt"]
    assert [w.split(":")[0] for w in binder.warnings] == ["gone.txt", "letters/up", "round.txt"]
    assert all("\n" not in w for w in binder.warnings)


def test_names_of_any_bytes_are_shown_as_one_line_and_kept_apart(folder, tmp_path):
    names = [
        b"line\nend.txt",
        b"two words.txt",
        b"latin\xe9.txt",
        b"latin\xe8.txt",
        b"red\x1b[31m.txt",
        "é\xa0ß.txt".encode(),
    ]
    for n, name in enumerate(names):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(f"Statement number {n} about lighthouses.")
    index = tmp_path / "index.sqlite"
    _asked, binder = opened(folder, index)
    ids = [card.id for card in binder.cards]
    assert len(ids) == len(set(ids)) == 9
    assert {"line\\nend.txt", "two words.txt", "latin\\xe9.txt", "latin\\xe8.txt", "é\xa0ß.txt"} <= set(ids)
    assert all("\n" not in id and "\x1b" not in id and id.encode() for id in ids)
    assert opened(folder, index)[0] == []
    assert len(find(binder, "statement about lighthouses", 9)) == 6


def test_names_that_look_the_same_get_ids_of_their_own(folder):
    (folder / "x\ny.txt").write_text("One statement.")
    (folder / "x\\ny.txt").write_text("Another statement.")
    assert [card.id for card in opened(folder)[1].cards][-2:] == ["x\\ny.txt", "x\\ny.txt~"]
    assert shown("x\ny.txt") == "x\\ny.txt"


@pytest.mark.parametrize("content", [{}, {"a.txt": b"\0"}, {".hidden": b"text"}])
def test_a_binder_without_documents_says_what_to_do(tmp_path, content):
    made = tmp_path / "documents"
    made.mkdir()
    for name, data in content.items():
        (made / name).write_bytes(data)
    with pytest.raises(EmptyBinder, match=r"documents: expected documents .* put them there") as caught:
        opened(made, tmp_path / "index.sqlite")
    assert "\n" not in str(caught.value)
    assert ("a.txt" in str(caught.value)) == ("a.txt" in content)


@pytest.mark.parametrize("name", ["nothing", "a.txt"])
def test_what_is_no_folder_is_refused(folder, name):
    with pytest.raises(EmptyBinder, match="expected a folder"):
        opened(folder / name)


# The file that the index is kept in.


def test_an_index_of_another_format_is_made_anew(folder, tmp_path):
    index = tmp_path / "index.sqlite"
    opened(folder, index)[1].close()
    with sqlite3.connect(index) as db:
        db.execute(f"PRAGMA user_version = {FORMAT - 1}")
    db.close()
    asked, binder = opened(folder, index)
    assert len(asked) == 3
    assert not binder.warnings
    assert find(binder, "ferry sank")
    binder.close()
    assert opened(folder, index)[0] == []


@pytest.mark.parametrize("damage", ["middle", "cut", "all but the head"])
def test_a_broken_index_is_made_anew(folder, tmp_path, damage):
    index = tmp_path / "index.sqlite"
    opened(folder, index)[1].close()
    data = bytearray(index.read_bytes())
    assert int.from_bytes(data[68:72]) == MARK
    if damage == "middle":
        data[4096:] = b"\x5a" * len(data[4096:])
    elif damage == "cut":
        del data[5000:]
    else:
        data[100:] = os.urandom(len(data) - 100)
    index.write_bytes(data)
    _, binder = opened(folder, index)
    assert len(binder.cards) == 3
    assert not binder.warnings
    assert find(binder, "ferry sank")
    binder.close()
    assert opened(folder, index)[0] == []


@pytest.mark.parametrize("content", [b"My only draft.", b"SQLite format 3\0" + b"\0" * 5000])
def test_a_file_that_is_no_index_is_never_written_over(folder, tmp_path, content):
    precious = tmp_path / "draft.docx"
    precious.write_bytes(content)
    asked, binder = opened(folder, precious)
    assert precious.read_bytes() == content
    assert len(asked) == len(binder.cards) == 3
    assert "no index of Sayso" in binder.warnings[0]


def test_a_database_of_another_program_is_never_written_over(folder, tmp_path):
    with sqlite3.connect(tmp_path / "other.db") as db:
        db.execute("CREATE TABLE documents (precious TEXT)")
        db.execute("INSERT INTO documents VALUES ('kept')")
    db.close()
    _, binder = opened(folder, tmp_path / "other.db")
    assert binder.warnings
    db = sqlite3.connect(tmp_path / "other.db")
    assert db.execute("SELECT precious FROM documents").fetchall() == [("kept",)]
    db.close()


def test_in_its_own_cache_folder_garbage_is_replaced(folder, tmp_path):
    index = tmp_path / "index.sqlite"
    index.write_bytes(b"garbage" * 1000)
    assert opened(folder, index, ours=True)[1].warnings == []
    assert opened(folder, index, ours=True)[0] == []


def test_an_empty_file_becomes_the_index(folder, tmp_path):
    index = tmp_path / "index.sqlite"
    index.touch()
    assert opened(folder, index)[1].warnings == []
    assert opened(folder, index)[0] == []


@pytest.mark.parametrize("place", ["a.txt/index.sqlite", "letters"])
def test_a_place_that_takes_no_index_costs_a_warning(folder, place):
    asked, binder = opened(folder, folder / place)
    assert len(asked) == len(binder.cards) == 3
    assert "the index cannot be kept" in binder.warnings[0]


def read_only(path, *args, **more):
    """SQLite's own refusal to write: permissions would not stop root, who may be running the tests."""
    if str(path) == ":memory:":
        return CONNECT(path, *args, **more)
    return CONNECT(f"file:{path}?mode=ro", *args, uri=True, **more)


CONNECT = sqlite3.connect


def test_an_index_that_can_only_be_read_serves_as_long_as_nothing_changed(folder, tmp_path, monkeypatch):
    index = tmp_path / "index.sqlite"
    opened(folder, index)[1].close()
    monkeypatch.setattr(indexes.sqlite3, "connect", read_only)
    asked, binder = opened(folder, index)
    assert (asked, binder.warnings) == ([], [])
    binder.close()
    (folder / "d.txt").write_text("The inquiry opened in spring.")
    asked, binder = opened(folder, index)
    assert len(binder.cards) == 4
    assert "the index cannot be kept" in binder.warnings[0]
    assert find(binder, "inquiry spring")


def test_a_full_disk_costs_a_warning(folder, tmp_path, monkeypatch):
    def cramped(path, *args, **more):
        db = CONNECT(path, *args, **more)
        if str(path) != ":memory:":
            db.execute("PRAGMA max_page_count = 30")
        return db

    (folder / "long.txt").write_text("\n\n".join(f"Sentence {n} about harbour {n * 7}." for n in range(1500)))
    monkeypatch.setattr(indexes.sqlite3, "connect", cramped)
    _, binder = opened(folder, tmp_path / "index.sqlite")
    assert "full" in binder.warnings[0]
    assert len(binder.cards) == 4
    assert find(binder, "harbour 700")


def test_a_run_that_is_stopped_keeps_what_it_read(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(binders, "A_WHILE", 2)

    class Stopped(Reader):
        def __call__(self, path, id):
            if id == "letters/c.txt":
                raise KeyboardInterrupt
            return super().__call__(path, id)

    index = tmp_path / "index.sqlite"
    with pytest.raises(KeyboardInterrupt):
        open_folder(folder, Stopped(), index=index)
    assert opened(folder, index)[0] in (["letters/c.txt"], ["b.txt", "letters/c.txt"])


# Two at a time.


def test_while_another_program_writes_this_one_works_in_memory(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(indexes, "PATIENCE", 0.2)
    index = tmp_path / "index.sqlite"
    opened(folder, index)[1].close()
    (folder / "d.txt").write_text("The inquiry opened in spring.")
    other = CONNECT(index, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    _, binder = opened(folder, index)
    assert time.monotonic() - began < 3
    assert "locked" in binder.warnings[0]
    assert len(binder.cards) == 4
    other.execute("ROLLBACK")
    assert opened(folder, index)[1].warnings == []
    other.close()


def test_the_first_index_of_two_programs_at_once(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(indexes, "PATIENCE", 0.2)
    index = tmp_path / "index.sqlite"
    other = CONNECT(index, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    _, binder = opened(folder, index)
    assert binder.warnings
    assert len(binder.cards) == 3
    other.execute("ROLLBACK")
    other.close()
    assert index.exists()


def test_what_is_open_does_not_see_what_another_program_changes(folder, tmp_path):
    index = tmp_path / "index.sqlite"
    _, first = opened(folder, index)
    before = find(first, "ferry sank")
    (folder / "a.txt").write_text("Nothing of the sort.")
    (folder / "b.txt").unlink()
    asked, second = opened(folder, index)
    assert asked == ["a.txt"]
    assert second.warnings == []
    assert find(first, "ferry sank") == before
    assert [first.document(c.number).id for c in first.cards] == ["a.txt", "b.txt", "letters/c.txt"]
    assert not find(second, "ferry sank")


def test_many_programs_at_once_on_one_index(folder, tmp_path):
    for n in range(30):
        (folder / f"n{n}.txt").write_text(f"Statement {n} about the lighthouse keeper, number {n * 3}.")
    index = tmp_path / "index.sqlite"
    results, failures = [], []

    def run():
        try:
            binder = opened(folder, index)[1]
            results.append(find(binder, "statement about the lighthouse keeper", 33))
            binder.close()
        except Exception as error:  # noqa: BLE001 (collected for the assertion below)
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    assert len(results) == 6
    assert all(r == results[0] for r in results)


def test_progress_is_told_of_what_is_read_and_of_the_end(folder, tmp_path):
    index, told = tmp_path / "index.sqlite", []
    opened(folder, index, progress=lambda *at: told.append(at))
    assert told == [(0, 3, "a.txt"), (1, 3, "b.txt"), (2, 3, "letters/c.txt"), (3, 3, "")]


@pytest.mark.slow
def test_a_killed_program_leaves_an_index_that_serves(folder, tmp_path):
    for n in range(100):
        (folder / f"n{n:03}.txt").write_text("\n\n".join(f"Statement {n} and {k} about harbours." for k in range(60)))
    index = tmp_path / "index.sqlite"
    program = (
        "from pathlib import Path; import sys; from sayso.pipeline.session import Session;"
        "Session().open_binder(Path(sys.argv[1]), index=Path(sys.argv[2]))"
    )
    for wait in (0.5, 0.8):
        process = subprocess.Popen([sys.executable, "-c", program, str(folder), str(index)], cwd=ROOT)
        time.sleep(wait)
        process.kill()
        process.wait()
    _, binder = opened(folder, index)
    assert binder.warnings == []
    assert len(binder.cards) == 103
    fresh = opened(folder)[1]
    assert find(binder, "Statement 7 and 12 about harbours", 20) == find(fresh, "Statement 7 and 12 about harbours", 20)
