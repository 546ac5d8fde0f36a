"""Looking back on a talk and at what was learned, put together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.viewmodels.path import Tab
from app.wiring.draft_tab import DraftTab
from app.wiring.shared import Shared

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.viewmodels.draft.reading import Reader
    from app.viewmodels.looking_back.learning import LearningViewModel
    from app.viewmodels.looking_back.look_back import LookBackViewModel
    from app.viewmodels.looking_back.met import MetViewModel
    from app.viewmodels.looking_back.offer import LookBackOffer
    from app.views.history.history import HistoryView
    from app.views.looking_back.look_back import LookBackPage


class LookingBack(QObject):
    """Makes each page when it is first asked for; it has the window to itself in the place of the tab it was asked on.

    `covered(tab, page)`: the window belongs to this page while that tab is shown, or to the tab's own for None.
    `saved`: something of a talk reached the store. `pictures_wanted`: what was noted is to be shown in pictures.
    """

    covered = Signal(object, object)
    saved = Signal()
    pictures_wanted = Signal()

    def __init__(self, shared: Shared, draft: DraftTab) -> None:
        super().__init__(shared)
        self._shared, self._draft = shared, draft
        self._reader: Reader | None = None
        self._over: Tab | None = None

    @cached_property
    def viewmodel(self) -> LookBackViewModel:
        """The talk that is looked back on."""
        from app.viewmodels.looking_back.look_back import LookBackViewModel

        draft = self._draft.viewmodel
        look_back = LookBackViewModel(self._shared.background, draft.people, self._shared.clock, self)
        if self._reader is not None:
            look_back.read_with(self._reader)
        look_back.saved.connect(self.saved)
        look_back.left.connect(self._uncover)
        draft.opened.connect(lambda: self.leave(Tab.DRAFT))
        return look_back

    @cached_property
    def offer(self) -> LookBackOffer:
        """Whether there is a talk to look back on."""
        from app.viewmodels.looking_back.offer import LookBackOffer

        offer = LookBackOffer(self._shared.background, self._shared.clock, self)
        offer.taken.connect(lambda draft_id, to: self.begin(Tab.HISTORY, draft_id, to))
        self._shared.path.changed.connect(self._look_anew)
        self.saved.connect(offer.look)
        offer.look()
        return offer

    @cached_property
    def learning(self) -> LearningViewModel:
        """What was learned."""
        from app.viewmodels.looking_back.learning import LearningViewModel
        from app.views.out.clipboard import SystemClipboard

        learning = LearningViewModel(self._shared.background, SystemClipboard(), self._shared.clock, self)
        self._shared.prefer(lambda now: learning.set_year_ago(now.a_year_ago))
        self._shared.prefer(lambda now: learning.set_forget_after(now.clipboard_seconds * 1000))
        return learning

    @cached_property
    def met(self) -> MetViewModel:
        """What was shared, and how it was met."""
        from app.viewmodels.looking_back.met import MetViewModel

        return MetViewModel(self._shared.background, self._shared.clock, self)

    @property
    def waiting(self) -> bool:
        """Whether something of a talk is not known to be kept."""
        return "viewmodel" in self.__dict__ and self.viewmodel.waiting

    def read_with(self, reader: Reader) -> None:
        """Look with this for words that call for a pointer to help."""
        self._reader = reader
        if "viewmodel" in self.__dict__:
            self.viewmodel.read_with(reader)

    def begin(self, tab: Tab, draft_id: str = "", to: str = "") -> None:
        """Look back on the talk this draft led to, or on any, in the place of `tab`."""
        self._cover(tab, self._page)
        self.viewmodel.begin(draft_id, to)

    def open(self, reflection_id: str) -> None:
        """Go on with a talk that was looked back on before."""
        self._cover(Tab.HISTORY, self._page)
        self.viewmodel.open(reflection_id)

    def put_into(self, view: HistoryView) -> None:
        """Add the ways there to the history."""
        from app.views.looking_back.buttons import LearnButton
        from app.views.looking_back.offer import OfferNote

        button = LearnButton(self._shared.theme, view)
        button.look_back_wanted.connect(lambda: self.begin(Tab.HISTORY))
        button.learning_wanted.connect(lambda: self.covered.emit(Tab.HISTORY, self._learning_page))
        button.met_wanted.connect(lambda: self.covered.emit(Tab.HISTORY, self._met_page))
        button.pictures_wanted.connect(self.pictures_wanted)
        view.add_tool(button)
        note = OfferNote(self._shared.theme, self.offer, view.list)
        view.looking.connect(note.wait)
        view.add_note(note)

    def leave(self, tab: Tab) -> None:
        """If a talk is looked back on in the place of `tab`, be done with it."""
        if self._over is tab:
            self.viewmodel.leave()

    def close(self) -> None:
        """Keep what is not kept, and leave nothing in the clipboard."""
        for name in ("viewmodel", "offer"):
            if name in self.__dict__:
                getattr(self, name).close()
        if "learning" in self.__dict__:
            self.learning.forget()

    @cached_property
    def _page(self) -> LookBackPage:
        from app.views.looking_back.look_back import LookBackPage

        return LookBackPage(self._shared.theme, self.viewmodel)

    @cached_property
    def _learning_page(self) -> QWidget:
        from app.views.looking_back.learning import LearningPage

        page = LearningPage(self._shared.theme, self.learning)
        page.left.connect(lambda: self.covered.emit(Tab.HISTORY, None))
        page.look_back_wanted.connect(lambda: self.begin(Tab.HISTORY))
        return page

    @cached_property
    def _met_page(self) -> QWidget:
        from app.storage.out import write_file
        from app.views.looking_back.met import MetPage

        page = MetPage(self._shared.theme, self.met, write_file)
        self._shared.prefer(lambda now: setattr(page.card.clipping, "forget_after", now.clipboard_seconds * 1000))
        page.left.connect(lambda: self.covered.emit(Tab.HISTORY, None))
        page.look_back_wanted.connect(lambda: self.begin(Tab.HISTORY))
        return page

    def _cover(self, tab: Tab, page: QWidget) -> None:
        if self._over is not None and self._over is not tab:
            self.viewmodel.leave()
        self._over = tab
        self.covered.emit(tab, page)

    @Slot()
    def _look_anew(self) -> None:
        """The history is opened: another day may have come, or what was shared was put away."""
        if self._shared.path.here is Tab.HISTORY:
            self.offer.look()

    @Slot()
    def _uncover(self) -> None:
        over, self._over = self._over, None
        if over is not None:
            self.covered.emit(over, None)
