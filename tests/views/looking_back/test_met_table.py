from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.looking_back.met_table import MetTable


def test_each_talk_is_a_row_that_cannot_be_written_on(qtbot: QtBot, dressed: Theme) -> None:
    table = MetTable(dressed)
    qtbot.addWidget(table)
    table.show_rows([("23 November", "yes", "no"), ("24 November", "partly", "not noted")])
    words = [[table.item(row, column).text() for column in range(3)] for row in range(2)]
    assert words == [["23 November", "yes", "no"], ["24 November", "partly", "not noted"]]
    assert not table.item(0, 0).flags() & Qt.ItemFlag.ItemIsEditable
    few = table.sizeHint().height()
    table.show_rows([("day", "yes", "no")] * 100)
    assert few < table.sizeHint().height() < 100 * table.verticalHeader().defaultSectionSize()
