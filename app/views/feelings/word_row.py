"""A row of the list of feelings and needs: a word and what it means, or a heading."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.model.skills.feelings import Word
from app.viewmodels.feelings.word_rows import NOTED, WORD
from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded
from app.views.kit.theme import Theme

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_SIDE = 12
_AIR = 7
_ABOVE_HEADING = 16
_HIGH = 10_000
_TICK = 16
_RIGHTWARDS = Qt.LayoutDirection.LeftToRight


class WordRow(QStyledItemDelegate):
    """Paints rows of WordRows, as high as their words need at the width of the list.

    `ringed`: the chosen row wears the focus ring. `measured`: heights are others now.
    """

    measured = Signal()

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._heights: dict[tuple[str, str, int], int] = {}
        self.ringed = False
        theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All lines of the word and of its meaning, wrapped."""
        return QSize(0, self._height(*_texts(index), self._room()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground of the chosen row, the word, its meaning below."""
        word, meaning = _texts(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        place = option.rect.adjusted(_SIDE, _AIR, 0, 0)
        place.setWidth(self._room())
        if option.direction is Qt.LayoutDirection.RightToLeft:
            place.moveRight(option.rect.right() - _SIDE)
        if meaning:
            self._paint_ground(painter, QRectF(option.rect), option.state)
            if index.data(NOTED):
                self._paint_tick(painter, place, word)
            place.setTop(self._paint_words(painter, place, word, self._bold, "accent" if index.data(NOTED) else "text"))
            self._paint_words(painter, place, meaning, self._plain, "quiet")
        else:
            place.setTop(option.rect.top() + _ABOVE_HEADING)
            self._paint_words(painter, place, word, self._bold_small, "quiet")
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, 8, self._theme.color("accent_soft"))
            if self.ringed:
                rounded(painter, rect.adjusted(1, 1, -1, -1), 8, None, self._theme.color("accent"), 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            veil = self._theme.color("text")
            veil.setAlphaF(0.05)
            rounded(painter, rect, 8, veil)

    def _paint_words(self, painter: QPainter, place: QRect, words: str, font: QFont, token: str) -> int:
        """Draw them from the top of `place` down; where they end."""
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        high = _lines_high(font, words, place.width())
        painter.drawText(QRect(place.left(), place.top(), place.width(), high), int(_WRAP), words)
        return place.top() + high

    def _paint_tick(self, painter: QPainter, place: QRect, word: str) -> None:
        """After the word where there is room, else at the end of its line."""
        metrics = QFontMetrics(self._bold)
        side = self._theme.px(_TICK)
        after = min(metrics.horizontalAdvance(word) + 8, place.width() - side)
        left = place.left() + after if painter.layoutDirection() is _RIGHTWARDS else place.right() - after - side
        where = QRectF(left, place.top() + (metrics.height() - side) / 2, side, side)
        paint_icon(painter, self._theme, "check", "accent", where)

    def _room(self) -> int:
        """The width of words, with the scroll bar or without it: no row wraps anew when it comes or goes."""
        return self._view.width() - self._view.verticalScrollBar().sizeHint().width() - 2 * _SIDE

    def _height(self, word: str, meaning: str, room: int) -> int:
        key = (word, meaning, room)
        if key not in self._heights:
            if meaning:
                high = _lines_high(self._bold, word, room) + _lines_high(self._plain, meaning, room) + 2 * _AIR
            else:
                high = _ABOVE_HEADING + _lines_high(self._bold_small, word, room) + _AIR - 3
            self._heights[key] = high
        return self._heights[key]

    def _measure(self) -> None:
        self._heights.clear()
        self._bold, self._plain = self._theme.font("body", 600), self._theme.font("second")
        self._bold_small = self._theme.font("second", 600)
        self.measured.emit()


def _lines_high(font: QFont, words: str, room: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, _HIGH), int(_WRAP), words).height()


def _texts(index: QModelIndex | QPersistentModelIndex) -> tuple[str, str]:
    """The word and its meaning; the heading and nothing."""
    held = index.data(WORD)
    return (held.word, held.meaning) if isinstance(held, Word) else (str(index.data()), "")
