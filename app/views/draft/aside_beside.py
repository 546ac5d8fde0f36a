"""Setting hints aside in the draft tab: from a card to a line that takes it back, and to the list of all of them."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from app.model.ownership.ignoring import SetAside
from app.viewmodels.draft.aside import AsideViewModel
from app.viewmodels.draft.marks import Note
from app.views.draft.aside_list import AsideList
from app.views.draft.editor import Editor
from app.views.draft.hints import HintsPanel
from app.views.kit.theme import Theme


class AsideBeside(QObject):
    """Leads from `panel` to the list and back; it lies in the cell of `desk` where `side` stands, over it."""

    def __init__(
        self,
        theme: Theme,
        viewmodel: AsideViewModel,
        panel: HintsPanel,
        editor: Editor,
        desk: QGridLayout,
        side: QWidget,
    ) -> None:
        super().__init__(editor)
        self._theme, self._viewmodel, self._panel, self._editor = theme, viewmodel, panel, editor
        self._desk, self._side = desk, side
        self._width = 0
        self.list: AsideList | None = None
        panel.aside_wanted.connect(self._set_aside)
        panel.opened.connect(self._note_opened)
        panel.aside.taken_back.connect(self._take_back)
        panel.aside.list_wanted.connect(self._open)
        viewmodel.changed.connect(self._follow)
        viewmodel.added.connect(self._tell)
        viewmodel.trouble_changed.connect(lambda: panel.aside.show_trouble(viewmodel.trouble))
        self._follow()

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self.list is not None and not self.list.isHidden()

    def set_width(self, width: int) -> None:
        """How wide the list is in pixels, if its words have room in that."""
        self._width = width
        self._fit()

    def close(self) -> None:
        """Show again what stands below; a focus in the list goes to the text."""
        if self.list is None or not self.is_open:
            return
        focus = self.list.window().focusWidget()
        if focus is not None and self.list.isAncestorOf(focus):
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._side.setEnabled(True)
        self.list.hide()

    @Slot()
    def _go_back(self) -> None:
        """Close the list: the keys go on at the link that led there, or in the text if there is none any more."""
        self._side.setEnabled(True)
        link = self._panel.aside.list_link
        (link if link.isVisible() else self._editor).setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()

    @Slot(object, str)
    def _set_aside(self, note: Note, scope: str) -> None:
        self._viewmodel.set_aside(note, scope)

    @Slot(object, str)
    def _tell(self, entry: SetAside, about: str) -> None:
        """Say so where the keys are at once at the way back."""
        line = self._panel.aside
        line.say(entry, about, self._viewmodel.trouble)
        line.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._panel.close_note()

    @Slot(object)
    def _take_back(self, entry: SetAside) -> None:
        self._viewmodel.take_back(entry)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _note_opened(self, note: Note | None) -> None:
        if note is not None:
            self._panel.aside.clear()
            self.close()

    @Slot()
    def _follow(self) -> None:
        self._panel.aside.show_count(len(self._viewmodel.entries))

    @Slot()
    def _open(self) -> None:
        self._panel.aside.clear()
        if self.list is None:
            self.list = self._made()
            self._fit()
        self._side.setEnabled(False)  # nobody gets by Tab to what they do not see
        self.list.show()
        self.list.raise_()
        self.list.enter()

    def _made(self) -> AsideList:
        made = AsideList(self._theme, self._viewmodel)
        made.closed.connect(self._go_back)
        row, column, _, _ = cast(
            "tuple[int, int, int, int]", self._desk.getItemPosition(self._desk.indexOf(self._side))
        )
        self._desk.addWidget(made, row, column)
        QWidget.setTabOrder(self._editor, made.close_button)
        return made

    def _fit(self) -> None:
        if self.list is not None:
            self.list.setFixedWidth(max(self._width, self.list.minimumSizeHint().width()))
