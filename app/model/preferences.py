"""How a person likes the program to be. Nothing in here says anything about them or their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple, Protocol

Scheme = Literal["system", "light", "dark"]
Sensitivity = Literal["gentle", "usual", "thorough"]

ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The sizes of words that keys and buttons go through."""

LEAST_CLIPBOARD, MOST_CLIPBOARD = 15, 600
"""Seconds."""


class Preferences(NamedTuple):
    """What was chosen, or what is usual. A tuple, as a data class takes two milliseconds longer before the first paint.

    zoom: 0.8 to 2.0. reduced_motion: None follows the system. volume: 0 to 100. cover_rest: the rest of the program is
    locked away while a time-out runs. breath_before_out: one breath before a draft leaves. clipboard_seconds: 15 to
    600, after which the clipboard lets go of a draft; 0 for never. a_year_ago: the page of what was learned shows what
    was learned a year ago above all else. previews: the history shows the first words of each entry.
    """

    scheme: Scheme = "system"
    zoom: float = 1.0
    reduced_motion: bool | None = None
    tones: bool = False
    volume: int = 40
    show_phase: bool = True
    show_seconds: bool = True
    show_ring: bool = True
    show_things: bool = False
    notify: bool = False
    cover_rest: bool = True
    breath_before_out: bool = True
    clipboard_seconds: int = 60
    spell: bool = False
    sensitivity: Sensitivity = "usual"
    a_year_ago: bool = False
    previews: bool = True


class PreferencesKeeper(Protocol):
    """Keeps them from one start to the next."""

    def load(self) -> Preferences:
        """What was kept last; what is usual where nothing was, or where it cannot be read."""

    def save(self, preferences: Preferences) -> None:
        """Keep these in the place of all before. Raises KnownError if they cannot be written."""


def fits(name: str, value: object) -> bool:
    """Whether there is a preference of that name that may have this value."""
    return name in _FITS and _FITS[name](value)


def sound(values: Mapping[str, object]) -> Preferences:
    """Preferences with each of `values` that fits; what is usual for each that does not, or is missing."""
    fitting = {name: value for name, value in values.items() if fits(name, value)}
    return with_changes(Preferences(), fitting)


def with_changes(preferences: Preferences, changes: Mapping[str, object]) -> Preferences:
    """The same with these changes. Raises ValueError, naming it, for one that does not fit."""
    for name, value in changes.items():
        if not fits(name, value):
            raise ValueError(f"{name} cannot be {value!r}")
    fitting: dict[str, Any] = dict(changes)
    return preferences._replace(**fitting)


def zoom_beside(zoom: float, step: int) -> float:
    """The next larger of ZOOMS (step 1), the next smaller (-1), or the usual size (0); the ends stay what they are."""
    if step == 0:
        return 1.0
    if step > 0:
        return min((each for each in ZOOMS if each > zoom), default=ZOOMS[-1])
    return max((each for each in ZOOMS if each < zoom), default=ZOOMS[0])


def _one_of(*words: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and value in words


def _yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


def _whole(low: int, high: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _zoom(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and ZOOMS[0] <= value <= ZOOMS[-1]


def _seconds(value: object) -> bool:
    return _whole(0, 0)(value) or _whole(LEAST_CLIPBOARD, MOST_CLIPBOARD)(value)


_FITS: Mapping[str, Callable[[object], bool]] = {
    "scheme": _one_of("system", "light", "dark"),
    "zoom": _zoom,
    "reduced_motion": lambda value: value is None or isinstance(value, bool),
    "tones": _yes_or_no,
    "volume": _whole(0, 100),
    "show_phase": _yes_or_no,
    "show_seconds": _yes_or_no,
    "show_ring": _yes_or_no,
    "show_things": _yes_or_no,
    "notify": _yes_or_no,
    "cover_rest": _yes_or_no,
    "breath_before_out": _yes_or_no,
    "clipboard_seconds": _seconds,
    "spell": _yes_or_no,
    "sensitivity": _one_of("gentle", "usual", "thorough"),
    "a_year_ago": _yes_or_no,
    "previews": _yes_or_no,
}
