"""What waits for the window in the measurements."""

from types import SimpleNamespace

import bench_window
import pytest
from bench_window import Room, await_signal
from PySide6.QtCore import QObject, QTimer, Signal


class Draft(QObject):
    hints_changed = Signal(int, object)


class Judging(QObject):
    answered = Signal(object)


@pytest.fixture
def room(qapp):
    page = SimpleNamespace(editor=None)
    return Room(
        qapp,
        SimpleNamespace(
            draft=Draft(), hinting=SimpleNamespace(judging=Judging()), window=SimpleNamespace(page=lambda _: page)
        ),
        {},
    )


def later(room, *acts):
    """The acts one after the other, in turns to come."""
    for number, act in enumerate(acts):
        QTimer.singleShot(1 + 5 * number, room.program.draft, act)


def test_turns_are_taken_until_the_marks_came(room):
    read = []
    room.program.draft.hints_changed.connect(lambda *_: read.append(1))
    turns = room.turns_until_marked(lambda: later(room, lambda: room.program.draft.hints_changed.emit(1, [])))
    assert read == [1]
    assert len(turns) >= 2


def test_marks_without_an_answer_of_the_classifier_can_be_too_early(room):
    told = []

    def tell(what):
        told.append(what)
        room.program.draft.hints_changed.emit(1, [])

    def answer():
        told.append("answered")
        room.program.hinting.judging.answered.emit({})

    acts = (lambda: tell("by rules"), answer, lambda: tell("judged"))
    room.turns_until_marked(lambda: later(room, *acts), judged=True)
    assert told == ["by rules", "answered", "judged"]


def test_the_classifier_is_waited_for_until_it_is_still(room, monkeypatch):
    monkeypatch.setattr(bench_window, "STILL", 0.05)
    answers = []
    room.program.hinting.judging.answered.connect(answers.append)
    later(room, *[lambda: room.program.hinting.judging.answered.emit({})] * 3)
    assert 0 < room.await_judgement() < 30
    assert len(answers) == 3


def test_waiting_ends_with_the_signal(qapp, room):
    changed = room.program.draft.hints_changed
    await_signal(changed, lambda: QTimer.singleShot(1, room.program.draft, lambda: changed.emit(1, [])))


def test_waiting_in_vain_is_an_error(qapp, room, monkeypatch):
    monkeypatch.setattr(bench_window, "PATIENCE", 1)
    with pytest.raises(RuntimeError, match="never came"):
        await_signal(room.program.draft.hints_changed, lambda: None)
    with pytest.raises(RuntimeError, match="not read again"):
        room.turns_until_marked(lambda: None)
