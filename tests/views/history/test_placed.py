from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.history.days import Days
from app.viewmodels.history.timeline import Timeline
from app.viewmodels.hits import Search
from app.views.history.placed import PlacedList
from tests.history_rows import at, draft, many


@pytest.fixture
def listed(qtbot, theme):
    page = QWidget()
    timeline = Timeline(Days(QLocale("en_GB")), date(2026, 11, 23))
    shown = PlacedList(theme, timeline)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(shown, 1)
    column.addStretch(0)
    qtbot.addWidget(page)
    page.resize(428, 500)
    with qtbot.waitExposed(page):
        page.show()
    yield shown


def show(listed, rows):
    """In its place at once, where a window would wait for the next turn."""
    listed.timeline.show(rows, False, Search())
    listed.parentWidget().layout().activate()


def rects(listed):
    return [listed.visualRect(listed.timeline.index(row)) for row in range(listed.timeline.rowCount())]


def assert_in_place(listed):
    y = -listed.verticalOffset()
    for row, rect in enumerate(rects(listed)):
        y += listed.rows.head_height * listed.timeline.begins_day(row)
        assert (rect.top(), rect.height()) == (y, listed.rows.row_height)
        y += listed.rows.row_height
    assert listed.maximumHeight() == y + listed.verticalOffset()


def test_rows_are_64_pixels_and_days_have_heads(listed):
    show(listed, [draft("1", at(23, 9)), draft("2", at(23, 8)), draft("3", at(22))])
    assert listed.rows.row_height == 64 and listed.rows.head_height >= 36
    assert_in_place(listed)


def test_rows_stay_in_place_whatever_comes_and_goes(listed):
    rows, timeline = many(12), listed.timeline
    show(listed, rows[2:8])
    timeline.append(rows[8:], False)
    assert_in_place(listed)
    timeline.remove(0)
    assert_in_place(listed)
    timeline.insert(rows[0])
    assert_in_place(listed)
    timeline.renew([rows[5], *rows[:5], *rows[6:]], False)
    assert_in_place(listed)
    assert len(rects(listed)) == 12


@pytest.mark.parametrize("zoom", [0.8, 1.4, 2.0])
def test_rows_grow_with_their_words(listed, theme, zoom):
    show(listed, many(3))
    theme.set_zoom(zoom)
    words = QFontMetrics(theme.font("body", 600)).height() + QFontMetrics(theme.font("second")).height()
    assert listed.rows.row_height >= words + 16
    assert_in_place(listed)


def test_a_point_on_a_head_is_on_no_row(listed):
    show(listed, many(3))
    first = rects(listed)[0]
    assert listed.indexAt(first.center()).row() == 0
    assert not listed.indexAt(QPoint(20, first.top() - 1)).isValid()
    assert not listed.indexAt(QPoint(20, 10_000)).isValid()
    assert not listed.indexAt(QPoint(first.right() + 1, first.center().y())).isValid()


def test_the_bar_has_its_room_whether_it_is_there_or_not(listed, qtbot):
    show(listed, many(2))
    qtbot.waitUntil(lambda: not listed.verticalScrollBar().isVisible())
    without = rects(listed)[0].width()
    show(listed, many(30))
    qtbot.waitUntil(lambda: listed.verticalScrollBar().isVisible())
    assert rects(listed)[0].width() == without < listed.width()


def test_a_row_comes_into_view_with_its_head(listed):
    show(listed, many(60))
    for row in (59, 30, 31, 0):
        listed.scrollTo(listed.timeline.index(row))
        rect = rects(listed)[row]
        head = listed.rows.head_height * listed.timeline.begins_day(row)
        assert rect.top() - head >= 0 and rect.bottom() < listed.viewport().height()


def test_pages_lead_a_window_further(listed):
    show(listed, many(60))
    listed.setCurrentIndex(listed.timeline.index(0))
    walked, moved = [], PlacedList.CursorAction
    for action in (moved.MovePageDown, moved.MovePageDown, moved.MovePageUp, moved.MoveEnd, moved.MoveHome):
        listed.setCurrentIndex(listed.moveCursor(action, None))
        walked.append(listed.row())
    first, second, back, end, home = walked
    assert 3 <= first < second and abs(back - first) <= 1 and (end, home) == (59, 0)


def test_a_list_without_rows_paints_and_moves_nowhere(listed):
    show(listed, [])
    listed.parentWidget().grab()
    assert not listed.moveCursor(PlacedList.CursorAction.MoveDown, None).isValid()
    assert not listed.indexAt(QPoint(5, 5)).isValid()


def test_every_change_of_a_long_list_leaves_the_other_rows_alone(listed):
    """The work is the same for ten rows and ten thousand: only what is in view is asked for."""
    show(listed, many(10_000))
    painted = []
    paint = listed.rows.paint
    listed.rows.paint = lambda painter, option, index: painted.append(index.row()) or paint(painter, option, index)
    listed.verticalScrollBar().setValue(300_000)
    listed.parentWidget().grab()
    assert 5 <= len(set(painted)) <= 12 and min(painted) > 1000
