"""Keeps drafts: fulfils app.model.draft.Drafts."""

from collections.abc import Collection, Sequence
from dataclasses import asdict

from sqlalchemy import case, func, null, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.model.draft import Draft, Person
from app.model.identity import new_id
from app.model.two_windows import Kept, meet
from app.model.version import Version
from app.storage.engine import Database
from app.storage.numbers import free_number
from app.storage.tables import DraftRow
from app.storage.versions import add_version


class StoredDrafts:
    """Drafts in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: Draft) -> None:
        """Keep `draft` in place of what was there before.

        A draft in the trash or the archive stays there, unless somebody has written on in it since: then it comes back.
        """
        with self._database.writing() as session:
            _save(session, draft)

    def keep(self, draft: Draft, seen: Draft | None) -> Kept:
        """Keep `draft` as `meet` says, and the words of another window as a version, in one transaction."""
        with self._database.writing() as session:
            row = session.scalar(select(DraftRow).where(DraftRow.id == draft.id))
            kept = meet(draft, seen, draft_of(row) if row else None)
            if row and kept.other:
                add_version(session, Version(new_id(), draft.id, row.changed, kept.other, "window"))
            _save(session, kept.draft)
            return kept

    def get(self, draft_id: str) -> Draft | None:
        """The draft with this id, trashed or not, or None."""
        with self._database.reading() as session:
            row = session.scalar(select(DraftRow).where(DraftRow.id == draft_id))
            return draft_of(row) if row else None

    def latest(self, among: Collection[str] | None = None) -> Draft | None:
        """The draft changed last that is not in the trash; in the archive only if it is one of `among`."""
        kept = select(DraftRow).where(DraftRow.trashed_at.is_(None))
        kept = kept.where(DraftRow.archived_at.is_(None) if among is None else DraftRow.id.in_(among))
        newest = kept.order_by(DraftRow.number.desc()).limit(1)
        with self._database.reading() as session:
            row = session.scalar(newest)
            return draft_of(row) if row else None

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


def draft_of(row: DraftRow) -> Draft:
    """The draft that a row holds."""
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
        ready=row.ready,
        pairs=row.pairs,
        status=row.status,
        shared_at=row.shared_at,
        archived_at=row.archived_at,
    )


def _save(session: Session, draft: Draft) -> None:
    number = free_number(session, DraftRow, draft.id, draft.changed)
    written_on = draft.archived_at is not None and draft.changed > draft.archived_at
    archived_at = None if written_on else draft.archived_at
    new = insert(DraftRow).values(asdict(draft) | {"number": number, "archived_at": archived_at})
    given = new.excluded
    brought_back = given.changed > DraftRow.trashed_at
    save = new.on_conflict_do_update(
        index_elements=[DraftRow.id],
        set_={
            DraftRow.number: given.number,
            DraftRow.created: given.created,
            DraftRow.changed: given.changed,
            DraftRow.trashed_at: case((brought_back, null()), else_=DraftRow.trashed_at),
            DraftRow.to: given.to_whom,
            DraftRow.title: given.title,
            DraftRow.text: given.text,
            DraftRow.tie: given.tie,
            DraftRow.situation: given.situation,
            DraftRow.hope: given.hope,
            DraftRow.mode: given.mode,
            DraftRow.ready: given.ready,
            DraftRow.pairs: given.pairs,
            DraftRow.status: given.status,
            DraftRow.shared_at: given.shared_at,
            DraftRow.archived_at: given.archived_at,
        },
    )
    session.execute(save)
