"""Feelings and needs at hand: a list to look through or to search while typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.model.errors import KnownError
from app.model.skills.feelings import Feelings, load_feelings
from app.viewmodels.feelings.word_rows import WordRows
from app.viewmodels.feelings.word_search import Group, WordSearch


class FeelingsViewModel(QObject):
    """`rows` are what is shown now: all feelings, or all needs, or whatever was searched for, in both of them.

    The words are loaded when they are first wanted. `said(sentence)`: what there is to say where no rows are.
    """

    said = Signal(str)

    def __init__(self, load: Callable[[], Feelings] = load_feelings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._words: WordSearch | None = None
        self._search = ""
        self._needs = False
        self.rows = WordRows(self)

    @property
    def best_row(self) -> int | None:
        """The row of the word that what was typed may mean; None while nothing is searched for."""
        return self.rows.first_word if self._search.strip() else None

    @property
    def shows_needs(self) -> bool:
        """Whether needs are shown, or found first."""
        return self._needs

    def search(self, search: str) -> None:
        """Show what this may mean; everything for nothing."""
        self._search = search
        self._show()

    def show_needs(self, needs: bool) -> None:
        """Show needs rather than feelings; in a search they come first."""
        self._needs = needs
        self._show()

    def _show(self) -> None:
        groups, said = self._groups()
        self.rows.set_groups(groups)
        self.said.emit(said)

    def _groups(self) -> tuple[list[Group], str]:
        try:
            words = self._words = self._words or WordSearch(self._load())
        except KnownError as error:
            return [], str(error)
        if not self._search.strip():
            return words.all(self._needs), ""
        found = words.find(self._search, self._needs)
        nothing = self.tr("No word begins like that. A shorter beginning may find one, or another word for it.")
        return found, "" if found else nothing
