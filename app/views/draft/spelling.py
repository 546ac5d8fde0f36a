"""Spelling on the page: a thin wave under words that may be misspelt, and what may be meant in their menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from app.viewmodels.draft.hints import PAUSE
from app.viewmodels.draft.spelling import SpellingViewModel
from app.views.draft.above_page import AbovePage
from app.views.draft.draft import DraftView
from app.views.draft.qt_text import text_between
from app.views.draft.rows import Row
from app.views.kit.banner import Banner
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

_BELOW, _HIGH, _LONG = 2.6, 1.0, 4.0
"""Pixels at 100 %: how far below the letters a wave begins, how far it swings, from one crest to the next."""

_WAVES = 25
_PEN = 1.1


class Spelling(AbovePage):
    """Marks the words in view on `page` after each pause, never while a key is at work."""

    def __init__(self, theme: Theme, viewmodel: SpellingViewModel, page: DraftView) -> None:
        super().__init__(page)
        self._theme, self._viewmodel, self._editor = theme, viewmodel, page.editor
        self._pouring = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look)
        editor = self._editor
        editor.followers.append(self._follow)
        for bar in (editor.verticalScrollBar().valueChanged, editor.verticalScrollBar().rangeChanged):
            bar.connect(self._wait)
        editor.above.append(self._paint)
        editor.menu_wanted.connect(self._add_to)
        viewmodel.changed.connect(editor.viewport().update)
        viewmodel.ready.connect(self.look)
        viewmodel.trouble.connect(self._tell)
        theme.changed.connect(self._wait)

    @Slot(bool)
    def set_pouring(self, pouring: bool) -> None:
        """Mark nothing while it is poured out."""
        self._pouring = pouring
        self.look_anew()

    @Slot()
    def look_anew(self) -> None:
        """Another page is shown: what was marked stood on the one before."""
        self._viewmodel.clear()
        self._wait()

    @Slot()
    def look(self) -> None:
        """Look at the words in view now."""
        if not self._viewmodel.works or self._pouring:
            return
        start, end = self._editor.in_view
        cursor = self._editor.textCursor()
        caret = cursor.position() if self._editor.hasFocus() else None
        self._viewmodel.look(text_between(self._editor.document(), start, end), start, caret)

    def _follow(self, at: int, removed: int, inserted: str) -> None:
        self._viewmodel.edit(at, removed, inserted)
        self._wait()

    @Slot()
    def _wait(self) -> None:
        if self._viewmodel.works:
            self._pause.start()

    @Slot(QMenu, int)
    def _add_to(self, menu: QMenu, unit: int) -> None:
        """What may be meant by the word at `unit`, before all else in the menu."""
        place = self._viewmodel.at(unit)
        if place is None:
            return
        word = text_between(self._editor.document(), *place)
        first = menu.actions()[0]
        acts: list[QAction] = []
        for offer in self._viewmodel.offers(word):
            shown = offer.replace("'", "’") if "’" in word else offer
            act = QAction(shown.replace("&", "&&"), menu)
            act.triggered.connect(lambda _=False, shown=shown: self._editor.put(*place, shown))
            acts.append(act)
        learn = QAction(self.tr("Learn this word"), menu)
        learn.triggered.connect(lambda: self._viewmodel.learn(word))
        menu.insertActions(first, acts)
        menu.insertSeparator(first)
        menu.insertAction(first, learn)
        menu.insertSeparator(first)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        banner = Banner(self._theme, "wave", sentence, "", self.tr("Close"))
        banner.act.hide()
        banner.dismissed.connect(self._clear)
        self._say(banner, sentence)

    def _paint(self, device: QWidget, rows: Sequence[Row]) -> None:
        if not rows or not self._viewmodel.marks:
            return
        zoom = self._theme.zoom
        painter = QPainter(device)
        wave = self._wave(device.devicePixelRatio())
        for start, end in self._viewmodel.marks.between(rows[0].start, rows[-1].end):
            for row in rows:
                if row.start < end and start < row.end:
                    for left, right in row.stretches(start, end):
                        high = (2 * _HIGH + _PEN) * zoom
                        area = QRectF(left, row.baseline + _BELOW * zoom - high / 2, right - left, high)
                        painter.drawTiledPixmap(area, wave, QPointF())
        painter.end()

    def _wave(self, ratio: float) -> QPixmap:
        key = ("wave", ratio, self._theme.zoom)
        pictures = self._theme.pictures
        if key not in pictures:
            pictures[key] = self._render_wave(ratio)
        return pictures[key]

    def _render_wave(self, ratio: float) -> QPixmap:
        zoom = self._theme.zoom
        long, high = _LONG * zoom, (2 * _HIGH + _PEN) * zoom
        tile = QPixmap(round(_WAVES * long * ratio), round(high * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        path = QPainterPath(QPointF(-long, high / 2))
        for number in range(-1, _WAVES + 1):
            left, swing = number * long, 2 * _HIGH * zoom
            path.cubicTo(
                QPointF(left + long / 3, high / 2 - swing),
                QPointF(left + 2 * long / 3, high / 2 + swing),
                QPointF(left + long, high / 2),
            )
        painter = smooth(tile)
        painter.setPen(QPen(self._theme.color("quiet"), _PEN * zoom))
        painter.drawPath(path)
        painter.end()
        return tile
