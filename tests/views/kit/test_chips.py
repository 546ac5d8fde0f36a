import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.views.kit.chips import Chip, FilterChip, MarkChip
from app.views.kit.theme import Theme
from app.views.kit.tokens import DARK


def test_a_click_chooses_and_lets_go(theme: Theme, qtbot) -> None:
    chip = Chip(theme, "tense")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.toggled, check_params_cb=lambda on: on):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(chip.toggled, check_params_cb=lambda on: not on):
        qtbot.keyClick(chip, Qt.Key.Key_Space)


def test_a_chosen_chip_shows_it_by_more_than_colour(theme: Theme, qtbot) -> None:
    chip = Chip(theme, "tense")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.setChecked(True)
    assert chip.sizeHint().width() >= before + theme.px(14)
    chip.resize(chip.sizeHint())
    picture = chip.grab().toImage()
    assert picture.pixelColor(chip.width() // 2, 3).name().upper() == DARK.accent_soft


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_chip_has_room_for_its_word(theme: Theme, qtbot, zoom: float) -> None:
    theme.zoom = zoom
    chip = Chip(theme, "niedergeschlagen")
    qtbot.addWidget(chip)
    assert chip.minimumSizeHint().width() >= chip.fontMetrics().horizontalAdvance(chip.text()) + 24
    assert chip.minimumSizeHint().height() >= max(32, chip.fontMetrics().height())


def test_a_filter_shows_its_value_and_names_both(theme: Theme, qtbot) -> None:
    chip = FilterChip(theme, "Person")
    qtbot.addWidget(chip)
    chip.set_value("Sam")
    assert chip.value == "Sam"
    assert chip.accessibleName() == "Person: Sam"


def test_the_x_of_a_filter_takes_its_value_away(theme: Theme, qtbot) -> None:
    chip = FilterChip(theme, "Person")
    qtbot.addWidget(chip)
    chip.set_value("Sam")
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.cleared), qtbot.assertNotEmitted(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 16, chip.height() // 2))
    assert chip.value is None


def test_the_words_of_a_filter_ask_for_the_choices(theme: Theme, qtbot) -> None:
    chip = FilterChip(theme, "Person")
    qtbot.addWidget(chip)
    chip.set_value("Sam")
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(14, chip.height() // 2))
    assert chip.value == "Sam"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_keys_take_the_value_away(theme: Theme, qtbot, key: Qt.Key) -> None:
    chip = FilterChip(theme, "Person")
    qtbot.addWidget(chip)
    chip.set_value("Sam")
    with qtbot.waitSignal(chip.cleared):
        qtbot.keyClick(chip, key)


def test_a_mark_chip_is_pressed_with_enter_and_taken_away_with_delete(qtbot: QtBot, dressed: Theme) -> None:
    chip = MarkChip(dressed, "hurt", "close")
    qtbot.addWidget(chip)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        with qtbot.waitSignal(chip.clicked):
            qtbot.keyClick(chip, key)
    chip.set_look("hurt", "plus", on=False)
    with qtbot.assertNotEmitted(chip.clicked):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_a_mark_chip_has_room_for_its_words_and_its_mark(qtbot: QtBot, dressed: Theme) -> None:
    chip, plain = MarkChip(dressed, "hurt", "close"), Chip(dressed, "hurt")
    for each in (chip, plain):
        qtbot.addWidget(each)
    assert chip.sizeHint().width() > plain.sizeHint().width()
    before = chip.sizeHint().width()
    chip.set_look("overwhelmed", "close", on=True)
    assert chip.sizeHint().width() > before


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_chosen_mark_chip_looks_chosen(qtbot: QtBot, dressed: Theme, direction: Qt.LayoutDirection) -> None:
    chip = MarkChip(dressed, "hurt", "close")
    qtbot.addWidget(chip)
    chip.setLayoutDirection(direction)
    chip.resize(chip.sizeHint())
    plain = chip.grab().toImage()
    chip.set_look("hurt", "close", on=True)
    assert chip.grab().toImage() != plain
