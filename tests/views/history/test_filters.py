import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.history import ALL, Filters
from app.viewmodels.history.days import Days
from app.viewmodels.history.filtering import Filtering
from app.views.history.filters import FilterChips
from tests.history_rows import NOW, at, background_with, draft

Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def chips(qtbot, theme):
    background = background_with(draft("1", at(23), "Tom & Sam · The week"), draft("2", at(22), "Mum"))
    shown = FilterChips(theme, Filtering(background, lambda: NOW, Days(QLocale("en_GB"))))
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(shown)
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(420, 300)
    with qtbot.waitExposed(page):
        page.show()
    yield shown


def press(qtbot, widget, *keys):
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        qtbot.keyClick(widget, key)


def seen(chips):
    return [name for name, chip in chips.chips.items() if chip.isVisible()]


def test_three_facets_are_there_and_the_rest_waits_in_more(chips):
    assert seen(chips) == ["person", "kind", "dates"]
    assert chips.more.isVisible() and not chips.clear.isVisible()


def test_a_person_is_chosen_with_keys_alone(chips, qtbot):
    press(qtbot, chips.chips["person"], Key.Key_Return)
    assert [action.text() for action in chips.menu.actions()] == ["Tom && Sam", "Mum"]
    qtbot.keyClick(chips.menu, Key.Key_Down)
    qtbot.keyClick(chips.menu, Key.Key_Return)
    assert chips._filtering.filters == Filters(person="Mum")
    assert chips.chips["person"].value == "Mum" and chips.chips["person"].accessibleName() == "Person: Mum"
    press(qtbot, chips.chips["person"], Key.Key_Delete)
    assert chips._filtering.filters == ALL and chips.chips["person"].value is None


def test_what_is_chosen_in_more_gets_a_chip_of_its_own(chips, qtbot):
    press(qtbot, chips.more, Key.Key_Space)
    ties = chips.menu.actions()[0].menu()
    assert [action.text() for action in chips.menu.actions() if action.menu()] == [
        "Who they are",
        "How it was",
        "How far it is",
        "Feelings",
        "Strength",
    ]
    ties.actions()[0].trigger()
    chips.menu.close()
    assert seen(chips) == ["person", "kind", "dates", "tie"] and chips.chips["tie"].value == "My partner"
    press(qtbot, chips.chips["tie"], Key.Key_Return)
    assert [action.isChecked() for action in chips.menu.actions()][:2] == [True, False]
    chips.menu.close()
    press(qtbot, chips.chips["tie"], Key.Key_Backspace)
    assert seen(chips) == ["person", "kind", "dates"] and chips.more.hasFocus()


def test_all_of_several_are_taken_back_at_once(chips, qtbot):
    chips._filtering.choose(Filters(person="Mum", archived=True))
    assert chips.clear.isVisible() and chips.chips["place"].value == "In the archive"
    press(qtbot, chips.clear, Key.Key_Return)
    assert chips._filtering.filters == ALL and chips.more.hasFocus()


def test_without_names_the_menu_says_so(chips, qtbot):
    chips._filtering._background.store.history.rows.clear()
    chips.chips["person"].click()
    (only,) = chips.menu.actions()
    assert only.text() == "No names yet" and not only.isEnabled()
    chips.menu.close()


def test_a_long_name_is_cut_in_its_chip_and_told_whole(chips):
    name = "Großtante Wilhelmine Freifrau von und zu Hohenlohe-Waldenburg"
    chips._filtering.choose(Filters(person=name))
    chip = chips.chips["person"]
    assert chip.value.endswith("…") and chip.width() < 300
    assert chip.toolTip() == chip.accessibleName() == f"Person: {name}"


@pytest.mark.parametrize("zoom", [0.8, 2.0])
def test_chips_wrap_and_are_never_cut(chips, theme, zoom, qtbot):
    theme.set_zoom(zoom)
    chips._filtering.choose(Filters(person="Mum", tie="partner", situation="challenge", statuses=("kept", "let_go")))
    qtbot.waitUntil(lambda: all(chip.height() >= chip.fontMetrics().height() for chip in chips.chips.values()))
    assert all(chips.rect().contains(chip.geometry()) for chip in chips.chips.values() if chip.isVisible())


def test_the_keys_stay_near_when_a_chip_leaves_by_its_own_menu(chips, qtbot):
    chips._filtering.choose(Filters(tie="partner"))
    press(qtbot, chips.chips["tie"], Key.Key_Return)
    qtbot.keyClick(chips.menu, Key.Key_Return)
    assert chips._filtering.filters == ALL and not chips.chips["tie"].isVisible()
    assert chips.window().focusWidget() is chips.more
