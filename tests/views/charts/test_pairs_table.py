import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.charts.pairs_table import PairsTable
from app.views.kit.theme import Theme


@pytest.fixture
def table(qtbot: QtBot, dressed: Theme) -> PairsTable:
    table = PairsTable(dressed)
    qtbot.addWidget(table)
    return table


def test_it_is_named_and_cannot_be_changed(table: PairsTable) -> None:
    table.show_pairs([(7, 4)])
    assert table.accessibleName()
    assert not table.figures.flags(table.figures.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


def test_a_few_rows_are_seen_and_more_come_by_scrolling(table: PairsTable) -> None:
    table.show_pairs([(7, 4)] * 3)
    few = table.sizeHint().height()
    table.show_pairs([(7, 4)] * 6)
    several = table.sizeHint().height()
    table.show_pairs([(7, 4)] * 60)
    assert few < several == table.sizeHint().height()


def test_arrows_move_in_it_and_tab_leaves(qtbot: QtBot, dressed: Theme) -> None:
    page = QWidget()
    table, field = PairsTable(dressed), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(table)
    column.addWidget(field)
    qtbot.addWidget(page)
    table.show_pairs([(7, 4), (5, 5)])
    page.show()
    qtbot.waitActive(page)
    table.setFocus()
    table.setCurrentIndex(table.figures.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert page.focusWidget() is field
