"""Which filters hold for the timeline, and what each of them offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.model.draft import Person
from app.model.errors import KnownError
from app.model.history import ALL, Filters
from app.model.skills.feelings import Feelings, load_feelings
from app.viewmodels.background import Background
from app.viewmodels.history.days import Days
from app.viewmodels.history.facets import (
    FACETS,
    Choices,
    Facet,
    date_choices,
    feeling_choices,
    is_set,
    of_day,
    people_choices,
    plain_choices,
    value_of,
    without,
)


class Filtering(QObject):
    """`changed`: other filters hold. `people_known`: whom there is to choose from is there; ask with `look_up_people`.

    `failed(error)`: it could not be read.
    """

    changed = Signal()
    people_known = Signal()
    failed = Signal(object)

    def __init__(
        self,
        background: Background,
        clock: Callable[[], datetime],
        days: Days,
        parent: QObject | None = None,
        load: Callable[[], Feelings] = load_feelings,
    ) -> None:
        super().__init__(parent)
        self._background, self._clock, self._days, self._load = background, clock, days, load
        self._filters = ALL
        self._people: Sequence[Person] = ()
        self._feelings: Feelings | None = None

    @property
    def filters(self) -> Filters:
        """Those that hold."""
        return self._filters

    @property
    def set_facets(self) -> list[Facet]:
        """Those that keep something back."""
        return [facet for facet in FACETS if is_set(facet, self._filters)]

    def value(self, facet: Facet) -> str | None:
        """How what is chosen of a facet is called; None if nothing is."""
        return value_of(facet, self._filters, self._today, self._days)

    def choices(self, facet: Facet) -> Choices:
        """What a facet offers. For people ask first."""
        match facet:
            case "person":
                return people_choices(self._filters, self._people)
            case "dates":
                return date_choices(self._filters, self._today, self._days)
            case "feelings":
                return self._feeling_choices()
        return plain_choices(facet, self._filters)

    def choose(self, filters: Filters) -> None:
        """Let these hold."""
        if filters != self._filters:
            self._filters = filters
            self.changed.emit()

    def choose_day(self, day: date) -> None:
        """Let all of this day through and nothing else."""
        self.choose(of_day(day))

    def clear(self, facet: Facet) -> None:
        """Let a facet let all through."""
        self.choose(without(facet, self._filters))

    @Slot()
    def clear_all(self) -> None:
        """Let all through."""
        self.choose(ALL)

    @Slot()
    def look_up_people(self) -> None:
        """Read whom there is to choose from."""

        def done(people: Sequence[Person]) -> None:
            self._people = people
            self.people_known.emit()

        self._background.run(lambda store: store.history.people(), done, self.failed.emit)

    @property
    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _feeling_choices(self) -> Choices:
        if self._feelings is None:
            try:
                self._feelings = self._load()
            except KnownError as error:
                self.failed.emit(error)
                return []
        return feeling_choices(self._filters, self._feelings.feelings)
