"""The words of a guided practice at a moment."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.practice import Practice
from app.model.steps import Step, Steps
from app.model.time_out import Moment

_ONE_LINE = 24
"""Letters up to which a thing is not broken between two lines."""


@dataclass(frozen=True, slots=True)
class GuidedWords:
    """What a guided practice says: one or two short sentences, and things of which one may be taken, if any."""

    say: str
    things: str = ""


def guided_words(practice: Practice | None, moment: Moment) -> GuidedWords | None:
    """What to say at `moment`; None where the practice is a breath."""
    if practice is None or not isinstance(practice.pacing, Steps):
        return None
    return _words(practice.pacing.steps[moment.beat.index])


def all_guided_words(practice: Practice | None) -> tuple[GuidedWords, ...]:
    """Everything `guided_words` can say, for whoever must make room for it; nothing where it is a breath."""
    if practice is None or not isinstance(practice.pacing, Steps):
        return ()
    return tuple(_words(step) for step in practice.pacing.steps)


def _words(step: Step) -> GuidedWords:
    things = (thing.replace(" ", "\N{NO-BREAK SPACE}") if len(thing) <= _ONE_LINE else thing for thing in step.things)
    return GuidedWords(step.say, ", ".join(things))
