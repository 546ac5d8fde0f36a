from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.version import Version
from app.viewmodels.versions.rows import VersionRows
from app.views.kit.theme import Theme
from app.views.versions.list import VersionList

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> VersionList:
    rows = VersionRows()
    versions = [Version(str(n), "d", NOW - timedelta(hours=n), f"text {n}", "left") for n in range(3)]
    rows.show(versions, "now", NOW)
    shown = VersionList(theme, rows)
    rows.setParent(shown)
    qtbot.addWidget(shown)
    shown.resize(300, 400)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def test_a_click_chooses(qtbot: QtBot, shown: VersionList) -> None:
    place = shown.visualRect(shown.model().index(2, 0)).center()
    with qtbot.waitSignal(shown.chosen) as chosen:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [2]


def test_the_ring_is_for_keys(qtbot: QtBot, shown: VersionList) -> None:
    shown.go_to(1)
    shown.setFocus(Qt.FocusReason.MouseFocusReason)
    without = shown.grab().toImage()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    assert shown.currentIndex().row() == 1
    assert shown.grab().toImage() != without


def test_rows_grow_with_the_words(shown: VersionList, theme: Theme) -> None:
    small = shown.sizeHintForRow(0)
    assert small >= 60
    theme.set_zoom(2.0)
    assert shown.sizeHintForRow(0) > small
