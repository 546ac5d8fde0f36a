"""All that the store tells of one entry that is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.history import Entry
from app.model.reflection import Reflection
from app.model.store import Store


@dataclass(frozen=True, slots=True)
class LookedAt:
    """An entry in full: a `draft`, a `session` or a `talk`; None for what is not there any more.

    `versions` is how many versions a draft has. `linked` are the entries it led to or came from: of a draft the
    sessions before it and the talks after it, oldest first; of these the draft. `trashed_at`: since when it is in the
    trash, None if it is not.
    """

    draft: Draft | None = None
    session: CalmSession | None = None
    talk: Reflection | None = None
    versions: int = 0
    linked: tuple[Entry, ...] = ()
    trashed_at: datetime | None = None


def look_at(store: Store, entry: Entry) -> LookedAt:
    """Read an entry in full. Raises StoreError."""
    trashed_at = store.history.trashed_at(entry.key)
    match entry.kind:
        case "draft":
            draft = store.drafts.get(entry.id)
            before = map(session_entry, reversed(store.sessions.of_draft(entry.id)))
            after = map(talk_entry, reversed(store.reflections.of_draft(entry.id)))
            versions = len(store.versions.of(entry.id))
            return LookedAt(draft, versions=versions, linked=(*before, *after), trashed_at=trashed_at)
        case "session":
            session = store.sessions.get(entry.id)
            return LookedAt(
                session=session, linked=_draft_of(store, session.draft_id if session else ""), trashed_at=trashed_at
            )
        case "reflection":
            talk = store.reflections.get(entry.id)
            return LookedAt(talk=talk, linked=_draft_of(store, talk.draft_id if talk else ""), trashed_at=trashed_at)


def draft_entry(draft: Draft) -> Entry:
    """A draft as a row of the timeline."""
    title = " · ".join(filter(None, (_one_line(draft.to), _one_line(draft.title))))
    return Entry("draft", draft.id, draft.changed, title, "", thread=draft.id, status=draft.status)


def session_entry(session: CalmSession) -> Entry:
    """A calm session as a row of the timeline."""
    name, minutes = _one_line(session.practice_name), round(session.seconds / 60)
    return Entry(
        "session", session.id, session.started, name, "", session.before, session.after, minutes, session.draft_id
    )


def talk_entry(talk: Reflection) -> Entry:
    """A talk as a row of the timeline."""
    return Entry("reflection", talk.id, talk.created, _one_line(talk.to), "", after=talk.strength, thread=talk.draft_id)


def _draft_of(store: Store, draft_id: str) -> tuple[Entry, ...]:
    draft = store.drafts.get(draft_id) if draft_id else None
    if draft is None or store.history.trashed_at(("draft", draft_id)) is not None:
        return ()
    return (draft_entry(draft),)


def _one_line(words: str) -> str:
    return " ".join(words.split())
