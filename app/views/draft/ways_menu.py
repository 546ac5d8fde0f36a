"""The ways into a draft, one row each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.views.kit.buttons import Pressable
from app.views.kit.card import Card
from app.views.kit.icons import paint_icon
from app.views.kit.labels import Label
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_ROW = 60
_SIDE = 20
_AIR = 10


class WayRow(Pressable):
    """An icon, a name, a line below, and a chevron. `hairline`: one above it, from the words on."""

    def __init__(
        self, theme: Theme, icon: str, name: str, line: str, hairline: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, parent)
        self._icon, self._line, self._hairline = icon, line, hairline
        self.setAccessibleDescription(line)
        self.setProperty("ring", "inside")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """60 px or what the words need."""
        return max(_ROW, sum(self._heights(width)) + 2 * _AIR)

    def sizeHint(self) -> QSize:
        """For a usual panel."""
        return QSize(288, self.heightForWidth(288))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be."""
        return QSize(160, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground under the pointer, hairline, icon, words, chevron."""
        painter, color = smooth(self), self._theme.color
        left, width = self._words_left(), self._words_width(self.width())
        if self.isDown() or self._hover.value:
            veil = color("text")
            veil.setAlphaF(0.08 if self.isDown() else 0.05 * self._hover.value)
            rounded(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), 8, veil)
        if self._hairline:
            painter.fillRect(left, 0, self.width() - left, 1, color("line"))
        icon, chevron = self._theme.px(20), self._theme.px(16)
        place = QRectF(_SIDE, round((self.height() - icon) / 2), icon, icon)
        paint_icon(painter, self._theme, self._icon, "quiet", place)
        place = QRectF(self.width() - 16 - chevron, round((self.height() - chevron) / 2), chevron, chevron)
        paint_icon(painter, self._theme, "chevron_right", "quiet", place)
        name, line = self._heights(self.width())
        top = (self.height() - name - line) // 2
        painter.setFont(self._theme.font("body", 600))
        painter.setPen(color("text"))
        painter.drawText(QRect(left, top, width, name), int(_WRAP), self.text())
        painter.setFont(self._theme.font("second"))
        painter.setPen(color("quiet"))
        painter.drawText(QRect(left, top + name, width, line), int(_WRAP), self._line)

    def _words_left(self) -> int:
        return _SIDE + self._theme.px(20) + 16

    def _words_width(self, width: int) -> int:
        return width - self._words_left() - self._theme.px(16) - 24

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(1, self._words_width(width)), 10_000)
        name = QFontMetrics(self._theme.font("body", 600)).boundingRect(room, int(_WRAP), self.text())
        line = QFontMetrics(self._theme.font("second")).boundingRect(room, int(_WRAP), self._line)
        return name.height(), line.height()


class WaysMenu(QWidget):
    """All ways in the order of `pages`; `chosen(page)`. `beside`: next to a blank page, which is a way in as well."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, pages: Sequence[str], beside: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(12)
        column.addWidget(
            Label(theme, self.tr("Or take a way in") if beside else self.tr("Ways in"), wrap=True, weight=600)
        )
        card = Card(theme)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        ways = {
            "boxes": ("table", self.tr("Four boxes"), self.tr("Saw, felt, need, ask")),
            "openings": ("ways_in", self.tr("An opening"), self.tr("First lines, by situation")),
            "answers": ("speech", self.tr("Answer them"), self.tr("Their hard time, or their win")),
            "apology": ("heart", self.tr("An apology"), self.tr("What I did, how it landed")),
        }
        self.rows: dict[str, WayRow] = {}
        for page in pages:
            row = self.rows[page] = WayRow(theme, *ways[page], hairline=bool(self.rows))
            row.clicked.connect(lambda _=False, page=page: self.chosen.emit(page))
            rows.addWidget(row)
        column.addWidget(card)
