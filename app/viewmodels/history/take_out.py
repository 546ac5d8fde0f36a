"""A copy of what the timeline shows, written to files bit by bit while everything else goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.history import ALL, Cursor, Entry, Filters, Key
from app.viewmodels.background import Background

if TYPE_CHECKING:
    from app.model.exchange.exchange import Files, PartFile
    from app.model.exchange.writers import Form, Writer
    from app.model.store import Store

Stage = Literal["looking", "choosing", "writing", "done"]

_PAGE = 500
_AT_ONCE = 100
"""Entries read and written in one go: what was just typed never waits long to be kept."""


class TakeOut(QObject):
    """Writes what is shown for some words and filters.

    `changed`: the `stage`, or how much is `written`. `there_already(form, path)`: ask whether to replace that file, and
    if so `write` it again.
    """

    changed = Signal()
    there_already = Signal(str, str)

    def __init__(
        self,
        background: Background,
        files: Files,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._files, self._clock = background, files, clock
        self._keys: list[Key] = []
        self._run = 0
        self._part: PartFile | None = None
        self.stage: Stage = "looking"
        self.of_everything = True
        self.written = 0
        self.said, self.trouble = "", False

    @property
    def count(self) -> int:
        """How many entries there are to write."""
        return len(self._keys)

    def begin(self, search: str = "", filters: Filters = ALL) -> None:
        """Look what is shown for these words and filters."""
        self._leave()
        self._keys = []
        self.of_everything = not search.strip() and filters == ALL
        self._tell("looking")
        self._look(self._run, search, filters, None)

    def write(self, form: Form, path: str, *, replace: bool = False) -> None:
        """Write all of it to the file at `path`, or into a new folder in `path` for Markdown."""
        self._leave()
        self.written = 0
        self._tell("writing")
        run = self._run

        def opened(writer: Writer | None) -> None:
            if run != self._run:
                if writer is not None:
                    self._let_go(writer.part)
            elif writer is None:
                self._tell("choosing")
                self.there_already.emit(form, path)
            else:
                self._part = writer.part
                self._go_on(run, writer)

        self._background.run(partial(self._open, form, path, replace), opened, partial(self._fail, run))

    @Slot()
    def stop(self) -> None:
        """Write no more; nothing of it is left."""
        if self.stage == "writing":
            self._leave()
            self._tell("done", self.tr("Stopped. Nothing of it was left behind."))

    @Slot()
    def close(self) -> None:
        """Nobody waits for it any more."""
        self._leave()

    def _look(self, run: int, search: str, filters: Filters, after: Cursor | None) -> None:
        def found(entries: Sequence[Entry]) -> None:
            if run != self._run:
                return
            self._keys += [entry.key for entry in entries]
            if len(entries) < _PAGE:
                self._tell("choosing")
            else:
                self._look(run, search, filters, entries[-1].cursor)

        def page(store: Store) -> Sequence[Entry]:
            return store.history.entries(search, _PAGE, after, filters)

        self._background.run(page, found, partial(self._fail, run))

    def _open(self, form: Form, path: str, replace: bool, _: Store) -> Writer | None:
        """What writes it; None if something is there already."""
        from app.model.exchange.writers import Writer

        if form == "markdown":
            name = self.tr("Own Words {day}").format(day=self._clock().astimezone().date().isoformat())
            return Writer(form, self._files.new_folder(path, name), self._clock())
        try:
            return Writer(form, self._files.new_file(path, replace=replace), self._clock())
        except FileExistsError:
            return None

    def _go_on(self, run: int, writer: Writer) -> None:
        """Write the next entries, then the next, until nobody wants more or all of them are written."""
        if run != self._run:
            return
        keys = self._keys[self.written : self.written + _AT_ONCE]

        def done(_: object) -> None:
            if run == self._run:
                self.written += len(keys)
                self.changed.emit()
                self._go_on(run, writer)

        def write(store: Store) -> None:
            for item in store.exchange.read(keys, versions=writer.holds_all):
                writer.add(item)

        def finish(store: Store) -> str:
            if writer.holds_all and self.of_everything:
                for item in store.exchange.beside():
                    writer.add(item)
            return writer.finish()

        failed = partial(self._fail, run)
        if keys:
            self._background.run(write, done, failed)
        else:
            self._background.run(finish, partial(self._finished, run), failed)

    def _finished(self, run: int, name: str) -> None:
        self._part = None
        if run == self._run:
            said = self.tr("The copy is in {name} now. Whoever can open it can read it.").format(name=name)
            self._tell("done", said)

    def _fail(self, run: int, error: KnownError) -> None:
        if run == self._run:
            self._leave()
            self._tell("done", str(error), trouble=True)

    def _leave(self) -> None:
        """Whatever is under way is wanted no more."""
        self._run += 1
        if self._part is not None:
            self._let_go(self._part)
            self._part = None

    def _let_go(self, part: PartFile) -> None:
        self._background.run(lambda _: part.discard())

    def _tell(self, stage: Stage, said: str = "", *, trouble: bool = False) -> None:
        self.stage, self.said, self.trouble = stage, said, trouble
        self.changed.emit()
