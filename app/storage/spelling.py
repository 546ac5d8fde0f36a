"""Spelling by the dictionaries of the system, through pyenchant where that is installed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from app.model.spelling import MOST_OFFERS, NoSpelling
from app.storage.trouble import calmly

LEARNED = "learned_words.txt"
"""The file beside the drafts that holds the words somebody taught: plain text, as pyenchant keeps it."""

_ENGLISH = ("en_GB", "en_US", "en")


class EnchantSpeller:
    """Knows a word that any of its dictionaries knows, or that was learned. Fulfils app.model.spelling.Speller."""

    def __init__(self, dictionaries: Sequence[Any], learned: Any, path: Path) -> None:
        self._dictionaries, self._learned, self._path = [*dictionaries, learned], learned, path

    def knows(self, word: str) -> bool:
        """See Speller.knows."""
        return any(dictionary.check(word) for dictionary in self._dictionaries)

    def offers(self, word: str) -> list[str]:
        """See Speller.offers: the dictionaries take turns."""
        lists = [dictionary.suggest(word)[:MOST_OFFERS] for dictionary in self._dictionaries]
        turns = [offers[turn] for turn in range(MOST_OFFERS) for offers in lists if turn < len(offers)]
        return list(dict.fromkeys(turns))[:MOST_OFFERS]

    def learn(self, word: str) -> None:
        """See Speller.learn. Raises StoreUnwritable if it cannot be written."""
        with calmly(self._path):
            self._learned.add(word)


def open_speller(folder: Path, language: str) -> EnchantSpeller:
    """The dictionary of a language such as "de_AT", with English beside it, as drafts may be in either.

    Words are learned into a file in `folder` that only its owner can read. Imports pyenchant. Raises NoSpelling where
    it, or a dictionary, is not there, and StoreUnwritable where the file cannot be.
    """
    try:
        enchant: Any = import_module("enchant")
    except ImportError as error:
        raise NoSpelling("Spelling needs the package pyenchant and the library enchant; one is missing.") from error
    path = folder / LEARNED
    with calmly(path):
        path.touch(mode=0o600)
    broker = enchant.Broker()
    tags = _tags(language, broker.dict_exists)
    if not tags:
        raise NoSpelling("There is no dictionary for your language on this computer, so spelling is not marked.")
    return EnchantSpeller(list(map(broker.request_dict, tags)), broker.request_pwl_dict(str(path)), path)


def is_installed() -> bool:
    """Whether pyenchant is there, without importing it."""
    return find_spec("enchant") is not None


def _tags(language: str, exists: Callable[[str], bool]) -> list[str]:
    """The dictionaries to use: that of the country or else of the language, and one for English."""
    own = [tag for tag in (language, language.partition("_")[0]) if exists(tag)][:1]
    english = [] if language.startswith("en") and own else [tag for tag in _ENGLISH if exists(tag)][:1]
    return own + english
