"""Bringing something in from files: first a look at what is new in them, then all of it at once or nothing."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from threading import Event
from typing import TYPE_CHECKING, BinaryIO, Literal

from PySide6.QtCore import QObject, Signal, Slot

from app.model.errors import KnownError
from app.viewmodels.background import Background

if TYPE_CHECKING:
    from app.model.draft import Draft
    from app.model.exchange.exchange import Files, Tally
    from app.model.exchange.items import Item
    from app.model.store import Store

Stage = Literal["waiting", "looking", "found", "bringing", "done"]

_AT_ONCE = 100
"""Items read and looked up in one go: what was just typed never waits long to be kept."""


class BringIn(QObject):
    """Looks through an archive or through texts, and takes in what is new.

    `changed`: the `stage`, the `tally` or the `share` that is done, from 0 to 1. `brought`: something was taken in.

    Taking in is one step for the store, so that all of it is kept or nothing; whatever else is to be kept waits.
    """

    changed = Signal()
    brought = Signal()
    _moved = Signal(int, int)

    def __init__(self, background: Background, files: Files, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._files = background, files
        self._run = 0
        self._file: BinaryIO | None = None
        self._texts: Sequence[Draft] = ()
        self._name, self._size = "", 0
        self._stopped = Event()
        self.stage: Stage = "waiting"
        self.tally: Tally | None = None
        self.share = 0.0
        self.said, self.trouble = "", False
        self._moved.connect(self._show_share)

    def look(self, path: str) -> None:
        """Look through the archive at `path`, whose parts "/" divides."""
        from app.model.exchange.archive import MOST_BYTES, read_archive

        self._leave()
        self._name = posixpath.basename(path)
        self._tell("looking")
        run = self._run

        def open_it(_: Store) -> tuple[BinaryIO, int]:
            file = self._files.open(path, MOST_BYTES)
            size = file.seek(0, 2)
            file.seek(0)
            return file, size

        def opened(answer: tuple[BinaryIO, int]) -> None:
            file, size = answer
            if run == self._run:
                self._file, self._size = file, size
                self._look_on(run, read_archive(file, self._name))
            else:
                self._background.run(lambda _: file.close())

        self._background.run(open_it, opened, partial(self._fail, run))

    def look_at_texts(self, paths: Sequence[str]) -> None:
        """Look at these files of plain text or Markdown."""
        from app.model.exchange.text_files import drafts_of

        self._leave()
        self._tell("looking")
        run = self._run

        def look(store: Store) -> tuple[Sequence[Draft], Tally]:
            drafts = drafts_of(paths)
            return drafts, store.exchange.compare(drafts)

        def looked(answer: tuple[Sequence[Draft], Tally]) -> None:
            if run == self._run:
                self._texts, self.tally = answer
                self._tell("found")

        self._background.run(look, looked, partial(self._fail, run))

    @Slot()
    def take_in(self) -> None:
        """Take in what is new."""
        if self.stage != "found":
            return
        run, stopped, file, texts = self._run, self._stopped, self._file, self._texts
        name, total, kept_as = self._name, self.tally.count if self.tally else 0, self.tr("From a file")
        self.share = 0.0
        self._tell("bringing")

        def go_on(done: int) -> None:
            from app.model.exchange.faults import Stopped

            if stopped.is_set():
                raise Stopped
            self._moved.emit(run, 100 * (file.tell() if file else done) // max(1, self._size if file else total))

        def take(store: Store) -> Tally:
            return store.exchange.take_in(_items(file, name, texts), kept_as, go_on)

        self._background.run(take, partial(self._taken, run), partial(self._fail, run))

    @Slot()
    def stop(self) -> None:
        """Go no further; nothing was changed, or nothing will be."""
        if self.stage == "looking":
            self._leave()
            self._tell("done", self.tr("Stopped. Nothing was changed."))
        elif self.stage == "bringing":
            self._stopped.set()

    @Slot()
    def close(self) -> None:
        """Nobody waits for it any more."""
        self._leave()
        self.stage = "waiting"

    def _look_on(self, run: int, items: Iterator[Item]) -> None:
        """Look at the next items, then the next, until nobody wants more or all of them are seen."""
        if run != self._run:
            return
        file = self._file

        def look(store: Store) -> tuple[Tally | None, int]:
            some = list(islice(items, _AT_ONCE))
            return store.exchange.compare(some) if some else None, file.tell() if file else 0

        def looked(answer: tuple[Tally | None, int]) -> None:
            if run != self._run:
                return
            tally, place = answer
            if tally is None:
                self._tell("found")
                return
            self.tally = self.tally + tally if self.tally else tally
            self._show_share(run, 100 * place // max(1, self._size))
            self._look_on(run, items)

        self._background.run(look, looked, partial(self._fail, run))

    @Slot(int, int)
    def _show_share(self, run: int, percent: int) -> None:
        if run == self._run:
            self.share = percent / 100
            self.changed.emit()

    def _taken(self, run: int, tally: Tally) -> None:
        self.brought.emit()
        if run == self._run:
            self._leave()
            self.tally = tally
            self._tell("done", self.tr("It is all here now."))

    def _fail(self, run: int, error: KnownError) -> None:
        if run == self._run:
            stopped = self._stopped.is_set()
            self._leave()
            self._tell("done", str(error), trouble=not stopped)

    def _leave(self) -> None:
        """Whatever is under way is wanted no more."""
        self._run += 1
        self._stopped.set()
        self._stopped = Event()
        if self._file is not None:
            file = self._file
            self._background.run(lambda _: file.close())
        self._file, self._texts, self.tally, self.share = None, (), None, 0.0

    def _tell(self, stage: Stage, said: str = "", *, trouble: bool = False) -> None:
        self.stage, self.said, self.trouble = stage, said, trouble
        self.changed.emit()


def _items(file: BinaryIO | None, name: str, texts: Sequence[Draft]) -> Iterator[Item]:
    """What is taken in, from its beginning."""
    from app.model.exchange.archive import read_archive

    if file is None:
        yield from texts
    else:
        file.seek(0)
        yield from read_archive(file, name)
