import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.charts.pairs import PairsView
from app.views.kit.theme import Theme


@pytest.fixture
def pairs(qtbot: QtBot, dressed: Theme) -> PairsView:
    view = PairsView(dressed)
    qtbot.addWidget(view)
    view.show_pairs([(7, 4), (8, 6), (5, 5)], "Lower twice.", "The same: 1.")
    view.show()
    return view


def test_the_picture_comes_first_with_its_numbers_in_words(pairs: PairsView) -> None:
    assert pairs.picture.isVisible()
    assert not pairs.table.isVisible()
    assert pairs.summary.text() == "The same: 1."
    assert pairs.picture.accessibleName() == "Lower twice. The same: 1."


def test_the_table_has_the_same_the_latest_first(qtbot: QtBot, pairs: PairsView) -> None:
    pairs.as_table.setFocus()
    qtbot.keyClick(pairs.as_table, Qt.Key.Key_Space)
    assert pairs.table.isVisible()
    assert not pairs.picture.isVisible()
    assert pairs.as_table.text() == "As a picture"
    rows = range(pairs.table.figures.rowCount())
    cells = [[pairs.table.model().index(row, column).data() for column in range(2)] for row in rows]
    assert cells == [["5", "5"], ["8", "6"], ["7", "4"]]
    qtbot.keyClick(pairs.as_table, Qt.Key.Key_Return)
    assert pairs.picture.isVisible()
