"""One of a few: a thumb that lies on the chosen word of a groove."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from app.views.kit.icons import paint_icon
from app.views.kit.motion import Glide
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_MARGIN = 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Cell(QRadioButton):
    """One word. To a screen reader it is a radio button."""

    def __init__(self, theme: Theme, text: str, ticked: bool, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme, self._ticked = theme, ticked
        self.setProperty("corner", 8)
        self.setProperty("ring", "inside")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The word at its heaviest, with its tick if there is one."""
        metrics = self.fontMetrics()
        mark = self._theme.px(16) + 6 if self._ticked else 0
        return QSize(metrics.horizontalAdvance(self.text()) + mark + 28, max(32, metrics.height() + 10))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of the cell can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word, with a tick in a two-way switch."""
        painter = smooth(self)
        chosen = self.isChecked()
        token = "accent" if chosen else "quiet"
        font = self._theme.font("second", 600 if chosen else 500)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        area = QRectF(self.rect())
        if chosen and self._ticked:
            side = self._theme.px(16)
            whole = painter.fontMetrics().horizontalAdvance(self.text()) + side + 6
            left = round((self.width() - whole) / 2)
            paint_icon(
                painter, self._theme, "check", token, QRectF(left, round((self.height() - side) / 2), side, side)
            )
            area.setLeft(left + side + 6)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        else:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """One of `words` is chosen, the first to begin with. `chosen` tells what a person chose, not what was set.

    With two words it is a switch and the chosen one has a tick. Arrow keys, Home and End move; one Tab reaches it.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, words: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._place = Glide(theme, self, self.update)
        self._cells = [_Cell(theme, word, len(words) == 2, self) for word in words]
        for index, cell in enumerate(self._cells):
            cell.setAccessibleDescription(name)
            cell.clicked.connect(lambda _on=False, index=index: self._choose(index))
        self._index = 0
        self.set_index(0)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def index(self) -> int:
        """The place of the chosen word, from 0."""
        return self._index

    def set_index(self, index: int) -> None:
        """Choose the word at that place without a signal; IndexError if there is none."""
        self._cells[index].setChecked(True)
        for place, cell in enumerate(self._cells):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == index else Qt.FocusPolicy.ClickFocus)
        self._index = index
        self._place.to(float(index))

    def sizeHint(self) -> QSize:
        """All words side by side in the groove."""
        hints = [cell.sizeHint() for cell in self._cells]
        width = sum(hint.width() for hint in hints)
        return QSize(width + 2 * _MARGIN, max(hint.height() for hint in hints) + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, Home and End, as in a group of radio buttons."""
        key = Qt.Key(event.key())
        last = len(self._cells) - 1
        if key in _STEPS:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            step = -_STEPS[key] if mirrored and sideways else _STEPS[key]
            self._walk(min(last, max(0, self._index + step)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(0 if key is Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width by the length of the words."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove and the thumb on its way."""
        painter, color = smooth(self), self._theme.color
        rounded(painter, QRectF(self.rect()), 10, color("groove"), color("line"))
        thumb = color("accent_soft" if self._theme.tokens.dark else "surface")
        if not self._theme.tokens.dark:
            rounded(painter, self._thumb().adjusted(-0.5, 0, 0.5, 1.5), 8.5, color("line"))
        rounded(painter, self._thumb(), 8, thumb)

    def _thumb(self) -> QRectF:
        place = self._place.value
        before = min(int(place), len(self._cells) - 1)
        after = min(before + 1, len(self._cells) - 1)
        start, end = self._cells[before].geometry(), self._cells[after].geometry()
        share = place - before
        left = start.left() + (end.left() - start.left()) * share
        width = start.width() + (end.width() - start.width()) * share
        return QRectF(left, start.top(), width, start.height())

    def _arrange(self) -> None:
        room = self.width() - 2 * _MARGIN
        wishes = [cell.sizeHint().width() for cell in self._cells]
        left = float(_MARGIN)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for cell, wish in zip(self._cells, wishes, strict=True):
            width = wish * room / sum(wishes)
            place = QRect(round(left), _MARGIN, round(left + width) - round(left), self.height() - 2 * _MARGIN)
            if mirrored:
                place.moveLeft(self.width() - place.right() - 1)
            cell.setGeometry(place)
            left += width

    def _walk(self, index: int) -> None:
        self._cells[index].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._choose(index)

    def _choose(self, index: int) -> None:
        if index != self._index:
            self.set_index(index)
            self.chosen.emit(index)

    def _restyle(self) -> None:
        for cell in self._cells:
            cell.setFont(self._theme.font("second", 600))
        self._arrange()
        self.updateGeometry()
        self.update()
