"""The patterns of the rules say what their authors meant: words that can be there, and alternatives that are whole."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from app.model.ownership.elements import GROUP
from app.model.ownership.load import load_engine
from app.model.ownership.pattern import compile_pattern
from app.model.ownership.sentences import split_sentences
from app.model.ownership.tokens import tokenize
from app.model.resources import resource

FILES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in resource("en", "hints").glob("*.toml")}
RULES: list[dict[str, Any]] = [rule for content in FILES.values() for rule in content.get("rule", [])]
ENGINE = load_engine()
GROUP_WRITTEN = re.compile(r"!?\([^()]*\)[?*]?")
LETTERS = sorted((Path(__file__).parent / "clean_letters").glob("*.txt"))


def patterns() -> Iterator[tuple[str, str]]:
    """Each rule's id with each of its patterns."""
    for rule in RULES:
        for pattern in [*rule["patterns"], *rule.get("unless", [])]:
            yield rule["id"], pattern


def elements(sequence: list[Any]) -> Iterator[Any]:
    """The elements of a compiled pattern, those in groups included."""
    for element in sequence:
        if element[0] == GROUP:
            for way in element[3]:
                yield from elements(way)
        else:
            yield element


def folded(text: str) -> list[str]:
    return tokenize(text, ENGINE.folds, ENGINE.before).words


def stays(word: str) -> bool:
    """Whether folding leaves a word as a pattern writes it; a pattern with any other word can never match."""
    return word[0] == "@" or word[-1] == "~" or not word[0].isalnum() or folded(word) == [word]


@pytest.mark.parametrize("name", FILES)
def test_words_of_classes_can_be_there(name: str) -> None:
    written = {word for members in FILES[name].get("classes", {}).values() for word in members.split()}
    assert {word for word in written if not stays(word)} == set()


def test_words_of_patterns_can_be_there() -> None:
    lost = {
        (rule, word)
        for rule, pattern in patterns()
        for element in elements(compile_pattern(pattern))
        for word in element[3]
        if not stays(word)
    }
    assert lost == set()


def test_no_pattern_stands_twice_in_a_rule() -> None:
    counts = Counter(patterns())
    assert [each for each, count in counts.items() if count > 1] == []


@pytest.fixture(scope="module")
def said_together() -> Counter[tuple[str, str]]:
    """How often two words follow each other in the examples of the rules and in the letters."""
    texts = [line for rule in RULES for line in [*rule["flags"], *rule["passes"]]]
    for letter in LETTERS:
        text = letter.read_text("utf-8")
        texts += [text[sentence.start : sentence.end] for sentence in split_sentences(text)]
    together: Counter[tuple[str, str]] = Counter()
    for text in texts:
        words = folded(text)
        together.update(pairwise(words))
    return together


def test_alternatives_of_several_words_stand_in_a_group(said_together: Counter[tuple[str, str]]) -> None:
    """`tired|fed up|cross` means `(tired|fed) (up|cross)`: of all its pairs only "fed up" is ever said.

    Where just that pair is meant, parentheses around one of the two say so.
    """
    mistaken = []
    for rule, pattern in patterns():
        pieces = [choice(piece) for piece in GROUP_WRITTEN.sub(" . ", pattern).split()]
        for first, second in pairwise(pieces):
            if len(first) * len(second) >= 6 and len(first) > 1 and len(second) > 1:
                said = [(one, two) for one in first for two in second if said_together[one, two]]
                if said == [(first[-1], second[0])]:
                    mistaken.append((rule, pattern))
    assert mistaken == []


def choice(piece: str) -> list[str]:
    """The plain words a piece of a pattern chooses from; none where it is anything else."""
    return piece.split("|") if re.fullmatch(r"[\w']+(\|[\w']+)+", piece) else []
