"""What to do if they say this or that: up to five pairs a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.model.rehearsal import MOST_PAIRS, Pair


class PairsViewModel(QObject):
    """The pairs of one draft at a time. Each letter is taken in as it is typed.

    `changed`: there are others, or another one is open. `edited`: a person changed what is to be kept, `kept` answers
    something new. `open_at` is the place, from 0, of the one being written in, or None.
    """

    changed = Signal()
    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[Pair] = []
        self._told: tuple[Pair, ...] = ()
        self.open_at: int | None = None

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs in order, the open one as it is typed."""
        return tuple(self._pairs)

    @property
    def kept(self) -> tuple[Pair, ...]:
        """Those with something in them, in order."""
        return tuple(pair for pair in self._pairs if not pair.is_blank)

    @property
    def has_room(self) -> bool:
        """Whether one more may be added."""
        return len(self._pairs) < MOST_PAIRS

    def show(self, pairs: Iterable[Pair]) -> None:
        """Go on with these, the pairs of another draft."""
        self._pairs, self.open_at = list(pairs), None
        self._told = self.kept
        self.changed.emit()

    def add(self) -> None:
        """Open an empty one at the end, if there is room for it."""
        self.close()
        if self.has_room:
            self._pairs.append(Pair())
            self.open_at = len(self._pairs) - 1
            self.changed.emit()

    def open(self, place: int) -> None:
        """Write in the pair at `place` from now on; IndexError if there is none."""
        if not 0 <= place < len(self._pairs):
            raise IndexError("There is no such pair.")
        was, count = self.open_at, len(self._pairs)
        if place != was:
            self.close()
            fell_before = was is not None and was < place and len(self._pairs) < count
            self.open_at = place - fell_before
            self.changed.emit()

    def set_they(self, words: str) -> None:
        """What they say in the open pair, as just typed."""
        self._edit(they=words)

    def set_mine(self, words: str) -> None:
        """What I do then in the open pair, as just typed."""
        self._edit(mine=words)

    def close(self) -> None:
        """Done with the open pair; nothing stays of one that is blank."""
        if self.open_at is not None:
            if self._pairs[self.open_at].is_blank:
                del self._pairs[self.open_at]
            self.open_at = None
            self.changed.emit()

    def remove(self) -> None:
        """Let the open pair go."""
        if self.open_at is not None:
            del self._pairs[self.open_at]
            self.open_at = None
            self.changed.emit()
            self._tell()

    def _edit(self, **words: str) -> None:
        if self.open_at is not None:
            self._pairs[self.open_at] = replace(self._pairs[self.open_at], **words)
            self._tell()

    def _tell(self) -> None:
        if self.kept != self._told:
            self._told = self.kept
            self.edited.emit()
