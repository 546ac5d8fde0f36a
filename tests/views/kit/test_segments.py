import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton

from app.views.kit.segments import Segments
from app.views.kit.theme import Theme


@pytest.fixture
def segments(theme: Theme, qtbot) -> Segments:
    segments = Segments(theme, ["5 min", "10 min", "20 min"], "Length")
    qtbot.addWidget(segments)
    with qtbot.waitExposed(segments):
        segments.show()
    return segments


def cells(segments: Segments) -> list[QRadioButton]:
    return segments.findChildren(QRadioButton)


def test_the_first_is_chosen_to_begin_with(segments: Segments) -> None:
    assert segments.index == 0
    assert cells(segments)[0].isChecked()


def test_arrow_keys_move_and_stop_at_the_ends(segments: Segments, qtbot) -> None:
    told: list[int] = []
    segments.chosen.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(cells(segments)[segments.index], key)
    assert told == [1, 2, 1, 0]


def test_home_and_end(segments: Segments, qtbot) -> None:
    qtbot.keyClick(cells(segments)[0], Qt.Key.Key_End)
    assert segments.index == 2
    qtbot.keyClick(cells(segments)[2], Qt.Key.Key_Home)
    assert segments.index == 0


def test_arrows_turn_around_where_words_run_from_the_right(segments: Segments, qtbot) -> None:
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(cells(segments)[0], Qt.Key.Key_Left)
    assert segments.index == 1


def test_the_focus_follows_the_arrow(segments: Segments, qtbot) -> None:
    segments.activateWindow()
    cells(segments)[0].setFocus()
    qtbot.waitUntil(cells(segments)[0].hasFocus)
    qtbot.keyClick(cells(segments)[0], Qt.Key.Key_Right)
    assert cells(segments)[1].hasFocus()


def test_a_click_anywhere_on_a_word_chooses_it(segments: Segments, qtbot) -> None:
    with qtbot.waitSignal(segments.chosen, check_params_cb=lambda index: index == 2):
        qtbot.mouseClick(cells(segments)[2], Qt.MouseButton.LeftButton, pos=cells(segments)[2].rect().bottomRight())


def test_setting_tells_nobody(segments: Segments, qtbot) -> None:
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_index(2)
    assert segments.index == 2
    assert cells(segments)[2].isChecked()


def test_a_screen_reader_finds_radio_buttons(segments: Segments) -> None:
    found = QAccessible.queryAccessibleInterface(cells(segments)[1])
    assert found.role() is QAccessible.Role.RadioButton
    assert found.text(QAccessible.Text.Name) == "10 min"


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_word_has_room(segments: Segments, theme: Theme, zoom: float) -> None:
    theme.zoom = zoom
    segments.resize(segments.minimumSizeHint())
    for cell in cells(segments):
        assert cell.width() >= cell.fontMetrics().horizontalAdvance(cell.text())
        assert cell.height() >= cell.fontMetrics().height()


def test_the_thumb_glides_there(theme: Theme, qtbot) -> None:
    theme.set_still(False)
    theme.set_scheme("dark")
    segments = Segments(theme, ["Pour it out", "Own it"], "Way")
    qtbot.addWidget(segments)
    segments.resize(segments.sizeHint())
    with qtbot.waitExposed(segments):
        segments.show()
    segments.set_index(1)
    at = segments.width() - 8, segments.height() // 2
    soft = theme.color("accent_soft").name()
    assert segments.grab().toImage().pixelColor(*at).name() != soft
    qtbot.waitUntil(lambda: segments.grab().toImage().pixelColor(*at).name() == soft)


def test_tab_reaches_the_chosen_word_alone(segments: Segments) -> None:
    for chosen in (0, 2):
        segments.set_index(chosen)
        reached = [bool(cell.focusPolicy() & Qt.FocusPolicy.TabFocus) for cell in cells(segments)]
        assert reached == [place == chosen for place in range(3)]
