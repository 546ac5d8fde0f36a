"""How a draft leaves: by the clipboard, on paper or as a file, each after one breath."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from functools import partial
from typing import Literal, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.model.errors import KnownError
from app.model.out import Letter, MakeFile, WriteFile, html, plain
from app.model.out_markdown import markdown
from app.viewmodels.breath import Breath

Form = Literal["pdf", "text", "markdown", "html"]
"""The kinds of files a draft can become."""

Way = Literal["copy", "print"] | Form

FORGET_AFTER = 60_000
"""Milliseconds after which the clipboard lets go of a draft."""


class Clipboard(Protocol):
    """The system's clipboard."""

    def put(self, text: str) -> None:
        """Hold `text`, and ask those who keep lists of what was copied to leave it out."""

    def holds(self, text: str) -> bool:
        """Whether it still holds exactly this."""

    def clear(self) -> None:
        """Hold nothing."""


class OutViewModel(QObject):
    """Lets the words that `letter` gives leave.

    `left`: they are out, and a sentence about it comes next. `print_wanted(Letter)` and `file_wanted(form)`: show a
    preview, ask for a place. `there_already(form, path)`: ask whether to replace that file, and if so `save` it again.
    `told(sentence, trouble)`: how it went; after trouble, `again` asks for another place.

    write: see WriteFile. make_pdf: a letter as a PDF. forget_after: milliseconds the clipboard holds what was copied,
    0 for as long as nothing else is.
    """

    left = Signal()
    print_wanted = Signal(object)
    file_wanted = Signal(str)
    there_already = Signal(str, str)
    told = Signal(str, bool)

    def __init__(
        self,
        letter: Callable[[], Letter],
        write: WriteFile,
        clipboard: Clipboard,
        make_pdf: MakeFile,
        forget_after: int = FORGET_AFTER,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._letter, self._write, self._clipboard = letter, write, clipboard
        self._forms: dict[Form, MakeFile] = {"pdf": make_pdf, "text": plain, "markdown": markdown, "html": html}
        self.breath = Breath(parent=self)
        self._copied = ""
        self._wanted: Form = "pdf"
        self._forget_after = forget_after
        self._forgetting = QTimer(self, singleShot=True)
        self._forgetting.timeout.connect(self._forget)

    def set_forget_after(self, milliseconds: int) -> None:
        """How long the clipboard holds what is copied from now on; 0 for as long as nothing else is."""
        self._forget_after = milliseconds

    def leave(self, way: Way) -> None:
        """Let the draft leave this way, after a breath."""
        if self._letter().is_blank:
            self.told.emit(self.tr("There is nothing on the page yet. Once there is, you can take it with you."), False)
        else:
            self.breath.before(partial(self._leave, way))

    def save(self, form: Form, path: str, *, replace: bool = False) -> None:
        """Write the draft to `path`, whose parts "/" divides; over what is there only with `replace`."""
        try:
            self._write(path, self._forms[form](self._letter()), replace=replace)
        except FileExistsError:
            self.there_already.emit(form, path)
        except KnownError as error:
            self.told.emit(str(error), True)
        else:
            name = posixpath.basename(path)
            self.left.emit()
            self.told.emit(self.tr("It is in {name} now, and only you can open it.").format(name=name), False)

    @Slot()
    def printed(self) -> None:
        """The printer has it."""
        self.left.emit()
        self.told.emit(self.tr("It is on its way to the printer."), False)

    @Slot()
    def again(self) -> None:
        """Ask for another place for the file that could not be written."""
        self.file_wanted.emit(self._wanted)

    @Slot()
    def stay(self) -> None:
        """What is about to leave stays: another draft is on the page, or the page is gone."""
        self.breath.let_be()

    def close(self) -> None:
        """Leave nothing behind in the clipboard."""
        self.breath.let_be()
        self._forget()

    def _leave(self, way: Way) -> None:
        if way == "copy":
            self._copy()
        elif way == "print":
            self.print_wanted.emit(self._letter())
        else:
            self._wanted = way
            self.file_wanted.emit(way)

    def _copy(self) -> None:
        text = self._letter().text
        self._clipboard.put(text)
        self._copied = text if self._forget_after else ""
        if self._forget_after:
            self._forgetting.start(self._forget_after)
        self.left.emit()
        self.told.emit(self._said_of_copy(), False)

    def _said_of_copy(self) -> str:
        if not self._forget_after:
            return self.tr("Copied. It stays in the clipboard until something else is copied.")
        seconds = self._forget_after // 1000
        minutes, rest = divmod(seconds, 60)
        if minutes > 1 and not rest:
            words = self.tr("Copied. The clipboard lets go of it in {minutes} minutes, or when Own Words closes.")
            return words.format(minutes=minutes)
        words = self.tr("Copied. The clipboard lets go of it in {seconds} seconds, or when Own Words closes.")
        return words.format(seconds=seconds)

    @Slot()
    def _forget(self) -> None:
        self._forgetting.stop()
        if self._copied and self._clipboard.holds(self._copied):
            self._clipboard.clear()
        self._copied = ""
