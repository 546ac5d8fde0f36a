import pytest

from app.model.errors import StoreError
from app.viewmodels.history.trash import HistoryTrash
from tests.history_rows import NOW, background_with, draft, many, session


@pytest.fixture
def entries():
    return many(2)


@pytest.fixture
def background(entries):
    return background_with(*entries)


@pytest.fixture
def trash(background, qapp):
    return HistoryTrash(background, lambda: NOW)


def test_what_was_trashed_last_comes_back(trash, background, entries, qtbot):
    with qtbot.waitSignal(trash.trashed) as told:
        trash.trash(entries[0])
    assert told.args == ["draft", "0"] and background.store.history.trashed == {("draft", "0")}
    with qtbot.waitSignals([trash.returned, trash.restored]):
        trash.undo()
    assert background.store.history.trashed == set() and trash.last is None


def test_only_the_last_comes_back_and_only_once(trash, background, entries):
    for entry in entries:
        trash.trash(entry)
    trash.undo()
    trash.undo()
    assert background.store.history.trashed == {("draft", "0")}


def test_a_forgotten_one_stays_in_the_trash(trash, background, entries):
    trash.trash(entries[0])
    trash.forget()
    trash.undo()
    assert background.store.history.trashed == {("draft", "0")}


def test_what_could_not_be_trashed_is_given_back(trash, background, entries, qtbot):
    background.store.history.break_down()
    returned, told = [], []
    trash.returned.connect(returned.append)
    trash.trashed.connect(lambda *key: told.append(key))
    with qtbot.waitSignal(trash.failed) as failed:
        trash.trash(entries[0])
    assert isinstance(failed.args[0], StoreError)
    assert returned == [entries[0]] and told == [] and trash.last is None


def test_what_could_not_be_restored_can_be_tried_again(trash, background, entries):
    returned = []
    trash.returned.connect(returned.append)
    trash.trash(entries[0])
    background.store.history.break_down()
    trash.undo()
    assert returned == [] and trash.last is entries[0]
    background.store.history.trouble = None
    trash.undo()
    assert returned == [entries[0]]


def test_an_older_failure_leaves_the_last_one_alone(trash, background):
    first, second = draft("1", NOW), session("2", NOW)
    background.hold()
    trash.trash(first)
    trash.trash(second)
    background.store.history.break_down()
    jobs, background.held = background.held, None
    jobs[0]()
    assert trash.last is second
