"""The draft tab, and the pages that take its place for a while."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.pictures.people import draft_id
from app.pictures.scene import Scene, until
from app.viewmodels.path import Tab

_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

_RAW = """\
You never help when your friends are here and I am so tired of it. I stood at that sink for an hour and nobody came, \
not one of you, and I could hear you laughing. I don't even know what I want to say. I just felt so alone in my own \
kitchen.
"""

_ANSWERS = [
    ("“You are always so dramatic.”", "I breathe out. “I hear that it is a lot. I would still like to say it.”"),
    ("They go quiet", "I wait. I ask: “Would tomorrow be easier?”"),
    ("“I am sorry.”", "I say thank you, and stop there."),
]


def blank(scene: Scene) -> None:
    """A fresh page with its ways in."""
    scene.program.path.go(Tab.DRAFT)


def pouring(scene: Scene) -> None:
    """A fresh page to pour it out on."""
    blank(scene)
    scene.program.draft.set_mode("pour")


def feelings_for_a_box(scene: Scene) -> None:
    """A word for the box one is writing in."""
    boxes(scene)
    scene.press(Qt.Key.Key_Tab)
    scene.press(Qt.Key.Key_End)
    scene.press(Qt.Key.Key_F, _BOTH)


def poured(scene: Scene) -> None:
    """Said the way it comes."""
    blank(scene)
    scene.program.draft.set_mode("pour")
    scene.desk.editor.insertPlainText(_RAW)


def written(scene: Scene) -> None:
    """The letter to Robin, read and marked."""
    program = scene.program
    program.path.go(Tab.DRAFT)
    with until(program.draft.opened):
        program.draft.open(draft_id(0))
    program.draft.set_tie("partner")
    program.draft.set_situation("strained")
    with until(program.draft.hints_changed):
        pass
    scene.settle()  # the classifier speaks up a moment after the rules


def owned(scene: Scene) -> None:
    """The second note, a hint, lies open."""
    written(scene)
    scene.press(Qt.Key.Key_F8)
    scene.press(Qt.Key.Key_F8)


def feelings(scene: Scene) -> None:
    """What may lie under a word, at hand beside the page."""
    written(scene)
    scene.press(Qt.Key.Key_F, _BOTH)
    scene.type("ignored")


def boxes(scene: Scene) -> None:
    """One of the ways in: four boxes that become plain sentences."""
    blank(scene)
    scene.program.draft.ways.go("boxes")
    scene.desk.ways.enter(Qt.FocusReason.OtherFocusReason)
    scene.type("After dinner I washed up alone.")


def ready(scene: Scene) -> None:
    """Four lines to look at before the talk."""
    written(scene)
    scene.program.draft.set_hope("That we plan the next one together")
    scene.press(Qt.Key.Key_R, _BOTH)
    scene.press(Qt.Key.Key_Space)


def find(scene: Scene) -> None:
    """Looking for a word on the page."""
    written(scene)
    scene.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    scene.type("you")


def soothe(scene: Scene) -> None:
    """It was strong at the last check-in: calm down first?"""
    scene.program.calm.check_in.set_strength(8)
    written(scene)


def out(scene: Scene) -> None:
    """The ways in which a draft leaves."""
    written(scene)
    scene.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)


def rehearsal(scene: Scene) -> None:
    """A sentence at a time, taking turns."""
    written(scene)
    rehearsal = scene.program.draft_tab.rehearsal
    scene.program.draft_tab.rehearse()
    rehearsal.go_to(3)
    for they, mine in _ANSWERS:
        rehearsal.pairs.add()
        rehearsal.pairs.set_they(they)
        rehearsal.pairs.set_mine(mine)
    rehearsal.pairs.close()
    rehearsal.turns.press("speak")
    scene.pass_time(50)
    rehearsal.turns.check()


def flowing(scene: Scene) -> None:
    """All of it, in one go."""
    written(scene)
    scene.program.draft_tab.rehearse()
    scene.program.draft_tab.rehearsal.set_flowing(True)
    scene.program.draft_tab.rehearsal.go_to(5)


def versions(scene: Scene) -> None:
    """What it said before, beside what it says now."""
    program = scene.program
    program.path.go(Tab.DRAFT)
    with until(program.draft.opened):
        program.draft.open(draft_id(0))
    with until(program.draft_tab.versions.compared):
        program.draft_tab.look_at_versions()
    with until(program.draft_tab.versions.compared):
        program.draft_tab.versions.choose(2)
    program.draft_tab.versions.go_on()
