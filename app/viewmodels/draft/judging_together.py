"""One classifier for several readings: each asks as if it were alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.viewmodels.draft.judging import Judging, Wish

if TYPE_CHECKING:
    from app.model.ownership.classifier.classifier import Judgement
    from app.model.ownership.combine import Thresholds


class JudgingTogether(QObject):
    """Hands the newest wishes of all who ask to `judging`, those who came first first, and its answers to all."""

    def __init__(self, judging: Judging, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._judging = judging
        self._askers: list[_Asker] = []
        self._thresholds: Mapping[str, Thresholds] | None = None
        judging.loaded.connect(self._loaded)
        judging.answered.connect(self._answered)

    def let_ask(self, listen_to: Callable[[Judging], None]) -> None:
        """Give a reading where to ask by its `listen_to`; if the classifier is there already, it hears so at once."""
        asker = _Asker(self)
        self._askers.append(asker)
        listen_to(asker)
        if self._thresholds is not None:
            asker.loaded.emit(self._thresholds)

    def send(self) -> None:
        """Ask for what is wished now."""
        self._judging.wish(list(dict.fromkeys(wish for asker in self._askers for wish in asker.wishes)))

    @Slot(object)
    def _loaded(self, thresholds: Mapping[str, Thresholds]) -> None:
        self._thresholds = thresholds
        for asker in self._askers:
            asker.loaded.emit(thresholds)

    @Slot(object)
    def _answered(self, answers: Mapping[Wish, Judgement | None]) -> None:
        for asker in self._askers:
            asker.wishes = [wish for wish in asker.wishes if wish not in answers]
            asker.answered.emit(answers)


class _Asker(Judging):
    """Where one reading asks. `wishes` are those that nobody has answered yet."""

    def __init__(self, together: JudgingTogether) -> None:
        super().__init__(together)
        self._together = together
        self.wishes: list[Wish] = []

    def wish(self, wishes: Sequence[Wish]) -> None:
        """See Judging.wish."""
        self.wishes = list(wishes)
        self._together.send()
