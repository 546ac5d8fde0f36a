import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import ResourceMissing
from app.model.ready import READY
from app.model.skills.ready import ReadyLines
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.ready import ReadyViewModel
from tests.standins import AtOnce


@pytest.fixture
def draft(qtbot: QtBot) -> DraftViewModel:
    return DraftViewModel(AtOnce())


@pytest.fixture
def ready(draft: DraftViewModel) -> ReadyViewModel:
    return ReadyViewModel(draft)


def test_ticks_stay_with_their_draft(draft: DraftViewModel, ready: ReadyViewModel, qtbot: QtBot) -> None:
    draft.change(0, 0, "Sam, I miss you.")
    first = draft.draft_id
    with qtbot.waitSignal(ready.changed):
        ready.tick("no", True)
    ready.tick("calm", True)
    assert draft.ready == ("calm", "no")
    with qtbot.waitSignal(ready.changed):
        draft.new()
    assert not ready.is_ticked("calm")
    draft.open(first)
    assert ready.is_ticked("calm")
    ready.tick("calm", False)
    assert draft.ready == ("no",)


def test_all_of_them_are_ticked_in_any_order(ready: ReadyViewModel) -> None:
    for line in reversed(READY):
        assert not ready.all_ticked
        ready.tick(line, True)
    assert ready.all_ticked


def test_what_does_not_change_tells_nothing(ready: ReadyViewModel, qtbot: QtBot) -> None:
    ready.tick("time", True)
    with qtbot.assertNotEmitted(ready.changed):
        ready.tick("time", True)


def test_there_are_no_other_lines(ready: ReadyViewModel) -> None:
    with pytest.raises(ValueError, match="no such line: perfect"):
        ready.tick("perfect", True)


def test_the_hope_is_the_one_of_the_draft(draft: DraftViewModel, ready: ReadyViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ready.changed):
        draft.set_hope("two evenings")
    assert ready.hope == "two evenings"
    ready.set_hope("one evening")
    assert draft.hope == "one evening"


def test_words_that_cannot_be_read_are_said_calmly(draft: DraftViewModel) -> None:
    def missing() -> ReadyLines:
        raise ResourceMissing("ready.toml is missing.")

    ready = ReadyViewModel(draft, missing)
    assert ready.words is None
    assert ready.trouble == "ready.toml is missing."
