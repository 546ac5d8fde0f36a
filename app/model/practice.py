"""A way to calm down: a breath, or words to follow."""

from dataclasses import dataclass

from app.model.breathing import Phase, Rhythm
from app.model.errors import KnownError
from app.model.pacing import Rounds
from app.model.steps import Steps


class PracticeFault(KnownError):
    """A practice file breaks a rule; `str(fault)` names the file, the line where there is one, and the rule."""


@dataclass(frozen=True, slots=True)
class Practice:
    """One way to calm down.

    `line` is its rhythm or what it asks for, in a few words; `about` says what it is, `note` what to mind before it
    (both may be empty); `source` where it was studied and `weakness` what is not known about it. `is_own`: somebody
    made it, and its name is theirs alone.
    """

    id: str
    name: str
    line: str
    pacing: Rhythm | Rounds | Steps
    source: str
    weakness: str
    about: str = ""
    note: str = ""
    place: int = 0
    is_own: bool = False

    @property
    def has_things(self) -> bool:
        """Whether there are things to choose from in it."""
        return isinstance(self.pacing, Steps) and any(step.things for step in self.pacing.steps)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """What a beat's index counts where it is a breath; nothing where it is words."""
        return () if isinstance(self.pacing, Steps) else self.pacing.phases


@dataclass(frozen=True, slots=True)
class Practices:
    """The practices of a folder in the order they are offered, at least one, and what was wrong with the others."""

    found: tuple[Practice, ...]
    faults: tuple[PracticeFault, ...] = ()
