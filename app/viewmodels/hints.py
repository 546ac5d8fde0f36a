"""Reads the open draft after each short pause, a little at a time, so that no key ever waits for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.model.ownership.finding import Finding, Label, Sentence
from app.viewmodels.marks import Note
from app.viewmodels.offsets import Offsets

PAUSE = 120
"""Milliseconds without a key after which a draft is read."""

SLICE = 0.004
"""Seconds of reading in one turn of the event loop."""


class Engine(Protocol):
    """What is asked of the hint engine. Places are code points."""

    @property
    def labels(self) -> Mapping[str, Label]:
        """The labels by their ids."""

    def sentences(self, text: str) -> Iterator[Sentence]:
        """The sentences of `text`, one at a time."""

    def findings(self, text: str, sentence: Sentence) -> tuple[Finding, ...]:
        """The findings in one sentence of `text`."""


class Hints(QObject):
    """Says what the engine finds in a text that keeps changing.

    `changed(revision, notes)` brings a list of Note in reading order, in UTF-16 units of the text as it is then: a
    reading that an edit overtakes is dropped. Without an engine nothing is read. `paused` says that the typing rests.
    """

    changed = Signal(int, object)
    paused = Signal()

    def __init__(self, text: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._engine: Engine | None = None
        self._reading: Iterator[Note | None] | None = None
        self._found: list[Note] = []
        self.revision = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.paused)
        self._pause.timeout.connect(self.read)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self.read_a_little)

    def set_engine(self, engine: Engine) -> None:
        """Begin to read with `engine`."""
        self._engine = engine
        self.read()

    def edited(self) -> None:
        """The text changed: what was being read is stale; read again after a pause."""
        self.revision += 1
        if self._reading is not None:
            self._drop()
        self._pause.start()

    @Slot()
    def read(self) -> None:
        """Read the text from its beginning, in the next turns of the event loop."""
        self._drop()
        if self._engine is not None:
            self._reading = self._notes(self._engine, self._text())
            self._turn.start()

    def _drop(self) -> None:
        self._pause.stop()
        self._turn.stop()
        self._reading = None
        self._found = []

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
        found = self._found
        self._drop()
        self.changed.emit(self.revision, found)

    def _notes(self, engine: Engine, text: str) -> Iterator[Note | None]:
        """Each note of `text`, and None after each sentence, so that a reading can rest between any two."""
        places = Offsets(text)
        turns: Counter[tuple[str, str, str]] = Counter()
        for sentence in engine.sentences(text):
            for found in engine.findings(text, sentence):
                words = text[sentence.start : sentence.end]
                alike = (found.label, words, found.message)
                yield _note(engine.labels[found.label], found, sentence, words, places, turns[alike])
                turns[alike] += 1
            yield None


def _note(label: Label, found: Finding, sentence: Sentence, words: str, places: Offsets, turn: int) -> Note:
    start, end = places.unit(found.start), places.unit(found.end)
    return Note(
        kind=found.kind,
        label=found.label,
        name=label.name,
        why=found.message,
        skill=label.skill,
        offers=tuple(found.offers),
        sentence=words,
        start=start,
        end=end,
        before=start - places.unit(sentence.start),
        after=places.unit(sentence.end) - end,
        turn=turn,
    )
