"""Who a draft is for and how it is written; versions of drafts; what was set aside."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add to the drafts, and make the two tables."""
    op.add_column("drafts", sa.Column("tie", sa.String, nullable=False, server_default=""))
    op.add_column("drafts", sa.Column("situation", sa.String, nullable=False, server_default=""))
    op.add_column("drafts", sa.Column("hope", sa.LargeBinary, nullable=False, server_default=sa.text("x''")))
    op.add_column("drafts", sa.Column("mode", sa.String, nullable=False, server_default="own"))
    op.create_index("drafts_people", "drafts", ["to_whom", "changed", "tie", "trashed_at"])
    op.create_table(
        "versions",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("draft_id", sa.String, nullable=False),
        sa.Column("taken", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("name", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
    )
    op.create_index("versions_of_draft", "versions", ["draft_id", "taken"])
    op.execute(
        "CREATE TRIGGER versions_leave AFTER DELETE ON drafts BEGIN DELETE FROM versions WHERE draft_id = old.id; END"
    )
    op.create_table(
        "set_aside",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("words", sa.LargeBinary, nullable=False),
    )
