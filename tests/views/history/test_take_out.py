from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.model.clock import utc_now
from app.model.history import Entry
from app.viewmodels.history.take_out import TakeOut
from app.views.history.take_out import TakeOutDialog
from tests.standins import AtOnce

NOW = utc_now()


@pytest.fixture
def open_dialog(qtbot, theme):
    def opened(count, search=""):
        background = AtOnce()
        rows = [Entry("draft", f"d{n}", NOW - timedelta(n), "Sam", "words") for n in range(count)]
        background.store.history.rows = rows
        model = TakeOut(background, None)
        model.begin(search)
        dialog = TakeOutDialog(theme, model)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog, model

    return opened


@pytest.mark.parametrize(
    ("count", "search", "said"),
    [
        (0, "", "There is nothing to copy here."),
        (1, "", "The one entry that the history shows just now."),
        (3, "", "All that the history shows: 3 entries. Trash and archive stay here."),
        (3, "words", "What the history shows just now: 3 entries."),
    ],
)
def test_it_says_what_would_go(open_dialog, count, search, said):
    dialog, _ = open_dialog(count, search)
    assert dialog.words.text() == dialog.accessibleDescription() == said
    assert dialog.act.isVisible() == dialog.forms.isVisible() == bool(count)
    assert dialog.focusWidget() is (dialog.act if count else dialog.leave)


def test_each_kind_of_copy_is_explained(open_dialog, qtbot):
    dialog, _ = open_dialog(2)
    explained = []
    for _ in range(3):
        explained.append(dialog.about.text())
        qtbot.keyClick(dialog.forms, Qt.Key.Key_Right)
    assert [dialog.form, len(set(explained))] == ["table", 3]
    assert "the hints you set aside" in explained[0] and "apostrophe" in explained[2]
    dialog, _ = open_dialog(2, "words")
    assert "set aside" not in dialog.about.text()


def test_esc_stops_what_is_under_way_and_then_leaves(open_dialog, qtbot):
    dialog, model = open_dialog(2)
    model.stage = "writing"
    model.changed.emit()
    assert dialog.progress.isVisible() and dialog.leave.text() == "Stop" and not dialog.act.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.words.text() == "Stopped. Nothing of it was left behind."
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
