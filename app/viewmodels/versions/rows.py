"""The versions of a draft as a list, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.version import Version
from app.viewmodels.history.days import Days

TIME = Qt.ItemDataRole.UserRole
"""The role that answers with the second line of a row: when it was, and whether it is what the page says now."""

Index = QModelIndex | QPersistentModelIndex


class VersionRows(QAbstractListModel):
    """Each row has what the person called the version, or why it was kept, and its time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days = Days()
        self._versions: Sequence[Version] = ()
        self._now_said = ""
        self._today = datetime.min.date()

    def show(self, versions: Sequence[Version], now_said: str, today: datetime) -> None:
        """Show these from now on, seen from an aware moment `today`."""
        self.beginResetModel()
        self._versions, self._now_said, self._today = versions, now_said, today.astimezone().date()
        self.endResetModel()

    def version(self, row: int) -> Version:
        """The version in a row."""
        return self._versions[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default, never changed
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name or the reason; the second line; both for a screen reader and the tooltip."""
        if not 0 <= index.row() < len(self._versions):
            return None
        version = self._versions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._called(version)
        if role == TIME:
            return self._line(version)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{self._called(version)}. {self._line(version)}"
        return None

    def when(self, version: Version) -> str:
        """Its day and time, such as "Today, 18:44"."""
        day = version.when.astimezone().date()
        near = (self._today - day).days in (0, 1)
        name = self._days.head(day, self._today).name if near else self._days.date(day, self._today)
        return self.tr("{day}, {time}").format(day=name, time=self._days.time(version.when))

    def _called(self, version: Version) -> str:
        if version.name:
            return version.name
        return {
            "left": self.tr("When you left it"),
            "quiet": self.tr("After ten quiet minutes"),
            "offer": self.tr("Before an offer went in"),
            "asked": self.tr("You kept this one"),
            "restore": self.tr("Before another came back"),
            "window": self.tr("From another window"),
        }[version.kind]

    def _line(self, version: Version) -> str:
        when = self.when(version)
        return self.tr("{when}, the same as now").format(when=when) if version.text == self._now_said else when
