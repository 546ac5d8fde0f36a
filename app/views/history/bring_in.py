"""The window in which something is brought in from files."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QFormLayout, QWidget

from app.viewmodels.history.bring_in import BringIn
from app.views.history.exchange_dialog import ExchangeDialog
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class BringInDialog(ExchangeDialog):
    """Asks for files, says what is new in them, and takes it in if that is wanted."""

    def __init__(self, theme: Theme, viewmodel: BringIn, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Bring something in"), parent)
        self._viewmodel = viewmodel
        self.archive = Button(theme, self.tr("A copy made by Own Words…"), "secondary")
        self.texts = Button(theme, self.tr("Texts, each as a draft…"), "secondary")
        self.new, self.known, self.differing = (Label(theme, "", "body", weight=600) for _ in range(3))
        self.counts = QWidget()
        self._count()
        for part in (self.archive, self.texts, self.counts):
            self.body.addWidget(part)
        self.archive.clicked.connect(self._ask_for_archive)
        self.texts.clicked.connect(self._ask_for_texts)
        self.act.clicked.connect(viewmodel.take_in)
        viewmodel.changed.connect(self._follow)
        self._follow()
        self.archive.setFocus()

    @Slot()
    def reject(self) -> None:
        """Stop what is under way, or leave."""
        if self._viewmodel.stage in ("looking", "bringing"):
            self._viewmodel.stop()
        else:
            self._viewmodel.close()
            super().reject()

    def _count(self) -> None:
        rows = QFormLayout(self.counts)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(8)
        names = (self.tr("New"), self.tr("Here already"), self.tr("Different here"))
        for name, number in zip(names, (self.new, self.known, self.differing), strict=True):
            rows.addRow(Label(self._theme, name, "body", "quiet"), number)
            number.setAccessibleDescription(name)

    @Slot()
    def _follow(self) -> None:
        model = self._viewmodel
        tally = model.tally
        waiting = model.stage == "waiting" or (model.stage == "done" and model.trouble)
        self.archive.setVisible(waiting)
        self.texts.setVisible(waiting)
        self.counts.setVisible(tally is not None and model.stage != "done")
        if tally is not None:
            numbers = ((self.new, tally.new), (self.known, tally.known), (self.differing, tally.differing))
            for label, number in numbers:
                label.setText(self.locale().toString(number))
        match model.stage:
            case "waiting":
                about = self.tr("First you see how much of it is new. Nothing that is here is changed or lost.")
                self.say(about, leave=self.tr("Cancel"))
            case "looking":
                self.say(self.tr("Looking at what is in it…"), leave=self.tr("Stop"), progress=model.share)
            case "found":
                act = self._offer()
                self.say(self._found(), act=act, leave=self.tr("Leave it") if act else self.tr("Close"))
            case "bringing":
                self.say(self.tr("Bringing it in…"), leave=self.tr("Stop"), progress=model.share)
            case "done":
                self.say(model.said, leave=self.tr("Close"))

    def _offer(self) -> str:
        tally = self._viewmodel.tally
        return self.tr("Bring it in") if tally is not None and tally.new + tally.differing else ""

    def _found(self) -> str:
        tally = self._viewmodel.tally
        if tally is None:
            return self.tr("There is nothing in it.")
        if tally.differing:
            return self.tr(
                "Where something is different here, yours stays as it is; what a draft says in the file is kept beside "
                "yours as a version."
            )
        if tally.new:
            return self.tr("What is new comes to what is here.")
        return self.tr("All of it is here already.")

    @Slot()
    def _ask_for_archive(self) -> None:
        dialog = QFileDialog(self, self.tr("Which copy?"), "", "*.json")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.choose(dialog, self._look)

    def _look(self, path: str) -> None:
        self.keep_folder(path)
        self._viewmodel.look(path)

    @Slot()
    def _ask_for_texts(self) -> None:
        dialog = QFileDialog(self, self.tr("Which texts?"), "", "*.txt *.md *.markdown")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._viewmodel.look_at_texts)
        self.choose(dialog, self.keep_folder)
