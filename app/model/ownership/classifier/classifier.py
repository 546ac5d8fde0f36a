"""Reads a sentence with the network: how likely each label is, and which words speak for it."""

from collections.abc import Sequence
from typing import NamedTuple

from app.model.ownership.classifier.network import Network
from app.model.ownership.classifier.tensors import Array
from app.model.ownership.classifier.wordpiece import WordPiece
from app.model.ownership.classifier.words import plain_words

ANY_HINT = "any"
"""The name of the last output: that the sentence carries a hint at all."""

LONGEST_SENTENCE, LONGEST_BEFORE = 96, 40
"""Pieces of a sentence, and of the end of the one before it, that are read; the trained network knows no more."""

_REMEMBERED = 5_000


class Judgement(NamedTuple):
    """What the network makes of a sentence.

    probabilities: in 0..1, by label; any_hint: that there is a hint at all. starts: the code point of the sentence
    each piece begins at; adds: shape (pieces, labels), what each piece adds to the logit of each label, in the order
    of `probabilities`.
    """

    probabilities: dict[str, float]
    any_hint: float
    starts: list[int]
    adds: Array


class Classifier:
    """A network with its vocabulary and the names of its outputs. Not safe to share between threads."""

    def __init__(
        self,
        network: Network,
        pieces: WordPiece,
        outputs: Sequence[str],
        folds: dict[str, str],
        before: dict[str, tuple[str, frozenset[str]]],
    ) -> None:
        self._network = network
        self._pieces = pieces
        self._outputs = outputs
        self._folds = folds
        self._before = before
        self._known: dict[tuple[str, str], Judgement] = {}

    def judge(self, sentence: str, before: str) -> Judgement:
        """Read `sentence`, which follows the sentence `before` (or nothing). What was read once costs a look-up."""
        known = self._known.get((sentence, before))
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[sentence, before] = self._judge(sentence, before)
        return known

    def input(self, sentence: str, before: str) -> tuple[list[int], list[int], tuple[float, float, float]]:
        """The pieces the network reads, where each piece of the sentence itself begins in it, and its loudness.

        The pieces are a beginning, those of the end of `before`, a mark, those of the sentence, a mark.
        """
        own, starts, loud = self._read(sentence)
        head = self._read(before)[0][-LONGEST_BEFORE:] if before else []
        pieces = [self._pieces.begin, *head, self._pieces.between, *own[:LONGEST_SENTENCE], self._pieces.between]
        return pieces, starts[:LONGEST_SENTENCE], loud

    def _read(self, sentence: str) -> tuple[list[int], list[int], tuple[float, float, float]]:
        words, starts, loud = plain_words(sentence, self._folds, self._before)
        placed = [
            (number, start) for word, start in zip(words, starts, strict=True) for number in self._pieces.pieces(word)
        ]
        return [number for number, _ in placed], [start for _, start in placed], loud

    def _judge(self, sentence: str, before: str) -> Judgement:
        pieces, starts, loud = self.input(sentence, before)
        probabilities, adds = self._network.read(pieces, len(pieces) - len(starts) - 1, loud)
        named = dict(zip(self._outputs, probabilities.tolist(), strict=True))
        return Judgement(named, named.pop(ANY_HINT), starts, adds[: len(starts)])
