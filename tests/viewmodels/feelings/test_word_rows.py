from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.model.skills.feelings import Word
from app.viewmodels.feelings.word_rows import WORD, WordRows
from app.viewmodels.feelings.word_search import Group

SAD, GLAD = Word("sad", "something is missing"), Word("glad", "something is here")


def filled() -> WordRows:
    rows = WordRows()
    rows.set_groups([Group("Sad", (SAD,)), Group("ignored", (SAD, GLAD), is_verdict=True)])
    return rows


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    rows = WordRows()
    qtmodeltester.check(rows)
    rows.set_groups([Group("Sad", (SAD, GLAD))])
    rows.set_groups([])


def test_a_group_is_a_heading_and_its_words() -> None:
    rows = filled()
    shown = [rows.index(row).data() for row in range(rows.rowCount())]
    assert shown == ["Sad", "sad", "Under “ignored” there may be", "sad", "glad"]
    assert [rows.index(row).data(WORD) for row in range(5)] == [None, SAD, None, SAD, GLAD]


def test_only_words_can_be_chosen() -> None:
    rows = filled()
    chosen = [bool(rows.flags(rows.index(row)) & Qt.ItemFlag.ItemIsSelectable) for row in range(5)]
    enabled = [bool(rows.flags(rows.index(row)) & Qt.ItemFlag.ItemIsEnabled) for row in range(5)]
    assert chosen == enabled == [False, True, False, True, True]


def test_a_screen_reader_hears_the_word_and_its_meaning() -> None:
    rows = filled()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert rows.index(0).data(role) == "Sad"
    assert rows.index(1).data(role) == "sad: something is missing"


def test_the_first_word_and_the_headings() -> None:
    rows = filled()
    assert rows.first_word == 1
    assert [rows.heading_above(row) for row in (1, 3, 4)] == [0, 2, 4]
    rows.set_groups([])
    assert rows.first_word is None


def test_nothing_stands_outside_the_rows() -> None:
    rows = filled()
    assert rows.data(QModelIndex()) is None
    assert rows.rowCount(rows.index(0)) == 0
