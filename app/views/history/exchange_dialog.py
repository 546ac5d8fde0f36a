"""What the windows for taking out and bringing in have in common: a head, what there is to say, and two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.progress import Progress
from app.views.kit.theme import Theme
from app.views.out.places import leave_no_trace

_WIDTH = 500


class ExchangeDialog(QDialog):
    """`act` goes on, `leave` is the quiet way out and has Esc. Parts that are not needed at a stage are hidden."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Own Words")
        self._theme = theme
        self._folder = ""
        self.title = Label(theme, title, "card_title", wrap=True)
        self.words = Label(theme, "", "body", "quiet", wrap=True)
        self.words.setMinimumWidth(_WIDTH)
        self.progress = Progress(theme, self.tr("How much of it is done"))
        self.leave = Button(theme, "", "secondary")
        self.act = Button(theme, "", "primary")
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self._arrange()
        self.leave.clicked.connect(self.reject)

    def say(self, words: str, *, act: str = "", leave: str, progress: float | None = None) -> None:
        """Show this stage: what there is to say, the buttons, and how much is done, from 0 to 1, if that matters."""
        self.words.setVisible(bool(words))
        if words != self.words.text():
            self.words.setText(words)
            self.setAccessibleDescription(words)
            if words and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.act.setVisible(bool(act))
        self.leave.setText(leave)
        if (
            act != self.act.text() or self.focusWidget() is None
        ):  # another stage: whoever presses Enter goes on, or out where nothing is left to do
            self.act.setText(act)
            (self.act if act else self.leave).setFocus(Qt.FocusReason.OtherFocusReason)
        self.progress.setVisible(progress is not None)
        self.progress.setValue(round(100 * (progress or 0)))
        QTimer.singleShot(0, self, self._fit)

    def choose(self, dialog: QFileDialog, chosen: Callable[[str], None]) -> None:
        """Ask for a place with `dialog`, where the last one was or among the documents."""
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(self._folder or places[0])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        leave_no_trace(dialog)
        dialog.fileSelected.connect(chosen)
        dialog.open()

    def keep_folder(self, path: str) -> None:
        """Begin in the folder of `path` the next time."""
        self._folder = path.rpartition("/")[0]

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window is a way out like Esc."""
        self.reject()
        super().closeEvent(event)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(self.body)
        column.addWidget(self.progress)
        column.addStretch(1)
        column.addSpacing(12)
        column.addLayout(row)

    def _fit(self) -> None:
        """As high as what is shown now."""
        self.resize(self.width(), max(self.minimumSizeHint().height(), self.heightForWidth(self.width())))
