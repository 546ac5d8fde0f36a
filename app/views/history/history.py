"""The History tab: what was written and done, a search over it, and one entry beside it to read again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
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

from app.model.history import ALL
from app.viewmodels.history.history import HistoryViewModel
from app.views.history.card import EntryCard
from app.views.history.filters import FilterChips
from app.views.history.list import HistoryList
from app.views.history.many import ManyBar
from app.views.history.search import HistorySearch
from app.views.history.trash_bar import TrashBar
from app.views.history.undo import UndoBar
from app.views.history.words import CalmLine
from app.views.kit.buttons import IconButton
from app.views.kit.card import CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_NARROW, _BAR = 912, 12
_LIST_SHARE, _CARD_SHARE = 5, 7
_EYE_KEY = "F7"
_QUIET = 700
"""Milliseconds without a key before a screen reader says how much was found."""

_LIST_LETTERS, _CARD_LETTERS = 24, 32
"""Letters of a line that list and card must have room for to stand side by side."""


class HistoryView(Entrance, CardGround):
    """Shows a HistoryViewModel: the list at the left, and the card at the right, or in its place without room for both.

    `looking(bool)`: what is shown is what somebody looks for, or all there is.
    """

    looking = Signal(bool)

    def __init__(self, theme: Theme, viewmodel: HistoryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme, self._viewmodel = theme, viewmodel
        self.search = HistorySearch(theme)
        self.eye = IconButton(theme, "eye", "")
        self._last_tool: QWidget = self.eye
        self.filters = FilterChips(theme, viewmodel.filtering)
        self.trouble = CalmLine(theme, self.tr("Try again"))
        self.empty = CalmLine(theme, self.tr("Start a draft"), "body")
        self.opening = Label(theme, self.tr("Opening…"), "second", "quiet")
        self.list = HistoryList(theme, viewmodel.timeline)
        self.list.setSelectionModel(viewmodel.selected)
        self.found = Label(theme, "", "second", "quiet", wrap=True)
        self.trash_bar = TrashBar(theme)
        self.many = ManyBar(theme, viewmodel.acting, lambda: viewmodel.shown[1])
        self.undo = UndoBar(theme)
        self.card = EntryCard(theme, viewmodel.card)
        self._reading = False
        self._announcing = QTimer(self, singleShot=True, interval=_QUIET)
        self._arrange()
        self._connect()
        self._follow()
        self._follow_acting()

    def add_tool(self, tool: QWidget) -> None:
        """Put something that concerns all entries at the end of the head; Tab reaches it before the filters."""
        self._head.addWidget(tool)
        QWidget.setTabOrder(self._last_tool, tool)
        self._last_tool = tool

    def add_note(self, note: QWidget) -> None:
        """Put something that is told now and then right above the list."""
        self._left.insertLayout(self._left.indexOf(self.list), _inset(note))

    def show_day(self, day: date) -> None:
        """Show all of this day and nothing else, with the focus in the list."""
        self.search.clear()
        self._viewmodel.filtering.choose_day(day)
        self.entrance = self.list

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
            self._reading = False
            self._viewmodel.set_active(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the card where it would squeeze the list."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        column = self._column = QWidget()
        left = self._left = QVBoxLayout(column)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        head = _inset(self.search)
        head.setStretch(0, 1)
        head.addStretch(0)
        head.addWidget(self.eye)
        head.setSpacing(4)
        self._head = head
        left.addLayout(head)
        left.addSpacing(4)
        left.addLayout(_inset(self.filters))
        left.addSpacing(4)
        for part in (self.trouble, self.empty, self.opening):
            left.addLayout(_inset(part))
        left.addLayout(_inset(self.trash_bar))
        left.addWidget(self.list, 1000)
        left.addLayout(_inset(self.found, 12))
        left.addStretch(1)
        left.addLayout(_inset(self.many))
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
        self.search.on.connect(self._go_on)
        self.search.entered.connect(self._enter)
        self.eye.clicked.connect(model.turn_previews)
        self._announcing.timeout.connect(lambda: self._announce(self.found.text()))
        self.list.chosen.connect(model.choose)
        self.list.opened.connect(model.open)
        self.list.read_wanted.connect(self._read)
        self.list.typed.connect(self._type)
        self.list.trash_wanted.connect(model.trash_row)
        self._connect_acting()
        self.trouble.acted.connect(model.refresh)
        self.empty.acted.connect(model.draft_wanted)
        model.row_wanted.connect(self.list.go_to)
        model.changed.connect(self._follow)
        model.card.changed.connect(self._fit)
        self._theme.changed.connect(self._fit)
        self._shortcut(QKeySequence.StandardKey.Find, self._find)
        self._shortcut(QKeySequence.StandardKey.Undo, model.acting.undo)
        self._shortcut(_EYE_KEY, model.turn_previews)
        self._back = self._shortcut("Esc", self._go_back)

    def _connect_acting(self) -> None:
        model, card, acting = self._viewmodel, self.card, self._viewmodel.acting
        card.back_wanted.connect(self._go_back)
        card.open_wanted.connect(model.open_card)
        card.copy_wanted.connect(model.copy_card)
        card.trash_wanted.connect(lambda: acting.trash(model.on_card))
        card.restore_wanted.connect(lambda: acting.restore(model.on_card))
        card.archive_wanted.connect(lambda into: acting.archive(model.on_card, into=into))
        card.status_chosen.connect(lambda status: acting.set_status(model.on_card, status))
        card.link_wanted.connect(model.go_to)
        card.versions_wanted.connect(model.look_at_versions)
        card.hints_wanted.connect(model.look_at_hints)
        card.look_back_wanted.connect(model.look_back)
        self.list.archive_wanted.connect(model.archive_row)
        self.list.restore_wanted.connect(lambda row: acting.restore([model.timeline.entry(row)]))
        self.trash_bar.emptied.connect(acting.empty_trash)
        self.many.acted.connect(self._go_on)
        self.undo.undone.connect(acting.undo)
        acting.changing.changed.connect(self._follow_acting)
        for leaves in (card.trash_wanted, card.restore_wanted, card.archive_wanted):
            leaves.connect(self._go_back)
        model.selected.selectionChanged.connect(lambda *_: self.many.show_count(model.selected.count))

    def _shortcut(self, keys: QKeySequence.StandardKey | str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def _read(self) -> None:
        """Show the card in the place of the list, where there is no room for both."""
        self._reading = True
        self._fit()
        self._row.activate()  # what has to be scrolled takes keys
        self.card.read()

    def _go_back(self) -> None:
        """Show the list again, if the card stands in its place."""
        if self._reading:
            self._reading = False
            self._fit()
            self._go_on()

    def _find(self) -> None:
        self._go_back()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _type(self, letters: str) -> None:
        """Go on with these in the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(letters)

    def _go_on(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enter(self) -> None:
        """Sort by how well it fits; once that is done, go on to what was found."""
        if self._viewmodel.can_rank:
            self._viewmodel.rank()
        else:
            self._go_on()

    def _follow(self) -> None:
        """Show what there is to show."""
        held = self._held()
        model, showing = self._viewmodel, self._viewmodel.showing
        begins_here = self.search.hasFocus() or self.empty.act.hasFocus() or self.hasFocus()
        bare = showing == "empty" and not model.elsewhere
        for part in (self.search, self.eye, self.filters):
            part.setVisible(not bare)
        self.eye.set_icon("eye" if model.previews else "eye_off")
        hide, show = self.tr("Hide the words of each entry ({key})"), self.tr("Show the words of each entry ({key})")
        self.eye.set_name((hide if model.previews else show).format(key=_EYE_KEY))
        entrance = self.entrance = self.empty.act if bare else self.search
        self.list.setVisible(showing == "entries")
        self.list.in_trash, self.list.in_archive = model.shown[1].trashed, model.shown[1].archived
        self.list.keeps_quiet = not model.previews
        self.looking.emit(model.shown != ("", ALL))
        self.trash_bar.show_trash(self.list.in_trash, model.timeline.rowCount() > 0)
        self.many.show_count(model.selected.count)
        self.opening.setVisible(showing == "opening")
        self.empty.say(self.tr("Nothing yet. What you write or do in Calm shows here.") if showing == "empty" else "")
        self.trouble.say(model.trouble)
        if model.found != self.found.text():
            self.found.setText(model.found)
            self._announcing.start()
        self.found.setVisible(bool(model.found))
        if begins_here:
            entrance.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        self._hold(held)

    def _follow_acting(self) -> None:
        held, done = self._held(), self._viewmodel.acting.changing.sentence
        self.undo.words.setText(done)
        self.undo.setVisible(bool(done))
        self._hold(held)
        self._announce(done)

    def _held(self) -> QWidget | None:
        """What has the keys, or will have them once the window does again."""
        focus = self.window().focusWidget()
        return focus if focus is not None and self.isAncestorOf(focus) else None

    def _hold(self, held: QWidget | None) -> None:
        """The keys stay in the tab when what had them is there no more."""
        rows = self._viewmodel.timeline.rowCount() if self._viewmodel.showing == "entries" else 0
        if held is None or (held.isVisibleTo(self) and (rows or held is not self.list)):
            return
        if self._reading:
            self.card.read()
        elif rows:
            self._go_on()
        elif self.entrance is not None:
            self.entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _announce(self, words: str) -> None:
        """Let a screen reader say what changed away from the focus."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _fit(self) -> None:
        """Keep the list readable: beside it a card, its place alone, or nothing."""
        held, narrow = self._held(), self.width() < _NARROW
        margin, gap = (24, 24 - _BAR) if narrow else (40, 32 - _BAR)
        self._row.setContentsMargins(margin, 24, margin, 32)
        self._row.setSpacing(gap)
        letter = self.fontMetrics().averageCharWidth()
        needed = 2 * margin + gap + self._theme.px(34) + 150 + (_LIST_LETTERS + _CARD_LETTERS) * letter
        roomy, there = self.width() >= needed, self._viewmodel.card.entry is not None
        self._reading = self._reading and not roomy and there
        fits = roomy and self._viewmodel.showing != "empty"
        self.list.leads_on = not roomy
        self._row.setStretch(1, _CARD_SHARE if fits else 0)
        policy = self.card.sizePolicy()
        policy.setRetainSizeWhenHidden(fits)
        self.card.setSizePolicy(policy)
        self.card.back.setVisible(self._reading)
        self.card.setVisible((fits or self._reading) and there)
        self._column.setHidden(self._reading)
        self._back.setEnabled(self._reading)
        self._hold(held)


def _inset(part: QWidget, start: int = 0) -> QHBoxLayout:
    """As wide as the rows of the list, beside its scroll bar, `start` pixels in."""
    row = QHBoxLayout()
    row.setContentsMargins(start, 0, _BAR, 0)
    row.addWidget(part)
    return row
