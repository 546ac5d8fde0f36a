import pytest
from PySide6.QtGui import QFontInfo, QPalette, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.views.kit.fonts import ROLES
from app.views.kit.theme import Theme
from app.views.kit.tokens import DARK, LIGHT


def test_a_chosen_scheme_stays_whatever_the_system_says(theme: Theme, qapp: QApplication) -> None:
    theme.set_scheme("light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens is LIGHT


def test_an_unknown_system_is_dark(theme: Theme) -> None:
    theme.set_scheme("light")
    theme.set_scheme("system")
    assert theme.tokens is DARK


def test_choosing_tells_once(theme: Theme, qtbot) -> None:
    told: list[None] = []
    theme.changed.connect(lambda: told.append(None))
    theme.set_scheme("light")
    theme.set_scheme("light")
    assert len(told) == 1


def test_the_program_wears_the_colours(dressed: Theme, qapp: QApplication) -> None:
    for scheme, tokens in (("light", LIGHT), ("dark", DARK)):
        dressed.set_scheme(scheme)
        palette = qapp.palette()
        assert palette.color(QPalette.ColorRole.Window).name().upper() == tokens.page
        assert palette.color(QPalette.ColorRole.PlaceholderText).name().upper() == tokens.quiet
        assert tokens.accent in qapp.styleSheet()


def test_the_style_sheet_is_understood(dressed: Theme, qtbot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    assert field.sizeHint().height() == 40
    assert "{" not in QApplication.instance().styleSheet().replace(" {", "")


def test_a_placeholder_is_as_dark_as_second_words(dressed: Theme, qtbot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == dressed.tokens.quiet


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (1.4, 1.4), (9.0, 2.0)])
def test_zoom_keeps_within_its_ends(theme: Theme, asked: float, given: float) -> None:
    theme.zoom = asked
    assert theme.zoom == given


@pytest.mark.parametrize("role", ROLES)
def test_zoom_makes_all_words_larger(theme: Theme, role: str) -> None:
    before = QFontInfo(theme.font(role)).pixelSize()
    theme.zoom = 2.0
    assert QFontInfo(theme.font(role)).pixelSize() >= 2 * before - 1


def test_a_persons_own_words_may_stand_in_a_serif(theme: Theme) -> None:
    theme.set_face("serif")
    assert "Georgia" in theme.font("editor").families()
    assert "Georgia" not in theme.font("body").families()
    theme.set_face("sans")
    assert "Georgia" not in theme.font("editor").families()


def test_pictures_of_the_old_colours_are_dropped(theme: Theme) -> None:
    from app.views.kit.icons import pixmap

    old = pixmap(theme, "calm", "text", 24).cacheKey()
    theme.set_scheme("light")
    assert pixmap(theme, "calm", "text", 24).cacheKey() != old


def test_reduced_motion_takes_no_time(theme: Theme) -> None:
    theme.set_still(False)
    assert theme.motion(140) == 140
    theme.set_still(True)
    assert theme.motion(140) == 0


def test_a_colour_that_is_none_is_refused(theme: Theme) -> None:
    with pytest.raises(AttributeError):
        theme.color("crimson")
