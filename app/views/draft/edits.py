"""What a person changes in a document, told edit by edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextDocument

from app.views.draft.qt_text import text_between

_SHIFT_ENTER = "\u2028"
"""What Qt puts in for Shift+Enter, where a person means the end of a line."""

Follower = Callable[[int, int, str], object]
"""Is told `(at, removed, inserted)`: the person put those words in the place of `removed` units from `at`."""


class Edits:
    """Tells `followers` of each edit of `document`, within the key event.

    Plain calls on a plain object: a signal, or a slot of a QObject, would cost a key more than what it does.
    """

    def __init__(self, document: QTextDocument) -> None:
        self.followers: list[Follower] = []
        self.length = 0
        self._document = document
        self._silent = False
        document.contentsChange.connect(self._report)

    @contextmanager
    def silent(self) -> Iterator[None]:
        """What is done to the document meanwhile is told to nobody."""
        self._silent = True
        try:
            yield
        finally:
            self._silent = False
            self.length = self._document.characterCount() - 1

    def _report(self, at: int, removed: int, added: int) -> None:
        if self._silent:
            return
        document, before = self._document, self.length
        length = self.length = document.characterCount() - 1
        # Qt counts the end of the last paragraph in, though it is no part of the text.
        removed, added = min(removed, before - at), min(added, length - at)
        if removed < 0 or added < 0 or before - removed + added != length:
            at, removed, added = 0, before, length
        if removed or added:
            inserted = text_between(document, at, at + added)
            if inserted[-1:].isspace():
                self._end_undo_step()
            if inserted == _SHIFT_ENTER:
                inserted = "\n"
            for follow in self.followers:
                follow(at, removed, inserted)

    def _end_undo_step(self) -> None:
        """Undo takes back a word, not all that was typed: Qt begins a new step in an unmodified document."""
        self._document.setModified(True)  # Qt does nothing where it believes it is unmodified still
        self._document.setModified(False)
