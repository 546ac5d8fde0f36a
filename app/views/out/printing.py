"""A letter on its way to a printer, seen before. Import it when somebody prints: Qt's printing is large."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QFrame, QGraphicsView, QHBoxLayout, QVBoxLayout, QWidget

from app.model.out import Letter
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.out.sheet import paper, print_letter


class Preview(QDialog):
    """Shows the sheets, then asks for a printer. Lists of print jobs learn nothing but the word "Letter"."""

    def __init__(self, theme: Theme, letter: Letter, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Before it is printed"))
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setCreator("")
        self.printer.setDocName(self.tr("Letter"))
        self.printer.setPageLayout(paper())
        font = theme.font("editor")
        self.sheets = QPrintPreviewWidget(self.printer)
        self.sheets.setAccessibleName(self.tr("The sheets as they will be printed"))
        self.sheets.paintRequested.connect(lambda printer: print_letter(letter, font, printer))
        self.sheets.fitInView()
        for ground in self.sheets.findChildren(QGraphicsView):
            ground.setBackgroundBrush(theme.color("rail"))
            ground.setFrameShape(QFrame.Shape.NoFrame)
        self.trouble = Label(theme, "", "body", wrap=True)
        self.trouble.hide()
        self.smaller = Button(theme, self.tr("Smaller"), "quiet")
        self.larger = Button(theme, self.tr("Larger"), "quiet")
        self.close_button = Button(theme, self.tr("Close"))
        self.print_button = Button(theme, self.tr("Print…"), "primary")
        self._lay_out()
        self.smaller.clicked.connect(lambda: self.sheets.zoomOut())
        self.larger.clicked.connect(lambda: self.sheets.zoomIn())
        self.close_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self._choose_printer)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self._choose_printer)
        self.print_button.setFocus()
        self.resize(parent.window().size() * 0.9)

    @Slot()
    def _choose_printer(self) -> None:
        dialog = QPrintDialog(self.printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._print)
        QDialog.open(dialog)

    @Slot(int)
    def _print(self, answer: int) -> None:
        """Print with what was chosen; stay, with one sentence, if the printer refuses."""
        if answer != QDialog.DialogCode.Accepted.value:
            return
        self.sheets.print_()
        if self.printer.printerState() is QPrinter.PrinterState.Error:
            self.trouble.setText(self.tr("It could not be printed. Another printer may take it, or a PDF."))
            self.trouble.show()
        else:
            self.accept()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.smaller)
        buttons.addWidget(self.larger)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.sheets, 1)
        column.addWidget(self.trouble)
        column.addLayout(buttons)
