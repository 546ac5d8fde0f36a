from typing import get_args

from app.model.draft import SITUATIONS, TIES, Status
from app.viewmodels.history.statuses import STATUSES, situation_word, status_word, tie_word


def test_every_status_has_a_word_of_its_own():
    assert set(STATUSES) == set(get_args(Status))
    assert len({status_word(status) for status in STATUSES}) == len(STATUSES)


def test_every_tie_and_situation_has_a_word_and_nothing_has_none():
    assert all(map(tie_word, TIES)) and all(map(situation_word, SITUATIONS))
    assert tie_word("") == situation_word("") == ""
