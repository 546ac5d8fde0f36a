"""Going back to what a draft said before: which versions there are, what changed since, and bringing one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.model.changes import changes, count_words
from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.version import Version
from app.viewmodels.background import Background
from app.viewmodels.draft.page import Page
from app.viewmodels.draft.snapshots import Snapshots
from app.viewmodels.hits import Stretch
from app.viewmodels.offsets import Offsets
from app.viewmodels.versions.rows import VersionRows

_MOST = 60
"""Letters of a change that are quoted."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A version beside the page, as an editor shows them.

    `gone` are the stretches of `then` that the page has no more, `come` those of `now` that are new, in UTF-16 units:
    one of each for every change, empty where nothing went or came. `pieces` are the words of both. `words_gone` and
    `words_come` are how many went and came in all.
    """

    then: str = ""
    now: str = ""
    gone: tuple[Stretch, ...] = ()
    come: tuple[Stretch, ...] = ()
    pieces: tuple[tuple[str, str], ...] = ()
    words_gone: int = 0
    words_come: int = 0


class VersionsViewModel(QObject):
    """The versions of the open draft, while somebody looks at them.

    `began` and `left`: they are shown, or no longer. `listed`: `rows` holds them. `compared`: `comparison` is another.
    `moved`: another change is the present one. `told(sentence)`: something could not be done, or nothing.
    `restored(text)`: this is to stand on the page in place of what stands there, which was kept as a version before;
    without `snapshots` they can be looked at and not brought back.
    """

    began = Signal()
    left = Signal()
    listed = Signal()
    compared = Signal()
    moved = Signal()
    told = Signal(str)
    restored = Signal(str)

    def __init__(
        self,
        background: Background,
        snapshots: Snapshots | None,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._snapshots, self._clock = background, snapshots, clock
        self.rows = VersionRows(self)
        self.is_open = False
        self._chosen = self._place = -1
        self._ready = False
        self._forget()

    @property
    def chosen(self) -> int:
        """The row that is compared with the page, -1 for none."""
        return self._chosen

    @property
    def place(self) -> int:
        """The present change, from 0; -1 before the first."""
        return self._place

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self.comparison.gone)

    @property
    def read_only(self) -> bool:
        """Whether none can be brought back."""
        return self._snapshots is None

    @property
    def can_restore(self) -> bool:
        """Whether the chosen version says anything else than the page, and can come back."""
        return not self.read_only and self._differs

    @property
    def _differs(self) -> bool:
        return self._ready and self.rows.version(self._chosen).text != self._text

    def begin(self, draft_id: str, text: str) -> None:
        """Show the versions of this draft beside its text."""
        self._forget()
        self._draft_id, self._text = draft_id, text
        self.is_open = True
        self.rows.show([], text, self._clock())
        self.told.emit("")
        self.began.emit()
        self._background.run(
            lambda store: store.versions.of(draft_id), lambda versions: self._list(draft_id, versions), self._tell
        )

    @Slot()
    def leave(self) -> None:
        """Back to the draft."""
        if self.is_open:
            self.is_open = False
            self._forget()
            self.rows.show([], "", self._clock())
            self.left.emit()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Compare the version in this row with the page."""
        if row == self._chosen or not 0 <= row < self.rows.rowCount():
            return
        self._chosen, self._ready = row, False
        version, now = self.rows.version(row), self._text
        self._background.run(
            lambda _: compare(version.text, now),  # off the thread that draws: a fifth of a second for a long draft
            lambda comparison: self._show(version, comparison),
            self._tell,
        )

    def go_on(self) -> None:
        """To the next change; after the last comes the first."""
        self._go(1)

    def go_back(self) -> None:
        """To the change before; before the first comes the last."""
        self._go(-1)

    def restore(self) -> None:
        """Bring the chosen version back, as soon as what the page says is kept."""
        if self._snapshots is not None and self.can_restore:
            version = self.rows.version(self._chosen)
            self._snapshots.take("restore", done=lambda: self._bring(version), failed=self._tell)

    def summary(self) -> str:
        """How much changed since, in words."""
        if not self._ready:
            return ""
        gone, come = self.comparison.words_gone, self.comparison.words_come
        if not self._differs:
            return self.tr("Nothing has changed since.")
        if not gone and not come:
            return self.tr("The words are the same; only marks or blanks changed.")
        added = self.tr("1 word added") if come == 1 else self.tr("{n} words added").format(n=come)
        taken = self.tr("1 word taken out") if gone == 1 else self.tr("{n} words taken out").format(n=gone)
        return self.tr("{added}, {taken} since.").format(added=added, taken=taken)

    def place_line(self) -> str:
        """Where one is among the changes, in words."""
        if self._place < 0:
            return ""
        return self.tr("Change {place} of {count}").format(place=self._place + 1, count=self.count)

    def change_line(self) -> str:
        """The present change, in words."""
        if self._place < 0:
            return ""
        gone, come = (_quoted(piece) for piece in self.comparison.pieces[self._place])
        if gone and come:
            return self.tr("“{gone}” became “{come}”.").format(gone=gone, come=come)
        if come:
            return self.tr("“{come}” was added.").format(come=come)
        if gone:
            return self.tr("“{gone}” was taken out.").format(gone=gone)
        return self.tr("Only blanks or the ends of lines changed.")

    def _forget(self) -> None:
        self._draft_id = self._text = ""
        self._chosen = self._place = -1
        self._ready = False
        self.comparison = Comparison()

    def _list(self, draft_id: str, versions: Sequence[Version]) -> None:
        if not self.is_open or draft_id != self._draft_id:
            return
        self.rows.show(versions, self._text, self._clock())
        self.listed.emit()
        other = (row for row, version in enumerate(versions) if version.text != self._text)
        self.choose(next(other, 0))

    def _show(self, version: Version, comparison: Comparison) -> None:
        if self.is_open and self._chosen >= 0 and self.rows.version(self._chosen) is version:
            self.comparison, self._ready, self._place = comparison, True, -1
            self.compared.emit()

    def _go(self, step: int) -> None:
        if self.count:
            self._place = (max(self._place, -1 if step > 0 else 0) + step) % self.count
            self.moved.emit()

    def _bring(self, version: Version) -> None:
        if self.is_open and version.draft_id == self._draft_id:
            self.leave()
            self.restored.emit(Page(version.text).shown)

    def _tell(self, error: KnownError) -> None:
        if self.is_open:
            self.told.emit(str(error))


def compare(then: str, now: str) -> Comparison:
    """What changed from the text of a version to the text of a page."""
    then, now = Page(then).shown, Page(now).shown
    found = changes(then, now)
    pieces = tuple((then[one.then_start : one.then_end], now[one.now_start : one.now_end]) for one in found)
    before, after = Offsets(then), Offsets(now)
    return Comparison(
        then,
        now,
        tuple((before.unit(one.then_start), before.unit(one.then_end)) for one in found),
        tuple((after.unit(one.now_start), after.unit(one.now_end)) for one in found),
        pieces,
        sum(count_words(gone) for gone, _ in pieces),
        sum(count_words(come) for _, come in pieces),
    )


def _quoted(piece: str) -> str:
    """A stretch in one line, cut where it is long."""
    words = " ".join(piece.split())
    return words if len(words) <= _MOST else f"{words[: _MOST - 1].rstrip()}…"
