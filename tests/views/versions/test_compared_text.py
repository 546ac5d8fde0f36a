from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.versions.compared_text import ComparedText

Make = Callable[[bool], ComparedText]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Make:
    def make(gone: bool) -> ComparedText:
        shown = ComparedText(theme, gone)
        qtbot.addWidget(shown)
        shown.setFixedSize(400, 300)
        with qtbot.waitExposed(shown):
            shown.show()
        return shown

    theme.set_scheme("light")
    return make


def rows_of(text: ComparedText, token: str, theme: Theme) -> list[int]:
    """The lines of pixels in which the colour of a token is seen."""
    text.viewport().setStyleSheet("background: white")
    image, wanted = text.viewport().grab().toImage(), theme.color(token).rgb()
    return [y for y in range(image.height()) if any(image.pixel(x, y) == wanted for x in range(image.width()))]


def test_words_that_went_are_struck_through_and_words_that_came_underlined(make: Make, theme: Theme) -> None:
    struck, underlined = make(True), make(False)
    for text in (struck, underlined):
        text.show_changes("I felt lonely.", [(2, 6)])
    through, under = rows_of(struck, "dusk", theme), rows_of(underlined, "accent", theme)
    assert through and under, "a line, not the ground alone"
    assert max(through) < min(under)


def test_nothing_changed_and_empty_stretches_have_no_marks(make: Make, theme: Theme) -> None:
    text = make(True)
    text.show_changes("I felt lonely.", [])
    assert rows_of(text, "dusk", theme) == rows_of(text, "dusk_soft", theme) == []
    text.show_changes("I felt lonely.", [(2, 2)])
    assert rows_of(text, "dusk", theme) == []


def test_the_present_change_has_a_frame(make: Make, theme: Theme) -> None:
    text = make(True)
    text.show_changes("One two three.", [(0, 3), (4, 7)])
    lines = rows_of(text, "dusk", theme)
    text.go_to(1)
    assert len(rows_of(text, "dusk", theme)) > len(lines) + 5
    text.go_to(-1)
    assert rows_of(text, "dusk", theme) == lines


def test_a_change_far_down_comes_into_view(make: Make) -> None:
    text = make(True)
    words = "word\n" * 500 + "evening\n" + "word\n" * 500
    at = words.index("evening")
    text.show_changes(words, [(at, at + 7)])
    assert text.verticalScrollBar().value() == 0
    text.go_to(0)
    assert text.viewport().rect().contains(text.cursorRect().center())
    text.show_changes(words, [])
    assert text.verticalScrollBar().value() == 0
