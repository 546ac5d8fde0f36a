from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.version import Version
from app.viewmodels.draft.snapshots import Snapshots
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


class Desk:
    def __init__(self) -> None:
        self.background = AtOnce()
        self.now = NOW
        self.said = ("d", "I felt lonely.")
        self.snapshots = Snapshots(self.background, lambda: self.said, lambda: self.now, quiet=20)

    @property
    def kept(self) -> list[Version]:
        return self.background.store.versions.kept


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_version_has_the_words_the_moment_and_the_reason(desk: Desk) -> None:
    desk.snapshots.take("offer")
    (version,) = desk.kept
    assert (version.draft_id, version.when, version.text) == ("d", NOW, "I felt lonely.")
    assert (version.kind, version.name) == ("offer", "")


def test_nothing_is_kept_twice_and_nothing_empty(desk: Desk) -> None:
    desk.snapshots.take("left")
    desk.snapshots.take("offer")
    desk.snapshots.take("quiet")
    desk.said = ("d", " \n")
    desk.snapshots.take("left")
    assert len(desk.kept) == 1


def test_other_words_another_draft_and_a_name_are_kept(desk: Desk) -> None:
    desk.snapshots.take("left")
    desk.said = ("other", "I felt lonely.")
    desk.snapshots.take("left")
    desk.now += timedelta(minutes=1)
    desk.said = ("other", "I felt glad.")
    desk.snapshots.take("left")
    desk.snapshots.take("asked", "The glad one")
    assert [(version.draft_id, version.text, version.name) for version in desk.kept] == [
        ("d", "I felt lonely.", ""),
        ("other", "I felt lonely.", ""),
        ("other", "I felt glad.", "The glad one"),
    ]


def test_after_quiet_minutes_a_version_is_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.snapshots.touched()
    assert desk.kept == []
    qtbot.waitUntil(lambda: [version.kind for version in desk.kept] == ["quiet"])


def test_done_comes_when_it_is_safe(desk: Desk) -> None:
    came: list[str] = []
    desk.background.hold()
    desk.snapshots.take("restore", done=lambda: came.append("done"))
    assert came == []
    desk.background.release()
    assert came == ["done"]
    desk.snapshots.take("restore", done=lambda: came.append("at once"))
    assert came == ["done", "at once"]


def test_what_could_not_be_kept_is_tried_again(desk: Desk) -> None:
    trouble = desk.background.store.versions.trouble = KnownError("The disk is full.")
    errors: list[KnownError] = []
    desk.snapshots.take("left", failed=errors.append)
    assert errors == [trouble]
    desk.background.store.versions.trouble = None
    desk.snapshots.take("left")
    assert len(desk.kept) == 1
