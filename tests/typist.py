"""The real program, in a process of its own, with somebody who writes in it until the process is killed.

    typist.py FOLDER SEED

Each line on stdout is a JSON list and stands for one moment: ["ready"]; ["beat", seconds] while the event loop turns;
["says", seconds, draft id, text] whenever the page says something else. Seconds are those of time.monotonic(), which
all processes of a machine share.
"""

import json
import random
import sys
from pathlib import Path
from time import monotonic
from typing import NoReturn

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.errors import KnownError
from app.model.ownership.engine import Engine
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.broken_off import BrokenOffBanner
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.wiring.program import Program

CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = ("I", "felt", "lonely", "on", "Friday", "and", "you", "never", "listen", "to", "me.", "Always", "why?", "we")
ODD = ("🙂", "é", "„so“", "\n", "שלום", "You never listen to me. ", "Would you sit with me? ")
BEAT = 20
"""Milliseconds."""


def no_classifier(_: Engine) -> NoReturn:
    raise KnownError("It would only make the start longer.")


def no_bug(error: BaseException) -> str:
    raise error


class Typist(QObject):
    def __init__(self, program: Program, seed: int) -> None:
        super().__init__()
        self.program, self.random = program, random.Random(seed)
        self.drafts: list[str] = []
        self.last: tuple[str, str] | None = None
        program.ready.connect(self.begin)

    def begin(self) -> None:
        page = self.program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page, self.editor = page, page.editor
        self.program.path.go(Tab.DRAFT)
        self.program.draft.opened.connect(self.say)
        beats = QTimer(self, interval=BEAT)
        beats.timeout.connect(lambda: tell("beat", monotonic()))
        beats.start()
        tell("ready")
        self.type()
        self.act()

    def act(self) -> None:
        does, often = zip(
            (self.type, 60),
            (self.put_in, 8),
            (self.undo, 8),
            (self.keep, 6),
            (self.take_offer, 6),
            (self.rewrite, 2),
            (self.switch, 4),
            (self.turn_away, 2),
            (self.recover, 4),
            strict=True,
        )
        self.random.choices(does, often)[0]()
        self.say()
        pause = self.random.choices((5, 40, 300, 1400), (10, 10, 4, 1))[0]
        QTimer.singleShot(pause, self, self.act)

    def say(self) -> None:
        says = (self.program.draft.draft_id, self.editor.toPlainText())
        if says != self.last:
            self.last = says
            tell("says", monotonic(), *says)

    def type(self) -> None:
        QTest.keyClicks(self.editor, self.random.choice(WORDS) + " ")

    def put_in(self) -> None:
        self.editor.insertPlainText(self.random.choice(ODD))

    def undo(self) -> None:
        QTest.keyClick(self.editor, Qt.Key.Key_Z, CONTROL)

    def keep(self) -> None:
        QTest.keyClick(self.editor, Qt.Key.Key_S, CONTROL)

    def take_offer(self) -> None:
        QTest.keyClick(self.editor, Qt.Key.Key_F8)
        if self.page.panel.card and self.page.panel.card.offers:
            QTest.keyClick(self.random.choice(self.page.panel.card.offers), Qt.Key.Key_Return)

    def rewrite(self) -> None:
        self.editor.moveCursor(QTextCursor.MoveOperation.PreviousBlock, QTextCursor.MoveMode.KeepAnchor)
        self.type()

    def switch(self) -> None:
        """A new draft, or one of those before."""
        here = self.program.draft.draft_id
        if here not in self.drafts:
            self.drafts.append(here)
        if self.random.random() < 0.5:
            QTest.keyClick(self.editor, Qt.Key.Key_N, CONTROL)
        else:
            self.program.draft.open(self.random.choice(self.drafts))

    def turn_away(self) -> None:
        QTest.keyClick(self.editor, Qt.Key.Key_1, CONTROL)
        QTest.keyClick(self.program.window, Qt.Key.Key_2, CONTROL)

    def recover(self) -> None:
        """Go on with what the run before left."""
        offered = self.page.findChild(BrokenOffBanner)
        assert isinstance(offered, BrokenOffBanner)
        if offered.banner is not None:
            offered.banner.act.click()


def tell(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def main(folder: str, seed: str) -> int:
    app = QApplication(["typist", "-style", "fusion"])
    theme = Theme()
    theme.apply(app)
    program = Program(theme, lambda: open_store(Path(folder)), no_bug, load_classifier=no_classifier)
    typist = Typist(program, int(seed))
    program.window.show()
    code = app.exec()
    del typist
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
