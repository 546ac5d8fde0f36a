"""One reading of a text: from what the reader finds in its sentences to notes for the screen, one at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from app.model.ownership.finding import Finding, Label, Sentence
from app.viewmodels.draft.marks import Note
from app.viewmodels.offsets import Offsets

if TYPE_CHECKING:
    from app.model.ownership.classifier.classifier import Judgement
    from app.model.ownership.combine import Thresholds
    from app.model.ownership.ignoring import Ignored


class Reader(Protocol):
    """What is asked of the hint engine. Places are code points. `ignoring`: what it is silent about."""

    ignoring: Ignored

    @property
    def labels(self) -> Mapping[str, Label]:
        """The labels by their ids."""

    def fold(self, words: str) -> str:
        """The words as they are compared with what is ignored; nothing where there are none."""

    def sentences(self, text: str) -> Iterator[Sentence]:
        """The sentences of `text`, one at a time."""

    def findings(self, text: str, sentence: Sentence, before: Sentence | None) -> tuple[Finding, ...]:
        """The findings in one sentence of `text`, which follows the sentence `before`."""

    def listen_to(self, judge: Callable[[str, str], Judgement | None], thresholds: Thresholds) -> None:
        """From now on combine the rules with what `judge` says of a sentence and the one before it."""


def read_notes(reader: Reader, text: str, caret: int, at_caret: Callable[[], None]) -> Iterator[Note | None]:
    """Each note of `text`, and None after each sentence, so that a reading can rest between any two.

    caret: a UTF-16 unit; `at_caret` is called before each sentence that begins up to there.
    """
    places = Offsets(text)
    caret = places.point(caret)
    turns: Counter[tuple[str, str, str]] = Counter()
    before: Sentence | None = None
    for sentence in reader.sentences(text):
        if sentence.start <= caret:
            at_caret()
        for found in reader.findings(text, sentence, before):
            words = text[sentence.start : sentence.end]
            alike = (found.label, words, found.message)
            yield _note(reader.labels[found.label], found, sentence, words, places, turns[alike])
            turns[alike] += 1
        before = sentence
        yield None


def _note(label: Label, found: Finding, sentence: Sentence, words: str, places: Offsets, turn: int) -> Note:
    start, end = places.unit(found.start), places.unit(found.end)
    return Note(
        kind=found.kind,
        label=found.label,
        name=label.name,
        why=found.message,
        skill=label.skill,
        offers=tuple(found.offers),
        sentence=words,
        start=start,
        end=end,
        before=start - places.unit(sentence.start),
        after=places.unit(sentence.end) - end,
        turn=turn,
    )
