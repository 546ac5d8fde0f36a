"""The calm tab: its three pages, each built when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.viewmodels.calm.calm import CalmViewModel, Page
from app.views.calm.check_in import CheckInPage
from app.views.calm.columns import Columns
from app.views.calm.left_open import LeftOpenNote
from app.views.calm.so_far import SoFarPart
from app.views.calm.veil import Veil
from app.views.kit.entrance import Entrance
from app.views.kit.theme import Theme

if TYPE_CHECKING:
    from app.views.calm.pacer_corner import PacerCorner

_SKY_COMES_MS = 600
_SKY_GOES_MS = 400


class CalmView(Entrance):
    """Shows the page its viewmodel is on. `full_wanted`: the whole screen for the breath, or no more."""

    full_wanted = Signal()

    def __init__(self, theme: Theme, viewmodel: CalmViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self._pages: dict[Page, QWidget] = {}
        self._shown = viewmodel.page
        self._was_seen = self._is_full = False
        self._corner: PacerCorner | None = None
        self._stack = QStackedLayout(self)
        self._veil = Veil(theme, self)
        viewmodel.page_changed.connect(self._turn_to)
        viewmodel.trouble_changed.connect(self._show_trouble)
        self._turn_to(viewmodel.page)

    def page(self, page: Page) -> QWidget:
        """One of the pages, built if it was not seen yet."""
        if page not in self._pages:
            self._pages[page] = self._build(page)
            self._stack.addWidget(self._pages[page])
        return self._pages[page]

    def show_full(self, full: bool) -> None:
        """Whether the window has the whole screen."""
        self._is_full = full
        if self._corner is not None:
            self._corner.show_full(full)

    def showEvent(self, event: QShowEvent) -> None:
        """When it is first seen, Start is one press away."""
        super().showEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The veil covers all of it."""
        super().resizeEvent(event)
        self._veil.resize(self.size())

    def _turn_to(self, page: Page) -> None:
        was, self._shown = self._shown, page
        shown = self.page(page)
        self._stack.setCurrentWidget(shown)
        self.entrance = shown
        self._show_trouble()
        if self.isVisible():
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
            self._fade(was, page)

    def _fade(self, was: Page, page: Page) -> None:
        if self._viewmodel.reduced_motion:
            return
        if page is Page.RUNNING:
            self._veil.lift(QPixmap(), _SKY_COMES_MS)
        elif was is Page.RUNNING:
            self._veil.lift(self._pages[was].grab(), _SKY_GOES_MS)

    def _build(self, page: Page) -> QWidget:
        if page is Page.CHECK_IN:
            check_in = CheckInPage(self._theme, self._viewmodel.check_in, self)
            check_in.stand_first(LeftOpenNote(self._theme, self._viewmodel.left_open, check_in.slider, check_in))
            check_in.way_on.addWidget(SoFarPart(self._theme, self._viewmodel.so_far))
            return check_in
        if page is Page.RUNNING:
            from app.views.calm.running import RunningPage

            running = RunningPage(self._theme, self._viewmodel, self)
            self._corner = running.corner
            self._corner.full_wanted.connect(self.full_wanted)
            self._corner.show_full(self._is_full)
            return running
        if page is Page.PRACTICES:
            from app.views.calm.all_practices import AllPracticesPage
            from app.views.calm.own_things import OwnThingsPart

            practices = AllPracticesPage(self._theme, self._viewmodel.practice_list, self)
            practices.details.add_things(OwnThingsPart(self._theme, self._viewmodel.own_things))
            practices.details.add(SoFarPart(self._theme, self._viewmodel.so_far))
            return practices
        from app.views.calm.check_out import CheckOutPage

        check_out = CheckOutPage(self._theme, self._viewmodel.check_out, self)
        check_out.offer_helped(self._viewmodel.helped_before)
        check_out.way_on.addWidget(SoFarPart(self._theme, self._viewmodel.so_far))
        return check_out

    def _show_trouble(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, Columns):
            shown.show_trouble(self._viewmodel.trouble)
