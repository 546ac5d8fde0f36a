"""Reads a draft sentence by sentence and says where it owns and where it manages."""

from app.model.ownership.finding import Finding, Label, Reading, Sentence
from app.model.ownership.matcher import Matcher
from app.model.ownership.sentences import split_sentences
from app.model.ownership.spans import mark_span
from app.model.ownership.tokens import Tokens, tokenize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


_REMEMBERED = 20_000
"""Sentences whose findings are kept; a long life of typing must not fill the memory."""


class Engine:
    """The hint engine over a compiled table of rules (see rule.compile_rules).

    `labels` maps a label's id to its Label. An engine remembers what it has read: asking for the findings of a
    sentence it knows costs a look-up. It is not safe to share between threads.
    """

    def __init__(self, table: "dict[str, Any]") -> None:
        self.labels: dict[str, Label] = {
            row[0]: Label(row[0], row[1], row[2], row[3], row[4], tuple(row[5])) for row in table["labels"]
        }
        self._folds: dict[str, str] = table["folds"]
        self._before = {word: (meant, frozenset(following)) for word, (meant, following) in table["before"].items()}
        self._rules: list[list[Any]] = table["rules"]
        self._of: list[int] = table["of"]
        self._index: dict[str, list[int]] = table["index"]
        self._mutes: dict[int, list[int]] = table["mutes"]
        self._guards: dict[str, list[int]] = table["guards"]
        self._find = Matcher(table["classes"], table["patterns"]).find
        self._known: dict[str, tuple[Finding, ...]] = {}

    def sentences(self, text: str) -> "Iterator[Sentence]":
        """The sentences of `text`, one at a time."""
        return split_sentences(text)

    def findings(self, text: str, sentence: Sentence) -> "tuple[Finding, ...]":
        """The findings in one sentence of `text`, in reading order, with offsets in the whole text."""
        words = text[sentence.start : sentence.end]
        known = self._known.get(words)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[words] = self._read_sentence(words)
        start = sentence.start
        return tuple(found._replace(start=found.start + start, end=found.end + start) for found in known)

    def read(self, text: str) -> Reading:
        """All sentences and findings of `text`."""
        sentences = tuple(self.sentences(text))
        return Reading(sentences, tuple(found for sentence in sentences for found in self.findings(text, sentence)))

    def matching_rules(self, sentence: str) -> "list[str]":
        """The ids of all rules that speak about `sentence`, those included that others overrule."""
        return [self._rules[rule][0] for rule, _ in self._matches(tokenize(sentence, self._folds, self._before))]

    def _read_sentence(self, sentence: str) -> "tuple[Finding, ...]":
        tokens = tokenize(sentence, self._folds, self._before)
        chosen: dict[tuple[str, int, int], Finding] = {}
        for rule, place in self._matches(tokens):
            rule_id, label, message, offers, confidence, mark, _ = self._rules[rule]
            start, end = mark_span(tokens, place, mark)
            found = Finding(
                label,
                self.labels[label].kind,
                start,
                end,
                sentence[start:end],
                message,
                tuple(offers),
                rule_id,
                confidence,
            )
            _keep_best(chosen, found)
        return tuple(sorted(chosen.values(), key=lambda found: (found.start, found.kind, found.label)))

    def _matches(self, tokens: Tokens) -> "Iterator[tuple[int, tuple[int, int]]]":
        """Each rule that matches, once, with the tokens of its first match."""
        candidates = {number for word in tokens.present if word in self._index for number in self._index[word]}
        done: set[int] = set()
        guarded: dict[str, list[tuple[int, int]]] = {}
        for number in sorted(candidates):
            rule = self._of[number]
            if rule in done:
                continue
            place = self._find(number, tokens)
            if place is not None and not self._muted(rule, place, tokens, guarded):
                done.add(rule)
                yield rule, place

    def _muted(
        self, rule: int, place: "tuple[int, int]", tokens: Tokens, guarded: "dict[str, list[tuple[int, int]]]"
    ) -> bool:
        """Whether a guard or the rule's own `unless` holds; `guarded` remembers the guards of this sentence."""
        guards = self._rules[rule][6]
        if "reported" in guards and all(tokens.quoted[place[0] : place[1]]):
            return True
        for name in guards:
            if name not in guarded:
                places = (self._find(guard, tokens) for guard in self._guards[name])
                guarded[name] = [found for found in places if found is not None]
            if any(name == "harm" or _reaches(before, place, tokens) for before in guarded[name]):
                return True
        return any(self._find(number, tokens) for number in self._mutes.get(rule, ()))


def _reaches(guard: "tuple[int, int]", place: "tuple[int, int]", tokens: Tokens) -> bool:
    """Whether what a guard opens ("you said ...") still holds where a rule matched: no "but" or stop lies between."""
    if guard[0] > place[0]:
        return False
    return not any(word in ("but", ";", "…", "—", "-") for word in tokens.words[guard[1] : place[0]])


def _keep_best(chosen: "dict[tuple[str, int, int], Finding]", found: Finding) -> None:
    """One finding a label and stretch: where two overlap, the surer one stays."""
    for key, other in list(chosen.items()):
        if key[0] == found.label and other.start < found.end and found.start < other.end:
            if other.confidence >= found.confidence:
                return
            del chosen[key]
    chosen[found.label, found.start, found.end] = found
