import time

import pytest
from pytestqt.qtbot import QtBot

from app.model.ownership.finding import Finding, Sentence
from app.viewmodels.draft.hints import PATIENCE, SLICE, Hints
from app.viewmodels.draft.marks import Note
from tests.standins import JudgeByHand
from tests.word_engine import WordEngine


class SlowEngine(WordEngine):
    """Takes two milliseconds for each sentence."""

    def findings(self, text: str, sentence: Sentence, before: Sentence | None = None) -> tuple[Finding, ...]:
        until = time.perf_counter() + 0.002
        while time.perf_counter() < until:
            pass
        return super().findings(text, sentence, before)


class Room:
    """Hints over a text that can be exchanged, a classifier that answers by hand, and the marks it ever showed."""

    def __init__(self, qtbot: QtBot, text: str, patience: int = 60_000) -> None:
        self.text = text
        self.judge = JudgeByHand()
        self.hints = Hints(lambda: self.text, patience)
        self.hints.listen_to(self.judge)
        self.shown: list[list[str]] = []
        self.hints.changed.connect(self._note)
        self._qtbot = qtbot

    def _note(self, _: int, notes: list[Note]) -> None:
        self.shown.append([note.sentence for note in notes])

    def read(self) -> None:
        """Read the text, until the classifier is asked or the marks are shown."""
        asked, shown = len(self.judge.wished), len(self.shown)
        self.hints.set_reader(WordEngine())
        self._qtbot.waitUntil(lambda: len(self.judge.wished) > asked or len(self.shown) > shown)

    def edit(self, text: str, caret: int) -> None:
        """Put another text there and wait until its classifier is asked."""
        self.text = text
        self.hints.edited(caret)
        asked = len(self.judge.wished)
        self._qtbot.waitUntil(lambda: len(self.judge.wished) > asked)

    def wait_until_shown(self, times: int) -> None:
        """Wait until the marks came as often as this."""
        self._qtbot.waitUntil(lambda: len(self.shown) >= times)

    def finish_reading(self) -> None:
        """Take the turns that are left, here and now."""
        while self.hints.reading:
            self.hints.read_a_little()


def test_it_reads_after_a_pause_and_says_which_text_it_read(qtbot: QtBot) -> None:
    hints = Hints(lambda: "You never listen.\n😀 You never ask. I love you.")
    hints.set_reader(WordEngine())
    with qtbot.waitSignal(hints.paused), qtbot.waitSignal(hints.changed) as read:
        hints.edited(0)
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
    hints.set_reader(SlowEngine())
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


def test_what_was_read_is_told_in_a_turn_of_its_own(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen.")
    room.hints.set_reader(WordEngine())
    room.hints.read_a_little()
    assert room.hints.reading
    assert room.shown == []
    room.hints.read_a_little()
    assert room.shown == [["You never listen."]]
    assert not room.hints.reading


def test_an_edit_between_reading_and_telling_keeps_what_is_stale_back(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen.")
    room.hints.set_reader(WordEngine())
    room.hints.read_a_little()
    room.text = "I love you."
    room.hints.edited(11)
    room.wait_until_shown(1)
    assert room.shown == [["I love you."]]


def test_an_edit_drops_what_was_being_read(qtbot: QtBot) -> None:
    text = ["You never listen.\n" * 20]
    hints = Hints(lambda: text[0])
    read: list[int] = []
    hints.changed.connect(lambda revision, notes: read.append(len(notes)))
    hints.set_reader(SlowEngine())
    hints.read_a_little()
    assert hints.reading
    text[0] = "I love you."
    with qtbot.waitSignal(hints.changed):
        hints.edited(11)
        assert not hints.reading
    assert read == [1]


def test_without_a_reader_nothing_is_read(qtbot: QtBot) -> None:
    hints = Hints(lambda: "You never listen.")
    with qtbot.waitSignal(hints.paused):
        hints.edited(0)
    assert not hints.reading


def test_notes_that_are_alike_can_be_told_apart(qtbot: QtBot) -> None:
    hints = Hints(lambda: "You never ask.\nYou never ask.")
    with qtbot.waitSignal(hints.changed) as read:
        hints.set_reader(WordEngine())
    assert len({note.key for note in read.args[1]}) == 2


def test_a_mark_that_the_classifier_takes_away_in_time_is_never_shown(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen. I love you.")
    room.judge.load()
    room.read()
    assert room.judge.wished[-1] == [("You never listen.", ""), ("I love you.", "You never listen.")]
    assert room.shown == []
    room.judge.answer(owned=0.8)
    room.finish_reading()
    assert room.shown == [["You never listen.", "I love you."]]
    room.edit("You never listen. I love you. You never ask.", 44)
    assert room.judge.wished[-1] == [("You never ask.", "I love you.")]
    room.judge.answer(owned=0.1)
    room.finish_reading()
    assert room.shown[1:] == [["You never listen.", "I love you."]]


def test_what_only_the_classifier_finds_comes_with_the_marks_of_the_rules(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen. Must be nice.")
    room.judge.load()
    room.read()
    room.judge.answer(absolute=0.8)
    room.finish_reading()
    assert room.shown == [["You never listen.", "Must be nice."]]


def test_patience_ends_and_the_rules_speak_alone_until_the_answer_comes(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen.", PATIENCE)
    room.judge.load()
    room.read()
    began = time.monotonic()
    room.wait_until_shown(1)
    assert time.monotonic() - began > PATIENCE / 2000
    assert room.shown == [["You never listen."]]
    assert len(room.judge.wished) == 1, "what is being judged is not asked for again"
    room.judge.answer(absolute=0.2)
    room.finish_reading()
    assert room.shown == [["You never listen."], []]


def test_a_long_text_changes_its_marks_twice_however_many_answers_come(qtbot: QtBot) -> None:
    sentences = [f"You never {number}." for number in range(40)]
    room = Room(qtbot, " ".join(sentences), PATIENCE)
    room.judge.load()
    room.read()
    room.judge.answer(8)
    assert not room.hints.reading, "a few answers of many are no reason to read"
    room.wait_until_shown(1)
    assert room.shown == [sentences[8:]]
    for _ in range(3):
        room.judge.answer(8)
    room.judge.answer(absolute=0.8)
    room.finish_reading()
    assert room.shown[1:] == [sentences[32:]]


def test_a_classifier_that_comes_late_changes_as_little(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen. I love you. You never ask.")
    room.read()
    assert room.shown == [["You never listen.", "I love you.", "You never ask."]]
    room.judge.load()
    room.finish_reading()
    room.judge.answer(1, absolute=0.8)
    room.judge.answer()
    room.finish_reading()
    assert room.shown[1:] == [["You never listen."]]


def test_marks_that_stay_the_same_are_not_shown_again(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen. You never ask.")
    room.read()
    room.judge.load()
    room.finish_reading()
    room.judge.answer(absolute=0.8)
    room.finish_reading()
    assert len(room.judge.wished) == 1
    room.hints.set_sensitivity("thorough")
    room.finish_reading()
    assert room.shown == [["You never listen.", "You never ask."]]


def test_a_note_stays_the_same_when_the_classifier_agrees(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen. You never ask.")
    with qtbot.waitSignal(room.hints.changed) as ruled:
        room.read()
    room.judge.load()
    room.finish_reading()
    room.judge.answer(1)
    with qtbot.waitSignal(room.hints.changed) as judged:
        room.judge.answer(absolute=0.8)
    [kept] = judged.args[1]
    assert kept.key == ruled.args[1][1].key


def test_answers_that_come_after_an_edit_do_no_harm(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen.")
    room.judge.load()
    room.read()
    late = [list(wishes) for wishes in room.judge.wished]
    room.text = "You never listen. You never ask."
    room.hints.edited(32)
    assert room.judge.wished[-1] == [], "nobody needs them any more"
    room.judge.answered.emit({wish: {} for wish in late[0]})
    assert not room.hints.reading
    assert room.shown == []
    qtbot.waitUntil(lambda: bool(room.judge.wished[-1]))
    assert room.judge.wished[-1] == [("You never ask.", "You never listen.")], "but what they say is not forgotten"
    room.judge.answer(absolute=0.8)
    room.finish_reading()
    assert room.shown == [["You never ask."]]


def test_answers_that_come_while_it_is_read_are_taken_in(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen. " * 20)
    room.judge.load()
    room.hints.set_reader(SlowEngine())
    room.hints.read_a_little()
    assert room.hints.reading
    room.judge.answered.emit({("You never listen.", ""): {}, ("You never listen.", "You never listen."): {}})
    room.finish_reading()
    assert room.shown == [[]]
    assert room.judge.wished == []


def test_a_sentence_that_cannot_be_judged_is_left_to_the_rules(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen.")
    room.judge.load()
    room.read()
    room.judge.answered.emit({("You never listen.", ""): None})
    room.finish_reading()
    assert room.shown == [["You never listen."]]
    assert len(room.judge.wished) == 1


def test_the_same_text_is_read_again_at_once_but_never_while_a_key_is_fresh(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen.")
    reader = WordEngine()
    room.hints.set_reader(reader)
    room.wait_until_shown(1)
    reader.ignoring = reader.ignoring.with_rule("absolute")
    room.hints.read_again()
    room.finish_reading()
    assert room.shown == [["You never listen."], []]
    room.hints.edited(0)
    room.hints.read_again()
    assert not room.hints.reading


def test_another_text_is_judged_and_the_one_before_it_no_more(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen.")
    room.judge.load()
    room.read()
    room.text = "You never ask."
    room.hints.read()
    room.finish_reading()
    assert room.judge.wished[1:] == [[], [("You never ask.", "")]]


def test_sensitivity_weighs_anew_what_is_known_without_asking_again(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen. You never ask.")
    room.hints.set_sensitivity("gentle")
    room.judge.load()
    room.read()
    room.judge.answer(1, absolute=0.3)
    room.judge.answer(absolute=0.7)
    room.finish_reading()
    for name in ("usual", "thorough", "gentle"):
        room.hints.set_sensitivity(name)
        room.finish_reading()
    assert room.shown == [[], ["You never ask."], ["You never listen.", "You never ask."], []]
    assert len(room.judge.wished) == 1


def test_sensitivity_without_a_classifier_reads_nothing(qtbot: QtBot) -> None:
    room = Room(qtbot, "You never listen.")
    room.read()
    room.hints.set_sensitivity("gentle")
    assert not room.hints.reading


@pytest.mark.parametrize(
    ("text", "caret", "order"),
    [
        ("a. b. c. d. e.", 0, "abcde"),
        ("a. b. c. d. e.", 8, "cdbea"),
        ("a. b. c. d. e.", 10, "decba"),
        ("a. b. c. d. e. ", 15, "edcba"),
        ("😀😀😀😀😀. b. c.", 12, "bc😀"),
    ],
)
def test_judging_begins_at_the_caret_and_goes_outwards(qtbot: QtBot, text: str, caret: int, order: str) -> None:
    room = Room(qtbot, "")
    room.judge.load()
    room.read()
    room.edit(text, caret)
    assert "".join(sentence[0] for sentence, _ in room.judge.wished[-1]) == order
