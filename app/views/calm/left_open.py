"""What check in says about a time-out that was left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.calm.left_open import LeftOpenViewModel
from app.views.kit.tab_order import reached_before
from app.views.kit.theme import Theme

if TYPE_CHECKING:
    from app.views.kit.banner import Banner

_ABOVE = 20


class LeftOpenNote(QWidget):
    """One or two sentences, and what can be done about it; not there where nothing was left open.

    Tab comes to it right before `following`.
    """

    def __init__(
        self, theme: Theme, viewmodel: LeftOpenViewModel, following: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self._following = following
        self.banner: Banner | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, _ABOVE, 0, 0)
        viewmodel.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        words = self._viewmodel.words()
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        if words:
            self.banner = self._make(words)
        self.setVisible(bool(words))

    def _make(self, words: str) -> Banner:
        from app.views.kit.banner import Banner  # most evenings have nothing to say

        may_go_on = self._viewmodel.kind() == "take up"
        dismiss = self.tr("Let it be") if may_go_on else self.tr("Close this note")
        banner = Banner(self._theme, "wave", words, self.tr("Take it up again"), dismiss, parent=self)
        banner.act.set_kind("secondary")
        banner.act.setVisible(may_go_on)
        banner.acted.connect(self._viewmodel.take_up)
        banner.dismissed.connect(self._viewmodel.let_be)
        self._layout.addWidget(banner)
        self.setTabOrder(reached_before(self._following), banner.dismiss)
        self.setTabOrder(banner.dismiss, banner.act)
        return banner
