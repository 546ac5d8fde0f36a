"""Paints the rows of the timeline: the head of a day, an icon, a title with its time, one line of words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.viewmodels.history.timeline import ROW
from app.viewmodels.history.timeline_row import TimelineRow
from app.views.history.line import Mirror, from_hit, paint_line
from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded
from app.views.kit.theme import Theme

_ICONS = {"draft": "pencil", "session": "calm", "reflection": "speech"}
_PAD, _GAP, _INSET = 12, 16, 11
"""Pixels at a row's ends, between its parts, and from its edge to the icon's circle."""

_LETTERS = 14
"""So much of a title is more than how strong it was, which the card tells, too."""

_THREAD = 1.5
"""Pixels: how thick the thread is."""


@dataclass(frozen=True, slots=True)
class _Fonts:
    title: QFont
    line: QFont
    time: QFont
    change: QFont
    head: QFont


class HistoryRows(QStyledItemDelegate):
    """Paints for one theme. All rows are `row_height` high, the first of a day `head_height` more.

    `ringed` says whether the current row wears the focus ring. A thread leads from row to row where one led to the
    other; it passes behind the head of a day.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ringed = False
        self.row_height = self.head_height = 0
        theme.changed.connect(self.measure)
        self.measure()

    def measure(self) -> None:
        """Take fonts and heights from the theme."""
        font = self._theme.font
        self._fonts = _Fonts(
            font("body", 600), font("second"), font("second"), font("second", 600), font("second", 600)
        )
        words = QFontMetrics(self._fonts.title).height() + QFontMetrics(self._fonts.line).height()
        self.row_height = max(64, words + 24, self._circle + 20)
        self.head_height = max(36, QFontMetrics(self._fonts.head).height() + 18)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row: TimelineRow = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        mirror = Mirror(option.direction, rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.head is not None:
            self._paint_head(painter, mirror, row.head.name, row.head.date)
        body = rect.adjusted(0, self.head_height if row.head else 0, 0, 0)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, body, state, chosen)
        self._paint_thread(painter, mirror, body, row)
        self._paint_circle(painter, mirror, body, row, chosen)
        self._paint_words(painter, mirror, body, row)
        painter.restore()

    @property
    def _circle(self) -> int:
        return self._theme.px(34)

    def _paint_head(self, painter: QPainter, mirror: Mirror, name: str, date: str) -> None:
        area = QRect(mirror.rect.left(), mirror.rect.top(), mirror.rect.width(), self.head_height)
        area.adjust(_PAD, 6, -_PAD, 0)
        name_width = QFontMetrics(self._fonts.head).horizontalAdvance(name) + _GAP
        painter.setPen(self._theme.color("quiet"))
        painter.setFont(self._fonts.head)
        painter.drawText(mirror.of(area), mirror.leading, name)
        area.setLeft(area.left() + name_width)
        painter.setFont(self._fonts.time)
        date = QFontMetrics(self._fonts.time).elidedText(date, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(mirror.of(area), mirror.trailing, date)

    def _paint_ground(self, painter: QPainter, body: QRect, state: QStyle.StateFlag, chosen: bool) -> None:
        area = QRectF(body).adjusted(0, 1, 0, -1)
        if chosen:
            rounded(painter, area, 10, self._theme.color("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            veil = self._theme.color("text")
            veil.setAlphaF(0.04)
            rounded(painter, area, 10, veil)
        if state & QStyle.StateFlag.State_HasFocus and self.ringed:
            rounded(painter, area, 10, None, self._theme.color("accent"), 2)

    def _paint_thread(self, painter: QPainter, mirror: Mirror, body: QRect, row: TimelineRow) -> None:
        """Half of the thread to each row that led to this one, or that this one led to."""
        left = body.left() + _INSET + (self._circle - _THREAD) / 2
        middle, reach = body.center().y() + 1, self._circle // 2
        above = QRect(body.left(), body.top(), body.width(), middle - reach - body.top())
        below = QRect(body.left(), middle + reach, body.width(), body.bottom() + 1 - middle - reach)
        for linked, part in ((row.linked_above, above), (row.linked_below, below)):
            if linked:
                right = mirror.rect.left() + mirror.rect.right() + 1 - left - _THREAD
                x = right if mirror.direction is Qt.LayoutDirection.RightToLeft else left
                painter.fillRect(QRectF(x, part.top(), _THREAD, part.height()), self._theme.color("edge"))

    def _paint_circle(self, painter: QPainter, mirror: Mirror, body: QRect, row: TimelineRow, chosen: bool) -> None:
        side, icon = self._circle, self._theme.px(16)
        place = mirror.of(QRect(body.left() + _INSET, body.center().y() - side // 2 + 1, side, side))
        rounded(painter, QRectF(place), side / 2, self._theme.color("surface"), self._theme.color("line"))
        inner = QRectF(place.left() + (side - icon) // 2, place.top() + (side - icon) // 2, icon, icon)
        paint_icon(painter, self._theme, _ICONS[row.kind], "accent" if chosen else "quiet", inner)

    def _paint_words(self, painter: QPainter, mirror: Mirror, body: QRect, row: TimelineRow) -> None:
        fonts, color = self._fonts, self._theme.color
        upper, lower = QFontMetrics(fonts.title).height(), QFontMetrics(fonts.line).height()
        left = body.left() + _INSET + self._circle + _GAP - 1
        taken = upper + 4 + lower if row.line else upper
        top = body.top() + (body.height() - taken) // 2
        words = QRect(left, top, body.right() + 1 - _PAD - left, upper)
        time_width = QFontMetrics(fonts.time).horizontalAdvance(row.time)
        painter.setFont(fonts.time)
        painter.setPen(color("quiet"))
        painter.drawText(mirror.of(words), mirror.trailing, row.time)
        change_width = QFontMetrics(fonts.change).horizontalAdvance(row.change) + 10 if row.change else 0
        metrics, room = QFontMetrics(fonts.title), max(0, words.width() - time_width - _GAP)
        whole = metrics.horizontalAdvance(row.title) <= room - change_width
        name, hits = (row.title, row.title_hits) if whole else (row.brief, row.brief_hits)
        changes = row.change and room - change_width >= min(
            metrics.horizontalAdvance(name), _LETTERS * metrics.averageCharWidth()
        )
        title = QRect(words)
        title.setWidth(room - change_width if changes else room)
        used = paint_line(painter, self._theme, mirror, title, fonts.title, "text", name, hits)
        if changes:
            change = QRect(left + used + 10, top, change_width, upper)
            painter.setFont(fonts.change)
            painter.setPen(color("dusk"))
            painter.drawText(mirror.of(change), mirror.leading, row.change)
        if row.line:
            line = QRect(left, top + upper + 4, words.width(), lower)
            said, hits = from_hit(row.line, row.line_hits, QFontMetrics(fonts.line), line.width())
            paint_line(painter, self._theme, mirror, line, fonts.line, "quiet", said, hits)
