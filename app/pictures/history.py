"""The history: a draft to read again, something looked for, and many at once."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.model.history import Filters
from app.pictures.scene import Scene
from app.viewmodels.path import Tab
from app.views.history.history import HistoryView


def read_again(scene: Scene) -> None:
    """The letter to Robin, on the thread that led to it."""
    _open(scene)


def looked_for(scene: Scene) -> None:
    """Two words, in what Robin was written."""
    view = _open(scene)
    scene.program.history.filtering.choose(Filters(person="Robin"))
    view.search.setFocus()
    scene.type("lonely sink")


def many(scene: Scene) -> None:
    """Three entries, and what can be done with all of them."""
    view = _open(scene)
    view.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
    for _ in range(2):
        scene.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def _open(scene: Scene) -> HistoryView:
    scene.program.path.go(Tab.HISTORY)
    page = scene.program.window.page(Tab.HISTORY)
    assert isinstance(page, HistoryView)
    scene.program.background.settle()
    return page
