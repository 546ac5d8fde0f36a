"""Keeps drafts: fulfils app.model.draft.Drafts."""

from sqlalchemy import case, null, select
from sqlalchemy.dialects.sqlite import insert

from app.model.draft import Draft
from app.storage.engine import Database
from app.storage.tables import DraftRow


class StoredDrafts:
    """Drafts in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: Draft) -> None:
        """Keep `draft` in place of what was there before.

        A draft in the trash stays there, unless somebody has written on in it since: then it comes back.
        """
        new = insert(DraftRow).values(
            id=draft.id, created=draft.created, changed=draft.changed, to=draft.to, title=draft.title, text=draft.text
        )
        given = new.excluded
        written_on = given.changed > DraftRow.trashed_at
        save = new.on_conflict_do_update(
            index_elements=[DraftRow.id],
            set_={
                DraftRow.created: given.created,
                DraftRow.changed: given.changed,
                DraftRow.trashed_at: case((written_on, null()), else_=DraftRow.trashed_at),
                DraftRow.to: given.to_whom,
                DraftRow.title: given.title,
                DraftRow.text: given.text,
            },
        )
        with self._database.writing() as session:
            session.execute(save)

    def get(self, draft_id: str) -> Draft | None:
        """The draft with this id, trashed or not, or None."""
        with self._database.reading() as session:
            row = session.scalar(select(DraftRow).where(DraftRow.id == draft_id))
            return _draft(row) if row else None

    def latest(self) -> Draft | None:
        """The draft changed last that is not in the trash, or None."""
        kept = select(DraftRow).where(DraftRow.trashed_at.is_(None))
        newest = kept.order_by(DraftRow.changed.desc(), DraftRow.number.desc()).limit(1)
        with self._database.reading() as session:
            row = session.scalar(newest)
            return _draft(row) if row else None


def _draft(row: DraftRow) -> Draft:
    return Draft(row.id, row.created, row.changed, to=row.to, title=row.title, text=row.text)
