from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.model.out import Letter
from app.storage.out import write_file
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.sharing import Sharing
from app.viewmodels.out import OutViewModel
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.views.out.breath_banner import BreathBanner
from app.views.out.clipboard import SystemClipboard
from app.views.out.out import Out
from app.views.out.sheet import make_pdf
from app.views.question import Question
from tests.standins import AtOnce

TEXT = "Sam,\n\nI felt <cold> 🙂"
CONTROL = Qt.KeyboardModifier.ControlModifier

# Said of every menu and dialog by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")


class Desk:
    """The draft tab with its way out over real files and the real clipboard."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.draft = DraftViewModel(AtOnce())
        self.viewmodel = OutViewModel(
            lambda: Letter(self.draft.shown, self.draft.title),
            write_file,
            SystemClipboard(),
            lambda letter: make_pdf(letter, theme.font("editor")),
        )
        self.draft.opened.connect(self.viewmodel.stay)
        self.view = DraftView(theme, self.draft)
        self.out = Out(theme, self.viewmodel, self.view, sharing=Sharing(self.draft))
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()
        self.view.editor.insertPlainText(TEXT)

    def choose(self, letter: Qt.Key) -> None:
        """Open the menu by its key and choose by a letter."""
        self.qtbot.keyClick(self.view.editor, Qt.Key.Key_T, CONTROL)
        assert isinstance(self.out.menu, QMenu)
        self.qtbot.keyClick(self.out.menu, letter)

    def go_on(self) -> None:
        """Press Enter where the breath put the focus."""
        assert isinstance(self.out.banner, BreathBanner)
        assert self.out.banner.act.hasFocus()
        self.qtbot.keyClick(self.out.banner.act, Qt.Key.Key_Return)

    @property
    def told(self) -> str:
        assert self.out.banner is not None
        return self.out.banner.text.text()

    def save_as(self, path: Path) -> None:
        """Give this place in the dialog that asks for one."""
        [dialog] = self.view.window().findChildren(QFileDialog)
        dialog.setDirectoryUrl(QUrl.fromLocalFile(str(path.parent)))
        dialog.selectFile(path.name)
        dialog.accept()
        self.qtbot.waitUntil(lambda: not self.view.window().findChildren(QFileDialog))

    def question(self) -> Question:
        [question] = self.view.window().findChildren(Question)
        return question


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Desk:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    return Desk(qtbot, theme)


def test_copying_by_keyboard_alone(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    desk.choose(Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == ""
    desk.go_on()
    assert QGuiApplication.clipboard().text() == TEXT
    assert desk.told.startswith("Copied. The clipboard lets go of it in 60 seconds")
    assert desk.view.editor.hasFocus()
    desk.viewmodel.close()
    assert QGuiApplication.clipboard().text() == ""


def test_what_has_left_can_be_marked_as_shared_and_that_is_offered_once(desk: Desk, qtbot: QtBot) -> None:
    desk.choose(Qt.Key.Key_C)
    desk.go_on()
    banner = desk.out.banner
    assert banner is not None and banner.act.text() == "Mark it as shared" and banner.act.kind == "link"
    assert desk.view.editor.hasFocus(), "it does not ask for an answer"
    qtbot.keyClick(banner.act, Qt.Key.Key_Return)
    assert desk.draft.status == "shared" and desk.out.banner is None
    assert desk.view.more.status.words == "Shared"
    desk.draft.set_status("drafting")
    desk.choose(Qt.Key.Key_C)
    desk.go_on()
    assert desk.out.banner is not None and not desk.out.banner.act.isVisible()


def test_another_draft_takes_the_offer_away(desk: Desk) -> None:
    desk.choose(Qt.Key.Key_C)
    desk.go_on()
    desk.draft.new()
    assert desk.out.banner is None


def test_esc_keeps_the_words_and_gives_the_cursor_back(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    desk.choose(Qt.Key.Key_C)
    assert desk.out.banner is not None
    qtbot.keyClick(desk.out.banner.act, Qt.Key.Key_Escape)
    assert desk.out.banner is None
    assert desk.view.editor.hasFocus()
    assert QGuiApplication.clipboard().text() == ""


def test_the_page_can_be_written_on_during_the_breath(desk: Desk, qtbot: QtBot) -> None:
    desk.choose(Qt.Key.Key_C)
    desk.view.editor.setFocus()
    qtbot.keyClicks(desk.view.editor, "!")
    desk.viewmodel.breath.go_on()
    assert QGuiApplication.clipboard().text() == TEXT + "!"
    assert desk.view.editor.hasFocus()


def test_leaving_the_tab_keeps_the_words(desk: Desk) -> None:
    QGuiApplication.clipboard().clear()
    desk.choose(Qt.Key.Key_C)
    desk.view.hide()
    desk.viewmodel.breath.go_on()
    assert QGuiApplication.clipboard().text() == ""


def test_another_draft_on_the_page_ends_the_breath(desk: Desk) -> None:
    desk.choose(Qt.Key.Key_C)
    desk.draft.new()
    assert desk.out.banner is None


@pytest.mark.parametrize(
    ("key", "suffix", "content"),
    [
        (Qt.Key.Key_P, "pdf", b"%PDF"),
        (Qt.Key.Key_T, "txt", TEXT.encode()),
        (Qt.Key.Key_M, "md", "Sam,\n\nI felt \\<cold> 🙂\n".encode()),
        (Qt.Key.Key_W, "html", b"<!DOCTYPE html>"),
    ],
)
def test_every_kind_of_file_is_written_where_the_person_says(
    desk: Desk, tmp_path: Path, key: Qt.Key, suffix: str, content: bytes
) -> None:
    desk.choose(key)
    desk.go_on()
    [dialog] = desk.view.window().findChildren(QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == [f"letter.{suffix}"]
    desk.save_as(tmp_path / "for sam")
    assert (tmp_path / f"for sam.{suffix}").read_bytes().startswith(content)
    assert desk.told == f"It is in for sam.{suffix} now, and only you can open it."


def test_a_file_that_is_there_is_replaced_only_by_choice(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"older")
    desk.viewmodel.breath.set_on(False)
    desk.choose(Qt.Key.Key_T)
    desk.save_as(path)
    question = desk.question()
    assert question.focusWidget() is question.answers[0]
    question.answers[0].click()
    qtbot.waitUntil(lambda: not desk.view.window().findChildren(Question))
    assert path.read_bytes() == b"older"
    desk.choose(Qt.Key.Key_T)
    desk.save_as(path)
    desk.question().answers[1].click()
    assert path.read_bytes() == TEXT.encode()


def test_trouble_is_one_sentence_with_another_place_to_choose(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.viewmodel.breath.set_on(False)
    desk.choose(Qt.Key.Key_T)
    desk.viewmodel.save("text", str(tmp_path / "gone" / "letter.txt"))
    assert "is not there any more" in desk.told
    [dialog] = desk.view.window().findChildren(QFileDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.view.window().findChildren(QFileDialog))
    assert desk.out.banner is not None
    desk.out.banner.act.click()
    desk.save_as(tmp_path / "letter")
    assert (tmp_path / "letter.txt").exists()
    assert not list(tmp_path.glob("*.part"))


def test_ctrl_p_shows_the_sheets_before_they_are_printed(desk: Desk, qtbot: QtBot) -> None:
    from app.views.out.printing import Preview

    qtbot.keyClick(desk.view.editor, Qt.Key.Key_P, CONTROL)
    desk.go_on()
    [preview] = desk.view.window().findChildren(Preview)
    preview.reject()
    qtbot.waitUntil(lambda: not desk.view.window().findChildren(Preview))


def test_a_blank_page_says_so(desk: Desk) -> None:
    desk.view.editor.selectAll()
    desk.view.editor.insertPlainText("  ")
    desk.choose(Qt.Key.Key_C)
    assert desk.told.startswith("There is nothing on the page yet.")
    assert desk.out.banner is not None
    assert not desk.out.banner.act.isVisible()


def test_the_button_is_named_and_opens_the_menu(desk: Desk, qtbot: QtBot) -> None:
    assert desk.out.button.accessibleName() == "Take it with you"
    qtbot.mouseClick(desk.out.button, Qt.MouseButton.LeftButton)
    assert desk.out.menu is not None
    assert desk.out.menu.isVisible()
    desk.out.menu.hide()


def test_the_keys_work_while_the_foot_is_hidden(desk: Desk) -> None:
    desk.out.button.hide()
    desk.choose(Qt.Key.Key_C)
    assert isinstance(desk.out.banner, BreathBanner)
