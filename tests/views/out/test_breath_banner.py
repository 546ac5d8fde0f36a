from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.out.breath_banner import BreathBanner


@pytest.fixture
def banner(qtbot: QtBot, theme: Theme) -> Iterator[BreathBanner]:
    page = QWidget()
    qtbot.addWidget(page)
    banner = BreathBanner(theme, 60)
    QVBoxLayout(page).addWidget(banner)
    page.resize(800, 200)
    page.show()
    qtbot.waitActive(page)
    banner.act.setFocus()
    yield banner  # and the page stays until the test is over


def test_a_line_fills_along_its_foot(banner: BreathBanner, qtbot: QtBot, theme: Theme) -> None:
    accent = theme.color("accent")

    def filled(x: int) -> bool:
        return banner.grab().toImage().pixelColor(x, banner.height() - 2) == accent

    qtbot.waitUntil(lambda: filled(banner.width() - 40))
    assert filled(40)


def test_enter_goes_on_and_esc_keeps_the_words(banner: BreathBanner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(banner.acted):
        qtbot.keyClick(banner.act, Qt.Key.Key_Return)
    with qtbot.waitSignal(banner.dismissed):
        qtbot.keyClick(banner.act, Qt.Key.Key_Escape)


def test_leaving_the_page_keeps_the_words(banner: BreathBanner) -> None:
    dismissed = QSignalSpy(banner.dismissed)
    banner.window().hide()
    assert dismissed.count() == 1


def test_a_screen_reader_hears_what_is_about_to_happen(banner: BreathBanner) -> None:
    assert banner.act.accessibleDescription() == "One breath before it leaves. Then it goes on by itself."
