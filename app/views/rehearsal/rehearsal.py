"""The rehearsal: the whole window for the words of one draft, to say them aloud."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel
from app.views.kit.card import CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.theme import Theme
from app.views.rehearsal.flow import FlowingText
from app.views.rehearsal.foot import RehearsalFoot
from app.views.rehearsal.head import RehearsalHead
from app.views.rehearsal.pairs_panel import PairsPanel
from app.views.rehearsal.sentence import SentenceStage

_ROOM = 460
"""Pixels of words, at 100 %, that must be left beside the answers."""

_ON = {Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp}
_MIRRORED = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}


class RehearsalPage(Entrance, CardGround):
    """Shows the rehearsal its viewmodel holds. Arrow keys and Space go through the words; Esc leaves.

    The time of a turn stands still while the page is not seen.
    """

    def __init__(self, theme: Theme, viewmodel: RehearsalViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme, self._viewmodel = theme, viewmodel
        self.head = RehearsalHead(theme, viewmodel)
        self.stage = SentenceStage(theme)
        self.flow = FlowingText(theme)
        self.pairs = PairsPanel(theme, viewmodel.pairs)
        self.foot = RehearsalFoot(theme, viewmodel)
        self._lay_out()
        self.entrance = self.foot.next
        for walker in (self.flow, self.pairs.plus, *self.head.buttons, *self.foot.buttons):
            walker.installEventFilter(self)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, viewmodel.leave)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.foot.on_wanted.connect(self._take_next_step)
        self.foot.pairs_wanted.connect(self._arrange)
        viewmodel.began.connect(self._begin)
        viewmodel.left.connect(self._begin)
        viewmodel.moved.connect(self._show_words)
        viewmodel.flowing_changed.connect(self._show_words)
        theme.changed.connect(self._arrange)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the time of a turn stand still."""
        super().hideEvent(event)
        self._viewmodel.turns.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Answers beside the words where there is room for both."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk by key from wherever the focus is, but for fields; Space on a button presses it."""
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._walk(watched, event)

    def _walk(self, watched: QObject, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            key = _MIRRORED.get(key, key)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        if key == Qt.Key.Key_Space and not shift and watched is not self.flow:
            return False
        if key in _BACK or (key == Qt.Key.Key_Space and shift):
            self._viewmodel.go_back()
        elif key in _ON:
            if not self._read_on():
                self._viewmodel.go_on()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._viewmodel.go_to(0 if key == Qt.Key.Key_Home else self._viewmodel.count - 1)
        else:
            return False
        return True

    def _read_on(self) -> bool:
        """Show more of a sentence longer than the window, before the next one; whether there was more."""
        return not self._viewmodel.flowing and self.stage.read_on()

    @Slot()
    def _take_next_step(self) -> None:
        if not self._viewmodel.count:
            self._viewmodel.leave()
        elif not self._read_on():
            self._viewmodel.go_to(0 if self._viewmodel.at_end else self._viewmodel.place + 1)

    def _lay_out(self) -> None:
        self._words = QStackedWidget()
        self._words.addWidget(self.stage)
        self._words.addWidget(self.flow)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(40)
        self._middle.addWidget(self._words, 1)
        self._middle.addWidget(self.pairs)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self.head)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self.foot)

    @Slot()
    def _arrange(self) -> None:
        side = 24 if self.width() < 1000 else 40
        self._column.setContentsMargins(side, 20, side, 24)
        panel = self._theme.px(328)
        empty = self._viewmodel.count == 0
        beside = self.width() - 2 * side - 40 - panel >= self._theme.px(_ROOM)
        self.foot.offer_pairs(not beside and not empty)
        alone = not beside and self.foot.pairs_shown and not empty
        self.pairs.setVisible((beside and not empty) or alone)
        self._words.setVisible(not alone)
        for part in (self.head, self.foot):
            part.fit(self.width() - 2 * side)
        self.pairs.setMaximumWidth(panel if beside else 16_777_215)
        self.pairs.setMinimumWidth(panel if beside else 0)

    @Slot()
    def _begin(self) -> None:
        """Show the draft that is rehearsed now, or forget the one that was."""
        self.flow.setPlainText(self._viewmodel.text)
        self._arrange()
        self._show_words()

    @Slot()
    def _show_words(self) -> None:
        viewmodel = self._viewmodel
        if viewmodel.is_open and not viewmodel.count:
            self.stage.show_sentences("", self.tr("There is nothing to say aloud yet."), "")
        else:
            self.stage.show_sentences(*viewmodel.around)
        flowing = viewmodel.flowing and viewmodel.count > 0
        self._words.setCurrentWidget(self.flow if flowing else self.stage)
        if flowing:
            self.flow.show_stretch(*viewmodel.stretch)
        if self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.stage.accessibleName()))
