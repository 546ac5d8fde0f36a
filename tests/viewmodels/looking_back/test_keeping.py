from dataclasses import replace
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.reflection import Reflection
from app.viewmodels.looking_back.keeping import ReflectionKeeper
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TALK = Reflection("t", NOW, NOW, about_me="one")


def test_the_newest_form_is_kept(qtbot: QtBot) -> None:
    background = AtOnce()
    keeper = ReflectionKeeper(background)
    background.hold()
    keeper.keep(TALK)
    newer = replace(TALK, about_me="two")
    keeper.keep(newer)
    assert keeper.waiting
    assert keeper.unkept("t") is newer
    with qtbot.waitSignals([keeper.kept, keeper.kept]):
        background.release()
    assert not keeper.waiting
    assert background.store.reflections.kept == {"t": newer}


def test_what_failed_is_tried_again_by_itself(qtbot: QtBot) -> None:
    background = AtOnce()
    reflections = background.store.reflections
    reflections.trouble = KnownError("The disk is full.")
    keeper = ReflectionKeeper(background, retry=1)
    with qtbot.waitSignal(keeper.failed) as failed:
        keeper.keep(TALK)
    assert failed.args is not None
    assert str(failed.args[0]) == "The disk is full."
    reflections.trouble = None
    with qtbot.waitSignal(keeper.kept):
        pass
    assert reflections.kept == {"t": TALK}
    assert keeper.unkept("t") is None
