from dataclasses import replace

import pytest

from app.viewmodels.history.changing import Changing
from tests.history_rows import NOW, at, background_with, draft, session

LETTER, OTHER = draft("1", at(23, 18)), draft("2", at(22))
PAUSE = session("3", at(22))


@pytest.fixture
def background():
    return background_with(LETTER, OTHER, PAUSE)


@pytest.fixture
def changing(background, qapp):
    return Changing(background, lambda: NOW)


def test_many_go_to_the_trash_and_come_back_at_once(changing, background):
    changing.trash([LETTER, PAUSE])
    assert background.store.history.trashed == {LETTER.key, PAUSE.key}
    assert changing.sentence == "2 moved to the trash."
    changing.undo()
    assert background.store.history.trashed == set()
    assert changing.last is None and changing.sentence == ""


def test_one_is_told_without_a_number(changing):
    changing.trash([LETTER])
    assert changing.sentence == "Moved to the trash."


def test_what_came_out_of_the_trash_goes_back(changing, background):
    background.store.history.trash_many([LETTER.key], NOW)
    changing.restore([LETTER])
    assert background.store.history.trashed == set()
    changing.undo()
    assert background.store.history.trashed == {LETTER.key}


def test_only_drafts_are_archived(changing, background):
    changing.archive([LETTER, PAUSE])
    assert background.store.history.archived == {LETTER.key}
    assert changing.sentence == "Put into the archive."
    changing.archive([LETTER], into=False)
    assert background.store.history.archived == set()
    changing.undo()
    assert background.store.history.archived == {LETTER.key}


def test_nothing_to_do_is_nothing_done(changing):
    changing.archive([PAUSE])
    changing.set_status([replace(LETTER, status="shared")], "shared")
    assert changing.last is None


def test_a_status_is_undone_to_what_each_had(changing, background):
    store, told = background.store, []
    store.drafts.kept["2"] = store.drafts.kept["2"].marked("shared", at(20))

    def set_status(keys, status, now):
        told.append((list(keys), status, now))

    store.history.set_status = set_status
    changing.set_status([LETTER, OTHER, PAUSE], "let_go")
    assert changing.sentence == "2 drafts marked: “Let go”."
    changing.undo()
    assert told == [
        ([LETTER.key, OTHER.key], "let_go", NOW),
        ([LETTER.key], "drafting", NOW),
        ([OTHER.key], "shared", at(20)),
    ]


def test_a_status_is_undone_before_the_store_told_that_it_is_kept(changing, background):
    background.hold()
    changing.set_status([LETTER], "shared")
    changing.undo()
    told = []
    background.store.history.set_status = lambda keys, status, now: told.append((list(keys), status))
    background.release()
    assert told == [([LETTER.key], "shared"), ([LETTER.key], "drafting")]


def test_what_fails_is_not_to_be_undone(changing, background, qtbot):
    background.store.history.break_down()
    with qtbot.waitSignal(changing.failed) as failed:
        changing.trash([LETTER])
    assert failed.args[1] is background.store.history.trouble
    assert changing.last is None


def test_an_undo_that_fails_can_be_tried_again(changing, background):
    changing.trash([LETTER])
    background.store.history.break_down()
    changing.undo()
    assert changing.last is not None
    background.store.history.trouble = None
    changing.undo()
    assert background.store.history.trashed == set() and changing.last is None


def test_what_is_forgotten_stays_done(changing, background):
    changing.trash([LETTER])
    changing.forget()
    changing.undo()
    assert background.store.history.trashed == {LETTER.key}
