"""Drafts and calm sessions, and the indexes that search them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "drafts",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("trashed_at", sa.BigInteger),
        sa.Column("to_whom", sa.LargeBinary, nullable=False),
        sa.Column("title", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("started", sa.BigInteger, nullable=False),
        sa.Column("trashed_at", sa.BigInteger),
        sa.Column("practice", sa.String, nullable=False),
        sa.Column("planned_seconds", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("before", sa.Integer),
        sa.Column("after", sa.Integer),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("practice_name", sa.LargeBinary, nullable=False),
        sa.Column("helped", sa.LargeBinary, nullable=False),
    )
    op.create_index("drafts_newest", "drafts", ["changed"], sqlite_where=sa.text("trashed_at IS NULL"))
    op.create_index("sessions_newest", "sessions", ["started"], sqlite_where=sa.text("trashed_at IS NULL"))
    _search("draft_words", "drafts", ["to_whom", "title", "text"])
    _search("session_words", "sessions", ["practice_name", "helped"])


def _search(index: str, table: str, columns: list[str]) -> None:
    """An FTS5 index over `columns` of `table`, which triggers keep up to date."""
    names = ", ".join(columns)
    new = ", ".join(f"new.{name}" for name in columns)
    old = ", ".join(f"old.{name}" for name in columns)
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns)
    add = f"INSERT INTO {index}(rowid, {names}) VALUES (new.number, {new});"
    remove = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.number, {old});"
    op.execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute(f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)")
    op.execute(f"CREATE TRIGGER {index}_add AFTER INSERT ON {table} BEGIN {add} END")
    op.execute(f"CREATE TRIGGER {index}_remove AFTER DELETE ON {table} BEGIN {remove} END")
    op.execute(
        f"CREATE TRIGGER {index}_change AFTER UPDATE OF {names} ON {table} WHEN {changed} BEGIN {remove} {add} END"
    )
