"""A picture or its table as a file: all of it, or none of it and a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.model.errors import KnownError
from app.model.out import WriteFile
from app.views.kit.theme import Theme
from app.views.out.places import leave_no_trace
from app.views.question import Question

Suffix = Literal["png", "csv"]


class Saving(QObject):
    """Asks for a place and writes there. `said(str)`: how it went, in a sentence.

    write: see WriteFile.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, write: WriteFile, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme, self._write, self._owner = theme, write, owner
        self._folder = ""

    def ask(self, suffix: Suffix, content: Callable[[], bytes]) -> None:
        """Ask where it shall go, and put `content` there."""
        kinds = {"png": self.tr("Picture"), "csv": self.tr("Table")}
        folder = self._folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = self.tr("Where shall it go?")
        dialog = QFileDialog(self._owner.window(), title, folder, f"{kinds[suffix]} (*.{suffix})")
        leave_no_trace(dialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # asked here, and by the name with its ending
        dialog.selectFile(f"{self.tr('picture')}.{suffix}" if suffix == "png" else f"{self.tr('table')}.{suffix}")
        dialog.fileSelected.connect(lambda path: self._save(path, content()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, path: str, content: bytes, *, replace: bool = False) -> None:
        self._folder, _, name = path.rpartition("/")
        try:
            self._write(path, content, replace=replace)
        except FileExistsError:
            self._ask_to_replace(path, name, content)
        except KnownError as error:
            self.said.emit(str(error))
        else:
            self.said.emit(self.tr("It is in {name} now, and only you can open it.").format(name=name))

    def _ask_to_replace(self, path: str, name: str, content: bytes) -> None:
        told = self.tr("Something is in {name} already. If you replace it, what is in there now is gone.")
        question = Question(
            self._theme,
            self.tr("There is a file of that name"),
            told.format(name=name),
            [self.tr("Keep that file"), self.tr("Replace it")],
            self._owner.window(),
        )
        question.finished.connect(lambda answer: self._save(path, content, replace=True) if answer == 1 else None)
        question.finished.connect(question.deleteLater)
        question.open()
