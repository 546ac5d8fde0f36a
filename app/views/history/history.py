"""The History tab: what was written and done, a search over it, and one entry beside it to read again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.history.history import HistoryViewModel
from app.views.history.card import EntryCard
from app.views.history.list import HistoryList
from app.views.history.search import HistorySearch
from app.views.history.undo import UndoBar
from app.views.history.words import CalmLine
from app.views.kit.card import CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_NARROW, _BAR = 912, 12
_LIST_SHARE, _CARD_SHARE = 5, 7
_LIST_LETTERS, _CARD_LETTERS = 24, 32
"""Letters of a line that list and card must have room for to stand side by side."""


class HistoryView(Entrance, CardGround):
    """Shows a HistoryViewModel: the list at the left, and the card at the right where there is room for both."""

    def __init__(self, theme: Theme, viewmodel: HistoryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme, self._viewmodel = theme, viewmodel
        self.search = HistorySearch(theme)
        self.trouble = CalmLine(theme, self.tr("Try again"))
        self.empty = CalmLine(theme, self.tr("Start a draft"), "body")
        self.opening = Label(theme, self.tr("Opening…"), "second", "quiet")
        self.list = HistoryList(theme, viewmodel.timeline)
        self.found = Label(theme, "", "second", "quiet", wrap=True)
        self.undo = UndoBar(theme)
        self.card = EntryCard(theme, viewmodel.card)
        self._arrange()
        self._connect()
        self._follow()
        self._follow_trash()

    def minimumSizeHint(self) -> QSize:
        """The list scrolls; it asks for no more than the smallest window has."""
        return QSize(480, 320)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is new."""
        super().showEvent(event)
        if not event.spontaneous():
            self._viewmodel.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another tab was opened."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._viewmodel.set_active(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the card where it would squeeze the list."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        column = QWidget()
        left = QVBoxLayout(column)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        for part in (self.search, self.trouble, self.empty, self.opening):
            left.addLayout(_inset(part))
        left.addWidget(self.list, 1000)
        left.addLayout(_inset(self.found, 12))
        left.addStretch(1)
        left.addLayout(_inset(self.undo))
        self._row = QHBoxLayout(self)
        self._row.addWidget(column, _LIST_SHARE)
        right = QVBoxLayout()
        right.addWidget(self.card, 1)
        right.addStretch(0)
        self._row.addLayout(right, _CARD_SHARE)

    def _connect(self) -> None:
        model = self._viewmodel
        self.search.textChanged.connect(model.search)
        self.search.on.connect(lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.list.chosen.connect(model.choose)
        self.list.opened.connect(model.open)
        self.list.trash_wanted.connect(model.trash_row)
        self.card.open_wanted.connect(model.open_card)
        self.card.trash_wanted.connect(model.trash_card)
        self.undo.undone.connect(model.trash.undo)
        self.trouble.acted.connect(model.refresh)
        self.empty.acted.connect(model.draft_wanted)
        model.row_wanted.connect(self.list.go_to)
        model.changed.connect(self._follow)
        model.card.changed.connect(self._fit)
        model.trash.changed.connect(self._follow_trash)
        self._theme.changed.connect(self._fit)
        self._shortcut(QKeySequence.StandardKey.Find, self._find)
        self._shortcut(QKeySequence.StandardKey.Undo, model.trash.undo)

    def _shortcut(self, keys: QKeySequence.StandardKey, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _follow(self) -> None:
        """Show what there is to show."""
        model, showing = self._viewmodel, self._viewmodel.showing
        begins_here = self.search.hasFocus() or self.empty.act.hasFocus() or self.hasFocus()
        self.search.setVisible(showing != "empty")
        entrance = self.entrance = self.search if showing != "empty" else self.empty.act
        self.list.setVisible(showing == "entries")
        self.opening.setVisible(showing == "opening")
        self.empty.say(self.tr("Nothing yet. What you write or do in Calm shows here.") if showing == "empty" else "")
        self.trouble.say(model.trouble)
        if model.found != self.found.text():
            self.found.setText(model.found)
            self._announce(model.found)
        self.found.setVisible(bool(model.found))
        if begins_here:
            entrance.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _follow_trash(self) -> None:
        trashed = self._viewmodel.trash.last is not None
        self.undo.setVisible(trashed)
        if trashed:
            self._announce(self.undo.words.text())

    def _announce(self, words: str) -> None:
        """Let a screen reader say what changed away from the focus."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _fit(self) -> None:
        """Keep the list readable: beside it a card, its place alone, or nothing."""
        narrow = self.width() < _NARROW
        margin, gap = (24, 24 - _BAR) if narrow else (40, 32 - _BAR)
        self._row.setContentsMargins(margin, 24, margin, 32)
        self._row.setSpacing(gap)
        letter = self.fontMetrics().averageCharWidth()
        needed = 2 * margin + gap + self._theme.px(34) + 150 + (_LIST_LETTERS + _CARD_LETTERS) * letter
        fits = self.width() >= needed and self._viewmodel.showing != "empty"
        self._row.setStretch(1, _CARD_SHARE if fits else 0)
        policy = self.card.sizePolicy()
        policy.setRetainSizeWhenHidden(fits)
        self.card.setSizePolicy(policy)
        self.card.setVisible(fits and self._viewmodel.card.entry is not None)


def _inset(part: QWidget, start: int = 0) -> QHBoxLayout:
    """As wide as the rows of the list, beside its scroll bar, `start` pixels in."""
    row = QHBoxLayout()
    row.setContentsMargins(start, 0, _BAR, 0)
    row.addWidget(part)
    return row
