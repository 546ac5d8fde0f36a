import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.marks import Note
from app.views.draft.hints import HintsPanel
from app.views.kit.theme import Theme
from tests.word_engine import OFFERS

LONG = "Eine Regel über die andere Person, die immer und überall gelten soll"


def note(number: int, kind: str = "hint", name: str = "A rule about them") -> Note:
    offers = OFFERS if kind == "hint" else ()
    sentence = f"You never listen, {number}."
    start = number * 20
    return Note(kind, "absolute", name, "“Never” is long. " * 4, "share", offers, sentence, start, start + 9, 0, 1)  # type: ignore[arg-type]  # "hint" as str


@pytest.fixture
def panel(qtbot: QtBot) -> HintsPanel:
    panel = HintsPanel(Theme())
    qtbot.addWidget(panel)
    panel.resize(336, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def click(qtbot: QtBot, panel: HintsPanel, row: int) -> None:
    place = panel.list.visualRect(panel.list.model().index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_empty_it_says_one_kind_sentence(panel: HintsPanel) -> None:
    assert not panel.list.isVisible()
    assert "What you write is read here as you go." in words(panel)


def test_in_another_language_it_says_why_it_stays_quiet(panel: HintsPanel) -> None:
    panel.show_language(True)
    assert "The hints only know English, so they stay quiet. Your own language is just as welcome." in words(panel)
    panel.show_notes([note(1)])
    assert "English" not in words(panel)
    panel.show_notes([])
    panel.show_language(False)
    assert "English" not in words(panel)
    assert "What you write is read here as you go." in words(panel)


def words(panel: HintsPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_the_tally_counts_in_words(panel: HintsPanel) -> None:
    panel.show_notes([note(1), note(2), note(3, "strength")])
    assert "2 to look at" in words(panel)
    assert "1 in your own words" in words(panel)
    panel.show_notes([note(3, "strength")])
    assert "to look at" not in words(panel)


def test_where_there_is_little_room_the_counts_make_way(panel: HintsPanel) -> None:
    panel.show_notes([note(1)])
    assert panel.tally.isVisible()
    panel.resize(336, 180)
    assert not panel.tally.isVisible()
    assert panel.list.isVisible()
    assert "What you write is read here as you go." not in words(panel)
    panel.resize(336, 600)
    assert panel.tally.isVisible()


def test_a_click_opens_one_note_and_closes_the_other(panel: HintsPanel, qtbot: QtBot) -> None:
    panel.show_notes([note(1), note(2), note(3)])
    with qtbot.waitSignal(panel.opened) as opened:
        click(qtbot, panel, 1)
    assert opened.args == [note(2)]
    assert "“You never listen, 2.”" in words(panel)
    click(qtbot, panel, 0)
    assert panel.open_note == note(1)
    assert "“You never listen, 2.”" not in words(panel)


def test_the_keyboard_opens_takes_and_closes(panel: HintsPanel, qtbot: QtBot) -> None:
    panel.show_notes([note(1), note(2)])
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    card = panel.card
    assert card is not None
    with qtbot.waitSignal(panel.offer_taken) as taken:
        qtbot.keyClick(card.offers[0], Qt.Key.Key_Return)
    assert taken.args == [note(2), OFFERS[0]]
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert panel.open_note is None


def test_tab_goes_from_the_list_to_the_offers(panel: HintsPanel, qtbot: QtBot) -> None:
    panel.show_notes([note(1), note(2)])
    panel.open(note(1))
    card = panel.card
    assert card is not None
    assert panel.list.nextInFocusChain() is not None
    after = panel.list.nextInFocusChain()
    while after is not card.offers[0] and after.focusPolicy() is not Qt.FocusPolicy.TabFocus:
        if after.focusPolicy() is Qt.FocusPolicy.StrongFocus and after.isVisible():
            break
        after = after.nextInFocusChain()
    assert after is card.offers[0]


def test_thanks_closes_and_changes_nothing(panel: HintsPanel, qtbot: QtBot) -> None:
    panel.show_notes([note(1)])
    panel.open(note(1))
    assert panel.card is not None
    with qtbot.waitSignal(panel.opened) as opened, qtbot.assertNotEmitted(panel.offer_taken):
        qtbot.mouseClick(panel.card.close_button, Qt.MouseButton.LeftButton)
    assert opened.args == [None]


def test_the_open_note_stays_open_while_others_come_and_go(panel: HintsPanel) -> None:
    panel.show_notes([note(1), note(2)])
    panel.open(note(2))
    card = panel.card
    panel.show_notes([note(0), note(2), note(5)])
    assert panel.card is card
    assert panel.list.indexWidget(panel.list.model().index(1, 0)) is card
    panel.show_notes([note(0)])
    assert panel.open_note is None


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_an_open_note_is_as_high_as_its_words(panel: HintsPanel, qtbot: QtBot, zoom: float) -> None:
    panel.theme.set_zoom(zoom)
    panel.show_notes([note(1, name=LONG)])
    panel.open(note(1, name=LONG))
    panel.grab()
    for width in (336, 288, 336):
        panel.resize(width, 600)
        panel.grab()
        card = panel.card
        assert card is not None
        assert card.height() >= card.heightForWidth(card.width())
        assert card.width() == panel.list.viewport().width()


def test_an_open_note_follows_the_size_of_words(panel: HintsPanel, qtbot: QtBot) -> None:
    panel.theme.set_zoom(1.75)
    panel.show_notes([note(1, name=LONG)])
    panel.open(note(1, name=LONG))
    card = panel.card
    assert card is not None
    for zoom in (1.0, 1.5):
        panel.theme.set_zoom(zoom)
        qtbot.waitUntil(lambda: card.height() == card.heightForWidth(card.width()))


def test_many_notes_do_not_stall_it(panel: HintsPanel) -> None:
    notes = [note(number) for number in range(500)]
    panel.show_notes(notes)
    panel.grab()
    changed = [*notes[:250], note(900), *notes[251:]]
    began = time.perf_counter()
    panel.show_notes(changed)
    panel.grab()
    assert time.perf_counter() - began < 0.2
    assert len(panel.list.viewport().children()) < 5
    panel.open(note(400))
    card = panel.card
    assert card is not None
    assert panel.list.viewport().rect().contains(card.mapTo(panel.list.viewport(), QPoint(10, 10)))


def test_the_open_note_wears_the_ring_of_its_row(panel: HintsPanel, qtbot: QtBot) -> None:
    panel.show_notes([note(1), note(2)])
    panel.open(note(1))
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.card is not None
    assert panel.card.ringed
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert not panel.card.ringed


def test_the_mouse_gives_the_open_note_no_ring(panel: HintsPanel, qtbot: QtBot) -> None:
    panel.show_notes([note(1), note(2)])
    click(qtbot, panel, 1)
    assert panel.card is not None
    assert not panel.card.ringed


def test_whoever_edits_closes_the_note_and_goes_on_in_the_text(panel: HintsPanel, qtbot: QtBot) -> None:
    panel.show_notes([note(1)])
    panel.open(note(1))
    assert panel.card is not None
    with qtbot.waitSignal(panel.edit_wanted):
        panel.card.close_button.click()
    assert panel.open_note is None
