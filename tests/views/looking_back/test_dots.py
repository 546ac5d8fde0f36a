import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.model.reflection import Answer
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme
from app.views.looking_back.dots import DotWord, paint_dot


@pytest.mark.parametrize(
    ("answer", "left", "right"),
    [("yes", True, True), ("partly", True, False), ("no", False, False), ("", False, False)],
)
def test_a_dot_is_full_half_or_hollow(qtbot: QtBot, theme: Theme, answer: Answer, left: bool, right: bool) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = smooth(image)
    paint_dot(painter, theme, QPointF(20, 20), 12, answer, "accent")
    painter.end()
    accent = theme.color("accent").rgb()
    assert (image.pixel(16, 14) == accent) is left
    assert (image.pixel(24, 14) == accent) is right
    assert (image.pixel(8, 20) != 0xFF000000) is bool(answer)


def test_a_word_beside_it_has_room(qtbot: QtBot, theme: Theme) -> None:
    word = DotWord(theme, "partly", "teilweise")
    qtbot.addWidget(word)
    assert word.accessibleName() == "teilweise"
    assert word.sizeHint().width() > word.fontMetrics().horizontalAdvance("teilweise")
