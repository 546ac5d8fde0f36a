"""One calm suggestion above the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from app.views.kit.buttons import Button
from app.views.kit.icons import paint_icon
from app.views.kit.labels import Label
from app.views.kit.motion import CALM, Glide
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_LEAST_WORDS = 32
"""Letters of the sentence that must fit beside the buttons."""


class Banner(QFrame):
    """An icon, one sentence, a quiet way out (`dismiss`) and the act, the screen's primary button.

    `acted` and `dismissed` tell which was pressed; `dismiss` slides it away first, and Esc means the same.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self, theme: Theme, icon: str, text: str, act: str, dismiss: str, lead: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.lead = Label(theme, lead, "body", weight=600)
        self.text = Label(theme, text, "second", wrap=True)
        self.dismiss = Button(theme, dismiss, "quiet")
        self.act = Button(theme, act, "primary")
        self._height = Glide(theme, self, self._shrink)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSpacing(8)
        self._words, buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        self._words.setSpacing(8)
        self._words.addWidget(self.lead)
        self._words.addWidget(self.text, 1)
        buttons.addStretch()
        buttons.addWidget(self.dismiss)
        buttons.addWidget(self.act)
        self._row.addLayout(self._words, 1)
        self._row.addLayout(buttons)
        self.lead.setVisible(bool(lead))
        self.act.clicked.connect(self.acted)
        self.dismiss.clicked.connect(self._leave)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def order(self) -> tuple[QWidget, ...]:
        """What Tab reaches, in its order."""
        return self.dismiss, self.act

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc passes it by."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the buttons alone, for they go below the words if need be."""
        return QSize(self._buttons_width() + self._edges(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where these would be squeezed beside them."""
        super().resizeEvent(event)
        lead = 0 if self.lead.isHidden() else self.lead.sizeHint().width()
        words = lead + _LEAST_WORDS * self.text.fontMetrics().averageCharWidth()
        narrow = self.width() < self._edges() + words + self._buttons_width()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for line in (self._row, self._words):
            line.setDirection(below if narrow else beside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground and the icon."""
        painter = smooth(self)
        rounded(painter, QRectF(self.rect()), 12, self._theme.color("accent_soft"))
        side = self._theme.px(20)
        left = 16 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - 16 - side
        narrow = self._row.direction() is QBoxLayout.Direction.TopToBottom
        top = 12 if narrow else round((self.height() - side) / 2)
        place = QRectF(left, top, side, side)
        paint_icon(painter, self._theme, self._icon, "accent", place)

    def _edges(self) -> int:
        margins = self._row.contentsMargins()
        return margins.left() + margins.right()

    def _buttons_width(self) -> int:
        return self.dismiss.sizeHint().width() + self.act.sizeHint().width() + 2 * self._row.spacing()

    def _leave(self) -> None:
        self._height.jump(float(self.height()))
        self._height.to(0.0, CALM)

    def _shrink(self) -> None:
        height = round(self._height.value)
        self.setMaximumHeight(height)
        if height == 0:
            self.hide()
            self.dismissed.emit()

    def _restyle(self) -> None:
        self._row.setContentsMargins(16 + self._theme.px(20) + 12, 8, 8, 8)
        self.update()
