from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from app.views.kit.buttons import Button
from app.views.kit.path_strip import PathStrip
from app.views.kit.theme import Theme

STEPS = ["Calm", "Know", "Ready?", "Draft", "Rehearse", "Talk", "Look back", "Learn"]


@pytest.fixture
def strip(theme: Theme, qtbot) -> PathStrip:
    strip = PathStrip(theme, STEPS)
    qtbot.addWidget(strip)
    strip.set_act(Button(theme, "Next: rehearse", "tonal", "arrow_right"))
    strip.set_place({1, 2}, 3)
    strip.resize(1200, 56)
    with qtbot.waitExposed(strip):
        strip.show()
    return strip


def test_all_words_stand_in_a_wide_window(strip: PathStrip) -> None:
    assert all(step.worded for step in strip.steps)
    assert [step.toolTip() for step in strip.steps] == [""] * 8


def test_only_the_present_word_stands_in_a_narrow_one(strip: PathStrip) -> None:
    strip.resize(900, 56)
    assert not any(step.worded for step in strip.steps)
    assert [step.toolTip() for step in strip.steps if not step.here] == [word for word in STEPS if word != "Draft"]
    here, next_step = strip.steps[3], strip.steps[4]
    assert here.sizeHint().width() > next_step.sizeHint().width() + 20


def test_a_screen_reader_hears_where_one_is(strip: PathStrip) -> None:
    names = [step.accessibleName() for step in strip.steps]
    assert names[0] == "Calm, ahead"
    assert names[1] == "Know, done"
    assert names[3] == "Draft, you are here"


@pytest.mark.parametrize("zoom", [1.0, 1.4, 2.0])
@pytest.mark.parametrize("width", [1000, 1200, 1600])
def test_nothing_overlaps(strip: PathStrip, theme: Theme, zoom: float, width: int) -> None:
    theme.zoom = zoom
    strip.resize(width, strip.minimumSizeHint().height())
    strip.layout().activate()
    parts = [*strip.steps, strip.act]
    for one, other in pairwise(parts):
        assert one.width() >= one.minimumSizeHint().width()
        assert one.geometry().right() < other.geometry().left()
    assert strip.act.geometry().right() <= width


def test_it_can_become_narrow_again(strip: PathStrip) -> None:
    assert strip.minimumSizeHint().width() < 600


def test_another_button_takes_the_place_of_the_first(strip: PathStrip, theme: Theme) -> None:
    first = strip.act
    second = Button(theme, "Look back", "primary", "arrow_right")
    strip.set_act(second)
    assert first.isHidden()
    assert strip.layout().indexOf(second) == strip.layout().count() - 1


def test_a_button_put_in_and_taken_out_at_once_is_no_window_of_its_own(strip: PathStrip, theme: Theme) -> None:
    first, button = strip.act, Button(theme, "Skip to Draft", "tonal")
    strip.set_act(button)
    strip.set_act(None)
    QApplication.processEvents()
    assert button.isHidden()
    assert not button.isWindow()
    strip.set_act(first)
    assert first.isVisible()


def test_the_line_between_steps_that_are_done_is_accent(strip: PathStrip, theme: Theme) -> None:
    picture = strip.grab().toImage()

    def line_after(index: int) -> str:
        start, end = strip.steps[index].geometry().right(), strip.steps[index + 1].geometry().left()
        return picture.pixelColor(QPoint((start + end) // 2, 27)).name()

    assert line_after(1) == line_after(2)
    assert line_after(0) == line_after(4) != line_after(1)
