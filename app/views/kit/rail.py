"""The tabs at the window's side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

WIDE, NARROW = 88, 80


class Rail(QTabBar):
    """A tab bar on its side with its tabs upright: an icon over a word each. Ctrl+1, Ctrl+2, ... are the window's."""

    def __init__(self, theme: Theme, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = [icon for icon, _ in tabs]
        self._width = WIDE
        self._least = 0
        self._away = False
        self.setShape(QTabBar.Shape.RoundedWest)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for _, word in tabs:
            self.addTab(word)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_narrow(self, narrow: bool) -> None:
        """80 px instead of 88, for windows under 1000."""
        width = NARROW if narrow else WIDE
        if width != self._width:
            self._width = width
            self._restyle()

    def set_least(self, width: int) -> None:
        """At least as wide as what stands at its foot."""
        if width != self._least:
            self._least = width
            self._restyle()

    def set_away(self, away: bool) -> None:
        """While something else than a tab is shown, none looks chosen."""
        self._away = away
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the rail or its longest word, 72 px high or more."""
        metrics = self.fontMetrics()
        words = max(metrics.horizontalAdvance(self.tabText(tab)) for tab in range(self.count()))
        return QSize(max(self._width, self._least, words + 24), max(72, self._theme.px(24) + metrics.height() + 32))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Words are never cut."""
        return self.tabSizeHint(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down, Home and End: what lies beside each other for Qt lies below each other here."""
        last = self.count() - 1
        places = {
            Qt.Key.Key_Up: max(0, self.currentIndex() - 1),
            Qt.Key.Key_Down: min(last, self.currentIndex() + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(place)

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring lies within the chosen tab's tile."""
        return self._tile(self.currentIndex()), 12

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each tab upright."""
        painter = smooth(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _tile(self, index: int) -> QRect:
        return self.tabRect(index).adjusted(8, 4, -8, -4)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        chosen = index == self.currentIndex() and not self._away
        tile, side = self._tile(index), self._theme.px(24)
        if chosen:
            rounded(painter, QRectF(tile), 12, self._theme.color("accent_soft"))
            bar = QRectF(self.tabRect(index).left() + 2, tile.center().y() - 11.5, 3, 24)
            rounded(painter, bar, 1.5, self._theme.color("accent"))
        elif self.underMouse() and index == self.tabAt(self.mapFromGlobal(QCursor.pos())):
            veil = self._theme.color("text")
            veil.setAlphaF(0.05)
            rounded(painter, QRectF(tile), 12, veil)
        token = "accent" if chosen else "quiet"
        painter.setFont(self._theme.font("small", 600 if chosen else 500))
        words_height = painter.fontMetrics().height()
        top = tile.top() + (tile.height() - side - 4 - words_height) / 2
        place = QRectF(round(tile.center().x() - side / 2 + 0.5), round(top), side, side)
        paint_icon(painter, self._theme, self._icons[index], token, place)
        words = QRectF(self.tabRect(index).left(), place.bottom() + 4, self.tabRect(index).width(), words_height)
        painter.setPen(self._theme.color(token))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.tabText(index))

    def _restyle(self) -> None:
        self.setFont(self._theme.font("small", 600))
        self.setTabText(0, self.tabText(0))  # The one way to have the sizes of tabs asked for again.
        self.updateGeometry()
        self.update()
