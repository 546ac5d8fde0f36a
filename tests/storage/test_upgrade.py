"""Bringing a file up to date: wholly or not at all, with a copy kept."""

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import StoreError, StoreForeign, StoreNewer
from app.storage.drafts import StoredDrafts
from app.storage.engine import Database, connect
from app.storage.header import SCHEMA
from app.storage.history import StoredHistory
from app.storage.place import database_file, make_file
from app.storage.store import open_store
from app.storage.tables import TABLES
from app.storage.upgrade import SCRIPTS, keep_copy, upgrade

NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "next"
down_revision = "{before:04}"
def upgrade():
    op.add_column("drafts", sa.Column("mood", sa.String))
    op.execute("UPDATE drafts SET title = CAST('touched' AS BLOB)")
    {then}
"""

OPEN = """
import pathlib, sys
from app.storage.store import open_store
open_store(pathlib.Path(sys.argv[1])).close()
sys.exit(3 if "alembic" in sys.modules or "mako" in sys.modules else 0)
"""


def scripts_of_tomorrow(tmp_path: Path, then: str = "pass") -> Path:
    scripts = tmp_path / "tomorrow"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "next.py").write_text(NEXT.format(before=SCHEMA, then=then))
    return scripts


def schema_number(path: Path) -> int:
    raw = connect(path)
    number: int = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    return number


def test_the_migrations_make_what_the_tables_declare(database: Database) -> None:
    def ours(name: str | None, kind: str, _: object) -> bool:
        return kind != "table" or not str(name).startswith(("draft_words", "session_words", "reflection_words"))

    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": ours, "compare_type": True})
        assert compare_metadata(context, TABLES) == []


def test_the_schemas_number_is_the_last_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == f"{SCHEMA:04}"
    assert len(list(script.walk_revisions())) == SCHEMA


def test_a_new_file_needs_no_copy(database: Database) -> None:
    assert list(database.path.parent.iterdir()) == [database.path]
    assert schema_number(database.path) == SCHEMA


def test_an_older_file_is_copied_and_brought_up_to_date(database: Database, tmp_path: Path) -> None:
    now = utc_now()
    draft = Draft.new(now).edited(now, to="Sam", title="dishes", text="I feel tired")
    StoredDrafts(database).save(draft)
    upgrade(database, scripts_of_tomorrow(tmp_path), SCHEMA + 1)
    assert schema_number(database.path) == SCHEMA + 1
    found = StoredDrafts(database).get(draft.id)
    assert found is not None
    assert (found.title, found.text) == ("touched", "I feel tired")

    copy = database.path.with_name(f"own-words.before-{SCHEMA + 1}.db")
    assert sorted(database.path.parent.iterdir()) == sorted([copy, database.path])
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert schema_number(copy) == SCHEMA
    before = Database(copy)
    assert StoredDrafts(before).get(draft.id) == draft
    assert len(StoredHistory(before).entries("tired")) == 1
    before.close()


def test_an_upgrade_that_fails_changes_nothing(database: Database, tmp_path: Path) -> None:
    now = utc_now()
    draft = Draft.new(now).edited(now, to="Sam", title="dishes", text="I feel tired")
    StoredDrafts(database).save(draft)
    before = database.path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        upgrade(database, scripts_of_tomorrow(tmp_path, then="1 / 0"), SCHEMA + 1)
    database.close()
    assert database.path.read_bytes() == before


def test_a_new_file_whose_making_fails_is_empty(folder: Path, tmp_path: Path) -> None:
    path = database_file(folder)
    make_file(path)
    database = Database(path)
    with pytest.raises(ZeroDivisionError):
        upgrade(database, scripts_of_tomorrow(tmp_path, then="1 / 0"), SCHEMA + 1)
    database.close()
    assert path.read_bytes() == b""
    open_store(folder).close()


def test_no_copy_no_upgrade(database: Database, tmp_path: Path) -> None:
    database.path.with_name(f"own-words.before-{SCHEMA + 1}.db.part").mkdir()
    with pytest.raises(StoreError):
        upgrade(database, scripts_of_tomorrow(tmp_path), SCHEMA + 1)
    assert schema_number(database.path) == SCHEMA


def test_an_unfinished_copy_is_replaced(database: Database) -> None:
    database.path.with_name("own-words.before-7.db.part").write_bytes(database.path.read_bytes()[:5000])
    copy = keep_copy(database.path, 7)
    assert schema_number(copy) == SCHEMA
    assert sorted(database.path.parent.iterdir()) == sorted([copy, database.path])


def test_another_window_may_have_been_first(database: Database) -> None:
    upgrade(database)
    with pytest.raises(StoreNewer):
        upgrade(database, schema=SCHEMA - 1)


def test_somebody_elses_tables_are_never_built_upon(tmp_path: Path) -> None:
    path = tmp_path / "own-words.db"
    make_file(path)
    database = Database(path)
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (name)")
    with pytest.raises(StoreForeign):
        upgrade(database)
    database.close()


def test_alembic_stays_away_once_the_file_is_up_to_date(folder: Path) -> None:
    first, second = (subprocess.run([sys.executable, "-c", OPEN, str(folder)], check=False) for _ in range(2))
    assert first.returncode == 3
    assert second.returncode == 0
