"""Tells what the hints can read: English sentences, in any spelling, and neither other languages nor code."""

import re

from app.model.ownership.language_words import ENGLISH, OTHER, SHARED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.model.ownership.finding import Finding

IS_ENGLISH, IS_OTHER, UNSURE = "english", "other", "unsure"

_WINDOW = 400
"""Code points before and after a sentence that are asked where it does not tell by itself."""

_SAMPLE = 4000
"""Code points at the beginning of a text that say what language it is in."""

_FEW = 3
"""Words that tell by themselves; "okay" and "sorry" stand in letters of all languages."""

_REMEMBERED = 5000
"""Sentences whose language is kept."""

# Strings, compiled when they are first asked for: hardly a letter needs them all, and `check` has to answer in a blink.
_WORD = r"[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*"
_OTHER_SCRIPT = (
    "[\u0370-\u1aaf\u1b00-\u1dbf\u1f00-\u1fff\u2c80-\u2dff\u3040-\ua6ff\ua800-\uab2f\uabc0-\ud7ff\uf900-\ufaff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010000-\U0001bfff\U00020000-\U0003ffff]"
)
_ADDRESS = r"(?<!\S)(?=\S*?(?:://|\bwww\.|@\w))\S+"
_ADDRESS_SIGNS = ("://", "www.", "@")
_CODE = r"""(?mx)
    [{}] | == | => | :: | \w_\w | </?[a-z]\w*>                # marks nobody writes to a friend
  | \w\((?!s\)) (?:["'] | [\w"'.,]*\))                        # a call
  | (?:[)\]"'\d] | =[^;=\n]*) ;\s*$                           # the end of a statement
  | \s--\w+[-=]\w | ^\s*(?://|/\*|\#\w+\s) | ^\w*[Ee]rror:    # an option, a comment, a complaint
"""
_CODE_SIGNS = frozenset("{}=;_<(:/-#")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


class Language:
    """Says whether sentences can be read. It remembers what it was asked, and is not safe to share between threads."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def reads(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence `text[start:end]` is English, and no code.

        A sentence that does not tell by itself ("Fine.") is in the language of what stands around it.
        """
        sentence = text[start:end]
        verdict = self._known.get(sentence)
        if verdict is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            verdict = self._known[sentence] = language_of(sentence)
        if verdict is UNSURE:
            around = _Counts(text[max(0, start - _WINDOW) : end + _WINDOW])
            return around.verdict is IS_ENGLISH or (around.verdict is UNSURE and around.may_be_english)
        return verdict is IS_ENGLISH

    @staticmethod
    def outside_addresses(found: "tuple[Finding, ...]", sentence: str) -> "tuple[Finding, ...]":
        """The findings, their offsets in `sentence`, that do not stand within a web or mail address."""
        if not _may_hold_address(sentence):
            return found
        addresses = [match.span() for match in re.finditer(_ADDRESS, sentence)]
        return tuple(one for one in found if not any(start <= one.start and one.end <= end for start, end in addresses))


def language_of(sentence: str) -> str:
    """IS_ENGLISH, IS_OTHER (another language, or code), or UNSURE where there are too few words to tell."""
    if _is_code(sentence):
        return IS_OTHER
    counts = _Counts(sentence)
    return counts.verdict if counts.words >= _FEW or counts.other_script else UNSURE


def is_in_another_language(text: str) -> bool:
    """Whether what begins `text` is plainly in a language that is not English."""
    counts = _Counts(text[:_SAMPLE])
    return counts.verdict is IS_OTHER and counts.plainly


def _may_hold_address(text: str) -> bool:
    return any(sign in text for sign in _ADDRESS_SIGNS)


def _is_code(sentence: str) -> bool:
    if _CODE_SIGNS.isdisjoint(sentence):
        return False
    signs = len(re.findall(_CODE, sentence))
    return signs > 0 and signs * 6 >= len(re.findall(_WORD, sentence))


def _uncapitalised(text: str) -> "list[str]":
    """The words that are no names, for all one can tell: Zoë and Renée are at home in English letters."""
    words = re.findall(_WORD, text.translate(_APOSTROPHES))
    return [word for word in words if not word[0].isupper()]


class _Counts:
    """How many words of a text are common in English alone, in others alone, and in both, as far as the lists know."""

    __slots__ = ("english", "other", "other_script", "shared", "words")

    def __init__(self, text: str) -> None:
        prose = re.sub(_ADDRESS, " ", text) if _may_hold_address(text) else text
        words = re.findall(_WORD, prose.lower() if prose.isascii() else prose.lower().translate(_APOSTROPHES))
        self.words = len(words)
        self.english = sum(map(ENGLISH.__contains__, words))
        self.shared = sum(map(SHARED.__contains__, words))
        self.other = sum(map(OTHER.__contains__, words))
        self.other_script = False
        if not text.isascii():
            self.other += sum(not (word.isascii() or word in OTHER) for word in _uncapitalised(prose))
            self.other_script = 2 * len(re.findall(_OTHER_SCRIPT, text)) > sum(map(len, words))

    @property
    def verdict(self) -> str:
        """The language, as far as one can tell."""
        if self.other_script:
            return IS_OTHER
        if self.english >= self.other and self.english * 5 >= self.words > 0:
            return IS_ENGLISH
        if self.other >= 2 and self.other * 2 > self.english * 3:
            return IS_OTHER
        if self.words >= 6 and (self.english + self.shared) * 4 < self.words and self.english * 8 < self.words:
            return IS_OTHER
        return UNSURE

    @property
    def may_be_english(self) -> bool:
        """Whether it would pass for English where nothing around it tells either."""
        return self.words > 0 and self.other <= self.english and (self.words < _FEW or self.english + self.shared > 0)

    @property
    def plainly(self) -> bool:
        """Whether there is more to another language than that no English word is known: a list has none either."""
        return self.other_script or self.words >= 15 or (self.words >= 5 and self.other >= 2)
