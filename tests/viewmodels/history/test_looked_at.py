from dataclasses import replace

import pytest

from app.model.calm import CalmSession
from app.model.reflection import Reflection
from app.model.version import Version
from app.viewmodels.history.looked_at import LookedAt, draft_entry, look_at, session_entry, talk_entry
from tests.history_rows import NOW, at, background_with, draft

LETTER = draft("d", at(23), "Sam · The week")
PAUSE = CalmSession("s", at(22), "box", "Box", 600, 590, 7, 4, "finished", draft_id="d")
TALK = Reflection("t", at(23, 20), at(23, 20), "d", " Sam\n", strength=3)


@pytest.fixture
def store():
    store = background_with(LETTER).store
    store.sessions.save(PAUSE)
    store.reflections.save(TALK)
    store.versions.add(Version("v", "d", NOW, "before", "left"))
    return store


def test_a_draft_comes_with_what_led_to_it_and_what_it_led_to(store):
    seen = look_at(store, LETTER)
    assert seen.draft == store.drafts.kept["d"] and seen.versions == 1 and seen.trashed_at is None
    assert seen.linked == (session_entry(PAUSE), talk_entry(TALK))


@pytest.mark.parametrize("entry", [session_entry(PAUSE), talk_entry(TALK)])
def test_a_session_and_a_talk_come_with_their_draft(store, entry):
    seen = look_at(store, entry)
    assert (seen.session or seen.talk) in (PAUSE, TALK)
    assert seen.linked == (draft_entry(store.drafts.kept["d"]),)


def test_nothing_leads_to_a_draft_in_the_trash(store):
    store.history.trash("draft", "d", NOW)
    assert look_at(store, talk_entry(TALK)).linked == ()
    assert look_at(store, LETTER).trashed_at == NOW


def test_what_is_not_there_is_none(store):
    assert look_at(store, replace(LETTER, id="gone")) == LookedAt()


def test_the_entries_are_the_rows_of_the_timeline(store):
    session, talk = session_entry(PAUSE), talk_entry(TALK)
    assert (session.title, session.minutes, session.before, session.after) == ("Box", 10, 7, 4)
    assert (talk.title, talk.after, talk.thread) == ("Sam", 3, "d")
    assert draft_entry(store.drafts.kept["d"]).title == "Sam · The week"
