"""The way from a draft to its versions, and keeping one on demand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from app.model.errors import KnownError
from app.viewmodels.draft.draft import DraftViewModel
from app.views.draft.above_page import AbovePage
from app.views.draft.draft import DraftView
from app.views.draft.foot_button import FootButton
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme
from app.views.out.name_banner import NameBanner

KEYS, KEEP_KEYS = "Ctrl+Shift+H", "Ctrl+Shift+S"


class VersionsButton(AbovePage):
    """Adds to the draft tab `page` a button that calls `look`, its keys, and those that keep a version with a name."""

    def __init__(self, theme: Theme, viewmodel: DraftViewModel, page: DraftView, look: Callable[[], object]) -> None:
        super().__init__(page)
        self._theme, self._viewmodel, self._look = theme, viewmodel, look
        self.button = FootButton(theme, self.tr("Versions"), "layers", KEYS)
        self.button.clicked.connect(look)
        page.foot.add_tool(self.button)
        for keys, act in ((KEYS, look), (KEEP_KEYS, self.ask_name)):
            QShortcut(QKeySequence(keys), page, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        viewmodel.opened.connect(self._clear)

    @Slot()
    def ask_name(self) -> None:
        """Ask what the version that is kept now shall be called."""
        if not self._viewmodel.text.strip():
            self._tell(self.tr("There is nothing to keep yet. Write a few words first."))
            return
        banner = NameBanner(self._theme)
        banner.named.connect(self._keep)
        banner.dismissed.connect(self._clear)
        self._show(banner)
        banner.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def _keep(self, name: str) -> None:
        kept = self.tr("Kept as “{name}”.").format(name=name) if name else self.tr("This version is kept.")
        self._viewmodel.snapshots.take("asked", name, lambda: self._tell(kept), self._fail)

    def _fail(self, error: KnownError) -> None:
        self._tell(str(error))

    def _tell(self, sentence: str) -> None:
        banner = Banner(self._theme, "layers", sentence, "", self.tr("Close"))
        banner.act.hide()
        banner.dismissed.connect(self._clear)
        self._say(banner, sentence)
