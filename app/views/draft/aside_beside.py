"""Setting hints aside in the draft tab: from a card to a line that takes it back, and to the list of all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot

from app.model.ownership.ignoring import SetAside
from app.viewmodels.draft.aside import AsideViewModel
from app.viewmodels.draft.marks import Note
from app.views.draft.aside_list import AsideList
from app.views.draft.beside import Beside
from app.views.draft.editor import Editor
from app.views.draft.hints import HintsPanel
from app.views.kit.theme import Theme


class AsideBeside(QObject):
    """Leads from `panel` to the list, which lies open `beside` the page, and back."""

    def __init__(
        self, theme: Theme, viewmodel: AsideViewModel, panel: HintsPanel, editor: Editor, beside: Beside
    ) -> None:
        super().__init__(editor)
        self._theme, self._viewmodel, self._panel, self._editor = theme, viewmodel, panel, editor
        self._beside = beside
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
        return self.list is not None and self._beside.panel is self.list

    @Slot()
    def _go_back(self) -> None:
        """Close the list: the keys go on at the link that led there, or in the text if there is none any more."""
        self._beside.close()
        link = self._panel.aside.list_link
        (link if link.isVisible() else self._editor).setFocus(Qt.FocusReason.OtherFocusReason)

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
            self._beside.close()

    @Slot()
    def _follow(self) -> None:
        self._panel.aside.show_count(len(self._viewmodel.entries))

    @Slot()
    def _open(self) -> None:
        self._panel.aside.clear()
        if self.list is None:
            self.list = AsideList(self._theme, self._viewmodel)
            self.list.closed.connect(self._go_back)
        self._beside.open(self.list, self.list.close_button)
        self.list.enter()
