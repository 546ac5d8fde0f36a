from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import StoreUnwritable
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


def said(calm: Calm) -> str:
    moment = calm.model.running.moment()
    assert moment is not None
    words = calm.model.running.guided(moment)
    assert words is not None
    return words.things.replace("\N{NO-BREAK SPACE}", " ")


def test_they_are_kept_in_a_pause_in_typing(calm: Calm, qtbot: QtBot) -> None:
    things = calm.model.own_things
    for typed in ("w", "wal", "walk\n\n walk", "walk\ntea "):
        things.type(typed)
    assert calm.background.store.things.kept == []
    qtbot.waitUntil(lambda: calm.background.store.things.kept == ["walk", "tea"])
    assert things.typed == "walk\ntea ", "what is being typed stays as it is"


def test_they_are_there_the_next_time_unless_one_was_faster(calm: Calm) -> None:
    things = calm.model.own_things
    calm.background.store.things.kept = ["walk", "tea"]
    things.load()
    assert things.typed == "walk\ntea"
    other = Calm()
    other.background.store.things.kept = ["walk"]
    other.background.hold()
    other.model.own_things.load()
    other.model.own_things.type("music")
    other.background.release()
    assert other.model.own_things.typed == "music"
    other.model.close()
    assert other.background.store.things.kept == ["music"]


def test_the_screen_shows_them_only_where_one_wants_that(calm: Calm) -> None:
    things = calm.model.own_things
    things.type("walk\ntea")
    calm.choose("quiet-break")
    calm.model.start()
    calm.pass_time(60)
    assert "walk around the block" in said(calm), "ours"
    things.let_show(wanted=True)
    assert said(calm) == "walk, tea"
    assert {words.things.replace("\N{NO-BREAK SPACE}", " ") for words in calm.model.running.all_guided_words()} == {
        "",
        "walk, tea",
    }
    things.let_show(wanted=False)
    assert "tea" not in said(calm).split(", ")


def test_without_any_there_are_ours(calm: Calm) -> None:
    calm.model.own_things.let_show(wanted=True)
    calm.choose("quiet-break")
    calm.model.start()
    calm.pass_time(60)
    assert "walk around the block" in said(calm)


def test_a_full_disk_is_said_calmly_and_nothing_is_lost(calm: Calm) -> None:
    things = calm.model.own_things
    calm.background.store.things.trouble = StoreUnwritable("no room")
    things.type("walk")
    things.flush()
    assert things.trouble.startswith("This could not be kept just now.")
    calm.background.store.things.trouble = None
    things.flush()
    assert (things.trouble, calm.background.store.things.kept) == ("", ["walk"])
