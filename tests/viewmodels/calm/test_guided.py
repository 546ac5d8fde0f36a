from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.viewmodels.calm.calm import Page
from app.viewmodels.calm.guided import GuidedWords
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


def said(calm: Calm) -> GuidedWords | None:
    moment = calm.model.running.moment()
    assert moment is not None
    return calm.model.running.guided(moment)


def test_words_follow_each_other_and_end_with_the_time(calm: Calm) -> None:
    calm.choose("quiet-break")
    calm.model.start()
    running = calm.model.running
    first = said(calm)
    assert first == running.all_guided_words()[0]
    calm.pass_time(60)
    second = said(calm)
    assert second is not None
    assert "walk\N{NO-BREAK SPACE}around\N{NO-BREAK SPACE}the\N{NO-BREAK SPACE}block" in second.things
    calm.pass_time(1139)
    assert said(calm) == running.all_guided_words()[-1]
    assert running.caution() == ""
    calm.pass_time(1)
    assert calm.model.page is Page.CHECK_OUT
    assert calm.model.check_out.summary() == "20 minutes, to their end."
    assert (calm.kept[0].seconds, calm.kept[0].practice) == (1200, "quiet-break")


def test_a_pause_says_so_and_the_words_wait(calm: Calm) -> None:
    calm.choose("own-worth")
    calm.model.start()
    calm.clock.turn(30)
    before = said(calm)
    calm.model.running.pause_or_go_on()
    assert said(calm) == GuidedWords("Paused")
    calm.clock.turn(900)
    calm.model.running.pause_or_go_on()
    assert said(calm) == before


def test_a_breath_has_no_such_words(calm: Calm) -> None:
    calm.model.start()
    assert said(calm) is None
    assert calm.model.running.all_guided_words() == ()
