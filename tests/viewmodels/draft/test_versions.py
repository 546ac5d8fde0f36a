"""When the open draft is kept as a version."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.snapshots import QUIET
from tests.standins import AtOnce
from tests.word_engine import OFFERS, WordEngine

pytestmark = pytest.mark.usefixtures("qapp")

NOW = datetime(2026, 1, 5, 18, 44, tzinfo=UTC)


class Desk:
    def __init__(self, quiet: int = QUIET) -> None:
        self.background = AtOnce()
        self.viewmodel = DraftViewModel(self.background, lambda: NOW, quiet=quiet)
        self.viewmodel.change(0, 0, "You never listen.")

    def read(self, qtbot: QtBot) -> Sequence[Note]:
        with qtbot.waitSignal(self.viewmodel.hints_changed):
            self.viewmodel.noticed.set_reader(WordEngine())
        return self.viewmodel.marks.notes

    @property
    def kept(self) -> list[tuple[str, str, str]]:
        versions = self.background.store.versions.kept
        return [(version.draft_id, version.kind, version.text) for version in versions]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_leaving_the_tab(desk: Desk) -> None:
    draft = desk.viewmodel.draft_id
    desk.viewmodel.leave()
    desk.viewmodel.leave()
    assert desk.kept == [(draft, "left", "You never listen.")]
    assert desk.background.store.drafts.kept[draft].text == "You never listen."


def test_leaving_the_draft_for_a_new_one_for_another_and_at_the_end(desk: Desk) -> None:
    first = desk.viewmodel.draft_id
    desk.viewmodel.new()
    desk.background.store.drafts.kept["other"] = Draft("other", NOW, NOW, text="I felt lonely.")
    desk.viewmodel.change(0, 0, "Second.")
    second = desk.viewmodel.draft_id
    desk.viewmodel.open("other")
    desk.viewmodel.close()
    assert desk.kept == [
        (first, "left", "You never listen."),
        (second, "left", "Second."),
        ("other", "left", "I felt lonely."),
    ]


def test_before_an_offer_goes_in(qtbot: QtBot, desk: Desk) -> None:
    (note,) = desk.read(qtbot)
    assert desk.viewmodel.offer(note, OFFERS[0]) is not None
    assert [kept[1:] for kept in desk.kept] == [("offer", "You never listen.")]


def test_an_offer_whose_words_are_gone_keeps_nothing(qtbot: QtBot, desk: Desk) -> None:
    (note,) = desk.read(qtbot)
    desk.viewmodel.change(0, desk.viewmodel.length, "")
    assert desk.viewmodel.offer(note, OFFERS[0]) is None
    assert desk.kept == []


def test_ten_quiet_minutes_after_the_last_change(qtbot: QtBot) -> None:
    desk = Desk(quiet=20)
    desk.viewmodel.keep()
    qtbot.waitUntil(lambda: [kept[1:] for kept in desk.kept] == [("quiet", "You never listen.")])
