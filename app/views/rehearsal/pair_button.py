"""One "if they say, then I", to be read at a glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.rehearsal import Pair
from app.views.kit.buttons import Pressable
from app.views.kit.paint import between, rounded, smooth
from app.views.kit.theme import Theme
from app.views.rehearsal.spoken_words import SpokenWords

_PADDING = 16


class PairButton(Pressable):
    """What they say over what I do then; both wrap. Pressing it opens it for writing."""

    def __init__(self, theme: Theme, pair: Pair, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.pair = pair
        spoken = self.tr("If they say: {they} Then I: {mine}")
        self.setAccessibleName(spoken.format(they=pair.they, mine=pair.mine))
        self.setAccessibleDescription(self.tr("Change it"))
        self.setProperty("corner", 12)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """48 px or what the words need."""
        return max(48, sum(words.height for words, _ in self._lines(width)) + 2 * _PADDING - 8)

    def sizeHint(self) -> QSize:
        """For a usual panel."""
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be."""
        return QSize(120, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the words."""
        painter, color = smooth(self), self._theme.color
        ground = between(color("surface"), color("raised"), 1.0 if self.isDown() else self._hover.value)
        rounded(painter, QRectF(self.rect()), 12, ground, color("line"))
        top = _PADDING - 4
        for words, token in self._lines(self.width()):
            painter.setPen(color(token))
            words.draw(painter, _PADDING, top)
            top += words.height

    def _lines(self, width: int) -> list[tuple[SpokenWords, str]]:
        """What is written, with its colour, set for a button of that width."""
        font, inner = self._theme.font, width - 2 * _PADDING
        parts = [(self.pair.they, font("second", 600), "dusk"), (self.pair.mine, font("second"), "text")]
        return [(SpokenWords(words, look, inner), token) for words, look, token in parts if words.strip()]
