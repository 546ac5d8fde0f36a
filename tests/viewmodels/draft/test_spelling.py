from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import StoreUnwritable
from app.viewmodels.draft.spelling import SpellingViewModel
from tests.standins import AtOnce


class WordList:
    """Knows some words, and offers each of them."""

    def __init__(self, *words: str) -> None:
        self.words = list(words)
        self.asked: list[str] = []
        self.trouble: StoreUnwritable | None = None

    def knows(self, word: str) -> bool:
        self.asked.append(word)
        return word.lower() in self.words

    def offers(self, word: str) -> Sequence[str]:
        return self.words[:5]

    def learn(self, word: str) -> None:
        if self.trouble:
            raise self.trouble
        self.words.append(word.lower())


@pytest.fixture
def words() -> WordList:
    return WordList("you", "never", "don't", "ask")


@pytest.fixture
def spelling(words: WordList) -> SpellingViewModel:
    background = AtOnce()
    background.store.speller = words
    return SpellingViewModel(background, lambda: "Robin Huber", "en_GB")


def test_off_it_opens_and_marks_nothing(spelling: SpellingViewModel, words: WordList) -> None:
    spelling.look("You nevr", 0, None)
    assert not spelling.works
    assert not words.asked
    assert not spelling.marks


def test_unknown_words_are_marked_where_they_stand(spelling: SpellingViewModel) -> None:
    spelling.set_on(True)
    spelling.look("😀 You nevr aks, don’t you", 100, None)
    assert list(spelling.marks) == [(107, 111), (112, 115)]
    assert spelling.at(115) == (112, 115)
    assert spelling.at(116) is None


def test_a_word_is_looked_up_once(spelling: SpellingViewModel, words: WordList) -> None:
    spelling.set_on(True)
    for _ in range(3):
        spelling.look("nevr You nevr", 0, None)
    assert sorted(words.asked) == ["You", "nevr"]


def test_neither_names_nor_the_word_being_typed_are_marked(spelling: SpellingViewModel) -> None:
    spelling.set_on(True)
    spelling.look("Robin’s Huber nev", 0, 17)
    assert not spelling.marks
    spelling.look("Robin’s Huber nev", 0, 3)
    assert list(spelling.marks) == [(14, 17)]


def test_a_text_in_another_language_is_left_alone(spelling: SpellingViewModel) -> None:
    spelling.set_on(True)
    spelling.look("Ich habe mich gestern sehr allein gefühlt am Abend", 0, None)
    assert not spelling.marks


def test_marks_move_with_an_edit_and_go_when_it_is_turned_off(spelling: SpellingViewModel) -> None:
    spelling.set_on(True)
    spelling.look("You nevr", 0, None)
    spelling.edit(0, 0, "😀")
    assert list(spelling.marks) == [(6, 10)]
    spelling.set_on(False)
    assert not spelling.marks


def test_a_learned_word_is_known_from_now_on(spelling: SpellingViewModel, words: WordList, qtbot: QtBot) -> None:
    spelling.set_on(True)
    spelling.look("You nevr’s", 0, None)
    assert spelling.marks
    with qtbot.waitSignal(spelling.ready):
        spelling.learn("nevr’s")
    spelling.look("You nevr’s", 0, None)
    assert not spelling.marks
    assert "nevr's" in words.words


def test_a_word_that_cannot_be_kept_is_known_at_least_now(
    spelling: SpellingViewModel, words: WordList, qtbot: QtBot
) -> None:
    spelling.set_on(True)
    words.trouble = StoreUnwritable("The disk is full.")
    with qtbot.waitSignal(spelling.trouble) as said:
        spelling.learn("nevr")
    assert said.args == ["The disk is full."]
    spelling.look("nevr", 0, None)
    assert not spelling.marks


def test_without_a_dictionary_it_says_so_and_can_be_tried_again(qtbot: QtBot) -> None:
    background = AtOnce()
    spelling = SpellingViewModel(background, str, "de_AT")
    with qtbot.waitSignal(spelling.trouble) as said:
        spelling.set_on(True)
    assert said.args == ["There is no dictionary here."]
    assert not spelling.works
    background.store.speller = WordList("you")
    with qtbot.waitSignal(spelling.ready):
        spelling.set_on(True)
    assert spelling.works
