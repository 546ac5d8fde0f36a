"""Keeps drafts: fulfils app.model.draft.Drafts."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import case, func, null, select
from sqlalchemy.dialects.sqlite import insert

from app.model.draft import Draft, Person
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
        new = insert(DraftRow).values(asdict(draft))
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
                DraftRow.tie: given.tie,
                DraftRow.situation: given.situation,
                DraftRow.hope: given.hope,
                DraftRow.mode: given.mode,
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

    def people(self) -> Sequence[Person]:
        """Whom the drafts outside the trash are for, newest first; read from an index alone, however long they are."""
        newest = func.max(DraftRow.changed)  # SQLite takes the tie from the row that has it
        kept = select(DraftRow.to, DraftRow.tie).where(DraftRow.trashed_at.is_(None))
        with self._database.reading() as session:
            rows = session.execute(kept.add_columns(newest).group_by(DraftRow.to).order_by(newest.desc()))
            found: dict[str, Person] = {}
            for to, tie, _ in rows:
                if name := to.strip():
                    found.setdefault(name.casefold(), Person(name, tie))
            return list(found.values())


def _draft(row: DraftRow) -> Draft:
    return Draft(
        row.id,
        row.created,
        row.changed,
        to=row.to,
        title=row.title,
        text=row.text,
        tie=row.tie,
        situation=row.situation,
        hope=row.hope,
        mode=row.mode,
    )
