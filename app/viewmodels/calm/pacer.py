"""What of a breath is seen and heard: as preferred, and changed in the midst of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal, Slot

from app.model.preferences import Preferences
from app.viewmodels.preferences import PreferencesViewModel

Part = Literal["show_phase", "show_seconds", "show_ring", "show_things", "tones"]
"""What can be there or not, by its name in Preferences."""


_NAMES = (*get_args(Part), "volume")


def _never() -> bool:
    return False


class PacerViewModel(QObject):
    """`changed`: something is shown or heard that was not, or the other way round.

    can_play: whether there is anything to hear a tone with.
    """

    changed = Signal()

    def __init__(
        self,
        preferences: PreferencesViewModel | None = None,
        can_play: Callable[[], bool] = _never,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences or PreferencesViewModel(parent=self)
        self._can_play = can_play
        self._now = self._preferences.current
        self._preferences.changed.connect(self._follow)

    @property
    def can_play(self) -> bool:
        """Whether tones can be heard at all."""
        return self._can_play()

    @property
    def volume(self) -> int:
        """How loud the tones are, 0 to 100."""
        return self._now.volume

    def has(self, part: Part) -> bool:
        """Whether it is there."""
        return bool(getattr(self._now, part))

    def set(self, part: Part, wanted: bool) -> None:
        """Let it be there, or not; that is kept."""
        self._preferences.set(**{part: wanted})

    @Slot(object)
    def _follow(self, now: Preferences) -> None:
        before, self._now = self._now, now
        if any(getattr(before, name) != getattr(self._now, name) for name in _NAMES):
            self.changed.emit()
