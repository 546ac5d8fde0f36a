"""The calm tab: before a time-out, in it and after it."""

from __future__ import annotations

from datetime import timedelta

from app.model.breathing import Phase
from app.model.calm import CalmSession
from app.pictures.scene import Scene
from app.viewmodels.calm.calm import Page
from app.viewmodels.path import Tab
from app.views.calm.calm import CalmView
from app.views.calm.check_in import CheckInPage

_FEELINGS, _BODY = 0, 1


def check_in(scene: Scene) -> None:
    """It is strong; ready to start."""
    scene.program.calm.check_in.set_strength(7)


def feelings(scene: Scene) -> None:
    """Some feelings are noted, and the list to take more from is open."""
    check_in(scene)
    told = scene.program.calm.check_in.how_it_is
    told.add_feeling("hurt")
    told.add_feeling("lonely")
    _check_in_page(scene).more.ways[_FEELINGS].click()


def body(scene: Scene) -> None:
    """Signs are ticked, and the pulse is high."""
    check_in(scene)
    told = scene.program.calm.check_in.how_it_is
    for sign in told.signs()[:2]:
        told.tick(sign.id, ticked=True)
    told.set_pulse("112")
    _check_in_page(scene).more.ways[_BODY].click()


def left_open(scene: Scene) -> None:
    """A time-out that was cut off a quarter of an hour ago can be taken up again."""
    seen = scene.now - timedelta(minutes=15)
    begun = seen - timedelta(minutes=7)
    cut_off = CalmSession("cut off", begun, "longer-out", "Longer out", 1200, 420, before=8, seen=seen)
    scene.program.background.run(lambda store: store.sessions.save(cut_off))
    scene.program.calm.left_open.look()


def practices(scene: Scene) -> None:
    """All practices, and what is known about one of them."""
    scene.program.calm.check_in.show_all()


def own_things(scene: Scene) -> None:
    """A quiet break, with things of one's own to do in it."""
    _choose(scene, "quiet-break")
    practices(scene)
    things = scene.program.calm.own_things
    things.type("walk to the river\nrepot the basil\nput on the old record\nfold the towels")
    things.changed.emit()


def own_breath(scene: Scene) -> None:
    """A breath of one's own is being made."""
    practices(scene)
    listed = scene.program.calm.practice_list
    listed.make()
    if listed.form is not None:
        scene.type("Before sleep")
        for place, phase in enumerate((Phase("in", 35), Phase("out", 65))):
            listed.form.set_tenths(place, phase.tenths)


def breathing(scene: Scene) -> None:
    """The circle, in the third minute."""
    check_in(scene)
    scene.program.calm.start()
    scene.pass_time(142.6)


def paused(scene: Scene) -> None:
    """The time stands still."""
    breathing(scene)
    scene.program.calm.running.pause_or_go_on()


def leaving(scene: Scene) -> None:
    """Whether to leave early."""
    breathing(scene)
    scene.program.calm.running.leave()


def still(scene: Scene) -> None:
    """The same breath without motion."""
    breathing(scene)
    scene.program.calm.set_reduced_motion(True)


def guided(scene: Scene) -> None:
    """A quiet break, with things to do."""
    _choose(scene, "quiet-break")
    scene.program.calm.start()
    scene.pass_time(90)


def check_out(scene: Scene, now: int = 4) -> None:
    """The time is over, and it is less strong."""
    check_in(scene)
    scene.program.calm.start()
    scene.pass_time(20 * 60 + 30)
    scene.program.calm.running.check()
    scene.program.calm.check_out.set_strength(now)


def higher(scene: Scene) -> None:
    """It is stronger than before, and a little more time is thought of."""
    check_out(scene, 9)
    scene.program.calm.check_out.choose_more(10)


def early(scene: Scene) -> None:
    """Left early, and about the same."""
    breathing(scene)
    scene.program.calm.running.finish_early()
    scene.program.calm.check_out.set_strength(7)


def _choose(scene: Scene, practice: str) -> None:
    check_in = scene.program.calm.check_in
    check_in.choose_practice(next(each for each in check_in.practices if each.id == practice))


def _check_in_page(scene: Scene) -> CheckInPage:
    view = scene.program.window.page(Tab.CALM)
    assert isinstance(view, CalmView)
    page = view.page(Page.CHECK_IN)
    assert isinstance(page, CheckInPage)
    return page
