"""The breathing circle: a disc that grows and shrinks within a ring that slowly fills."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen, QPixmap, QStaticText
from PySide6.QtWidgets import QWidget

from app.views.calm.sky import PEN, SkyPlan, halo
from app.views.kit.theme import Theme

_HALOS = ((1.17, 0.12), (1.085, 0.28))
_GAP = 10
_FITS = 1.5
"""How wide a word may be, in radii of the smallest disc."""


class BreathingCircle(QWidget):
    """Covers the ring's square of a sky and repaints nothing else; a frame that would look the same is not painted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: SkyPlan | None = None
        self._sky = QPixmap()
        self._sayable: Sequence[str] = ()
        self._fonts = (theme.font("phase"), theme.font("seconds"))
        self._texts: dict[tuple[int, str], QStaticText] = {}
        self._shown = (0.0, 0, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Breathing circle"))

    def set_sky(self, plan: SkyPlan, sky: QPixmap, sayable: Sequence[str]) -> None:
        """Take this place in this sky; `sayable` are the words that must find room in the smallest disc."""
        self._plan, self._sky, self._sayable = plan, sky, sayable
        self.setGeometry(plan.square)
        self._choose_fonts()
        self.update()

    def show_breath(self, fullness: float, share: float, word: str, count: str) -> None:
        """Show a breath of `fullness` 0 to 1, the ring lit for a `share` of 0 to 1, and the words in the disc."""
        if self._plan is None:
            return
        radius = self._plan.smallest + (self._plan.largest - self._plan.smallest) * fullness
        frame = (round(radius * 4) / 4, round(share * 360 * 16), word, count)
        if frame != self._shown:
            if word != self._shown[2]:
                self.setAccessibleDescription(word)
            self._shown = frame
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one frame."""
        if self._plan is None:
            return
        radius, lit, word, count = self._shown
        centre = self._plan.centre - QPointF(self.pos())
        painter = QPainter(self)
        ratio = self._sky.devicePixelRatio()
        source = QRectF(QPointF(self.pos()) * ratio, self.size().toSizeF() * ratio)
        painter.drawPixmap(QRectF(self.rect()), self._sky, source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_disc(painter, centre, radius)
        self._paint_ring(painter, centre, lit)
        self._paint_words(painter, centre, word, count)

    def _paint_disc(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        assert self._plan is not None
        painter.setPen(Qt.PenStyle.NoPen)
        for reach, alpha in _HALOS:
            rim = min(radius * reach, self._plan.largest)
            painter.setBrush(halo(self._theme, self._plan, rim, alpha, self.y()))
            painter.drawEllipse(centre, rim, rim)
        fill = QLinearGradient(0, centre.y() - radius, 0, centre.y() + radius)
        for stop, token in ((0.0, "disc_0"), (0.5, "disc_1"), (1.0, "disc_2")):
            fill.setColorAt(stop, self._theme.color(token))
        painter.setBrush(fill)
        painter.drawEllipse(centre, radius, radius)

    def _paint_ring(self, painter: QPainter, centre: QPointF, lit: int) -> None:
        if not lit or self._plan is None:
            return
        ring = self._plan.ring
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent"), PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(QRectF(centre.x() - ring, centre.y() - ring, 2 * ring, 2 * ring), 90 * 16, -lit)

    def _paint_words(self, painter: QPainter, centre: QPointF, word: str, count: str) -> None:
        painter.setPen(self._theme.color("ink"))
        above, below = self._text(0, word), self._text(1, count)
        height = above.size().height() + (below.size().height() + _GAP if count else 0)
        top = centre.y() - height / 2
        for place, text in enumerate((above, below) if count else (above,)):
            painter.setFont(self._fonts[place])
            painter.drawStaticText(QPointF(centre.x() - text.size().width() / 2, top), text)
            top += text.size().height() + _GAP

    def _text(self, place: int, words: str) -> QStaticText:
        if (place, words) not in self._texts:
            text = QStaticText(words)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self._fonts[place])
            self._texts[place, words] = text
        return self._texts[place, words]

    def _choose_fonts(self) -> None:
        assert self._plan is not None
        phase = self._theme.font("phase")
        measure = QFontMetricsF(phase)
        widest = max((measure.horizontalAdvance(word) for word in self._sayable), default=1.0)
        fits = min(1.0, _FITS * self._plan.smallest / widest)
        self._fonts = (_scaled(phase, fits), _scaled(self._theme.font("seconds"), fits))
        self._texts = {}


def _scaled(font: QFont, factor: float) -> QFont:
    font.setPointSizeF(font.pointSizeF() * factor)
    return font
