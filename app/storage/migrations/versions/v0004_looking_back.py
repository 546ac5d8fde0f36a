"""How far a draft is and what was noticed in it; talks looked back on; what led to what; rows in the order of time.

The number of a draft, a session or a talk becomes its moment in milliseconds since 1970, or the first free number after
it. The search indexes go by the same numbers, so that the newest of a million hits are found without looking at the
others; and they hold the first letter and the first two of each word, so that this is so from the first key on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_FAR = 1 << 62
_INDEXES = {
    "draft_words": ("drafts", ["to_whom", "title", "text"]),
    "session_words": ("sessions", ["practice_name", "helped", "set_off"]),
    "reflection_words": ("reflections", ["to_whom", "about_them", "about_me", "differently"]),
}


def upgrade() -> None:
    """Take the old indexes away, add to the tables, order them, and index all words anew."""
    for index in ("draft_words", "session_words"):
        for trigger in ("add", "remove", "change"):
            op.execute(f"DROP TRIGGER {index}_{trigger}")
        op.execute(f"DROP TABLE {index}")
    op.drop_index("drafts_newest")
    op.drop_index("sessions_newest")
    op.add_column("drafts", sa.Column("status", sa.String, nullable=False, server_default="drafting"))
    for moment in ("shared_at", "archived_at", "looked_back_at"):
        op.add_column("drafts", sa.Column(moment, sa.BigInteger))
    op.add_column("drafts", sa.Column("marks", sa.LargeBinary))
    op.add_column("sessions", sa.Column("draft_id", sa.String, nullable=False, server_default=""))
    _make_reflections()
    op.create_table(
        "things",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("words", sa.LargeBinary, nullable=False),
    )
    _number_by_time("drafts", "changed")
    _number_by_time("sessions", "started")
    op.create_index("sessions_of_draft", "sessions", ["draft_id"])
    op.create_index("reflections_of_draft", "reflections", ["draft_id"])
    op.create_index("reflections_people", "reflections", ["to_whom"])
    op.create_index("drafts_shared", "drafts", ["shared_at"], sqlite_where=sa.text("status = 'shared'"))
    for index, (table, columns) in _INDEXES.items():
        op.create_index(f"{table}_trash", table, ["trashed_at"], sqlite_where=sa.text("trashed_at IS NOT NULL"))
        _search(index, table, columns)
    op.execute(
        "CREATE TRIGGER links_leave AFTER DELETE ON drafts BEGIN "
        "UPDATE sessions SET draft_id = '' WHERE draft_id = old.id; "
        "UPDATE reflections SET draft_id = '' WHERE draft_id = old.id; END"
    )


def _make_reflections() -> None:
    op.create_table(
        "reflections",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("trashed_at", sa.BigInteger),
        sa.Column("draft_id", sa.String, nullable=False),
        sa.Column("to_whom", sa.LargeBinary, nullable=False),
        sa.Column("shared", sa.String, nullable=False),
        sa.Column("met", sa.String, nullable=False),
        sa.Column("asked", sa.String, nullable=False),
        sa.Column("about_them", sa.LargeBinary, nullable=False),
        sa.Column("about_me", sa.LargeBinary, nullable=False),
        sa.Column("differently", sa.LargeBinary, nullable=False),
        sa.Column("skill", sa.String, nullable=False),
        sa.Column("strength", sa.Integer),
    )


def _number_by_time(table: str, moment: str) -> None:
    """Each number is the moment in milliseconds or one more than the number before, whichever is higher."""
    op.execute(f"UPDATE {table} SET number = number - {_FAR}")  # out of the way of the new ones
    op.execute(
        f"UPDATE {table} SET number = fresh.number FROM ("
        f"SELECT old, place + max(ms - place) OVER (ORDER BY place) AS number FROM ("
        f"SELECT number AS old, {moment} / 1000 AS ms, row_number() OVER (ORDER BY {moment}, number) AS place "
        f"FROM {table})) AS fresh WHERE {table}.number = fresh.old"
    )


def _search(index: str, table: str, columns: list[str]) -> None:
    """An FTS5 index over `columns` of `table`, which triggers keep up to date."""
    names = ", ".join(columns)
    new = ", ".join(f"new.{name}" for name in columns)
    old = ", ".join(f"old.{name}" for name in columns)
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in ["number", *columns])
    add = f"INSERT INTO {index}(rowid, {names}) VALUES (new.number, {new});"
    remove = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.number, {old});"
    op.execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 2', prefix='1 2')"
    )
    op.execute(f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)")
    op.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
    op.execute(f"CREATE TRIGGER {index}_add AFTER INSERT ON {table} BEGIN {add} END")
    op.execute(f"CREATE TRIGGER {index}_remove AFTER DELETE ON {table} BEGIN {remove} END")
    op.execute(
        f"CREATE TRIGGER {index}_change AFTER UPDATE OF number, {names} ON {table} WHEN {changed} "
        f"BEGIN {remove} {add} END"
    )
