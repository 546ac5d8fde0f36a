"""Measures an engine against labelled sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.model.ownership.finding import Sentence
from app.model.ownership.reader import Reader
from app.model.ownership.rule import HINTS, STRENGTHS


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence, the one before it in its draft (or nothing), and the labels it should carry."""

    text: str
    before: str
    labels: frozenset[str]


@dataclass(slots=True)
class Count:
    """How often something was there, was found, and was found where it was there."""

    there: int = 0
    found: int = 0
    right: int = 0

    def add(self, there: bool, found: bool) -> None:
        """Count one sentence."""
        self.there += there
        self.found += found
        self.right += there and found

    def add_all(self, other: "Count") -> None:
        """Count what `other` counted too."""
        self.there += other.there
        self.found += other.found
        self.right += other.right

    @property
    def precision(self) -> float:
        """The share of what was found that was right; 1.0 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was there that was found; 1.0 where nothing was there."""
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.there + self.found) if self.there + self.found else 1.0


@dataclass(slots=True)
class Scores:
    """Counts a label, over all hints and all strengths (micro-averaged), and of sentences flagged at all.

    `clean` sentences should carry no hint; `clean_flagged` of them got one.
    """

    labels: dict[str, Count] = field(default_factory=lambda: {label: Count() for label in HINTS + STRENGTHS})
    hints: Count = field(default_factory=Count)
    strengths: Count = field(default_factory=Count)
    flagged: Count = field(default_factory=Count)
    clean: int = 0
    clean_flagged: int = 0


def score(reader: Reader, rows: Iterable[LabelledSentence]) -> Scores:
    """Read each sentence as it stands in its draft and compare the labels found with those it should carry."""
    scores = Scores()
    hints = frozenset(HINTS)
    for row in rows:
        found, wanted = labels_found(reader, row.text, row.before), row.labels
        for label, count in scores.labels.items():
            count.add(label in wanted, label in found)
        scores.flagged.add(bool(wanted & hints), bool(found & hints))
        if not wanted & hints:
            scores.clean += 1
            scores.clean_flagged += bool(found & hints)
    for labels, total in ((HINTS, scores.hints), (STRENGTHS, scores.strengths)):
        for label in labels:
            total.add_all(scores.labels[label])
    return scores


def labels_found(reader: Reader, text: str, before: str) -> set[str]:
    """The labels of all findings in `text`, which may be cut into several sentences, after the sentence `before`."""
    head = f"{before}\n\n" if before else ""
    previous = Sentence(0, len(before)) if before else None
    found: set[str] = set()
    whole = head + text
    for start, end in reader.sentences(text):
        sentence = Sentence(start + len(head), end + len(head))
        found |= {finding.label for finding in reader.findings(whole, sentence, previous)}
        previous = sentence
    return found
