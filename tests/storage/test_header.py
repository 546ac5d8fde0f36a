"""Reading a file's header without SQLite."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.model.clock import utc_now
from app.model.draft import Draft
from app.storage.header import APPLICATION_ID, SCHEMA, Header, read_header
from app.storage.place import check_place, database_file
from app.storage.store import open_store

STOPPED_WHILE_MAKING = """
import os, pathlib, signal, sys
from app.storage.engine import connect
from app.storage.place import make_file
path = pathlib.Path(sys.argv[1])
make_file(path)
raw = connect(path)
raw.execute("PRAGMA cache_size = 1")
raw.execute("BEGIN IMMEDIATE")
raw.execute("CREATE TABLE half (made)")
raw.executemany("INSERT INTO half VALUES (?)", [(bytes(3000),)] * 200)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_our_file_says_so(folder: Path) -> None:
    open_store(folder).close()
    header = read_header(database_file(folder))
    assert header == Header(APPLICATION_ID, SCHEMA)
    assert header.is_ours


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert read_header(tmp_path / "empty") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_file_that_was_being_made_when_the_power_went_is_started_over(folder: Path) -> None:
    path = database_file(folder)
    child = subprocess.run([sys.executable, "-c", STOPPED_WHILE_MAKING, str(path)], check=False)
    assert child.returncode == -signal.SIGKILL
    assert path.stat().st_size > 0
    assert path.with_name("own-words.db-journal").stat().st_size > 0
    check_place(folder)
    store = open_store(folder)
    draft = Draft.new(utc_now())
    store.drafts.save(draft)
    assert store.drafts.latest() == draft
    store.close()
    assert list(folder.iterdir()) == [path]
