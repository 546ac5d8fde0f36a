"""What led to an entry and what it led to, each a link."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.model.history import Entry
from app.viewmodels.history.timeline_row import row_change, row_title
from app.views.kit.buttons import Button
from app.views.kit.theme import Theme

_ICONS = {"draft": "pencil", "session": "calm", "reflection": "speech"}
_LONGEST = 40
"""Letters of a link in a menu."""

_MOST = 3
"""Links that are shown: the last ones, which are nearest to the talk."""


class Links(QWidget):
    """`wanted(Entry)`: somebody would like to look at this one. What has no room is in the tooltip."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Entry, ...] = ()
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._fit)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def show_entries(self, entries: Sequence[Entry]) -> bool:
        """Show links to these, the last few of them; says whether they are others than before."""
        shown = tuple(entries[-_MOST:])
        differs = shown != self._shown
        if differs:
            self._shown = shown
            for button in self.buttons:
                button.hide()
                button.deleteLater()
            self.buttons = [self._link(entry) for entry in shown]
            self._fit()
        self.setVisible(bool(shown))
        return differs

    def fill(self, menu: QMenu) -> None:
        """Add the same links to a menu."""
        for button in self.buttons:
            menu.addAction(_plain(shorten(button.accessibleName())), button.click)
        if self.buttons:
            menu.addSeparator()

    def _link(self, entry: Entry) -> Button:
        link = Button(self._theme, "", "link", _ICONS[entry.kind])
        change = row_change(entry) if entry.kind == "session" else ""
        words = ", ".join(filter(None, (row_title(entry), change)))
        link.setAccessibleName(self._said(entry).format(title=words))
        link.setToolTip(link.accessibleName())
        link.setMinimumWidth(1)
        link.clicked.connect(partial(self._want, entry))
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        link.show()
        return link

    @Slot()
    def _fit(self) -> None:
        for button in self.buttons:
            words, metrics = button.accessibleName(), button.fontMetrics()
            button.setText(_plain(words))
            around = button.sizeHint().width() - metrics.horizontalAdvance(words)
            button.setText(_plain(metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - around)))

    def _said(self, entry: Entry) -> str:
        """A talk says by itself what it is."""
        match entry.kind:
            case "session":
                return self.tr("Before it: {title}")
            case "draft":
                return self.tr("Its draft: {title}")
        return "{title}"

    def _want(self, entry: Entry, _: bool = False) -> None:
        self.wanted.emit(entry)


def shorten(words: str) -> str:
    """As many letters as a link in a menu has room for."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _plain(words: str) -> str:
    """As they are: buttons and menus take "&" for a mark before a key."""
    return words.replace("&", "&&")
