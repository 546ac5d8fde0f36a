from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel

from app.model.history import Filters
from app.viewmodels.history.history import HistoryViewModel
from tests.history_rows import NOW, background_with, many

Flag = QItemSelectionModel.SelectionFlag


def ids(model):
    return [model.timeline.entry(row).id for row in range(model.timeline.rowCount())]


@pytest.fixture
def make(qapp):
    made = []

    def maker(*entries):
        background = background_with(*entries)
        model = HistoryViewModel(background, lambda: NOW)
        made.append(model)
        model.set_active(True)
        return model, background

    return maker


def select(model, *rows):
    for row in rows:
        model.selected.select(model.timeline.index(row), Flag.Select)


def test_what_is_selected_leaves_the_list_at_once_and_comes_back(make):
    model, background = make(*many(5))
    select(model, 1, 3)
    background.hold()
    model.acting.trash(model.acting.selection)
    assert ids(model) == ["0", "2", "4"], "before the store has answered"
    background.release()
    told = []
    model.row_wanted.connect(told.append)
    model.acting.undo()
    assert ids(model) == ["0", "1", "2", "3", "4"] and told == [1]


def test_very_many_are_read_again(make):
    model, background = make(*many(80))
    entries = [model.timeline.entry(row) for row in range(70)]
    model.acting.trash(entries)
    assert ids(model) == [str(number) for number in range(70, 80)]
    model.acting.undo()
    assert len(ids(model)) == 80 and not background.store.history.trashed


def test_delete_takes_all_that_is_selected(make):
    model, _ = make(*many(4))
    select(model, 0, 2)
    model.trash_row(2)
    assert ids(model) == ["1", "3"]


def test_in_the_trash_delete_does_nothing_and_things_come_back(make, qtbot):
    model, _ = make(*many(3))
    model.trash_row(1)
    model.filtering.choose(Filters(trashed=True))
    assert ids(model) == ["1"]
    model.trash_row(0)
    assert ids(model) == ["1"]
    with qtbot.waitSignal(model.restored) as restored:
        model.acting.restore([model.timeline.entry(0)])
    assert restored.args == ["draft", "1"] and ids(model) == []


def test_an_emptied_trash_is_empty_and_nothing_can_be_undone(make):
    model, _ = make(*many(3))
    model.trash_row(1)
    model.filtering.choose(Filters(trashed=True))
    model.acting.empty_trash()
    assert ids(model) == [] and model.acting.changing.last is None
    model.filtering.clear_all()
    assert ids(model) == ["0", "2"]


def test_what_is_archived_is_found_in_the_archive(make):
    model, _ = make(*many(3))
    model.archive_row(0)
    assert ids(model) == ["1", "2"]
    model.filtering.choose(Filters(archived=True))
    assert ids(model) == ["0"]
    model.archive_row(0)
    assert ids(model) == []


def test_a_status_stays_in_its_row_and_shows_on_the_card(make):
    model, background = make(*many(2))
    model.choose(0)

    def set_status(keys, status, now):
        for _, draft_id in keys:
            background.store.drafts.kept[draft_id] = background.store.drafts.kept[draft_id].marked(status, now)
        type(background.store.history).set_status(background.store.history, keys, status, now)

    background.store.history.set_status = set_status
    model.acting.set_status(model.on_card, "kept")
    assert model.timeline.entry(0).status == "kept" and model.card.status == "kept"
    assert ids(model) == ["0", "1"]


def test_a_copy_is_another_draft_with_the_same_words(make, qtbot):
    model, background = make(*many(1))
    store = background.store
    store.drafts.kept["0"] = store.drafts.kept["0"].marked("shared", NOW - timedelta(days=1))
    model.choose(0)
    with qtbot.waitSignal(model.draft_opened) as opened:
        model.copy_card()
    copy = store.drafts.kept[opened.args[0]]
    assert copy.id != "0" and copy.text == store.drafts.kept["0"].text
    assert (copy.status, copy.shared_at, copy.created) == ("drafting", None, NOW)


def test_a_draft_that_is_gone_cannot_be_copied(make):
    model, background = make(*many(1))
    model.choose(0)
    background.store.drafts.kept.clear()
    model.copy_card()
    assert model.trouble == "That draft is not there any more."


def test_another_entry_is_looked_at_in_the_list_or_on_the_card_alone(make):
    model, _ = make(*many(3))
    told = []
    model.row_wanted.connect(told.append)
    model.go_to(model.timeline.entry(2))
    assert told == [2]
    gone = model.timeline.remove(1)
    model.go_to(gone)
    assert told == [2] and model.card.entry == gone
