"""Words that only stand there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from app.views.kit.lines import Lines
from app.views.kit.theme import Theme

_GOOD_LINE = 68
"""Letters in a line that is read with ease."""


class Label(QLabel):
    """Words in one of the theme's roles and one of its tokens: plain text, in one line unless `wrap`.

    Wrapped words stand in lines with air between them, as high as their width makes them.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        token: str = "text",
        wrap: bool = False,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._role, self._token, self._weight = theme, role, token, weight
        self._lines: Lines | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_role(self, role: str, weight: int | None = None) -> None:
        """Another size of words, in the role's own weight or `weight`."""
        self._role, self._weight = role, weight
        self._restyle()

    def set_token(self, token: str) -> None:
        """Another colour."""
        self._token = token
        self._restyle()

    def setText(self, text: str) -> None:
        """Say something else."""
        self._lines = None
        super().setText(text)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Stand elsewhere in the room there is."""
        self._lines = None
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        """Set the lines anew when the font or the direction changed."""
        self._lines = None
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as the words, up to a good line's length if they wrap."""
        if not self._airy():
            return super().sizeHint()
        width = min(self._set().whole, max(_GOOD_LINE * self.fontMetrics().averageCharWidth(), self._least()))
        return QSize(width, self._set().height(width)).grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:
        """Wrapped words need no more than their longest one; the height follows the width."""
        if not self._airy():
            return super().minimumSizeHint()
        return QSize(self._least(), self._set().step).grownBy(self.contentsMargins())

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width."""
        if not self._airy():
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        inner = max(1, width - margins.left() - margins.right())
        return self._set().height(inner) + margins.top() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines; a single one is Qt's."""
        if not self._airy():
            super().paintEvent(event)
            return
        area, lines = self.contentsRect(), self._set()
        spare = area.height() - lines.height(area.width())
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            spare = 0
        elif not self.alignment() & Qt.AlignmentFlag.AlignBottom:
            spare //= 2
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._token))
        lines.draw(painter, QPointF(area.left(), area.top() + max(0, spare)), area.width())

    def _airy(self) -> bool:
        return self.wordWrap() and not self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse

    def _set(self) -> Lines:
        if self._lines is None:
            align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            self._lines = Lines(self.text(), self.font(), align, self.layoutDirection())
        return self._lines

    def _least(self) -> int:
        return self._set().longest_word + 1

    def _restyle(self) -> None:
        self._lines = None
        self.setFont(self._theme.font(self._role, self._weight))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._token))
        self.setPalette(palette)
        self.updateGeometry()


class ElidedLabel(Label):
    """One line that ends in "…" where there is no room; a screen reader and the tooltip have all of it."""

    def minimumSizeHint(self) -> QSize:
        """As little as one letter wide."""
        return QSize(self.fontMetrics().averageCharWidth() * 2, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        shown = "" if shown == "…" else shown  # which says nothing
        whole = "" if shown == self.text() else self.text()
        if whole != self.toolTip():
            self.setToolTip(whole)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
