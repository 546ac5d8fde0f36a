"""The practices to choose from, as rows with a radio button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from app.model.practice import Practice
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_WORDS_LEFT = 44
_AIR = 6
_ROW = 56
_CLOSE_ROW = 50
_WIDEST_WORDS = 300


class PracticeRow(QRadioButton):
    """A practice: its name, and its rhythm below. What is not known about it is its tooltip."""

    def __init__(self, theme: Theme, practice: Practice, parent: QWidget) -> None:
        super().__init__(practice.name, parent)
        self._theme = theme
        self.practice = practice
        self._least = _ROW
        self.setProperty("corner", 10)
        self.setProperty("ring", "inside")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{practice.name}, {practice.line}")
        self.setAccessibleDescription(practice.weakness)
        self.setToolTip(practice.weakness)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Two lines and air."""
        name, line = QFontMetrics(self._theme.font("body", 600)), QFontMetrics(self._theme.font("second"))
        wide = max(name.horizontalAdvance(self.practice.name), line.horizontalAdvance(self.practice.line))
        wide = min(wide, self._theme.px(_WIDEST_WORDS))
        return QSize(_WORDS_LEFT + wide + _AIR, max(self._least, name.height() + line.height() + 2 * _AIR))

    def set_close(self, close: bool) -> None:
        """Take a little less height."""
        self._least = _CLOSE_ROW if close else _ROW
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Only names and rhythms of one's own that are very long end in "…"."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of the row can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground of the chosen row, radio, two lines."""
        painter, color = smooth(self), self._theme.color
        if self.isChecked():
            rounded(painter, QRectF(self.rect()), 10, color("accent_soft"))
        elif self.underMouse():
            veil = color("text")
            veil.setAlphaF(0.05)
            rounded(painter, QRectF(self.rect()), 10, veil)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = QPointF(self.width() - 22 if mirrored else 22, self.height() / 2)
        if self.isChecked():
            painter.setPen(QPen(color("accent"), 6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 6, 6)
        else:
            painter.setPen(QPen(color("edge"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 8.5, 8.5)
        left = _AIR if mirrored else _WORDS_LEFT
        self._paint_words(painter, QRectF(left, 0, self.width() - _WORDS_LEFT - _AIR, self.height()))

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        painter.setLayoutDirection(self.layoutDirection())
        start = Qt.AlignmentFlag.AlignLeading
        name, line = self._theme.font("body", 600), self._theme.font("second")
        heights = QFontMetrics(name).height(), QFontMetrics(line).height()
        place.setTop((place.height() - sum(heights)) / 2)
        painter.setFont(name)
        painter.setPen(self._theme.color("text"))
        painter.drawText(place, start, self._fitting(painter, self.practice.name, place))
        place.translate(0, heights[0])
        painter.setFont(line)
        painter.setPen(self._theme.color("quiet"))
        painter.drawText(place, start, self._fitting(painter, self.practice.line, place))

    def _fitting(self, painter: QPainter, words: str, place: QRectF) -> str:
        return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class PracticeRows(QWidget):
    """Practices to choose from; `chosen` tells which one a person took. One of all in `exclusive` is chosen."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, exclusive: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exclusive = exclusive
        self._close = False
        self.rows: list[PracticeRow] = []
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_practices(self, practices: Sequence[Practice], chosen: Practice) -> None:
        """Show these, and mark the `chosen` one if it is among them. Rows that stay the same stay."""
        if [row.practice for row in self.rows] != list(practices):
            self._rebuild(practices)
        for row in self.rows:
            if row.practice.id == chosen.id:
                row.setChecked(True)

    def set_close(self, close: bool) -> None:
        """Move the rows closer, for a low window."""
        self._close = close
        for row in self.rows:
            row.set_close(close)

    def _rebuild(self, practices: Sequence[Practice]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            self._exclusive.removeButton(row)
            row.hide()
            row.deleteLater()
        self.rows = [PracticeRow(self._theme, practice, self) for practice in practices]
        for row in self.rows:
            row.set_close(self._close)
            row.clicked.connect(self._tell)
            self._exclusive.addButton(row)
            self._column.addWidget(row)

    def _tell(self) -> None:
        for row in self.rows:
            if row.isChecked():
                self.chosen.emit(row.practice)
                return
