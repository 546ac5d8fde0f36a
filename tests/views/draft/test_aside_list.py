import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.model.errors import StoreUnwritable
from app.viewmodels.draft.aside import AsideViewModel
from app.views.draft.aside_list import AsideList
from app.views.kit.theme import Theme
from tests.standins import AtOnce
from tests.word_engine import WordEngine

ROWS = [
    {"by": "sentence", "rule": "absolute", "words": "you never ask"},
    {"by": "phrase", "rule": "absolute", "words": "never"},
    {"by": "rule", "rule": "absolute", "words": ""},
    {"by": "rule", "rule": "gone", "words": ""},
]


class Shown:
    def __init__(self, qtbot: QtBot, rows: list[dict[str, str]]) -> None:
        self.background = AtOnce()
        self.background.store.set_aside.rows = list(rows)
        self.viewmodel = AsideViewModel(self.background)
        self.viewmodel.read_with(WordEngine())
        self.theme = Theme()
        self.list = AsideList(self.theme, self.viewmodel)
        qtbot.addWidget(self.list)
        self.list.resize(300, 500)
        with qtbot.waitExposed(self.list):
            self.list.show()

    @property
    def focus(self) -> QWidget:
        focused = self.list.focusWidget()
        assert focused is not None
        return focused

    @property
    def words(self) -> list[list[str]]:
        return [[label.text() for label in row.findChildren(QLabel)] for row in self.list.rows]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, ROWS)


def test_all_are_there_the_newest_first_in_everyday_words(shown: Shown) -> None:
    assert shown.words == [
        ["A kind of hint from another version", "Nothing of this kind, in any draft"],
        ["A rule about them", "Nothing of this kind, in any draft"],
        ["“never”", "A rule about them: this phrase, in any draft"],
        ["“you never ask”", "A rule about them: this one sentence"],
    ]
    button = shown.list.rows[2].back_button
    assert button.accessibleName() == "Take back: “never”"
    assert button.accessibleDescription() == "A rule about them: this phrase, in any draft"


def test_keys_alone_take_all_of_them_back(shown: Shown, qtbot: QtBot) -> None:
    shown.list.enter()
    qtbot.keyClick(shown.focus, Qt.Key.Key_Tab)
    assert shown.focus is shown.list.rows[1].back_button
    for left in (3, 2, 1, 0):
        qtbot.keyClick(shown.focus, Qt.Key.Key_Return)
        assert len(shown.viewmodel.entries) == len(shown.list.rows) == left
    assert shown.focus is shown.list.close_button
    assert shown.list.line.text() == "Nothing is set aside."
    with qtbot.waitSignal(shown.list.closed):
        qtbot.keyClick(shown.focus, Qt.Key.Key_Return)


def test_esc_closes_it(shown: Shown, qtbot: QtBot) -> None:
    shown.list.enter()
    with qtbot.waitSignal(shown.list.closed):
        qtbot.keyClick(shown.focus, Qt.Key.Key_Escape)


def test_it_says_what_could_not_be_kept(shown: Shown) -> None:
    shown.background.store.set_aside.trouble = StoreUnwritable("The disk is full.")
    shown.list.rows[0].back_button.click()
    assert shown.list.line.text() == (
        "These hints stay quiet. Take back what you want to see again. "
        "The disk is full. Changes here hold until you close Own Words."
    )


def test_tab_brings_every_row_into_view(qtbot: QtBot) -> None:
    shown = Shown(qtbot, [{"by": "phrase", "rule": "absolute", "words": f"never {number}"} for number in range(20)])
    shown.list.enter()
    for _ in range(19):
        qtbot.keyClick(shown.focus, Qt.Key.Key_Tab)
    last = shown.list.rows[-1].back_button
    assert shown.focus is last
    assert last.visibleRegion().boundingRect() == last.rect()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_longest_word_does_not_widen_it(qtbot: QtBot, zoom: float) -> None:
    shown = Shown(qtbot, [{"by": "phrase", "rule": "absolute", "words": "donaudampfschifffahrt" * 8}])
    shown.theme.set_zoom(zoom)
    assert shown.list.minimumSizeHint().width() <= 300
