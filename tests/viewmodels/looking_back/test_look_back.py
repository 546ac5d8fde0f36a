from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.model.errors import KnownError
from app.model.ownership.load import load_reader
from app.model.reflection import Reflection
from app.viewmodels.draft.people import People
from app.viewmodels.looking_back.look_back import LookBackViewModel
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LETTER = Draft("d", NOW, NOW, to=" Sam ", text="I felt lonely.")


class Desk:
    def __init__(self) -> None:
        self.now = NOW
        self.background = AtOnce()
        self.store = self.background.store
        self.model = LookBackViewModel(self.background, People(self.background), lambda: self.now)

    @property
    def kept(self) -> list[Reflection]:
        return list(self.store.reflections.kept.values())


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.model.leave()


def test_all_that_is_answered_is_kept(desk: Desk) -> None:
    model = desk.model
    model.begin(to="Sam")
    model.set_answer("shared", "yes")
    model.set_answer("met", "partly")
    model.set_answer("asked", "no")
    model.set_text("about_them", "Tired")
    model.set_text("about_me", "I rush")
    model.set_text("differently", "Breathe")
    model.set_skill("soothe")
    model.set_strength(4)
    desk.now += timedelta(minutes=3)
    model.leave()
    (kept,) = desk.kept
    expected = Reflection(
        kept.id, NOW, desk.now, "", "Sam", "yes", "partly", "no", "Tired", "I rush", "Breathe", "soothe", 4
    )
    assert kept == expected
    assert not model.waiting


def test_it_is_kept_as_it_is_typed(qtbot: QtBot, desk: Desk) -> None:
    desk.model.begin(to="Sam")
    with qtbot.waitSignal(desk.model.saved, timeout=3000):
        desk.model.set_text("about_me", "I rush")
        assert desk.model.waiting
    assert [one.about_me for one in desk.kept] == ["I rush"]
    assert desk.model.is_kept


def test_what_is_left_empty_leaves_nothing(desk: Desk) -> None:
    desk.model.begin("d", "Sam")
    desk.model.set_to("Robin")
    desk.model.leave()
    assert desk.kept == []
    assert not desk.model.waiting


def test_a_draft_says_whom_the_talk_was_with(desk: Desk) -> None:
    desk.store.drafts.save(LETTER)
    desk.model.begin("d")
    assert desk.model.reflection.to == "Sam"
    assert desk.model.title == "Looking back on the talk with Sam"


def test_a_talk_is_gone_on_with(qtbot: QtBot, desk: Desk) -> None:
    desk.store.drafts.save(LETTER)
    desk.model.begin("d")
    desk.model.set_answer("met", "yes")
    desk.model.leave()
    desk.now += timedelta(days=2)
    with qtbot.waitSignals([desk.model.began, desk.model.began]):
        desk.model.begin("d")
    assert desk.model.answer_to("met") == "yes"
    assert desk.model.begun_before == "Begun on Monday, 23 November."
    desk.model.set_answer("shared", "no")
    desk.model.leave()
    assert [(one.met, one.shared) for one in desk.kept] == [("yes", "no")]


def test_shared_again_it_is_another_talk(desk: Desk) -> None:
    before = NOW - timedelta(days=9)
    desk.store.reflections.save(Reflection("old", before, before, "d", "Sam", "yes"))
    desk.store.drafts.save(replace(LETTER, status="shared", shared_at=NOW - timedelta(days=1)))
    desk.model.begin("d")
    desk.model.set_answer("shared", "no")
    desk.model.leave()
    assert [one.shared for one in desk.kept] == ["yes", "no"]


def test_what_is_noted_already_is_not_overtaken(desk: Desk) -> None:
    desk.store.reflections.save(Reflection("old", NOW, NOW, "d", "Sam", "yes"))
    desk.background.hold()
    desk.model.begin("d", "Sam")
    desk.model.set_answer("met", "no")
    desk.background.release()
    desk.model.leave()
    assert [(one.shared, one.met) for one in desk.kept] == [("yes", ""), ("", "no")]


def test_another_talk_about_the_same_draft(desk: Desk) -> None:
    desk.store.reflections.save(Reflection("old", NOW, NOW, "d", "Sam", "yes"))
    desk.model.begin("d")
    desk.model.begin_another()
    assert desk.model.reflection.is_blank
    desk.model.set_strength(0)
    desk.model.leave()
    assert [(one.draft_id, one.to, one.strength) for one in desk.kept] == [("d", "Sam", None), ("d", "Sam", 0)]


def test_one_of_the_history_is_opened(qtbot: QtBot, desk: Desk) -> None:
    old = Reflection("old", NOW, NOW, "", "Mum", about_me="I rush")
    desk.store.reflections.save(old)
    with qtbot.waitSignal(desk.model.began):
        desk.model.open("old")
    assert desk.model.reflection == old
    assert desk.model.is_kept
    desk.model.open("gone")
    assert desk.model.reflection == old


def test_all_taken_back_it_goes_to_the_trash(desk: Desk) -> None:
    desk.model.begin(to="Sam")
    desk.model.set_answer("met", "yes")
    desk.model.keep()
    first = desk.model.reflection.id
    desk.model.set_answer("met", "")
    desk.model.keep()
    assert desk.store.history.trashed == {("reflection", first)}
    desk.model.set_answer("met", "no")
    desk.model.leave()
    assert desk.kept[-1].id != first
    assert desk.kept[-1].met == "no"


def test_words_that_could_not_be_kept_stay_and_are_said(qtbot: QtBot, desk: Desk) -> None:
    desk.model.begin(to="Sam")
    desk.store.reflections.trouble = KnownError("The disk is full.")
    desk.model.set_text("about_me", "I rush")
    with qtbot.waitSignal(desk.model.keeping_changed):
        desk.model.keep()
    assert desk.model.trouble == "The disk is full."
    assert desk.model.waiting
    desk.store.reflections.trouble = None
    desk.model.close()
    assert [one.about_me for one in desk.kept] == ["I rush"]
    assert not desk.model.waiting
    assert desk.model.trouble == ""


def test_what_could_not_be_kept_is_there_when_it_is_opened_again(desk: Desk) -> None:
    desk.model.begin(to="Sam")
    desk.store.reflections.trouble = KnownError("The disk is full.")
    desk.model.set_text("about_me", "I rush")
    desk.model.leave()
    unkept = desk.model.reflection
    desk.model.begin(to="Mum")
    desk.model.open(unkept.id)
    assert desk.model.reflection == unkept


def test_a_kind_word_where_it_was_not_met(desk: Desk) -> None:
    desk.model.begin()
    assert desk.model.word_on("met") == ""
    desk.model.set_answer("met", "partly")
    assert desk.model.word_on("met") == ""
    desk.model.set_answer("met", "no")
    assert desk.model.word_on("met") == "It was not met this time. That says nothing about your worth."
    assert desk.model.word_on("shared") == ""


def test_words_of_harm_call_for_a_pointer_to_help(qtbot: QtBot, desk: Desk) -> None:
    desk.model.read_with(load_reader())
    desk.model.begin(to="Sam")
    with qtbot.waitSignal(desk.model.care.changed):
        desk.model.set_text("about_them", "He hit me again last night.")
    assert desk.model.care.note is not None
    with qtbot.waitSignal(desk.model.care.changed):
        desk.model.begin(to="Mum")
    assert desk.model.care.note is None
