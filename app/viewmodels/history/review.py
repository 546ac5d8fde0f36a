"""The marks of a draft that is read again: as they were when it was kept, and as they would be now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.model.draft import Draft, Mark
from app.viewmodels.draft.hints import Hints
from app.viewmodels.draft.marks import Marks, Note
from app.viewmodels.draft.page import Page


class Review(QObject):
    """`changed`: `marks` or `line` are others. Without a reader there are no marks of now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = ""
        self._then: tuple[Mark, ...] | None = None
        self._now: Marks | None = None
        self._shows_then = False
        self.marks = Marks()
        self.hints = Hints(lambda: self._lines, parent=self)
        self.hints.changed.connect(self._read)

    @property
    def shows_then(self) -> bool:
        """Whether the marks are those of then."""
        return self._shows_then

    @property
    def line(self) -> str:
        """What is marked, in a sentence; nothing while it is being read, or where there are no words."""
        if not self._lines.strip():
            return ""
        if self._shows_then and self._then is None:
            return self.tr("No marks were kept then.")
        if not self._shows_then and self._now is None:
            return ""
        hints = sum(note.kind == "hint" for note in self.marks.notes)
        owned = len(self.marks.notes) - hints
        return self._tally(hints, owned).format(hints=hints, owned=owned)

    def show(self, draft: Draft | None) -> None:
        """Look at the words of this draft, or at none."""
        lines = Page(draft.text).lines if draft is not None else ""
        self._then = draft.marks if draft is not None else None
        if lines != self._lines:
            self._lines, self._now = lines, None
            self.hints.rest(not lines)
        self._choose()

    @Slot(bool)
    def show_then(self, then: bool) -> None:
        """Show the marks of then, or those of now."""
        self._shows_then = then
        self._choose()
        self.changed.emit()

    def _tally(self, hints: int, owned: int) -> str:
        then = self._shows_then
        if hints and owned:
            now = self.tr("Now: {hints} to look at, {owned} in your own words.")
            return self.tr("Then: {hints} to look at, {owned} in your own words.") if then else now
        if hints:
            return self.tr("Then: {hints} to look at.") if then else self.tr("Now: {hints} to look at.")
        if owned:
            return self.tr("Then: {owned} in your own words.") if then else self.tr("Now: {owned} in your own words.")
        return self.tr("Nothing was marked then.") if then else self.tr("Nothing is marked now.")

    def _choose(self) -> None:
        if self._shows_then:
            self.marks = Marks([_note(mark) for mark in self._then or ()])
        else:
            self.marks = self._now or Marks()

    @Slot(int, object)
    def _read(self, _: int, notes: list[Note]) -> None:
        self._now = Marks([note for note in notes if note.kind != "care"])
        self._choose()
        self.changed.emit()


def _note(mark: Mark) -> Note:
    return Note(mark.kind, mark.label, "", "", "", (), "", mark.start, mark.end, 0, 0)
