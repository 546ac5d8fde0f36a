"""Controls that each show one preference and change it at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from app.model.preferences import ZOOMS, Preferences
from app.viewmodels.preferences import PreferencesViewModel
from app.views.kit.segments import Segments
from app.views.kit.stepper import Stepper
from app.views.kit.switch import Switch
from app.views.kit.theme import Theme

_LOUDER = 10


class Controls(QObject):
    """Makes them, and keeps them at what holds now, whoever changed it. `name` is the preference's in Preferences."""

    def __init__(self, theme: Theme, viewmodel: PreferencesViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._viewmodel = theme, viewmodel
        self._shows: list[Callable[[Preferences], object]] = []
        viewmodel.changed.connect(self._show)

    def switch(self, name: str, title: str) -> Switch:
        """On or off."""
        switch = Switch(self._theme, title)
        switch.clicked.connect(lambda on: self._viewmodel.set(**{name: on}))
        self._add(lambda now: switch.setChecked(getattr(now, name)))
        return switch

    def choice(self, name: str, title: str, choices: Sequence[tuple[object, str]]) -> Segments:
        """One of a few values, each with its word."""
        return self._choice(name, title, choices, lambda value: [each for each, _ in choices].index(value))

    def seconds(self, name: str, title: str, choices: Sequence[tuple[int, str]]) -> Segments:
        """One of a few numbers of seconds, 0 for never; a number that is not among them shows as the nearest."""
        return self._choice(name, title, choices, lambda value: _nearest([each for each, _ in choices], value))

    def zoom(self) -> Stepper:
        """The size of words."""
        stepper = Stepper(
            self._theme, self.tr("Smaller words"), self.tr("Larger words"), self.tr("{n} %").format(n=200)
        )
        stepper.stepped.connect(self._viewmodel.zoom_by)

        def show(now: Preferences) -> None:
            words = self.tr("{n} %").format(n=round(now.zoom * 100))
            stepper.show_value(words, least=now.zoom <= ZOOMS[0], most=now.zoom >= ZOOMS[-1])

        self._add(show)
        return stepper

    def volume(self) -> Stepper:
        """How loud the tones are; it rests while there are none."""
        stepper = Stepper(self._theme, self.tr("Softer tones"), self.tr("Louder tones"), self.tr("{n} %").format(n=100))
        stepper.stepped.connect(self._step_volume)

        def show(now: Preferences) -> None:
            words = self.tr("{n} %").format(n=now.volume)
            stepper.show_value(words, least=now.volume <= 0, most=now.volume >= 100)
            stepper.setEnabled(now.tones)

        self._add(show)
        return stepper

    def _choice(
        self, name: str, title: str, choices: Sequence[tuple[object, str]], place: Callable[..., int]
    ) -> Segments:
        segments = Segments(self._theme, [word for _, word in choices], title)
        segments.chosen.connect(lambda index: self._viewmodel.set(**{name: choices[index][0]}))
        self._add(lambda now: segments.set_index(place(getattr(now, name))))
        return segments

    def _add(self, show: Callable[[Preferences], object]) -> None:
        self._shows.append(show)
        show(self._viewmodel.current)

    @Slot(object)
    def _show(self, now: Preferences) -> None:
        for show in self._shows:
            show(now)

    @Slot(int)
    def _step_volume(self, step: int) -> None:
        volume = self._viewmodel.current.volume + step * _LOUDER
        self._viewmodel.set(volume=min(100, max(0, volume)))


def _nearest(numbers: Sequence[int], wanted: int) -> int:
    """The place of the number nearest to `wanted`; 0 is near to itself alone."""
    if wanted == 0:
        return numbers.index(0)
    return min((place for place, each in enumerate(numbers) if each), key=lambda place: abs(numbers[place] - wanted))
