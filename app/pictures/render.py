"""`python -m app pictures DIR`: renders every screen offscreen with made-up data, light and dark, to PNG."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt looks for a screen

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.pictures import calm, draft, history, looking_back
from app.pictures.scene import Scene
from app.views.kit.theme import Theme

SIZE = (1200, 800)

SCREENS: dict[str, Callable[[Scene], None]] = {
    "calm": calm.check_in,
    "calm_feelings": calm.feelings,
    "calm_body": calm.body,
    "calm_left_open": calm.left_open,
    "calm_practices": calm.practices,
    "calm_own_things": calm.own_things,
    "calm_own_breath": calm.own_breath,
    "breathing": calm.breathing,
    "breathing_paused": calm.paused,
    "breathing_leaving": calm.leaving,
    "breathing_still": calm.still,
    "calm_guided": calm.guided,
    "calm_check_out": calm.check_out,
    "calm_higher": calm.higher,
    "calm_early": calm.early,
    "draft_empty": draft.blank,
    "draft_pour": draft.poured,
    "draft": draft.owned,
    "draft_feelings": draft.feelings,
    "draft_ways": draft.boxes,
    "draft_ready": draft.ready,
    "draft_find": draft.find,
    "draft_soothe": draft.soothe,
    "draft_out": draft.out,
    "rehearsal": draft.rehearsal,
    "rehearsal_flowing": draft.flowing,
    "versions": draft.versions,
    "history": history.read_again,
    "history_search": history.looked_for,
    "history_many": history.many,
    "look_back": looking_back.look_back,
    "learned": looking_back.learned,
    "met": looking_back.met,
    "patterns": looking_back.patterns,
    "hints_over_versions": looking_back.hints_over_versions,
    "settings": lambda scene: scene.program.settings.show(),
}
"""What is prepared for each picture, by its name."""


def run(words: list[str]) -> int:
    """Render all screens into the folder named in `words`; the exit code is 0."""
    parser = argparse.ArgumentParser(prog="own-words pictures", description="Render every screen to PNG.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--scheme", choices=["light", "dark"], action="append", help="only light, or only dark")
    asked = parser.parse_args(words)
    folder = asked.folder
    folder.mkdir(parents=True, exist_ok=True)
    gc.disable()  # as in the program: Qt's objects must not be deleted in a thread that happens to make one too many
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application)
    for scheme in asked.scheme or ("light", "dark"):
        theme.set_scheme("dark" if scheme == "dark" else "light")
        for path in render(theme, folder, f"_{scheme}"):
            print(path)
    sys.stdout.flush()
    application.shutdown()  # Qt ends here, in order, and not with whatever Python lets go of last
    return 0


def render(theme: Theme, folder: Path, suffix: str, size: tuple[int, int] = SIZE) -> Iterator[Path]:
    """Render each screen as the theme is now and give the path of its picture."""
    for name, prepare in SCREENS.items():
        with TemporaryDirectory() as data:
            scene = Scene(theme, Path(data), size)
            prepare(scene)
            scene.settle()
            path = folder / f"{name}{suffix}.png"
            scene.picture().save(str(path))
            scene.close()
        del scene
        gc.collect()  # here, in the window's thread, and not at the very end, when Qt is gone
        yield path
