"""What is noticed in the words on the page: hints and strengths, where help is nearer than words, and plain counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.model.draft import Mark
from app.model.ownership.balance import halves
from app.model.ownership.language import is_in_another_language
from app.viewmodels.background import Background
from app.viewmodels.draft.aside import AsideViewModel
from app.viewmodels.draft.care import Care
from app.viewmodels.draft.hints import Hints
from app.viewmodels.draft.marks import Marks, Note
from app.viewmodels.draft.page import Page
from app.viewmodels.draft.reading import Reader

if TYPE_CHECKING:
    from app.viewmodels.draft.judging import Judging


class Noticed(QObject):
    """Follows one page at a time.

    `hints_changed(revision, notes)`: it was read again, `marks` holds what was found; `care` says where the draft calls
    for help rather than for other words; `aside` what the person does not want to hear of. `counted(words)`.
    `balanced(tells, asks)`: how many sentences tell and ask. `language_changed(bool)`: whether hints do not know it.
    """

    hints_changed = Signal(int, object)
    counted = Signal(int)
    balanced = Signal(int, int)
    language_changed = Signal(bool)

    def __init__(self, page: Callable[[], Page], background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._pouring = self._in_another_language = self._known = False
        self.marks = Marks()
        self._hints = Hints(lambda: page().lines, parent=self)
        self._hints.changed.connect(self._read)
        self._hints.paused.connect(self.count)
        self.aside = AsideViewModel(background, self)
        self.aside.changed.connect(self._hints.read_again)
        self.care = Care(self)

    @property
    def kept(self) -> tuple[Mark, ...] | None:
        """The marks as they are kept with the draft, None while it has not been read."""
        if not self._known:
            return None
        whole = self.marks.between(0, len(self._page()))
        return tuple(Mark(note.kind, note.label, start, end) for start, end, note in whole if note.kind != "care")

    def set_reader(self, reader: Reader) -> None:
        """Read with `reader` from now on; before, there are no marks."""
        self.aside.read_with(reader)
        self._hints.set_reader(reader)

    def listen_to(self, judging: Judging) -> None:
        """Take in what the classifier says, once it is there."""
        self._hints.listen_to(judging)

    def set_sensitivity(self, name: str) -> None:
        """Be "gentle", "usual" or "thorough" with hints from now on."""
        self._hints.set_sensitivity(name)

    def begin(self) -> None:
        """Another page lies there, of which nothing is known yet."""
        self._known = False
        self.marks = Marks()
        self.care.take_in([])

    def forget(self) -> None:
        """Take the marks away."""
        self._known = False
        self.marks = Marks()
        self.hints_changed.emit(self._hints.revision, [])
        self.balanced.emit(0, 0)

    def rest(self, pouring: bool) -> None:
        """Read what is on the page now, or nothing while it is being poured out."""
        self._pouring = pouring
        self._hints.rest(pouring)

    def edited(self, at: int, removed: int, added: int) -> None:
        """`added` units stand in the place of `removed` from `at`. Costs little: it is read after a pause."""
        self.marks.move(at, removed, added)
        self._hints.edited(at + added)

    @Slot()
    def count(self) -> None:
        """Count the words, and see whether the hints know the language."""
        text = self._page().lines
        self.counted.emit(len(text.split()))
        if self._pouring:
            return
        elsewhere = is_in_another_language(text)
        if elsewhere is not self._in_another_language:
            self._in_another_language = elsewhere
            self.language_changed.emit(elsewhere)

    @Slot(int, object)
    def _read(self, revision: int, notes: list[Note]) -> None:
        self._known = not self._pouring
        self.marks = Marks([note for note in notes if note.kind != "care"])
        self.care.take_in(notes)
        self.hints_changed.emit(revision, self.marks.notes)
        tells, asks = halves((note.start - note.before, note.label) for note in notes)
        self.balanced.emit(len(tells), len(asks))
