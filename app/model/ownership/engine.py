"""Says what the rules find in a sentence: where it owns and where it manages."""

from app.model.ownership.finding import Finding, Label, beside_care
from app.model.ownership.matcher import Matcher
from app.model.ownership.spans import clause_spans, mark_span
from app.model.ownership.tokens import Tokens, tokenize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


_REMEMBERED = 20_000
"""Sentences whose findings are kept; a long life of typing must not fill the memory."""


class Engine:
    """The rules, as a compiled table of them (see rule.compile_rules).

    `labels` maps a label's id to its Label; `folds` and `before` say how words are folded (see tokens.tokenize),
    `classes` maps a word class to its words. An engine remembers what it has read: asking again about a sentence it
    knows costs a look-up. It is not safe to share between threads.
    """

    def __init__(self, table: "dict[str, Any]") -> None:
        self.labels: dict[str, Label] = {
            row[0]: Label(row[0], row[1], row[2], row[3], row[4], tuple(row[5])) for row in table["labels"]
        }
        self.folds: dict[str, str] = table["folds"]
        self.before = {word: (meant, frozenset(following)) for word, (meant, following) in table["before"].items()}
        self.classes: dict[str, list[str]] = table["classes"]
        self._rules: list[list[Any]] = table["rules"]
        self._yields: dict[str, list[str]] = {rule[0]: rule[7] for rule in self._rules if rule[7]}
        self._of: list[int] = table["of"]
        self._mutes: dict[int, list[int]] = table["mutes"]
        self._guards: dict[str, list[int]] = table["guards"]
        self._matcher = Matcher(table)
        self._known: dict[str, tuple[Finding, ...]] = {}

    def found(self, sentence: str) -> "tuple[Finding, ...]":
        """What the rules find in `sentence`, in reading order, with offsets in it."""
        known = self._known.get(sentence)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[sentence] = self._read_sentence(sentence)
        return known

    def clauses(self, sentence: str) -> "list[tuple[int, int]]":
        """The code points of each clause of `sentence`; the whole of it where it has no words."""
        return clause_spans(tokenize(sentence, self.folds, self.before)) or [(0, len(sentence))]

    def matching_rules(self, sentence: str) -> "list[str]":
        """The ids of all rules that speak about `sentence`, those included that others overrule."""
        return [self._rules[rule][0] for rule, _ in self._matches(tokenize(sentence, self.folds, self.before))]

    def _read_sentence(self, sentence: str) -> "tuple[Finding, ...]":
        tokens = tokenize(sentence, self.folds, self.before)
        chosen: dict[tuple[str, int, int], Finding] = {}
        for rule, place in self._matches(tokens):
            rule_id, label, message, offers, confidence, mark, *_ = self._rules[rule]
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
        found_here = beside_care(self._standing(list(chosen.values())))
        return tuple(sorted(found_here, key=lambda found: (found.start, found.kind, found.label)))

    def _standing(self, chosen: "list[Finding]") -> "list[Finding]":
        """What is left once each rule has yielded to the labels it yields to, where they mark the same stretch."""
        return [
            found
            for found in chosen
            if not any(
                other.label in self._yields.get(found.rule, ()) and other.start < found.end and found.start < other.end
                for other in chosen
            )
        ]

    def _matches(self, tokens: Tokens) -> "Iterator[tuple[int, tuple[int, int]]]":
        """Each rule that matches, once, with the tokens of its first match."""
        met = self._matcher.met(tokens)
        done: set[int] = set()
        guarded: dict[str, list[tuple[int, int]]] = {}
        for number in self._matcher.candidates(met):
            rule = self._of[number]
            if rule in done:
                continue
            place = self._matcher.find(number, tokens, met)
            if place is not None and not self._muted(rule, place, tokens, met, guarded):
                done.add(rule)
                yield rule, place

    def _muted(
        self,
        rule: int,
        place: "tuple[int, int]",
        tokens: Tokens,
        met: "set[int]",
        guarded: "dict[str, list[tuple[int, int]]]",
    ) -> bool:
        """Whether a guard or the rule's own `unless` holds; `guarded` remembers the guards of this sentence."""
        guards = self._rules[rule][6]
        if "reported" in guards and all(tokens.quoted[place[0] : place[1]]):
            return True
        for name in guards:
            if name not in guarded:
                places = (self._matcher.find(guard, tokens, met) for guard in self._guards[name])
                guarded[name] = [found for found in places if found is not None]
            if any(_reaches(before, place, tokens) for before in guarded[name]):
                return True
        return any(self._matcher.find(number, tokens, met) for number in self._mutes.get(rule, ()))


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
