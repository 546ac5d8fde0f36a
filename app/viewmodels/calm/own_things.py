"""One's own things to do in a break, written down before it and, if one wants that, shown while it runs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.errors import KnownError
from app.model.own_things import shown, things_in
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.calm.pacer import PacerViewModel

_PAUSE_IN_TYPING_MS = 400


class OwnThings(QObject):
    """The list as it is typed, one thing a line. It is kept in a short pause in typing, or by `flush`.

    The screen of a time-out shows nothing private: these stand there only where the person chose so.

    `changed`: others were loaded, they are shown or not, or `trouble`, a calm sentence while they are not kept.
    """

    changed = Signal()

    def __init__(self, background: Background, pacer: PacerViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._pacer = background, pacer
        self._things: tuple[str, ...] = ()
        self._unkept = False
        self.typed = ""
        self.trouble = ""
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_IN_TYPING_MS)
        self._typing.timeout.connect(self.flush)
        pacer.changed.connect(self.changed)

    def load(self) -> None:
        """Fetch what was kept, unless something was typed already."""
        self._background.run(lambda store: store.things.all(), self._loaded)

    def type(self, typed: str) -> None:
        """The list reads like this now."""
        self.typed = typed
        self._things = things_in(typed)
        self._unkept = True
        self._typing.start()

    def flush(self) -> None:
        """Keep what is not kept yet."""
        self._typing.stop()
        if self._unkept:
            self._unkept = False
            self._background.run(partial(_replace, self._things), self._kept, self._failed)

    @property
    def any(self) -> bool:
        """Whether there is one at least."""
        return bool(self._things)

    @property
    def may_show(self) -> bool:
        """Whether they stand on the screen while the time runs."""
        return self._pacer.has("show_things")

    def let_show(self, wanted: bool) -> None:
        """Let them stand there, or not; that is kept."""
        self._pacer.set("show_things", wanted)

    def shown(self) -> tuple[str, ...]:
        """What stands on the screen while the time runs, in place of what is proposed; often nothing."""
        return shown(self._things) if self.may_show else ()

    def _loaded(self, things: Sequence[str]) -> None:
        if not self.typed and not self._unkept:
            self._things, self.typed = tuple(things), "\n".join(things)
            self.changed.emit()

    def _kept(self, _: None) -> None:
        self._say("")

    def _failed(self, _: KnownError) -> None:
        self._unkept = True
        self._say(self.tr("This could not be kept just now. It stays here until you close Own Words."))

    def _say(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.changed.emit()


def _replace(things: tuple[str, ...], store: Store) -> None:
    store.things.replace(things)
