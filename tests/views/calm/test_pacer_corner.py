from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.viewmodels.calm.pacer import PacerViewModel, Part
from app.views.calm.running import RunningPage
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    calm.model.pacer = PacerViewModel(can_play=lambda: True)
    calm.model.start()
    yield calm
    calm.model.close()


def show(qtbot: QtBot, theme: Theme, calm: Calm) -> RunningPage:
    page = RunningPage(theme, calm.model)
    qtbot.addWidget(page)
    page.resize(900, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, calm: Calm) -> RunningPage:
    theme.set_still(False)
    return show(qtbot, theme, calm)


def choices(page: RunningPage) -> dict[str, QAction]:
    return {act.text(): act for act in page.corner.menu().actions()}


def different(page: RunningPage, calm: Calm, hidden: Part) -> tuple[bool, bool]:
    """Whether the middle of the circle and the top of its ring look otherwise once this is hidden."""
    seen = page.circle.grab().toImage()
    calm.model.pacer.set(hidden, False)
    now = page.circle.grab().toImage()
    middle = page.circle.rect().center()
    around = [(middle.x() + across, middle.y() + down) for across in range(-40, 40) for down in range(-30, 30)]
    words = any(seen.pixel(*at) != now.pixel(*at) for at in around)
    ring = any(seen.pixel(middle.x() + across, 4) != now.pixel(middle.x() + across, 4) for across in range(12))
    return words, ring


def test_words_seconds_and_ring_go_each_by_itself(page: RunningPage, calm: Calm) -> None:
    calm.clock.turn(60)
    page.show_now()
    assert different(page, calm, "show_ring") == (False, True)
    assert different(page, calm, "show_seconds") == (True, False)
    assert different(page, calm, "show_phase") == (True, False)


def test_with_all_hidden_there_is_a_circle_and_a_phase_to_be_heard(page: RunningPage, calm: Calm) -> None:
    parts: tuple[Part, ...] = ("show_phase", "show_seconds", "show_ring")
    for part in parts:
        calm.model.pacer.set(part, False)
    calm.clock.turn(4)
    page.show_now()
    middle = page.circle.rect().center()
    full = page.circle.grab().toImage()
    calm.clock.turn(6)
    page.show_now()
    empty = page.circle.grab().toImage()
    up = middle.y() - 140
    assert full.pixel(middle.x(), up) != empty.pixel(middle.x(), up), "it is larger after a breath in"
    assert full.pixelColor(middle).lightness() > full.pixelColor(2, 2).lightness() + 40
    assert page.circle.accessibleDescription() == "Breathe in"


def test_reduced_motion_hides_words_and_keeps_its_bar(page: RunningPage, calm: Calm) -> None:
    calm.model.set_reduced_motion(True)
    assert list(choices(page)) == ["When to breathe in and out", "The seconds of each breath"]
    calm.model.pacer.set("show_seconds", False)
    assert [label.text() for label in page.still.findChildren(Label)] == ["Breathe in", "", "next: out, 6"]
    calm.model.pacer.set("show_phase", False)
    assert [label.text() for label in page.still.findChildren(Label)] == ["", "", ""]
    assert page.still.bar.isVisible()
    assert page.still.bar.accessibleDescription() == "Breathe in"


def test_a_practice_in_words_has_a_ring_to_hide_and_no_tones(qtbot: QtBot, theme: Theme, calm: Calm) -> None:
    calm.model.running.finish_early()
    calm.choose("five-senses")
    calm.model.start()
    page = show(qtbot, theme, calm)
    calm.clock.turn(100)
    page.show_now()
    assert list(choices(page)) == ["A ring for the whole time"]
    assert not page.corner.tones.isVisible()
    seen = page.guided.grab().toImage()
    choices(page)["A ring for the whole time"].trigger()
    assert page.guided.grab().toImage() != seen
    assert page.guided.accessibleDescription() != ""


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_the_keyboard_reaches_what_is_shown(qtbot: QtBot, page: RunningPage, calm: Calm) -> None:
    page.corner.seen.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.corner.seen, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [act.isChecked() for act in menu.actions()] == [True, True, True]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    assert not calm.model.pacer.has("show_seconds")
    assert calm.model.pacer.has("show_phase")
    assert not calm.model.running.paused


def test_tones_are_turned_on_and_off_and_the_button_says_which(qtbot: QtBot, page: RunningPage, calm: Calm) -> None:
    assert page.corner.tones.accessibleName() == "Turn the tones on"
    qtbot.keyClick(page.corner.tones, Qt.Key.Key_Space)
    assert calm.model.pacer.has("tones")
    assert not calm.model.running.paused, "the key was the button's"
    assert page.corner.tones.accessibleName() == "Turn the tones off"
    qtbot.mouseClick(page.corner.tones, Qt.MouseButton.LeftButton)
    assert not calm.model.pacer.has("tones")


def test_where_nothing_can_be_played_there_is_no_button_for_it(qtbot: QtBot, theme: Theme, calm: Calm) -> None:
    calm.model.pacer = PacerViewModel(can_play=lambda: False)
    page = show(qtbot, theme, calm)
    assert not page.corner.tones.isVisible()
    assert page.corner.full.isVisible()


def test_it_asks_for_the_whole_screen_and_says_what_it_does(qtbot: QtBot, page: RunningPage) -> None:
    with qtbot.waitSignal(page.corner.full_wanted):
        page.corner.full.click()
    assert page.corner.full.toolTip() == "Full screen (F11)"
    page.corner.show_full(True)
    assert page.corner.full.accessibleName() == "Leave full screen (F11)"


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(720, 520), (900, 600), (1400, 900)])
def test_a_long_name_stays_clear_of_circle_and_buttons(
    page: RunningPage, theme: Theme, calm: Calm, zoom: float, size: tuple[int, int]
) -> None:
    running = calm.model.running
    assert running.practice is not None
    name = "Verlängertes Ausatmen für die Abende danach"
    running.practice = replace(running.practice, name=name, line="ein 3,7, halten 2, aus 6, halten 2")
    running.changed.emit()
    theme.set_zoom(zoom)
    page.resize(*size)
    head = page.practice.parentWidget()
    assert not head.geometry().intersects(page.corner.geometry())
    assert not head.geometry().intersects(page.circle.geometry())
    assert page.rect().contains(page.corner.geometry())
    assert page.practice.accessibleName() == name
