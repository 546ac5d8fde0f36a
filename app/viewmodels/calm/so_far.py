"""What a practice did so far, for this one person: a sentence, and each time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.model.so_far import SoFar, so_far
from app.viewmodels.background import Background
from app.viewmodels.calm.figure import figure


class SoFarViewModel(QObject):
    """Follows one practice. `changed`: there is something else to say, or nothing any more."""

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._practice = ""
        self._asked = 0
        self.so_far: SoFar | None = None

    def follow(self, practice: str, anew: bool = False) -> None:
        """Tell of the practice with this id from now on; `anew`: ask the store again where that is so already."""
        if practice == self._practice and not anew:
            return
        if practice != self._practice:
            self._practice = practice
            self._show(None)
        self._asked += 1
        asked = self._asked

        def found(pairs: Sequence[tuple[int, int]]) -> None:
            if asked == self._asked:
                self._show(so_far(pairs))

        self._background.run(lambda store: store.sessions.pairs(practice), found)

    def sentence(self) -> str:
        """How often it was lower, and by how much; empty where too little is known."""
        told = self.so_far
        if told is None:
            return ""
        if not told.lower:
            return self.tr("For you, so far: {times} times, and it was not lower afterwards.").format(times=told.times)
        return self.tr("For you, so far: {lower} of {times} times it was lower afterwards, by about {fall}.").format(
            lower=told.lower, times=told.times, fall=figure(told.fall)
        )

    def summary(self) -> str:
        """The rest of the numbers, and what they are not; empty where too little is known."""
        told = self.so_far
        if told is None:
            return ""
        counts = self.tr("The same: {same}. Higher: {higher}.").format(same=told.same, higher=told.higher)
        caveat = self.tr("This is only what you noted; what else happened on those days is in it too.")
        return " ".join((counts, self._middle(told.change), caveat))

    def _middle(self, change: float) -> str:
        if change < 0:
            return self.tr("The middle of all changes: {points} lower.").format(points=figure(-change))
        if change > 0:
            return self.tr("The middle of all changes: {points} higher.").format(points=figure(change))
        return self.tr("The middle of all changes: none.")

    def _show(self, told: SoFar | None) -> None:
        if told != self.so_far:
            self.so_far = told
            self.changed.emit()
