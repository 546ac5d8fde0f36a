"""The draft tab: for whom, a page to write on, and beside it what was found in the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.marks import Note
from app.views.draft.aside_beside import AsideBeside
from app.views.draft.beside import Beside
from app.views.draft.editor import Editor
from app.views.draft.feelings_beside import FeelingsBeside
from app.views.draft.find_line import FindLine
from app.views.draft.foot import DraftFoot
from app.views.draft.foot_button import FootButton
from app.views.draft.head import DraftHead
from app.views.draft.hints import HintsPanel
from app.views.draft.side import DraftSide
from app.views.draft.ways import WaysPanel
from app.views.draft.who_line import WhoLine
from app.views.draft.who_more import WhoMore
from app.views.kit.banner import Banner
from app.views.kit.card import Card, CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.tab_order import chain, reached_before
from app.views.kit.theme import Theme

_NARROW = 912
"""Pixels of this tab, without the rail, in a window of 1,000."""

_LOW = 600
"""Pixels of this tab at 100 % below which the page has no room for both its foot and the line for finding."""

_TIGHT = 260
"""Pixels of the page at 100 % below which it makes way for a panel."""

_SHEET = 860
"""Pixels that the page takes of the whole screen at 100 %."""


class DraftView(Entrance, CardGround):
    """Shows the one open draft. The focus given to it goes to the text.

    `above` is the banner above the page, None while there is none; `above_changed`: it is another one.
    """

    above_changed = Signal()

    def __init__(self, theme: Theme, viewmodel: DraftViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.above: Banner | None = None
        self._alone = False
        self._theme, self._viewmodel = theme, viewmodel
        self.who = WhoLine(theme)
        self.more = WhoMore(theme)
        self.head = DraftHead(theme, self.who, self.more)
        self.to, self.title = self.who.to, self.who.title
        self.editor = Editor(theme, lambda: viewmodel.marks)
        self.editor.setPlaceholderText(self.tr("Begin anywhere. Nobody sees this but you."))
        self.editor.setAccessibleName(self.tr("Your words"))
        self.foot = DraftFoot(theme)
        self.ways_button = FootButton(theme, self.tr("Ways in"), "ways_in", "Ctrl+I")
        self.feelings_button = FootButton(theme, self.tr("Feelings"), "feelings", "Ctrl+Shift+F")
        self.foot.add_tool(self.feelings_button)
        self.foot.add_tool(self.ways_button)
        self.panel = HintsPanel(theme, viewmodel.aside.scopes)
        self.ways = WaysPanel(theme, viewmodel.ways, self)  # shown at once: without a parent it would be a window
        self._lay_out()
        self._connect()
        self.entrance = self.editor
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_draft()

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether there is a draft to go on with."""
        super().showEvent(event)
        if self._viewmodel.is_blank:
            self._viewmodel.look_for_last()
        self._viewmodel.people.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written before leaving."""
        super().hideEvent(event)
        self._viewmodel.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower margins and panel in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def put_above(self, banner: Banner) -> None:
        """Show `banner` right above the page, in the place of another."""
        self.above = banner
        self._column.insertWidget(self._column.indexOf(self._desk), banner)
        chain(reached_before(self.editor), *banner.order)
        self.above_changed.emit()

    def take_from_above(self, banner: Banner) -> None:
        """`banner` goes; nothing stands above the page if it was the one that did."""
        banner.hide()
        banner.deleteLater()
        if self.above is banner:
            self.above = None
            self.above_changed.emit()

    @Slot(bool)
    def set_alone(self, alone: bool) -> None:
        """Show only the page, with its marks, while it has the whole screen."""
        self._alone = alone
        self.beside.close()
        focus = self.window().focusWidget()
        if alone and focus is not None and (self.head.isAncestorOf(focus) or self.side.isAncestorOf(focus)):
            self._write_on()
        self.head.setHidden(alone)
        if self.above is not None:
            self.above.setHidden(alone)
        self.side.setHidden(self._side_is_empty)
        self.foot.set_alone(alone)
        self._arrange()
        self.editor.ensureCursorVisible()

    def _lay_out(self) -> None:
        card = self._card = Card(self._theme, depth=2)
        card.setContentsMargins(0, 0, 0, 0)
        page = QVBoxLayout(card)
        page.setContentsMargins(1, card.corner, 1, 0)
        page.setSpacing(0)
        self.find_line = FindLine(self._theme, self._viewmodel.find, self.editor)
        page.addWidget(self.editor, 1)
        page.addWidget(self.find_line)
        page.addWidget(self.foot)
        self._desk = QGridLayout()
        self._desk.setColumnStretch(0, 1)
        self._desk.addWidget(card, 0, 0)
        self.side = DraftSide(self.ways, self.panel)
        self._desk.addWidget(self.side, 0, 1)
        self.beside = Beside(self.editor, self._desk, card, self.side)
        self.feelings = FeelingsBeside(self._theme, self._viewmodel.feelings, self.editor, self.beside, self.side)
        self.aside = AsideBeside(self._theme, self._viewmodel.aside, self.panel, self.editor, self.beside)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self.head)
        self._column.addLayout(self._desk, 1)
        aside = self.panel.aside
        panel = (self.panel.care_note.close_button, aside.back_button, aside.list_link, self.panel.list)
        for before, after in pairwise((*self.head.order, self.editor, self.ways, *panel, *self.foot.tools)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        viewmodel = self._viewmodel
        viewmodel.opened.connect(self._show_draft)
        viewmodel.hints_changed.connect(self._show_notes)
        viewmodel.counted.connect(self._show_count)
        viewmodel.keeping_changed.connect(self.foot.show_keeping)
        viewmodel.last_offered.connect(self._offer_last)
        viewmodel.care.changed.connect(self.panel.show_care)
        self.panel.care_note.closed.connect(viewmodel.care.close)
        viewmodel.balanced.connect(self.panel.tally.show_balance)
        viewmodel.language_changed.connect(self.panel.show_language)
        viewmodel.pouring_changed.connect(self._show_pouring)
        self.head.pour_chosen.connect(lambda pouring: viewmodel.set_mode("pour" if pouring else "own"))
        self.editor.followers.append(viewmodel.change)
        self.to.textEdited.connect(viewmodel.set_to)
        self.title.textEdited.connect(viewmodel.set_title)
        self.who.to_settled.connect(viewmodel.settle_to)
        self.more.tie_chosen.connect(viewmodel.set_tie)
        self.more.situation_chosen.connect(viewmodel.set_situation)
        self.more.hope_typed.connect(viewmodel.set_hope)
        self.more.status_chosen.connect(viewmodel.set_status)
        viewmodel.who_changed.connect(self._show_who)
        viewmodel.people.changed.connect(self.who.show_people)
        self.panel.opened.connect(self._open_note)
        self.panel.offer_taken.connect(self._take_offer)
        self.panel.edit_wanted.connect(self._edit_note)
        self.panel.last_wanted.connect(viewmodel.open_last)
        self.ways_button.clicked.connect(lambda: self._turn_ways(Qt.FocusReason.OtherFocusReason))
        self.ways.taken.connect(self._put_in)
        self.ways.left.connect(self._write_on)
        viewmodel.ways.turned.connect(self._share_side)
        viewmodel.care.changed.connect(self._share_side)
        self._bind(QKeySequence(QKeySequence.StandardKey.Save), viewmodel.keep)
        self.feelings_button.clicked.connect(self.feelings.toggle)
        self._bind(QKeySequence("Ctrl+Shift+F"), self.feelings.toggle)
        self._bind(QKeySequence("Ctrl+I"), lambda: self._turn_ways(Qt.FocusReason.ShortcutFocusReason))
        self.find_line.turned.connect(self._arrange)
        self._bind(QKeySequence(QKeySequence.StandardKey.Find), self._find)
        self._bind(QKeySequence("F3"), lambda: self._find_step(1))
        self._bind(QKeySequence("Shift+F3"), lambda: self._find_step(-1))
        self._bind(QKeySequence("F8"), lambda: self._walk(1))
        self._bind(QKeySequence("Shift+F8"), lambda: self._walk(-1))
        self._bind(QKeySequence("F9"), self.head.turn)

    def _bind(self, keys: QKeySequence, act: Callable[[], object]) -> None:
        QShortcut(keys, self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW
        side = 24 if narrow else 40
        if self._alone:
            side = max(side, round((self.width() - _SHEET * self._theme.zoom) / 2))
        self._column.setContentsMargins(side, 24 if self._alone else 12, side, 24)
        self._desk.setSpacing(16 if narrow else 24)
        panel = (288 if narrow else 336) * max(1.0, self._theme.zoom)
        width = round(min(panel, self.width() * 0.44))
        for part in (self.panel, self.ways):
            part.setFixedWidth(width)
        room = self.width() - 2 * side
        tight = room - self._desk.spacing() - width < _TIGHT * self._theme.zoom
        self.beside.set_room(width, room if tight else 0)
        self.foot.set_narrow(narrow)
        low = self.height() < _LOW * self._theme.zoom
        self.foot.set_low(low)
        self.foot.setHidden(low and not self.find_line.isHidden() and not self._viewmodel.keeping.trouble)

    @Slot()
    def _restyle(self) -> None:
        self._arrange()

    @Slot()
    def _show_draft(self) -> None:
        viewmodel = self._viewmodel
        self.who.show_draft(viewmodel.to, viewmodel.title)
        self._show_who()
        self.panel.show_notes([])
        self.panel.aside.clear()
        self.editor.show_text(viewmodel.shown)
        self.foot.show_keeping(viewmodel.keeping)
        self.panel.tally.show_balance(0, 0)

    @Slot()
    def _show_who(self) -> None:
        viewmodel = self._viewmodel
        self.more.show_who(viewmodel.tie, viewmodel.situation, viewmodel.hope)
        self.more.show_status(viewmodel.status)
        self.who.show_summary(self.more.summary)

    @Slot(bool)
    def _show_pouring(self, pouring: bool) -> None:
        """Only the page while it is poured out, with the ways in beside it while it is blank."""
        self.beside.close()
        self.side.setHidden(self._side_is_empty)
        self._share_side()
        self.head.show_pouring(pouring)
        self.foot.set_pouring(pouring)
        self.editor.set_pouring(pouring)

    @Slot(int, object)
    def _show_notes(self, _: int, notes: Sequence[Note]) -> None:
        self.panel.show_notes(notes)
        self.editor.viewport().update()

    @Slot(int)
    def _show_count(self, words: int) -> None:
        self.foot.show_words(words)
        if words:
            self.panel.offer_last(False)

    @Slot(bool)
    def _offer_last(self, offered: bool) -> None:
        self.panel.offer_last(offered and self._viewmodel.is_blank)

    @Slot(object)
    def _open_note(self, note: Note | None) -> None:
        """Show where the open note stands."""
        if note is not None:
            self.beside.close()
        self.editor.set_open_note(note)
        place = self._viewmodel.marks.place(note) if note is not None else None
        if place is not None:
            self.editor.go_to(place[0])

    @Slot()
    def _edit_note(self) -> None:
        """Go on writing, at the mark of the open note if there is one."""
        note = self.panel.open_note
        place = self._viewmodel.marks.place(note) if note is not None else None
        if place is not None:
            self.editor.go_to(place[0])
        self._write_on()

    @Slot(object, str)
    def _take_offer(self, note: Note, offer: str) -> None:
        insertion = self._viewmodel.offer(note, offer)
        self.panel.close_note()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if insertion is not None:
            self.editor.put(insertion.start, insertion.end, insertion.text, insertion.gap)

    @Slot(str)
    def put_back(self, text: str) -> None:
        """Show `text` in the place of all that stands on the page, undone by one undo."""
        self.editor.put(0, self._viewmodel.length, text)
        self.editor.go_to(0)

    @Slot(str, bool)
    def _put_in(self, text: str, fill: bool) -> None:
        """Put whole sentences in at the caret."""
        insertion = self._viewmodel.put_in(text, self.editor.textCursor().selectionEnd(), fill)
        self._write_on()
        self.editor.put(insertion.start, insertion.end, insertion.text, insertion.gap)
        self._viewmodel.ways.settle()

    @Slot()
    def _write_on(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _share_side(self) -> None:
        """A way that lies open has the side of the page to itself, but never covers a pointer to help.

        Where a page that is poured out gets its first letter, the room beside it stays: nothing moves while typing.
        """
        pouring, ways = self._viewmodel.mode == "pour", self._viewmodel.ways
        self.panel.setHidden(pouring or (ways.is_open and self._viewmodel.care.note is None))
        if pouring and ways.page and not self._alone and self.beside.panel is None:
            self.side.show()

    @property
    def _side_is_empty(self) -> bool:
        return self._alone or (self._viewmodel.mode == "pour" and not self._viewmodel.ways.page)

    def _turn_ways(self, reason: Qt.FocusReason) -> None:
        """Open the ways in, or close them and go on writing."""
        self.beside.close()
        if self.side.isHidden():
            return
        self._viewmodel.ways.toggle()
        if self._viewmodel.ways.page:
            self.ways.enter(reason)
        else:
            self._write_on()

    @Slot()
    def _find(self) -> None:
        """Look for words on the page, which may have made way for a panel."""
        self._show_page()
        self.find_line.open()

    def _find_step(self, step: Literal[1, -1]) -> None:
        self._show_page()
        self.find_line.step(step)

    def _show_page(self) -> None:
        if self._card.isHidden():
            self.beside.close()

    def _walk(self, step: Literal[1, -1]) -> None:
        """Open the note after or before the open one, or the caret if none is open."""
        marks, caret = self._viewmodel.marks, self.editor.textCursor().position()
        note = marks.beside(self.panel.open_note, step) if self.panel.open_note else None
        if note is None:
            note = marks.following(caret - 1) if step > 0 else marks.preceding(caret)
        if note is not None:
            self.beside.close()  # before: a card opens where it is seen
            self.panel.open(note)
            if self._alone:
                self.editor.tell_of(note)
