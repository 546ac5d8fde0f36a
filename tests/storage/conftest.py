"""Real files in temporary folders."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.engine import Database
from app.storage.place import database_file, make_file
from app.storage.store import SqlStore, open_store
from app.storage.upgrade import upgrade


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "50% of? #mine é"
    place.mkdir()
    return place


@pytest.fixture
def store(folder: Path) -> Iterator[SqlStore]:
    opened = open_store(folder)
    yield opened
    opened.close()


@pytest.fixture
def database(folder: Path) -> Iterator[Database]:
    """A database at the present schema, for tests that need to reach below the store."""
    path = database_file(folder)
    make_file(path)
    opened = Database(path)
    upgrade(opened)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database for all examples of a property."""
    path = database_file(tmp_path_factory.mktemp("lasting"))
    make_file(path)
    opened = Database(path)
    upgrade(opened)
    yield opened
    opened.close()
