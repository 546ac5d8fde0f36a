"""The window in which a copy of what is shown is made."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.model.exchange.writers import Form
from app.viewmodels.history.take_out import TakeOut
from app.views.history.exchange_dialog import ExchangeDialog
from app.views.kit.labels import Label
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme
from app.views.question import Question

_FORMS: tuple[Form, ...] = ("archive", "markdown", "table")


class TakeOutDialog(ExchangeDialog):
    """Asks for a form and a place, shows how far it is, and says how it went."""

    def __init__(self, theme: Theme, viewmodel: TakeOut, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Save a copy"), parent)
        self._viewmodel = viewmodel
        self.forms = Segments(
            theme, [self.tr("To bring back"), self.tr("To read"), self.tr("As a table")], self.tr("What kind of copy")
        )
        self.about = Label(theme, "", "second", "quiet", wrap=True)
        self.body.addSpacing(4)
        self.body.addWidget(self.forms)
        self.body.addWidget(self.about)
        self.forms.chosen.connect(self._follow)
        self.act.clicked.connect(self._go_on)
        viewmodel.changed.connect(self._follow)
        viewmodel.there_already.connect(self._ask_to_replace)
        self._follow()

    @property
    def form(self) -> Form:
        """What was chosen."""
        return _FORMS[self.forms.index]

    @Slot()
    def reject(self) -> None:
        """Stop what is under way, or leave."""
        if self._viewmodel.stage == "writing":
            self._viewmodel.stop()
        else:
            self._viewmodel.close()
            super().reject()

    @Slot()
    def _follow(self) -> None:
        model = self._viewmodel
        choosing = model.stage == "choosing" and model.count > 0
        self.forms.setVisible(choosing)
        self.about.setVisible(choosing)
        self.about.setText(self._about())
        match model.stage:
            case "looking":
                self.say(self.tr("Looking at what there is…"), leave=self.tr("Cancel"))
            case "choosing":
                act = self.tr("Choose a place…") if model.count else ""
                self.say(self._what(), act=act, leave=self.tr("Cancel") if act else self.tr("Close"))
            case "writing":
                share = model.written / max(1, model.count)
                self.say(self.tr("Writing it down…"), leave=self.tr("Stop"), progress=share)
            case "done":
                act = self.tr("Choose another place") if model.trouble else ""
                self.say(model.said, act=act, leave=self.tr("Close"))

    def _what(self) -> str:
        model = self._viewmodel
        if not model.count:
            return self.tr("There is nothing to copy here.")
        if model.count == 1:
            return self.tr("The one entry that the history shows just now.")
        count = self.locale().toString(model.count)
        if model.of_everything:
            what = self.tr("All that the history shows: {count} entries. Trash and archive stay here.")
        else:
            what = self.tr("What the history shows just now: {count} entries.")
        return what.format(count=count)

    def _about(self) -> str:
        if self.form == "markdown":
            return self.tr("A new folder with a Markdown file for each entry, which any editor opens.")
        if self.form == "table":
            return self.tr(
                "One CSV file with a row for each entry. What a table program could take for a formula, such as words "
                "after =, +, - or @, has an apostrophe before it."
            )
        if self._viewmodel.of_everything:
            return self.tr(
                "One JSON file that Own Words can bring in again: drafts with all they said before, sessions, talks, "
                "your breathing patterns and the hints you set aside."
            )
        return self.tr("One JSON file that Own Words can bring in again, with all that the drafts said before.")

    @Slot()
    def _go_on(self) -> None:
        if self.form == "markdown":
            dialog = QFileDialog(self, self.tr("Into which folder shall it go?"))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            suffix = "json" if self.form == "archive" else "csv"
            dialog = QFileDialog(self, self.tr("Where shall it go?"), "", f"*.{suffix}")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(suffix)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # asked here, and by the name with its ending
            dialog.selectFile(f"{self.tr('own words')}.{suffix}")
        self.choose(dialog, self._save)

    def _save(self, path: str) -> None:
        self.keep_folder(path)
        self._viewmodel.write(self.form, path)

    @Slot(str, str)
    def _ask_to_replace(self, form: Form, path: str) -> None:
        name = path.rpartition("/")[2]
        question = Question(
            self._theme,
            self.tr("There is a file of that name"),
            self.tr("Something is in {name} already. If you replace it, what is in there now is gone.").format(
                name=name
            ),
            [self.tr("Keep that file"), self.tr("Replace it")],
            self,
        )
        question.finished.connect(
            lambda answer: self._viewmodel.write(form, path, replace=True) if answer == 1 else None
        )
        question.finished.connect(question.deleteLater)
        question.open()
