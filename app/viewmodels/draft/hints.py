"""Reads the open draft after each short pause, a little at a time, so that no key ever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.viewmodels.draft.answers import Answers
from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.reading import Reader, read_notes
from app.viewmodels.pause import Pause

if TYPE_CHECKING:
    from app.model.ownership.classifier.classifier import Judgement
    from app.model.ownership.combine import Thresholds
    from app.viewmodels.draft.judging import Judging, Wish

PAUSE = 120
"""Milliseconds without a key after which a draft is read."""

SLICE = 0.004
"""Seconds of reading in one turn of the event loop."""

PATIENCE = 150
"""Milliseconds that a reading waits for the classifier, so that no mark comes that it would take away again."""


class Hints(QObject):
    """Says what is found in a text that keeps changing.

    `changed(revision, notes)` brings a list of Note in reading order, in UTF-16 units of the text as it is then: a
    reading that an edit overtakes is dropped. Without a reader nothing is read. `paused` says that the typing rests.

    While the classifier has yet to judge some sentences, a reading is held, for `patience` milliseconds at most. Then
    it is told with what is known by then, and once more when all is: however long the text, its marks change twice.
    """

    changed = Signal(int, object)
    paused = Signal()

    def __init__(self, text: Callable[[], str], patience: int = PATIENCE, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._caret = 0
        self.revision = 0
        self._reader: Reader | None = None
        self._reading: Iterator[Note | None] | None = None
        self._read = False
        self._found: list[Note] = []
        self._told: tuple[int, list[Note]] | None = None
        self._judging: Judging | None = None
        self._thresholds: Mapping[str, Thresholds] | None = None
        self._sensitivity = "usual"
        self._answers = Answers()
        self._waiting_for: set[Wish] = set()
        self._patient = True
        self._resting = False
        self._pause = Pause(PAUSE, parent=self)
        self._pause.over.connect(self.paused)
        self._pause.over.connect(self._begin)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self.read_a_little)
        self._patience = QTimer(self, singleShot=True, interval=patience)
        self._patience.timeout.connect(self._begin_anew)

    def set_reader(self, reader: Reader) -> None:
        """Begin to read with `reader`."""
        self._reader = reader
        self._tune()
        self.read()

    def listen_to(self, judging: Judging) -> None:
        """Take in what the classifier says, once it is there."""
        self._judging = judging
        judging.loaded.connect(self._listen)
        judging.answered.connect(self._take_in)

    def set_sensitivity(self, name: str) -> None:
        """Be "gentle", "usual" or "thorough" from now on; what the classifier has said is weighed again at once."""
        if name == self._sensitivity:
            return
        self._sensitivity = name
        self._tune()
        if self._thresholds is not None:
            self.read_again()

    def edited(self, caret: int) -> None:
        """The text changed, up to the unit `caret`: what was being read is stale; read again after a pause."""
        self.revision += 1
        self._caret = caret
        if self._reading is not None or self._waiting_for:
            self._let_go()
        self._pause.begin()

    @Slot()
    def read(self) -> None:
        """Another text is there: read it from its beginning, in the next turns of the event loop."""
        self._caret = 0
        self._told = None
        self._let_go()
        self._begin()

    @Slot()
    def read_again(self) -> None:
        """The reader says something else of the same text now: read it once more, with what is known."""
        if not self._pause.waiting:
            self._begin_anew()

    def rest(self, resting: bool) -> None:
        """Read nothing at all while `resting`; afterwards read the text from its beginning."""
        self._resting = resting
        self.read()

    @property
    def reading(self) -> bool:
        """Whether a reading is under way."""
        return self._reading is not None

    @Slot()
    def read_a_little(self) -> None:
        """One turn of reading."""
        if self._reading is None:
            return
        until = perf_counter() + SLICE
        for note in self._reading:
            if note is not None:
                self._found.append(note)
            if perf_counter() > until:
                return
        if not self._read:  # what comes of it has a turn of its own
            self._read = True
            return
        found = self._found
        self._drop()
        self._wish()
        if self._waiting_for and self._patient:
            self._patience.start()
        elif not self._waiting_for and self._answers.overtaken:
            self._begin_anew()
        else:
            self._tell(found)

    @Slot()
    def _begin(self) -> None:
        """Read, and then wait for the classifier where it has something to say."""
        self._patient = True
        self._start()

    @Slot()
    def _begin_anew(self) -> None:
        """Read the same text once more, with what is known by now."""
        self._patient = False
        self._start()

    def _start(self) -> None:
        self._drop()
        if self._reader is not None and not self._resting:
            self._answers.begin()
            self._reading = read_notes(self._reader, self._text(), self._caret, self._answers.caret)
            self._turn.start()

    def _drop(self) -> None:
        for timer in (self._pause, self._turn, self._patience):
            timer.stop()
        self._reading = None
        self._read = False
        self._found = []

    def _let_go(self) -> None:
        """Drop what was being read and judged: the text is another one now."""
        self._drop()
        if self._judging is not None and self._waiting_for:
            self._waiting_for = set()
            self._judging.wish([])

    def _tune(self) -> None:
        if self._reader is not None and self._thresholds is not None:
            self._reader.listen_to(self._answers.look_up, self._thresholds[self._sensitivity])

    @Slot(object)
    def _listen(self, thresholds: Mapping[str, Thresholds]) -> None:
        self._thresholds = thresholds
        self._tune()
        if not self._pause.waiting:
            self._begin()

    def _wish(self) -> None:
        """Ask for what the reading missed, unless it is being judged already."""
        wishes = self._answers.end()
        if self._judging is not None and not self._waiting_for.issuperset(wishes):
            self._judging.wish(wishes)
        self._waiting_for = set(wishes)

    @Slot(object)
    def _take_in(self, answers: Mapping[Wish, Judgement | None]) -> None:
        self._answers.take_in(answers)
        if self._waiting_for:
            self._waiting_for.difference_update(answers)
            if not self._waiting_for and self._reading is None:
                self._begin_anew()

    def _tell(self, found: list[Note]) -> None:
        told = (self.revision, found)
        if told != self._told:
            self._told = told
            self.changed.emit(*told)
