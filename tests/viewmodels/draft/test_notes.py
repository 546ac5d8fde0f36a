from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.notes import NOTE, NotesModel


def note(sentence: str) -> Note:
    return Note("hint", "absolute", "A rule about them", "Why.", "share", (), sentence, 0, 5, 0, 0)


def test_it_behaves_as_a_model(qtmodeltester: ModelTester) -> None:
    model = NotesModel()
    model.set_notes([note("one"), note("two")])
    qtmodeltester.check(model)
    for sentences in (["one", "new", "two"], ["two"], [], ["one", "two", "three"], ["three", "two"], list("abtwo")):
        model.set_notes([note(sentence) for sentence in sentences])
        assert [model.index(row).data(NOTE).sentence for row in range(model.rowCount())] == sentences


def test_only_rows_that_differ_change() -> None:
    model = NotesModel()
    model.set_notes([note(sentence) for sentence in ("one", "two", "three")])
    changes = []
    model.rowsRemoved.connect(lambda _, first, last: changes.append(("removed", first, last)))
    model.rowsInserted.connect(lambda _, first, last: changes.append(("inserted", first, last)))
    model.set_notes([note(sentence) for sentence in ("one", "two", "three")])
    assert changes == []
    model.set_notes([note(sentence) for sentence in ("one", "other", "three")])
    assert changes == [("removed", 1, 1), ("inserted", 1, 1)]
    assert model.row_of(note("three")) == 2
    assert model.row_of(note("two")) is None


def test_neighbours_come_and_go_together() -> None:
    model = NotesModel()
    changes = []
    model.rowsRemoved.connect(lambda _, first, last: changes.append(("removed", first, last)))
    model.rowsInserted.connect(lambda _, first, last: changes.append(("inserted", first, last)))
    model.set_notes([note(sentence) for sentence in "abcdefg"])
    model.set_notes([note(sentence) for sentence in "axydg"])
    assert changes == [("inserted", 0, 6), ("removed", 4, 5), ("removed", 1, 2), ("inserted", 1, 2)]
    model.set_notes([])
    assert changes[4:] == [("removed", 0, 4)]


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True), max_size=6))
def test_whatever_comes_and_goes_the_rows_are_the_notes(steps: list[list[str]]) -> None:
    model, rows = NotesModel(), list[str]()

    def insert(_: QModelIndex, first: int, last: int) -> None:
        rows[first:first] = [model.index(row).data(NOTE).sentence for row in range(first, last + 1)]

    def remove(_: QModelIndex, first: int, last: int) -> None:
        del rows[first : last + 1]

    model.rowsInserted.connect(insert)
    model.rowsRemoved.connect(remove)
    for sentences in steps:
        model.set_notes([note(sentence) for sentence in sentences])
        assert rows == sentences
        assert [known.sentence for known in model.notes] == sentences


def test_a_screen_reader_hears_name_and_sentence() -> None:
    model = NotesModel()
    model.set_notes([note("You never listen.")])
    index = model.index(0)
    assert index.data() == "A rule about them"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "A rule about them: You never listen."
