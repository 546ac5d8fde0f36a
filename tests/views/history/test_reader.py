import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from app.views.history.line import hit_ground
from app.views.history.reader import HistoryReader
from app.views.kit.theme import Theme


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.set_scheme("light")
    yield theme
    theme.set_scheme("system")


@pytest.fixture
def reader(qtbot, theme):
    shown = HistoryReader(theme)
    qtbot.addWidget(shown)
    shown.resize(400, 300)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def color_on_white(color: QColor) -> QColor:
    share = color.alphaF()
    return QColor(*(round(255 * (1 - share) + part * share) for part in (color.red(), color.green(), color.blue())))


def grounds(reader, theme) -> int:
    """How many pixels have the colour of a hit's ground."""
    reader.viewport().setStyleSheet("background: white")
    image, wanted = reader.viewport().grab().toImage(), color_on_white(hit_ground(theme))
    near = 0
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            color = image.pixelColor(x, y)
            near += max(abs(color.red() - wanted.red()), abs(color.blue() - wanted.blue())) <= 2
    return near


def test_hits_stand_on_a_ground(reader, theme):
    reader.show_text("one two three", [])
    assert grounds(reader, theme) == 0
    reader.show_text("one two three", [(4, 7)])
    assert grounds(reader, theme) > 20


def test_the_first_hit_of_a_long_text_is_in_view(reader):
    text = "word\n" * 500 + "evening\n" + "word\n" * 500
    at = text.index("evening")
    reader.show_text(text, [(at, at + 7)])
    assert reader.viewport().rect().contains(reader.cursorRect().center())
    assert reader.verticalScrollBar().value() > 400


def test_the_same_text_stays_where_it_was_scrolled_to(reader):
    text = "word\n" * 500
    reader.show_text(text, [])
    reader.verticalScrollBar().setValue(100)
    reader.show_text(text, [])
    assert reader.verticalScrollBar().value() == 100
    reader.show_text("word\n" * 400, [])
    assert reader.verticalScrollBar().value() == 0


def test_it_can_be_selected_but_not_changed(reader, qtbot):
    reader.show_text("one two", [])
    qtbot.keyClicks(reader, "x")
    reader.selectAll()
    assert reader.toPlainText() == "one two" and reader.textCursor().selectedText() == "one two"
    assert reader.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
