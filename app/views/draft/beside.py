"""The place beside the page, where one panel at a time stands in for what is there otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from app.views.draft.beside_panel import BesidePanel
from app.views.draft.editor import Editor
from app.views.kit.tab_order import chain, within

_ANY_WIDTH = 16_777_215
"""Qt's word for no limit."""


class Beside(QObject):
    """A panel takes the place of `side` on the `desk`, or of the `page` where one writes in `side`, or of both where
    there is no room for two. What it stands in for is hidden: nobody sees half of it around the panel, and nobody gets
    there by Tab.
    """

    def __init__(self, editor: Editor, desk: QGridLayout, page: QWidget, side: QWidget) -> None:
        super().__init__(editor)
        self._editor, self._desk, self._page, self._side = editor, desk, page, side
        self._width = self._whole = 0
        self._side_was_shown = True
        self._over_page = False
        self.panel: BesidePanel | None = None

    def set_room(self, width: int, whole: int) -> None:
        """How wide a panel is in pixels, if its words have room in that; `whole`: the room of page and panel, where
        that is too little for two, else 0.
        """
        self._width, self._whole = width, whole
        self._fit()

    def open(self, panel: BesidePanel, first: QWidget, *, over_page: bool = False) -> None:
        """Show `panel` with the focus in `first`. Tab comes to it from the text."""
        if self.panel is None:
            self._side_was_shown = not self._side.isHidden()
        elif self.panel is not panel:
            self.panel.hide()
        if self._desk.indexOf(panel) < 0:
            self._desk.addWidget(panel, 0, 1)
            rest = [part for part in within(panel) if part is not panel.close_button]
            chain(self._editor, *rest, panel.close_button)
        self.panel, self._over_page = panel, over_page
        self._desk.removeWidget(panel)
        self._desk.addWidget(panel, 0, 0 if over_page else 1)
        panel.show()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._fit()

    @Slot()
    def close(self) -> None:
        """Show again what stood there; a focus in the panel goes to the text, and any other stays where it is."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        self._page.show()
        focus = panel.window().focusWidget()
        if focus is not None and panel.isAncestorOf(focus):
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        panel.hide()
        self._side.setVisible(self._side_was_shown)

    def _fit(self) -> None:
        panel = self.panel
        if panel is None:
            return
        alone = self._whole > 0
        self._page.setHidden(alone or self._over_page)
        self._side.setHidden(alone or not self._over_page or not self._side_was_shown)
        if alone:
            panel.setFixedWidth(self._whole)
        elif self._over_page:
            panel.setMinimumWidth(0)
            panel.setMaximumWidth(_ANY_WIDTH)
        else:
            panel.setFixedWidth(max(self._width, panel.minimumSizeHint().width()))
