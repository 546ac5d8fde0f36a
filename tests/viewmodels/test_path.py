"""The path: where one is, what is done, and the one step to offer."""

from pytestqt.qtbot import QtBot

from app.viewmodels.path import PathViewModel, Tab


def test_calm_offers_the_draft_unless_its_page_does(qtbot: QtBot) -> None:
    path = PathViewModel()
    assert path.next_step == ("Skip to Draft", Tab.DRAFT)
    with qtbot.waitSignal(path.changed):
        path.set_own_next_step(True)
    assert path.next_step is None


def test_history_offers_the_draft_only_if_there_is_one(qtbot: QtBot) -> None:
    path = PathViewModel()
    path.go(Tab.HISTORY)
    assert path.next_step is None
    with qtbot.waitSignal(path.changed):
        path.mark_done(Tab.DRAFT)
    assert path.next_step == ("Go on with the draft", Tab.DRAFT)


def test_nothing_is_told_where_nothing_changed(qtbot: QtBot) -> None:
    path = PathViewModel()
    path.mark_done(Tab.CALM)
    with qtbot.assertNotEmitted(path.changed):
        path.go(Tab.CALM)
        path.mark_done(Tab.CALM)
        path.set_own_next_step(False)
