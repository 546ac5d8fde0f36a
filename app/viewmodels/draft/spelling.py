"""Which words of the page in view may be misspelt, and what may be meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.model.errors import KnownError
from app.model.spelling import Speller, is_name_in, words_to_check
from app.viewmodels.background import Background
from app.viewmodels.draft.stretches import Stretches
from app.viewmodels.hits import Stretch
from app.viewmodels.offsets import Offsets

_MANY = 0.4
"""Where so large a share of the words is unknown, the dictionary knows another language, and nothing is marked."""

_FEW = 8
"""Different words from which on a share says something."""


class SpellingViewModel(QObject):
    """Places are UTF-16 units. Off at first, and then nothing is loaded or looked at.

    `changed`: `marks` holds others. `ready`: a dictionary is there, look again. `trouble(sentence)`: there is none.
    names: whom the draft is about; their names are never marked. language: such as "de_AT".
    """

    changed = Signal()
    ready = Signal()
    trouble = Signal(str)

    def __init__(
        self, background: Background, names: Callable[[], str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._names, self._language = background, names, language
        self._speller: Speller | None = None
        self._loading = False
        self._known: dict[str, bool] = {}
        self.is_on = False
        self.marks = Stretches()

    def set_on(self, on: bool) -> None:
        """Mark words from now on, or none. The first time the dictionary is opened, away from the keys."""
        self.is_on = on
        if not on:
            self._mark([])
        elif self._speller is not None:
            self.ready.emit()
        elif not self._loading:
            self._loading = True
            language = self._language
            self._background.run(lambda store: store.open_speller(language), self._take_in, self._do_without)

    @property
    def works(self) -> bool:
        """Whether there is something to look words up in, and that is wanted."""
        return self.is_on and self._speller is not None

    def look(self, text: str, start: int, caret: int | None) -> None:
        """Look at `text`, which is what is in view and begins at the unit `start` of the page.

        caret: where somebody is typing; the word that ends there may not be finished.
        """
        if not self.works:
            return
        units, names = Offsets(text), self._names()
        wrong: list[Stretch] = []
        words: set[str] = set()
        for first, last, word in words_to_check(text):
            words.add(word)
            place = start + units.unit(first), start + units.unit(last)
            if place[1] != caret and not self._knows(word) and not is_name_in(word, names):
                wrong.append(place)
        unknown = sum(not self._known.get(word, True) for word in words)
        foreign = len(words) >= _FEW and unknown > _MANY * len(words)
        self._mark([] if foreign else wrong)

    @Slot(int, int, object)
    def edit(self, at: int, removed: int, inserted: str) -> None:
        """The page was edited: the marks move along, and those that were touched go."""
        if self.marks:
            self.marks.follow(at, removed, inserted)

    @Slot()
    def clear(self) -> None:
        """Mark nothing until the page is looked at again."""
        self._mark([])

    def at(self, unit: int) -> Stretch | None:
        """The marked word that the place `unit` is in, or at an end of."""
        return next(self.marks.between(max(0, unit - 1), unit + 1), None)

    def offers(self, word: str) -> Sequence[str]:
        """What may be meant by a word, as it stands on the page."""
        return self._speller.offers(word.replace("’", "'")) if self._speller is not None else ()

    def learn(self, word: str) -> None:
        """Know a word, as it stands on the page, from now on."""
        if self._speller is None:
            return
        plain = word.replace("’", "'")
        try:
            self._speller.learn(plain)
        except KnownError as error:
            self.trouble.emit(str(error))
        self._known[plain] = True
        self.ready.emit()

    def _knows(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None and self._speller is not None:
            known = self._known[word] = self._speller.knows(word)
        return known is not False

    def _mark(self, places: list[Stretch]) -> None:
        if places or self.marks:
            self.marks = Stretches(places)
            self.changed.emit()

    @Slot(object)
    def _take_in(self, speller: Speller) -> None:
        self._loading, self._speller = False, speller
        if self.is_on:
            self.ready.emit()

    @Slot(object)
    def _do_without(self, error: KnownError) -> None:
        self._loading = False
        self.trouble.emit(str(error))
