"""What led to an entry and what it led to, each a link."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.history import Entry
from app.viewmodels.history.timeline_row import row_change, row_title
from app.views.kit.buttons import Button
from app.views.kit.theme import Theme

_ICONS = {"draft": "pencil", "session": "calm", "reflection": "speech"}
_LONGEST = 32
"""Letters of a title; all of it is in the tooltip."""

_MOST = 3
"""Links that are shown: the last ones, which are nearest to the talk."""


class Links(QWidget):
    """`wanted(Entry)`: somebody would like to look at this one."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Entry, ...] = ()
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show links to these, the last few of them."""
        shown = tuple(entries[-_MOST:])
        if shown != self._shown:
            self._shown = shown
            for button in self.buttons:
                button.hide()
                button.deleteLater()
            self.buttons = [self._link(entry) for entry in shown]
        self.setVisible(bool(shown))

    def _link(self, entry: Entry) -> Button:
        link = Button(self._theme, "", "link", _ICONS[entry.kind])
        change = row_change(entry) if entry.kind == "session" else ""
        words = ", ".join(filter(None, (row_title(entry), change)))
        said = self._said(entry)
        link.setText(said.format(title=shorten(words)).replace("&", "&&"))
        link.setAccessibleName(said.format(title=words))
        link.setToolTip(link.accessibleName())
        link.clicked.connect(partial(self._want, entry))
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        link.show()
        return link

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
    """As many letters as a link has room for."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
