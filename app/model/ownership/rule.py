"""Compiles the rule files into one plain table that loads in a blink. A rule without its examples is refused."""

from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.model.errors import KnownError
from app.model.ownership.elements import ANY_CAPITALS, CAPS, GROUP
from app.model.ownership.inflect import forms
from app.model.ownership.packed import PackedPatterns
from app.model.ownership.pattern import PatternError, compile_pattern, is_anchor

if TYPE_CHECKING:
    from app.model.ownership.pattern import Element

HINTS = (
    "blame criticism absolute demand pressure threat leverage advice mind_reading disguised_thought "
    "loaded_question withdrawal self_erasure non_apology borrowed_voice heat"
).split()
STRENGTHS = "owned acknowledge curious request boundary".split()
CARE = "care"
SKILLS = "know value soothe share curious".split()

KINDS = dict.fromkeys(HINTS, "hint") | dict.fromkeys(STRENGTHS, "strength") | {CARE: "care"}
"""The kind of each label."""

_GUARDS = {"hint": ["reported", "hypothetical"], "strength": ["reported"], "care": []}
"""The guards of a rule that names none."""

_RULE_KEYS = frozenset("id message patterns unless offers source flags passes confidence mark guards yields".split())
_FEWEST_EXAMPLES = 3
_NO_RULE = -1


class RuleError(KnownError):
    """A rule file cannot be used; names the file, the rule and what is missing."""


def compile_rules(words: "Mapping[str, Any]", files: "Mapping[str, Mapping[str, Any]]") -> "dict[str, Any]":
    """Compile the parsed `words.toml` and the parsed rule files, by file name.

    The answer is plain data: `folds` {word: words}; `before` {word: (words, [following])}; `classes` {name or verb~:
    [word]}; `labels` [[id, kind, name, message, skill, offers]]; `rules` [[id, label, message, offers, confidence,
    mark, [guard], [label it yields to]]]; `patterns`, the columns of PackedPatterns, by whose numbers go `of` [rule],
    `tried` {need: [pattern of a rule]}, `mutes` {rule: [pattern]} and `guards` {name: [pattern]}; `index` {word: the
    needs it meets, two bytes each}. Raises RuleError.
    """
    compiler = _Compiler(words)
    for name in sorted(files):
        compiler.add_classes(name, files[name])
    for name in sorted(files):
        compiler.add_file(name, files[name])
    return compiler.table()


class _Compiler:
    def __init__(self, words: Mapping[str, Any]) -> None:
        self._irregular = {str(verb): str(others) for verb, others in words.get("irregular", {}).items()}
        self._classes: dict[str, list[str]] = {}
        self.add_classes("words.toml", words)
        self._folds = {str(word): str(to) for word, to in words.get("folds", {}).items()}
        self._before = {
            word: (meant, self._members(following, f"words.toml, before {word}"))
            for word, (meant, following) in words.get("before", {}).items()
        }
        self._labels: list[list[object]] = []
        self._rules: list[list[object]] = []
        self._of: list[int] = []
        self._patterns = PackedPatterns()
        self._mutes: dict[int, list[int]] = {}
        self._tried: dict[int, list[int]] = {}
        self._guards: dict[str, list[int]] = {}
        for name, patterns in words.get("guards", {}).items():
            sequences = self._sequences(patterns, f"words.toml, guard {name}")
            self._guards[name] = [self._add(_NO_RULE, each) for each in sequences]
        self._seen: set[str] = set()

    def table(self) -> dict[str, Any]:
        return {
            "folds": self._folds,
            "before": self._before,
            "classes": self._classes,
            "guards": self._guards,
            "labels": self._labels,
            "rules": self._rules,
            "of": self._of,
            "patterns": self._patterns.columns(),
            "mutes": self._mutes,
            "tried": self._tried,
            "index": self._index(),
        }

    def add_classes(self, file: str, content: Mapping[str, Any]) -> None:
        """Take in the word classes of a file; a class may use those above it and those of words.toml."""
        for name, members in content.get("classes", {}).items():
            if name in self._classes:
                raise RuleError(f"{file}: the class {name} is there twice.")
            self._classes[name] = self._members(str(members), f"{file}, class {name}")

    def add_file(self, name: str, content: Mapping[str, Any]) -> None:
        family = content.get("family")
        if not isinstance(family, dict) or not {"label", "name", "message", "skill"} <= family.keys():
            raise RuleError(f"{name}: the family needs a label, a name, a message and a skill.")
        label = family["label"]
        if label not in KINDS or family["skill"] not in SKILLS:
            raise RuleError(f"{name}: {label!r} or the skill {family['skill']!r} is not a known one.")
        kind = KINDS[label]
        offers = family.get("offers", [])
        self._labels.append([label, kind, family["name"], family["message"], family["skill"], offers])
        for rule in content.get("rule", []):
            self._add_rule(f"{name}, rule {rule.get('id', '?')}", rule, family, kind)

    def _add_rule(self, where: str, rule: dict[str, Any], family: dict[str, Any], kind: str) -> None:
        self._check(where, rule, kind)
        message = rule.get("message", family["message"])
        offers = rule.get("offers", family.get("offers", []) if kind == "hint" else [])
        mark, confidence = rule.get("mark", "clause"), rule.get("confidence", 0.9)
        guards = rule.get("guards", _GUARDS[kind])
        if not isinstance(guards, list) or not set(guards) <= self._guards.keys():
            raise RuleError(f"{where}: the guards {guards} are not all in words.toml.")
        number = len(self._rules)
        yields = rule.get("yields", [])
        if not set(yields) <= KINDS.keys():
            raise RuleError(f"{where}: it yields to {yields}, which are not all labels.")
        self._rules.append([rule["id"], family["label"], message, offers, confidence, mark, guards, yields])
        for sequence in self._sequences(rule.get("patterns", []), where):
            added = self._add(number, sequence)
            self._tried.setdefault(self._patterns.rarest_need(added), []).append(added)
        mutes = [self._add(number, each) for each in self._sequences(rule.get("unless", []), where)]
        if mutes:
            self._mutes[number] = mutes

    def _add(self, rule: int, sequence: "list[Element]") -> int:
        """Keep a pattern of `rule` and answer with its number."""
        self._of.append(rule)
        return self._patterns.add(sequence, self._needed(sequence))

    def _index(self) -> dict[str, bytes]:
        """The needs that each word meets, two bytes each: the longest column loads quickest as bytes."""
        index: dict[str, list[int]] = {}
        for alternatives, need in self._patterns.needs.items():
            for word in self._members(alternatives, ""):
                index.setdefault(word, []).append(need)
        return {word: array("H", needs).tobytes() for word, needs in index.items()}

    def _check(self, where: str, rule: dict[str, Any], kind: str) -> None:
        unknown = rule.keys() - _RULE_KEYS
        if unknown:
            raise RuleError(f"{where}: {', '.join(sorted(unknown))} is not a key of a rule.")
        for key in ("id", "source", "patterns"):
            if not rule.get(key):
                raise RuleError(f"{where}: it has no {key}.")
        for key in ("flags", "passes"):
            examples = rule.get(key, [])
            if not isinstance(examples, list) or len(examples) < _FEWEST_EXAMPLES:
                raise RuleError(f"{where}: it needs at least {_FEWEST_EXAMPLES} {key}.")
        offers = rule.get("offers", [])
        if kind == "hint" and not (isinstance(offers, list) and len(offers) <= 3):
            raise RuleError(f"{where}: it needs one to three offers.")
        if rule["id"] in self._seen:
            raise RuleError(f"{where}: the id is there twice.")
        self._seen.add(str(rule["id"]))

    def _sequences(self, patterns: object, where: str) -> "list[list[Element]]":
        if not isinstance(patterns, list):
            raise RuleError(f"{where}: patterns stand in a list.")
        try:
            return [self._checked(compile_pattern(str(pattern)), where) for pattern in patterns]
        except PatternError as error:
            raise RuleError(f"{where}: {error}.") from error

    def _checked(self, sequence: "list[Element]", where: str) -> "list[Element]":
        """The sequence, once all its word classes and verbs are in `classes`: each is kept there once."""
        for what, _, _, alternatives in sequence:
            if what == GROUP:
                for way in alternatives:
                    self._checked(way, where)
            else:
                for word in alternatives:
                    self._know(word, where)
        return sequence

    def _know(self, word: str, where: str) -> None:
        if word.startswith("@") and word[1:] not in self._classes:
            raise RuleError(f"{where}: there is no word class {word}.")
        if word.endswith("~"):
            self._classes[word] = forms(word[:-1], self._irregular)

    def _members(self, words: str, where: str) -> list[str]:
        found: list[str] = []
        for word in words.split():
            if word.startswith("@"):
                if word[1:] not in self._classes:
                    raise RuleError(f"{where}: there is no word class {word} above it.")
                found += self._classes[word[1:]]
            else:
                found += forms(word[:-1], self._irregular) if word.endswith("~") else [word]
        return list(dict.fromkeys(found))

    def _needed(self, sequence: "list[Element]") -> list[str]:
        """The alternatives of each element that must be there, the rarest first: a sentence has one of each, or no
        match."""
        needed = [self._needed_of(element) for element in sequence if is_anchor(element)]
        return sorted(needed, key=lambda words: _commonness(self._members(words, "")))

    def _needed_of(self, element: "Element") -> str:
        what, _, _, alternatives = element
        if what == CAPS:
            return ANY_CAPITALS
        if what == GROUP:
            return " ".join(self._needed(way)[0] for way in alternatives)
        return " ".join(alternatives)


_COMMON = frozenset("i you we it is are am do have my your me the a to not that this and , . ? !".split())


def _commonness(words: list[str]) -> tuple[int, int]:
    return sum(word in _COMMON for word in words) * 5 + (ANY_CAPITALS in words), len(words)
