"""Runs that broke off: told of, and never those that go on or ended as they should."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.storage.runs import StoredRuns
from app.storage.store import open_store

KILLED = """
import os, signal, sys
from pathlib import Path
from app.storage.store import open_store
store = open_store(Path(sys.argv[1]))
store.runs.write_on("first")
store.runs.write_on("the draft")
print("writing", flush=True)
sys.stdin.read()
"""


def break_off(folder: Path) -> None:
    """Write on a draft in another process, and kill that."""
    command = [sys.executable, "-c", KILLED, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "writing\n"
        assert StoredRuns(folder).broken_off() == []
        running.kill()


def test_a_killed_run_is_told_of_until_it_is_forgotten(tmp_path: Path) -> None:
    break_off(tmp_path)
    for _ in range(2):
        assert StoredRuns(tmp_path).broken_off() == ["the draft"]
    runs = StoredRuns(tmp_path)
    runs.forget()
    assert runs.broken_off() == ["the draft"]
    runs.forget()
    assert runs.broken_off() == []
    assert [path.name for path in tmp_path.iterdir()] == ["own-words.db"]


def test_another_window_is_no_run_that_broke_off(tmp_path: Path) -> None:
    one, two = open_store(tmp_path), open_store(tmp_path)
    one.runs.write_on("a draft")
    assert list(two.runs.broken_off()) == list(one.runs.broken_off()) == []
    one.close()
    assert list(two.runs.broken_off()) == []
    two.close()


def test_a_run_that_ends_leaves_nothing_and_one_that_wrote_nothing_never_had_a_file(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["own-words.db"]
    store.runs.write_on("a draft")
    [marker] = [path for path in tmp_path.iterdir() if path.name != "own-words.db"]
    if sys.platform != "win32":
        assert marker.stat().st_mode & 0o777 == 0o600
    assert marker.read_bytes().strip() == b"a draft"
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["own-words.db"]


def test_a_file_with_something_else_in_it_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "own-words.open-1").write_bytes(b"\xff\xfe" * 40)
    (tmp_path / "own-words.open-2").write_bytes(b"")
    (tmp_path / "own-words.open-3").mkdir()
    assert StoredRuns(tmp_path).broken_off() == []


def test_a_place_that_refuses_it_costs_nothing(tmp_path: Path) -> None:
    runs = StoredRuns(tmp_path / "gone")
    runs.write_on("a draft")
    assert runs.broken_off() == []
    runs.forget()
    runs.end()


@pytest.mark.parametrize("again", ["a draft", "another draft"])
def test_what_it_writes_on_last_is_what_counts(tmp_path: Path, again: str) -> None:
    runs = StoredRuns(tmp_path)
    for draft in ("a much longer name of a draft", "a draft", again):
        runs.write_on(draft)
    [marker] = tmp_path.iterdir()
    assert marker.read_text().strip() == again
    runs.end()
