"""What comes after a talk: looking back on it, and what was learned."""

from __future__ import annotations

from app.pictures.scene import Scene
from app.viewmodels.path import Tab
from app.views.looking_back.buttons import LearnButton


def look_back(scene: Scene) -> None:
    """The last talk with Robin."""
    scene.program.path.go(Tab.HISTORY)
    scene.program.history_tab.looking_back.open("talk 0")


def learned(scene: Scene) -> None:
    """What was learned from the talks so far."""
    _button(scene).learning_wanted.emit()


def met(scene: Scene) -> None:
    """What was shared, and how it was met."""
    _button(scene).met_wanted.emit()


def _button(scene: Scene) -> LearnButton:
    scene.program.path.go(Tab.HISTORY)
    button = scene.program.window.findChild(LearnButton)
    assert isinstance(button, LearnButton)
    return button
