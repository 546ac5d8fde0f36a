"""Preferences from one start to the next."""

import json
import logging
import sys
from pathlib import Path

import pytest

from app.model.errors import KnownError
from app.model.preferences import Preferences
from app.storage.preferences import PreferencesFile

CHOSEN = Preferences(scheme="light", zoom=1.25, reduced_motion=True, clipboard_seconds=0, sensitivity="gentle")


@pytest.fixture
def file(tmp_path: Path) -> PreferencesFile:
    return PreferencesFile(tmp_path)


def test_none_yet_means_the_usual_ones_and_leaves_the_folder_as_it_is(file: PreferencesFile, tmp_path: Path) -> None:
    assert file.load() == Preferences()
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_is_there_at_the_next_start(file: PreferencesFile, tmp_path: Path) -> None:
    file.save(Preferences(volume=90))
    file.save(CHOSEN)
    assert PreferencesFile(tmp_path).load() == CHOSEN
    assert [path.name for path in tmp_path.iterdir()] == ["preferences.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_can_read_it(file: PreferencesFile) -> None:
    file.save(CHOSEN)
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_values_that_do_not_fit_fall_back_alone(file: PreferencesFile) -> None:
    file.save(CHOSEN)
    values = json.loads(file.path.read_text("utf-8"))
    file.path.write_text(json.dumps(values | {"zoom": 12, "later": "unknown"}), "utf-8")
    assert file.load() == Preferences(scheme="light", reduced_motion=True, clipboard_seconds=0, sensitivity="gentle")
    assert not file.aside.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b"{}",
        b'{"form": 2, "scheme": "dark"}',
        b'{"form": "1"}',
        b"[" * 60_000,
        b'{"form": 1, "zoom": ' + b"9" * 5000 + b"}",
        b'{"form": 1}' + b" " * 70_000,
    ],
)
def test_a_file_that_is_not_known_is_set_aside_and_said_in_one_line(
    file: PreferencesFile, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file.path.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert file.load() == Preferences()
    assert file.aside.read_bytes() == content
    assert not file.path.exists()
    assert len(caplog.messages) == 1
    assert "\n" not in caplog.messages[0]
    file.save(CHOSEN)
    assert file.load() == CHOSEN


def test_a_place_that_cannot_be_read_or_written_is_no_error_at_the_start(
    file: PreferencesFile, caplog: pytest.LogCaptureFixture
) -> None:
    file.path.mkdir()
    assert file.load() == Preferences()
    assert len(caplog.messages) == 1
    with pytest.raises(KnownError):
        file.save(CHOSEN)
    assert file.path.is_dir()


def test_a_save_that_fails_leaves_what_was_there(file: PreferencesFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file.save(CHOSEN)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(KnownError):
        file.save(Preferences())
    monkeypatch.undo()
    assert file.load() == CHOSEN
