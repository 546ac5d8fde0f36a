"""Opens the window: reads its options, looks whether it can open at all, and runs until it closes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from app.model.bug_report import describe
from app.model.draft import utc_now
from app.model.errors import KnownError
from app.model.store import Store
from app.storage.place import check_place, data_folder

_NO_SCREEN = (
    "Own Words needs a screen to open its window, and there is none here (DISPLAY and WAYLAND_DISPLAY are empty)."
)


def run(words: list[str]) -> int:
    """Open the window and stay until it closes; 0, or 1 with one sentence on stderr if it could not open."""
    options = _options(words)
    if not has_screen():
        print(_NO_SCREEN, file=sys.stderr)
        return 1
    try:
        folder = data_folder(options.data_dir)
        check_place(folder)
    except KnownError as error:
        print(error, file=sys.stderr)
        _show_sentence(str(error))
        return 1
    return _open(folder, options.scheme)


def has_screen() -> bool:
    """Whether Qt would find a screen to draw on. Without one it ends the whole process."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="own-words", description="A private place to get ready for a hard conversation."
    )
    parser.add_argument("--data-dir", type=_folder, metavar="DIR", help="keep drafts in DIR (or set OWN_WORDS_DATA)")
    parser.add_argument("--scheme", choices=["system", "light", "dark"], default="system", help="how it looks")
    return parser.parse_args(words)


def _folder(named: str) -> Path | None:
    """An empty name is no name: it must not mean the current folder."""
    return Path(named) if named else None


def _open(folder: Path, scheme: str) -> int:
    from PySide6.QtWidgets import QApplication

    from app.views.kit.theme import Theme
    from app.wiring import Program

    app = QApplication([])
    app.setApplicationDisplayName("Own Words")
    app.setDesktopFileName("own-words")
    theme = Theme()
    theme.apply(app)
    if scheme != "system":
        theme.set_scheme("dark" if scheme == "dark" else "light")

    def open_store() -> Store:  # imports SQLAlchemy, on the store's own thread, after the first paint
        from app.storage.store import open_store

        return open_store(folder)

    program = Program(theme, open_store, bug_reporter(folder))
    watch_for_bugs(program.tell_bug)
    program.window.show()
    return app.exec()


def bug_reporter(folder: Path) -> Callable[[BaseException], str]:
    """Something that notes a bug in `folder` and answers with the sentence to show."""
    log = folder / "bugs.log"

    def report(error: BaseException) -> str:
        try:
            with os.fdopen(os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8") as file:
                file.write(describe(error, utc_now()) + "\n")
        except OSError:
            return "Something went wrong inside Own Words. What was kept is safe."
        return (
            f"Something went wrong inside Own Words. What was kept is safe; the place in the program is noted in {log}."
        )

    return report


def watch_for_bugs(tell: Callable[[BaseException], None]) -> None:
    """Send whatever nobody caught to `tell` instead of a traceback on the screen. The store's thread tells its own."""

    def from_window(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            tell(error)

    sys.excepthook = from_window


def _show_sentence(sentence: str) -> None:
    """Show why it could not open to somebody who did not start it from a terminal."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return
    from PySide6.QtWidgets import QApplication

    from app.views.kit.theme import Theme
    from app.views.question import tell

    app = QApplication([])
    theme = Theme()
    theme.apply(app)
    tell(theme, app.tr("Own Words could not open"), sentence, app.tr("Close"))
