"""What the classifier has said so far, and what it has yet to be asked about the text that is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.model.ownership.classifier.classifier import Judgement
    from app.viewmodels.draft.judging import Wish

MOST = 4_000
"""Sentences of a text that are judged, those nearest to the caret: a book must fill neither memory nor the evening."""


class Answers:
    """Answers by sentence and the one before it: whatever is edited meanwhile, they are never wrong, at worst useless.

    A reading of a text begins, says when it has come to the caret, looks up each sentence in reading order, and ends.
    """

    def __init__(self) -> None:
        self._known: dict[Wish, Judgement | None] = {}
        self.begin()

    def begin(self) -> None:
        """What comes now is a reading from the first sentence on."""
        self._asked: set[Wish] = set()
        self._missed: dict[Wish, None] = {}
        self._caret = 0

    def caret(self) -> None:
        """What is looked up next is where the person writes."""
        self._caret = len(self._missed)

    def look_up(self, sentence: str, before: str) -> Judgement | None:
        """The judgement, or None while there is none."""
        wish = (sentence, before)
        self._asked.add(wish)
        if wish not in self._known:
            self._missed[wish] = None
        return self._known.get(wish)

    def end(self) -> list[Wish]:
        """What the reading missed and nobody has answered meanwhile, from the caret outwards."""
        if len(self._known) > 2 * MOST:
            self._known = {wish: answer for wish, answer in self._known.items() if wish in self._asked}
        missed, caret = list(self._missed), self._caret
        near = range(max(0, caret - MOST), min(len(missed), caret + MOST))
        outwards = sorted(near, key=lambda place: (abs(place - caret), -place))[:MOST]
        return [missed[place] for place in outwards if missed[place] not in self._known]

    def take_in(self, answers: Mapping[Wish, Judgement | None]) -> None:
        """Know these from now on."""
        self._known.update(answers)

    @property
    def overtaken(self) -> bool:
        """Whether something the last reading missed has been answered since."""
        return any(wish in self._known for wish in self._missed)
