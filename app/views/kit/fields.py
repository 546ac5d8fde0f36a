"""Where a few words are typed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.views.kit.buttons import IconButton
from app.views.kit.icons import paint_icon
from app.views.kit.theme import Theme


class Field(QLineEdit):
    """One line; `placeholder` shows while it is empty, `name` is what a screen reader says."""

    def __init__(self, theme: Theme, placeholder: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)


class SearchField(Field):
    """A field with a magnifying glass, and an x as soon as something stands in it. Escape empties it."""

    def __init__(self, theme: Theme, placeholder: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder, name, parent)
        self._wipe = IconButton(theme, "close", self.tr("Clear"), parent=self)
        self._wipe.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wipe.hide()
        self._wipe.clicked.connect(self.clear)
        self.textChanged.connect(self._offer_wipe)
        theme.changed.connect(self._arrange)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties it; empty already, Escape is for the window."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the x at the end."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the glass."""
        super().paintEvent(event)
        side = self._side()
        left = self.width() - 12 - side if self.isRightToLeft() else 12
        place = QRectF(left, round((self.height() - side) / 2), side, side)
        paint_icon(QPainter(self), self._theme, "search", "quiet", place)

    def _side(self) -> int:
        return self._theme.px(18)

    def _offer_wipe(self, text: str) -> None:
        self._wipe.setVisible(bool(text))

    def _arrange(self) -> None:
        side = self.height() - 8
        self._wipe.setGeometry(4 if self.isRightToLeft() else self.width() - 4 - side, 4, side, side)
        before, after = self._side() + 6, side - 6
        self.setTextMargins(*((after, 0, before, 0) if self.isRightToLeft() else (before, 0, after, 0)))


class TextField(QPlainTextEdit):
    """A few lines; Tab leaves it."""

    def __init__(self, theme: Theme, placeholder: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setTabChangesFocus(True)
