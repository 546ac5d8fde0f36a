"""Saying the open draft aloud: which sentence is next, how long it all takes, whose turn it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal, Slot

from app.model.rehearsal import WORDS_A_MINUTE, Pair, Spoken, minutes_aloud, spoken
from app.viewmodels.offsets import Offsets
from app.viewmodels.rehearsal.pairs import PairsViewModel
from app.viewmodels.rehearsal.turns import TurnsViewModel


class RehearsalViewModel(QObject):
    """One rehearsal at a time; it holds the words only while it lasts. Places in the text are UTF-16 units.

    `began` and `left`: it is there, or no longer. `moved`: another sentence is the present one. `flowing_changed`:
    sentence by sentence, or all of the draft with the present sentence standing out.
    """

    began = Signal()
    left = Signal()
    moved = Signal()
    flowing_changed = Signal()

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turns = TurnsViewModel(monotonic, self)
        self.pairs = PairsViewModel(self)
        self.flowing = False
        self._open = False
        self._sentences: tuple[Spoken, ...] = ()
        self._forget()

    @property
    def is_open(self) -> bool:
        """Whether a rehearsal is under way."""
        return self._open

    @property
    def text(self) -> str:
        """The draft as it stands on its page."""
        return self._text

    @property
    def count(self) -> int:
        """How many sentences there are; 0 for a draft with nothing to say."""
        return len(self._sentences)

    @property
    def place(self) -> int:
        """The present sentence, from 0."""
        return self._place

    @property
    def at_start(self) -> bool:
        """Whether nothing comes before the present sentence."""
        return self._place == 0

    @property
    def at_end(self) -> bool:
        """Whether nothing comes after the present sentence."""
        return self._place + 1 >= self.count

    @property
    def around(self) -> tuple[str, str, str]:
        """The words of the sentence before, the present one and the next; empty where there is none."""
        before, now, after = (self._words(self._place + step) for step in (-1, 0, 1))
        return before, now, after

    @property
    def stretch(self) -> tuple[int, int]:
        """Where the present sentence stands in `text`."""
        if not self.count:
            return 0, 0
        now = self._sentences[self._place]
        return self._units.unit(now.start), self._units.unit(now.end)

    def begin(self, text: str, pairs: Iterable[Pair] = ()) -> None:
        """Rehearse this draft from its beginning, with its pairs."""
        self._text, self._sentences, self._units = text, spoken(text), Offsets(text)
        self._place = 0
        self._open = True
        self.turns.set_minutes(self.turns.minutes)
        self.pairs.show(pairs)
        self.began.emit()

    @Slot()
    def leave(self) -> None:
        """Back to the draft. What was written in pairs stays."""
        if self._open:
            self._open = False
            self._forget()
            self.turns.pause()
            self.pairs.close()
            self.left.emit()

    def set_flowing(self, flowing: bool) -> None:
        """All of the draft, or sentence by sentence; the place stays."""
        if flowing != self.flowing:
            self.flowing = flowing
            self.flowing_changed.emit()

    def go_on(self) -> None:
        """To the next sentence, if there is one."""
        self.go_to(self._place + 1)

    def go_back(self) -> None:
        """To the sentence before, if there is one."""
        self.go_to(self._place - 1)

    def go_to(self, place: int) -> None:
        """To the sentence at `place`, from 0; past an end it stays there."""
        place = max(0, min(place, self.count - 1))
        if place != self._place:
            self._place = place
            self.moved.emit()

    def place_line(self) -> str:
        """Where one is, in words."""
        if not self.count:
            return ""
        return self.tr("Sentence {place} of {count}").format(place=self._place + 1, count=self.count)

    def length_line(self) -> str:
        """How long all of it takes to say."""
        minutes = minutes_aloud(self._text)
        if not self.count:
            return ""
        if minutes < 0.5:
            return self.tr("less than a minute in all")
        if minutes < 1.5:
            return self.tr("about a minute in all")
        return self.tr("about {minutes} minutes in all").format(minutes=round(minutes))

    def length_source(self) -> str:
        """How that was counted."""
        return self.tr(
            "Counted at {words} words a minute, an unhurried pace. "
            "Newsreaders speak 160 to 190 (Pimsleur, Hancock and Furey, 1977)."
        ).format(words=WORDS_A_MINUTE)

    def _words(self, place: int) -> str:
        return self._sentences[place].words if 0 <= place < self.count else ""

    def _forget(self) -> None:
        self._text, self._sentences, self._units = "", (), Offsets("")
        self._place = 0
