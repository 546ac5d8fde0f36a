from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import StoreUnwritable
from app.viewmodels.draft.keeper import Keeper
from tests.standins import AtOnce, DraftsInMemory, StoreInMemory

pytestmark = pytest.mark.usefixtures("qapp")

FULL = StoreUnwritable("The disk is full.")


def draft(text: str, draft_id: str = "a") -> Draft:
    return Draft(draft_id, utc_now(), utc_now(), text=text)


def texts(background: AtOnce) -> dict[str, str]:
    return {kept.id: kept.text for kept in background.store.drafts.kept.values()}


def test_while_one_is_under_way_only_the_newest_waits() -> None:
    background = AtOnce()
    keeper = Keeper(background)
    kept: list[Draft] = []
    keeper.kept.connect(kept.append)
    background.hold()
    for text in ("1", "2", "3"):
        keeper.keep(draft(text))
    assert background.held is not None
    assert len(background.held) == 1
    waiting = keeper.unkept("a")
    assert waiting is not None
    assert waiting.text == "3"
    background.release()
    assert [one.text for one in kept] == ["1", "3"]
    assert texts(background) == {"a": "3"}
    assert keeper.idle


def test_a_failure_is_tried_again_until_it_works(qtbot: QtBot) -> None:
    background = AtOnce()
    background.store.drafts.trouble = FULL
    keeper = Keeper(background, retry=10)
    with qtbot.waitSignals([keeper.failed, keeper.failed]):
        keeper.keep(draft("words"))
    assert texts(background) == {}
    assert not keeper.idle
    background.store.drafts.trouble = None
    with qtbot.waitSignal(keeper.kept):
        pass
    assert texts(background) == {"a": "words"}
    assert keeper.idle


def test_a_failed_version_never_overtakes_a_newer_one() -> None:
    background = AtOnce()
    keeper = Keeper(background)
    background.store.drafts.trouble = FULL
    keeper.keep(draft("old"))
    background.store.drafts.trouble = None
    keeper.keep(draft("new"))
    assert texts(background) == {"a": "new"}
    assert keeper.idle


def test_an_answer_that_never_comes_does_not_stop_it(qtbot: QtBot) -> None:
    background = AtOnce()
    keeper = Keeper(background, retry=10)
    background.hold()
    keeper.keep(draft("words"))
    assert background.held is not None
    background.held.clear()
    background.held = None
    with qtbot.waitSignal(keeper.kept):
        pass
    assert texts(background) == {"a": "words"}


def test_closing_sends_all_that_waits_at_once() -> None:
    background = AtOnce()
    keeper = Keeper(background)
    background.hold()
    keeper.keep(draft("under way"))
    keeper.keep(draft("newest"))
    keeper.keep(draft("another", "b"))
    keeper.close()
    background.release()
    assert texts(background) == {"a": "newest", "b": "another"}


def test_what_another_window_wrote_is_told_before_it_is_kept() -> None:
    background = AtOnce()
    keeper = Keeper(background)
    said: list[object] = []
    keeper.met.connect(lambda mine, kept: said.append((mine.text, kept.other)))
    keeper.kept.connect(lambda mine: said.append(mine.text))
    keeper.keep(draft("one"))
    background.store.drafts.kept["a"] = draft("theirs")
    keeper.keep(draft("two"))
    keeper.keep(draft("three"))
    assert said == ["one", ("two", "theirs"), "two", "three"]


def test_what_was_seen_is_no_other_window(qtbot: QtBot) -> None:
    background = AtOnce()
    keeper = Keeper(background)
    background.store.drafts.kept["a"] = draft("theirs")
    keeper.saw(background.store.drafts.kept["a"])
    with qtbot.assertNotEmitted(keeper.met):
        keeper.keep(draft("mine"))


def test_a_version_that_waits_follows_what_the_other_window_changed() -> None:
    background = AtOnce()
    keeper = Keeper(background)
    keeper.keep(draft("one"))
    background.store.drafts.kept["a"] = replace(draft("one"), title="Friday")
    background.hold()
    keeper.keep(draft("two"))
    keeper.keep(draft("three"))
    background.release()
    assert background.store.drafts.kept["a"].title == "Friday"
    assert texts(background) == {"a": "three"}


def test_the_run_says_which_draft_it_writes_on() -> None:
    background = AtOnce()
    keeper = Keeper(background)
    for name in ("a", "b"):
        keeper.keep(draft("words", name))
    assert background.store.runs.writes_on == "b"


class OneRefused(DraftsInMemory):
    """Has no room for the draft "a"."""

    def save(self, draft: Draft) -> None:
        if draft.id == "a":
            raise FULL
        super().save(draft)


def test_what_cannot_be_kept_holds_nothing_up_and_is_not_forgotten_over_it() -> None:
    background = AtOnce(StoreInMemory(drafts=OneRefused()))
    keeper = Keeper(background)
    background.hold()
    keeper.keep(draft("too long"))
    keeper.keep(draft("words", "b"))
    background.release()
    assert texts(background) == {"b": "words"}
    assert keeper.trouble is FULL
    background.store.drafts = DraftsInMemory()
    keeper.keep(draft("shorter"))
    assert texts(background) == {"a": "shorter"}
    assert keeper.trouble is None
    assert keeper.idle
