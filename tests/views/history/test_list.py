from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.history.days import Days
from app.viewmodels.history.timeline import Timeline
from app.viewmodels.hits import Search
from app.views.history.list import HistoryList
from tests.history_rows import at, draft, many, session


@pytest.fixture
def timeline(qapp):
    return Timeline(Days(QLocale("en_GB")), date(2026, 11, 23))


@pytest.fixture
def listed(qtbot, theme, timeline):
    page = QWidget()
    shown = HistoryList(theme, timeline)
    column = QVBoxLayout(page)
    column.addWidget(shown, 1)
    column.addStretch(0)
    qtbot.addWidget(page)
    page.resize(428, 500)
    with qtbot.waitExposed(page):
        page.show()
    yield shown


def show(listed, rows, search=None):
    """In its place at once, where a window would wait for the next turn."""
    listed.model().show(rows, False, search or Search())
    listed.parentWidget().layout().activate()


def test_the_ring_is_for_keys_only(listed, timeline, qtbot):
    show(listed, many(3))
    listed.clearFocus()
    listed.setFocus(Qt.FocusReason.TabFocusReason)
    assert listed.rows.ringed
    spot = listed.visualRect(timeline.index(1)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not listed.rows.ringed and listed.row() == 1
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert listed.rows.ringed
    listed.clearFocus()
    assert not listed.rows.ringed


def test_the_list_has_a_name_and_its_rows_are_read_out_whole(listed, timeline):
    show(listed, [session("1", at(23, 18, 20), helped="The window")])
    interface = QAccessible.queryAccessibleInterface(listed)
    assert interface.text(QAccessible.Text.Name) == "What you wrote and did"
    assert interface.role() is QAccessible.Role.List and interface.childCount() == 1
    cell = interface.child(0)
    spoken = "Calm session: Longer out, 20 min. Today, 18:20. 7 before, 4 after. The window"
    assert cell.text(QAccessible.Text.Name) == spoken


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("words", ["some words", "\U0001f600 words", "שלום words", "w" * 400])
def test_what_was_looked_for_is_painted_on_a_ground(listed, timeline, theme, direction, words):
    listed.setLayoutDirection(direction)
    rows = [draft("1", at(23), words, f"{words} again")]
    show(listed, rows)
    plain = listed.grab().toImage()
    show(listed, rows, Search("w"))
    marked = listed.grab().toImage()
    assert marked != plain
    show(listed, rows, Search("zzz"))
    assert listed.grab().toImage() == plain


def test_a_click_chooses_and_the_pointer_lights_up(listed, timeline, qtbot):
    show(listed, many(3))
    chosen = []
    listed.chosen.connect(chosen.append)
    spot = listed.visualRect(timeline.index(1)).center()
    qtbot.mouseMove(listed.viewport(), spot)
    assert listed.hovered == 1
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen == [1] and [index.row() for index in listed.selectionModel().selectedIndexes()] == [1]
    qtbot.mouseMove(listed.viewport(), QPoint(20, 5))
    assert listed.hovered == -1
