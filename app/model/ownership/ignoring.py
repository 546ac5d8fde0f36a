"""What the person set aside: hints they do not want to see again, by kind, by phrase, or in one sentence."""

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.model.ownership.finding import Finding

RULE, PHRASE, SENTENCE = "rule", "phrase", "sentence"

_CLASSIFIER = "classifier."

SetAside = namedtuple("SetAside", ["by", "rule", "words"])
SetAside.__doc__ = """One thing that was set aside.

by: RULE, PHRASE or SENTENCE. rule: the id of a rule, or a label, which means whatever finds it. words: as the person
wrote them, on one line; nothing where all of the rule was set aside.
"""


class Ignored:
    """All that was set aside; it never changes, `with_...` and `without` give another one.

    `fold` writes a phrase or sentence the way it is compared, so that case, apostrophes and texting make no
    difference (see Reader.fold). A rule is the `rule` of a finding: for one that only the classifier made, its label
    is kept instead, and whatever finds that label is hidden. Care is never hidden.
    """

    __slots__ = ("_entries", "_fold", "_folded", "_rules")

    def __init__(self, fold: "Callable[[str], str]", entries: "Iterable[SetAside]" = ()) -> None:
        self._fold = fold
        # Folded alike, the first one written stays.
        alike: dict[tuple[str, str, str], SetAside] = {}
        for entry in entries:
            alike.setdefault((entry.by, entry.rule, fold(entry.words)), entry)
        self._folded = tuple(alike)
        self._entries = tuple(alike.values())
        self._rules = frozenset(entry.rule for entry in self._entries)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ignored) and self._folded == other._folded

    def __hash__(self) -> int:
        return hash(self._folded)

    @property
    def entries(self) -> "tuple[SetAside, ...]":
        """What was set aside, in the order it was."""
        return self._entries

    def with_rule(self, rule: str) -> "Ignored":
        """Set aside whatever `rule` finds."""
        return self._with(SetAside(RULE, _kind(rule), ""))

    def with_phrase(self, rule: str, phrase: str) -> "Ignored":
        """Set aside what `rule` finds wherever the words it marks hold `phrase`. ValueError if that has no words."""
        return self._with(SetAside(PHRASE, _kind(rule), self._written(phrase)))

    def with_sentence(self, rule: str, sentence: str) -> "Ignored":
        """Set aside what `rule` finds in `sentence`, wherever it stands. ValueError if that has no words."""
        return self._with(SetAside(SENTENCE, _kind(rule), self._written(sentence)))

    def without(self, entry: SetAside) -> "Ignored":
        """Show again what `entry`, one of `entries`, hides."""
        return Ignored(self._fold, (one for one in self._entries if one != entry))

    def hides(self, finding: "Finding", sentence: str) -> bool:
        """Whether `finding`, in `sentence`, was set aside."""
        kinds = {_kind(finding.rule), finding.label} & self._rules
        if not kinds or finding.kind == "care":
            return False
        marked = f" {self._fold(finding.text)} "
        whole = self._fold(sentence)
        for by, rule, words in self._folded:
            if rule not in kinds:
                continue
            if by == RULE or (by == PHRASE and f" {words} " in marked) or (by == SENTENCE and words == whole):
                return True
        return False

    def as_rows(self) -> "list[dict[str, str]]":
        """Plain rows to keep; `from_rows` reads them."""
        return [{"by": entry.by, "rule": entry.rule, "words": entry.words} for entry in self._entries]

    @classmethod
    def from_rows(cls, rows: "Iterable[object]", fold: "Callable[[str], str]") -> "Ignored":
        """What `as_rows` kept. Raises ValueError naming the first row that cannot be read, by number."""
        return cls(fold, (_entry(row, number, fold) for number, row in enumerate(rows, 1)))

    def _with(self, entry: SetAside) -> "Ignored":
        return Ignored(self._fold, (*self._entries, entry))

    def _written(self, words: str) -> str:
        written = _on_one_line(words)
        if not self._fold(written):
            raise ValueError("There are no words to set aside.")
        return written


def _on_one_line(words: str) -> str:
    """The words with single blanks between them, and with nothing that no file could hold."""
    return " ".join(words.encode("utf-8", "replace").decode().split())


def _kind(rule: str) -> str:
    return rule.removeprefix(_CLASSIFIER)


def _entry(row: object, number: int, fold: "Callable[[str], str]") -> SetAside:
    trouble = ValueError(f"Row {number} of what was set aside cannot be read.")
    if not isinstance(row, dict) or row.keys() != {"by", "rule", "words"}:
        raise trouble
    by, rule, words = row["by"], row["rule"], row["words"]
    if by not in (RULE, PHRASE, SENTENCE) or not isinstance(rule, str) or not rule or not isinstance(words, str):
        raise trouble
    written = _on_one_line(words)
    if bool(fold(written)) != (by != RULE):
        raise trouble
    return SetAside(by, _kind(rule), written if by != RULE else "")
