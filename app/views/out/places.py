"""Where files were kept is nobody else's business: what Qt notes of it for all programs is put back as it was."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

_NOTED = ("lastVisited", "history")


def leave_no_trace(dialog: QFileDialog) -> None:
    """Let Qt forget the folders that were seen in `dialog`, once that is gone."""
    notes = QSettings(QSettings.Scope.UserScope, "QtProject")
    notes.beginGroup("FileDialog")
    before = {key: notes.value(key) for key in _NOTED if notes.contains(key)}

    def put_back() -> None:
        for key in _NOTED:
            if key in before:
                notes.setValue(key, before[key])
            else:
                notes.remove(key)
        notes.sync()

    dialog.destroyed.connect(put_back)
