import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.viewmodels.feelings.feelings import FeelingsViewModel
from app.views.feelings.picker import WordPicker
from app.views.kit.buttons import Button
from app.views.kit.theme import Theme


@pytest.fixture
def picker(qtbot: QtBot, dressed: Theme) -> WordPicker:
    picker = WordPicker(dressed, FeelingsViewModel(), "Search")
    qtbot.addWidget(picker)
    picker.resize(360, 320)
    picker.open()
    qtbot.waitUntil(picker.field.hasFocus)
    return picker


def test_a_word_is_found_and_taken(qtbot: QtBot, picker: WordPicker) -> None:
    qtbot.keyClicks(picker.field, "lone")
    with qtbot.waitSignal(picker.taken, check_params_cb=lambda word: word == "lonely"):
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)


def test_it_begins_anew_with_what_is_given(picker: WordPicker) -> None:
    picker.open("lone")
    assert picker.list.word is not None and picker.list.word.word == "lonely"
    picker.open()
    assert (picker.field.text(), picker.list.word) == ("", None)


def test_where_no_word_is_found_a_sentence_stands_for_the_list(qtbot: QtBot, picker: WordPicker) -> None:
    qtbot.keyClicks(picker.field, "zzz")
    assert not picker.list.isVisible()
    picker.field.clear()
    assert picker.list.isVisible()


def test_what_stands_between_is_reached_between(qtbot: QtBot, dressed: Theme) -> None:
    between = Button(dressed, "More")
    picker = WordPicker(dressed, FeelingsViewModel(), "Search", between)
    qtbot.addWidget(picker)
    order: list[QWidget] = [picker.field]
    for _ in range(2):
        after = order[-1].nextInFocusChain()
        while not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
            after = after.nextInFocusChain()
        order.append(after)
    assert order == [picker.field, between, picker.list]
