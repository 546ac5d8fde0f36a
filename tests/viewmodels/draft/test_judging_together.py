import pytest

from app.viewmodels.draft.judging_together import JudgingTogether
from tests.standins import JudgeByHand


class Asker:
    """A reading that only asks and listens."""

    def __init__(self, together):
        self.loaded, self.heard = [], []
        together.let_ask(self.listen_to)

    def listen_to(self, judging):
        self.judging = judging
        judging.loaded.connect(self.loaded.append)
        judging.answered.connect(self.heard.append)

    def wish(self, *sentences):
        self.judging.wish([(sentence, "") for sentence in sentences])


@pytest.fixture
def judge(qapp):
    return JudgeByHand()


def wished(judge):
    return [sentence for sentence, _ in judge.wished[-1]]


def test_the_wishes_of_one_do_not_displace_those_of_another(judge):
    together = JudgingTogether(judge)
    first, second = Asker(together), Asker(together)
    first.wish("a", "b")
    second.wish("b", "c")
    assert wished(judge) == ["a", "b", "c"]
    first.wish("d")
    assert wished(judge) == ["d", "b", "c"], "of each, the newest count"


def test_all_hear_the_answers_and_nobody_asks_for_them_again(judge):
    together = JudgingTogether(judge)
    first, second = Asker(together), Asker(together)
    first.wish("a")
    second.wish("b")
    judge.answer(1, absolute=0.9)
    assert first.heard == second.heard == [{("a", ""): {"absolute": 0.9}}]
    second.wish("b", "c")
    assert wished(judge) == ["b", "c"]


def test_who_comes_late_hears_that_the_classifier_is_there(judge):
    together = JudgingTogether(judge)
    early = Asker(together)
    judge.load()
    late = Asker(together)
    assert early.loaded == late.loaded != []
