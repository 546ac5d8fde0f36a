from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.viewmodels.calm.calm import Page
from app.views.calm.running import RunningPage
from app.views.calm.sky import plan_sky
from app.views.kit.theme import Theme
from tests.calm_time import Calm


class Paints(QObject):
    """Counts how often a widget is painted, and where."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.rects: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    calm.model.start()
    yield calm
    calm.model.close()


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme()


@pytest.fixture
def page(qtbot: QtBot, calm: Calm, theme: Theme) -> RunningPage:
    page = RunningPage(theme, calm.model)
    qtbot.addWidget(page)
    page.resize(900, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def test_it_says_what_is_left(page: RunningPage, calm: Calm) -> None:
    calm.clock.turn(138)
    page.show_now()
    assert page.foot.time.text() == "17:42 left  ·  back at 18:40"
    assert page.circle.accessibleDescription() == "Breathe out"
    assert page.practice.text() == "Longer out"


def test_only_the_square_of_the_ring_is_painted(qtbot: QtBot, page: RunningPage, calm: Calm) -> None:
    qtbot.waitUntil(lambda: page.moves)
    page.show_now()
    circle, sky = Paints(page.circle), Paints(page)
    calm.clock.turn(0.5)
    qtbot.waitUntil(lambda: len(circle.rects) > 0)
    assert all(page.circle.rect().contains(rect) for rect in circle.rects)
    assert not any(rect.intersects(page.circle.geometry()) for rect in sky.rects)


def test_nothing_is_painted_while_time_stands_still(qtbot: QtBot, page: RunningPage, calm: Calm) -> None:
    calm.model.running.pause_or_go_on()
    assert not page.moves
    assert page.circle.accessibleDescription() == "Paused"
    circle, sky = Paints(page.circle), Paints(page)
    calm.clock.turn(30)
    for _ in range(5):
        page.show_now()
    QApplication.processEvents()
    circle.rects.clear()
    sky.rects.clear()
    QApplication.processEvents()
    assert (circle.rects, sky.rects) == ([], [])


def test_nothing_ticks_while_hidden(page: RunningPage) -> None:
    assert page.moves
    page.hide()
    assert not page.moves
    page.show()
    assert page.moves


def test_the_same_frame_is_not_painted_twice(qtbot: QtBot, page: RunningPage) -> None:
    page.show_now()
    QApplication.processEvents()
    circle = Paints(page.circle)
    for _ in range(10):
        page.show_now()
    QApplication.processEvents()
    assert circle.rects == []


def test_space_pauses_and_escape_asks_then_leaves(qtbot: QtBot, page: RunningPage, calm: Calm) -> None:
    running = calm.model.running
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert running.paused
    assert page.foot.pause.text() == "Go on"
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert not running.paused
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert running.leaving
    assert page.foot.stay.isVisible()
    assert not page.foot.pause.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert calm.model.page is Page.CHECK_OUT


def test_both_answers_weigh_the_same(qtbot: QtBot, page: RunningPage, calm: Calm) -> None:
    qtbot.mouseClick(page.foot.finish, Qt.MouseButton.LeftButton)
    assert page.foot.stay.height() == page.foot.leave.height()
    assert page.foot.stay.font() == page.foot.leave.font()
    qtbot.mouseClick(page.foot.stay, Qt.MouseButton.LeftButton)
    assert not calm.model.running.leaving
    assert page.foot.pause.isVisible()


def test_what_happened_to_the_time_is_said_under_it(page: RunningPage, calm: Calm) -> None:
    said = page.foot.caution.text()
    calm.clock.sleep(720)
    calm.model.running.check()
    assert page.foot.time.text() == "8:00 left  ·  back at 18:40"
    assert page.foot.caution.text() == "Your computer slept for 12 minutes. The time went on."
    calm.pass_time(60)
    assert page.foot.caution.text() == said


def test_the_question_about_leaving_is_heard_as_well_as_seen(qtbot: QtBot, page: RunningPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.foot.stay.hasFocus()
    assert page.foot.stay.accessibleDescription() == "Finish here? What you took so far counts."
    qtbot.keyClick(page.foot.stay, Qt.Key.Key_Tab)
    assert page.foot.leave.hasFocus()
    qtbot.keyClick(page.foot.leave, Qt.Key.Key_Backtab)
    qtbot.keyClick(page.foot.stay, Qt.Key.Key_Return)
    assert page.foot.pause.hasFocus()


def test_it_ends_by_itself(page: RunningPage, calm: Calm) -> None:
    calm.clock.turn(1200)
    page.show_now()
    QApplication.processEvents()
    assert calm.model.page is Page.CHECK_OUT
    assert calm.kept[0].outcome == "finished"
    assert not page.moves


def test_reduced_motion_is_words_and_a_bar(qtbot: QtBot, page: RunningPage, calm: Calm) -> None:
    assert page.circle.isVisible()
    calm.clock.turn(2.4)
    calm.model.set_reduced_motion(True)
    assert not page.circle.isVisible()
    assert page.still.isVisible()
    said = [label.text() for label in page.still.findChildren(type(page.foot.time))]
    assert said == ["Breathe in", "3 of 4", "next: out, 6"]
    QApplication.processEvents()
    bar = Paints(page.still.bar)
    calm.clock.turn(0.5)
    page.show_now()
    QApplication.processEvents()
    assert bar.rects == [], "it moves once a second"
    calm.clock.turn(0.5)
    qtbot.waitUntil(lambda: len(bar.rects) == 1)


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(900, 600), (1200, 800), (640, 480)])
def test_nothing_overlaps(page: RunningPage, theme: Theme, zoom: float, size: tuple[int, int]) -> None:
    theme.set_zoom(zoom)
    page.resize(*size)
    foot = page.foot.time.mapTo(page, page.foot.time.rect().topLeft()).y()
    assert page.circle.geometry().bottom() < foot
    assert page.rect().contains(page.circle.geometry())
    assert page.foot.pause.mapTo(page, page.foot.pause.rect().bottomLeft()).y() < page.height()


def test_colours_follow_the_theme(page: RunningPage, theme: Theme) -> None:
    theme.set_scheme("light")
    light = page.grab().toImage().pixelColor(10, 10).lightness()
    theme.set_scheme("dark")
    assert page.grab().toImage().pixelColor(10, 10).lightness() < light


def test_the_circle_has_the_size_it_was_drawn_with(page: RunningPage) -> None:
    plan = plan_sky(page.size().expandedTo(page.size()), 150, 1.0)
    assert (plan.ring, plan.largest) == (192, 168)
    assert plan.smallest == pytest.approx(0.46 * 168)
    assert plan.square.width() == 2 * 196
