from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from app.views.calm.finished import FinishedNotice, SystemTray, system_tray
from app.views.kit.theme import Theme


@dataclass
class TrayInMemory:
    told: list[str] = field(default_factory=list)

    def tell(self, message: str) -> None:
        self.told.append(message)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_it_says_that_a_timer_finished_and_nothing_else(window: QWidget) -> None:
    tray = TrayInMemory()
    notice = FinishedNotice(QWidget(window), lambda: tray)
    notice.tell()
    notice.tell()
    assert tray.told == ["Timer finished"] * 2


def test_whoever_looks_at_it_is_told_nothing(qtbot: QtBot, window: QWidget) -> None:
    tray = TrayInMemory()
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    FinishedNotice(QWidget(window), lambda: tray).tell()
    assert tray.told == []


def test_without_a_tray_it_is_silent_but_for_the_taskbar(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    alerted: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", alerted.append)
    FinishedNotice(QWidget(window), lambda: None).tell()
    assert alerted == [window]


@pytest.mark.parametrize(("there", "speaks"), [(True, True), (True, False), (False, True)])
def test_only_a_tray_that_shows_messages_is_one(
    window: QWidget, theme: Theme, monkeypatch: pytest.MonkeyPatch, there: bool, speaks: bool
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: speaks)
    assert (system_tray(theme, window) is not None) == (there and speaks)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # the offscreen platform knows no tray
def test_its_icon_is_there_only_while_the_message_is(
    qtbot: QtBot, window: QWidget, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[object, ...]] = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _, *said: shown.append(said))
    tray = SystemTray(theme, window, milliseconds=20)
    icon = tray.findChild(QSystemTrayIcon)
    assert isinstance(icon, QObject)
    assert not icon.isVisible()
    tray.tell("Timer finished")
    assert icon.isVisible()
    assert shown == [("Timer finished", "", QSystemTrayIcon.MessageIcon.NoIcon, 20)]
    qtbot.waitUntil(lambda: not icon.isVisible())
