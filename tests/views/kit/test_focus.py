import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.views.kit.buttons import Button
from app.views.kit.fields import Field
from app.views.kit.focus import FocusRing
from app.views.kit.scroll import QuietScroll
from app.views.kit.strength_slider import StrengthSlider
from app.views.kit.theme import Theme


@pytest.fixture
def ring(theme: Theme, qapp: QApplication) -> FocusRing:
    ring = FocusRing(theme)
    qapp.focusChanged.connect(ring.follow)
    return ring


class Page(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.start = Button(theme, "Start")
        self.field = Field(theme, "", "What helped")
        self.slider = StrengthSlider(theme, "Strength")
        self.last = Button(theme, "Not now")
        column = QVBoxLayout(self)
        for part in (self.start, self.field, self.slider, self.last):
            column.addWidget(part)


@pytest.fixture
def page(theme: Theme, ring: FocusRing, qtbot) -> Page:
    page = Page(theme)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.last.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(page.last.hasFocus)
    return page


def test_tab_shows_the_ring(page: Page, ring: FocusRing, qtbot) -> None:
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    assert page.start.hasFocus()
    assert ring.shown_on is page.start


def test_shift_tab_shows_the_ring(page: Page, ring: FocusRing, qtbot) -> None:
    qtbot.keyClick(page.last, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert ring.shown_on is page.slider


def test_a_shortcut_shows_the_ring(page: Page, ring: FocusRing) -> None:
    page.start.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert ring.shown_on is page.start


def test_the_mouse_does_not_show_the_ring(page: Page, ring: FocusRing, qtbot) -> None:
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    assert page.start.hasFocus()
    assert ring.shown_on is None


def test_the_mouse_takes_the_ring_away(page: Page, ring: FocusRing, qtbot) -> None:
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    qtbot.mouseClick(page.last, Qt.MouseButton.LeftButton)
    assert ring.shown_on is None


def test_a_focus_the_program_moves_is_not_ringed(page: Page, ring: FocusRing) -> None:
    page.start.setFocus()
    assert ring.shown_on is None


def test_a_focus_moved_for_someone_at_the_keyboard_keeps_the_ring(page: Page, ring: FocusRing, qtbot) -> None:
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    page.slider.setFocus()
    assert ring.shown_on is page.slider


def test_fields_have_a_border_of_their_own(page: Page, ring: FocusRing, qtbot) -> None:
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    qtbot.keyClick(page.start, Qt.Key.Key_Tab)
    assert page.field.hasFocus()
    assert ring.shown_on is None


def test_a_window_opened_at_the_keyboard_shows_the_ring(page: Page, ring: FocusRing, theme: Theme, qtbot) -> None:
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    dialog = QDialog(page)
    leave = Button(theme, "Leave early")
    QVBoxLayout(dialog).addWidget(leave)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(leave.hasFocus)
    assert ring.shown_on is leave


def test_the_ring_survives_the_window_it_was_on(page: Page, ring: FocusRing, theme: Theme, qtbot) -> None:
    other = Page(theme)
    with qtbot.waitExposed(other):
        other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    other.start.setFocus(Qt.FocusReason.ShortcutFocusReason)
    with qtbot.waitSignal(other.destroyed):
        other.deleteLater()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.start.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert ring.shown_on is page.start


@pytest.mark.parametrize("corner", [QPoint(-3, 20), QPoint(20, -3)])
def test_the_ring_is_accent_and_two_pixels_off(
    page: Page, ring: FocusRing, theme: Theme, corner: QPoint, qtbot
) -> None:
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    at = page.start.mapTo(page, corner)
    gap = page.start.mapTo(page, QPoint(max(corner.x(), -2), max(corner.y(), -2)))
    picture = page.grab().toImage()
    assert picture.pixelColor(at).name() == theme.color("accent").name()
    assert picture.pixelColor(gap).name() != theme.color("accent").name()


def test_the_ring_goes_around_what_is_in_a_scroll_area(ring: FocusRing, theme: Theme, qtbot) -> None:
    page = Page(theme)
    scroll = QuietScroll(theme, page)
    qtbot.addWidget(scroll)
    with qtbot.waitExposed(scroll):
        scroll.show()
    scroll.activateWindow()
    page.start.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(page.start.hasFocus)
    page.last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    picture = scroll.grab().toImage()
    at = page.last.mapTo(scroll, QPoint(-3, 20))
    assert picture.pixelColor(at).name() == theme.color("accent").name()


def test_the_slider_wears_the_ring_around_its_handle(page: Page, ring: FocusRing, theme: Theme) -> None:
    page.slider.set_strength(4)
    page.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)
    handle, _ = page.slider.focus_shape()
    at = page.slider.mapTo(page, QPoint(handle.center().x(), handle.top() - 3))
    assert page.grab().toImage().pixelColor(at).name() == theme.color("accent").name()


def test_a_control_that_wore_the_ring_is_still_its_pages(page: Page, ring: FocusRing, qtbot) -> None:
    holder = QPlainTextEdit(page.start)
    document = holder.document()
    qtbot.keyClick(page.last, Qt.Key.Key_Tab)
    assert ring.shown_on is page.start
    page.start.repaint()
    page.field.setFocus(Qt.FocusReason.MouseFocusReason)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ring.shown_on is None
    assert isValid(document)
