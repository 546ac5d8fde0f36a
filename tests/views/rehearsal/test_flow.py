import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.rehearsal.flow import FlowingText


@pytest.fixture
def flow(qtbot: QtBot, theme: Theme) -> FlowingText:
    flow = FlowingText(theme)
    qtbot.addWidget(flow)
    flow.resize(700, 400)
    with qtbot.waitExposed(flow):
        flow.show()
    return flow


def test_one_stretch_stands_out(flow: FlowingText) -> None:
    flow.setPlainText("One. Two. Three.")
    flow.show_stretch(5, 9)
    assert flow.standing_out == "Two."


def test_it_stands_in_view(flow: FlowingText) -> None:
    flow.setPlainText("\n\n".join(f"Paragraph {number}." for number in range(200)))
    end = len(flow.toPlainText())
    flow.show_stretch(end - 4, end)
    caret = flow.cursorRect()
    assert flow.viewport().rect().contains(caret)


def test_it_is_only_read(qtbot: QtBot, flow: FlowingText) -> None:
    flow.setPlainText("One.")
    flow.setFocus()
    qtbot.keyClicks(flow, "more")
    assert flow.toPlainText() == "One."
    qtbot.keyClick(flow, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not flow.textCursor().hasSelection()


def test_another_scheme_keeps_what_stands_out(flow: FlowingText, theme: Theme) -> None:
    flow.setPlainText("One. Two.")
    flow.show_stretch(0, 4)
    theme.set_zoom(1.5)
    assert flow.standing_out == "One."
