import pytest
from PySide6.QtCore import Qt

from app.model.history import Filters
from app.viewmodels.history.history import HistoryViewModel
from app.views.history.history import HistoryView
from tests.history_rows import NOW, background_with, many

# Said of every menu by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot, theme):
    background = background_with(*many(4))
    view = HistoryView(theme, HistoryViewModel(background, lambda: NOW))
    qtbot.addWidget(view)
    view.resize(1112, 736)
    view.show()
    qtbot.waitActive(view)
    view.list.setFocus()
    return view, background.store.history


def test_the_bar_is_there_from_two_on(desk, qtbot):
    view, _ = desk
    assert not view.many.isVisible()
    qtbot.keyClick(view.list, Key.Key_A, CONTROL)
    assert view.many.isVisible() and view.many.words.text() == "4 selected"
    qtbot.keyClick(view.list, Key.Key_Down)
    assert not view.many.isVisible()


def test_all_of_them_go_to_the_trash_with_one_undo(desk, qtbot):
    view, history = desk
    qtbot.keyClick(view.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    view.many.trash.setFocus()
    qtbot.keyClick(view.many.trash, Key.Key_Space)
    assert history.trashed == {("draft", "0"), ("draft", "1")}
    assert view.list.hasFocus() and not view.many.isVisible()
    assert view.undo.words.text() == "2 moved to the trash."
    qtbot.keyClick(view.list, Key.Key_Z, CONTROL)
    assert history.trashed == set() and view.list.timeline.rowCount() == 4


def test_a_status_for_all_of_them(desk, qtbot):
    view, history = desk
    view.list.selectAll()
    view.many.status.click()
    menu = view.many.menu
    qtbot.keyClick(menu, Key.Key_Up)
    qtbot.keyClick(menu, Key.Key_Return)
    assert {row.status for row in history.rows} == {"let_go"}


def test_into_the_archive_and_out_of_it(desk):
    view, history = desk
    view.list.selectAll()
    view.many.archive.click()
    assert len(history.archived) == 4
    view._viewmodel.filtering.choose(Filters(archived=True))
    view.list.selectAll()
    assert view.many.archive.text() == "Out of the archive"
    view.many.archive.click()
    assert history.archived == set()


def test_what_is_in_the_trash_can_only_come_back(desk):
    view, history = desk
    view.list.selectAll()
    view.many.trash.click()
    view._viewmodel.filtering.choose(Filters(trashed=True))
    view.list.selectAll()
    assert [button.isVisible() for button in (view.many.status, view.many.archive, view.many.trash)] == [False] * 3
    view.many.restore.click()
    assert history.trashed == set()
