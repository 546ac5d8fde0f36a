import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.kit.labels import ElidedLabel, Label
from app.views.kit.theme import Theme

LONG = "At this strength most people hear very little. About twenty minutes lets the body settle before words matter."


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_wrapped_words_are_as_high_as_their_width_makes_them(theme: Theme, qtbot, zoom: float) -> None:
    theme.zoom = zoom
    label = Label(theme, LONG, wrap=True)
    qtbot.addWidget(label)
    wide, narrow = label.heightForWidth(5000), label.heightForWidth(label.minimumSizeHint().width())
    assert wide >= label.fontMetrics().height()
    assert narrow >= wide * 6


def test_no_word_is_cut(theme: Theme, qtbot) -> None:
    label = Label(theme, "Verantwortungsübernahme ist schwer", wrap=True)
    qtbot.addWidget(label)
    longest = label.fontMetrics().horizontalAdvance("Verantwortungsübernahme")
    assert label.minimumSizeHint().width() >= longest


def test_lines_have_air_between_them(theme: Theme, qtbot) -> None:
    label = Label(theme, "one\ntwo\nthree", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(400) > 3 * label.fontMetrics().height()
    assert label.heightForWidth(400) == 3 * label.heightForWidth(400) // 3


def test_every_line_is_drawn(theme: Theme, qtbot) -> None:
    label = Label(theme, "mmmm\nmmmm", wrap=True)
    qtbot.addWidget(label)
    label.resize(100, label.heightForWidth(100))
    picture, half = label.grab().toImage(), label.height() // 2
    ink = theme.color("text").lightness()
    for top, foot in ((0, half), (half, label.height())):
        shades = [picture.pixelColor(x, y).lightness() for x in range(100) for y in range(top, foot)]
        assert max(shades) > ink - 40


def test_other_words_need_other_room(theme: Theme, qtbot) -> None:
    label = Label(theme, "short", wrap=True)
    qtbot.addWidget(label)
    before = label.heightForWidth(120)
    label.setText(LONG)
    assert label.heightForWidth(120) > before
    assert label.text() == LONG


def test_words_are_never_taken_for_markup(theme: Theme, qtbot) -> None:
    label = Label(theme, "<b>Sam</b> & me")
    qtbot.addWidget(label)
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance("<b>Sam</b> & me")


def test_role_and_colour_follow_the_theme(theme: Theme, qtbot) -> None:
    label = Label(theme, "Calm", "page_title", "quiet")
    qtbot.addWidget(label)
    assert label.font().pointSizeF() == theme.font("page_title").pointSizeF()
    theme.set_scheme("light")
    assert label.palette().windowText().color().name() == theme.color("quiet").name()
    label.set_token("accent")
    label.set_role("page_title_narrow")
    assert label.palette().windowText().color().name() == theme.color("accent").name()
    assert label.font().pointSizeF() == theme.font("page_title_narrow").pointSizeF()


def test_a_line_without_room_ends_early_and_tells_all_in_its_tooltip(theme: Theme, qtbot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    label = ElidedLabel(theme, LONG)
    QHBoxLayout(row).addWidget(label)
    row.resize(160, 40)
    row.grab()
    assert label.width() < label.fontMetrics().horizontalAdvance(LONG)
    assert label.toolTip() == LONG
    assert label.text() == LONG
