from pytestqt.qtbot import QtBot

from app.viewmodels.calm.pacer import PacerViewModel
from app.viewmodels.preferences import PreferencesViewModel


def test_what_is_hidden_is_kept_as_a_preference(qtbot: QtBot) -> None:
    preferences = PreferencesViewModel()
    pacer = PacerViewModel(preferences)
    changes: list[bool] = []
    pacer.changed.connect(lambda: changes.append(pacer.has("show_ring")))
    pacer.set("show_ring", False)
    assert not preferences.current.show_ring
    preferences.set(show_ring=True)
    assert changes == [False, True]


def test_tones_are_off_until_somebody_wants_them(qtbot: QtBot) -> None:
    pacer = PacerViewModel(can_play=lambda: True)
    assert pacer.can_play
    assert not pacer.has("tones")
    assert pacer.volume == 40


def test_other_preferences_are_none_of_its_business(qtbot: QtBot) -> None:
    preferences = PreferencesViewModel()
    pacer = PacerViewModel(preferences)
    changes: list[int] = []
    pacer.changed.connect(lambda: changes.append(pacer.volume))
    preferences.set(zoom=1.5, notify=True)
    assert changes == []
    preferences.set(volume=70)
    assert changes == [70]
