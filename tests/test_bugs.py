"""Bugs are noted without a word of the person's."""

import sys
from pathlib import Path

import pytest

from app.bugs import bug_reporter, watch_for_bugs


def test_a_bug_is_noted_for_its_owner_alone_and_said_calmly(tmp_path: Path) -> None:
    try:
        raise ValueError("you never listen")
    except ValueError as error:
        sentence = bug_reporter(tmp_path)(error)
    log = tmp_path / "bugs.log"
    assert str(log) in sentence
    assert "ValueError" in log.read_text("utf-8")
    assert "listen" not in log.read_text("utf-8") + sentence
    if sys.platform != "win32":
        assert log.stat().st_mode & 0o777 == 0o600


def test_a_bug_that_cannot_be_noted_is_said_all_the_same(tmp_path: Path) -> None:
    assert bug_reporter(tmp_path / "missing")(ValueError("x")).startswith("Something went wrong")


def test_what_nobody_caught_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    watch_for_bugs(told.append)
    error = ValueError("x")
    sys.excepthook(ValueError, error, None)
    assert told == [error]
