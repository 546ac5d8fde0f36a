"""How the hints of one draft went from its first version to what it says now, read again with the hints of today."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.model.changes import count_words
from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.patterns.hints import HintCount, Said, hint_rates, to_read
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.draft.hints import Hints
from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.page import Page
from app.viewmodels.history.days import Days
from app.viewmodels.patterns.hints import HintsTold, tell_hints

_PATIENCE = 60_000
"""Milliseconds that the reading of one version waits for the classifier: half of what it says would tell nothing."""


class OverVersionsViewModel(QObject):
    """Version by version is read, a little in each turn of the event loop, so that nothing waits for it.

    `changed`: `told` or `line` is another. `read`: all versions are. `hints` do the reading; without a
    reader nothing is ever told.
    """

    changed = Signal()
    read = Signal()

    def __init__(
        self, background: Background, clock: Callable[[], datetime] = utc_now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._clock, self._days = background, clock, Days()
        self._draft_id, self._text, self._round = "", "", 0
        self._waiting: deque[Said] = deque()
        self._counted: list[HintCount] = []
        self.told: HintsTold | None = None
        self.trouble = ""
        self.hints = Hints(lambda: self._text, _PATIENCE, self)
        self.hints.changed.connect(self._count)

    @property
    def line(self) -> str:
        """What there is to say while there is no picture."""
        if self.trouble or self.told is not None:
            return self.trouble
        return self.tr("The versions are being read…")

    def choose(self, draft_id: str) -> None:
        """From now on it is about this draft; `look` to read it."""
        self.rest()
        self._draft_id = draft_id
        self.told, self.trouble = None, ""
        self.changed.emit()

    def look(self) -> None:
        """Read its versions; what was told of them is told until all of them are read."""
        self.rest()
        draft_id, this_round = self._draft_id, self._round

        def done(texts: list[Said]) -> None:
            if self._round == this_round:
                self._waiting = deque(texts)
                self._read_next()

        self._background.run(lambda store: _texts(store, draft_id), done, self._fail)

    @Slot()
    def rest(self) -> None:
        """Read no more until somebody looks again."""
        self._round += 1
        self._text = ""
        self._waiting.clear()
        self._counted = []
        self.hints.rest(True)

    def _read_next(self) -> None:
        if self._waiting:
            self._text = Page(self._waiting[0].text).lines
            self.hints.rest(False)
            return
        today = self._clock().astimezone().date()
        self.trouble = ""
        self.told = tell_hints(hint_rates(self._counted), self._days, today)
        self.changed.emit()
        self.read.emit()

    @Slot(int, object)
    def _count(self, _: int, notes: Sequence[Note]) -> None:
        if self._waiting:
            read = self._waiting.popleft()
            self._counted.append(HintCount(read.when, read.words, sum(note.kind == "hint" for note in notes)))
            self._read_next()

    def _fail(self, error: KnownError) -> None:
        self.trouble = str(error)
        self.changed.emit()


def _texts(store: Store, draft_id: str) -> list[Said]:
    """What the draft said and what it says now, as much of it as a picture shows, oldest first. Raises StoreError."""
    kept = [(version.when, version.text) for version in reversed(store.versions.of(draft_id))]
    draft = store.drafts.get(draft_id)
    if draft is not None and (not kept or kept[-1][1] != draft.text):
        kept.append((draft.changed, draft.text))
    return to_read([Said(when, count_words(text), text) for when, text in kept])
