import pytest

from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.sharing import Sharing
from tests.standins import AtOnce


@pytest.fixture
def draft(qapp):
    draft = DraftViewModel(AtOnce())
    draft.change(0, 0, "I felt lonely.")
    return draft


def test_it_is_offered_once_a_draft(draft):
    sharing = Sharing(draft)
    assert sharing.offer() and not sharing.offer()
    draft.new()
    assert sharing.offer()


@pytest.mark.parametrize("status", ["shared", "kept", "let_go"])
def test_it_is_not_offered_for_one_that_has_come_to_an_end(draft, status):
    draft.set_status(status)
    assert not Sharing(draft).offer()


def test_marking_it_is_kept_and_ends_the_offer(draft, qtbot):
    sharing = Sharing(draft)
    with qtbot.waitSignal(sharing.over):
        sharing.mark()
    draft.keep()
    assert draft.status == "shared" and draft.draft_id


def test_another_draft_ends_the_offer(draft, qtbot):
    sharing = Sharing(draft)
    with qtbot.waitSignal(sharing.over):
        draft.new()
