"""The system's clipboard, asked not to remember what a person copies here."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_WINDOWS = 'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"'
_KDE = "x-kde-passwordManagerHint"


class SystemClipboard:
    """See app.viewmodels.out.Clipboard."""

    def put(self, text: str) -> None:
        """Hold `text` as plain text; clipboard histories are asked to leave it out."""
        data = QMimeData()
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(unremembered(data))

    def holds(self, text: str) -> bool:
        """Whether it still holds exactly this; systems may have changed the line ends."""
        return QGuiApplication.clipboard().text().replace("\r\n", "\n") == text

    def clear(self) -> None:
        """Hold nothing."""
        QGuiApplication.clipboard().clear()


def unremembered(data: QMimeData) -> QMimeData:
    """The same, with the request to leave it out of clipboard histories."""
    kind, word = (_WINDOWS, b"1") if sys.platform == "win32" else (_KDE, b"secret")
    data.setData(kind, word)
    return data
