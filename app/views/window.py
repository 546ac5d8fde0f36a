"""The main window: the rail, the path, and one page a tab. It only arranges."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.viewmodels.path import PathViewModel, Tab
from app.views.beside import Beside
from app.views.kit.buttons import Button
from app.views.kit.path_strip import WIDE_WINDOW, PathStrip
from app.views.kit.rail import Rail
from app.views.kit.theme import Theme
from app.views.rail_side import RailSide

if TYPE_CHECKING:
    from app.views.full_screen import FullScreen
    from app.views.kit.banner import Banner


_NOTCH = 120
"""Eighths of a degree in one notch of a wheel, by Qt's count."""


class Window(QWidget):
    """Shows the page of the tab that `path` is at.

    `pages` make a tab's page when it is first needed. `painted` is emitted once, after the first paint: what need not
    be there before can begin then. `may_close` is asked before the window closes and may say no. `zoom_wanted`: words
    larger (1), smaller (-1) or of the usual size (0). `full_changed(bool)`: whether it has the whole screen, by F11.
    """

    painted = Signal()
    came_to_front = Signal()
    new_draft_wanted = Signal()
    start_wanted = Signal()
    zoom_wanted = Signal(int)
    full_changed = Signal(bool)

    def __init__(
        self, theme: Theme, path: PathViewModel, pages: dict[Tab, Callable[[], QWidget]], may_close: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._path = path
        self._pages = pages
        self._built: dict[Tab, QWidget] = {}
        self._may_close = may_close
        self._was_painted = False
        self._immersed = False
        self._pouring = self._is_full = self._covering = False
        self._covers: dict[Tab, QWidget] = {}
        self._wheel_turned = 0
        self.setWindowTitle("Own Words")
        self.setAutoFillBackground(True)
        self.rail = Rail(
            theme, [("calm", self.tr("Calm")), ("pencil", self.tr("Draft")), ("history", self.tr("History"))]
        )
        self.rail.setAccessibleName(self.tr("Tabs"))
        self.side = RailSide(theme, self.rail)
        self.beside = Beside(self, self.side)
        self.strip = PathStrip(theme, [self.tr("Calm"), self.tr("Draft"), self.tr("Look back")])
        self._act = Button(theme, "", "tonal", "arrow_right")
        self._stack = QStackedWidget()
        self.banner: Banner | None = None
        self._arrange()
        self._connect()
        self.setMinimumSize(720, 520)
        self.resize(1200, 800)

    @cached_property
    def full(self) -> FullScreen:
        """What gives it the whole screen, made when that is first wanted."""
        from app.views.full_screen import FullScreen

        full = FullScreen(self._theme, self)
        full.changed.connect(self._follow_full)
        return full

    def page(self, tab: Tab) -> QWidget:
        """The page of `tab`, made now if it was not there yet."""
        if tab not in self._built:
            page = self._built[tab] = self._pages[tab]()
            self._stack.addWidget(page)
        return self._built[tab]

    def show_page(self) -> None:
        """Show the page of the present tab; it comes after the first paint, which shows the frame."""
        if self.beside.page is not None:
            self._stack.setCurrentWidget(self.beside.page)
            return
        cover = self._covers.get(self._path.here)
        page = cover or self.page(self._path.here)
        if page is not self._stack.currentWidget() or self._stack.count() == 1:
            self._stack.setCurrentWidget(page)
            if cover or not self.rail.hasFocus():
                page.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_immersed(self, immersed: bool) -> None:
        """Give the whole window to the calm tab while it is shown, or show rail and path again."""
        self._immersed = immersed
        self._show_frame()

    def set_covering(self, covering: bool) -> None:
        """Lock the rest away while the whole window belongs to the breath: no key leads to another tab, or not."""
        self._covering = covering
        self._show_frame()

    def set_pouring(self, pouring: bool) -> None:
        """Hide the path from the draft tab while a draft is poured out there, or show it again."""
        self._pouring = pouring
        self._show_frame()

    def cover(self, tab: Tab, page: QWidget | None) -> None:
        """Give the whole window to `page` while `tab` is shown, in the place of its own; None shows that again."""
        if page is None:
            self._covers.pop(tab, None)
        else:
            self._covers[tab] = page
            self._stack.addWidget(page)
        self._follow()

    def show_beside(self, page: QWidget) -> None:
        """Show `page` in the place of the present tab's own; a breath that has the whole window keeps it."""
        if not self._is_immersed:
            self._stack.addWidget(page)
            self.beside.show(page, self._path.here)

    def say(self, sentence: str, act: str, acted: Callable[[], object]) -> None:
        """Show one sentence above the page, with one thing that can be done about it."""
        if self.banner is not None:
            self.banner.deleteLater()
        from app.views.kit.banner import Banner  # most evenings have nothing to say

        self.banner = Banner(self._theme, "wave", sentence, act, self.tr("Not now"))
        self.banner.acted.connect(acted)
        self.banner.dismissed.connect(self._above.hide)
        self._banner_row.addWidget(self.banner)
        self._above.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there was something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under 1000 px the rail is narrower."""
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < WIDE_WINDOW)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel make words larger or smaller, where nothing else took it."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel_turned += event.angleDelta().y()
        while abs(self._wheel_turned) >= _NOTCH:
            step = 1 if self._wheel_turned > 0 else -1
            self._wheel_turned -= step * _NOTCH
            self.zoom_wanted.emit(step)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when it comes to the front."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_to_front.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only if nothing would be lost."""
        event.setAccepted(self._may_close())

    def _arrange(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.side)
        self._above = QWidget()
        self._banner_row = QVBoxLayout(self._above)
        self._banner_row.setContentsMargins(40, 12, 40, 0)
        self._above.hide()
        down = QVBoxLayout()
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.strip)
        down.addWidget(self._above)
        down.addWidget(self._stack, 1)
        across.addLayout(down, 1)

    def _connect(self) -> None:
        self.rail.currentChanged.connect(lambda index: self._path.go(Tab(index)))
        self.beside.changed.connect(self._follow)
        self.rail.tabBarClicked.connect(lambda index: self.beside.leave_for(Tab(index)))
        self.new_draft_wanted.connect(self.beside.leave)
        self.start_wanted.connect(self.beside.leave)
        self._act.clicked.connect(self._take_next_step)
        self._path.changed.connect(self._follow)
        keys = {Tab.CALM: "Ctrl+1", Tab.DRAFT: "Ctrl+2", Tab.HISTORY: "Ctrl+3"}
        self._ways_away = [self._shortcut(key, partial(self._go_by_key, tab)) for tab, key in keys.items()]
        self._ways_away.append(self._shortcut(QKeySequence.StandardKey.New, self.new_draft_wanted.emit))
        self._shortcut("Ctrl+Shift+C", self.start_wanted.emit)
        self._shortcut(QKeySequence.StandardKey.Quit, self.close)
        self._shortcut("F11", lambda: self.full.turn())
        for key, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            self._shortcut(key, partial(self.zoom_wanted.emit, step))
        self._follow()

    def _shortcut(self, keys: QKeySequence.StandardKey | str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def _go_by_key(self, tab: Tab) -> None:
        """Open a tab for somebody at the keyboard, who sees where the focus is."""
        self.beside.leave_for(tab)
        self._path.go(tab)
        (self._covers.get(tab) or self.page(tab)).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow_full(self, full: bool) -> None:
        """With the whole screen, the draft tab shows its page and nothing around it."""
        self._is_full = full
        self.full_changed.emit(full)
        self._show_frame()

    def _show_frame(self) -> None:
        beside = self.beside.page is not None
        alone = self._is_full and self._path.here is Tab.DRAFT
        for way in self._ways_away:
            way.setEnabled(not (self._covering and self._is_immersed))
        if self._is_full:
            self.full.set_way_out(not self._is_immersed)  # the breath has its own, and Esc there asks first
        framed = beside or not (self._is_immersed or alone or self._path.here in self._covers)
        self.side.setVisible(framed)
        self.strip.setVisible(framed and not beside and not (self._pouring and self._path.here is Tab.DRAFT))
        self._above.setVisible(framed and self.banner is not None and not self.banner.isHidden())

    @property
    def _is_immersed(self) -> bool:
        return self._immersed and self._path.here is Tab.CALM

    def _take_next_step(self) -> None:
        step = self._path.next_step
        if step:
            self._path.go(step[1])

    def _follow(self) -> None:
        """Show what the path says; whoever came by the rail stays on it."""
        self.beside.follow(self._path.here)
        if self._was_painted:
            self.show_page()
        self._show_frame()
        self.rail.setCurrentIndex(self._path.here)
        self.strip.set_place(self._path.done, self._path.here)
        step = self._path.next_step
        if step:
            self._act.setText(step[0])
        self.strip.set_act(self._act if step else None)
