"""Feelings and needs at hand: a card with a search and a list, for whatever page has a use for a word."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.draft.feelings import FeelingsViewModel
from app.views.draft.word_list import ENTER, WordList
from app.views.kit.buttons import IconButton
from app.views.kit.card import Card
from app.views.kit.fields import SearchField
from app.views.kit.labels import Label
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme

_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class _Search(SearchField):
    """`moved(key event)`: the list is to follow, while typing goes on here. `entered`: the current word is meant."""

    moved = Signal(QKeyEvent)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move in the list, Enter takes from it."""
        if event.key() in _MOVES:
            self.moved.emit(event)
        elif event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class FeelingsPanel(Card):
    """`taken(word)`: a person chose it. `closed`: they want to go back to where they were, with nothing."""

    taken = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, viewmodel: FeelingsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, depth=1, parent=parent)
        self._viewmodel = viewmodel
        self.setAccessibleName(self.tr("Feelings and needs"))
        self.close_button = IconButton(theme, "close", self.tr("Close"))
        self.field = _Search(theme, self.tr("Word or meaning"), self.tr("Search feelings and needs"))
        self.switch = Segments(theme, [self.tr("Feelings"), self.tr("Needs")], self.tr("What to show"))
        self.list = WordList(theme, viewmodel.rows)
        self.list.setAccessibleName(self.tr("Words"))
        self._said = Label(theme, token="quiet", wrap=True)
        self._lay_out(theme)
        self._connect()

    def open(self, search: str = "") -> None:
        """Begin anew, searching for this, with the focus in the search."""
        self.field.setText(search)
        self._search(search)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing that lies below shows at the corners."""
        QPainter(self).fillRect(self.rect(), self._theme.color("page"))
        super().paintEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(theme, self.tr("Which word fits?"), role="lead", wrap=True), 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self.switch)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        for before, after in ((self.field, self.switch), (self.switch, self.list), (self.list, self.close_button)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._viewmodel.said.connect(self._say)
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self.list.keyPressEvent)
        self.field.entered.connect(self.list.take)
        self.switch.chosen.connect(self._show_kind)
        self.list.taken.connect(self.taken)
        self.list.typed.connect(self._type_on)
        self.list.moved.connect(self._tell_word)
        self.close_button.clicked.connect(self.closed)
        escape = QShortcut(QKeySequence(QKeyCombination(Qt.Key.Key_Escape)), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    @Slot(str)
    def _search(self, search: str) -> None:
        self._viewmodel.search(search)
        self.list.go_to(self._viewmodel.best_row)

    @Slot(int)
    def _show_kind(self, place: int) -> None:
        self._viewmodel.show_needs(place == 1)
        self.list.go_to(self._viewmodel.best_row)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.list.setVisible(not sentence)

    @Slot(str)
    def _type_on(self, letters: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(letters)

    @Slot()
    def _tell_word(self) -> None:
        """A screen reader in the search hears which word Enter would take."""
        word = self.list.word
        self.field.setAccessibleDescription(f"{word.word}: {word.meaning}" if word else "")
