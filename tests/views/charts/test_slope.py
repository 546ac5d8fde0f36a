import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.views.charts.slope import SlopePicture
from app.views.kit.theme import Theme

PAIRS = [(7, 4), (8, 6), (5, 5), (3, 5), (6, 5)]


@pytest.fixture
def picture(qtbot: QtBot, dressed: Theme) -> SlopePicture:
    picture = SlopePicture(dressed)
    qtbot.addWidget(picture)
    picture.resize(300, picture.sizeHint().height())
    return picture


def painted(image: QImage, color: QColor) -> int:
    """How many pixels have this colour."""
    return sum(image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height()))


def test_a_screen_reader_hears_the_words(picture: SlopePicture) -> None:
    picture.show_pairs(PAIRS, "6 of 8 times it was lower.")
    assert picture.accessibleName() == "6 of 8 times it was lower."


def test_the_latest_stands_out_among_the_earlier(picture: SlopePicture, dressed: Theme) -> None:
    accent, dusk = dressed.color("accent"), dressed.color("dusk")
    empty = picture.grab().toImage()
    assert painted(empty, accent) == 0
    picture.show_pairs(PAIRS[-1:], "")
    one = picture.grab().toImage()
    assert painted(one, accent) > 50
    assert painted(one, dusk) == 0
    picture.show_pairs(PAIRS, "")
    assert painted(picture.grab().toImage(), dusk) > 0


def test_lower_and_not_lower_are_told_apart_without_colour(picture: SlopePicture, dressed: Theme) -> None:
    accent = dressed.color("accent")
    amounts = []
    for pair in ((5, 4), (4, 5)):
        picture.show_pairs([pair], "")
        amounts.append(painted(picture.grab().toImage(), accent))
    assert amounts[0] > amounts[1] * 1.1, "whole, and dashed"


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_strength_lies_within(
    picture: SlopePicture, dressed: Theme, zoom: float, direction: Qt.LayoutDirection
) -> None:
    dressed.set_zoom(zoom)
    picture.setLayoutDirection(direction)
    picture.resize(picture.minimumSizeHint())
    before, after = picture._ends()
    assert (before < after) == (direction is Qt.LayoutDirection.LeftToRight)
    for strength in range(11):
        for point in picture._points((strength, strength)):
            assert 0 < point.x() < picture.width()
            assert 0 < point.y() < picture.height()
