import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from app.views.rehearsal.spoken_words import SpokenWords

LONG = " ".join(f"word{number}" for number in range(60))


@pytest.fixture
def font(qtbot: QtBot) -> QFont:
    font = QFont()
    font.setPixelSize(20)
    return font


def test_lines_have_air_between_them(font: QFont) -> None:
    one, two = SpokenWords("one", font, 400), SpokenWords("one\ntwo", font, 400)
    assert one.height >= 30
    assert two.height == 2 * one.height


def test_nothing_takes_no_room(font: QFont) -> None:
    assert SpokenWords("", font, 400).height == 0


def test_a_word_wider_than_the_room_goes_on_in_the_next_line(font: QFont) -> None:
    word = "Verantwortungsübernahmeschwierigkeiten"
    width = QFontMetrics(font).horizontalAdvance(word) // 2
    assert SpokenWords(word, font, width).height > SpokenWords("so", font, width).height


def test_a_reminder_is_two_lines_from_the_wanted_end(font: QFont) -> None:
    line = SpokenWords("one", font, 400).height
    start, end = SpokenWords(LONG, font, 400, "start"), SpokenWords(LONG, font, 400, "end")
    assert start.height == end.height == 2 * line
    assert start.words.startswith("word0 ")
    assert start.words.endswith(" …")
    assert end.words.startswith("… ")
    assert end.words.endswith(" word59")


def test_what_is_short_enough_stays_whole(font: QFont) -> None:
    assert SpokenWords("I felt lonely.", font, 400, "start").words == "I felt lonely."
