import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.draft import Draft
from app.viewmodels.draft import DraftViewModel
from app.viewmodels.marks import Note
from app.views.draft import DraftView
from app.views.kit.theme import Theme
from tests.standins import AtOnce, JudgeByHand
from tests.word_engine import WordEngine

TEXT = "😀 You never listen.\nI love you.\nYou never ask."


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.background = AtOnce()
        self.viewmodel = DraftViewModel(self.background)
        self.viewmodel.set_reader(WordEngine())
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
    assert desk.view.foot.words.text() == "3 words"


def test_the_focus_goes_to_the_text_and_tab_leaves_it(desk: Desk, qtbot: QtBot) -> None:
    assert desk.view.editor.hasFocus()
    qtbot.keyClick(desk.view.editor, Qt.Key.Key_Backtab)
    assert desk.view.title.hasFocus()
    qtbot.keyClick(desk.view.title, Qt.Key.Key_Tab)
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
    assert link.text() == "Go on with your last draft"
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
    written.viewmodel.listen_to(judge)
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
