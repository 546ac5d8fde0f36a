"""What helped before, in one's own words: a few of them, to be said again with one press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.viewmodels.background import Background

_MOST = 3
_LONGEST = 32
"""Code points that still read at a glance."""
_LOOKED_THROUGH = 20


class HelpedBefore(QObject):
    """`words` are the newest that are short, at most three. `changed`: there are others."""

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.words: tuple[str, ...] = ()

    def look(self) -> None:
        """Ask the store."""
        self._background.run(lambda store: store.sessions.helped(_LOOKED_THROUGH), self._found)

    def _found(self, helped: Sequence[str]) -> None:
        self.words = tuple(words for words in helped if len(words) <= _LONGEST and "\n" not in words)[:_MOST]
        self.changed.emit()
