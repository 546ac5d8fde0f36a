from datetime import date

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from app.viewmodels.patterns.figures import FiguresModel


def test_it_is_a_sound_model_before_and_after_it_has_rows(qtmodeltester: ModelTester) -> None:
    model = FiguresModel()
    qtmodeltester.check(model)
    model.show_rows(["Day", "Drafts"], [(date(2026, 11, 3), 2), (date(2026, 11, 4), 1)])
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (2, 2)


def test_heads_and_cells_are_words() -> None:
    model = FiguresModel()
    model.show_rows(["Feeling", "Times"], [("sad", 3)])
    heads = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(3)]
    assert heads == ["Feeling", "Times", None]
    assert [model.index(0, column).data() for column in range(2)] == ["sad", "3"]
