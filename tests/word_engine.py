"""A stand-in for the hint engine: a line or a stop ends a sentence, given words are findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from app.model.ownership.finding import Finding, Label, Sentence
from app.model.ownership.ignoring import Ignored

OFFERS = ("Last time, when …, I felt …", "I would love to feel heard.")

Likely = Mapping[str, float]
"""A stand-in for a judgement: how probable each label is; one that is not named is not."""


class WordEngine:
    """Once it listens, a finding needs as much probability as the threshold; with so much, its word is not needed."""

    labels = {
        "absolute": Label("absolute", "hint", "A rule about them", "“Never” is long.", "share", OFFERS),
        "owned": Label("owned", "strength", "You name your own feeling", "It is yours.", "know", ()),
        "request": Label("request", "strength", "You ask, and leave it open", "No is fine.", "share", ()),
    }

    def __init__(self, **words: str) -> None:
        """Label ids with the words they mark, by default "never" and "love"."""
        self._words = words or {"absolute": "never", "owned": "love"}
        self._judge: Callable[[str, str], Likely | None] = lambda sentence, before: None
        self._threshold = 0.0
        self.ignoring = Ignored(self.fold)
        self.asked = 0

    def fold(self, words: str) -> str:
        return " ".join(re.findall(r"\w+", words.lower()))

    def sentences(self, text: str) -> Iterator[Sentence]:
        for found in re.finditer(r"[^\s.][^.\n]*\.?", text):
            yield Sentence(found.start(), found.end())

    def findings(self, text: str, sentence: Sentence, before: Sentence | None = None) -> tuple[Finding, ...]:
        self.asked += 1
        likely = self._judge(text[slice(*sentence)], text[slice(*before)] if before else "")
        found = []
        for label_id, words in self._words.items():
            label = self.labels[label_id]
            at = text.find(words, sentence.start, sentence.end)
            end = at + len(words)
            if likely is not None:
                if likely.get(label_id, 0.0) < self._threshold:
                    continue
                at, end = (at, end) if at >= 0 else sentence
            if at >= 0:
                rule = f"{label_id}.{words}"
                words = text[at:end]
                found.append(Finding(label_id, label.kind, at, end, words, label.message, label.offers, rule, 0.9))
        shown = (one for one in found if not self.ignoring.hides(one, text[slice(*sentence)]))
        return tuple(sorted(shown, key=lambda one: one.start))

    def listen_to(self, judge: Callable[[str, str], Likely | None], thresholds: float) -> None:
        self._judge, self._threshold = judge, thresholds
