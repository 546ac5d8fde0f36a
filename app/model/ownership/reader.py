"""Reads a draft with all there is: the rules, the classifier where it is there, and what the person set aside."""

from app.model.ownership.engine import Engine
from app.model.ownership.finding import Reading
from app.model.ownership.sentences import split_sentences
from app.model.ownership.tokens import tokenize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.model.ownership.classifier.classifier import Judgement
    from app.model.ownership.combine import Thresholds
    from app.model.ownership.finding import Finding, Label, Sentence
    from app.model.ownership.ignoring import Ignored
    from app.model.ownership.language import Language
    from app.model.ownership.offers.offering import Offering

    Judge = Callable[[str, str], Judgement | None]


class Reader:
    """The whole engine: rules, and a classifier once `listen_to` was called.

    A `judge` answers for a sentence and the one before it; where it answers None, the rules speak alone. About what is
    not English the engine is silent, and about what the person set aside, see `ignoring`. `load_offering` is asked, at
    the first hint, for what fits offers to sentences; without it the offers are those of the rules.
    """

    def __init__(self, engine: Engine, load_offering: "Callable[[], Offering] | None" = None) -> None:
        self._engine = engine
        self._load_offering = load_offering
        self._offering: Offering | None = None
        self._judge: Judge | None = None
        self._thresholds: Thresholds | None = None
        self._ignored: Ignored | None = None
        self._language: Language | None = None

    @property
    def labels(self) -> "dict[str, Label]":
        """The labels by their ids."""
        return self._engine.labels

    def listen_to(self, judge: "Judge", thresholds: "Thresholds") -> None:
        """From now on combine the rules with what `judge` says."""
        self._judge, self._thresholds = judge, thresholds

    @property
    def ignoring(self) -> "Ignored":
        """What the person set aside; nothing at first."""
        if self._ignored is None:
            from app.model.ownership.ignoring import Ignored

            self._ignored = Ignored(self.fold)
        return self._ignored

    @ignoring.setter
    def ignoring(self, ignored: "Ignored") -> None:
        self._ignored = ignored

    def fold(self, words: str) -> str:
        """The words as patterns read them, without stops: alike for "You're ALWAYS late!" and "youre always late"."""
        tokens = tokenize(words, self._engine.folds, self._engine.before)
        return " ".join(word for word in tokens.words if word[0].isalnum())

    def sentences(self, text: str) -> "Iterator[Sentence]":
        """The sentences of `text`, one at a time."""
        return split_sentences(text)

    def findings(self, text: str, sentence: "Sentence", before: "Sentence | None" = None) -> "tuple[Finding, ...]":
        """The findings in one sentence of `text`, which follows the sentence `before`, with offsets in the text."""
        words = text[sentence.start : sentence.end]
        found = self._engine.found(words)
        if found or self._judge is not None:
            language = self._language = self._language or _language()
            if language.reads(text, *sentence):
                found = self._judged(found, words, text[before.start : before.end] if before else "")
                found = language.outside_addresses(found, words)
            else:
                found = tuple(one for one in found if one.kind == "care")
        if self._ignored:
            found = tuple(one for one in found if not self._ignored.hides(one, words))
        found = self._with_offers(found, words)
        start = sentence.start
        return tuple(one._replace(start=one.start + start, end=one.end + start) for one in found)

    def _with_offers(self, found: "tuple[Finding, ...]", sentence: str) -> "tuple[Finding, ...]":
        """The findings, each hint with offers made of its own words."""
        if self._load_offering is None or not any(one.kind == "hint" for one in found):
            return found
        self._offering = self._offering or self._load_offering()
        return self._offering.fitted(sentence, found)

    def _judged(self, found: "tuple[Finding, ...]", sentence: str, before: str) -> "tuple[Finding, ...]":
        """What rules found in `sentence`, combined with what the classifier makes of it."""
        if self._judge is None or self._thresholds is None:
            return found
        judgement = self._judge(sentence, before)
        if judgement is None:
            return found
        from app.model.ownership.combine import combine

        clauses = self._engine.clauses(sentence)
        return combine(found, judgement, self._thresholds, self.labels, sentence, clauses)

    def read(self, text: str) -> Reading:
        """All sentences and findings of `text`."""
        sentences = tuple(self.sentences(text))
        found: list[Finding] = []
        before = None
        for sentence in sentences:
            found.extend(self.findings(text, sentence, before))
            before = sentence
        return Reading(sentences, tuple(found))


def _language() -> "Language":
    from app.model.ownership.language import Language

    return Language()
