import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.kit.tab_order import within
from app.views.kit.theme import Theme
from app.views.looking_back.one_of import OneOf

WORDS = {"yes": "Yes", "partly": "Partly", "no": "No"}


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> OneOf:
    row = OneOf(theme, "Was it met?", WORDS)
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    return row


def chosen(row: OneOf) -> list[str]:
    return [value for value, chip in row.chips.items() if chip.isChecked()]


def test_one_at_a_time_and_taken_back_by_another_press(qtbot: QtBot, row: OneOf) -> None:
    told: list[str] = []
    row.chosen.connect(told.append)
    for value in ("yes", "no", "no"):
        qtbot.mouseClick(row.chips[value], Qt.MouseButton.LeftButton)
    assert told == ["yes", "no", ""]
    assert chosen(row) == []


def test_arrows_go_from_chip_to_chip_and_space_chooses(qtbot: QtBot, row: OneOf) -> None:
    row.chips["yes"].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        focused = row.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
    assert row.chips["partly"].hasFocus()
    assert chosen(row) == []
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.keyClick(row.chips["partly"], Qt.Key.Key_Space)
    assert told.args == ["partly"]


def test_one_tab_reaches_the_row_at_what_is_chosen(row: OneOf) -> None:
    assert within(row) == [row.chips["yes"]]
    row.show_chosen("no")
    assert within(row) == [row.chips["no"]]
    row.show_chosen("")
    assert chosen(row) == []


def test_a_screen_reader_hears_the_question(row: OneOf) -> None:
    assert row.accessibleName() == "Was it met?"
    assert {chip.accessibleDescription() for chip in row.chips.values()} == {"Was it met?"}
