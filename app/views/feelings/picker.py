"""A search and the list it looks through: whoever uses it gets the word somebody chose."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.feelings.feelings import FeelingsViewModel
from app.views.feelings.word_list import ENTER, WordList
from app.views.kit.fields import SearchField
from app.views.kit.labels import Label
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


class WordPicker(QWidget):
    """`taken(word)`: a person chose it.

    `name` is what a screen reader calls the search; `between` stands between search and list, for keys too.
    """

    taken = Signal(str)

    def __init__(
        self,
        theme: Theme,
        viewmodel: FeelingsViewModel,
        name: str,
        between: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._viewmodel = viewmodel
        self.field = _Search(theme, self.tr("Word or meaning"), name)
        self.list = WordList(theme, viewmodel.rows)
        self.list.setAccessibleName(self.tr("Words"))
        self._said = Label(theme, token="quiet", wrap=True)
        self._said.hide()
        self._lay_out(between)
        self._connect()

    def open(self, search: str = "") -> None:
        """Begin anew, searching for this, with the focus in the search."""
        self.field.setText(search)
        self._search(search)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def look_again(self) -> None:
        """The viewmodel shows other words for the same search now."""
        self.list.go_to(self._viewmodel.best_row)

    def _lay_out(self, between: QWidget | None) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.field)
        if between is not None:
            rows.addWidget(between)
        rows.addWidget(self._said)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        order = [self.field, between, self.list] if between is not None else [self.field, self.list]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._viewmodel.said.connect(self._say)
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self.list.keyPressEvent)
        self.field.entered.connect(self.list.take)
        self.list.taken.connect(self.taken)
        self.list.typed.connect(self._type_on)
        self.list.moved.connect(self._tell_word)

    @Slot(str)
    def _search(self, search: str) -> None:
        self._viewmodel.search(search)
        self.look_again()

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
