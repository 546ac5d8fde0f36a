"""Opens the window: reads its options, looks whether it can open at all, and runs until it closes."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.bugs import bug_reporter, watch_for_bugs
from app.model.errors import KnownError
from app.screen import has_screen
from app.storage.place import check_place, data_folder

if TYPE_CHECKING:
    from app.model.preferences import Preferences
    from app.model.store import Store
    from app.views.kit.theme import Theme
    from app.wiring.program import Program

_NO_SCREEN = "Own Words needs a screen to open its window, and no screen answers here (DISPLAY, WAYLAND_DISPLAY)."


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for: another folder, light or dark whatever the system says, more or fewer hints."""

    data_dir: Path | None = None
    scheme: str | None = None
    hints: str | None = None


def run(words: list[str]) -> int:
    """Open the window and stay until it closes; 0, or 1 with one sentence on stderr if it could not open."""
    options = _options(words) if words else Options()
    if not has_screen(os.environ):
        print(_NO_SCREEN, file=sys.stderr)
        return 1
    try:
        folder = data_folder(options.data_dir)
        check_place(folder)
    except KnownError as error:
        print(error, file=sys.stderr)
        _show_sentence(str(error))
        return 1
    return _open(folder, options)


def _options(words: list[str]) -> Options:
    import argparse

    parser = argparse.ArgumentParser(
        prog="own-words", description="A private place to get ready for a hard conversation."
    )
    parser.add_argument("--data-dir", type=_folder, metavar="DIR", help="keep drafts in DIR (or set OWN_WORDS_DATA)")
    parser.add_argument("--scheme", choices=["system", "light", "dark"], help="how it looks this time")
    parser.add_argument("--hints", choices=["gentle", "usual", "thorough"], help="how readily to hint this time")
    chosen = parser.parse_args(words)
    return Options(chosen.data_dir, chosen.scheme, chosen.hints)


def _folder(named: str) -> Path | None:
    """An empty name is no name: it must not mean the current folder."""
    return Path(named) if named else None


def _open(folder: Path, options: Options) -> int:
    gc.disable()  # what the start makes stays; looking through it again and again costs a tenth of the first paint
    from PySide6.QtWidgets import QApplication

    from app.storage.preferences import PreferencesFile
    from app.viewmodels.preferences import PreferencesViewModel
    from app.wiring.program import Program

    app = QApplication(["own-words", "-style", "fusion"])  # what a taskbar calls it, not __main__.py
    app.setApplicationDisplayName("Own Words")
    app.setDesktopFileName("own-words")
    for_now = {name: word for name, word in (("scheme", options.scheme), ("sensitivity", options.hints)) if word}
    preferences = PreferencesViewModel(PreferencesFile(folder), for_now)
    theme = theme_for(preferences.current)
    theme.apply(app, in_fusion=True)

    def open_store() -> Store:  # imports SQLAlchemy, on the store's own thread, after the first paint
        from app.storage.store import open_store

        return open_store(folder)

    program = Program(theme, open_store, bug_reporter(folder), preferences=preferences)
    program.ready.connect(lambda: _collect_from_now_on(program))
    watch_for_bugs(program.tell_bug)
    program.window.painted.connect(lambda: _end_politely(program))
    program.ready.connect(lambda: _ask_for_stillness(program))
    program.window.show()
    return app.exec()


def theme_for(preferences: Preferences) -> Theme:
    """A theme that wears what is preferred from its first paint on."""
    from app.views.kit.theme import Theme

    theme = Theme()
    if preferences.scheme != "system":
        theme.set_scheme(preferences.scheme)
    theme.set_zoom(preferences.zoom)
    theme.set_still(preferences.reduced_motion is True)
    return theme


def _ask_for_stillness(program: Program) -> None:
    from app.stillness import Stillness

    Stillness(program.settings.follow_system, program)


def _end_politely(program: Program) -> None:
    from app.ending import close_on_signals

    close_on_signals(program.window.close, program)


def _collect_from_now_on(program: Program) -> None:
    from app.collecting import Collecting

    program.hinting.loaded.connect(Collecting(program).settle)


def _show_sentence(sentence: str) -> None:
    """Show why it could not open to somebody who did not start it from a terminal."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return
    from PySide6.QtWidgets import QApplication

    from app.model.preferences import Preferences
    from app.views.question import tell

    app = QApplication(["own-words"])
    theme = theme_for(Preferences())
    theme.apply(app)
    tell(theme, app.tr("Own Words could not open"), sentence, app.tr("Close"))
