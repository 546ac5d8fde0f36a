from PySide6.QtCore import Qt
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


def test_a_screen_reader_hears_name_and_sentence() -> None:
    model = NotesModel()
    model.set_notes([note("You never listen.")])
    index = model.index(0)
    assert index.data() == "A rule about them"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "A rule about them: You never listen."
