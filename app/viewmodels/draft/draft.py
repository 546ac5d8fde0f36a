"""What the draft tab can do: write, be read, be kept, and go on with what was kept before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.model.clock import utc_now
from app.model.draft import Draft, Mode, Status
from app.model.errors import KnownError
from app.model.two_windows import follow
from app.viewmodels.background import Background
from app.viewmodels.draft.about import About
from app.viewmodels.draft.find import FindViewModel
from app.viewmodels.draft.keeper import Keeper
from app.viewmodels.draft.marks import Marks, Note
from app.viewmodels.draft.noticed import Noticed
from app.viewmodels.draft.offers import Insertion, fit
from app.viewmodels.draft.other_window import OtherWindow
from app.viewmodels.draft.page import Page
from app.viewmodels.draft.people import People
from app.viewmodels.draft.placing import place
from app.viewmodels.draft.snapshots import QUIET, Snapshots
from app.viewmodels.draft.ways import WaysViewModel
from app.viewmodels.feelings.feelings import FeelingsViewModel
from app.viewmodels.pause import Pause

KEEP_AFTER = 1000
"""Milliseconds after the last key when a draft is kept."""

KEEP_WITHIN = 1500
"""Milliseconds after a first key when a draft is kept, however the typing goes on."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """How the open draft is kept.

    when: the last time it was, aware and in UTC; None for a page that never was. trouble: one sentence about what went
    wrong, or nothing. waiting: whether words, of this draft or another, wait to be kept until that is mended.
    """

    when: datetime | None = None
    trouble: str = ""
    waiting: bool = False


class DraftViewModel(About):
    """The one open draft. Places in its text are UTF-16 units, as an editor counts.

    `opened`: another draft is on the page; show it anew. `hints_changed(revision, notes)`: the marks were read again,
    `marks` holds them; `care` says where the draft calls for help rather than for other words. `counted(words)`.
    `keeping_changed(Keeping)`. `saved(draft id)`: it reached the store. `last_offered(bool)`: whether there is an
    earlier draft that `open_last` would open. `balanced(tells, asks)`: how many sentences tell and ask.
    `language_changed(bool)`: whether hints do not know it. `pouring_changed(bool)`: whether it is being poured out.
    """

    opened = Signal()
    hints_changed = Signal(int, object)
    counted = Signal(int)
    keeping_changed = Signal(object)
    saved = Signal(str)
    last_offered = Signal(bool)
    balanced = Signal(int, int)
    language_changed = Signal(bool)
    pouring_changed = Signal(bool)

    def __init__(
        self,
        background: Background,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
        quiet: int = QUIET,
    ) -> None:
        super().__init__(People(background), parent)
        self._background = background
        self._clock = clock
        self._keeper = Keeper(background, parent=self)
        self._keeper.kept.connect(self._kept)
        self._keeper.failed.connect(self._failed)
        self.noticed = Noticed(lambda: self._page, background, self)
        self.noticed.hints_changed.connect(self.hints_changed)
        self.noticed.counted.connect(self.counted)
        self.noticed.balanced.connect(self.balanced)
        self.noticed.language_changed.connect(self.language_changed)
        self.aside, self.care = self.noticed.aside, self.noticed.care
        self.other_window = OtherWindow(
            background, self._keeper, lambda: self.draft_id, self._at_rest, self._follow, self._settle, self
        )
        self.snapshots = Snapshots(background, lambda: (self.draft_id, self.text), clock, quiet, self)
        self.saved.connect(self.snapshots.touched)
        self.feelings = FeelingsViewModel(parent=self)
        self.find = FindViewModel(lambda: self.shown, parent=self)
        self.opened.connect(self.find.look_again)
        self.ways = WaysViewModel(lambda: self._page.lines, parent=self)
        self.ways.edited.connect(self._touch)
        self.who_changed.connect(lambda: self.ways.set_people(self.tie, self.situation))
        self._rest = Pause(KEEP_AFTER, KEEP_WITHIN, self)
        self._rest.over.connect(self.keep)
        self._last: str | None = None
        self._wanted: str | None = None
        self._touched: datetime | None = None
        self._stored = False
        self.keeping = Keeping()
        self._put(Draft.new(clock()), stored=False)

    @property
    def text(self) -> str:
        """The draft's text, exactly as it will be kept."""
        return self._page.text

    @property
    def shown(self) -> str:
        """The text for an editor to show; as many UTF-16 units as the page has."""
        return self._page.shown

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written yet."""
        return self._as_written().is_blank

    @property
    def marks(self) -> Marks:
        """What was found on the page, and where it stands now."""
        return self.noticed.marks

    def set_mode(self, mode: Mode) -> None:
        """Pour it out, while nothing is read or marked, or own it. Kept with the draft, as last changed when it was."""
        if mode != self.mode:
            changed = self._touched or self._draft.changed
            self._write(mode=mode)
            self._touched = changed
            self.noticed.forget()
            self._begin_reading()

    def set_status(self, status: Status) -> None:
        """Say how far it is. Kept with the draft, as last changed when it was."""
        if status != self.status:
            changed = self._touched or self._draft.changed
            self._draft = self._draft.marked(status, self._clock())
            self._touch()
            self._touched = changed
            self.who_changed.emit()

    def change(self, at: int, removed: int, inserted: str) -> None:
        """The editor put `inserted` in the place of `removed` units from `at`.

        Costs little: nothing is read, counted or kept here. Raises IndexError if the page has no such stretch.
        """
        changed = self._page.change(at, removed, inserted)
        if changed is not None:
            self.noticed.edited(*changed)
            self.ways.set_blank(not self.length)
            self._touch()

    @property
    def length(self) -> int:
        """How many UTF-16 units the page has."""
        return len(self._page)

    def offer(self, note: Note, offer: str) -> Insertion | None:
        """What to put where, to follow `offer`; None if the words of `note` are not there any more.

        What the draft says before is kept as a version.
        """
        place, sentence = self.marks.place(note), self.marks.sentence(note)
        if place is None or sentence is None:
            return None
        before = self._page.stretch(sentence[0], place[0])
        after = self._page.stretch(place[1], sentence[1])
        self.snapshots.take("offer")
        return fit(offer, *place, before, after)

    def put_in(self, text: str, at: int, fill: bool) -> Insertion:
        """What to put where, for the sentences `text` to stand at the place `at` or behind the sentence it is in.

        fill: select the first "…", to be filled in.
        """
        return place(text, at, self._page.stretch(0, at), self._page.stretch(at, self.length), fill)

    @Slot()
    def keep(self) -> None:
        """Keep now what is not kept yet."""
        self._rest.stop()
        if self._touched is None:
            return
        draft = self._draft = self._as_written()
        self._touched = None
        if not draft.is_blank:
            self._stored = True
            self._keeper.keep(draft)
        elif self._stored:
            self._put_away()

    @Slot()
    def leave(self) -> None:
        """Keep what is not kept yet, and what the draft says now as a version."""
        self.keep()
        self.snapshots.take("left")

    def new(self) -> None:
        """Keep the open draft and begin another."""
        self._wanted = None
        self._put_in_place(Draft.new(self._clock()), stored=False)
        self.look_for_last()

    def open(self, draft_id: str) -> None:
        """Keep the open draft and go on with this one; nothing happens if it is not there any more."""
        self.keep()
        self._wanted = draft_id if draft_id != self.draft_id else None
        if self._wanted:
            self._background.run(
                lambda store: store.drafts.get(draft_id), lambda draft: self._found(draft_id, draft), self._not_found
            )

    def open_last(self) -> None:
        """Go on with the draft that `last_offered` spoke of."""
        if self._last is not None:
            self.open(self._last)

    def look_for_last(self) -> None:
        """Ask the store whether there is an earlier draft to go on with."""
        self._background.run(lambda store: store.drafts.latest(), self._offer)

    def let_go(self, kind: str, entry_id: str) -> None:
        """An entry of the history went to the trash: if it is the open draft, begin a fresh page."""
        if kind == "draft" and entry_id == self.draft_id:
            self.new()
        elif kind == "draft" and entry_id == self._last:
            self.look_for_last()

    def close(self) -> None:
        """Keep what is not kept, without waiting for the answer."""
        self.leave()
        self._keeper.close()

    def _touch(self) -> None:
        self._touched = self._clock()
        self._rest.begin()

    def _as_written(self) -> Draft:
        changed, text = self._touched or self._draft.changed, self.ways.text_with(self._page.text)
        marks = self.noticed.kept
        if marks is None and text == self._draft.text:
            marks = self._draft.marks
        return replace(self._draft, changed=changed, text=text, marks=marks)

    def _put_away(self) -> None:
        """The page was emptied: what was kept of it goes to the trash, and what comes next is another draft."""
        now, emptied = self._clock(), self.draft_id
        self._background.run(
            lambda store: store.history.trash("draft", emptied, now), lambda _: self.saved.emit(emptied)
        )
        self._draft = self._draft.anew(now)
        self._stored = False
        self._tell(None)

    def _put_in_place(self, draft: Draft, *, stored: bool) -> None:
        self.leave()
        self._put(draft, stored=stored)
        self.opened.emit()
        self.who_changed.emit()
        self.people.look()
        self._tell(draft.changed if stored else None)
        self._begin_reading()

    def _put(self, draft: Draft, *, stored: bool) -> None:
        self._take_up(draft)
        self._page: Page = Page(draft.text)
        self.ways.begin(blank=not self.length)
        self.noticed.begin()
        self._stored = stored
        self._touched = None

    def _begin_reading(self) -> None:
        """Read what is on the page now, or nothing while it is being poured out."""
        pouring = self.mode == "pour"
        self.noticed.rest(pouring)
        self.noticed.count()
        self.pouring_changed.emit(pouring)

    def _found(self, draft_id: str, draft: Draft | None) -> None:
        unkept = self._keeper.unkept(draft_id)
        found = unkept or draft
        if found is not None and self._wanted == draft_id:
            self._wanted = None
            self._put_in_place(found, stored=True)
            if not unkept:
                self._keeper.saw(found)

    def _not_found(self, error: KnownError) -> None:
        self._wanted = None
        self._tell(self.keeping.when, str(error))

    def _offer(self, draft: Draft | None) -> None:
        self._last = draft.id if draft is not None else None
        self.last_offered.emit(self._last is not None)

    @Slot(object)
    def _kept(self, draft: Draft) -> None:
        self._tell(draft.changed if draft.id == self.draft_id else self.keeping.when)
        self.saved.emit(draft.id)

    def _at_rest(self) -> Draft | None:
        kept = self._stored and self._touched is None and self._keeper.unkept(self.draft_id) is None
        draft = self._as_written()
        return draft if kept and draft.text == self.text else None

    def _follow(self, seen: Draft, there: Draft) -> bool:
        """Take over from another window what changed from `seen` to `there`; whether anything did."""
        draft = follow(self._draft, seen, there) if there.id == self.draft_id else self._draft
        new, self._draft = draft != self._draft, draft
        if new:
            self.who_changed.emit()
        return new

    def _settle(self, there: Draft) -> bool:
        """What stands on the page came from the store: it need not be kept. False if the page says something else."""
        if Page(there.text).lines != self._page.lines:
            return False
        self._rest.stop()
        self._touched = None
        self._draft = replace(self._draft, changed=there.changed)
        self._tell(there.changed)
        return True

    @Slot()
    def _failed(self) -> None:
        self._tell(self.keeping.when)

    def _tell(self, when: datetime | None, trouble: str = "") -> None:
        """Say how the open draft is kept, and always that some words are not, be it of another draft."""
        error = self._keeper.trouble
        self.keeping = Keeping(when, trouble or str(error or ""), waiting=error is not None)
        self.keeping_changed.emit(self.keeping)
