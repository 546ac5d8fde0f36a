"""All practices with what is known about them, and one's own among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.model.calm import CalmSession
from app.model.errors import KnownError
from app.model.practice import Practice
from app.viewmodels.background import Background
from app.viewmodels.calm.caution import Caution
from app.viewmodels.calm.check_in import CheckIn
from app.viewmodels.calm.own_rhythms import OwnRhythms
from app.viewmodels.calm.pattern_form import PatternForm


@dataclass(frozen=True, slots=True)
class Group:
    """Practices that belong together under a heading."""

    heading: str
    practices: tuple[Practice, ...]


class PracticeList(QObject):
    """What the page of all practices shows. Choosing one chooses it for the next time-out.

    `changed`: there are others, another one is chosen, the form came or went, or `note` reads differently.
    `back_wanted`: enough seen.
    """

    changed = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        check_in: CheckIn,
        background: Background,
        faults: Sequence[KnownError] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._check_in = check_in
        self._background = background
        self._faults = tuple(faults)
        self._caution = Caution(self)
        self.form: PatternForm | None = None
        self.own = OwnRhythms(background, self)
        self.own.changed.connect(self._own_changed)
        check_in.changed.connect(self.changed)

    def load(self) -> None:
        """Fetch one's own, and which practice was taken last: it is chosen until a person chooses."""
        self.own.load()
        self._background.run(lambda store: store.sessions.latest(), self._take_last)

    @property
    def chosen(self) -> Practice:
        """The one that is chosen."""
        return self._check_in.practice

    @property
    def is_own(self) -> bool:
        """Whether the chosen one can be changed and removed."""
        return self.own.find(self.chosen.id) is not None

    def groups(self) -> tuple[Group, ...]:
        """Breaths, words, and one's own if there are any."""
        own = self.own.practices
        mine = {practice.id for practice in own}
        shipped = [practice for practice in self._check_in.practices if practice.id not in mine]
        groups = (
            Group(self.tr("With the breath"), tuple(each for each in shipped if each.phases)),
            Group(self.tr("With words"), tuple(each for each in shipped if not each.phases)),
            Group(self.tr("Your own"), own),
        )
        return tuple(group for group in groups if group.practices)

    def caution(self) -> str:
        """What to mind with the chosen one; empty if there is nothing."""
        return self._caution.words(self.chosen)

    def note(self) -> str:
        """One calm line about what could not be read or kept; empty if all is well."""
        if self.own.trouble:
            return self.own.trouble
        if self._faults:
            named = " ".join(str(fault) for fault in self._faults)
            return self.tr("Not all practices could be read; the others are here. {faults}").format(faults=named)
        if self.own.lost():
            return self.tr("A breath you made cannot be read any more. The others are here.")
        return ""

    def can_bring_back(self) -> str:
        """The name of what was just removed; empty if there is nothing to bring back."""
        return self.own.removed.name if self.own.removed else ""

    def choose(self, practice: Practice) -> None:
        """Take this one for the next time-out, and look at it."""
        self.form = None
        self._check_in.choose_practice(practice)

    def begin(self) -> None:
        """Start it."""
        self.form = None
        self._check_in.begin()

    def back(self) -> None:
        """Enough seen; first the form goes, if there is one."""
        if self.form is not None:
            self.give_up()
        else:
            self.back_wanted.emit()

    def make(self) -> None:
        """Begin a breath of one's own."""
        self._open(PatternForm(parent=self))

    def change(self) -> None:
        """Change the chosen one, if it is one's own."""
        if pattern := self.own.find(self.chosen.id):
            self._open(PatternForm(pattern, self))

    def keep(self) -> None:
        """Keep what the form says and choose it; nothing happens while it makes no sense."""
        if self.form is None or self.form.rhythm is None:
            return
        pattern = self.form.pattern()
        self.form = None
        self.own.keep(pattern)
        self.choose(next(each for each in self.own.practices if each.id == pattern.id))

    def give_up(self) -> None:
        """Leave the form; what was kept stays as it was."""
        self.form = None
        self.changed.emit()

    def remove(self) -> None:
        """Remove the chosen one, if it is one's own."""
        if self.is_own:
            self.own.remove(self.chosen.id)

    def bring_back(self) -> None:
        """Undo that."""
        if pattern := self.own.removed:
            self.own.bring_back()
            self.choose(next(each for each in self.own.practices if each.id == pattern.id))

    def _open(self, form: PatternForm) -> None:
        self.form = form
        self.changed.emit()

    def _take_last(self, session: CalmSession | None) -> None:
        if session is not None:
            self._check_in.suggest_practice(session.practice)

    def _own_changed(self) -> None:
        self._check_in.set_own(self.own.practices)
        self.changed.emit()
