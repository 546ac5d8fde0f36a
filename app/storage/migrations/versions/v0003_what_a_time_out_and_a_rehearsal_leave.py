"""More of a calm session, what set it off searched too; readiness and pairs of a draft; own breathing patterns."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_NO_LIST = sa.text(f"x'{b'[]'.hex()}'")


def upgrade() -> None:
    """Add to the sessions and the drafts, index the sessions anew, and make the table."""
    op.add_column("sessions", sa.Column("feelings", sa.LargeBinary, nullable=False, server_default=_NO_LIST))
    op.add_column("sessions", sa.Column("signs", sa.LargeBinary, nullable=False, server_default=_NO_LIST))
    op.add_column("sessions", sa.Column("pulse", sa.Integer))
    op.add_column("sessions", sa.Column("set_off", sa.LargeBinary, nullable=False, server_default=sa.text("x''")))
    op.add_column("sessions", sa.Column("extra_seconds", sa.Integer, nullable=False, server_default="0"))
    op.add_column("sessions", sa.Column("seen", sa.BigInteger))
    _index_sessions_anew()
    op.add_column("drafts", sa.Column("ready", sa.LargeBinary, nullable=False, server_default=_NO_LIST))
    op.add_column("drafts", sa.Column("pairs", sa.LargeBinary, nullable=False, server_default=_NO_LIST))
    op.create_table(
        "patterns",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("name", sa.LargeBinary, nullable=False),
        sa.Column("phases", sa.LargeBinary, nullable=False),
    )


def _index_sessions_anew() -> None:
    """FTS5 takes no new column: the index and its triggers make room for others, and all sessions are read again."""
    for trigger in ("add", "remove", "change"):
        op.execute(f"DROP TRIGGER session_words_{trigger}")
    op.execute("DROP TABLE session_words")
    columns = ["practice_name", "helped", "set_off"]
    names = ", ".join(columns)
    new = ", ".join(f"new.{name}" for name in columns)
    old = ", ".join(f"old.{name}" for name in columns)
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns)
    add = f"INSERT INTO session_words(rowid, {names}) VALUES (new.number, {new});"
    remove = f"INSERT INTO session_words(session_words, rowid, {names}) VALUES ('delete', old.number, {old});"
    op.execute(
        f"CREATE VIRTUAL TABLE session_words USING fts5({names}, content='sessions', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO session_words(session_words, rank) VALUES ('secure-delete', 1)")
    op.execute("INSERT INTO session_words(session_words) VALUES ('rebuild')")
    op.execute(f"CREATE TRIGGER session_words_add AFTER INSERT ON sessions BEGIN {add} END")
    op.execute(f"CREATE TRIGGER session_words_remove AFTER DELETE ON sessions BEGIN {remove} END")
    op.execute(
        f"CREATE TRIGGER session_words_change AFTER UPDATE OF {names} ON sessions WHEN {changed} "
        f"BEGIN {remove} {add} END"
    )
