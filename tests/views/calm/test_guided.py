from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.practices import load_practices
from app.views.calm.running import STILL_MS, RunningPage
from app.views.kit.theme import Theme
from tests.calm_time import Calm

GUIDED = [practice.id for practice in load_practices().found if not practice.phases]


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    calm.choose("five-senses")
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
    return page


def test_words_stand_where_the_circle_stood(page: RunningPage, calm: Calm) -> None:
    assert page.guided.isVisible()
    assert not page.circle.isVisible()
    assert not page.still.isVisible()
    assert page.guided.accessibleDescription().startswith("Find five things")
    calm.clock.turn(50)
    page.show_now()
    assert page.guided.accessibleDescription().startswith("Find four things")
    assert page.foot.caution.text() == ""


def test_a_breath_after_words_has_its_circle_again(page: RunningPage, calm: Calm) -> None:
    calm.model.running.finish_early()
    calm.choose("box")
    calm.model.start()
    assert page.circle.isVisible()
    assert not page.guided.isVisible()
    assert page.foot.caution.text() == "Soft breaths, not big ones. Stop if you feel dizzy."


def test_nothing_is_painted_while_it_looks_the_same(page: RunningPage, calm: Calm) -> None:
    page.show_now()
    QApplication.processEvents()
    paints = Paints(page.guided)
    for _ in range(5):
        calm.clock.turn(STILL_MS / 10_000)
        page.show_now()
        QApplication.processEvents()
    assert paints.count <= 1, "the ring moves once in almost two seconds"
    calm.clock.turn(10)
    page.show_now()
    QApplication.processEvents()
    assert paints.count >= 1


@pytest.mark.parametrize("practice", GUIDED)
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(900, 600), (1400, 900)])
def test_all_words_find_room(
    page: RunningPage, theme: Theme, calm: Calm, practice: str, zoom: float, size: tuple[int, int]
) -> None:
    calm.model.running.finish_early()
    calm.choose(practice)
    calm.model.start()
    theme.set_zoom(zoom)
    page.resize(*size)
    assert page.guided.has_room
    assert page.guided.ringed or zoom > 1
    time = page.foot.time
    assert not page.guided.geometry().intersects(time.rect().translated(time.mapTo(page, QPoint())))


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(900, 600), (1400, 900)])
def test_the_longest_things_of_ones_own_find_room(
    page: RunningPage, calm: Calm, theme: Theme, size: tuple[int, int], zoom: float
) -> None:
    thing = "Abendspaziergang mit dem Nachbarshund, am Fluss entlang und zurück"
    calm.model.own_things.type("\n".join(f"{number} {thing}" for number in range(20)))
    calm.model.own_things.let_show(wanted=True)
    calm.model.running.finish_early()
    calm.choose("quiet-break")
    calm.model.start()
    theme.set_zoom(zoom)
    page.resize(*size)
    assert any("Abendspaziergang" in words.things for words in calm.model.running.all_guided_words())
    assert page.guided.has_room
