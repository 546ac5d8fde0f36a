"""Keeps one talk looked back on as it is typed, tries again what failed, and forgets nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.model.errors import KnownError
from app.model.reflection import Reflection
from app.viewmodels.background import Background

RETRY = 5000
"""Milliseconds after which what could not be kept is tried again."""


class ReflectionKeeper(QObject):
    """Keeps the newest form of each reflection handed to it.

    `kept(reflection)`, `failed(error)`: how it went. What failed waits, and is tried again by itself.
    """

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, background: Background, retry: int = RETRY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._unkept: dict[str, Reflection] = {}
        self._retry = QTimer(self, singleShot=True, interval=retry)
        self._retry.timeout.connect(self.again)

    @property
    def waiting(self) -> bool:
        """Whether something is not known to be kept."""
        return bool(self._unkept)

    def unkept(self, reflection_id: str) -> Reflection | None:
        """The newest form of this reflection that is not known to be kept, or None."""
        return self._unkept.get(reflection_id)

    def keep(self, reflection: Reflection) -> None:
        """Keep this one, in the place of what was handed over of it before."""
        self._unkept[reflection.id] = reflection
        self._background.run(
            lambda store: store.reflections.save(reflection), lambda _: self._done(reflection), self._fail
        )

    @Slot()
    def again(self) -> None:
        """Try once more to keep all that is not."""
        self._retry.stop()
        for reflection in tuple(self._unkept.values()):
            self.keep(reflection)

    def _done(self, reflection: Reflection) -> None:
        if self._unkept.get(reflection.id) is reflection:
            del self._unkept[reflection.id]
        self.kept.emit(reflection)

    def _fail(self, error: KnownError) -> None:
        self._retry.start()
        self.failed.emit(error)
