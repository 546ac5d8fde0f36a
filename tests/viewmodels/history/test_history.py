from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, QModelIndex

from app.model.history import Filters
from app.viewmodels.history.days import Days
from app.viewmodels.history.history import PAGE, HistoryViewModel
from tests.history_rows import NOW, at, background_with, draft, many, session


class Clock:
    now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def make(qapp):
    def made(*entries):
        background = background_with(*entries)
        return HistoryViewModel(background, Clock(), Days(QLocale("en_GB"))), background

    return made


def ids(model):
    return [model.timeline.entry(row).id for row in range(model.timeline.rowCount())]


def find(model, words, qtbot):
    before = model._revision
    model.search(words)
    qtbot.waitUntil(lambda: model._revision > before)


def test_nothing_is_read_before_the_tab_is_seen(make):
    model, background = make(*many(3))
    background.hold()
    model.refresh()
    assert background.held == [] and model.showing == "nothing"
    model.set_active(True)
    assert len(background.held) == 1


def test_the_newest_comes_first_and_is_looked_at(make, qtbot):
    model, _ = make(draft("old", at(20)), session("new", at(22)), draft("mid", at(21)))
    with qtbot.waitSignal(model.row_wanted) as wanted:
        model.set_active(True)
    assert ids(model) == ["new", "mid", "old"] and wanted.args == [0] and model.showing == "entries"


def test_an_empty_history_says_so_only_once_it_is_known(make):
    model, background = make()
    background.hold()
    model.set_active(True)
    assert model.showing == "nothing"
    background.release()
    assert model.showing == "empty" and model.trouble == ""


def test_opening_is_mentioned_only_if_it_takes_a_while(make, qtbot):
    model, background = make(*many(1))
    background.hold()
    model.set_active(True)
    assert model.showing == "nothing"
    qtbot.waitUntil(lambda: model.showing == "opening")
    background.release()
    assert model.showing == "entries"


def test_entries_come_page_by_page(make):
    model, _ = make(*many(2 * PAGE + 20))
    model.set_active(True)
    for loaded in (PAGE, 2 * PAGE, 2 * PAGE + 20):
        assert model.timeline.rowCount() == loaded
        model.timeline.fetchMore(QModelIndex())
    assert ids(model) == [str(number) for number in range(2 * PAGE + 20)]
    assert not model.timeline.has_more


def test_no_page_is_asked_for_while_all_is_read_anew(make):
    model, background = make(*many(3 * PAGE))
    model.set_active(True)
    background.hold()
    model.refresh()
    model.timeline.fetchMore(QModelIndex())
    assert len(background.held) == 1
    background.release()
    assert model.timeline.rowCount() == PAGE and model.timeline.canFetchMore(QModelIndex())


def test_a_page_of_a_former_search_is_dropped(make, qtbot):
    model, background = make(*many(2 * PAGE))
    model.set_active(True)
    background.hold()
    model.timeline.fetchMore(QModelIndex())
    find(model, "Nr 199", qtbot)
    background.release()
    assert ids(model) == ["199"]


def test_only_the_last_of_several_searches_is_done(make, qtbot):
    model, background = make(*many(30))
    model.set_active(True)
    asked = []
    entries = background.store.history.entries
    background.store.history.entries = lambda *given, **more: asked.append(given[0]) or entries(*given, **more)
    background.hold()
    for words in ("Nr 1", "Nr 2", "Nr 29"):
        find(model, words, qtbot)
    background.release()
    assert asked == ["Nr 29"] and ids(model) == ["29"]


def test_each_key_is_looked_for_at_once(make):
    model, _ = make(*many(30))
    model.set_active(True)
    found = []
    for words in ("N", "Nr", "Nr ", "Nr 2", "Nr 29"):
        model.search(words)
        found.append(model.timeline.rowCount())
    assert found == [30, 30, 30, 11, 1]


def test_enter_brings_what_fits_best_to_the_top_until_the_next_key(make):
    model, _ = make(draft("old", at(20), "Sam", "tea, tea and tea"), draft("new", at(22), "Sam", "tea"))
    model.set_active(True)
    assert not model.can_rank
    model.search("tea")
    assert ids(model) == ["new", "old"] and model.can_rank
    model.rank()
    assert ids(model) == ["old", "new"] and not model.can_rank
    assert model.found == "2 found, what fits best first."
    assert [model.timeline.row(row).head is not None for row in (0, 1)] == [True, False]
    model.search("te")
    assert ids(model) == ["new", "old"]


def test_a_key_ends_the_sorting_that_is_still_under_way(make):
    model, background = make(*many(3))
    model.set_active(True)
    model.search("Nr")
    background.hold()
    model.rank()
    model.search("Nr 2")
    asked = []
    entries = background.store.history.entries
    background.store.history.entries = lambda *given: asked.append(given[4]) or entries(*given)
    background.release()
    assert asked == [False] and ids(model) == ["2"]


def test_leaving_the_tab_ends_a_search_and_coming_back_takes_it_up(make):
    model, background = make(*many(3))
    model.set_active(True)
    background.hold()
    model.search("Nr 2")
    model.set_active(False)
    background.release()
    assert ids(model) == ["0", "1", "2"]
    model.set_active(True)
    assert ids(model) == ["2"]


def test_filters_hold_for_every_search_and_are_what_is_shown(make):
    model, _ = make(draft("1", at(23), "Sam", "tea"), session("2", at(22), helped="tea"), draft("3", at(21), "Mum"))
    model.set_active(True)
    model.filtering.choose(Filters(kinds=("draft",)))
    assert ids(model) == ["1", "3"] and model.found == "2 found."
    model.search("tea")
    assert ids(model) == ["1"] and model.shown == ("tea", Filters(kinds=("draft",)))
    model.filtering.clear_all()
    assert ids(model) == ["1", "2"]


def test_an_empty_timeline_knows_of_what_was_put_away(make):
    model, background = make(draft("1", at(23)))
    background.store.history.archived.add(("draft", "1"))
    model.set_active(True)
    assert model.showing == "empty" and model.elsewhere
    background.store.history.archived.clear()
    background.store.history.rows.clear()
    model.refresh()
    assert model.showing == "empty" and not model.elsewhere


def test_hidden_words_open_nothing_by_itself_and_come_back_where_one_was(make, qtbot):
    model, _ = make(*many(5))
    model.set_previews(False)
    wanted = []
    model.row_wanted.connect(lambda row: (wanted.append(row), model.choose(row)))
    model.set_active(True)
    assert wanted == [] and model.card.entry is None
    with qtbot.waitSignal(model.previews_turned) as turned:
        model.turn_previews()
    model.choose(3)
    model.turn_previews()
    assert model.card.entry is None
    model.turn_previews()
    assert turned.args == [True] and wanted == [0, -1, 3] and model.card.entry.id == "3"


def test_what_came_and_went_anywhere_is_read_again_with_all_pages(make):
    model, background = make(*many(2 * PAGE + 20))
    model.set_active(True)
    model.timeline.fetchMore(QModelIndex())
    rows = background.store.history.rows
    del rows[150]
    rows.append(draft("between", NOW - timedelta(hours=8 * 120, minutes=5)))
    model.begin_anew()
    assert "150" not in ids(model) and ids(model)[121] == "between" and model.timeline.rowCount() == 2 * PAGE


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Nr 29", "1 found."),
        ("zzz", "Nothing found for these words."),
        ("Nr", f"More than {PAGE} found. Enter sorts them by how well they fit."),
        (" ", ""),
    ],
)
def test_what_was_found_is_told(make, qtbot, words, found):
    model, _ = make(*many(PAGE + 30))
    model.set_active(True)
    find(model, words, qtbot)
    assert model.found == found and model.showing == "entries"


def test_hits_are_marked_in_rows_and_on_the_card(make, qtbot):
    model, _ = make(draft("1", at(23), "Sam", "two evenings"))
    model.set_active(True)
    find(model, "eve", qtbot)
    model.choose(0)
    assert model.timeline.row(0).line_hits == [(4, 7)] and model.card.hits == [(4, 7)]


def test_a_saved_draft_moves_up_and_stays_chosen(make):
    model, background = make(*many(5))
    model.set_active(True)
    model.choose(3)
    rows, wanted = background.store.history.rows, []
    model.row_wanted.connect(wanted.append)
    rows[3] = replace(rows[3], when=NOW + timedelta(minutes=1), preview="changed")
    model.refresh()
    assert ids(model) == ["3", "0", "1", "2", "4"] and wanted == []
    assert model.card.entry is not None and model.card.entry.preview == "changed"


def test_reading_anew_keeps_all_pages_that_were_loaded(make):
    model, background = make(*many(2 * PAGE + 20))
    model.set_active(True)
    model.timeline.fetchMore(QModelIndex())
    background.store.history.rows.append(draft("new", NOW + timedelta(minutes=1)))
    model.refresh()
    assert ids(model) == ["new", *(str(number) for number in range(2 * PAGE))]


def test_exactly_one_page_is_not_more_than_a_page(make):
    model, _ = make(*many(PAGE))
    model.set_active(True)
    model.search("Nr")
    assert model.found == f"{PAGE} found. Enter sorts them by how well they fit."
    assert not model.timeline.has_more


def test_what_is_saved_while_the_tab_is_hidden_is_read_when_it_is_seen(make):
    model, background = make(*many(2))
    model.set_active(True)
    model.set_active(False)
    background.store.history.rows.append(draft("new", NOW + timedelta(minutes=1)))
    model.refresh()
    assert ids(model) == ["0", "1"]
    model.set_active(True)
    assert ids(model) == ["new", "0", "1"]


def test_after_midnight_today_is_another_day(make):
    model, _ = make(draft("1", NOW))
    model.set_active(True)
    model._clock.now = NOW + timedelta(days=1)
    model.set_active(True)
    assert model.timeline.row(0).head.name == "Yesterday"


def test_drafts_open_and_sessions_do_not(make, qtbot):
    model, _ = make(draft("letter", at(23)), session("pause", at(22)))
    model.set_active(True)
    opened = []
    model.draft_opened.connect(opened.append)
    for row in (0, 1):
        model.open(row)
        model.choose(row)
        model.open_card()
    assert opened == ["letter", "letter"]


def test_a_trashed_entry_is_gone_at_once_and_undo_puts_it_back(make, qtbot):
    model, background = make(*many(4))
    model.set_active(True)
    background.hold()
    model.trash_row(1)
    assert ids(model) == ["0", "2", "3"]
    with qtbot.waitSignal(model.trashed) as trashed:
        background.release()
    assert trashed.args == ["draft", "1"]
    told = []
    model.row_wanted.connect(told.append)
    model.restored.connect(lambda *key: told.append(key))
    model.acting.undo()
    assert ids(model) == ["0", "1", "2", "3"] and told == [1, ("draft", "1")]


def test_the_card_can_be_trashed(make):
    model, background = make(*many(3))
    model.set_active(True)
    model.choose(2)
    model.acting.trash(model.on_card)
    assert ids(model) == ["0", "1"] and background.store.history.trashed == {("draft", "2")}


def test_trashing_the_last_one_leaves_an_empty_history(make):
    model, _ = make(*many(1))
    model.set_active(True)
    model.trash_row(0)
    assert model.showing == "empty"
    model.acting.undo()
    assert model.showing == "entries" and ids(model) == ["0"]


def test_leaving_the_tab_ends_the_chance_to_undo(make):
    model, background = make(*many(2))
    model.set_active(True)
    model.trash_row(0)
    model.set_active(False)
    model.acting.undo()
    assert background.store.history.trashed == {("draft", "0")}


def test_undo_after_another_search_does_not_mix_the_two(make, qtbot):
    model, _ = make(*many(3))
    model.set_active(True)
    model.trash_row(0)
    find(model, "Nr 2", qtbot)
    model.acting.undo()
    assert ids(model) == ["2"]
    find(model, "", qtbot)
    assert ids(model) == ["0", "1", "2"]


def test_pages_stay_whole_when_something_was_trashed_between_them(make):
    model, _ = make(*many(PAGE + 10))
    model.set_active(True)
    model.trash_row(5)
    model.timeline.fetchMore(QModelIndex())
    assert ids(model) == [str(number) for number in range(PAGE + 10) if number != 5]


def test_a_store_that_fails_never_looks_like_an_empty_history(make):
    model, background = make(*many(2))
    background.store.history.break_down()
    model.set_active(True)
    assert model.showing == "nothing"
    assert model.trouble == "The disk is full. Make some room, then try again."
    background.store.history.trouble = None
    model.refresh()
    assert model.showing == "entries" and model.trouble == "" and ids(model) == ["0", "1"]


def test_a_page_that_fails_keeps_what_is_there_and_asks_no_more(make):
    model, background = make(*many(2 * PAGE))
    model.set_active(True)
    background.store.history.break_down()
    model.timeline.fetchMore(QModelIndex())
    assert model.timeline.rowCount() == PAGE and model.trouble
    assert not model.timeline.canFetchMore(QModelIndex())
    background.store.history.trouble = None
    model.refresh()
    assert model.timeline.canFetchMore(QModelIndex()) and not model.trouble


def test_what_could_not_be_trashed_stays_in_the_list(make):
    model, background = make(*many(3))
    model.set_active(True)
    background.store.history.break_down()
    model.trash_row(1)
    assert ids(model) == ["0", "1", "2"] and model.trouble and model.acting.changing.last is None
