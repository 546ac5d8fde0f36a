"""The page of preferences, by mouse and keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QScrollArea
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.preferences import Preferences
from app.viewmodels.preferences import PreferencesViewModel
from app.views.kit.labels import Label
from app.views.kit.segments import Segments
from app.views.kit.stepper import Stepper
from app.views.kit.switch import Switch
from app.views.kit.theme import Theme
from app.views.preferences.preferences import PreferencesPage
from app.views.preferences.row import PreferenceRow

SWITCHES = [
    "show_phase",
    "show_seconds",
    "show_ring",
    "show_things",
    "tones",
    "notify",
    "cover_rest",
    "breath_before_out",
    "spell",
]
SWITCHES += ["a_year_ago"]


class Refusing:
    """Keeps nothing."""

    def load(self) -> Preferences:
        return Preferences()

    def save(self, preferences: Preferences) -> None:
        raise KnownError("There is no room left.")


class Desk:
    def __init__(self, theme: Theme, viewmodel: PreferencesViewModel, qtbot: QtBot) -> None:
        self.viewmodel = viewmodel
        self.page = PreferencesPage(theme, viewmodel)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 900)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    @property
    def now(self) -> Preferences:
        return self.viewmodel.current

    def segments(self, name: str) -> Segments:
        control = self.page.controls[name]
        assert isinstance(control, Segments)
        return control

    def switch(self, name: str) -> Switch:
        control = self.page.controls[name]
        assert isinstance(control, Switch)
        return control

    def stepper(self, name: str) -> Stepper:
        control = self.page.controls[name]
        assert isinstance(control, Stepper)
        return control


@pytest.fixture
def desk(dressed: Theme, qtbot: QtBot) -> Desk:
    return Desk(dressed, PreferencesViewModel(), qtbot)


def test_there_is_a_control_for_each(desk: Desk) -> None:
    assert set(desk.page.controls) == set(Preferences._fields)


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_turns_its_preference_and_back(desk: Desk, qtbot: QtBot, name: str) -> None:
    usual = getattr(desk.now, name)
    assert desk.switch(name).isChecked() is usual
    qtbot.keyClick(desk.switch(name), Qt.Key.Key_Space)
    assert getattr(desk.now, name) is not usual
    row = desk.switch(name).parentWidget()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(40, row.height() // 2))
    assert desk.now == Preferences()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("scheme", ["system", "light", "dark"]),
        ("reduced_motion", [None, False, True]),
        ("sensitivity", ["gentle", "usual", "thorough"]),
        ("clipboard_seconds", [15, 60, 300, 600, 0]),
    ],
)
def test_each_word_chooses_its_value(desk: Desk, qtbot: QtBot, name: str, values: list[object]) -> None:
    segments = desk.segments(name)
    assert segments.index == values.index(getattr(desk.now, name))
    cells = segments.findChildren(QRadioButton)
    qtbot.keyClick(cells[segments.index], Qt.Key.Key_Home)
    chosen = [getattr(desk.now, name)]
    for cell in cells[:-1]:
        qtbot.keyClick(cell, Qt.Key.Key_Right)
        chosen.append(getattr(desk.now, name))
    assert chosen == values


def test_words_grow_and_shrink(desk: Desk, qtbot: QtBot) -> None:
    zoom = desk.stepper("zoom")
    qtbot.mouseClick(zoom.more, Qt.MouseButton.LeftButton)
    assert (desk.now.zoom, zoom.value.text()) == (1.1, "110 %")
    desk.viewmodel.set(zoom=2.0)
    assert not zoom.more.isEnabled()
    qtbot.keyClick(zoom.less, Qt.Key.Key_Down)
    assert desk.now.zoom == 1.75


def test_tones_have_a_volume_only_while_there_are_some(desk: Desk, qtbot: QtBot) -> None:
    volume = desk.stepper("volume")
    assert not volume.isEnabled()
    desk.viewmodel.set(tones=True, volume=95)
    assert volume.isEnabled()
    qtbot.mouseClick(volume.more, Qt.MouseButton.LeftButton)
    assert (desk.now.volume, volume.value.text()) == (100, "100 %")
    assert not volume.more.isEnabled()
    qtbot.keyClick(volume.less, Qt.Key.Key_Down)
    assert desk.now.volume == 90


def test_what_is_changed_elsewhere_shows(desk: Desk) -> None:
    desk.viewmodel.set(scheme="dark", breath_before_out=False)
    assert desk.segments("scheme").index == 2
    assert not desk.switch("breath_before_out").isChecked()


@pytest.mark.parametrize(("seconds", "shown"), [(16, 0), (90, 1), (590, 3), (0, 4)])
def test_a_time_between_shows_as_the_nearest_and_stays_what_it_is(desk: Desk, seconds: int, shown: int) -> None:
    desk.viewmodel.set(clipboard_seconds=seconds)
    assert desk.segments("clipboard_seconds").index == shown
    assert desk.now.clipboard_seconds == seconds


def test_what_nothing_goes_by_is_not_shown(dressed: Theme, qtbot: QtBot) -> None:
    page = PreferencesPage(dressed, PreferencesViewModel(), {"spell", "tones"})
    qtbot.addWidget(page)
    assert set(Preferences._fields) - set(page.controls) == {"spell", "tones"}


def test_done_leaves(desk: Desk, qtbot: QtBot) -> None:
    desk.page.setFocus()
    assert desk.page.done.hasFocus()
    with qtbot.waitSignal(desk.page.left):
        qtbot.keyClick(desk.page.done, Qt.Key.Key_Return)


def test_tab_goes_through_all_of_it_from_top_to_bottom_and_each_is_in_view(desk: Desk, qtbot: QtBot) -> None:
    desk.viewmodel.set(tones=True)
    desk.page.resize(700, 420)
    desk.page.done.setFocus()
    tops: list[int] = []
    seen: list[QAbstractButton] = []
    scroll = desk.page.findChild(QScrollArea)
    while True:
        qtbot.keyClick(desk.page.focusWidget(), Qt.Key.Key_Tab)
        now = desk.page.focusWidget()
        assert isinstance(now, QAbstractButton)
        if now is desk.page.done:
            break
        assert scroll.viewport().rect().contains(now.mapTo(scroll.viewport(), now.rect().center()))
        assert now.accessibleName() or now.text()
        seen.append(now)
        tops.append(now.mapTo(desk.page, QPoint()).y() + scroll.verticalScrollBar().value())
    assert len(seen) == len(desk.page.controls) + 2, "a stepper has two"
    assert tops == sorted(tops)


@pytest.mark.parametrize(("width", "zoom"), [(632, 1.0), (820, 1.0), (820, 2.0), (1312, 1.5)])
def test_nothing_is_cut_however_large_the_words(
    desk: Desk, dressed: Theme, qtbot: QtBot, width: int, zoom: float
) -> None:
    dressed.set_zoom(zoom)
    desk.page.resize(width, 600)
    rows = desk.page.findChildren(PreferenceRow)
    bar = desk.page.findChild(QScrollArea).horizontalScrollBar()
    qtbot.waitUntil(lambda: all(uncut(row) for row in rows) and bar.maximum() == 0)


def uncut(row: PreferenceRow) -> bool:
    """Whether control and words have all the room they need, beside or below each other."""
    control, labels = row.control, [label for label in row.findChildren(Label) if label.parent() is row]
    return (
        row.rect().contains(control.geometry())
        and control.width() >= control.minimumSizeHint().width()
        and all(label.height() >= label.heightForWidth(label.width()) for label in labels)
        and not any(label.geometry().intersects(control.geometry()) for label in labels)
    )


def test_a_choice_that_could_not_be_written_is_said(dressed: Theme, qtbot: QtBot) -> None:
    desk = Desk(dressed, PreferencesViewModel(Refusing()), qtbot)
    assert not desk.page.trouble.isVisible()
    qtbot.keyClick(desk.switch("tones"), Qt.Key.Key_Space)
    desk.viewmodel.close()
    assert desk.page.trouble.isVisible()
    assert desk.page.trouble.text() == desk.viewmodel.trouble
