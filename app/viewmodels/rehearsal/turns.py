"""Turns of speaking and listening while a draft is rehearsed: what they show, second by second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.model.turns import FIRST_OFFERED, Turn, TurnMoment, Turns

_HAIR = 1e-6
"""Keeps a second that is over from counting as not quite over."""


class TurnsViewModel(QObject):
    """`changed`: another second, another turn, paused, gone on, or another length. Still until somebody begins."""

    changed = Signal()

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._turns = Turns(FIRST_OFFERED * 60)
        self._wake = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(self.check)

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self._turns.running

    @property
    def minutes(self) -> int:
        """How long each turn is."""
        return self._turns.length // 60

    @property
    def moment(self) -> TurnMoment:
        """Whose turn it is now."""
        return self._turns.moment(self._monotonic())

    def set_minutes(self, minutes: int) -> None:
        """Begin again with turns of this length, still until somebody begins."""
        self._turns = Turns(minutes * 60)
        self.check()

    def press(self, turn: Turn) -> None:
        """Give the turn and let it run; if it is under way already, pause it or go on with it."""
        if self.moment.turn == turn:
            self.pause_or_go_on()
        else:
            self._turns.give(turn, self._monotonic())
            self._turns.go_on(self._monotonic())
            self.check()

    def pause_or_go_on(self) -> None:
        """Let the present turn stand still, or run."""
        if self.running:
            self.pause()
        else:
            self._turns.go_on(self._monotonic())
            self.check()

    def pause(self) -> None:
        """Let time stand still, if it does not already."""
        self._turns.pause(self._monotonic())
        self.check()

    @Slot()
    def check(self) -> None:
        """Show what the clock says, and again when its next second begins."""
        if self.running:
            spent = self.moment.spent
            self._wake.start(max(1, round((1 - (spent + _HAIR) % 1) * 1000) + 1))
        else:
            self._wake.stop()
        self.changed.emit()

    def name(self, turn: Turn) -> str:
        """What a turn is called."""
        return self.tr("You speak") if turn == "speak" else self.tr("You listen")

    def time_line(self, turn: Turn) -> str:
        """How far a turn is, or how long it will be, such as "0:50 of 2:00"."""
        whole, moment = _clock_face(self._turns.length), self.moment
        if moment.turn != turn or (not self.running and moment.spent == 0):
            return whole
        return self.tr("{spent} of {whole}").format(spent=_clock_face(int(moment.spent + _HAIR)), whole=whole)

    def share(self, turn: Turn) -> float:
        """How much of a turn is over, 0 to 1."""
        moment = self.moment
        return moment.spent / self._turns.length if moment.turn == turn else 0.0

    def press_line(self, turn: Turn) -> str:
        """What pressing a turn would do."""
        if self.moment.turn != turn:
            return self.tr("Begin this turn")
        return self.tr("Pause") if self.running else self.tr("Let the time run")


def _clock_face(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02d}"
