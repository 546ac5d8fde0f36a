from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.viewmodels.looking_back.offer import LookBackOffer
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    def __init__(self) -> None:
        self.background = AtOnce()
        self.model = self.start()

    def start(self) -> LookBackOffer:
        return LookBackOffer(self.background, lambda: NOW)

    def share(self, draft_id: str = "d", to: str = "Sam", days: int = 1) -> None:
        when = NOW - timedelta(days=days)
        self.background.store.drafts.save(Draft(draft_id, when, when, to=to, status="shared", shared_at=when))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("to", "days", "told"),
    [
        ("Sam", 1, "You shared something with Sam yesterday."),
        ("Sam", 4, "You shared something with Sam on Thursday, 19 November."),
        ("", 1, "You shared yesterday."),
        ("{x}", 4, "You shared something with {x} on Thursday, 19 November."),
    ],
)
def test_it_is_offered_the_day_after(desk: Desk, to: str, days: int, told: str) -> None:
    desk.share(to=to, days=days)
    desk.model.look()
    assert desk.model.words() == f"{told} Would you like to look back on it?"


def test_nothing_is_offered_on_the_same_day(desk: Desk) -> None:
    desk.share(days=0)
    desk.model.look()
    assert desk.model.words() == ""


def test_not_now_is_for_good(qtbot: QtBot, desk: Desk) -> None:
    desk.share()
    desk.model.look()
    with qtbot.waitSignal(desk.model.changed):
        desk.model.pass_by()
    assert desk.model.words() == ""
    desk.model.look()
    assert desk.model.words() == ""


def test_taken_up_it_is_not_offered_again(qtbot: QtBot, desk: Desk) -> None:
    desk.share()
    desk.model.look()
    with qtbot.waitSignal(desk.model.taken) as taken:
        desk.model.take()
    assert taken.args == ["d", "Sam"]
    again = desk.start()
    again.look()
    assert again.words() == ""


@pytest.mark.parametrize("seen", [True, False])
def test_seen_once_is_enough(desk: Desk, seen: bool) -> None:
    desk.share()
    desk.model.look()
    if seen:
        desk.model.see()
    desk.model.close()
    again = desk.start()
    again.look()
    assert bool(again.words()) is not seen
