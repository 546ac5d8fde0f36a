"""One start in a process of its own: opens a window, tells when it came as far as asked, and ends at once.

`bench_first_paint.py empty` opens a bare QWidget; `bench_first_paint.py painted|page|settled|searched|opened DIR` opens
Own Words until that is so: "searched" is the first search answered, "opened" the history tab painted with its entries.
Prints one JSON object: `at`, the time it was then; `sqlalchemy`, whether that was imported by then; and `resident`, the
bytes of memory held.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

SEARCH = "the"
"""What is looked for first."""

ROOT = Path(__file__).resolve().parent.parent


def tell_and_end() -> None:
    """Say how late it is and leave without putting anything away: that is not what is measured."""
    at = time.time()
    from bench_measuring import resident  # not before: it is no part of what any program pays

    print(json.dumps({"at": at, "sqlalchemy": "sqlalchemy" in sys.modules, "resident": resident()}), flush=True)
    os._exit(0)


class Empty(QWidget):
    """The floor: what any PySide6 program pays. It touches no more of PySide6 than it must."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, tell_and_end)


def open_empty() -> None:
    """Open a window of the same size with nothing in it."""
    app = QApplication([])
    window = Empty()
    window.resize(1200, 800)
    window.show()
    app.exec()


def watch(widget: type[QWidget]) -> None:
    """End when the first widget of this kind has been painted."""
    paint = widget.paintEvent

    def paint_and_end(self: QWidget, event: QPaintEvent) -> None:
        QTimer.singleShot(0, tell_and_end)
        paint(self, event)

    widget.paintEvent = paint_and_end  # type: ignore[method-assign]  # watched, otherwise the same


def open_own_words(until: str, folder: str) -> None:
    """Open the real program through its own door, with one thing in it watched."""
    sys.path.insert(0, str(ROOT))
    import app.wiring.program as wiring
    from app.__main__ import main
    from app.viewmodels.path import Tab

    class Program(wiring.Program):
        """Ends when everything is there. The store works in order: once it answers this, it has answered all tabs."""

        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[arg-type]  # whatever the door gives it
            self.ready.connect(self.open_tab if until == "opened" else self.ask)

        def ask(self) -> None:
            search = SEARCH if until == "searched" else None
            self.background.run(lambda store: search and store.history.entries(search), lambda _: tell_and_end())

        def open_tab(self) -> None:
            self.history.timeline.modelReset.connect(lambda: (self.window.repaint(), tell_and_end()))
            self.path.go(Tab.HISTORY)

    if until == "painted":
        from app.views.window import Window

        watch(Window)
    elif until == "page":
        from app.views.calm.check_in import CheckInPage

        watch(CheckInPage)
    else:
        wiring.Program = Program  # type: ignore[misc]  # the door looks it up there
    os.environ["OWN_WORDS_DATA"] = folder  # as a person starts it: without a word on the command line
    main([])


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        open_empty()
    else:
        open_own_words(*sys.argv[1:])
