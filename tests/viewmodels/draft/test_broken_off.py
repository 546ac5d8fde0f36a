from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from app.model.draft import Draft
from app.viewmodels.draft.broken_off import BrokenOff
from tests.standins import AtOnce

pytestmark = pytest.mark.usefixtures("qapp")

NOW = datetime(2026, 11, 23, 12, 40, tzinfo=UTC)


class Desk:
    def __init__(self) -> None:
        self.background = AtOnce()
        self.opened: list[str] = []
        self.said: list[str] = []
        self.viewmodel = BrokenOff(self.background, self.opened.append, lambda: NOW)
        self.viewmodel.offered.connect(self.said.append)
        self.viewmodel.settled.connect(lambda: self.said.append("settled"))

    @property
    def broken(self) -> list[str]:
        return self.background.store.runs.broken

    def keep(self, draft_id: str, changed: datetime = NOW) -> None:
        self.background.store.drafts.kept[draft_id] = Draft(draft_id, NOW, changed, "Sam", "Evenings", "private")


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_the_newest_words_are_offered_with_their_time_and_nothing_else_of_them(desk: Desk) -> None:
    desk.keep("old", NOW - timedelta(hours=1))
    desk.keep("new")
    desk.keep("not broken off", NOW + timedelta(hours=1))
    desk.broken.extend(["old", "new"])
    desk.viewmodel.look()
    time = QLocale().toString(NOW.astimezone().time(), QLocale.FormatType.ShortFormat)
    assert desk.said == [f"Your words from {time} are here."]
    assert desk.opened == []
    desk.viewmodel.go_on()
    assert desk.opened == ["new"]
    assert desk.said[1:] == ["settled"]
    assert desk.broken == []


def test_words_of_another_day_are_offered_with_it(desk: Desk) -> None:
    desk.keep("d", NOW - timedelta(days=3))
    desk.broken.append("d")
    desk.viewmodel.look()
    assert "20" in desk.said[0]


def test_not_now_is_not_asked_again(desk: Desk) -> None:
    desk.keep("d")
    desk.broken.append("d")
    desk.viewmodel.look()
    desk.viewmodel.let_be()
    assert desk.said[1:] == ["settled"]
    assert desk.broken == []
    desk.viewmodel.go_on()
    assert desk.opened == []


def test_an_offer_nobody_answered_is_made_again(desk: Desk) -> None:
    desk.keep("d")
    desk.broken.append("d")
    desk.viewmodel.look()
    desk.viewmodel.look()
    assert len(desk.said) == 2


def test_a_run_that_left_no_words_is_forgotten(desk: Desk) -> None:
    desk.keep("d")
    desk.broken.append("purged since")
    desk.viewmodel.look()
    assert desk.said == []
    assert desk.broken == []


def test_opening_the_draft_another_way_settles_it(desk: Desk) -> None:
    desk.keep("d")
    desk.broken.append("d")
    desk.viewmodel.look()
    desk.viewmodel.opened("another")
    assert desk.said[1:] == []
    desk.viewmodel.opened("d")
    assert desk.said[1:] == ["settled"]
    assert desk.opened == []
