import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.viewmodels.patterns.told import Key, Mark
from app.views.charts.marks import KeyWord
from app.views.kit.theme import Theme

TOGETHER: list[tuple[Mark, ...]] = [
    ("latest", "earlier", "higher"),
    ("small", "middle", "large"),
    ("draft", "session", "reflection"),
]
"""Marks that stand in one picture."""


def shape(theme: Theme, qtbot: QtBot, mark: Mark) -> bytes:
    """The mark alone, in black on white."""
    word = KeyWord(theme, Key(mark, ""))
    qtbot.addWidget(word)
    word.resize(word.sizeHint())
    image = word.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixel(0, 0)
    size = image.width(), image.height()
    return bytes([image.pixel(x, y) != ground for x in range(size[0]) for y in range(size[1])])


@pytest.mark.parametrize("marks", TOGETHER)
def test_the_marks_of_a_picture_differ_in_shape(qtbot: QtBot, dressed: Theme, marks: tuple[Mark, ...]) -> None:
    assert len({shape(dressed, qtbot, mark) for mark in marks}) == len(marks)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("zoom", [0.8, 2.0])
def test_its_words_have_room(qtbot: QtBot, dressed: Theme, zoom: float, direction: Qt.LayoutDirection) -> None:
    dressed.set_zoom(zoom)
    word = KeyWord(dressed, Key("higher", "dashed: the same or higher"))
    qtbot.addWidget(word)
    word.setLayoutDirection(direction)
    assert word.accessibleName() == "dashed: the same or higher"
    words = word.fontMetrics().horizontalAdvance("dashed: the same or higher")
    assert word.sizeHint().width() >= words + word._sample()
    assert word.sizeHint().height() >= word.fontMetrics().height()
