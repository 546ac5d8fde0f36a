from datetime import date

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QLocale

from app.viewmodels.history.days import Days
from app.viewmodels.history.selected import Selected
from app.viewmodels.history.timeline import Timeline
from app.viewmodels.hits import Search
from tests.history_rows import many


@pytest.fixture
def selected(qapp):
    timeline = Timeline(Days(QLocale("en_GB")), date(2026, 11, 23))
    timeline.show(many(10), False, Search())
    yield Selected(timeline, timeline)


def select(selected, first, last):
    rows = selected.model()
    span = QItemSelection(rows.index(first), rows.index(last))
    selected.select(span, QItemSelectionModel.SelectionFlag.Select)


def test_many_are_told_from_the_top_whatever_was_chosen_first(selected):
    assert selected.count == 0 and selected.keys == []
    select(selected, 6, 7)
    select(selected, 1, 2)
    assert selected.count == 4
    assert selected.keys == [("draft", "1"), ("draft", "2"), ("draft", "6"), ("draft", "7")]


def test_the_selection_follows_its_rows(selected):
    select(selected, 4, 6)
    selected.model().remove(5)
    selected.model().remove(0)
    assert selected.keys == [("draft", "4"), ("draft", "6")] and selected.count == 2
