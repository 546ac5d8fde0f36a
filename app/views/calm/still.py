"""The breath without motion: words and a bar that moves once a second."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.viewmodels.calm.breath_words import BreathWords
from app.views.calm.sky import faint
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class SlowBar(QWidget):
    """A bar 480 x 12, narrower where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(480)

    def sizeHint(self) -> QSize:
        """As wide as it ever gets."""
        return QSize(480, 12)

    def set_share(self, share: float) -> None:
        """Fill it to `share`, 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw groove and fill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(faint(self._theme, "sky_text", 0.14))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share:
            painter.setBrush(self._theme.color("accent"))
            whole.setWidth(max(whole.height(), whole.width() * self._share))
            painter.drawRoundedRect(whole, radius, radius)


class StillBreath(QWidget):
    """The phase in large words, its seconds, the bar, and what comes next."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._phase = Label(theme, "", "phase_still", "sky_text")
        self._count = Label(theme, "", "seconds", "sky_quiet")
        self._later = Label(theme, "", "body", "sky_quiet")
        self.bar = SlowBar(theme)
        self.bar.setAccessibleName(self.tr("The breath as a bar"))
        self._shown: tuple[BreathWords, bool, bool] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch(1)
        for label, gap in ((self._phase, 8), (self._count, 40)):
            layout.addWidget(label, 0, centre)
            layout.addSpacing(gap)
        layout.addWidget(self.bar, 0, centre)
        layout.addSpacing(28)
        layout.addWidget(self._later, 0, centre)
        layout.addStretch(1)

    def show_words(self, words: BreathWords, phase: bool, seconds: bool) -> None:
        """Show these words as far as they are wanted; nothing is touched while they stay the same.

        A screen reader says the phase whether it is seen or not.
        """
        if (words, phase, seconds) == self._shown:
            return
        self._shown = (words, phase, seconds)
        self._phase.setText(words.phase if phase else "")
        self._count.setText(words.count_of if words.count and seconds else "")
        self._later.setText(words.later if words.count and phase else "")
        self.bar.set_share(words.share)
        self.bar.setAccessibleDescription(words.phase)
