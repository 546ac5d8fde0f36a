"""More about how it is before a time-out: feelings, the body, what set it off. All of it may stay open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.model.calm import CalmSession
from app.model.errors import KnownError
from app.model.pulse import FLOODED, LEAST, MOST, read_pulse
from app.model.skills.signs import Sign, Signs, load_signs

if TYPE_CHECKING:  # Start is there before anybody looks for a feeling
    from app.model.skills.feelings import Feelings
    from app.viewmodels.feelings.feelings import FeelingsViewModel


def _feelings_alone() -> Feelings:
    from app.model.skills.feelings import load_feelings

    return replace(load_feelings(), needs=())


class HowItIs(QObject):
    """What is noted so far. `changed`: something of it, or what there is to say to it. `cleared`: nothing is noted.

    Feelings and signs are loaded when they are first wanted.
    """

    changed = Signal()
    cleared = Signal()

    def __init__(
        self,
        load_feelings: Callable[[], Feelings] = _feelings_alone,
        load_signs: Callable[[], Signs] = load_signs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load_signs = load_signs
        self._signs: Signs | None = None
        self._load_feelings = load_feelings
        self._forget()

    def _forget(self) -> None:
        self.feelings: tuple[str, ...] = ()
        self.ticked: tuple[str, ...] = ()
        self.typed_pulse = ""
        self._typing_pulse = False
        self.trigger = ""

    @cached_property
    def words(self) -> FeelingsViewModel:
        """Finds feelings to note."""
        from app.viewmodels.feelings.feelings import FeelingsViewModel

        words = FeelingsViewModel(self._load_feelings, self)
        words.rows.set_noted(self.feelings)
        self.changed.connect(lambda: words.rows.set_noted(self.feelings))
        return words

    def clear(self) -> None:
        """Forget all of it."""
        self._forget()
        self.cleared.emit()
        self.changed.emit()

    def told(self, session: CalmSession) -> CalmSession:
        """The session with all that is noted."""
        return replace(
            session, feelings=self.feelings, signs=self.ticked, pulse=self.pulse, trigger=self.trigger.strip()
        )

    def add_feeling(self, word: str) -> None:
        """Note a feeling; one that is noted already stays where it is."""
        if word not in self.feelings:
            self._note_feelings((*self.feelings, word))

    def take_away(self, word: str) -> None:
        """Note it no more."""
        self._note_feelings(tuple(each for each in self.feelings if each != word))

    def _note_feelings(self, feelings: tuple[str, ...]) -> None:
        self.feelings = feelings
        self.changed.emit()

    def signs(self) -> tuple[Sign, ...]:
        """The signs to tick; none where they cannot be read."""
        try:
            self._signs = self._signs or self._load_signs()
        except KnownError:
            return ()
        return self._signs.signs

    def signs_lead(self) -> str:
        """What stands above the signs."""
        if self.signs() and self._signs is not None:
            return self._signs.lead
        return self.tr("The list of signs could not be read. Installing Own Words again will bring it back.")

    def signs_source(self) -> str:
        """Where the signs come from."""
        return self._signs.source if self._signs is not None else ""

    def tick(self, sign: str, ticked: bool) -> None:
        """Note the sign with this id, or note it no more; they are kept in the order of the list."""
        wanted = {*self.ticked, sign} if ticked else {*self.ticked} - {sign}
        self.ticked = tuple(each.id for each in self.signs() if each.id in wanted)
        self.changed.emit()

    @property
    def pulse(self) -> int | None:
        """Beats a minute, if what was typed can be a pulse."""
        return read_pulse(self.typed_pulse)

    def set_pulse(self, typed: str) -> None:
        """Note what was typed as a pulse; more may be typed."""
        self.typed_pulse = typed
        self._typing_pulse = True
        self.changed.emit()

    def leave_pulse(self) -> None:
        """No more is typed now."""
        self._typing_pulse = False
        self.changed.emit()

    def pulse_words(self) -> str:
        """One or two calm sentences to the pulse; empty where there is nothing to say."""
        if self.pulse is None:
            tells = self.typed_pulse.strip() and not (self._typing_pulse and len(self.typed_pulse) < len(str(MOST)))
            return self.tr("A pulse lies between {least} and {most}.").format(least=LEAST, most=MOST) if tells else ""
        if self.pulse <= FLOODED:
            return ""
        return self.tr(
            "In Gottman’s studies of couples, a pulse above {flooded} at rest marks a body too stirred up to listen "
            "well. It settles with time. If it does not, or you feel ill, ask for help."
        ).format(flooded=FLOODED)

    def set_trigger(self, words: str) -> None:
        """Note what set it off."""
        self.trigger = words
        self.changed.emit()

    def feelings_title(self) -> str:
        """How the way to the feelings is called, and how many are noted."""
        if not self.feelings:
            return self.tr("Feelings")
        if len(self.feelings) == 1:
            return self.tr("1 feeling")
        return self.tr("{count} feelings").format(count=len(self.feelings))

    def body_title(self) -> str:
        """How the way to the signs is called, and what is noted there."""
        count, pulse = len(self.ticked), self.pulse
        if not count:
            return self.tr("Body") if pulse is None else self.tr("Pulse {pulse}").format(pulse=pulse)
        if count == 1:
            return self.tr("1 sign") if pulse is None else self.tr("1 sign, pulse {pulse}").format(pulse=pulse)
        if pulse is None:
            return self.tr("{count} signs").format(count=count)
        return self.tr("{count} signs, pulse {pulse}").format(count=count, pulse=pulse)

    def trigger_title(self) -> str:
        """How the way to what set it off is called."""
        return self.tr("What set it off: noted") if self.trigger.strip() else self.tr("What set it off")
