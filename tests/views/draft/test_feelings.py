import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.viewmodels.feelings.feelings import FeelingsViewModel
from app.views.draft.feelings import FeelingsPanel
from app.views.kit.card import CardGround
from app.views.kit.theme import Theme


class Page:
    """A page of any kind that has the list at hand."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.ground = CardGround(theme)
        self.panel = FeelingsPanel(theme, FeelingsViewModel())
        QVBoxLayout(self.ground).addWidget(self.panel)
        qtbot.addWidget(self.ground)
        self.ground.resize(360, 520)
        self.ground.show()
        qtbot.waitActive(self.ground)
        self.panel.open()

    def shown(self) -> list[str]:
        rows = self.panel.list.model()
        return [rows.index(row, 0).data() for row in range(rows.rowCount())]


@pytest.fixture
def page(qtbot: QtBot, dressed: Theme) -> Page:
    return Page(qtbot, dressed)


def test_it_opens_with_all_feelings_and_the_focus_in_the_search(page: Page) -> None:
    assert page.panel.field.hasFocus()
    assert page.shown()[:3] == ["Sad or hurt", "sad", "hurt"]
    assert page.panel.list.word is None


def test_typing_finds_and_enter_takes_the_first_word(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.panel.field, "lone")
    assert page.shown()[:2] == ["Alone", "lonely"]
    assert page.panel.field.accessibleDescription().startswith("lonely: ")
    with qtbot.waitSignal(page.panel.taken, check_params_cb=lambda word: word == "lonely"):
        qtbot.keyClick(page.panel.field, Qt.Key.Key_Return)


def test_enter_takes_nothing_as_long_as_no_word_is_meant(page: Page, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.panel.taken):
        qtbot.keyClick(page.panel.field, Qt.Key.Key_Return)


def test_arrows_move_in_the_list_past_headings_while_typing_goes_on(page: Page, qtbot: QtBot) -> None:
    field = page.panel.field
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert page.panel.list.word and page.panel.list.word.word == "hurt"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert page.panel.list.word.word == "sad"
    qtbot.keyClicks(field, "ignored")
    assert page.shown()[0] == "Under “ignored” there may be"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.panel.taken, check_params_cb=lambda word: word == "hurt"):
        qtbot.keyClick(field, Qt.Key.Key_Enter)


def test_the_heading_is_seen_with_the_first_word_below_it(page: Page, qtbot: QtBot) -> None:
    words = page.panel.list
    qtbot.keyClick(page.panel.field, Qt.Key.Key_PageDown)
    while words.word is None or words.word.word != "sad":
        qtbot.keyClick(page.panel.field, Qt.Key.Key_Up)
    assert words.verticalScrollBar().value() == 0
    assert words.viewport().rect().contains(words.visualRect(words.model().index(0, 0)))


def test_all_of_it_is_reached_by_tab_and_typing_in_the_list_goes_on_in_the_search(page: Page, qtbot: QtBot) -> None:
    panel = page.panel
    qtbot.keyClicks(panel.field, "tir")
    qtbot.keyClick(panel.field, Qt.Key.Key_Tab)
    assert panel.switch.isAncestorOf(panel.focusWidget())
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    assert panel.list.hasFocus()
    assert panel.list.word and panel.list.word.word == "tired"
    qtbot.keyClicks(panel.list, "e")
    assert panel.field.hasFocus()
    assert panel.field.text() == "tire"
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.list, Qt.Key.Key_Tab)
    assert panel.close_button.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_whoever_comes_to_the_list_by_tab_finds_a_word_to_take(page: Page, qtbot: QtBot, key: Qt.Key) -> None:
    page.panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.panel.taken, check_params_cb=lambda word: word == "sad"):
        qtbot.keyClick(page.panel.list, key)


def test_the_switch_shows_needs(page: Page, qtbot: QtBot) -> None:
    panel = page.panel
    qtbot.keyClick(panel.switch, Qt.Key.Key_Right)
    assert page.shown()[:2] == ["Rest and body", "rest"]
    qtbot.keyClick(panel.switch, Qt.Key.Key_Left)
    assert page.shown()[1] == "sad"


def test_a_click_takes_a_word_and_none_on_a_heading(page: Page, qtbot: QtBot) -> None:
    words = page.panel.list

    def click(row: int) -> None:
        place = words.visualRect(words.model().index(row, 0)).center()
        qtbot.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=place)

    with qtbot.assertNotEmitted(page.panel.taken):
        click(0)
    with qtbot.waitSignal(page.panel.taken, check_params_cb=lambda word: word == "hurt"):
        click(2)


@pytest.mark.parametrize("typed", ["", "lone"])
def test_escape_closes_wherever_the_focus_is(page: Page, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(page.panel.field, typed)
    for widget in (page.panel.field, page.panel.list, page.panel.close_button):
        widget.setFocus()
        with qtbot.waitSignal(page.panel.closed):
            qtbot.keyClick(widget, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.panel.closed):
        qtbot.mouseClick(page.panel.close_button, Qt.MouseButton.LeftButton)


def test_where_nothing_is_found_a_sentence_takes_the_place_of_the_list(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.panel.field, "xyz")
    assert not page.panel.list.isVisible()
    page.panel.open("sad")
    assert page.panel.list.isVisible()
    assert page.panel.field.selectedText() == "sad"


def test_everything_has_a_name(page: Page) -> None:
    for widget in (page.panel, page.panel.field, page.panel.switch, page.panel.list):
        assert widget.accessibleName()
    for button in page.panel.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [288, 480])
def test_rows_are_as_high_as_their_words_need(page: Page, dressed: Theme, width: int, zoom: float) -> None:
    dressed.set_zoom(zoom)
    page.ground.resize(width, 520)
    words = page.panel.list
    words.doItemsLayout()
    place = words.visualRect(words.model().index(4, 0))
    lines = words.fontMetrics().height()
    assert words.model().index(4, 0).data() == "heavy"
    assert place.height() > 2 * lines
    page.ground.resize(1200, 520)
    words.doItemsLayout()
    assert words.visualRect(words.model().index(4, 0)).height() <= place.height()
    assert place.height() >= 3 * lines or width == 480


def test_it_stands_anywhere(qtbot: QtBot, theme: Theme) -> None:
    panel = FeelingsPanel(theme, FeelingsViewModel())
    qtbot.addWidget(panel)
    panel.open("ignored")
    assert panel.list.word and panel.list.word.word == "lonely"
    assert isinstance(panel, QWidget)
