from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.met import Met
from app.views.kit.theme import Theme
from app.views.looking_back.met_picture import MetPicture

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def picture(qtbot: QtBot, dressed: Theme) -> MetPicture:
    picture = MetPicture(dressed)
    qtbot.addWidget(picture)
    return picture


def show(picture: MetPicture, count: int) -> None:
    talks = [Met(NOW + timedelta(days=number), "yes", "no") for number in range(count)]
    picture.show_talks(talks, [f"{1 + number % 28} Nov" for number in range(count)], "Told in words")


def test_a_screen_reader_hears_it(picture: MetPicture) -> None:
    show(picture, 3)
    assert picture.accessibleName() == "Told in words"


def test_talks_without_room_stand_below(picture: MetPicture) -> None:
    show(picture, 3)
    one = picture.heightForWidth(600)
    show(picture, 40)
    assert picture.heightForWidth(600) >= 4 * one
    assert picture.heightForWidth(4000) == one
    assert picture.heightForWidth(10) > picture.heightForWidth(600)


@pytest.mark.parametrize(("count", "zoom"), [(0, 1.0), (3, 1.0), (1000, 1.0), (3, 2.0)])
def test_its_dots_wear_two_colours(picture: MetPicture, dressed: Theme, count: int, zoom: float) -> None:
    dressed.set_zoom(zoom)
    show(picture, count)
    picture.resize(600, picture.heightForWidth(600))
    image = picture.grab().toImage()
    seen = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, min(400, image.height()), 2)}
    assert ({dressed.color("accent").rgb(), dressed.color("dusk").rgb()} <= seen) is bool(count)
    dressed.set_zoom(1.0)
