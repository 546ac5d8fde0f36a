"""A field for a few lines that grows with them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.kit.fields import TextField
from app.views.kit.theme import Theme

_LEAST, _MOST = 2, 9
"""Lines; with more of them it scrolls."""

_EDGES = 26
"""Pixels above and below the lines."""


class GrowingField(TextField):
    """Two lines high, and higher with what is typed; Tab leaves it."""

    def __init__(self, theme: Theme, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder, name, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = min(_MOST, max(_LEAST, round(self.document().size().height())))
        return QSize(self._theme.px(320), lines * self.fontMetrics().lineSpacing() + _EDGES)

    def minimumSizeHint(self) -> QSize:
        """As high as that, and narrow if need be."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may be another number of lines."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.updateGeometry()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("voice"))
        self._grow()
