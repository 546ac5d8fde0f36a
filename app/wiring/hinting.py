"""The hints, put together: the rules at once, the classifier on a thread of its own once everything else is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.model.errors import KnownError
from app.wiring.draft_tab import DraftTab

if TYPE_CHECKING:
    from app.model.ownership.classifier.load import Loaded
    from app.model.ownership.engine import Engine
    from app.viewmodels.draft.hints import Hints
    from app.viewmodels.draft.judging import JudgeThread


def load_classifier(engine: Engine) -> Loaded:
    """The classifier that comes with the program. Raises KnownError where it, or what it needs, is not installed."""
    try:
        from app.model.ownership.classifier.load import load_classifier
    except ImportError as error:
        raise KnownError("The classifier needs numpy, which could not be imported.") from error
    return load_classifier(engine)


class Hinting(QObject):
    """Gives the draft tab what it reads with. Where the classifier cannot be loaded, the hints are those of the rules.

    `loaded`: the classifier is there. `reader_made(reader)`: what reads with the rules. `bug(error)`: something went
    wrong that nobody expected.
    """

    loaded = Signal()
    reader_made = Signal(object)
    bug = Signal(object)

    def __init__(self, draft: DraftTab, load_classifier: Callable[[Engine], Loaded], parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._load_classifier = load_classifier
        self.judging: JudgeThread | None = None
        self._read_too: list[Hints] = []
        self._let_read: Callable[[Hints], None] = self._read_too.append

    def begin(self) -> None:
        """Read with the rules from now on."""
        from app.model.ownership.load import load_engine, reader_over
        from app.viewmodels.draft.judging import JudgeThread
        from app.viewmodels.draft.judging_together import JudgingTogether

        engine = load_engine()
        reader = reader_over(engine)
        self._draft.viewmodel.noticed.set_reader(reader)
        self.reader_made.emit(reader)
        self.judging = JudgeThread(lambda: self._load_classifier(engine), self)
        self.judging.failed.connect(self._do_without)
        self.judging.loaded.connect(lambda *_: self.loaded.emit())
        self.judging.bug.connect(self.bug)
        together = JudgingTogether(self.judging, self)
        together.let_ask(self._draft.viewmodel.noticed.listen_to)

        def let_read(hints: Hints) -> None:
            own = reader_over(engine)

            def leave_alone() -> None:
                own.ignoring = reader.ignoring
                hints.read_again()

            self._draft.viewmodel.aside.changed.connect(leave_alone)
            own.ignoring = reader.ignoring
            hints.set_reader(own)
            together.let_ask(hints.listen_to)

        self._let_read = let_read
        for hints in self._read_too:
            let_read(hints)

    def let_read(self, hints: Hints) -> None:
        """Let these hints, which follow another text, find in it what the draft tab would; once there is a reader."""
        self._let_read(hints)

    def judge(self) -> None:
        """Load the classifier; it is asked from then on."""
        if self.judging is not None:
            self.judging.start()

    def end(self) -> None:
        """Ask nothing more, without waiting."""
        if self.judging is not None:
            self.judging.end()

    def finish(self) -> None:
        """Wait until its thread is over."""
        if self.judging is not None:
            self.judging.finish()

    @Slot(object)
    def _do_without(self, error: KnownError) -> None:
        import logging

        logging.getLogger(__name__).warning("The hints are those of the rules alone. %s", error)
