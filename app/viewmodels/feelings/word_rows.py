"""Groups of words as a list: a heading, then its words, one a row."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.skills.feelings import Word
from app.viewmodels.feelings.word_search import Group

WORD = Qt.ItemDataRole.UserRole
"""The role that answers with the Word of a row, None for a heading."""

NOTED = Qt.ItemDataRole.UserRole + 1
"""The role that answers whether the word of a row is noted already."""

Index = QModelIndex | QPersistentModelIndex


class WordRows(QAbstractListModel):
    """Rows are words that can be chosen, and headings that cannot."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Word | str] = []
        self._noted: frozenset[str] = frozenset()

    @property
    def first_word(self) -> int | None:
        """The first row that holds a word."""
        return next((row for row, held in enumerate(self._rows) if isinstance(held, Word)), None)

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these from now on."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows += [self._heading(group), *group.words]
        self.endResetModel()

    def set_noted(self, words: Collection[str]) -> None:
        """Mark these words, wherever they stand."""
        if frozenset(words) != self._noted:
            self._noted = frozenset(words)
            if self._rows:
                roles = [NOTED, Qt.ItemDataRole.AccessibleTextRole]
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), roles)

    def heading_above(self, row: int) -> int:
        """The row of the heading that stands right above, or `row` itself."""
        return row - 1 if row > 0 and isinstance(self._rows[row - 1], str) else row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default, never changed
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Words can be chosen, headings are passed over."""
        if isinstance(self._held(index), Word):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The word or the heading; the Word itself, and whether it is noted; all of it for a screen reader."""
        held = self._held(index)
        if not isinstance(held, Word):
            return held if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == WORD:
            return held
        if role == NOTED:
            return held.word in self._noted
        if role == Qt.ItemDataRole.DisplayRole:
            return held.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self.tr("{word}, noted: {meaning}") if held.word in self._noted else "{word}: {meaning}"
            return said.format(word=held.word, meaning=held.meaning)
        return None

    def _held(self, index: Index) -> Word | str | None:
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def _heading(self, group: Group) -> str:
        return self.tr("Under “%1” there may be").replace("%1", group.name) if group.is_verdict else group.name
