"""What was set aside just now, with the way back, and the way to all that was."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.ownership.ignoring import SENTENCE, SetAside
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_LONGEST = 60
"""Letters of somebody's words in the line."""

_RING = 4
"""Pixels around a button, for its ring."""


class AsideLine(QWidget):
    """`taken_back(entry)`: it is to be shown again. `list_wanted`: show all that was set aside."""

    taken_back = Signal(object)
    list_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: SetAside | None = None
        self._said = ""
        self.words = Label(theme, role="second", wrap=True)
        self.words.setMinimumWidth(1)
        self.back_button = Button(theme, self.tr("Take back"), "link", "undo")
        self.back_button.clicked.connect(self._take_back)
        self.line = _Ground(theme)
        inner = QVBoxLayout(self.line)
        inner.setContentsMargins(16, 12, 12, 6)
        inner.setSpacing(_RING)
        inner.addWidget(self.words)
        inner.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.list_link = Button(theme, "", "link")
        self.list_link.clicked.connect(self.list_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.list_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.clear()
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Lead to the list as long as there is something in it."""
        several = self.tr("%n hints set aside", "", count)
        self.list_link.setText(self.tr("1 hint set aside") if count == 1 else several)
        self.list_link.setVisible(count > 0)
        self._appear()

    def say(self, entry: SetAside, about: str, trouble: str) -> None:
        """This was set aside just now; about: its words or kind; trouble: why it could not be kept, or nothing."""
        self._entry, self._said = entry, self._sentence(entry, about)
        self.line.show()
        self._appear()
        self.show_trouble(trouble)

    def show_trouble(self, trouble: str) -> None:
        """Say beside it that it could not be kept, or no longer."""
        if self._entry is None:
            return
        session = self.tr("It stays set aside until you close Own Words.")
        words = f"{self._said} {trouble} {session}" if trouble else self._said
        self.words.setText(words)
        self.back_button.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def clear(self) -> None:
        """That was a while ago."""
        self._entry = None
        self.line.hide()
        self._appear()

    def _appear(self) -> None:
        self.setHidden(self.line.isHidden() and self.list_link.isHidden())

    def _sentence(self, entry: SetAside, about: str) -> str:
        if entry.by == SENTENCE:
            return self.tr("This hint is set aside wherever you write this sentence.")
        short = about if len(about) <= _LONGEST else f"{about[:_LONGEST].rstrip()}…"
        return self.tr("“%1” is set aside from now on.").replace("%1", short)

    @Slot()
    def _take_back(self) -> None:
        entry = self._entry
        self.clear()
        self.taken_back.emit(entry)


class _Ground(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground."""
        rounded(smooth(self), QRectF(self.rect()), 12, self._theme.color("accent_soft"))
