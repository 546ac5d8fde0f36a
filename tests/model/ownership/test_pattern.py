"""The pattern language: what matches, what does not, and what is refused."""

import pytest

from app.model.ownership.matcher import Matcher
from app.model.ownership.packed import PackedPatterns
from app.model.ownership.pattern import PatternError, compile_pattern
from app.model.ownership.tokens import tokenize


def matched(pattern: str, sentence: str) -> str | None:
    """The folded words that `pattern` matches, or None."""
    tokens = tokenize(sentence, {}, {})
    patterns = PackedPatterns()
    number = patterns.add(compile_pattern(pattern), [])
    matcher = Matcher({"classes": {}, "index": {}, "tried": {}, "patterns": patterns.columns()})
    place = matcher.find(number, tokens, matcher.met(tokens))
    return None if place is None else " ".join(tokens.words[place[0] : place[1]])


@pytest.mark.parametrize(
    ("pattern", "sentence", "words"),
    [
        ("you never", "But you never call", "you never"),
        ("you just? never|always", "you always", "you always"),
        ("you just? never|always", "you just never", "you just never"),
        ("so* much", "so so so much", "so so so much"),
        ("you .. never", "you really and truly never", "you really and truly never"),
        ("you .. never", "you say that it is never", None),
        ("you ... never", "you say that it is never", "you say that it is never"),
        ("you .. never", "you, never", None),
        ("(make me|drive me) mad", "they drive me mad", "drive me mad"),
        ("(make me)? mad", "mad", "mad"),
        (
            "(make me|drive me)? (so|quite|really very) mad|cross",
            "they drive me really very cross",
            "drive me really very cross",
        ),
        ("(make me|drive me)? (so|quite|really very) mad|cross", "they are so mad", "so mad"),
        ("(make me|drive me)? (so|quite|really very) mad|cross", "they make me mad", None),
        ("you are !not late", "you are late", "you are late"),
        ("you are !not late", "you are not late", None),
        ("START stop", "Ok, stop it", "stop"),
        ("START stop", "I stop here", None),
        ("CLAUSE stop", "I mean it, please stop it", "stop"),
        ("CLAUSE stop", "They never stop", None),
        ("whatever END", "Fine, whatever.", "whatever"),
        ("whatever END", "whatever you want", None),
        ("CAPS CAPS", "I said GO AWAY now", "go away"),
        ("CAPS CAPS", "I said Go Away now", None),
        ("you ANY me", "you hurt me", "you hurt me"),
        ("you ANY me", "you , me", None),
        ("really ?", "Really?", "really ?"),
    ],
)
def test_matching(pattern: str, sentence: str, words: str | None) -> None:
    assert matched(pattern, sentence) == words


@pytest.mark.parametrize(
    "pattern", ["", "..", "maybe?", "You never", "(a|)", "!(a b)", "(a b)*", "you [x]", "!maybe?", "START END"]
)
def test_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(pattern)
