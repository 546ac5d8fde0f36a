"""Says calmly, above the page, that a draft was written on in another window too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot

from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.offers import Insertion
from app.views.draft.above_page import AbovePage
from app.views.draft.draft import DraftView
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme


class OtherWindowBanner(AbovePage):
    """Puts on the draft tab `page` what arrives from another window. `look` shows the versions of the draft."""

    def __init__(self, theme: Theme, viewmodel: DraftViewModel, page: DraftView, look: Callable[[], object]) -> None:
        super().__init__(page)
        self._theme, self._viewmodel, self._look = theme, viewmodel, look
        other = viewmodel.other_window
        other.arrived.connect(self._put)
        other.set_aside.connect(self._tell_set_aside)
        other.followed.connect(lambda: page.who.show_draft(viewmodel.to, viewmodel.title))
        viewmodel.opened.connect(self._clear)

    @Slot(object)
    def _put(self, edit: Insertion) -> None:
        """Show the words, taken back by one undo; the caret stays in the words it was in."""
        editor = self._page.editor
        caret = editor.textCursor()
        editor.put(edit.start, edit.end, edit.text)
        editor.setTextCursor(caret)
        sentence = self.tr("You went on in another window. Those words stand here now; undo brings back what was here.")
        banner = self._banner(sentence)
        banner.act.hide()
        self._say(banner, sentence)

    @Slot()
    def _tell_set_aside(self) -> None:
        sentence = self.tr("You wrote on this draft in another window too. What it said there is kept as a version.")
        banner = self._banner(sentence)
        banner.acted.connect(self._clear)
        banner.acted.connect(self._look)
        self._say(banner, sentence, stays=True)

    def _banner(self, sentence: str) -> Banner:
        banner = Banner(self._theme, "layers", sentence, self.tr("See the versions"), self.tr("Close"))
        banner.dismissed.connect(self._clear)
        for button in (banner.act, banner.dismiss):
            button.setAccessibleDescription(sentence)
        return banner
