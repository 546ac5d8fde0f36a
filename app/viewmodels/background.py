"""Runs what needs the store on one thread of its own, in order, and brings each answer back to the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from app.model.errors import KnownError

if TYPE_CHECKING:
    from app.model.store import Store

    Work = tuple[Callable[[Store], Any], Callable[[Any], None], Callable[[KnownError], None]]

T = TypeVar("T")


def nothing(_: object) -> None:
    """For answers nobody waits for."""


class Background(Protocol):
    """Where viewmodels send work for the store. Work is done in the order it came."""

    def run(
        self,
        job: Callable[[Store], T],
        done: Callable[[T], None] = nothing,
        failed: Callable[[KnownError], None] = nothing,
    ) -> None:
        """Do `job` with the store some time later; then call `done` with its answer or `failed` with its error."""


class StoreThread(QObject):
    """A Background over a real thread.

    Work may be given before `start`: it waits for the store, so that nothing done in the first second is lost.
    If the store cannot be opened, `broken` says why and each job fails with the same error. Errors that are no
    KnownError are bugs: they go to `bug`, and the job fails with a KnownError that says nothing of them.
    """

    opened = Signal()
    broken = Signal(object)
    bug = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, open_store: Callable[[], Store], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self._jobs: SimpleQueue[Work | Event | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="store")
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Open the store and begin with what is waiting."""
        self._thread.start()

    def run(
        self,
        job: Callable[[Store], T],
        done: Callable[[T], None] = nothing,
        failed: Callable[[KnownError], None] = nothing,
    ) -> None:
        """See Background.run."""
        self._jobs.put((job, done, failed))

    def settle(self) -> None:
        """Wait until all that was asked for so far is done, and bring the answers."""
        if self._thread.is_alive():
            done = Event()
            self._jobs.put(done)
            done.wait()
            QCoreApplication.sendPostedEvents(self)

    def finish(self) -> None:
        """Do all that was asked for, close the store and end the thread. Answers come later."""
        if not self._thread.is_alive() and self._thread.ident is None:
            self._thread.start()
        self._jobs.put(None)
        self._thread.join()

    @Slot(object, object)
    def _answer(self, receiver: Callable[[Any], None], answer: object) -> None:
        receiver(answer)

    def _work(self) -> None:
        store: Store | None = None
        trouble = KnownError("What you write cannot be kept just now: the drafts could not be opened.")
        try:
            store = self._open_store()
            self.opened.emit()
        except KnownError as error:
            trouble = error
            self.broken.emit(error)
        except Exception as error:
            self.bug.emit(error)
        while (work := self._jobs.get()) is not None:
            if isinstance(work, Event):
                work.set()
                continue
            job, done, failed = work
            try:
                if store is None:
                    raise trouble
                self._answered.emit(done, job(store))
            except KnownError as error:
                self._answered.emit(failed, error)
            except Exception as error:
                self.bug.emit(error)
                self._answered.emit(
                    failed, KnownError("This could not be done: something went wrong inside Own Words.")
                )
        if store is not None:
            store.close()
