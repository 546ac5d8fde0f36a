from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.errors import StoreError
from app.viewmodels.history.card import HistoryCard
from app.viewmodels.history.days import Days
from app.viewmodels.hits import Search
from tests.history_rows import NOW, at, background_with, draft, session

LETTER = draft("1", at(23, 18, 44), "Sam · The week", "It has")
PAUSE = session("2", at(22, 18, 20), helped="The window")
PLAIN = Search()


@pytest.fixture
def background():
    return background_with(LETTER, PAUSE)


@pytest.fixture
def card(background, qapp):
    return HistoryCard(background, lambda: NOW, Days(QLocale("en_GB")))


def test_a_draft_shows_for_whom_it_is_and_all_of_its_words(card):
    card.choose(LETTER, PLAIN)
    assert (card.title, card.aside, card.text) == ("To Sam", "The week", "It has and more")
    assert card.when.replace(",", "") == "Monday 23 November 18:44"
    assert card.is_draft and card.change == card.helped == ""


def test_a_session_shows_what_was_noted(card):
    card.choose(PAUSE, PLAIN)
    assert (card.title, card.aside, card.change, card.helped) == ("Longer out", "20 min", "7 → 4", "The window")
    assert card.change_words == "How strong it was, before and after"
    assert not card.is_draft and card.text == ""


def test_a_strength_noted_once_explains_itself(card):
    card.choose(replace(PAUSE, after=None), PLAIN)
    assert (card.change, card.change_words) == ("7 before", "")


@pytest.mark.parametrize(
    ("to", "title", "shown"),
    [("Sam", "", ("To Sam", "")), ("", "The week", ("The week", "")), (" ", " ", ("A draft without a name", ""))],
)
def test_a_draft_is_called_by_what_there_is(card, background, to, title, shown):
    background.store.drafts.save(Draft("1", NOW, NOW, to, title, "words"))
    card.choose(replace(LETTER, title=title.strip()), PLAIN)
    assert (card.title, card.aside) == shown


def test_hits_stand_where_the_words_are_shown(card, background):
    background.store.drafts.save(Draft("1", NOW, NOW, text="one\r\ntwo \U0001f600 two"))
    card.choose(LETTER, Search("two"))
    assert card.text == "one\ntwo \U0001f600 two" and card.hits == [(4, 7), (11, 14)]


def test_what_was_chosen_first_does_not_overwrite_what_was_chosen_last(card, background):
    other = draft("3", at(21), "Mum", "Later")
    background.store.drafts.save(Draft("3", NOW, NOW, "Mum", "", "Later"))
    background.hold()
    card.choose(LETTER, PLAIN)
    card.choose(other, PLAIN)
    jobs, background.held = background.held, None
    for job in reversed(jobs):
        job()
    assert card.title == "To Mum"


def test_the_same_draft_is_not_read_again_for_another_search(card, background):
    card.choose(LETTER, PLAIN)
    background.hold()
    card.choose(replace(LETTER), Search("has"))
    assert background.held == [] and card.hits == [(3, 6)]


def test_a_draft_that_was_written_on_is_read_again(card, background):
    card.choose(LETTER, PLAIN)
    background.store.drafts.save(Draft("1", NOW, NOW, "Sam", "", "new words"))
    card.choose(replace(LETTER, when=NOW), PLAIN)
    assert card.text == "new words"


def test_a_draft_that_cannot_be_read_says_so_and_keeps_its_name(card, background, qtbot):
    error = StoreError("The disk is gone.")

    def get(_: str) -> Draft | None:
        raise error

    background.store.drafts.get = get
    with qtbot.waitSignal(card.failed) as failed:
        card.choose(LETTER, PLAIN)
    assert failed.args == [error] and card.title == "Sam · The week" and card.text == ""


def test_a_session_tells_what_was_noted_before_it(card, background):
    told = CalmSession("2", PAUSE.when, "box", "Box", 1200, helped="The window and tea", trigger=" The dishes\n")
    told = replace(told, feelings=("hurt", "angry"), signs=("jaw", "gone long ago"), pulse=112)
    background.store.sessions.save(told)
    card.choose(PAUSE, PLAIN)
    assert card.noted == (
        ("What set it off", "The dishes"),
        ("Feelings", "hurt, angry"),
        ("Body", "tight jaw or fists, gone long ago"),
        ("Pulse", "112 a minute"),
    )
    assert card.helped == "The window and tea", "not the stretch that was found"
    card.choose(LETTER, PLAIN)
    assert card.noted == ()
    assert card.helped == ""


def test_what_was_noted_comes_late_and_only_where_it_is_still_wanted(card, background):
    background.store.sessions.save(CalmSession("2", PAUSE.when, "box", "Box", 1200, trigger="The dishes"))
    background.hold()
    card.choose(PAUSE, PLAIN)
    assert (card.title, card.noted) == ("Longer out", ())
    card.choose(None, PLAIN)
    background.release()
    assert card.noted == ()


def test_nothing_chosen_shows_nothing(card):
    card.choose(LETTER, PLAIN)
    card.choose(None, PLAIN)
    assert card.entry is None
    assert card.title == card.aside == card.when == card.text == card.change == card.helped == ""
