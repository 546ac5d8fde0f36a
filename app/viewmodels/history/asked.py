"""What is asked of the history: words, filters and an order; and the sentence that tells what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.history import ALL, Filters


@dataclass(frozen=True, slots=True)
class Asked:
    """Entries for these words and filters, newest first, or those that fit the words best first."""

    words: str = ""
    filters: Filters = ALL
    best_first: bool = False

    @property
    def has_words(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.words.strip())

    @property
    def is_all(self) -> bool:
        """Whether nothing is kept back."""
        return not self.has_words and self.filters == ALL


def found_sentence(asked: Asked, count: int, more: bool) -> str:
    """How much was found: `count` entries, and `more` than these or not. Nothing where all of them are shown."""
    if asked.is_all:
        return ""
    if not count:
        if asked.filters == ALL:
            return _tr("Nothing found for these words.")
        return _tr("Nothing found. With fewer filters there may be more.")
    if asked.best_first:
        if more:
            return _tr("These {count} fit best. There are more.").format(count=count)
        return _tr("{count} found, what fits best first.").format(count=count)
    if not asked.has_words or count == 1:
        return (_tr("More than {count} found.") if more else _tr("{count} found.")).format(count=count)
    if more:
        return _tr("More than {count} found. Enter sorts them by how well they fit.").format(count=count)
    return _tr("{count} found. Enter sorts them by how well they fit.").format(count=count)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Asked", words)
