import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import StoreUnwritable
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.marks import Note
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from tests.standins import AtOnce, JudgeByHand
from tests.word_engine import WordEngine

TEXT = "😀 You never listen.\nI love you.\nYou never ask."


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.background = AtOnce()
        self.viewmodel = DraftViewModel(self.background)
        self.viewmodel.noticed.set_reader(WordEngine())
        self.view = DraftView(Theme(), self.viewmodel)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()

    def write(self, text: str) -> None:
        self.view.editor.insertPlainText(text)

    @property
    def open_note(self) -> Note | None:
        return self.view.panel.open_note


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.fixture
def written(qtbot: QtBot) -> Desk:
    desk = Desk(qtbot)
    with qtbot.waitSignal(desk.viewmodel.hints_changed):
        desk.write(TEXT)
    return desk


def test_typing_is_read_marked_listed_and_counted(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignals([desk.viewmodel.hints_changed, desk.viewmodel.counted]):
        qtbot.keyClicks(desk.view.editor, "You never listen.")
    assert desk.viewmodel.text == "You never listen."
    assert [note.sentence for note in desk.viewmodel.marks.notes] == ["You never listen."]
    assert desk.view.panel.list.isVisible()
    assert desk.view.foot.words.text() == "3 words · less than a minute aloud"


def test_the_focus_goes_to_the_text_and_tab_leaves_it(desk: Desk, qtbot: QtBot) -> None:
    assert desk.view.editor.hasFocus()
    qtbot.keyClick(desk.view.editor, Qt.Key.Key_Backtab)
    assert desk.view.head.switch.isAncestorOf(focused())
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert desk.view.title.hasFocus()
    for _ in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert desk.view.editor.hasFocus()
    qtbot.keyClick(desk.view.editor, Qt.Key.Key_Tab)
    assert not desk.view.editor.hasFocus()
    assert desk.viewmodel.text == ""


def test_f8_walks_the_hints_and_shows_where_they_are(written: Desk, qtbot: QtBot) -> None:
    editor = written.view.editor
    editor.go_to(0)
    walked = []
    for _ in range(4):
        qtbot.keyClick(editor, Qt.Key.Key_F8)
        assert written.open_note is not None
        walked.append((written.open_note.sentence, editor.textCursor().position()))
    assert walked == [
        ("😀 You never listen.", 7),
        ("I love you.", 23),
        ("You never ask.", 37),
        ("😀 You never listen.", 7),
    ]
    qtbot.keyClick(editor, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert written.open_note is not None
    assert written.open_note.sentence == "You never ask."
    assert editor.hasFocus()


def test_an_offer_takes_the_place_of_the_marked_words_and_one_undo_brings_them_back(
    written: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClick(written.view.editor, Qt.Key.Key_F8)
    card = written.view.panel.card
    assert card is not None
    qtbot.mouseClick(card.offers[0], Qt.MouseButton.LeftButton)
    assert "last time, when …, I felt …" in written.viewmodel.text
    assert written.view.editor.textCursor().selectedText() == "…"
    assert written.view.editor.hasFocus()
    assert written.open_note is None
    qtbot.keyClick(written.view.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert written.viewmodel.text == TEXT


def test_ctrl_s_keeps_at_once(written: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(written.viewmodel.saved):
        qtbot.keyClick(written.view.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert written.view.foot.kept.text().startswith("Kept at ")


def test_leaving_the_tab_keeps(written: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(written.viewmodel.saved):
        written.view.hide()
    [kept] = written.background.store.drafts.kept.values()
    assert kept.text == TEXT


def test_whom_and_title_are_kept(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.view.to, "Sam")
    qtbot.keyClicks(desk.view.title, "Evenings")
    desk.viewmodel.keep()
    [kept] = desk.background.store.drafts.kept.values()
    assert (kept.to, kept.title) == ("Sam", "Evenings")


def test_opening_shows_the_draft_and_undo_does_not_bring_the_old_page_into_it(written: Desk, qtbot: QtBot) -> None:
    stored = Draft("a", utc_now(), utc_now(), "Sam", "Evenings", "a\r\nb\ud800 You never.")
    written.background.store.drafts.kept["a"] = stored
    qtbot.keyClick(written.view.editor, Qt.Key.Key_F8)
    with qtbot.waitSignal(written.viewmodel.hints_changed):
        written.viewmodel.open("a")
    view = written.view
    assert (view.to.text(), view.title.text(), view.editor.toPlainText()) == (
        "Sam",
        "Evenings",
        "a\nb\ufffd You never.",
    )
    assert written.open_note is None
    view.editor.undo()
    assert written.viewmodel.text == stored.text
    qtbot.keyClick(view.editor, Qt.Key.Key_F8)
    assert view.editor.textCursor().position() == 9


def test_the_last_draft_is_offered_without_its_words(desk: Desk, qtbot: QtBot) -> None:
    desk.background.store.drafts.kept["a"] = Draft("a", utc_now(), utc_now(), "Sam", "Evenings", "private words")
    desk.viewmodel.look_for_last()
    link = desk.view.panel.last_link
    assert link.isVisible()
    assert link.text() == "Your last draft"
    with qtbot.waitSignal(desk.viewmodel.opened):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert desk.view.editor.toPlainText() == "private words"
    assert not link.isVisible()


def test_the_offer_of_the_last_draft_goes_with_the_first_words(desk: Desk, qtbot: QtBot) -> None:
    desk.background.store.drafts.kept["a"] = Draft("a", utc_now(), utc_now(), "Sam", "Evenings", "private words")
    desk.viewmodel.look_for_last()
    with qtbot.waitSignal(desk.viewmodel.counted):
        qtbot.keyClicks(desk.view.editor, "Dear")
    assert not desk.view.panel.last_link.isVisible()


@pytest.mark.parametrize("width", [740, 1112])
def test_the_panel_is_narrower_in_a_narrow_window(written: Desk, width: int) -> None:
    written.view.resize(width, 600)
    assert written.view.panel.width() == (288 if width < 912 else 336)


def test_an_open_note_stays_as_it_is_when_the_classifier_comes(written: Desk, qtbot: QtBot) -> None:
    judge = JudgeByHand()
    written.viewmodel.noticed.listen_to(judge)
    written.view.panel.open(written.viewmodel.marks.notes[0])
    card = written.view.panel.card
    judge.load()
    qtbot.waitUntil(lambda: bool(judge.wished))
    judge.answer(1)
    with qtbot.waitSignal(
        written.viewmodel.hints_changed, check_params_cb=lambda _, notes: "You never ask." not in sentences(notes)
    ):
        judge.answer(absolute=0.8)
    assert card is not None
    assert written.view.panel.card is card
    assert card.note.sentence == "😀 You never listen."


def sentences(notes: list[Note]) -> list[str]:
    return [note.sentence for note in notes]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_pouring_leaves_only_the_page_and_owning_brings_all_back(written: Desk, qtbot: QtBot) -> None:
    view = written.view
    view.panel.open(written.viewmodel.marks.notes[0])
    qtbot.keyClick(view.editor, Qt.Key.Key_F9)
    assert view.head.switch.index == 0
    assert view.head.line.isVisible()
    assert view.foot.kept.isVisible()
    hidden = (view.panel, view.ways, view.to, view.title, view.foot.words, view.ways_button)
    assert not any(widget.isVisible() for widget in hidden)
    assert written.viewmodel.marks.notes == []
    assert written.open_note is None
    qtbot.keyClick(view.editor, Qt.Key.Key_F8)
    assert written.open_note is None
    with qtbot.waitSignal(written.viewmodel.hints_changed, check_params_cb=lambda _, notes: len(notes) == 3):
        qtbot.keyClick(view.editor, Qt.Key.Key_F9)
    shown = (view.panel.list, view.to, view.title, view.foot.words, view.ways_button)
    assert all(widget.isVisible() for widget in shown)
    assert not view.head.line.isVisible()
    assert view.editor.hasFocus()


def test_the_switch_is_worked_by_arrow_keys_and_kept_with_the_draft(written: Desk, qtbot: QtBot) -> None:
    view = written.view
    qtbot.keyClick(view.editor, Qt.Key.Key_Backtab)
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    assert written.viewmodel.mode == "pour"
    assert view.head.switch.isAncestorOf(focused())
    poured = written.viewmodel.draft_id
    written.viewmodel.new()
    assert view.panel.isVisible()
    assert view.head.switch.index == 1
    written.viewmodel.open(poured)
    assert not view.panel.isVisible()
    assert view.head.switch.index == 0


def test_a_blank_page_has_its_ways_in_while_it_is_poured_out_too(desk: Desk, qtbot: QtBot) -> None:
    view = desk.view
    desk.viewmodel.set_mode("pour")
    assert view.ways.isVisible()
    assert not view.panel.isVisible()
    width = view.editor.width()
    qtbot.keyClicks(view.editor, "D")
    assert not view.ways.isVisible()
    assert view.editor.width() == width, "nothing moves while typing"
    qtbot.keyClick(view.editor, Qt.Key.Key_Backspace)
    assert view.ways.isVisible()
    qtbot.keyClick(view.editor, Qt.Key.Key_Tab)
    assert view.ways.menu is not None
    assert view.ways.isAncestorOf(focused())


def test_a_page_that_was_poured_out_before_has_all_the_room(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.view.editor, "Dear")
    desk.viewmodel.set_mode("pour")
    assert not desk.view.side.isVisible()
    desk.viewmodel.new()
    assert desk.view.side.isVisible()
    assert desk.view.panel.isVisible()


def test_the_words_are_a_little_larger_while_they_are_poured_out(desk: Desk) -> None:
    owned = desk.view.editor.font().pointSizeF()
    desk.view.head.turn()
    assert desk.view.editor.font().pointSizeF() > owned
    desk.view.head.turn()
    assert desk.view.editor.font().pointSizeF() == owned


def test_trouble_with_keeping_is_said_while_pouring_too(written: Desk) -> None:
    written.view.head.turn()
    written.background.store.drafts.trouble = StoreUnwritable("The disk is full.")
    written.write("more ")
    written.viewmodel.keep()
    assert written.view.foot.kept.isVisible()
    assert written.view.foot.kept.text().startswith("The disk is full.")


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_who_and_where_are_chosen_by_keys_kept_and_shown_again(desk: Desk, qtbot: QtBot) -> None:
    view = desk.view
    view.to.setFocus()
    qtbot.keyClicks(view.to, "Sam")
    qtbot.keyClick(view.to, Qt.Key.Key_Tab)
    assert view.who.fold.hasFocus()
    qtbot.keyClick(view.who.fold, Qt.Key.Key_Space)
    qtbot.keyClick(view.who.fold, Qt.Key.Key_Tab)
    assert view.more.tie.hasFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.activePopupWidget() or focused(), key)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert view.more.situation.hasFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "Two evenings")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not view.more.isVisible()
    desk.viewmodel.keep()
    [kept] = desk.background.store.drafts.kept.values()
    assert (kept.to, kept.tie, kept.situation, kept.hope) == ("Sam", "friend", "", "Two evenings")
    desk.viewmodel.new()
    assert view.who.fold.text() == "You and them"
    assert view.more.hope.text() == ""
    desk.viewmodel.open(kept.id)
    assert view.who.fold.text() == "My friend"
    assert view.more.hope.text() == "Two evenings"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_somebody_written_to_before_is_offered_and_known(desk: Desk, qtbot: QtBot) -> None:
    desk.background.store.drafts.kept["a"] = Draft("a", utc_now(), utc_now(), "Samira", "", "words", "sibling")
    desk.viewmodel.new()
    desk.view.to.setFocus()
    qtbot.keyClicks(desk.view.to, "sa")
    popup = desk.view.to.completer().popup()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert (desk.viewmodel.to, desk.viewmodel.tie) == ("Samira", "sibling")
    assert desk.view.who.fold.text() == "My sibling"
