import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from app.viewmodels.calm.player import Player, programs

SOUND = b"RIFF, as far as anybody here can hear"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")


def script(*lines: str) -> tuple[str, ...]:
    return (sys.executable, "-S", "-c", "\n".join(("import pathlib, sys, time", *lines)))


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    return tmp_path / "played"


@pytest.fixture
def playing(noted: Path) -> tuple[str, ...]:
    """A program that notes the file it was given and what is in it."""
    return script(
        "file = pathlib.Path(sys.argv[1])",
        f"pathlib.Path({str(noted) + '~'!r}).write_text(f'{{file}}\\n{{file.read_text()}}')",
        f"pathlib.Path({str(noted) + '~'!r}).rename({str(noted)!r})",
    )


@pytest.fixture
def player(qtbot: QtBot, playing: tuple[str, ...]) -> Iterator[Player]:
    player = Player([playing])
    yield player
    player.close()


def test_a_sound_is_played_from_a_private_folder_that_goes_in_the_end(
    player: Player, qtbot: QtBot, noted: Path
) -> None:
    player.play(SOUND)
    qtbot.waitUntil(lambda: noted.exists() and not player.findChildren(QProcess))
    name, heard = noted.read_text().split("\n")
    assert heard.encode() == SOUND
    folder = Path(name).parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    player.close()
    assert not folder.exists()
    player.play(SOUND)
    assert player.findChildren(QProcess) == [], "it is silent for good"


def test_the_same_sound_is_one_file(player: Player, qtbot: QtBot, noted: Path) -> None:
    names = []
    for sound in (SOUND, SOUND, SOUND + b"."):
        player.play(sound)
        qtbot.waitUntil(noted.exists)
        names.append(noted.read_text().split("\n")[0])
        noted.unlink()
    assert names[0] == names[1] != names[2]


def test_a_new_sound_and_stopping_end_the_one_before(qtbot: QtBot) -> None:
    player = Player([script("time.sleep(60)")])
    player.play(SOUND)
    first = player.findChild(QProcess)
    qtbot.waitUntil(lambda: first.state() is QProcess.ProcessState.Running)
    with qtbot.waitSignal(first.finished):
        player.play(SOUND)
    (second,) = (each for each in player.findChildren(QProcess) if each is not first)
    qtbot.waitUntil(lambda: second.state() is QProcess.ProcessState.Running)
    with qtbot.waitSignal(second.finished):
        player.stop()
    player.close()


def test_nothing_of_it_outlives_the_program(qtbot: QtBot) -> None:
    player = Player([script("time.sleep(60)")])
    player.play(SOUND)
    process = player.findChild(QProcess)
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.Running)
    player.close()
    assert process.state() is QProcess.ProcessState.NotRunning


@pytest.mark.parametrize("broken", [("/nowhere/player",), script("sys.exit(1)")])
def test_where_one_program_does_not_work_the_next_one_is_tried(
    qtbot: QtBot, playing: tuple[str, ...], noted: Path, broken: tuple[str, ...]
) -> None:
    player = Player([broken, playing])
    player.play(SOUND)
    assert not noted.exists()
    qtbot.waitUntil(lambda: not player.findChildren(QProcess))
    player.play(SOUND)
    qtbot.waitUntil(noted.exists)
    player.close()


def test_without_a_program_there_is_silence(qtbot: QtBot) -> None:
    player = Player([])
    player.play(SOUND)
    player.stop()
    assert player.findChildren(QProcess) == []
    player.close()


def test_without_room_for_its_files_there_is_silence(
    qtbot: QtBot, playing: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    player = Player([playing])
    player.play(SOUND)
    assert player.findChildren(QProcess) == []


def test_what_is_here_is_found_the_best_one_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("aplay", "paplay"):
        (tmp_path / name).touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert programs("linux") == [(str(tmp_path / "paplay"),), (str(tmp_path / "aplay"), "-q")]
    assert programs("darwin") == []
    assert programs("a platform nobody knows") == []
