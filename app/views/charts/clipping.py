"""A picture or its table in the clipboard, for a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QImage

from app.viewmodels.out import FORGET_AFTER
from app.views.out.clipboard import unremembered

_OURS = "application/x-own-words-picture"


class Clipping(QObject):
    """What was put there leaves after `forget_after` milliseconds (0: never), and when the program ends."""

    def __init__(self, forget_after: int = FORGET_AFTER, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.forget_after = forget_after
        self._forgetting = QTimer(self, singleShot=True)
        self._forgetting.timeout.connect(self.forget)
        program = QCoreApplication.instance()
        if program:
            program.aboutToQuit.connect(self._end)

    def put_picture(self, picture: QImage) -> None:
        """Hold this picture."""
        data = QMimeData()
        data.setImageData(picture)
        self._put(data)

    def put_table(self, rows: str) -> None:
        """Hold these rows as plain text."""
        data = QMimeData()
        data.setText(rows)
        self._put(data)

    @Slot()
    def forget(self) -> None:
        """Hold nothing, if what is there came from here."""
        self._forgetting.stop()
        held = QGuiApplication.clipboard().mimeData()
        if held and held.hasFormat(_OURS):
            QGuiApplication.clipboard().clear()

    @Slot()
    def _end(self) -> None:
        if self.forget_after:
            self.forget()

    def _put(self, data: QMimeData) -> None:
        data.setData(_OURS, b"1")
        QGuiApplication.clipboard().setMimeData(unremembered(data))
        if self.forget_after:
            self._forgetting.start(self.forget_after)
        else:
            self._forgetting.stop()
