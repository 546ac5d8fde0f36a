import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.marks import Marks, Note
from app.viewmodels.draft.page import Page
from app.viewmodels.offsets import to_units
from app.views.draft.editor import Editor
from app.views.kit.theme import Theme


def note(start: int, end: int, kind: str = "hint", turn: int = 0) -> Note:
    return Note(kind, "absolute", "A rule", "Why <so>.", "share", (), "You never.", start, end, 0, 0, turn)  # type: ignore[arg-type]  # "hint" as str


class Desk:
    """An editor, and a page that follows its edits as the viewmodel's does."""

    def __init__(self, qtbot: QtBot) -> None:
        self.marks = Marks()
        self.theme = Theme()
        self.editor = Editor(self.theme, lambda: self.marks)
        qtbot.addWidget(self.editor)
        self.editor.followers.append(lambda *edit: self.page.change(*edit))
        self.show_text("")

    def show_text(self, text: str) -> None:
        self.page = Page(text)
        self.editor.show_text(self.page.shown)

    def appear(self, qtbot: QtBot) -> None:
        self.editor.resize(600, 500)
        with qtbot.waitExposed(self.editor):
            self.editor.show()

    def cursor(self, start: int, end: int | None = None) -> QTextCursor:
        cursor = self.editor.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start if end is None else end, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        return cursor


class PaintLog(QObject):
    """Which widgets of a window were painted from now on."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._seen: list[QObject] = []
        for widget in (editor, editor.viewport()):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._seen.append(watched)
        return False

    def saw(self, widget: QObject) -> bool:
        return widget in self._seen


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.mark.parametrize("zoom", [2.0, 0.8])
def test_the_quiet_line_on_an_empty_page_is_as_large_as_what_is_typed(desk: Desk, qtbot: QtBot, zoom: float) -> None:
    desk.appear(qtbot)
    desk.theme.set_zoom(1.5)
    desk.theme.set_zoom(zoom)
    assert desk.editor.viewport().font() == desk.editor.font()
    assert desk.editor.viewport().font().pointSizeF() == desk.theme.font("editor").pointSizeF()


def test_what_is_typed_reaches_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.show_text("😀 You never.")
    desk.cursor(3)
    qtbot.keyClicks(desk.editor, "So ")
    qtbot.keyClick(desk.editor, Qt.Key.Key_Return)
    assert desk.page.text == "😀 So \nYou never."
    desk.editor.undo()
    desk.editor.undo()
    assert desk.page.text == "😀 You never."
    desk.editor.redo()
    assert desk.page.text.startswith("😀 So ")


def test_shift_enter_ends_a_line_as_enter_does(desk: Desk, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(desk.editor, key, Qt.KeyboardModifier.ShiftModifier)
    assert desk.page.text == "\n\n"


@pytest.mark.parametrize("text", ["a\xa0b", "a\u2028b", "a\0b", "😀", "א ב", "“so”", "a\tb"])
def test_what_is_pasted_stays_as_it_is(desk: Desk, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    desk.show_text("xy")
    desk.cursor(1)
    desk.editor.insertFromMimeData(mime)
    assert desk.page.text == f"x{text}y"


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\u2029b", "a\nb"])
def test_pasted_line_ends_become_plain(desk: Desk, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    desk.editor.insertFromMimeData(mime)
    assert desk.page.text == "a\nb"


def test_a_stored_text_an_editor_cannot_hold_is_shown_and_edited_elsewhere_without_harm(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.show_text("a\ud800b\ufdd0c\0d\xa0e")
    assert desk.editor.toPlainText().startswith("a\ufffdb\ufffdc\0d")
    desk.cursor(0)
    qtbot.keyClicks(desk.editor, "x")
    assert desk.page.text == "xa\ud800b\ufdd0c\0d\xa0e"


def test_half_an_emoji_reaches_the_page_as_qt_has_it(desk: Desk) -> None:
    desk.show_text("a😀b")
    desk.cursor(2, 3).removeSelectedText()
    assert desk.page.text == "a\ud83db"
    desk.editor.undo()
    assert desk.page.text == "a😀b"


def test_clearing_and_replacing_all_keeps_step(desk: Desk) -> None:
    desk.show_text("one\ntwo")
    desk.editor.clear()
    assert desk.page.text == ""
    desk.editor.setPlainText("three\n\nfour")
    assert desk.page.text == "three\n\nfour"


def test_what_is_being_composed_is_no_edit_and_what_is_committed_is(desk: Desk, qtbot: QtBot) -> None:
    desk.show_text("You never ask")
    desk.appear(qtbot)
    desk.cursor(4)
    edits: list[tuple[int, int, str]] = []
    desk.editor.followers.append(lambda *edit: edits.append(edit))
    QApplication.sendEvent(desk.editor, QInputMethodEvent("ni", []))
    assert desk.page.text == "You never ask"
    commit = QInputMethodEvent()
    commit.setCommitString("你")
    QApplication.sendEvent(desk.editor, commit)
    assert desk.page.text == "You 你never ask"


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "remove", "undo", "redo", "group"]),
        st.integers(0, 40),
        st.integers(0, 40),
        st.text("ab \n😀\xa0א", max_size=6),
    ),
    max_size=10,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("ab \n😀\r\xa0\ud800", max_size=20), EDITS)
def test_any_edits_keep_page_and_editor_in_step(desk: Desk, text: str, edits: list[tuple[str, int, int, str]]) -> None:
    desk.show_text(text)
    document = desk.editor.document()
    for kind, one, other, words in edits:
        last = document.characterCount() - 1
        start, end = sorted((one % (last + 1), other % (last + 1)))
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        if kind == "undo":
            desk.editor.undo()
        elif kind == "redo":
            desk.editor.redo()
        elif kind == "group":
            desk.editor.put(start, end, words)
        elif kind == "insert":
            cursor.insertText(words)
        else:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        inside = "".join(document.characterAt(unit) for unit in range(document.characterCount() - 1))
        shown = to_units(desk.page.lines)
        assert len(shown) == len(inside)
        assert all(
            a == b or b == "\ufffd" or "\ud800" <= a <= "\udfff"
            for a, b in zip(shown, inside.replace("\u2029", "\n"), strict=True)
        )


def test_an_offer_is_undone_by_one_undo_and_its_gap_selected(desk: Desk) -> None:
    desk.show_text("You never listen. 😀")
    desk.editor.put(0, 16, "When …, I felt …", (5, 6))
    assert desk.page.text == "When …, I felt …. 😀"
    assert desk.editor.textCursor().selectedText() == "…"
    desk.editor.undo()
    assert desk.page.text == "You never listen. 😀"


def test_tab_leaves_the_editor(desk: Desk) -> None:
    assert desk.editor.tabChangesFocus()


def test_marks_lie_under_their_words_only(desk: Desk, qtbot: QtBot) -> None:
    desk.show_text("😀 You never listen.\nI love you.")
    desk.appear(qtbot)
    plain = desk.editor.grab().toImage()
    desk.marks = Marks([note(7, 12), note(23, 27, "strength", 1)])
    desk.editor.viewport().update()
    marked = desk.editor.grab().toImage()
    left, right = (desk.editor.cursorRect(desk.cursor(unit)).left() for unit in (7, 12))
    desk.cursor(0)
    changed = [
        (x, y)
        for y in range(min(120, plain.height()))
        for x in range(plain.width())
        if plain.pixel(x, y) != marked.pixel(x, y)
    ]
    first_line = [x for x, y in changed if y < desk.editor.viewport().y() + desk.editor.cursorRect().bottom()]
    margin = desk.editor.viewport().x()
    assert first_line
    assert left + margin - 2 <= min(first_line)
    assert max(first_line) <= right + margin + 2


def test_the_pointer_finds_the_note_under_it(desk: Desk, qtbot: QtBot) -> None:
    desk.show_text("You never listen.")
    desk.appear(qtbot)
    never = note(4, 9)
    desk.marks = Marks([never])
    middle = desk.editor.cursorRect(desk.cursor(6)).center()
    assert desk.editor.note_at(middle) is never
    assert desk.editor.note_at(desk.editor.cursorRect(desk.cursor(14)).center()) is None
    assert desk.editor.note_at(QPoint(middle.x(), middle.y() + 200)) is None


def test_lines_have_the_room_of_a_letter(desk: Desk, qtbot: QtBot) -> None:
    desk.show_text("one\ntwo")
    desk.appear(qtbot)
    step = desk.editor.cursorRect(desk.cursor(4)).top() - desk.editor.cursorRect(desk.cursor(0)).top()
    assert step >= 1.6 * desk.editor.fontInfo().pixelSize()


def test_a_line_of_a_megabyte_is_shown_and_typed_in(desk: Desk, qtbot: QtBot) -> None:
    text = "You never listen. " * 58_000
    desk.show_text(text)
    desk.appear(qtbot)
    desk.marks = Marks([note(4 + 18 * at, 9 + 18 * at, turn=at) for at in range(500)])
    desk.editor.grab()
    desk.cursor(0)
    qtbot.keyClicks(desk.editor, "x")
    assert desk.page.text == "x" + text


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_none_does_not_lose_references(desk: Desk, qtbot: QtBot) -> None:
    desk.show_text("You never listen. " * 20)
    desk.marks = Marks([note(4 + 18 * at, 9 + 18 * at, turn=at) for at in range(20)])
    desk.appear(qtbot)
    desk.editor.setFocus()
    before = sys.getrefcount(None)
    for _ in range(500):
        qtbot.keyClick(desk.editor, Qt.Key.Key_A)
        desk.editor.viewport().repaint()
    assert sys.getrefcount(None) > before - 100


def test_undo_takes_back_a_word_at_a_time(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    qtbot.keyClicks(desk.editor, "I felt lonely")
    desk.editor.undo()
    assert desk.page.text == "I felt "
    desk.editor.undo()
    assert desk.page.text == "I "
    desk.editor.redo()
    desk.editor.redo()
    assert desk.page.text == "I felt lonely"


def test_undo_stops_at_words_however_many_spaces_part_them(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.editor, "I  felt  lonely")
    for left in ("I  felt  ", "I  felt ", "I  ", "I ", ""):
        desk.editor.undo()
        assert desk.page.text == left
    for _ in range(5):
        desk.editor.redo()
    assert desk.page.text == "I  felt  lonely"


def test_a_key_paints_nothing_behind_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.appear(qtbot)
    desk.editor.setFocus()
    desk.editor.window().repaint()
    painted = PaintLog(desk.editor)
    qtbot.keyClick(desk.editor, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: painted.saw(desk.editor.viewport()))
    assert not painted.saw(desk.editor)


def test_its_ground_is_the_themes_in_light_and_dark(desk: Desk, qtbot: QtBot) -> None:
    desk.appear(qtbot)
    for scheme in ("light", "dark"):
        desk.theme.set_scheme(scheme)
        image = desk.editor.grab().toImage()
        inside = desk.editor.viewport().geometry().bottomRight() - QPoint(5, 5)
        assert image.pixelColor(inside) == desk.theme.color("surface")


def test_a_bar_that_comes_with_its_room_and_goes_without_it_does_not_go_on_for_ever(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.appear(qtbot)
    bar, given = desk.editor.verticalScrollBar(), []

    def flip(*margins: int) -> None:
        given.append(margins)
        bar.setRange(0, 1 - bar.maximum())

    monkeypatch.setattr(desk.editor, "setViewportMargins", flip)
    desk.editor.resize(610, 500)
    assert 1 <= len(given) <= 2


def test_the_words_are_larger_while_they_are_poured_out_and_keep_their_room(desk: Desk) -> None:
    owned, step = desk.editor.font().pointSizeF(), desk.editor.fontMetrics().lineSpacing()
    desk.editor.set_pouring(True)
    assert desk.editor.font().pointSizeF() > owned
    assert desk.editor.fontMetrics().lineSpacing() > step
    desk.editor.set_pouring(False)
    assert desk.editor.font().pointSizeF() == owned


def test_composing_a_word_changes_nothing_that_is_read_marked_or_undone(desk: Desk, qtbot: QtBot) -> None:
    desk.show_text("You never ask.\nI love you.")
    desk.appear(qtbot)
    desk.marks = Marks([note(4, 9), note(17, 21, "strength", 1)])
    desk.cursor(14)
    real = []
    desk.editor.followers.append(lambda *edit: real.append(Page(desk.page.lines).change(*edit)))
    for composed in ("n", "ni", "nih"):
        QApplication.sendEvent(desk.editor, QInputMethodEvent(composed, []))
        desk.editor.grab()
    assert not any(real)
    assert desk.page.text == "You never ask.\nI love you."
    assert not desk.editor.document().isUndoAvailable()


def test_words_dropped_at_a_place_are_put_in_there_and_one_undo_brings_them_back(desk: Desk, qtbot: QtBot) -> None:
    desk.show_text("You never ask me. 😀")
    desk.appear(qtbot)
    mime = QMimeData()
    mime.setText("never ")
    place = desk.editor.cursorRect(desk.cursor(0)).center()
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    desk.editor.dropEvent(QDropEvent(place, *how))
    assert desk.page.text == "never You never ask me. 😀"
    assert desk.page.text == desk.editor.toPlainText()
    desk.editor.undo()
    assert desk.page.text == "You never ask me. 😀"


def test_ten_thousand_pasted_words_move_the_marks_behind_them_and_one_undo_takes_them_back(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.show_text("You never ask.\nI love you.")
    desk.appear(qtbot)
    desk.marks = Marks([note(4, 9), note(17, 21, "strength", 1)])
    desk.editor.followers.append(lambda *edit: desk.marks.move(edit[0], edit[1], len(to_units(edit[2]))))
    pasted = "So it was, 😀 and is.\n" * 2_000
    mime = QMimeData()
    mime.setText(pasted)
    desk.cursor(15)
    desk.editor.insertFromMimeData(mime)
    assert len(desk.page.text.split()) == 12_006
    assert desk.page.text == "You never ask.\n" + pasted + "I love you."
    places = [desk.marks.place(found) for found in desk.marks.notes]
    assert places == [(4, 9), (17 + len(to_units(pasted)), 21 + len(to_units(pasted)))]
    desk.editor.undo()
    assert desk.page.text == "You never ask.\nI love you."


def test_tab_and_shift_tab_leave_with_not_a_letter_written(qtbot: QtBot, theme: Theme) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    before, after = QLineEdit(), QLineEdit()
    editor = Editor(theme, Marks)
    for part in (before, editor, after):
        column.addWidget(part)
    with qtbot.waitExposed(around):
        around.show()
    for key, reached in ((Qt.Key.Key_Tab, after), (Qt.Key.Key_Backtab, before)):
        editor.setFocus()
        qtbot.keyClick(editor, key)
        assert around.focusWidget() is reached
    assert editor.toPlainText() == ""
