from datetime import timedelta

from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.version import Version
from app.viewmodels.versions.tidying import Tidying
from tests.standins import AtOnce


def test_old_versions_go_after_a_while_and_again_later(qtbot: QtBot) -> None:
    background = AtOnce()
    kept = background.store.versions.kept
    noon = utc_now().replace(hour=12, minute=0, second=0) - timedelta(days=40)

    def add(name: str) -> None:
        background.store.versions.kept.append(
            Version(name, "d", noon + timedelta(seconds=len(background.store.versions.kept)), name, "quiet")
        )

    def names() -> list[str]:
        return [version.id for version in background.store.versions.kept]

    for name in ("one", "two"):
        add(name)
    tidying = Tidying(background, first=1, again=5)
    assert kept and names() == ["one", "two"]
    tidying.begin()
    qtbot.waitUntil(lambda: names() == ["two"])
    add("three")
    qtbot.waitUntil(lambda: names() == ["three"])
