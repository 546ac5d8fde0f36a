import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.ownership.ignoring import PHRASE, RULE, SENTENCE, SetAside
from app.views.draft.aside_line import AsideLine
from app.views.kit.theme import Theme

KIND = SetAside(RULE, "absolute", "")


@pytest.fixture
def line(qtbot: QtBot) -> AsideLine:
    line = AsideLine(Theme())
    qtbot.addWidget(line)
    line.resize(300, 200)
    return line


def test_it_takes_no_room_while_there_is_nothing_to_say(line: AsideLine) -> None:
    assert line.isHidden()
    line.show_count(1)
    assert not line.isHidden()
    assert line.line.isHidden()
    assert line.list_link.text() == "1 hint set aside"
    line.show_count(2)
    assert line.list_link.text() == "2 hints set aside"
    line.show_count(0)
    assert line.isHidden()


@pytest.mark.parametrize(
    ("by", "about", "words"),
    [
        (SENTENCE, "You never ask.", "This hint is set aside wherever you write this sentence."),
        (PHRASE, "You never", "“You never” is set aside from now on."),
        (RULE, "A rule about them", "“A rule about them” is set aside from now on."),
        (PHRASE, "never " * 20, f"“{('never ' * 10).strip()}…” is set aside from now on."),
    ],
)
def test_it_says_what_happened(line: AsideLine, by: str, about: str, words: str) -> None:
    line.say(SetAside(by, "absolute", ""), about, "")
    assert line.words.text() == words
    assert line.back_button.accessibleDescription() == words
    assert not line.line.isHidden()


def test_take_back_hands_back_what_was_set_aside_and_goes(line: AsideLine, qtbot: QtBot) -> None:
    line.say(KIND, "A rule about them", "")
    line.show()
    with qtbot.waitSignal(line.taken_back) as taken:
        qtbot.keyClick(line.back_button, Qt.Key.Key_Return)
    assert taken.args == [KIND]
    assert line.isHidden()


def test_trouble_is_said_calmly_and_leaves_again(line: AsideLine) -> None:
    line.show_trouble("The disk is full.")
    assert line.isHidden(), "nothing was set aside just now"
    line.say(KIND, "An order", "The disk is full.")
    assert line.words.text() == (
        "“An order” is set aside from now on. The disk is full. It stays set aside until you close Own Words."
    )
    line.show_trouble("")
    assert line.words.text() == "“An order” is set aside from now on."


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_long_words_have_the_room_they_need(qtbot: QtBot, zoom: float) -> None:
    theme = Theme()
    theme.set_zoom(zoom)
    line = AsideLine(theme)
    qtbot.addWidget(line)
    line.say(KIND, "Eine Regel über die andere Person, die immer und überall gelten soll", "Die Festplatte ist voll.")
    with qtbot.waitExposed(line):
        line.show()
    line.resize(300, line.heightForWidth(300))
    line.grab()
    assert line.words.height() >= line.words.heightForWidth(line.words.width())
    assert line.back_button.geometry().bottom() <= line.line.height()
