"""The card beside the timeline: one entry with all of its words, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.model.history import Entry
from app.viewmodels.history.card import HistoryCard
from app.views.history.links import Links
from app.views.history.reader import HistoryReader
from app.views.history.session_notes import SessionNotes
from app.views.history.status_chip import StatusChip
from app.views.kit.buttons import Button, IconButton
from app.views.kit.card import Card
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import ElidedLabel, Label
from app.views.kit.segments import Segments
from app.views.kit.tab_order import chain
from app.views.kit.theme import Theme

_PADDING, _TIGHT = 32, 20
_TOP, _BOTTOM, _BETWEEN, _TO_LINE = (22, 16), (24, 16), (12, 8), (16, 8)
"""Pixels of air in a card with room, and in a low one."""

_LOW = 560
"""Pixels at the usual size of words: in a lower card the words of a draft have the room of the line and of the links
below them; the links stand in its menu then."""


class EntryCard(Card):
    """Shows what a HistoryCard holds, and nothing but its ground while that is empty.

    Its signals ask for something to be done with that entry: to go back to the list from it, to go on with it, put it
    away or bring it back, use its words for another draft, look at its versions, at the hints these had, at another
    entry, or say how far it is.
    """

    back_wanted = Signal()
    open_wanted = Signal()
    copy_wanted = Signal()
    trash_wanted = Signal()
    restore_wanted = Signal()
    archive_wanted = Signal(bool)
    versions_wanted = Signal()
    hints_wanted = Signal()
    look_back_wanted = Signal()
    status_chosen = Signal(str)
    link_wanted = Signal(object)

    def __init__(self, theme: Theme, shown: HistoryCard, parent: QWidget | None = None) -> None:
        super().__init__(theme, 2, parent)
        self._shown = shown
        self.setContentsMargins(0, 0, 0, 0)
        self.back = IconButton(theme, "chevron_left", self.tr("Back to the list (Esc)"))
        self.back.hide()
        self.title = ElidedLabel(theme, "", "card_title")
        self.aside = ElidedLabel(theme, "", "second", "quiet")
        self.when = ElidedLabel(theme, "", "second", "quiet")
        self.versions = IconButton(theme, "layers", self.tr("What it said before"))
        self.more = IconButton(theme, "more", self.tr("More to do with it"))
        self.status = StatusChip(theme)
        self.which = Segments(theme, [self.tr("Marks then"), self.tr("Marks now")], self.tr("Which marks are shown"))
        self.which.set_index(1)
        self.notes = SessionNotes(theme, shown)
        self.reader = HistoryReader(theme)
        self.reader.setPlaceholderText(self.tr("No words in it yet."))
        self.marked = Label(theme, "", "second", "quiet", wrap=True)
        self.links = Links(theme)
        self.place = Label(theme, "", "second", "quiet", wrap=True)
        self.open = Button(theme, self.tr("Open"), "primary")
        self.copy = Button(theme, self.tr("Use as a new start"))
        self.restore = Button(theme, self.tr("Bring it back"), "primary", "undo")
        self.menu: QMenu | None = None
        self._arrange()
        self._connect()
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air at the sides of a narrow card, and fewer lines in a low one."""
        super().resizeEvent(event)
        self._fit()
        self._follow_marks()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a hairline under the heading."""
        super().paintEvent(event)
        side, y = self._side(), self._heads.geometry().bottom() - _TO_LINE[self._is_low]
        QPainter(self).fillRect(side, y, self.width() - 2 * side, 1, self._theme.color("line"))

    def read(self) -> None:
        """Go to what there is to read, or to the way back where nothing of it takes keys."""
        for part in (self.reader, self.notes, self.back):
            if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                part.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _arrange(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self.back)
        heading.addWidget(self.title)
        heading.addSpacing(12)
        heading.addWidget(self.aside, 1)
        heading.addWidget(self.versions)
        heading.addWidget(self.more)
        self._tools = QWidget()
        self._flow = FlowLayout(12, self._tools)
        self._flow.addWidget(self.status)
        self._flow.addWidget(self.which)
        self._heads = QWidget()
        heads = self._lines = QVBoxLayout(self._heads)
        heads.setSpacing(0)
        heads.addLayout(heading)
        heads.addWidget(self.when)
        heads.addWidget(self._tools)
        foot = QWidget()
        buttons = self._buttons = FlowLayout(8, foot)
        for button in (self.open, self.restore, self.copy):
            buttons.addWidget(button)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._heads)
        self._whole.addWidget(self.notes, 1)
        self._whole.addWidget(self.reader, 1)
        for below in (self.marked, self.links, self.place, foot):
            self._whole.addWidget(below)
        self.marked.setContentsMargins(0, 12, 0, 0)
        self.place.setContentsMargins(0, 12, 0, 0)

    def _connect(self) -> None:
        for button, wanted in (
            (self.back, self.back_wanted),
            (self.open, self.open_wanted),
            (self.copy, self.copy_wanted),
            (self.restore, self.restore_wanted),
            (self.versions, self.versions_wanted),
        ):
            button.clicked.connect(wanted)
        self.more.clicked.connect(self._open_menu)
        self.status.chosen.connect(self.status_chosen)
        self.links.wanted.connect(self.link_wanted)
        self.which.chosen.connect(lambda index: self._shown.review.show_then(index == 0))
        self._shown.review.changed.connect(self._follow_marks)
        self._shown.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        shown, kind = self._shown, self._shown.entry.kind if self._shown.entry is not None else None
        trashed = shown.place == "trash"
        self.notes.show_session()
        self.notes.setVisible(not shown.is_draft)
        self.title.setText(shown.title)
        self.aside.setText(shown.aside)
        self.when.setText(" · ".join(filter(None, (shown.when, shown.counts))))
        self.status.show_status(None if trashed else shown.status)
        self.which.setVisible(shown.is_draft and bool(shown.text))
        self._tools.setVisible(shown.is_draft)
        self.versions.setVisible(shown.has_versions)
        self.open.setVisible(kind in ("draft", "reflection") and not trashed)
        self.copy.setVisible(shown.is_draft and not trashed)
        self.restore.setVisible(trashed)
        self.more.setVisible(not trashed)
        self._link(shown.linked)
        self.place.setText(shown.place_line)
        self.place.setVisible(bool(shown.place_line))
        self.reader.setVisible(shown.is_draft)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Expanding if shown.is_draft else QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)
        self.reader.show_text(shown.text, shown.hits)
        self._follow_marks()
        self.update()

    def _link(self, entries: Sequence[Entry]) -> None:
        """Show links to these, which Tab reaches before what stands below; the keys stay on the card."""
        held = any(link.hasFocus() for link in self.links.buttons)
        if self.links.show_entries(entries):
            chain(self.reader, *self.links.buttons, self.open)
            if held:
                self.more.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _follow_marks(self) -> None:
        review = self._shown.review
        self.reader.show_marks(review.marks)
        self.reader.setAccessibleDescription(review.line)
        self.marked.setText(review.line)
        self.marked.setVisible(bool(review.line) and not self._is_low)
        self.links.setVisible(bool(self._shown.linked) and not self._is_low)
        self.which.setToolTip(review.line)

    @Slot()
    def _open_menu(self) -> None:
        """What else can be done, below the button."""
        menu = self.menu = QMenu(self.more)
        menu.setAccessibleName(self.more.accessibleName())
        if self._is_low:
            self.links.fill(menu)
        if self._shown.is_draft:
            menu.addAction(self.tr("&Look back on the talk"), self.look_back_wanted.emit)
            if self._shown.has_versions:
                menu.addAction(self.tr("&Hints from version to version"), self.hints_wanted.emit)
            archived = self._shown.place == "archive"
            words = self.tr("Take it out of the &archive") if archived else self.tr("Put it into the &archive")
            menu.addAction(words, lambda: self.archive_wanted.emit(not archived))
        menu.addAction(self.tr("Move to &trash"), self.trash_wanted.emit)
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        left = 0 if self.isRightToLeft() else self.more.width() - menu.sizeHint().width()
        menu.popup(self.more.mapToGlobal(QPoint(left, self.more.height() + 4)))

    @property
    def _is_low(self) -> bool:
        """Whether the words of a draft want for room."""
        return self._shown.is_draft and self.height() < self._theme.px(_LOW)

    def _fit(self) -> None:
        """As much air as there is room for."""
        side, low = self._side(), self._is_low
        self._whole.setContentsMargins(side, _TOP[low], side, _BOTTOM[low])
        self._lines.setContentsMargins(0, 0, 0, 2 * _TO_LINE[low] + 1)
        self._flow.setContentsMargins(0, _BETWEEN[low], 0, 0)
        self._buttons.setContentsMargins(0, _TO_LINE[low], 0, 0)

    def _side(self) -> int:
        return _PADDING if self.width() >= self._theme.px(420) else _TIGHT
