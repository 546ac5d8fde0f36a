"""The way through the tabs: what was done since the window opened, and the one next step to offer."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject, Signal


class Tab(IntEnum):
    """The tabs, in the order of the path and of the rail."""

    CALM = 0
    DRAFT = 1
    HISTORY = 2


class PathViewModel(QObject):
    """Where someone is on the path. `changed` says that `here`, `done` or the offered step is another.

    Nothing is forced: every tab can be opened at any time, and a step passed over stays merely ahead.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.here = Tab.CALM
        self.done: frozenset[Tab] = frozenset()
        self._own_next_step = False

    def go(self, tab: Tab) -> None:
        """Open a tab."""
        if tab is not self.here:
            self.here = tab
            self.changed.emit()

    def mark_done(self, tab: Tab) -> None:
        """A step of the path was taken."""
        if tab not in self.done:
            self.done |= {tab}
            self.changed.emit()

    def set_own_next_step(self, has_one: bool) -> None:
        """Whether the page on the calm tab names the next step itself, so that it is not offered twice."""
        if has_one != self._own_next_step:
            self._own_next_step = has_one
            self.changed.emit()

    @property
    def next_step(self) -> tuple[str, Tab] | None:
        """The words and the tab of the step to offer from here, or None."""
        if self.here is Tab.CALM and not self._own_next_step:
            return self.tr("Skip to Draft"), Tab.DRAFT
        if self.here is Tab.HISTORY and Tab.DRAFT in self.done:
            return self.tr("Go on with the draft"), Tab.DRAFT
        return None
