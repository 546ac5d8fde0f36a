"""No text is slow to read, not even one made to be: each rule is fed what its own patterns have most trouble with.

The worst for a pattern is a text that begins it over and over, fills its gaps and optional words with its own words and
holds every word it needs, but never ends it. 100 kB of that are some 67 sentences of the longest kind the splitter
gives; each costs the same, so a sample of one a pattern stands for them.
"""

import random
import tomllib
from collections.abc import Iterator
from time import perf_counter
from typing import Any

import pytest

from app.model.ownership.elements import ANY, GAP, GROUP, NOT, WORD
from app.model.ownership.engine import Engine
from app.model.ownership.load import compile_sources, load_engine, load_reader
from app.model.ownership.pattern import compile_pattern, is_anchor
from app.model.ownership.sentences import LONGEST
from app.model.ownership.tokens import tokenize
from app.model.resources import resource

SOURCES = {path.name: path.read_bytes() for path in resource("en", "hints").glob("*.toml")}
CLASSES: dict[str, list[str]] = compile_sources(SOURCES)["classes"]
FILES = [tomllib.loads(content.decode()) for content in SOURCES.values()]
RULES: list[dict[str, Any]] = [rule for content in FILES for rule in content.get("rule", [])]
GUARDS = [pattern for content in FILES for patterns in content.get("guards", {}).values() for pattern in patterns]

LENGTH = 100_000
MOST = 150
"""How many times as long as folding a text into words, a plain pass over it, reading it may take. Nearly
all take less than 50 times as long; a pattern that tries all ways through its gaps takes thousands."""


@pytest.fixture(scope="module")
def engine() -> Engine:
    return load_engine()


def words_of(element: Any) -> list[str]:
    """The words that an element of a compiled pattern takes."""
    what, _, _, alternatives = element
    if what == NOT:
        return []
    members = [CLASSES.get(word.removeprefix("@"), [word]) for word in alternatives]
    return [word for group in members for word in group if word.isalpha()]


def one_way(sequence: list[Any]) -> list[Any]:
    """The elements on the longest way through a pattern's groups."""
    way: list[Any] = []
    for element in sequence:
        way += one_way(max(element[3], key=len)) if element[0] == GROUP else [element]
    return way


def elasticity(pattern: str) -> int:
    """How many words a pattern may take or leave."""
    return sum(most - least for _, least, most, _ in one_way(compile_pattern(pattern)))


def worst_texts(pattern: str, chance: random.Random) -> Iterator[str]:
    """Sentences of the longest kind that `pattern` has trouble with."""
    way = one_way(compile_pattern(pattern))
    taken = [words_of(element) for element in way]
    anchors = [place for place, element in enumerate(way) if is_anchor(element) and taken[place]]
    if not anchors:
        return
    last = anchors[-1]
    ending = set(taken[last]) if len(anchors) > 1 else set()
    taken = [[word for word in words if word not in ending] for words in taken]
    own = [word for words in taken for word in words] or ["you"]
    needed = " ".join(words_of(way[place])[0] for place in reversed(anchors))

    def begun() -> str:
        words: list[str] = []
        for place in range(last):
            what, _, most, _ = way[place]
            choice = own if what in (GAP, ANY) else taken[place]
            words += chance.choices(choice, k=most if what in (GAP, ANY, WORD) else 1) if choice else []
        return " ".join(words) or own[0]

    often = max(own, key=own.count)
    first = taken[anchors[0]] or own
    yield filled(needed, begun)
    yield filled(needed, lambda: often)
    yield filled(needed, lambda: f"{chance.choice(first)} {often}")
    yield filled(needed, lambda: chance.choice(own))


def filled(beginning: str, make: Any) -> str:
    words = [beginning]
    length = len(beginning)
    while length < LONGEST:
        words.append(make())
        length += len(words[-1]) + 1
    return " ".join(words)[:LONGEST]


def times_a_plain_pass(engine: Engine, sentence: str) -> float:
    """How many times as long as folding it, reading a new sentence takes."""
    started = perf_counter()
    tokenize(sentence, engine.folds, engine.before)
    folded = perf_counter()
    engine.matching_rules(sentence)
    return (perf_counter() - folded) / (folded - started)


def patterns_to_try() -> list[str]:
    """The two most elastic patterns of each rule, the most elastic that mutes it, and those of the guards."""
    tried = list(GUARDS)
    for rule in RULES:
        tried += sorted(rule["patterns"], key=elasticity)[-2:]
        tried += sorted(rule.get("unless", []), key=elasticity)[-1:]
    return tried


def test_no_rule_is_slow_on_its_own_worst_text(engine: Engine) -> None:
    chance = random.Random(3)
    slow = {}
    for pattern in patterns_to_try():
        for sentence in worst_texts(pattern, chance):
            times = times_a_plain_pass(engine, sentence)
            if times > MOST:  # measured again: something else may have run
                times = min(times_a_plain_pass(engine, sentence) for _ in range(3))
            if times > MOST:
                slow[pattern] = round(times)
    assert not slow


def test_a_text_of_all_the_words_of_the_rules_is_read_in_seconds() -> None:
    chance = random.Random(4)
    words = sorted({word for members in CLASSES.values() for word in members})
    text = " ".join(chance.choices(words, k=LENGTH // 6))[:LENGTH]
    assert seconds_to_read(text) < MOST * plain_pass()


RUNS = [
    *(" ", "\t", "\n", " \n", "\r", ".", "…", "!?", '."', '"', "“", ", ", "-", " -", "* ", ".a", "1. ", "mr. "),
    *("a", "a'", "a'b", "aaab", "A ", "no ", "you ", "if ", "i ", "😀 ", "\u200b", "_", "1", "." * 999 + "x"),
    *(
        "a line that a mail program broke somewhere in the middle\n",
        "so long a line it may have been broken by someone\nX",
    ),
]


@pytest.mark.parametrize("unit", RUNS)
@pytest.mark.parametrize("around", ["", "you never"])
def test_no_run_of_anything_is_slow(unit: str, around: str) -> None:
    text = around + (unit * LENGTH)[:LENGTH] + around
    assert seconds_to_read(text) < MOST * plain_pass()


def seconds_to_read(text: str) -> float:
    """How long a reader that has read nothing yet takes for `text`."""
    reader = load_reader()
    started = perf_counter()
    reader.read(text)
    return perf_counter() - started


def plain_pass() -> float:
    """How long folding an ordinary text of the same length takes."""
    text = ("we had a quiet evening and talked about the garden, " * LENGTH)[:LENGTH]
    started = perf_counter()
    tokenize(text, {}, {})
    return perf_counter() - started
