"""Keeps talks looked back on: fulfils app.model.reflection.Reflections."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from app.model.draft import Draft
from app.model.reflection import Reflection, SkillLearned, TalksWith
from app.storage.drafts import draft_of
from app.storage.engine import Database
from app.storage.numbers import free_number
from app.storage.people import spellings
from app.storage.tables import DRAFTS, REFLECTIONS, whole

_KEPT = whole(REFLECTIONS).where(REFLECTIONS.c.trashed_at.is_(None))


class StoredReflections:
    """Talks looked back on, in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, reflection: Reflection) -> None:
        """Keep `reflection` in place of what was there before; in the trash, if it was there."""
        values = asdict(reflection)
        with self._database.writing() as connection:
            values["number"] = free_number(connection, REFLECTIONS, reflection.id, reflection.created)
            columns = {REFLECTIONS.c[name]: value for name, value in values.items()}
            new = insert(REFLECTIONS).values(values)
            connection.execute(new.on_conflict_do_update(index_elements=[REFLECTIONS.c.id], set_=columns))

    def get(self, reflection_id: str) -> Reflection | None:
        """The reflection with this id, trashed or not, or None."""
        with self._database.reading() as connection:
            row = connection.execute(whole(REFLECTIONS).where(REFLECTIONS.c.id == reflection_id)).first()
            return _reflection(row) if row else None

    def of_draft(self, draft_id: str) -> Sequence[Reflection]:
        """Those of the talks this draft led to, newest first."""
        return self._all(REFLECTIONS.c.draft_id == draft_id)

    def with_person(self, to: str) -> Sequence[Reflection]:
        """Those of the talks with this person, oldest first."""
        return [*reversed(self._all(person=to))]

    def people(self) -> Sequence[TalksWith]:
        """With whom talks are noted, newest first, the name as the newest has it."""
        names = select(REFLECTIONS.c.to).where(REFLECTIONS.c.trashed_at.is_(None))
        found: dict[str, TalksWith] = {}
        with self._database.reading() as connection:
            for to in connection.scalars(names.order_by(REFLECTIONS.c.number.desc())):
                if name := to.strip():
                    known = found.get(name.casefold(), TalksWith(name, 0))
                    found[name.casefold()] = TalksWith(known.name, known.talks + 1)
        return list(found.values())

    def lessons(
        self, limit: int = 100, after: Reflection | None = None, person: str = "", skill: SkillLearned = ""
    ) -> Sequence[Reflection]:
        """Those in which something was learned, newest first."""
        texts = (REFLECTIONS.c.about_them, REFLECTIONS.c.about_me, REFLECTIONS.c.differently)
        wanted = [or_(*(func.length(text) > 0 for text in texts))]
        if skill:
            wanted.append(REFLECTIONS.c.skill == skill)
        if after is not None:
            number = select(REFLECTIONS.c.number).where(REFLECTIONS.c.id == after.id).scalar_subquery()
            wanted.append(REFLECTIONS.c.number < number)
        return self._all(*wanted, person=person, limit=limit)

    def to_look_back_on(self, now: datetime) -> Draft | None:
        """The draft marked shared last, on a day before that of `now`, and not looked back on or dismissed since."""
        today = now.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
        done = exists().where(
            REFLECTIONS.c.draft_id == DRAFTS.c.id,
            REFLECTIONS.c.created >= DRAFTS.c.shared_at,
        )
        waiting = whole(DRAFTS).where(
            DRAFTS.c.status == "shared",
            DRAFTS.c.shared_at < today,
            DRAFTS.c.trashed_at.is_(None),
            DRAFTS.c.archived_at.is_(None),
            or_(DRAFTS.c.looked_back_at.is_(None), DRAFTS.c.looked_back_at < DRAFTS.c.shared_at),
            ~done,
        )
        with self._database.reading() as connection:
            newest = waiting.order_by(DRAFTS.c.shared_at.desc(), DRAFTS.c.number.desc())
            row = connection.execute(newest.limit(1)).first()
            return draft_of(row) if row else None

    def dismiss(self, draft_id: str, now: datetime) -> None:
        """Offer this draft no more, unless it is marked shared again."""
        with self._database.writing() as connection:
            connection.execute(update(DRAFTS).where(DRAFTS.c.id == draft_id).values(looked_back_at=now))

    def _all(self, *wanted: ColumnElement[bool], person: str = "", limit: int | None = None) -> list[Reflection]:
        """Those outside the trash for which all that is wanted holds, newest first."""
        rows = _KEPT.where(*wanted).order_by(REFLECTIONS.c.number.desc()).limit(limit)
        with self._database.reading() as connection:
            if person.strip():
                rows = rows.where(REFLECTIONS.c.to.in_(spellings(connection, REFLECTIONS.c.to, person)))
            return [_reflection(row) for row in connection.execute(rows)]


def _reflection(row: Row[Any]) -> Reflection:
    return Reflection(
        id=row.id,
        created=row.created,
        changed=row.changed,
        draft_id=row.draft_id,
        to=row.to,
        shared=row.shared,
        met=row.met,
        asked=row.asked,
        about_them=row.about_them,
        about_me=row.about_me,
        differently=row.differently,
        skill=row.skill,
        strength=row.strength,
    )
