"""Preferences that hold, and are written a moment later."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.preferences import Preferences
from app.viewmodels.preferences import PreferencesViewModel


@dataclass
class Kept:
    """Keeps them in memory; `saved` are all that were ever written."""

    there: Preferences = field(default_factory=Preferences)
    saved: list[Preferences] = field(default_factory=list)
    trouble: KnownError | None = None

    def load(self) -> Preferences:
        return self.there

    def save(self, preferences: Preferences) -> None:
        if self.trouble:
            raise self.trouble
        self.there = preferences
        self.saved.append(preferences)


def test_it_begins_with_what_was_kept() -> None:
    assert PreferencesViewModel(Kept(Preferences(scheme="light"))).current.scheme == "light"
    assert PreferencesViewModel().current == Preferences()


def test_changes_hold_at_once_and_are_written_together_after_a_pause(qtbot: QtBot) -> None:
    kept = Kept()
    viewmodel = PreferencesViewModel(kept, pause=20)
    changed = QSignalSpy(viewmodel.changed)
    viewmodel.set(scheme="dark", tones=True)
    viewmodel.set(volume=50)
    assert viewmodel.current == Preferences(scheme="dark", tones=True, volume=50)
    assert [changed.at(place)[0].volume for place in range(changed.count())] == [40, 50]
    assert kept.saved == []
    qtbot.waitUntil(lambda: kept.saved == [viewmodel.current])


def test_closing_writes_what_is_waiting_and_nothing_twice() -> None:
    kept = Kept()
    viewmodel = PreferencesViewModel(kept)
    viewmodel.close()
    viewmodel.set(scheme="dark")
    viewmodel.close()
    viewmodel.close()
    assert kept.saved == [Preferences(scheme="dark")]


def test_what_is_so_already_tells_nobody() -> None:
    kept = Kept()
    viewmodel = PreferencesViewModel(kept)
    changed = QSignalSpy(viewmodel.changed)
    viewmodel.set(scheme="system")
    viewmodel.close()
    assert (changed.count(), kept.saved) == (0, [])


def test_what_does_not_fit_is_refused_whole() -> None:
    viewmodel = PreferencesViewModel()
    with pytest.raises(ValueError, match="volume"):
        viewmodel.set(tones=True, volume=101)
    assert viewmodel.current == Preferences()


def test_zooming_goes_by_steps() -> None:
    viewmodel = PreferencesViewModel()
    viewmodel.zoom_by(1)
    viewmodel.zoom_by(1)
    assert viewmodel.current.zoom == 1.25
    viewmodel.zoom_by(-1)
    assert viewmodel.current.zoom == 1.1
    viewmodel.zoom_by(0)
    assert viewmodel.current.zoom == 1.0


def test_what_holds_for_now_is_not_kept() -> None:
    kept = Kept(Preferences(scheme="light"))
    viewmodel = PreferencesViewModel(kept, {"scheme": "dark", "sensitivity": "gentle"})
    assert (viewmodel.current.scheme, viewmodel.current.sensitivity) == ("dark", "gentle")
    viewmodel.set(volume=10)
    viewmodel.close()
    assert kept.saved == [Preferences(scheme="light", volume=10)]


def test_a_choice_ends_what_holds_for_now() -> None:
    kept = Kept()
    viewmodel = PreferencesViewModel(kept, {"sensitivity": "gentle"})
    changed = QSignalSpy(viewmodel.changed)
    viewmodel.set(sensitivity="usual")
    assert (viewmodel.current.sensitivity, changed.count()) == ("usual", 1)
    viewmodel.set(sensitivity="thorough")
    viewmodel.close()
    assert kept.saved == [Preferences(sensitivity="thorough")]


def test_what_cannot_be_written_holds_all_the_same_and_is_said_until_it_can() -> None:
    kept = Kept(trouble=KnownError("The disk is full."))
    viewmodel = PreferencesViewModel(kept)
    told = QSignalSpy(viewmodel.trouble_changed)
    viewmodel.set(scheme="dark")
    viewmodel.close()
    assert viewmodel.current.scheme == "dark"
    assert viewmodel.trouble
    kept.trouble = None
    viewmodel.set(volume=50)
    viewmodel.close()
    assert viewmodel.trouble == ""
    assert told.count() == 2
    assert kept.saved == [Preferences(scheme="dark", volume=50)]


def test_of_two_windows_the_last_change_wins() -> None:
    kept = Kept()
    one, other = PreferencesViewModel(kept), PreferencesViewModel(kept)
    one.set(scheme="dark")
    one.close()
    other.set(scheme="light")
    other.close()
    assert PreferencesViewModel(kept).current.scheme == "light"
