"""The place beside the page, where one panel at a time stands in for what is there otherwise."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from app.views.draft.beside_panel import BesidePanel
from app.views.draft.editor import Editor
from app.views.kit.tab_order import chain, within


class Beside(QObject):
    """The cell of `desk` where `side` stands. While a panel lies open there, `side` is hidden: nobody sees half of it
    around the panel, and nobody gets there by Tab.
    """

    def __init__(self, editor: Editor, desk: QGridLayout, side: QWidget) -> None:
        super().__init__(editor)
        self._editor, self._desk, self._side = editor, desk, side
        self._width = 0
        self._side_was_shown = True
        self.panel: BesidePanel | None = None

    def set_width(self, width: int) -> None:
        """How wide a panel is in pixels, if its words have room in that."""
        self._width = width
        self._fit()

    def open(self, panel: BesidePanel, first: QWidget) -> None:
        """Show `panel` in the place of what stands there, with the focus in `first`. Tab comes to it from the text."""
        if self.panel is None:
            self._side_was_shown = not self._side.isHidden()
        elif self.panel is not panel:
            self.panel.hide()
        if self._desk.indexOf(panel) < 0:
            self._desk.addWidget(panel, *self._cell())
            rest = [part for part in within(panel) if part is not panel.close_button]
            chain(self._editor, *rest, panel.close_button)
        self.panel = panel
        self._fit()
        panel.show()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._side.hide()

    @Slot()
    def close(self) -> None:
        """Show again what stood there; a focus in the panel goes to the text, and any other stays where it is."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        focus = panel.window().focusWidget()
        if focus is not None and panel.isAncestorOf(focus):
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        panel.hide()
        self._side.setVisible(self._side_was_shown)

    def _cell(self) -> tuple[int, int]:
        place = self._desk.getItemPosition(self._desk.indexOf(self._side))
        return cast("tuple[int, int, int, int]", place)[:2]

    def _fit(self) -> None:
        if self.panel is not None:
            self.panel.setFixedWidth(max(self._width, self.panel.minimumSizeHint().width()))
