"""The classifier's thread: order, newest wishes first, what cannot be loaded or judged, and its end."""

from collections.abc import Callable, Iterator
from threading import Event, get_ident
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError, ResourceMissing
from app.model.resources import resource_path
from app.viewmodels.draft.judging import BATCH, JudgeThread, Wish

MISSING = ResourceMissing("A part of the program is missing.")


class Judge:
    """Judges a sentence by its length once it `may`; stumbles over one that says so."""

    def __init__(self) -> None:
        self.may = Event()
        self.may.set()
        self.began = Event()
        self.judged: list[str] = []
        self.where: set[int] = set()

    def judge(self, sentence: str, before: str) -> int:
        self.began.set()
        assert self.may.wait(10)
        self.judged.append(sentence)
        self.where.add(get_ident())
        if sentence == "stumble":
            raise ValueError("private words")
        return len(sentence) + len(before)


Make = Callable[[Callable[[], object]], JudgeThread]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    """Makes threads over what loads a classifier, and ends them."""
    made: list[JudgeThread] = []

    def thread(load: Callable[[], object]) -> JudgeThread:
        made.append(JudgeThread(load))
        return made[-1]

    yield thread
    for each in made:
        each.finish()


@pytest.fixture
def judge() -> Judge:
    return Judge()


@pytest.fixture
def thread(make: Make, judge: Judge) -> JudgeThread:
    return make(lambda: (judge, {"usual": 0.5}))


def wishes(words: str) -> list[Wish]:
    return [(word, "") for word in words.split()]


def test_nothing_is_loaded_before_the_start_and_then_elsewhere(make: Make, qtbot: QtBot) -> None:
    loaded: list[int] = []
    thread = make(lambda: loaded.append(get_ident()) or (Judge(), {"usual": 0.5}))
    assert loaded == []
    with qtbot.waitSignal(thread.loaded) as told:
        thread.start()
    assert told.args == [{"usual": 0.5}]
    assert loaded != [get_ident()]


def test_wishes_are_answered_in_their_order_and_elsewhere(thread: JudgeThread, judge: Judge, qtbot: QtBot) -> None:
    thread.start()
    with qtbot.waitSignal(thread.answered) as answered:
        thread.wish([("Please.", ""), ("No.", "Please."), ("Yes.", "No.")])
    assert judge.judged == ["Please.", "No.", "Yes."]
    assert answered.args == [{("Please.", ""): 7, ("No.", "Please."): 10, ("Yes.", "No."): 7}]
    assert get_ident() not in judge.where


def test_answers_come_in_small_batches(thread: JudgeThread, qtbot: QtBot) -> None:
    batches: list[int] = []
    thread.answered.connect(lambda answers: batches.append(len(answers)))
    thread.wish([(str(number), "") for number in range(2 * BATCH + 3)])
    thread.start()
    qtbot.waitUntil(lambda: len(batches) == 3)
    assert batches == [BATCH, BATCH, 3]


def test_the_newest_wishes_take_the_place_of_older_ones(thread: JudgeThread, judge: Judge, qtbot: QtBot) -> None:
    judge.may.clear()
    thread.wish(wishes("one two three"))
    thread.start()
    assert judge.began.wait(10)
    thread.wish(wishes("four five"))
    thread.wish(wishes("six seven"))
    with qtbot.waitSignal(thread.answered) as answered:
        judge.may.set()
    assert judge.judged == ["one", "six", "seven"]
    assert list(answered.args[0]) == wishes("one six seven"), "what was judged already is not thrown away"


def test_wishes_can_be_taken_back(thread: JudgeThread, judge: Judge, qtbot: QtBot) -> None:
    judge.may.clear()
    thread.wish(wishes("one two three"))
    thread.start()
    assert judge.began.wait(10)
    thread.wish([])
    with qtbot.waitSignal(thread.answered):
        judge.may.set()
    assert judge.judged == ["one"]


def test_without_a_classifier_it_says_why_and_ends(make: Make, qtbot: QtBot) -> None:
    def refuse() -> object:
        raise MISSING

    thread = make(refuse)
    with qtbot.waitSignal(thread.failed) as failed:
        thread.start()
    assert failed.args == [MISSING]
    thread.wish(wishes("one"))


def test_a_bug_in_loading_is_told(make: Make, qtbot: QtBot) -> None:
    thread = make(lambda: SimpleNamespace().nothing)
    with qtbot.waitSignal(thread.bug) as bug:
        thread.start()
    assert isinstance(bug.args[0], AttributeError)


def test_a_bug_in_a_sentence_is_told_once_and_keeps_no_other_back(thread: JudgeThread, qtbot: QtBot) -> None:
    bugs: list[Exception] = []
    thread.bug.connect(bugs.append)
    thread.start()
    with qtbot.waitSignal(thread.answered) as answered:
        thread.wish([("stumble", ""), ("stumble", "again"), ("go on", "")])
    assert answered.args == [{("stumble", ""): None, ("stumble", "again"): None, ("go on", ""): 5}]
    assert [type(bug) for bug in bugs] == [ValueError]


def test_finishing_while_it_judges_waits_for_one_sentence_and_answers_nothing(
    thread: JudgeThread, judge: Judge, qtbot: QtBot
) -> None:
    judge.may.clear()
    thread.wish(wishes("one two three"))
    thread.start()
    assert judge.began.wait(10)
    with qtbot.assertNotEmitted(thread.answered):
        thread.end()
        judge.may.set()
        thread.finish()
    assert judge.judged == ["one"]


def test_finishing_while_it_loads_tells_nothing(make: Make, qtbot: QtBot) -> None:
    began, may = Event(), Event()

    def load() -> object:
        began.set()
        assert may.wait(10)
        raise MISSING

    thread = make(load)
    thread.start()
    assert began.wait(10)
    with qtbot.assertNotEmitted(thread.failed):
        thread.end()
        may.set()
        thread.finish()


def test_a_thread_that_is_finished_first_never_loads(make: Make) -> None:
    loaded: list[int] = []
    thread = make(lambda: loaded.append(1) or (Judge(), {}))
    thread.finish()
    thread.start()
    assert loaded == []


def has_weights() -> bool:
    try:
        return bool(resource_path("en", "classifier"))
    except KnownError:
        return False


@pytest.mark.skipif(not has_weights(), reason="the classifier's weights are not part of the program yet")
def test_the_real_classifier_answers_as_it_does_when_asked_directly(make: Make, qtbot: QtBot) -> None:
    from app.model.ownership.classifier.load import load_classifier
    from app.model.ownership.load import load_engine
    from app.model.ownership.rule import HINTS, STRENGTHS

    engine = load_engine()
    asked = [("Must be nice.", "You slept until ten."), ("I missed you.", "")]
    thread = make(lambda: load_classifier(engine))
    with qtbot.waitSignal(thread.answered, timeout=20_000) as answered:
        thread.wish(asked)
        thread.start()
    directly = load_classifier(engine).classifier
    assert list(answered.args[0]) == asked
    for wish, judgement in answered.args[0].items():
        assert judgement.probabilities == pytest.approx(directly.judge(*wish).probabilities)
        assert list(judgement.probabilities) == [*HINTS, *STRENGTHS]
