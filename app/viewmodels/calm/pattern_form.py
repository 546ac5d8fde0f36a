"""Making a breathing pattern of one's own, or changing one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.model.breathing import LONGEST_CYCLE, LONGEST_PHASE, Nonsense, Phase, PhaseKind, Rhythm, nonsense
from app.model.identity import new_id
from app.model.own_patterns import OwnPattern
from app.viewmodels.calm.figure import figure

KINDS: tuple[PhaseKind, ...] = ("in", "hold", "out")
MOST_PHASES = 8
_BEGIN_WITH = (Phase("in", 40), Phase("out", 60))


class PatternForm(QObject):
    """A name and phases, as they are being set. `changed` says that something reads differently."""

    changed = Signal()

    def __init__(self, pattern: OwnPattern | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_new = pattern is None
        self._id = pattern.id if pattern else new_id()
        self.name = pattern.name if pattern else ""
        self.phases = pattern.phases if pattern and pattern.phases else _BEGIN_WITH

    def set_name(self, name: str) -> None:
        """Call it that."""
        self.name = name
        self.changed.emit()

    def set_kind(self, place: int, kind: PhaseKind) -> None:
        """Make the phase at `place`, from 0, one of `kind`."""
        self._put(place, replace(self.phases[place], kind=kind, say=""))

    def set_tenths(self, place: int, tenths: int) -> None:
        """Let the phase at `place`, from 0, last `tenths` of a second."""
        self._put(place, replace(self.phases[place], tenths=tenths))

    @property
    def has_room(self) -> bool:
        """Whether there may be one more phase."""
        return len(self.phases) < MOST_PHASES

    def add(self) -> None:
        """One more phase: an in-breath after an out-breath, an out-breath after all else."""
        if self.has_room:
            last = self.phases[-1].kind if self.phases else "out"
            self.phases = (*self.phases, Phase("in" if last == "out" else "out", 40))
            self.changed.emit()

    def remove(self, place: int) -> None:
        """Leave out the phase at `place`, from 0."""
        self.phases = self.phases[:place] + self.phases[place + 1 :]
        self.changed.emit()

    @property
    def rhythm(self) -> Rhythm | None:
        """What these phases are to breathe by; None where they make no sense yet."""
        return None if nonsense(self.phases) else Rhythm(self.phases)

    def complaint(self) -> str:
        """One calm sentence where nobody could breathe by these phases; else empty."""
        wrong = nonsense(self.phases)
        return self._said(wrong) if wrong else ""

    def summary(self) -> str:
        """How long one round is; empty where there is none."""
        rhythm = self.rhythm
        if rhythm is None:
            return ""
        seconds = figure(rhythm.cycle / 10)
        if rhythm.cycle == 10:
            return self.tr("One round takes 1 second.")
        return self.tr("One round takes {seconds} seconds.").format(seconds=seconds)

    def pattern(self) -> OwnPattern:
        """What there is to keep. One without a name is called by what it is."""
        return OwnPattern(self._id, self.name.strip() or self.tr("My own breath"), self.phases)

    def _put(self, place: int, phase: Phase) -> None:
        self.phases = (*self.phases[:place], phase, *self.phases[place + 1 :])
        self.changed.emit()

    def _said(self, wrong: Nonsense) -> str:
        sentences = {
            "empty": self.tr("A breath needs a part in and a part out."),
            "short": self.tr("Part {place} has no time yet. A tenth of a second is the least."),
            "long": self.tr("Part {place} is longer than {seconds} seconds. Shorter is kinder."),
            "begin": self.tr("It begins with a breath in. Let the first part be one."),
            "end": self.tr("It ends with a breath out, or with a rest after one."),
            "round": self.tr("One round is longer than {round} seconds. Shorter parts will do."),
        }
        seconds, turn = figure(LONGEST_PHASE / 10), figure(LONGEST_CYCLE / 10)
        return sentences[wrong.rule].format(place=wrong.place, seconds=seconds, round=turn)
