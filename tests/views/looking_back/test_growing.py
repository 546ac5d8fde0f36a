from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.looking_back.growing import GrowingField


def test_it_grows_with_its_lines_up_to_a_limit(qtbot: QtBot, dressed: Theme) -> None:
    field = GrowingField(dressed, "", "What did I learn?")
    qtbot.addWidget(field)
    field.resize(400, 80)
    field.show()
    heights = []
    for count in (0, 2, 5, 9, 40):
        field.setPlainText("line\n" * count)
        heights.append(field.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] < heights[3] == heights[4]
    line = field.fontMetrics().lineSpacing()
    assert heights[0] >= 2 * line


def test_long_lines_count_as_they_are_wrapped(qtbot: QtBot, dressed: Theme) -> None:
    field = GrowingField(dressed, "", "What did I learn?")
    qtbot.addWidget(field)
    field.resize(300, 80)
    field.show()
    before = field.sizeHint().height()
    field.setPlainText("Versicherungsgesellschaften " * 12)
    assert field.sizeHint().height() > before


def test_tab_leaves_it(qtbot: QtBot, theme: Theme) -> None:
    field = GrowingField(theme, "", "What did I learn?")
    qtbot.addWidget(field)
    assert field.tabChangesFocus()
