from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.model.tones import tone
from app.viewmodels.calm.tones import LATE, Tones
from tests.calm_time import Calm

HIGH, LOW = tone("in", 40), tone("out", 40)


class Listening:
    """A player that notes what it is asked for."""

    def __init__(self) -> None:
        self.heard: list[bytes | None] = []

    def play(self, sound: bytes) -> None:
        self.heard.append(sound)

    def stop(self) -> None:
        self.heard.append(None)


class Room:
    def __init__(self, practice: str) -> None:
        self.calm = Calm()
        self.calm.choose(practice)
        self.player = Listening()
        self.tones = Tones(self.calm.model.running, self.calm.model.pacer, self.player)

    def turn_on(self) -> None:
        self.calm.model.pacer.set("tones", True)

    def after(self, *seconds: float) -> list[bytes | None]:
        """What is heard new while this passes."""
        self.player.heard.clear()
        for each in seconds:
            self.calm.clock.turn(each)
            self.tones.look()
        return self.player.heard


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    room = Room("longer-out")
    yield room
    room.calm.model.close()


def test_each_breath_begins_with_its_tone(room: Room) -> None:
    room.turn_on()
    room.calm.model.start()
    assert room.player.heard == [HIGH]
    assert room.after(1, 1, 2, 1, 5, 4) == [LOW, HIGH, LOW]
    assert HIGH != LOW


def test_by_itself_it_wakes_where_the_next_phase_begins(room: Room, qtbot: QtBot) -> None:
    room.turn_on()
    room.calm.model.start()
    room.calm.clock.turn(3.995)
    room.tones.look()
    room.player.heard.clear()
    room.calm.clock.turn(0.005)
    qtbot.waitUntil(lambda: room.player.heard == [LOW])


def test_it_is_silent_unless_wanted(room: Room) -> None:
    room.calm.model.start()
    assert room.after(4, 6) == []
    assert not room.tones.waits
    room.turn_on()
    assert room.player.heard == []
    assert room.after(4) == [LOW]
    room.calm.model.pacer.set("tones", False)
    assert room.player.heard == [LOW, None]
    assert not room.tones.waits


def test_turned_on_in_the_midst_of_a_breath_it_waits_for_the_next(room: Room) -> None:
    room.calm.model.start()
    room.calm.clock.turn(LATE / 2)
    room.turn_on()
    assert room.player.heard == []


def test_holds_are_silent(qtbot: QtBot) -> None:
    room = Room("box")
    room.turn_on()
    room.calm.model.start()
    assert room.player.heard == [HIGH]
    assert room.after(4, 4, 4, 4) == [LOW, HIGH]
    room.calm.model.close()


def test_words_have_no_tones(qtbot: QtBot) -> None:
    room = Room("five-senses")
    room.turn_on()
    room.calm.model.start()
    assert room.after(60, 60) == []
    assert not room.tones.waits
    room.calm.model.close()


def test_pausing_and_leaving_stop_it(room: Room) -> None:
    room.turn_on()
    room.calm.model.start()
    running = room.calm.model.running
    running.pause_or_go_on()
    assert room.player.heard == [HIGH, None]
    assert not room.tones.waits
    room.calm.clock.turn(30)
    running.pause_or_go_on()
    assert room.tones.waits
    running.finish_early()
    assert room.player.heard[-1] is None
    assert not room.tones.waits


def test_after_a_sleep_there_is_no_burst(room: Room) -> None:
    room.turn_on()
    room.calm.model.start()
    assert room.after(311) == [], "a second of a breath in is over already"
    assert room.after(3) == [LOW]


def test_a_part_shorter_than_a_tone_begins_in_silence(qtbot: QtBot) -> None:
    from dataclasses import replace

    from app.model.breathing import Phase, Rhythm

    room = Room("longer-out")
    room.turn_on()
    quick = Rhythm([Phase("in", 30), Phase("in", 5), Phase("out", 60)])
    room.calm.model.running.begin(replace(room.calm.model.check_in.practice, pacing=quick), 60)
    assert room.after(3) == []
    assert room.after(0.5) == [LOW]


def test_another_volume_holds_from_the_next_tone_on(room: Room) -> None:
    from app.viewmodels.calm.pacer import PacerViewModel
    from app.viewmodels.preferences import PreferencesViewModel

    preferences = PreferencesViewModel()
    preferences.set(tones=True)
    room.tones = Tones(room.calm.model.running, PacerViewModel(preferences), room.player)
    room.calm.model.start()
    preferences.set(volume=80)
    assert room.after(4) == [tone("out", 80)]
    preferences.set(volume=0)
    assert room.after(6) == []
