"""What happens with a bug: its place is noted without a word of the person's, and it is said calmly."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from app.model.clock import utc_now


def bug_reporter(folder: Path) -> Callable[[BaseException], str]:
    """Something that notes a bug in `folder` and answers with the sentence to show."""
    log = folder / "bugs.log"

    def report(error: BaseException) -> str:
        from app.model.bug_report import describe  # most evenings have no bug

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
