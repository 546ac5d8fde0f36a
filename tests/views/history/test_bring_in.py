import pytest
from PySide6.QtCore import Qt

from app.model.exchange.exchange import Tally
from app.viewmodels.history.bring_in import BringIn
from app.views.history.bring_in import BringInDialog
from tests.standins import AtOnce


@pytest.fixture
def model(qapp):
    return BringIn(AtOnce(), None)


@pytest.fixture
def dialog(qtbot, theme, model):
    dialog = BringInDialog(theme, model)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def show(model, stage, tally=None, said="", trouble=False):
    model.stage, model.tally, model.said, model.trouble = stage, tally, said, trouble
    model.changed.emit()


def test_it_begins_with_what_can_be_brought_in(dialog):
    assert dialog.focusWidget() is dialog.archive and dialog.texts.isVisible()
    assert not dialog.counts.isVisible() and not dialog.act.isVisible()


@pytest.mark.parametrize(
    ("tally", "words", "offered"),
    [
        (Tally(12, 40, 0), "What is new comes to what is here.", True),
        (Tally(0, 40, 3), "yours stays as it is", True),
        (Tally(0, 40, 0), "All of it is here already.", False),
        (None, "There is nothing in it.", False),
    ],
)
def test_it_counts_and_says_what_would_come(dialog, model, tally, words, offered):
    show(model, "found", tally)
    assert words in dialog.words.text()
    assert dialog.act.isVisible() == offered
    assert dialog.focusWidget() is (dialog.act if offered else dialog.leave)
    if tally:
        numbers = (dialog.new.text(), dialog.known.text(), dialog.differing.text())
        assert numbers == (str(tally.new), str(tally.known), str(tally.differing))
        assert dialog.new.accessibleDescription() == "New"


def test_after_trouble_another_file_can_be_chosen(dialog, model):
    show(model, "done", said="Line 3 of this file cannot be read. Nothing was changed.", trouble=True)
    assert dialog.archive.isVisible() and not dialog.act.isVisible()
    show(model, "done", said="It is all here now.")
    assert not dialog.archive.isVisible() and dialog.leave.text() == "Close"
