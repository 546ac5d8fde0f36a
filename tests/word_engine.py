"""A stand-in for the hint engine: a line or a stop ends a sentence, given words are findings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.model.ownership.finding import Finding, Label, Sentence

OFFERS = ("Last time, when …, I felt …", "I would love to feel heard.")


class WordEngine:
    labels = {
        "absolute": Label("absolute", "hint", "A rule about them", "“Never” is long.", "share", OFFERS),
        "owned": Label("owned", "strength", "You name your own feeling", "It is yours.", "know", ()),
    }

    def __init__(self, **words: str) -> None:
        """Label ids with the words they mark, by default "never" and "love"."""
        self._words = words or {"absolute": "never", "owned": "love"}
        self.asked = 0

    def sentences(self, text: str) -> Iterator[Sentence]:
        for found in re.finditer(r"[^\s.][^.\n]*\.?", text):
            yield Sentence(found.start(), found.end())

    def findings(self, text: str, sentence: Sentence) -> tuple[Finding, ...]:
        self.asked += 1
        found = []
        for label_id, words in self._words.items():
            label = self.labels[label_id]
            at = text.find(words, sentence.start, sentence.end)
            if at >= 0:
                end = at + len(words)
                found.append(Finding(label_id, label.kind, at, end, words, label.message, label.offers, label_id, 0.9))
        return tuple(sorted(found, key=lambda one: one.start))
