"""Asks the classifier about sentences on a thread of its own, and brings its answers to the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.model.errors import KnownError

if TYPE_CHECKING:
    from app.model.ownership.classifier.classifier import Classifier, Judgement
    from app.model.ownership.classifier.load import Loaded

Wish = tuple[str, str]
"""A sentence to be judged, and the one before it (or nothing)."""

BATCH = 8
"""Answers that are brought together: one sentence takes some milliseconds, and each batch is a turn of the window."""


class Judging(QObject):
    """Where wishes for the classifier's judgement go.

    `loaded(thresholds)`: the classifier is there; its Thresholds by sensitivity. `answered(answers)`: a dict of Wish
    to Judgement, or to None where there is none to be had.
    """

    loaded = Signal(object)
    answered = Signal(object)

    def wish(self, wishes: Sequence[Wish]) -> None:
        """Judge these, in this order, and nothing that was wished for before. Never waits."""
        raise NotImplementedError


class JudgeThread(Judging):
    """A Judging over a real thread, which also loads the classifier: nothing of it is imported before `start`.

    `failed(error)`: there is no classifier, and the thread has ended. `bug(error)`: some other error, told once; the
    sentence it happened in stays without a judgement.
    """

    failed = Signal(object)
    bug = Signal(object)

    def __init__(self, load: Callable[[], Loaded], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._wanted: SimpleQueue[Sequence[Wish] | None] = SimpleQueue()
        self._ended = False
        self._stumbled = False
        # A daemon: nothing is lost with it, so it must never keep a program alive that ends some other way.
        self._thread = Thread(target=self._work, name="classifier", daemon=True)

    def start(self) -> None:
        """Begin to load, unless it is finished already."""
        if not self._ended:
            self._thread.start()

    def wish(self, wishes: Sequence[Wish]) -> None:
        """See Judging.wish."""
        self._wanted.put(wishes)

    def end(self) -> None:
        """Go no further than the sentence it is at, and tell nothing any more. Does not wait."""
        self._ended = True
        self._wanted.put(None)

    def finish(self) -> None:
        """End, and wait until it has."""
        self.end()
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        try:
            classifier, thresholds = self._load()
        except KnownError as error:
            self._tell(self.failed, error)
        except Exception as error:
            self._tell(self.bug, error)
        else:
            self._tell(self.loaded, thresholds)
            self._judge_what_is_wanted(classifier)

    def _judge_what_is_wanted(self, classifier: Classifier) -> None:
        wishes: deque[Wish] = deque()
        answers: dict[Wish, Judgement | None] = {}
        while not self._ended:
            newest = self._newest(wait=not wishes and not answers)
            if newest is not None:
                wishes = deque(newest)
            if wishes:
                wish = wishes.popleft()
                answers[wish] = self._judge(classifier, wish)
            if answers and (not wishes or len(answers) >= BATCH):
                self._tell(self.answered, answers)
                answers = {}

    def _newest(self, *, wait: bool) -> Sequence[Wish] | None:
        """The wishes that came last, if some came since; `wait` for them if there is nothing else to do."""
        newest = self._wanted.get() if wait else None
        while not self._wanted.empty():
            newest = self._wanted.get()
        return newest

    def _judge(self, classifier: Classifier, wish: Wish) -> Judgement | None:
        try:
            return classifier.judge(*wish)
        except Exception as error:
            if not self._stumbled:
                self._stumbled = True
                self._tell(self.bug, error)
            return None

    def _tell(self, signal: SignalInstance, what: object) -> None:
        if not self._ended:
            signal.emit(what)
