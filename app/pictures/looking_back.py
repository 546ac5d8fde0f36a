"""What comes after a talk: looking back on it, and what was learned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.model.calm import CalmSession
from app.pictures.people import draft_id
from app.pictures.scene import Scene, until
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


_EARLIER: list[tuple[int, int, int, int, tuple[str, ...]]] = [
    (6, 20, 8, 5, ("hurt", "lonely")),
    (9, 10, 6, 4, ("anxious",)),
    (13, 20, 7, 7, ("angry", "hurt")),
    (16, 5, 5, 3, ("hopeful",)),
    (20, 20, 9, 6, ("hurt", "lonely", "ashamed")),
    (27, 10, 6, 3, ("lonely", "hopeful")),
    (29, 20, 7, 4, ("anxious",)),
    (35, 20, 8, 5, ("angry",)),
]
"""Time-outs of the weeks before: how many days ago, minutes, how strong before and after, and feelings."""


def patterns(scene: Scene) -> None:
    """What was noted in some weeks, in pictures."""
    for ago, minutes, before, after, feelings in _EARLIER:
        begun, seconds = scene.now - timedelta(days=ago), 60 * minutes
        session = CalmSession(f"earlier {ago}", begun, "longer-out", "Longer out", seconds, seconds, before, after)
        session = replace(session, outcome="finished", feelings=feelings)
        _keep(scene, session)
    _button(scene).pictures_wanted.emit()


def hints_over_versions(scene: Scene) -> None:
    """How the hints of the letter to Robin went."""
    scene.program.path.go(Tab.HISTORY)
    with until(scene.program.history_tab.patterns.over_versions.read):
        scene.program.history_tab.patterns.show_hints(draft_id(0))


def _keep(scene: Scene, session: CalmSession) -> None:
    scene.program.background.run(lambda store: store.sessions.save(session))


def _button(scene: Scene) -> LearnButton:
    scene.program.path.go(Tab.HISTORY)
    button = scene.program.window.findChild(LearnButton)
    assert isinstance(button, LearnButton)
    return button
