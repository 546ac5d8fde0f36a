import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel
from app.views.kit.theme import Theme
from app.views.rehearsal.rehearsal import RehearsalPage
from tests.calm_time import Clock

TEXT = "Sam,\n\n🙂 I felt lonely. Would you sit with me?"


class Room:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.clock = Clock()
        self.model = RehearsalViewModel(self.clock.monotonic)
        self.page = RehearsalPage(theme, self.model)
        self.page.setAutoFillBackground(True)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 800)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.begin(TEXT)

    def begin(self, text: str) -> None:
        self.model.begin(text)
        self.page.setFocus()

    @property
    def focus(self) -> QWidget:
        widget = self.page.focusWidget()
        assert widget is not None
        return widget


@pytest.fixture
def room(qtbot: QtBot, dressed: Theme) -> Room:
    return Room(qtbot, dressed)


def test_it_begins_with_the_first_sentence_and_next_has_the_focus(room: Room) -> None:
    assert room.page.stage.shown == ["", "Sam,", "🙂 I felt lonely."]
    assert room.page.foot.next.hasFocus()
    assert room.page.foot.place.text() == "Sentence 1 of 3"
    assert room.page.foot.length.text() == "less than a minute in all"
    assert "130 words a minute" in room.page.foot.length.toolTip()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_keys_go_on(qtbot: QtBot, room: Room, key: Qt.Key) -> None:
    qtbot.keyClick(room.focus, key)
    assert room.page.stage.shown[1] == "🙂 I felt lonely."


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp])
def test_keys_go_back(qtbot: QtBot, room: Room, key: Qt.Key) -> None:
    room.model.go_to(2)
    qtbot.keyClick(room.focus, key)
    assert room.model.place == 1


def test_shift_space_home_and_end(qtbot: QtBot, room: Room) -> None:
    qtbot.keyClick(room.focus, Qt.Key.Key_End)
    assert room.model.place == 2
    qtbot.keyClick(room.focus, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert room.model.place == 1
    qtbot.keyClick(room.focus, Qt.Key.Key_Home)
    assert room.model.place == 0


def test_at_the_end_arrows_stay_and_the_button_begins_again(qtbot: QtBot, room: Room) -> None:
    room.model.go_to(2)
    assert room.page.foot.next.text() == "From the beginning"
    qtbot.keyClick(room.focus, Qt.Key.Key_Right)
    assert room.model.place == 2
    qtbot.keyClick(room.focus, Qt.Key.Key_Space)
    assert room.model.place == 0
    assert room.page.foot.next.text() == "Next sentence"


def test_back_is_off_at_the_first_sentence_and_hands_the_focus_on(qtbot: QtBot, room: Room) -> None:
    room.model.go_on()
    room.page.foot.back.setFocus()
    qtbot.keyClick(room.page.foot.back, Qt.Key.Key_Space)
    assert room.model.place == 0
    assert not room.page.foot.back.isEnabled()
    assert room.page.foot.next.hasFocus()


def test_a_sentence_longer_than_the_window_is_shown_to_its_end_first(qtbot: QtBot, room: Room) -> None:
    room.begin("I felt lonely, " * 80 + "and that is all. And you?")
    qtbot.keyClick(room.focus, Qt.Key.Key_Space)
    assert room.model.place == 0
    assert room.page.stage.verticalScrollBar().value() > 0
    for _ in range(10):
        qtbot.keyClick(room.focus, Qt.Key.Key_Down)
    assert room.model.place == 1


def test_flowing_shows_all_of_it_with_the_present_sentence(qtbot: QtBot, room: Room) -> None:
    room.model.go_on()
    room.page.head.way.chosen.emit(1)
    assert room.page.flow.isVisible()
    assert not room.page.stage.isVisible()
    assert room.page.flow.toPlainText() == TEXT
    assert room.page.flow.standing_out == "🙂 I felt lonely."
    room.page.flow.setFocus()
    qtbot.keyClick(room.page.flow, Qt.Key.Key_Space)
    assert room.page.flow.standing_out == "Would you sit with me?"
    qtbot.keyClick(room.page.flow, Qt.Key.Key_Up)
    assert room.page.flow.standing_out == "🙂 I felt lonely."


def test_the_switch_works_by_key_and_stays_for_the_next_rehearsal(qtbot: QtBot, room: Room) -> None:
    qtbot.keyClick(room.page.head.way, Qt.Key.Key_Right)
    assert room.model.flowing
    room.model.leave()
    room.begin(TEXT)
    assert room.page.head.way.index == 1
    assert room.page.flow.isVisible()


def test_esc_leaves_from_anywhere_and_keeps_what_was_typed(qtbot: QtBot, room: Room) -> None:
    qtbot.mouseClick(room.page.pairs.plus, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(room.focus, "They go quiet")
    with qtbot.waitSignal(room.model.left):
        qtbot.keyClick(room.focus, Qt.Key.Key_Escape)
    assert room.page.stage.shown == ["", "", ""]
    assert room.page.flow.toPlainText() == ""
    assert [pair.they for pair in room.model.pairs.kept] == ["They go quiet"]


def test_keys_in_a_field_are_for_the_field(qtbot: QtBot, room: Room) -> None:
    room.model.pairs.add()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Space):
        qtbot.keyClick(room.focus, key)
    assert room.model.place == 0


def test_f7_lets_the_time_run_and_stand_still(qtbot: QtBot, room: Room) -> None:
    qtbot.keyClick(room.focus, Qt.Key.Key_F7)
    assert room.model.turns.running
    qtbot.keyClick(room.focus, Qt.Key.Key_F7)
    assert not room.model.turns.running


def test_turns_of_another_length(room: Room) -> None:
    menu = room.page.head.length_menu()
    assert [act.text() for act in menu.actions() if act.isChecked()] == ["2 minutes each"]
    menu.actions()[0].trigger()
    assert room.model.turns.minutes == 1
    assert room.page.head.length.text() == "1 minute each"
    menu.deleteLater()


def test_time_stands_still_while_nobody_sees_it(room: Room) -> None:
    room.model.turns.press("speak")
    room.page.hide()
    assert not room.model.turns.running


def test_an_empty_draft_says_what_to_do(qtbot: QtBot, room: Room) -> None:
    room.begin(" \n ")
    page = room.page
    assert page.stage.shown[1] == "There is nothing to say aloud yet."
    assert page.foot.next.text() == "Write the first words"
    hidden = (page.pairs, page.head.turns, page.head.way, page.foot.back, page.foot.pairs)
    assert not any(part.isVisible() for part in hidden)
    with qtbot.waitSignal(room.model.left):
        qtbot.keyClick(room.focus, Qt.Key.Key_Space)


def test_in_a_narrow_window_answers_take_the_place_of_the_words(qtbot: QtBot, room: Room) -> None:
    page = room.page
    assert page.pairs.isVisible()
    assert not page.foot.pairs.isVisible()
    page.resize(720, 520)
    assert not page.pairs.isVisible()
    qtbot.mouseClick(page.foot.pairs, Qt.MouseButton.LeftButton)
    assert page.pairs.isVisible()
    assert not page.stage.isVisible()
    assert page.foot.pairs.text() == "Show the words"
    qtbot.keyClick(page.foot.next, Qt.Key.Key_Right)
    assert page.stage.isVisible()
    assert not page.pairs.isVisible()
    page.resize(1200, 800)
    assert page.pairs.isVisible()
    assert page.stage.isVisible()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("size", [(720, 520), (1400, 900)])
def test_it_fits_the_window(room: Room, dressed: Theme, zoom: float, size: tuple[int, int]) -> None:
    dressed.set_zoom(zoom)
    room.page.resize(*size)
    assert (room.page.width(), room.page.height()) == size
    assert room.page.minimumSizeHint().width() <= size[0]


def test_tab_reaches_every_control(qtbot: QtBot, room: Room) -> None:
    room.model.go_on()
    reached = set()
    for _ in range(20):
        reached.add(room.focus)
        qtbot.keyClick(room.focus, Qt.Key.Key_Tab)
    page = room.page
    wanted = {*page.head.buttons, page.pairs.plus, page.foot.back, page.foot.next}
    assert wanted <= reached
    assert any(page.head.way.isAncestorOf(widget) for widget in reached)


def test_a_long_draft_is_there_at_once_and_walks_without_lag(qtbot: QtBot, room: Room) -> None:
    room.begin("I felt lonely that night, and a little foolish. " * 560)
    assert room.model.count == 560
    room.model.set_flowing(True)
    room.model.go_to(559)
    assert room.page.flow.standing_out == "I felt lonely that night, and a little foolish."


def test_light_and_dark_are_not_the_same(room: Room, dressed: Theme) -> None:
    dressed.set_scheme("dark")
    dark: QImage = room.page.grab().toImage()
    dressed.set_scheme("light")
    assert room.page.grab().toImage() != dark
    dressed.set_scheme("system")
