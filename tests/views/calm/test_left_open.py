from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.viewmodels.calm.calm import Page
from app.views.calm.calm import CalmView
from app.views.calm.check_in import CheckInPage
from app.views.calm.left_open import LeftOpenNote
from app.views.kit.theme import Theme
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


@pytest.fixture
def view(qtbot: QtBot, calm: Calm, theme: Theme) -> CalmView:
    view = CalmView(theme, calm.model)
    qtbot.addWidget(view)
    view.resize(820, 544)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


@pytest.fixture
def note(view: CalmView) -> LeftOpenNote:
    note = view.findChild(LeftOpenNote)
    assert isinstance(note, LeftOpenNote)
    return note


def leave_one(calm: Calm, ago: timedelta) -> None:
    seen = calm.clock.now() - ago
    calm.background.store.sessions.kept["left"] = CalmSession(
        "left", seen - timedelta(minutes=7), "longer-out", "Longer out", 1200, 420, seen=seen
    )
    calm.model.left_open.look()


def test_it_is_not_there_where_nothing_was_left(note: LeftOpenNote) -> None:
    assert note.isHidden()
    assert note.banner is None


def test_it_is_taken_up_by_keyboard_and_start_stays_one_press_away(
    qtbot: QtBot, view: CalmView, note: LeftOpenNote, calm: Calm
) -> None:
    leave_one(calm, timedelta(minutes=2))
    check_in = view.page(Page.CHECK_IN)
    assert isinstance(check_in, CheckInPage)
    assert QApplication.focusWidget() is check_in.start
    assert note.banner is not None
    assert note.banner.text.text() == "A time-out from 18:11 was interrupted after 7 minutes."
    check_in.slider.setFocus()
    qtbot.keyClick(check_in.slider, Qt.Key.Key_Backtab)
    assert note.banner.act.hasFocus()
    qtbot.keyClick(note.banner.act, Qt.Key.Key_Backtab)
    assert note.banner.dismiss.hasFocus()
    qtbot.keyClick(note.banner.dismiss, Qt.Key.Key_Tab)
    qtbot.keyClick(note.banner.act, Qt.Key.Key_Return)
    assert calm.model.page is Page.RUNNING
    assert calm.model.running.seconds == 420
    assert note.banner is None


def test_it_is_let_be(qtbot: QtBot, note: LeftOpenNote, calm: Calm) -> None:
    leave_one(calm, timedelta(minutes=2))
    assert note.banner is not None
    qtbot.mouseClick(note.banner.dismiss, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(note.isHidden)
    assert calm.kept[0].seen is None


def test_a_day_later_there_is_only_a_note_to_close(note: LeftOpenNote, calm: Calm) -> None:
    leave_one(calm, timedelta(days=1, minutes=20))
    assert note.banner is not None
    assert note.banner.text.text().startswith("Yesterday you set out to be back at 18:13.")
    assert not note.banner.act.isVisible()
    assert note.banner.dismiss.text() == "Close this note"


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_nothing_is_cut(view: CalmView, note: LeftOpenNote, calm: Calm, theme: Theme, zoom: float) -> None:
    leave_one(calm, timedelta(minutes=2))
    theme.set_zoom(zoom)
    view.resize(821, 544)
    assert note.banner is not None
    for part in (note.banner, note.banner.act, note.banner.dismiss):
        assert part.width() >= part.minimumSizeHint().width()
        assert note.rect().contains(part.mapTo(note, part.rect().bottomRight()))
