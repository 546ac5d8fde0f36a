"""Takes a time-out in the real program, with the machine's own clocks, and says what it shows. Run by itself.

`breather.py FOLDER` prints a JSON object a line: after the start, and whenever the program says that something
happened to the time. It ends after the second one.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.clock import steady, utc_now
from app.storage.store import open_store
from app.views.kit.theme import Theme
from app.wiring.program import Program


def tell(program: Program) -> None:
    running = program.calm.running
    moment = running.moment()
    assert moment is not None
    seen = {
        "elapsed": moment.elapsed,
        "steady": steady(),
        "wall": (utc_now() - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds(),
        "meanwhile": running.meanwhile,
        "line": running.time_line(moment),
    }
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stdout.flush()


def breathe(folder: Path) -> None:
    app = QApplication([])
    theme = Theme()
    theme.apply(app)
    program = Program(theme, lambda: open_store(folder), str)

    def begin() -> None:
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(program.window, Qt.Key.Key_C, keys)
        tell(program)
        program.calm.running.changed.connect(end)

    def end() -> None:
        tell(program)
        program.window.close()
        app.quit()

    program.ready.connect(begin)
    program.window.show()
    program.window.activateWindow()
    app.exec()


if __name__ == "__main__":
    breathe(Path(sys.argv[1]))
