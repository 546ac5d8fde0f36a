"""The draft tab: for whom, a page to write on, and beside it what was found in the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.draft import DraftViewModel
from app.viewmodels.marks import Note
from app.views.draft_foot import DraftFoot
from app.views.editor import Editor
from app.views.hints import HintsPanel
from app.views.kit.card import Card, CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.fields import Field
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_NARROW = 912
"""Pixels of this tab, without the rail, in a window of 1,000."""


class DraftView(Entrance, CardGround):
    """Shows the one open draft. The focus given to it goes to the text."""

    def __init__(self, theme: Theme, viewmodel: DraftViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme, self._viewmodel = theme, viewmodel
        self.to = Field(theme, self.tr("Who is it for?"), self.tr("To whom"))
        self.title = Field(theme, self.tr("A title, if you like"), self.tr("Title"))
        self.editor = Editor(theme, lambda: viewmodel.marks)
        self.editor.setPlaceholderText(self.tr("Begin anywhere. Nobody sees this but you."))
        self.editor.setAccessibleName(self.tr("Your words"))
        self.foot = DraftFoot(theme)
        self.panel = HintsPanel(theme)
        self._to_label = Label(theme, self.tr("To"), token="quiet")
        self._to_label.setBuddy(self.to)
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

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written before leaving."""
        super().hideEvent(event)
        self._viewmodel.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower margins and panel in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._who = QHBoxLayout()
        self._who.setSpacing(12)
        self._who.addWidget(self._to_label)
        self._who.addWidget(self.to, 2)
        self._who.addWidget(self.title, 3)
        card = Card(self._theme, depth=2)
        card.setContentsMargins(0, 0, 0, 0)
        page = QVBoxLayout(card)
        page.setContentsMargins(1, card.corner, 1, 0)
        page.setSpacing(0)
        page.addWidget(self.editor, 1)
        page.addWidget(self.foot)
        self._desk = QHBoxLayout()
        self._desk.addWidget(card, 1)
        self._desk.addWidget(self.panel)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addLayout(self._who)
        self._column.addLayout(self._desk, 1)
        order = (self.to, self.title, self.editor, self.panel.care_note.close_button, self.panel.list)
        for before, after in pairwise(order):
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
        viewmodel.balanced.connect(self.foot.show_balance)
        viewmodel.language_changed.connect(self.panel.show_language)
        self.editor.edited.connect(viewmodel.change)
        self.to.textEdited.connect(viewmodel.set_to)
        self.title.textEdited.connect(viewmodel.set_title)
        self.title.textChanged.connect(self._weigh_title)
        self.panel.opened.connect(self._open_note)
        self.panel.offer_taken.connect(self._take_offer)
        self.panel.edit_wanted.connect(lambda: self.editor.setFocus(Qt.FocusReason.OtherFocusReason))
        self.panel.last_wanted.connect(viewmodel.open_last)
        self._bind(QKeySequence(QKeySequence.StandardKey.Save), viewmodel.keep)
        self._bind(QKeySequence("F8"), lambda: self._walk(1))
        self._bind(QKeySequence("Shift+F8"), lambda: self._walk(-1))

    def _bind(self, keys: QKeySequence, act: Callable[[], object]) -> None:
        QShortcut(keys, self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW
        side = 24 if narrow else 40
        self._column.setContentsMargins(side, 12, side, 24)
        self._desk.setSpacing(16 if narrow else 24)
        panel = (288 if narrow else 336) * max(1.0, self._theme.zoom)
        self.to.setMaximumWidth(self._theme.px(280))
        self.panel.setFixedWidth(round(min(panel, self.width() * 0.44)))

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.title.setStyleSheet(
            "QLineEdit { background: transparent; border: 1px solid transparent; }"
            f"QLineEdit:hover {{ border-bottom-color: {tokens.line}; }}"
            f"QLineEdit:focus {{ border: 2px solid {tokens.accent}; }}"
        )
        self._weigh_title()
        self._arrange()

    @Slot()
    def _weigh_title(self) -> None:
        """A title is bold, what stands there before is not."""
        self.title.setFont(self._theme.font("body", 600 if self.title.text() else 400))

    @Slot()
    def _show_draft(self) -> None:
        viewmodel = self._viewmodel
        for field, words in ((self.to, viewmodel.to), (self.title, viewmodel.title)):
            field.setText(words)
            field.setCursorPosition(0)
        self.panel.show_notes([])
        self.editor.show_text(viewmodel.shown)
        self.foot.show_keeping(viewmodel.keeping)
        self.foot.show_balance(0, 0)

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
        self.editor.set_open_note(note)
        place = self._viewmodel.marks.place(note) if note is not None else None
        if place is not None:
            self.editor.go_to(place[0])

    @Slot(object, str)
    def _take_offer(self, note: Note, offer: str) -> None:
        insertion = self._viewmodel.offer(note, offer)
        self.panel.close_note()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if insertion is not None:
            self.editor.put(insertion.start, insertion.end, insertion.text, insertion.gap)

    def _walk(self, step: Literal[1, -1]) -> None:
        """Open the note after or before the open one, or the caret if none is open."""
        marks, caret = self._viewmodel.marks, self.editor.textCursor().position()
        note = marks.beside(self.panel.open_note, step) if self.panel.open_note else None
        if note is None:
            note = marks.following(caret - 1) if step > 0 else marks.preceding(caret)
        if note is not None:
            self.panel.open(note)
