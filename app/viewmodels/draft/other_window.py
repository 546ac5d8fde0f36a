"""When the open draft is written on in another window too: taking over what is new there, and losing nothing of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.model.draft import Draft
from app.model.identity import new_id
from app.model.two_windows import Kept, follow
from app.model.version import Version
from app.viewmodels.background import Background
from app.viewmodels.draft.keeper import Keeper
from app.viewmodels.draft.offers import Insertion
from app.viewmodels.draft.page import Page


class OtherWindow(QObject):
    """Watches over the open draft of this window.

    `arrived(Insertion)`: words from another window are to stand on the page. Whoever puts them there lets them be
    undone; they are kept as a version, too. `set_aside`: a save met words from another window; they are a version now,
    and this window's words go on. `followed`: for whom it is, its title or the like is as another window left it.

    open_id: the id of the draft that is open. at_rest: the draft as it is here if all of it is kept, else None.
    follow(seen, there): take over what changed from the one to the other. settle(there): the page says the same as
    `there` and need not be kept; False if it does not.
    """

    arrived = Signal(object)
    set_aside = Signal()
    followed = Signal()

    def __init__(
        self,
        background: Background,
        keeper: Keeper,
        open_id: Callable[[], str],
        at_rest: Callable[[], Draft | None],
        follow: Callable[[Draft, Draft], bool],
        settle: Callable[[Draft], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._keeper, self._open_id = background, keeper, open_id
        self._at_rest, self._follow, self._settle = at_rest, follow, settle
        keeper.met.connect(self._meet)

    @Slot()
    def look(self) -> None:
        """This window came to the front: show what was written elsewhere, unless something here is not kept yet."""
        mine = self._at_rest()
        if mine is not None:
            draft_id = mine.id
            self._background.run(lambda store: store.drafts.get(draft_id), self._take_in)

    def _take_in(self, there: Draft | None) -> None:
        mine = self._at_rest()
        if mine is None or there is None or there.id != mine.id:
            return
        edit = Page(mine.text).edit_to(there.text)
        if edit is None and follow(mine, mine, there) == mine:
            return
        if edit and there.text.strip():
            version = Version(new_id(), there.id, there.changed, there.text, "window")
            self._background.run(lambda store: store.versions.add(version))
            self.arrived.emit(Insertion(*edit, gap=None))
        if self._settle(there):
            self._keeper.saw(there)
            self._take_over(mine, there)

    @Slot(object, object)
    def _meet(self, mine: Draft, kept: Kept) -> None:
        self._take_over(mine, kept.draft)
        if kept.other and mine.id == self._open_id():
            self.set_aside.emit()

    def _take_over(self, mine: Draft, there: Draft) -> None:
        if self._follow(mine, there):
            self.followed.emit()
