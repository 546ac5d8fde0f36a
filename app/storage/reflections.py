"""Keeps talks looked back on: fulfils app.model.reflection.Reflections."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, exists, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from app.model.draft import Draft
from app.model.reflection import Reflection, SkillLearned, TalksWith
from app.storage.drafts import draft_of
from app.storage.engine import Database
from app.storage.numbers import free_number
from app.storage.people import spellings
from app.storage.tables import DraftRow, ReflectionRow

_KEPT = select(ReflectionRow).where(ReflectionRow.trashed_at.is_(None))


class StoredReflections:
    """Talks looked back on, in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, reflection: Reflection) -> None:
        """Keep `reflection` in place of what was there before; in the trash, if it was there."""
        values = asdict(reflection)
        with self._database.writing() as session:
            values["number"] = free_number(session, ReflectionRow, reflection.id, reflection.created)
            columns = {getattr(ReflectionRow, name): value for name, value in values.items()}
            new = insert(ReflectionRow).values(values)
            session.execute(new.on_conflict_do_update(index_elements=[ReflectionRow.id], set_=columns))

    def get(self, reflection_id: str) -> Reflection | None:
        """The reflection with this id, trashed or not, or None."""
        with self._database.reading() as session:
            row = session.scalar(select(ReflectionRow).where(ReflectionRow.id == reflection_id))
            return _reflection(row) if row else None

    def of_draft(self, draft_id: str) -> Sequence[Reflection]:
        """Those of the talks this draft led to, newest first."""
        return self._all(ReflectionRow.draft_id == draft_id)

    def with_person(self, to: str) -> Sequence[Reflection]:
        """Those of the talks with this person, oldest first."""
        return [*reversed(self._all(person=to))]

    def people(self) -> Sequence[TalksWith]:
        """With whom talks are noted, newest first, the name as the newest has it."""
        names = select(ReflectionRow.to).where(ReflectionRow.trashed_at.is_(None))
        found: dict[str, TalksWith] = {}
        with self._database.reading() as session:
            for to in session.scalars(names.order_by(ReflectionRow.number.desc())):
                if name := to.strip():
                    known = found.get(name.casefold(), TalksWith(name, 0))
                    found[name.casefold()] = TalksWith(known.name, known.talks + 1)
        return list(found.values())

    def lessons(
        self, limit: int = 100, after: Reflection | None = None, person: str = "", skill: SkillLearned = ""
    ) -> Sequence[Reflection]:
        """Those in which something was learned, newest first."""
        texts = (ReflectionRow.about_them, ReflectionRow.about_me, ReflectionRow.differently)
        wanted = [or_(*(func.length(text) > 0 for text in texts))]
        if skill:
            wanted.append(ReflectionRow.skill == skill)
        if after is not None:
            number = select(ReflectionRow.number).where(ReflectionRow.id == after.id).scalar_subquery()
            wanted.append(ReflectionRow.number < number)
        return self._all(*wanted, person=person, limit=limit)

    def to_look_back_on(self, now: datetime) -> Draft | None:
        """The draft marked shared last, on a day before that of `now`, and not looked back on or dismissed since."""
        today = now.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
        done = exists().where(
            ReflectionRow.draft_id == DraftRow.id,
            ReflectionRow.created >= DraftRow.shared_at,
        )
        waiting = select(DraftRow).where(
            DraftRow.status == "shared",
            DraftRow.shared_at < today,
            DraftRow.trashed_at.is_(None),
            DraftRow.archived_at.is_(None),
            or_(DraftRow.looked_back_at.is_(None), DraftRow.looked_back_at < DraftRow.shared_at),
            ~done,
        )
        with self._database.reading() as session:
            row = session.scalar(waiting.order_by(DraftRow.shared_at.desc(), DraftRow.number.desc()).limit(1))
            return draft_of(row) if row else None

    def dismiss(self, draft_id: str, now: datetime) -> None:
        """Offer this draft no more, unless it is marked shared again."""
        with self._database.writing() as session:
            session.execute(update(DraftRow).where(DraftRow.id == draft_id).values(looked_back_at=now))

    def _all(self, *wanted: ColumnElement[bool], person: str = "", limit: int | None = None) -> list[Reflection]:
        """Those outside the trash for which all that is wanted holds, newest first."""
        rows = _KEPT.where(*wanted).order_by(ReflectionRow.number.desc()).limit(limit)
        with self._database.reading() as session:
            if person.strip():
                rows = rows.where(ReflectionRow.to.in_(spellings(session, ReflectionRow.to, person)))
            return [_reflection(row) for row in session.scalars(rows)]


def _reflection(row: ReflectionRow) -> Reflection:
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
