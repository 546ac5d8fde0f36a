"""Ready? Four lines to look at before a talk, ticked or not; they stay with the draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.model.errors import KnownError
from app.model.ready import READY
from app.model.skills.ready import ReadyLines, load_ready
from app.viewmodels.draft.draft import DraftViewModel


class ReadyViewModel(QObject):
    """The lines of the open draft. `changed`: others are ticked, or another hope stands there.

    The words are loaded when they are first wanted.
    """

    changed = Signal()

    def __init__(
        self,
        draft: DraftViewModel,
        load: Callable[[], ReadyLines] = load_ready,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft, self._load = draft, load
        self._words: ReadyLines | None = None
        self.trouble = ""
        draft.opened.connect(self.changed)
        draft.who_changed.connect(self.changed)

    @property
    def words(self) -> ReadyLines | None:
        """What the lines say; None, with `trouble` in one sentence, where they cannot be read."""
        if self._words is None:
            try:
                self._words = self._load()
            except KnownError as error:
                self.trouble = str(error)
        return self._words

    @property
    def hope(self) -> str:
        """What the person hopes for, as the draft has it."""
        return self._draft.hope

    @property
    def all_ticked(self) -> bool:
        """Whether no line is left."""
        return set(READY) <= set(self._draft.ready)

    def is_ticked(self, line: str) -> bool:
        """Whether the line of this id is."""
        return line in self._draft.ready

    def tick(self, line: str, ticked: bool) -> None:
        """Tick this line, one of READY, or take the tick away. Raises ValueError for another."""
        if line not in READY:
            raise ValueError(f"no such line: {line}")
        if ticked != self.is_ticked(line):
            self._draft.set_ready(tuple(each for each in READY if (ticked if each == line else self.is_ticked(each))))
            self.changed.emit()

    def set_hope(self, hope: str) -> None:
        """What the person hopes for, as just typed."""
        self._draft.set_hope(hope)
