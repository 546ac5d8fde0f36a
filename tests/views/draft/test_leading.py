import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.views.draft.leading import with_leading


@pytest.mark.parametrize("family", ["DejaVu Sans", "Inter", "serif"])
def test_lines_stand_apart_and_letters_stay(qtbot: QtBot, family: str) -> None:
    font = QFont(family)
    font.setPixelSize(20)
    spaced = with_leading(font, 1.8)
    assert QFontMetricsF(spaced).lineSpacing() == pytest.approx(36, abs=1)
    plain, wide = QFontMetricsF(font), QFontMetricsF(spaced)
    assert wide.horizontalAdvance("Hello, Grüße") == plain.horizontalAdvance("Hello, Grüße")
    # Letters the family has not come from another font, which the system is free to choose anew.
    assert wide.horizontalAdvance("שלום 😀") == pytest.approx(plain.horizontalAdvance("שלום 😀"), rel=0.25)


def test_an_empty_line_is_as_high_as_one_with_words(qtbot: QtBot) -> None:
    font = QFont()
    font.setPixelSize(20)
    editor = QPlainTextEdit("words\n\nwords\nwords")
    qtbot.addWidget(editor)
    editor.setFont(with_leading(font, 1.8))
    with qtbot.waitExposed(editor):
        editor.show()
    heights = []
    block = editor.document().begin()
    while block.isValid():
        heights.append(editor.blockBoundingRect(block).height())
        block = block.next()
    assert heights[1] == pytest.approx(heights[2], abs=1.5)


def test_a_font_that_needs_no_more_room_stays(qtbot: QtBot) -> None:
    font = QFont()
    font.setPixelSize(20)
    assert with_leading(font, 0.5) == font
