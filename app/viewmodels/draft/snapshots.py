"""Keeps what a draft says at moments worth going back to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot

from app.model.errors import KnownError
from app.model.identity import new_id
from app.model.version import Version, VersionKind
from app.viewmodels.background import Background, nothing

QUIET = 10 * 60 * 1000
"""Milliseconds without a change after which a version is kept."""


class Snapshots(QObject):
    """Takes versions of the open draft. `said` answers with its id and what stands on its page.

    An empty page is never kept, and no text twice in a row. A version that could not be kept is tried again at the
    next such moment.
    """

    def __init__(
        self,
        background: Background,
        said: Callable[[], tuple[str, str]],
        clock: Callable[[], datetime],
        quiet: int = QUIET,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._said, self._clock = background, said, clock
        self._last: tuple[str, str] | None = None
        self._quiet = QTimer(self, singleShot=True, interval=quiet)
        self._quiet.timeout.connect(lambda: self.take("quiet"))

    @Slot()
    def touched(self) -> None:
        """Something was written: the quiet begins anew."""
        self._quiet.start()

    def take(
        self,
        kind: VersionKind,
        name: str = "",
        done: Callable[[], None] = lambda: None,
        failed: Callable[[KnownError], None] = nothing,
    ) -> None:
        """Keep what the draft says now; `done` is called when that is safe, at once if there is nothing to keep."""
        self._quiet.stop()
        said = self._said()
        if not said[1].strip() or (said == self._last and not name):
            done()
            return
        version = Version(new_id(), said[0], self._clock(), said[1], kind, name)
        self._last = said

        def fail(error: KnownError) -> None:
            if self._last == said:
                self._last = None
            failed(error)

        self._background.run(lambda store: store.versions.add(version), lambda _: done(), fail)
