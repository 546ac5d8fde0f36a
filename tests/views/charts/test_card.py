from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.model.out import CannotLeave
from app.storage.out import write_file
from app.views.charts.card import ChartCard
from app.views.charts.strengths import StrengthsChart
from app.views.kit.card import CardGround
from app.views.kit.theme import Theme
from app.views.question import Question
from tests.charted import strengths_told

# Said of every menu and dialog by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")


class Page:
    """A card with strengths on it over real files and the real clipboard."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.ground = CardGround(theme)
        self.chart = StrengthsChart(theme)
        self.card = ChartCard(theme, self.chart, write_file)
        column = QVBoxLayout(self.ground)
        column.addWidget(self.card)
        column.addStretch(1)
        qtbot.addWidget(self.ground)
        self.chart.show_told(strengths_told())
        self.ground.resize(800, 500)
        self.ground.show()
        qtbot.waitActive(self.ground)

    def save(self, letter: Qt.Key, path: Path) -> None:
        """Press Save, choose by a letter, and say where."""
        self.qtbot.keyClick(self.card.save, Qt.Key.Key_Return)
        assert isinstance(self.card.menu, QMenu)
        self.qtbot.keyClick(self.card.menu, letter)
        [dialog] = self.ground.findChildren(QFileDialog)
        dialog.selectFile(str(path))
        dialog.accept()
        self.qtbot.waitUntil(lambda: not self.ground.findChildren(QFileDialog))


@pytest.fixture
def page(qtbot: QtBot, dressed: Theme) -> Iterator[Page]:
    yield Page(qtbot, dressed)
    QGuiApplication.clipboard().clear()


def test_it_says_what_the_picture_shows(page: Page) -> None:
    assert page.card.title.text() == "Before and after"
    assert page.card.sentence.text() == page.chart.told.sentence
    assert page.chart.isVisible()
    assert page.card.legend.isVisible()
    assert not page.card.table.isVisible()


def test_too_little_is_one_sentence_without_axes_or_buttons(page: Page) -> None:
    page.chart.show_told(strengths_told(2))
    assert page.card.sentence.text() == page.chart.told.sentence
    for part in (page.chart, page.card.table, page.card.legend, page.card.as_table, page.card.copy, page.card.save):
        assert not part.isVisible()


def test_the_table_and_back_by_keyboard(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClick(page.card.as_table, Qt.Key.Key_Return)
    assert page.card.table.isVisible()
    assert not page.chart.isVisible()
    assert page.card.table.accessibleName() == "Before and after"
    assert page.card.table.figures.rowCount() == 6
    assert page.card.as_table.text() == "As a picture"
    qtbot.keyClick(page.card.as_table, Qt.Key.Key_Space)
    assert page.chart.isVisible()
    assert not page.card.table.isVisible()


def test_tab_goes_through_its_buttons(qtbot: QtBot, page: Page) -> None:
    page.card.as_table.setFocus()
    for button in (page.card.copy, page.card.save):
        qtbot.keyClick(page.ground.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_words_stand_beside_a_slim_picture_where_there_is_room(page: Page, qtbot: QtBot) -> None:
    assert page.card.title.mapTo(page.card, page.card.title.rect().topLeft()).x() > page.chart.geometry().right()
    page.ground.resize(420, 700)
    qtbot.waitUntil(lambda: page.chart.geometry().top() > page.card.sentence.mapTo(page.card, page.card.pos()).y())
    assert page.chart.geometry().left() == page.card.padding


def test_copy_takes_the_picture_with_its_words_twice_as_sharp(page: Page, dressed: Theme) -> None:
    page.card.copy.click()
    image = QGuiApplication.clipboard().image()
    assert image.width() > page.chart.width() * 2
    assert image.height() >= page.chart.height() * 2
    assert image.pixelColor(2, 2) == dressed.color("surface")
    accent = dressed.color("accent")
    assert any(image.pixelColor(x, y) == accent for x in range(image.width()) for y in range(0, image.height(), 3))
    assert page.card.said.text() == "The picture is copied."


def test_copy_takes_the_table_where_that_is_shown(page: Page) -> None:
    page.card.as_table.click()
    page.card.copy.click()
    rows = QGuiApplication.clipboard().text().splitlines()
    assert rows[0] == '"Session","before","after"'
    assert rows[1].endswith('"7","4"')


def test_it_is_saved_as_a_picture_and_as_a_table(page: Page, tmp_path: Path) -> None:
    page.card.as_table.click()
    page.save(Qt.Key.Key_P, tmp_path / "mine")
    assert not QImage(str(tmp_path / "mine.png")).isNull()
    assert page.card.said.text() == "It is in mine.png now, and only you can open it."
    page.save(Qt.Key.Key_T, tmp_path / "mine")
    assert (tmp_path / "mine.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert len((tmp_path / "mine.csv").read_text(encoding="utf-8").splitlines()) == 7


def test_a_file_that_is_there_is_replaced_only_by_choice(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(b"older")
    for answer, replaced in ((0, False), (1, True)):
        page.save(Qt.Key.Key_T, path)
        [question] = page.ground.findChildren(Question)
        question.answers[answer].click()
        qtbot.waitUntil(lambda: not page.ground.findChildren(Question))
        assert (path.read_bytes() != b"older") is replaced


def test_trouble_is_one_sentence(qtbot: QtBot, page: Page, tmp_path: Path) -> None:
    def full(path: str, content: bytes, *, replace: bool) -> None:
        raise CannotLeave("The disk is full. Nothing was written.")

    page.card.saving._write = full
    page.save(Qt.Key.Key_T, tmp_path / "mine")
    assert page.card.said.text() == "The disk is full. Nothing was written."
    assert page.card.said.isVisible()
    assert not list(tmp_path.glob("mine*"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [420, 800])
def test_nothing_in_it_is_cut(page: Page, dressed: Theme, scheme: str, zoom: float, width: int) -> None:
    dressed.set_scheme("light" if scheme == "light" else "dark")
    dressed.set_zoom(zoom)
    page.ground.resize(max(width, page.ground.minimumSizeHint().width()), 1400)
    page.ground.grab()
    card = page.card
    for label in (card.title, card.sentence):
        assert label.height() >= label.heightForWidth(label.width())
    for part in (card.title, card.sentence, card.legend, page.chart, card.as_table, card.copy, card.save):
        place = part.rect().translated(part.mapTo(card, part.rect().topLeft()))
        assert card.rect().contains(place)
