"""Sharing and how it was met, a column of two dots for each talk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.met import Met
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme
from app.views.looking_back.dots import paint_dot

_RADIUS, _ROW, _BETWEEN = 8, 44, 24
_LEAST_COLUMN, _AIR = 56, 18


class MetPicture(QWidget):
    """The talks from left to right, the oldest first, in as many stretches below each other as they need.

    The upper row is what was shared, the lower how it was met.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._talks: Sequence[Met] = ()
        self._dates: list[str] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_talks(self, talks: Sequence[Met], dates: Sequence[str], words: str) -> None:
        """Show these, oldest first, each with its date; `words` is what a screen reader says of all of it."""
        self._talks, self._dates = talks, list(dates)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All talks side by side, up to a page's width."""
        width = min(self._theme.px(600), self._names() + len(self._talks) * self._column())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The names and one talk."""
        return QSize(self._names() + self._column(), self._stretch())

    def hasHeightForWidth(self) -> bool:
        """Narrower means more stretches."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all stretches at that width."""
        count = max(1, -(-len(self._talks) // self._columns(width)))
        return count * self._stretch() + (count - 1) * _BETWEEN

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, dates and dots, of what is in view."""
        painter = smooth(self)
        columns = self._columns(self.width())
        for number, first in enumerate(range(0, len(self._talks), columns)):
            top = number * (self._stretch() + _BETWEEN)
            if event.rect().intersects(QRectF(0, top, self.width(), self._stretch()).toRect()):
                self._paint_stretch(painter, top, range(first, min(first + columns, len(self._talks))))

    def _paint_stretch(self, painter: QPainter, top: float, talks: range) -> None:
        upper = top + self._line() + self._row() / 2
        lower = upper + self._row()
        for name, middle in zip(self._row_names(), (upper, lower), strict=True):
            painter.setFont(self.font())
            painter.setPen(self._theme.color("text"))
            room = self._mirrored(QRectF(0, middle - self._row() / 2, self._names() - 12, self._row()))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), name)
        for place, talk in enumerate(talks):
            left = self._names() + place * self._column()
            date = self._mirrored(QRectF(left, top, self._column(), self._line()))
            painter.setFont(self._small)
            painter.setPen(self._theme.color("quiet"))
            painter.drawText(date, Qt.AlignmentFlag.AlignCenter, self._dates[talk])
            self._paint_talk(painter, self._talks[talk], date.center().x(), upper, lower)

    def _paint_talk(self, painter: QPainter, talk: Met, x: float, upper: float, lower: float) -> None:
        radius = self._theme.px(_RADIUS)
        painter.setPen(QPen(self._theme.color("line"), 1.5))
        painter.drawLine(QPointF(x, upper + radius + 4), QPointF(x, lower - radius - 4))
        paint_dot(painter, self._theme, QPointF(x, upper), radius, talk.shared, "accent")
        paint_dot(painter, self._theme, QPointF(x, lower), radius, talk.met, "dusk")

    @property
    def _small(self) -> QFont:
        return self._theme.font("small")

    def _row_names(self) -> tuple[str, str]:
        return self.tr("What I shared"), self.tr("How it was met")

    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    def _row(self) -> int:
        return max(self._theme.px(_ROW), 2 * self.fontMetrics().height() + 8)

    def _names(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(name) for name in self._row_names()) + 20

    def _column(self) -> int:
        metrics = QFontMetrics(self._small)
        widest = max((metrics.horizontalAdvance(date) for date in self._dates), default=0)
        return max(self._theme.px(_LEAST_COLUMN), widest + _AIR)

    def _columns(self, width: int) -> int:
        return max(1, (width - self._names()) // self._column())

    def _stretch(self) -> int:
        return self._line() + 2 * self._row()

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.isRightToLeft():
            rect.moveRight(self.width() - rect.left())
        return rect

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.updateGeometry()
        self.update()
