import pytest
from PySide6.QtWidgets import QWidget

from app.views.kit.motion import Glide
from app.views.kit.theme import Theme


@pytest.fixture
def parent(qtbot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    with qtbot.waitExposed(parent):
        parent.show()
    return parent


def test_it_glides_from_where_it_is(theme: Theme, parent: QWidget, qtbot) -> None:
    theme.set_still(False)
    seen: list[float] = []
    glide = Glide(theme, parent, lambda: seen.append(glide.value))
    glide.to(1.0)
    qtbot.waitUntil(lambda: glide.value == 1.0)
    assert seen == sorted(seen)
    seen.clear()
    glide.to(0.0)
    qtbot.waitUntil(lambda: glide.value == 0.0)
    assert seen == sorted(seen, reverse=True)


def test_it_turns_around_half_way_without_a_jump(theme: Theme, parent: QWidget, qtbot) -> None:
    theme.set_still(False)
    seen: list[float] = []
    glide = Glide(theme, parent, lambda: seen.append(glide.value))
    glide.to(1.0)
    qtbot.waitUntil(lambda: glide.value > 0.2)
    half = glide.value
    seen.clear()
    glide.to(0.0)
    qtbot.waitUntil(lambda: glide.value == 0.0)
    assert max(seen) <= half


def test_reduced_motion_is_there_at_once(theme: Theme, parent: QWidget) -> None:
    seen: list[float] = []
    glide = Glide(theme, parent, lambda: seen.append(glide.value))
    glide.to(1.0)
    assert seen == [1.0]


def test_what_is_not_seen_is_there_at_once(theme: Theme, parent: QWidget) -> None:
    theme.set_still(False)
    parent.hide()
    glide = Glide(theme, parent, lambda: None)
    glide.to(1.0)
    assert glide.value == 1.0
