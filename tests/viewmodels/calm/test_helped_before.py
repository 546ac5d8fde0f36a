from datetime import timedelta

from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.clock import utc_now
from app.viewmodels.calm.helped_before import HelpedBefore
from tests.standins import AtOnce


def test_the_newest_short_ones_are_offered_each_once(qtbot: QtBot) -> None:
    background = AtOnce()
    told = ["a walk", "the window", "tea", "", "Tea", "a long story about everything that was going on", "my sister"]
    for day, helped in enumerate(told):
        session = CalmSession(str(day), utc_now() + timedelta(days=day), "box", "Box", 60, helped=helped)
        background.store.sessions.save(session)
    before = HelpedBefore(background)
    assert before.words == ()
    with qtbot.waitSignal(before.changed):
        before.look()
    assert before.words == ("my sister", "Tea", "the window")
