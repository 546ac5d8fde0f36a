"""Ctrl+C and a polite request to end keep the last words: a whole process, typed into and then asked to end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.storage.store import open_store

TYPE_AND_WAIT = """
import sys
import app.wiring.program
from app.viewmodels.path import Tab

class Program(app.wiring.program.Program):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.ready.connect(self.type_and_tell)

    def type_and_tell(self):
        self.window.page(Tab.DRAFT).editor.insertPlainText("The last words.")
        print("typed", flush=True)

app.wiring.program.Program = Program
from app.__main__ import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_last_words_are_kept(tmp_path: Path, number: signal.Signals) -> None:
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", TYPE_AND_WAIT, str(tmp_path)], stdout=subprocess.PIPE, env=environ, text=True
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "typed\n"
        running.send_signal(number)
        assert running.wait(timeout=20) == 0
    store = open_store(tmp_path)
    kept = store.drafts.latest()
    store.close()
    assert kept is not None
    assert kept.text == "The last words."
