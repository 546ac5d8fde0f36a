"""Keeps drafts: fulfils app.model.draft.Drafts."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, case, func, null, select
from sqlalchemy.dialects.sqlite import insert

from app.model.draft import Draft, Person
from app.model.identity import new_id
from app.model.two_windows import Kept, meet
from app.model.version import Version
from app.storage.engine import Database
from app.storage.numbers import free_number
from app.storage.tables import DRAFTS, whole
from app.storage.versions import add_version


class StoredDrafts:
    """Drafts in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: Draft) -> None:
        """Keep `draft` in place of what was there before.

        A draft in the trash or the archive stays there, unless somebody has written on in it since: then it comes back.
        """
        with self._database.writing() as connection:
            _save(connection, draft)

    def keep(self, draft: Draft, seen: Draft | None) -> Kept:
        """Keep `draft` as `meet` says, and the words of another window as a version, in one transaction."""
        with self._database.writing() as connection:
            row = connection.execute(whole(DRAFTS).where(DRAFTS.c.id == draft.id)).first()
            kept = meet(draft, seen, draft_of(row) if row else None)
            if row and kept.other:
                add_version(connection, Version(new_id(), draft.id, row.changed, kept.other, "window"))
            _save(connection, kept.draft)
            return kept

    def get(self, draft_id: str) -> Draft | None:
        """The draft with this id, trashed or not, or None."""
        with self._database.reading() as connection:
            row = connection.execute(whole(DRAFTS).where(DRAFTS.c.id == draft_id)).first()
            return draft_of(row) if row else None

    def latest(self, among: Collection[str] | None = None) -> Draft | None:
        """The draft changed last that is not in the trash; in the archive only if it is one of `among`."""
        kept = whole(DRAFTS).where(DRAFTS.c.trashed_at.is_(None))
        kept = kept.where(DRAFTS.c.archived_at.is_(None) if among is None else DRAFTS.c.id.in_(among))
        newest = kept.order_by(DRAFTS.c.number.desc()).limit(1)
        with self._database.reading() as connection:
            row = connection.execute(newest).first()
            return draft_of(row) if row else None

    def people(self) -> Sequence[Person]:
        """Whom the drafts outside the trash are for, newest first; read from an index alone, however long they are."""
        newest = func.max(DRAFTS.c.changed)  # SQLite takes the tie from the row that has it
        kept = select(DRAFTS.c.to, DRAFTS.c.tie).where(DRAFTS.c.trashed_at.is_(None))
        with self._database.reading() as connection:
            rows = connection.execute(kept.add_columns(newest).group_by(DRAFTS.c.to).order_by(newest.desc()))
            found: dict[str, Person] = {}
            for to, tie, _ in rows:
                if name := to.strip():
                    found.setdefault(name.casefold(), Person(name, tie))
            return list(found.values())


def draft_of(row: Row[Any]) -> Draft:
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
        marks=row.marks,
    )


def _save(connection: Connection, draft: Draft) -> None:
    number = free_number(connection, DRAFTS, draft.id, draft.changed)
    written_on = draft.archived_at is not None and draft.changed > draft.archived_at
    archived_at = None if written_on else draft.archived_at
    new = insert(DRAFTS).values(asdict(draft) | {"number": number, "archived_at": archived_at, "marks": draft.marks})
    given = new.excluded
    brought_back = given.changed > DRAFTS.c.trashed_at
    save = new.on_conflict_do_update(
        index_elements=[DRAFTS.c.id],
        set_={
            DRAFTS.c.number: given.number,
            DRAFTS.c.created: given.created,
            DRAFTS.c.changed: given.changed,
            DRAFTS.c.trashed_at: case((brought_back, null()), else_=DRAFTS.c.trashed_at),
            DRAFTS.c.to: given.to,
            DRAFTS.c.title: given.title,
            DRAFTS.c.text: given.text,
            DRAFTS.c.tie: given.tie,
            DRAFTS.c.situation: given.situation,
            DRAFTS.c.hope: given.hope,
            DRAFTS.c.mode: given.mode,
            DRAFTS.c.ready: given.ready,
            DRAFTS.c.pairs: given.pairs,
            DRAFTS.c.status: given.status,
            DRAFTS.c.shared_at: given.shared_at,
            DRAFTS.c.archived_at: given.archived_at,
            DRAFTS.c.marks: given.marks,
        },
    )
    connection.execute(save)
