from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt

from app.viewmodels.history.days import Days
from app.viewmodels.history.timeline import ROW, Timeline
from app.viewmodels.hits import Search
from tests.history_rows import NOW, at, draft, many, session


@pytest.fixture
def timeline(qapp):
    return Timeline(Days(QLocale("en_GB")), date(2026, 11, 23))


def titles(timeline):
    return [timeline.entry(row).title for row in range(timeline.rowCount())]


def heads(timeline):
    return [timeline.row(row).head is not None for row in range(timeline.rowCount())]


def test_the_model_keeps_all_promises_of_item_models(timeline, qtmodeltester):
    qtmodeltester.check(timeline)
    timeline.show(many(7), True, Search())
    qtmodeltester.check(timeline)
    timeline.append(many(12)[7:], False)
    timeline.remove(3)
    timeline.insert(many(4)[3])
    timeline.renew(many(15)[2:], False)
    qtmodeltester.check(timeline)


def test_a_row_can_be_painted_found_by_key_and_read_out(timeline):
    timeline.show([draft("1", at(23), "Mum")], False, Search())
    index = timeline.index(0)
    assert index.data(ROW).title == index.data(Qt.ItemDataRole.DisplayRole) == "Mum"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Draft: Mum. Today, 12:00. some words"
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_the_first_of_each_day_wears_its_head(timeline):
    timeline.show(
        [draft("1", at(23, 9)), draft("2", at(23, 8)), draft("3", at(22, 23)), draft("4", at(22))], False, Search()
    )
    assert heads(timeline) == [True, False, True, False]
    with_head_gone = []
    timeline.dataChanged.connect(lambda first, last: with_head_gone.append((first.row(), last.row())))
    timeline.remove(2)
    assert heads(timeline) == [True, False, True]
    assert with_head_gone == [(1, 2)]
    timeline.insert(draft("0", at(23, 10)))
    assert heads(timeline) == [True, False, False, True]
    assert with_head_gone[1:] == [(1, 1)]


def test_more_is_asked_for_once_until_it_is_there(timeline, qtbot):
    asked = []
    timeline.more_wanted.connect(lambda: asked.append(timeline.rowCount()))
    timeline.show(many(3), True, Search())
    timeline.fetchMore(QModelIndex())
    timeline.fetchMore(QModelIndex())
    assert asked == [3] and not timeline.canFetchMore(QModelIndex())
    timeline.append(many(5)[3:], True)
    assert timeline.canFetchMore(QModelIndex())
    timeline.append([], False)
    assert not timeline.canFetchMore(QModelIndex())


def test_an_entry_that_slipped_down_a_page_is_not_shown_twice(timeline):
    timeline.show(many(5), True, Search())
    timeline.append(many(8)[4:], False)
    assert titles(timeline) == [f"Nr {number}" for number in range(8)]


def test_what_changed_moves_up_and_whoever_holds_it_follows(timeline):
    rows = many(4)
    timeline.show(rows, False, Search())
    held = QPersistentModelIndex(timeline.index(2))
    saved = replace(rows[2], when=NOW + timedelta(minutes=1), preview="new words")
    timeline.renew([saved, rows[0], rows[1], rows[3]], False)
    assert held.row() == 0 and timeline.row(0).line == "new words"
    assert titles(timeline) == ["Nr 2", "Nr 0", "Nr 1", "Nr 3"]


@given(st.data())
def test_renewing_ends_with_exactly_what_is_wanted(data):
    pool = [session(str(number), NOW - timedelta(hours=number)) for number in range(8)]
    before = data.draw(st.lists(st.sampled_from(pool), unique_by=lambda entry: entry.id))
    after = data.draw(st.lists(st.sampled_from(pool), unique_by=lambda entry: entry.id))
    after = [replace(entry, minutes=data.draw(st.integers(0, 1))) for entry in after]
    timeline = Timeline(Days(QLocale("en_GB")), date(2026, 11, 23))
    timeline.show(before, False, Search())
    timeline.renew(after, False)
    assert [timeline.entry(row) for row in range(timeline.rowCount())] == after


def test_an_entry_goes_back_where_its_time_belongs(timeline):
    rows = many(6)
    timeline.show(rows, False, Search())
    for row in (0, 4, 2):
        gone = timeline.remove(row)
        assert timeline.insert(gone) == row
    assert titles(timeline) == [f"Nr {number}" for number in range(6)]


def test_after_midnight_the_days_are_named_anew(timeline):
    timeline.show([draft("1", at(23))], False, Search())
    told = []
    timeline.dataChanged.connect(lambda first, last: told.append(last.row()))
    timeline.set_today(date(2026, 11, 24))
    assert timeline.row(0).head.name == "Yesterday" and told == [0]
    timeline.set_today(date(2026, 11, 24))
    assert told == [0]


def test_those_that_led_to_each_other_hang_on_one_thread(timeline):
    rows = [replace(row, thread=thread) for row, thread in zip(many(6), ("a", "a", "", "", "b", "b"), strict=True)]
    timeline.show(rows, True, Search())

    def links():
        shown = map(timeline.row, range(timeline.rowCount()))
        return "".join("-<>="[row.linked_below + 2 * row.linked_above] for row in shown)

    assert links() == "<>--<>"
    timeline.append([replace(many(7)[6], thread="b")], False)
    assert links() == "<>--<=>"
    timeline.remove(0)
    assert links() == "---<=>"
    timeline.show(rows, False, Search("Nr"), by_day=False)
    assert links() == "------"


def test_with_the_best_first_there_is_one_head(timeline):
    timeline.show(many(5), False, Search("Nr"), by_day=False)
    assert heads(timeline) == [True, False, False, False, False]


def test_hidden_words_come_back(timeline):
    timeline.show([draft("1", at(23), "Mum")], False, Search("some"))
    told = []
    timeline.dataChanged.connect(lambda first, last, roles: told.append(ROW in roles))
    timeline.set_previews(False)
    assert timeline.row(0).line == "" and "some words" not in timeline.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    timeline.set_previews(True)
    assert timeline.row(0).line == "some words" and told == [True, True]


def test_the_newest_renewed_leave_what_comes_after_where_it_is(timeline):
    rows = many(300)
    timeline.show(rows, True, Search())
    gone, saved = rows[20], replace(rows[250], when=NOW + timedelta(minutes=1))
    top = [saved, *(row for row in rows[:100] if row is not gone)]
    changed = []
    timeline.rowsMoved.connect(lambda _, first, __, ___, to: changed.append(("moved", first, to)))
    timeline.rowsRemoved.connect(lambda _, first, last: changed.append(("removed", first, last)))
    timeline.rowsInserted.connect(lambda _, first, last: changed.append(("inserted", first, last)))
    timeline.renew(top, True)
    wanted = [saved, *(row for row in rows if row not in (gone, rows[250]))]
    assert [timeline.entry(row) for row in range(timeline.rowCount())] == wanted
    assert changed == [("removed", 20, 20), ("moved", 249, 0)] and timeline.has_more


def test_after_a_gap_nothing_is_kept_that_may_not_follow(timeline):
    rows = many(300)
    timeline.show(rows[200:], False, Search())
    timeline.renew(rows[:100], True)
    assert titles(timeline) == [f"Nr {number}" for number in range(100)] and timeline.has_more


def test_an_entry_is_found_among_many_of_one_moment(timeline):
    rows = [draft(str(number), NOW) for number in range(50)]
    timeline.show(rows, False, Search())
    assert [timeline.place(row.key) for row in rows] == list(range(50))
    assert timeline.place(("session", "1")) is None
