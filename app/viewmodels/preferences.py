"""The preferences that hold now, for everyone who goes by them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.model.errors import KnownError
from app.model.preferences import Preferences, PreferencesKeeper, with_changes, zoom_beside

PAUSE = 400
"""Milliseconds without another change before they are written."""


class PreferencesViewModel(QObject):
    """Holds them, says when they changed, and writes them down a moment later.

    `changed(Preferences)`: others hold now. `trouble_changed`: see `trouble`. keeper: None for preferences that last
    as long as the program. for_now: what holds in this run alone, by name, until something else is chosen for it.
    Where two windows keep theirs, those of the last change are what the next start finds.
    """

    changed = Signal(object)
    trouble_changed = Signal()

    def __init__(
        self,
        keeper: PreferencesKeeper | None = None,
        for_now: Mapping[str, object] | None = None,
        parent: QObject | None = None,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._for_now = dict(for_now or {})
        self._chosen = keeper.load() if keeper is not None else Preferences()
        self._current = with_changes(self._chosen, self._for_now)
        self._trouble = False
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._pause.timeout.connect(self._write)

    @property
    def current(self) -> Preferences:
        """Those that hold now."""
        return self._current

    @property
    def trouble(self) -> str:
        """One calm sentence while the last change could not be written, else empty."""
        if not self._trouble:
            return ""
        return self.tr("This could not be written down. It holds until Own Words closes.")

    def set(self, **changes: object) -> None:
        """Change these, by their names in Preferences. Raises ValueError for one that does not fit."""
        chosen = with_changes(self._chosen, changes)
        if chosen != self._chosen:
            self._chosen = chosen
            self._pause.start()
        for name in changes:
            self._for_now.pop(name, None)
        new = with_changes(self._chosen, self._for_now)
        if new != self._current:
            self._current = new
            self.changed.emit(new)

    def zoom_by(self, step: int) -> None:
        """Words one size larger (1) or smaller (-1), or of the usual size (0)."""
        self.set(zoom=zoom_beside(self._current.zoom, step))

    def close(self) -> None:
        """Write what is not written yet."""
        if self._pause.isActive():
            self._write()

    @Slot()
    def _write(self) -> None:
        self._pause.stop()
        if self._keeper is None:
            return
        try:
            self._keeper.save(self._chosen)
        except KnownError:
            trouble = True
        else:
            trouble = False
        if trouble is not self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit()
