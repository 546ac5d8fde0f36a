"""Brings a file to the present schema. Alembic is imported here alone: most days nobody needs it."""

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from app.storage.engine import Database, connect
from app.storage.header import APPLICATION_ID, SCHEMA, Header
from app.storage.place import foreign, make_file, newer

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(database: Database, scripts: Path = SCRIPTS, schema: int = SCHEMA) -> None:
    """Bring the file to `schema` with the migrations in `scripts`: wholly, or not at all if this raises.

    A file that already holds something is copied first. Raises StoreForeign, StoreNewer or StoreError.
    """
    with database.writing() as connection:
        header = _header(connection)  # read once more: another window may have been here first
        if header.is_ours and header.schema == schema:
            return
        if header.is_ours and header.schema > schema:
            raise newer(database.path)
        if header.is_ours:
            keep_copy(database.path, schema)
        elif _holds_anything(connection):
            raise foreign(database.path)
        _migrate(connection, scripts)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {schema}")


def keep_copy(path: Path, schema: int) -> Path:
    """Copy the file at `path` beside it, as it is before it is brought to `schema`. Returns where the copy is."""
    copy = path.with_name(f"{path.stem}.before-{schema}{path.suffix}")
    unfinished = copy.with_name(f"{copy.name}.part")
    unfinished.unlink(missing_ok=True)
    try:
        make_file(unfinished)
        with closing(connect(path)) as source, closing(connect(unfinished)) as target:
            source.backup(target)
        unfinished.replace(copy)
    finally:
        unfinished.unlink(missing_ok=True)
    return copy


def _header(connection: Connection) -> Header:
    application_id = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    schema = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return Header(application_id=application_id, schema=schema)


def _holds_anything(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one())


def _migrate(connection: Connection, scripts: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
