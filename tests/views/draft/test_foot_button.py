from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.draft.foot_button import FootButton, Form
from app.views.kit.theme import Theme


def test_it_keeps_its_word_for_the_pointer_and_for_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    button = FootButton(theme, "Take it with you", "copy", "Ctrl+T")
    qtbot.addWidget(button)
    button.set_form(Form.ICON)
    assert (button.accessibleName(), button.toolTip()) == ("Take it with you", "Take it with you (Ctrl+T)")
    assert FootButton(theme, "Feelings", "feelings").toolTip() == "Feelings"


def test_alone_the_icon_is_a_square_that_can_be_pressed(qtbot: QtBot, theme: Theme) -> None:
    button = FootButton(theme, "Take it with you", "copy")
    qtbot.addWidget(button)
    button.set_form(Form.ICON)
    assert button.sizeHint().width() == button.sizeHint().height()
    button.resize(button.sizeHint())
    with qtbot.waitExposed(button):
        button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    picture = button.grab().toImage()
    colors = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colors) > 2


def test_its_word_takes_less_room_below_the_icon_and_none_without(qtbot: QtBot, theme: Theme) -> None:
    button = FootButton(theme, "Take it with you", "copy")
    qtbot.addWidget(button)
    pictures = []
    for form in Form:
        button.set_form(form)
        assert button.sizeHint() == button.size_in(form)
        button.resize(200, 60)
        pictures.append(button.grab().toImage())
    widths = [button.size_in(form).width() for form in Form]
    assert widths == sorted(widths, reverse=True)
    assert pictures[0] != pictures[1] != pictures[2]
