"""Which entries are selected: one as a rule, many with Shift, Ctrl or Ctrl+A."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QObject

from app.model.history import Entry, Key
from app.viewmodels.history.timeline import Timeline


class Selected(QItemSelectionModel):
    """The selection of a list that shows `timeline`; it follows its rows. `selectionChanged` tells of another one."""

    def __init__(self, timeline: Timeline, parent: QObject) -> None:
        super().__init__(timeline, parent)
        self._timeline = timeline

    @property
    def count(self) -> int:
        """How many are selected; told without looking at each."""
        return sum(last - first + 1 for first, last in self._spans())

    @property
    def keys(self) -> list[Key]:
        """Kinds and ids of what is selected, from the top."""
        return [self._timeline.key(row) for row in self._rows()]

    @property
    def entries(self) -> list[Entry]:
        """What is selected, from the top."""
        return [self._timeline.entry(row) for row in self._rows()]

    def _rows(self) -> Iterator[int]:
        return (row for first, last in sorted(self._spans()) for row in range(first, last + 1))

    def _spans(self) -> Iterator[tuple[int, int]]:
        """First and last row of each stretch."""
        selection = self.selection()
        return ((selection.at(place).top(), selection.at(place).bottom()) for place in range(selection.count()))
