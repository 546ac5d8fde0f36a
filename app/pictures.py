"""`python -m app pictures DIR`: renders every screen offscreen with made-up data, light and dark, to PNG."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt looks for a screen

from PySide6.QtCore import QEventLoop, QLocale, Qt, QTimer, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.store import Store
from app.model.version import Version, VersionKind
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.kit.theme import Theme
from app.wiring.program import Program

SIZE = (1200, 800)
_PATIENCE = 20_000
"""Milliseconds after which a screen that is not ready is given up on."""

_FADING = 800
"""Milliseconds within which every fade is over."""

_EVENING = datetime(2026, 11, 23, 17, 40, tzinfo=UTC)

_LETTER = """\
Robin,

I have started this three times. On Saturday we had people over, and after the meal I washed up while you all moved \
to the balcony. I felt lonely at the sink, and a bit foolish for waiting for someone to notice.

You never help when your friends are here. You obviously think the kitchen is my job. I know the week was long for \
you too, and thank you for cooking.

You have to stop inviting them on work nights. I'm scared that if I keep quiet I will only get colder.

Would you be willing to sit down with me on Sunday and plan the next one together? If Sunday is too much, another \
day is fine.
"""

_EARLIER: list[tuple[VersionKind, str, str]] = [
    ("left", "", _LETTER.partition("\n\nYou have")[0]),
    ("asked", "The angry one", _LETTER.replace("I felt lonely at the sink", "You left me alone at the sink")),
    ("offer", "", _LETTER.replace("Would you be willing to sit down", "You will have to sit down")),
    ("quiet", "", _LETTER.replace("If Sunday is too much, another day is fine.", "")),
]

_ANSWERS = [
    ("“You are always so dramatic.”", "I breathe out. “I hear that it is a lot. I would still like to say it.”"),
    ("They go quiet", "I wait. I ask: “Would tomorrow be easier?”"),
    ("“I am sorry.”", "I say thank you, and stop there."),
]


class Scene:
    """A program over made-up data and a clock that stands still until it is moved."""

    def __init__(self, theme: Theme, folder: Path, size: tuple[int, int]) -> None:
        self.now = _EVENING
        self.seconds = 0.0
        self.program = Program(
            theme, lambda: _filled(open_store(folder)), _no_bug, clock=lambda: self.now, monotonic=lambda: self.seconds
        )
        self.program.window.resize(*size)
        with until(self.program.ready):
            self.program.window.show()
        if self.program.hinting.judging is not None:
            with until(self.program.hinting.judging.loaded):
                pass
        self.program.background.settle()

    def pass_time(self, seconds: float) -> None:
        """Move both clocks."""
        self.seconds += seconds
        self.now += timedelta(seconds=seconds)


def run(words: list[str]) -> int:
    """Render all screens into the folder named in `words`; the exit code is 0."""
    parser = argparse.ArgumentParser(prog="own-words pictures", description="Render every screen to PNG.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder = parser.parse_args(words).folder
    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application)
    for scheme in ("light", "dark"):
        theme.set_scheme("dark" if scheme == "dark" else "light")
        for path in render(theme, folder, f"_{scheme}"):
            print(path)
    return 0


def render(theme: Theme, folder: Path, suffix: str, size: tuple[int, int] = SIZE) -> Iterator[Path]:
    """Render each screen as the theme is now and give the path of its picture."""
    for name, prepare in _SCREENS.items():
        with TemporaryDirectory() as data:
            scene = Scene(theme, Path(data), size)
            prepare(scene)
            _let_settle(scene)
            path = folder / f"{name}{suffix}.png"
            scene.program.window.grab().save(str(path))
            scene.program.window.close()
        yield path


@contextmanager
def until(signal: SignalInstance) -> Iterator[None]:
    """Run the body, then the event loop until `signal` comes; TimeoutError if it does not."""
    loop = QEventLoop()
    came: list[bool] = []

    def arrive(*_: object) -> None:
        came.append(True)
        loop.quit()

    signal.connect(arrive)
    QTimer.singleShot(_PATIENCE, loop, loop.quit)
    yield
    if not came:
        loop.exec()
    if not came:
        raise TimeoutError("A screen did not become ready.")


def _let_settle(scene: Scene) -> None:
    """Wait for answers of the store and for whatever still fades."""
    scene.program.background.settle()
    loop = QEventLoop()
    QTimer.singleShot(_FADING, loop, loop.quit)
    loop.exec()


def _check_in(scene: Scene) -> None:
    scene.program.calm.check_in.set_strength(7)


def _breathing(scene: Scene) -> None:
    _check_in(scene)
    scene.program.calm.start()
    scene.pass_time(142.6)


def _check_out(scene: Scene) -> None:
    _check_in(scene)
    scene.program.calm.start()
    scene.pass_time(20 * 60 + 30)
    scene.program.calm.running.check()
    scene.program.calm.check_out.set_strength(4)


def _draft(scene: Scene) -> None:
    program = scene.program
    program.path.go(Tab.DRAFT)
    with until(program.draft.opened):
        program.draft.open(_draft_id(0))
    with until(program.draft.hints_changed):
        pass
    _let_settle(scene)  # the classifier speaks up a moment after the rules
    page = program.window.page(Tab.DRAFT)
    for _ in range(2):  # to the second note, a hint
        QTest.keyClick(page.focusProxy() or page, Qt.Key.Key_F8)


def _empty_draft(scene: Scene) -> None:
    scene.program.path.go(Tab.DRAFT)


def _rehearsal(scene: Scene) -> None:
    program = scene.program
    program.path.go(Tab.DRAFT)
    with until(program.draft.opened):
        program.draft.open(_draft_id(0))
    program.draft_tab.rehearse()
    program.draft_tab.rehearsal.go_to(3)
    for they, mine in _ANSWERS:
        program.draft_tab.rehearsal.pairs.add()
        program.draft_tab.rehearsal.pairs.set_they(they)
        program.draft_tab.rehearsal.pairs.set_mine(mine)
    program.draft_tab.rehearsal.pairs.close()
    program.draft_tab.rehearsal.turns.press("speak")
    scene.pass_time(50)
    program.draft_tab.rehearsal.turns.check()


def _versions(scene: Scene) -> None:
    program = scene.program
    program.path.go(Tab.DRAFT)
    with until(program.draft.opened):
        program.draft.open(_draft_id(0))
    with until(program.draft_tab.versions.compared):
        program.draft_tab.look_at_versions()
    with until(program.draft_tab.versions.compared):
        program.draft_tab.versions.choose(2)
    program.draft_tab.versions.go_on()


def _history(scene: Scene) -> None:
    scene.program.path.go(Tab.HISTORY)


def _settings(scene: Scene) -> None:
    scene.program.settings.show()


_SCREENS: dict[str, Callable[[Scene], None]] = {
    "calm": _check_in,
    "breathing": _breathing,
    "calm_check_out": _check_out,
    "draft": _draft,
    "draft_empty": _empty_draft,
    "rehearsal": _rehearsal,
    "versions": _versions,
    "history": _history,
    "settings": _settings,
}


def _draft_id(number: int) -> str:
    return f"{number:032x}"


def _filled(store: Store) -> Store:
    """The store with a few weeks of somebody's drafts and sessions in it."""
    begun = _EVENING - timedelta(minutes=25)
    letters = [
        ("Robin", "Saturdays", _LETTER, timedelta(0)),
        (
            "Mum",
            "",
            "I would like to hear how the winter was for you, the parts you left out on the phone.",
            timedelta(1),
        ),
        ("Jo", "The loan", "I said yes too quickly in March, and I have been uneasy since.", timedelta(4, 7200)),
    ]
    for number, (to, title, text, ago) in enumerate(letters):
        draft = Draft(_draft_id(number), begun - ago, begun - ago + timedelta(minutes=20), to, title, text)
        store.drafts.save(draft)
    for number, (kind, name, text) in enumerate(_EARLIER):
        when = begun + timedelta(minutes=5 * number)
        store.versions.add(Version(_draft_id(200 + number), _draft_id(0), when, text, kind, name))
    session = CalmSession("", begun, "longer-out", "Longer out", 1200, 1200, outcome="finished")
    rounds = [
        (timedelta(0, 1500), 7, 4, "Looking at the trees, not at my phone"),
        (timedelta(1, 2000), 5, 3, "Tea on the steps"),
        (timedelta(4, 9000), 4, 4, "The rain on the roof"),
    ]
    for number, (ago, before, after, helped) in enumerate(rounds):
        done = replace(
            session, id=_draft_id(100 + number), started=begun - ago, before=before, after=after, helped=helped
        )
        store.sessions.save(done)
    return store


def _no_bug(error: BaseException) -> str:
    sys.__excepthook__(type(error), error, error.__traceback__)
    raise error
