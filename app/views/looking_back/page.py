"""The ground of the pages that have the window to themselves: a way back, and one calm column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.kit.buttons import Button
from app.views.kit.card import CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme

_NARROW = 1000
_LEAST_SIDE = 24


class ColumnPage(Entrance):
    """`column` takes what stands below the title; `left`: back to where one was, by the button or Esc.

    `widest`: how wide the column is at most, in pixels at 100 %.
    """

    left = Signal()
    widest = 680

    def __init__(self, theme: Theme, title: str, subtitle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = Button(theme, self.tr("Back"), "quiet", "chevron_left")
        self.aside = Label(theme, "", "second", "quiet", wrap=True)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.title = Label(theme, title, "page_title", wrap=True)
        self.subtitle = Label(theme, subtitle, "body", "quiet", wrap=True)
        self.ground = CardGround(theme)
        self.column = QVBoxLayout(self.ground)
        self.column.setSpacing(0)
        self.column.addWidget(self.title)
        self.column.addSpacing(4)
        self.column.addWidget(self.subtitle)
        self.area = QuietScroll(theme, self.ground)
        head = QHBoxLayout()
        head.setContentsMargins(_LEAST_SIDE, 16, _LEAST_SIDE, 8)
        head.setSpacing(0)
        head.addWidget(self.back)
        head.addWidget(Label(theme, self.tr("Esc"), "small", "quiet"))
        head.addSpacing(24)
        head.addWidget(self.aside, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.area, 1)
        self.back.clicked.connect(self.left)
        keys = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, self.left.emit, context=keys)
        theme.changed.connect(self._arrange)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """It scrolls; it asks for no more than the smallest window has."""
        return QSize(480, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, no wider than can be read with ease."""
        super().resizeEvent(event)
        self._arrange()

    def say(self, words: str) -> None:
        """Show a sentence at the head, told to screen readers too."""
        self.aside.setText(words)
        self.announce(words)

    def announce(self, words: str) -> None:
        """Let a screen reader say what changed away from the focus."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def begin_at_top(self) -> None:
        """Show its beginning, with the focus where one begins if it was on this page."""
        self.area.verticalScrollBar().setValue(0)
        if self.isVisible() and self.entrance is not None:
            self.entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self.title.set_role("page_title_narrow" if self.width() < _NARROW else "page_title")
        side = max(_LEAST_SIDE, (self.width() - self._theme.px(self.widest)) // 2)
        self.column.setContentsMargins(side, 16, side, 40)
