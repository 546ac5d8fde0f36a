from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from app.model.errors import ResourceMissing
from app.model.resources import resource
from app.views.kit.icons import icon, pixmap
from app.views.kit.theme import Theme

NAMES = sorted(path.stem for path in Path(resource("icons")).glob("*.svg"))
TOKENS = ["text", "quiet", "accent", "on_fill", "hint", "strength", "dusk", "sky_text"]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_of_its_token(theme: Theme, name: str) -> None:
    for token in TOKENS:
        picture = pixmap(theme, name, token, 24, 2.0)
        strongest = darkest_part(picture)
        assert strongest.alpha() > 200, (name, token)
        assert close(strongest, theme.color(token)), (name, token)


@pytest.mark.parametrize("name", NAMES)
def test_no_icon_touches_its_edge(theme: Theme, name: str) -> None:
    image = pixmap(theme, name, "text", 24, 2.0).toImage()
    last = image.width() - 1
    rim = [image.pixelColor(x, y).alpha() for x in range(last + 1) for y in (0, last)]
    rim += [image.pixelColor(x, y).alpha() for y in range(last + 1) for x in (0, last)]
    assert max(rim) == 0


def test_icons_are_sharp_on_a_fine_screen(theme: Theme) -> None:
    picture = pixmap(theme, "calm", "text", 24, 1.5)
    assert picture.size() == QSize(36, 36)
    assert picture.deviceIndependentSize().toSize() == QSize(24, 24)


def test_an_icon_that_is_off_is_quiet(theme: Theme) -> None:
    off = icon(theme, "calm", "accent").pixmap(QSize(24, 24), QIcon.Mode.Disabled)
    assert close(darkest_part(off), theme.color("quiet"))


def test_an_icon_that_is_none_is_refused(theme: Theme) -> None:
    with pytest.raises(ResourceMissing):
        pixmap(theme, "trophy", "text", 24)


def darkest_part(picture: QPixmap) -> QColor:
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(colors, key=QColor.alpha)


def close(one: QColor, other: QColor) -> bool:
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(a - b) <= 6 for a, b in parts)
