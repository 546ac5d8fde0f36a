import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.model.ownership.ignoring import PHRASE, RULE, SENTENCE
from app.views.draft.not_this import NotThis
from app.views.kit.theme import Theme

# Said of every menu by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")

SCOPES = {SENTENCE: "You never ask me & listen.", PHRASE: "never ask me & listen", RULE: "A rule about them"}


def opened(qtbot: QtBot, scopes: dict[str, str]) -> tuple[NotThis, QMenu]:
    button = NotThis(Theme(), scopes)
    qtbot.addWidget(button)
    button.show()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.menu_open is not None
    return button, button.menu_open


def test_each_scope_has_a_name_in_everyday_words(qtbot: QtBot) -> None:
    _, menu = opened(qtbot, SCOPES)
    assert [action.text() for action in menu.actions()] == [
        "Not this one",
        "Not this phrase: “never ask me && listen”",
        "Not this kind: “A rule about them”",
    ]
    menu.close()


def test_keys_choose_one(qtbot: QtBot) -> None:
    button, menu = opened(qtbot, SCOPES)
    assert menu.activeAction() is menu.actions()[0]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(button.chosen) as chosen:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen.args == [PHRASE]


def test_esc_leaves_all_as_it_is(qtbot: QtBot) -> None:
    button, menu = opened(qtbot, SCOPES)
    with qtbot.assertNotEmitted(button.chosen):
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_a_long_phrase_is_cut_short(qtbot: QtBot) -> None:
    button, menu = opened(qtbot, {PHRASE: "never " * 60})
    text = menu.actions()[0].text()
    assert text.endswith("…”")
    assert button.fontMetrics().horizontalAdvance(text) < 500
    menu.close()
