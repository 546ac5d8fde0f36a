import time

from pytestqt.qtbot import QtBot

from app.model.ownership.finding import Finding, Sentence
from app.viewmodels.hints import SLICE, Hints
from tests.word_engine import WordEngine


class SlowEngine(WordEngine):
    """Takes two milliseconds for each sentence."""

    def findings(self, text: str, sentence: Sentence) -> tuple[Finding, ...]:
        until = time.perf_counter() + 0.002
        while time.perf_counter() < until:
            pass
        return super().findings(text, sentence)


def test_it_reads_after_a_pause_and_says_which_text_it_read(qtbot: QtBot) -> None:
    hints = Hints(lambda: "You never listen.\n😀 You never ask. I love you.")
    hints.set_engine(WordEngine())
    with qtbot.waitSignal(hints.paused), qtbot.waitSignal(hints.changed) as read:
        hints.edited()
    revision, notes = read.args
    assert revision == hints.revision == 1
    assert [(note.label, note.sentence, note.start, note.end) for note in notes] == [
        ("absolute", "You never listen.", 4, 9),
        ("absolute", "😀 You never ask.", 25, 30),
        ("owned", "I love you.", 38, 42),
    ]
    second = notes[1]
    assert (second.before, second.after) == (7, 5)
    assert (second.name, second.why, second.skill) == ("A rule about them", "“Never” is long.", "share")


def test_no_turn_of_the_event_loop_reads_for_long(qtbot: QtBot) -> None:
    hints = Hints(lambda: "You never listen.\n" * 20)
    hints.set_engine(SlowEngine())
    turns: list[float] = []

    def turn() -> None:
        began = time.perf_counter()
        hints.read_a_little()
        turns.append(time.perf_counter() - began)

    with qtbot.waitSignal(hints.changed):
        while not turns or hints.reading:
            turn()
    assert len(turns) > 5
    assert sorted(turns)[len(turns) // 2] < SLICE + 0.004


def test_an_edit_drops_what_was_being_read(qtbot: QtBot) -> None:
    text = ["You never listen.\n" * 20]
    hints = Hints(lambda: text[0])
    read: list[int] = []
    hints.changed.connect(lambda revision, notes: read.append(len(notes)))
    hints.set_engine(SlowEngine())
    hints.read_a_little()
    assert hints.reading
    text[0] = "I love you."
    with qtbot.waitSignal(hints.changed):
        hints.edited()
        assert not hints.reading
    assert read == [1]


def test_without_an_engine_nothing_is_read(qtbot: QtBot) -> None:
    hints = Hints(lambda: "You never listen.")
    with qtbot.waitSignal(hints.paused):
        hints.edited()
    assert not hints.reading


def test_notes_that_are_alike_can_be_told_apart(qtbot: QtBot) -> None:
    hints = Hints(lambda: "You never ask.\nYou never ask.")
    with qtbot.waitSignal(hints.changed) as read:
        hints.set_engine(WordEngine())
    assert len({note.key for note in read.args[1]}) == 2
