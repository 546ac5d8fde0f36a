from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from app.views.charts.month import MonthChart
from app.views.kit.theme import Theme
from tests.charted import month_told


@pytest.fixture
def month(qtbot: QtBot, dressed: Theme) -> MonthChart:
    """November 2026, walked from the 23rd, a Monday; other months are shown as they are wanted."""
    chart = MonthChart(dressed)
    qtbot.addWidget(chart)
    show(chart, QDate(2026, 11, 23))
    chart.day_wanted.connect(lambda day: show(chart, day))
    chart.resize(400, chart.sizeHint().height())
    chart.show()
    qtbot.waitActive(chart)
    chart.grid.setFocus()
    return chart


def show(chart: MonthChart, day: QDate) -> None:
    chart.show_told(month_told(date(day.year(), day.month(), 1)), day)


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Right], QDate(2026, 11, 24)),
        ([Qt.Key.Key_Left], QDate(2026, 11, 22)),
        ([Qt.Key.Key_Up, Qt.Key.Key_Up], QDate(2026, 11, 9)),
        ([Qt.Key.Key_Down, Qt.Key.Key_Right], QDate(2026, 12, 1)),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down], QDate(2026, 12, 7)),
        ([Qt.Key.Key_PageUp], QDate(2026, 10, 23)),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageDown], QDate(2027, 1, 23)),
    ],
)
def test_keys_walk_over_days_weeks_and_months(qtbot: QtBot, month: MonthChart, keys: list[Qt.Key], day: QDate) -> None:
    for key in keys:
        qtbot.keyClick(month.grid, key)
    assert month.grid.day == day
    assert month.month.text().endswith(str(day.year()))


def test_from_the_right_the_arrows_keep_their_direction(qtbot: QtBot, month: MonthChart) -> None:
    month.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(month.grid, Qt.Key.Key_Left)
    assert month.grid.day == QDate(2026, 11, 24)


def test_enter_and_a_click_open_a_day_that_has_something(qtbot: QtBot, month: MonthChart) -> None:
    opened: list[QDate] = []
    month.day_opened.connect(opened.append)
    qtbot.keyClick(month.grid, Qt.Key.Key_Return)
    assert opened == [QDate(2026, 11, 23)]
    qtbot.keyClick(month.grid, Qt.Key.Key_Right)
    qtbot.keyClick(month.grid, Qt.Key.Key_Return)
    assert len(opened) == 1, "nothing is there on the 24th"
    third = month.grid.visualItemRect(month.grid.item(1, 1)).center()
    qtbot.mouseClick(month.grid.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert opened[1:] == [QDate(2026, 11, 3)]


def test_the_buttons_go_from_month_to_month(qtbot: QtBot, month: MonthChart) -> None:
    assert month.earlier.accessibleName()
    qtbot.keyClick(month.earlier, Qt.Key.Key_Space)
    assert month.month.text() == "October 2026"
    qtbot.keyClick(month.later, Qt.Key.Key_Space)
    qtbot.keyClick(month.later, Qt.Key.Key_Space)
    assert month.month.text() == "December 2026"


def test_each_day_is_said_whole(month: MonthChart) -> None:
    third = month.grid.model().index(1, 1)
    assert third.data(Qt.ItemDataRole.AccessibleTextRole).endswith("drafts 2, talks 1.")
    assert third.data(Qt.ItemDataRole.ToolTipRole)
    assert month.grid.accessibleName() == "November 2026"


def test_tab_leaves_it(qtbot: QtBot, month: MonthChart) -> None:
    qtbot.keyClick(month.grid, Qt.Key.Key_Tab)
    assert not month.grid.hasFocus()


def test_all_weeks_have_room(month: MonthChart, dressed: Theme) -> None:
    for zoom in (0.8, 2.0):
        dressed.set_zoom(zoom)
        last = month.grid.visualItemRect(month.grid.item(month.grid.rowCount() - 1, 0))
        assert last.bottom() <= month.grid.viewport().height()
