"""Finding words in the open draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.viewmodels.draft.stretches import Stretches
from app.viewmodels.draft.text_search import TextSearch
from app.viewmodels.hits import Stretch

PAUSE = 120
"""Milliseconds without a key in the text after which it is looked through again."""


class FindViewModel(QObject):
    """What is looked for on the page, and where it stands. Places are UTF-16 units.

    `hits` follow what is typed into the page, `here` is the number of the one that is shown, None while none is.
    `changed`: either is another. `text` gives the page as an editor shows it. Nothing is done while not `is_open`.
    """

    changed = Signal()

    def __init__(self, text: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._search = TextSearch()
        self.words = ""
        self.is_open = False
        self.hits = Stretches()
        self.here: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)

    @property
    def place(self) -> Stretch | None:
        """Where the hit stands that is shown."""
        return None if self.here is None else self.hits[self.here]

    @property
    def line(self) -> str:
        """How many there are and which is shown, in words; nothing while nothing is looked for."""
        if not self.words.strip():
            return ""
        if not self.hits:
            return self.tr("Not on this page")
        if self.here is not None:
            return self.tr("%1 of %2").replace("%1", str(self.here + 1)).replace("%2", str(len(self.hits)))
        several = self.tr("%n places", "", len(self.hits))
        return self.tr("1 place") if len(self.hits) == 1 else several

    def open(self) -> None:
        """Begin to look, for the same words as last time."""
        self.is_open = True
        self._look()

    def close(self) -> None:
        """Look no more; the words are kept for the next time."""
        self.is_open = False
        self._pause.stop()
        self._take_in([])

    def find(self, words: str, caret: int) -> None:
        """Look for `words`, and show the first hit from `caret` on; past the last one, the first of all."""
        self.words = words
        self._take_in(self._search.find(self._text(), words))
        self._show(self.hits.following(caret))

    def step(self, step: Literal[1, -1], start: int, end: int) -> None:
        """Show the next hit after what is selected from `start` to `end`, or the one before, round and round."""
        if self._pause.isActive():
            self._pause.stop()
            self._look()
        self._show(self.hits.following(max(end, start)) if step > 0 else self.hits.preceding(start))

    @Slot(int, int, object)
    def edit(self, at: int, removed: int, inserted: str) -> None:
        """The page was edited: what was found moves along, and after a pause it is looked for again."""
        if self.is_open:
            self.hits.follow(at, removed, inserted)
            self.here = None
            self._pause.start()

    @Slot()
    def look_again(self) -> None:
        """Another page is shown."""
        if self.is_open:
            self._look()

    @Slot()
    def _look(self) -> None:
        self._take_in(self._search.find(self._text(), self.words))

    def _take_in(self, hits: list[Stretch]) -> None:
        self.hits, self.here = Stretches(hits), None
        self.changed.emit()

    def _show(self, number: int) -> None:
        if self.hits:
            self.here = number
            self.changed.emit()
