"""The way through: what is done, where one is, what is ahead."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from app.views.kit.buttons import Button
from app.views.kit.icons import paint_icon
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

WIDE_WINDOW = 1000
_GAP, _LEAST_GAP, _MARKS_GAP = 40, 16, 20
_MARGIN, _NARROW_MARGIN = 40, 24


class Step(QWidget):
    """One step: its mark and, where there is room, its word."""

    def __init__(self, theme: Theme, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.word = theme, word
        self.done = self.here = False
        self.worded = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def place(self, done: bool, here: bool) -> None:
        """Say whether it is done and whether one is here."""
        self.done, self.here = done, here
        self._tell()

    def show_word(self, shown: bool) -> None:
        """With its word, or only its mark."""
        self.worded = shown
        self._tell()

    def sizeHint(self) -> QSize:
        """The mark and the word."""
        width = self.full_width() if self.worded else self.least_width()
        return QSize(width, max(self._mark(), self.fontMetrics().height()))

    def full_width(self) -> int:
        """Pixels for the mark and the word."""
        return self._mark() + 6 + self.fontMetrics().horizontalAdvance(self.word) + 2

    def least_width(self) -> int:
        """Pixels for the mark, and for the word of the present step."""
        return self.full_width() if self.here else self._mark()

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark, the word."""
        painter = smooth(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        mark = self._mark()
        centre = QPointF(self.width() - mark / 2 if mirrored else mark / 2, self.height() / 2)
        self._paint_mark(painter, centre)
        if self.worded or self.here:
            painter.setFont(self._theme.font("second", 600 if self.here else 400))
            painter.setPen(self._theme.color("text" if self.here else "quiet"))
            area = QRectF(0, 0, self.width() - mark - 6, self.height())
            if not mirrored:
                area.moveLeft(mark + 6)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.word)

    def _mark(self) -> int:
        return self._theme.px(18)

    def _paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        color, size = self._theme.color, self._theme.px
        if self.here:
            painter.setPen(QPen(color("accent"), 2))
            painter.drawEllipse(centre, size(14) / 2, size(14) / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(centre, size(7) / 2, size(7) / 2)
        elif self.done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft"))
            painter.drawEllipse(centre, size(16) / 2, size(16) / 2)
            side = size(12)
            place = QRectF(round(centre.x() - side / 2), round(centre.y() - side / 2), side, side)
            paint_icon(painter, self._theme, "check", "accent", place)
        else:
            painter.setPen(QPen(color("edge"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, size(9) / 2, size(9) / 2)

    def _tell(self) -> None:
        if self.here:
            name = self.tr("%1, you are here")
        elif self.done:
            name = self.tr("%1, done")
        else:
            name = self.tr("%1, ahead")
        self.setAccessibleName(name.replace("%1", self.word))
        self.setToolTip("" if self.worded or self.here else self.word)
        self.setFont(self._theme.font("second", 600 if self.here else 400))
        self.updateGeometry()
        self.update()


class PathStrip(QWidget):
    """The steps in a row above the page, with room at the right for one button that names the next act.

    All words stand there in a window of 1000 px or more, if they fit; else only the present one does.
    """

    def __init__(self, theme: Theme, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.steps = [Step(theme, word, self) for word in steps]
        self.act: Button | None = None
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for step in self.steps:
            self._row.addWidget(step)
        self._row.addStretch(1)
        theme.changed.connect(self._restyle)
        self.set_place((), None)

    def set_place(self, done: Collection[int], here: int | None) -> None:
        """Which steps are done and which one is the present, by their places from 0."""
        for index, step in enumerate(self.steps):
            step.place(index in done, index == here)
        self._fit()
        self.update()

    def set_act(self, button: Button | None) -> None:
        """Put a button at the right, in the place of the one before.

        That one stays a hidden child: a layout shows what was put in it a moment later, and without a parent it would
        then be a window of its own.
        """
        if button is self.act:
            self._fit()
            return
        if self.act is not None:
            self._row.removeWidget(self.act)
            self.act.hide()
        self.act = button
        if button is not None:
            self._row.addWidget(button)
            button.show()
        self._fit()

    def sizeHint(self) -> QSize:
        """56 px high, or more with larger words."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the marks, the present word and the button."""
        steps = sum(step.least_width() for step in self.steps) + _MARKS_GAP * (len(self.steps) - 1)
        height = max(56, self._row.sizeHint().height())
        return QSize(2 * _NARROW_MARGIN + steps + self._act_width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines between the steps and the hairline below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        for one, other in pairwise(self.steps):
            self._paint_line(painter, one, other)

    def _paint_line(self, painter: QPainter, one: Step, other: Step) -> None:
        left, right = sorted((one.geometry(), other.geometry()), key=lambda box: box.left())
        walked = one.done and (other.done or other.here)
        color = self._theme.color("accent" if walked else "line")
        if walked:
            color.setAlphaF(0.5)
        start, end = left.right() + 7, right.left() - 6
        painter.fillRect(QRectF(start, round(self.height() / 2) - 1, end - start, 1.5 if walked else 1), color)

    def _fit(self) -> None:
        """Words and gaps as the width allows: 40 px between steps, 12 if need be, then only the present word."""
        gaps = len(self.steps) - 1
        wide = self.window().width() >= WIDE_WINDOW
        margin = _MARGIN if wide else _NARROW_MARGIN
        gaps = max(1, len(self.steps) - 1)
        room = self.width() - 2 * margin - self._act_width() - sum(step.full_width() for step in self.steps)
        worded = wide and room >= gaps * _LEAST_GAP
        for step in self.steps:
            step.show_word(worded)
        self._row.setContentsMargins(margin, 8, margin, 8)
        self._row.setSpacing(min(_GAP, room // gaps) if worded else _MARKS_GAP)

    def _act_width(self) -> int:
        return self.act.sizeHint().width() + _MARKS_GAP if self.act is not None else 0

    def _here(self) -> int | None:
        return next((index for index, step in enumerate(self.steps) if step.here), None)

    def _restyle(self) -> None:
        self.set_place([index for index, step in enumerate(self.steps) if step.done], self._here())
