import logging

import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import StoreUnwritable
from app.model.ownership.ignoring import PHRASE, RULE, SENTENCE, SetAside
from app.viewmodels.draft.aside import AsideViewModel, marked
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.marks import Note
from tests.standins import AtOnce, JudgeByHand
from tests.word_engine import WordEngine

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = "You never ask. You never listen. You NEVER call."
FULL = StoreUnwritable("The disk is full.")
ROW = {"by": "phrase", "rule": "absolute", "words": "never"}


def hint(sentence: str = "😀 You never\n ask.", words: str = "never", kind: str = "hint") -> Note:
    before = len(sentence.partition(words)[0].encode("utf-16-le")) // 2
    after = len(sentence.partition(words)[2].encode("utf-16-le")) // 2
    end = before + len(words)
    return Note(kind, "absolute", "A rule about them", "", "share", (), sentence, before, end, before, after)  # type: ignore[arg-type]  # "hint" as str


class Desk:
    """What is set aside over stand-ins, and what it said."""

    def __init__(self, background: AtOnce | None = None) -> None:
        self.background = background or AtOnce()
        self.kept = self.background.store.set_aside
        self.reader = WordEngine()
        self.aside = AsideViewModel(self.background)
        self.changes = 0
        self.added: list[tuple[SetAside, str]] = []
        self.troubles: list[str] = []
        self.aside.changed.connect(self._count)
        self.aside.added.connect(lambda *added: self.added.append(added))
        self.aside.trouble_changed.connect(lambda: self.troubles.append(self.aside.trouble))

    def _count(self) -> None:
        self.changes += 1

    def read(self) -> "Desk":
        self.aside.read_with(self.reader)
        return self


def test_three_scopes_each_with_what_it_is_about() -> None:
    scopes = Desk().read().aside.scopes(hint())
    assert list(scopes.items()) == [(SENTENCE, "😀 You never ask."), (PHRASE, "never"), (RULE, "A rule about them")]


def test_what_has_no_words_is_no_phrase() -> None:
    assert list(Desk().read().aside.scopes(hint("Now!!!", "!!!"))) == [SENTENCE, RULE]


def test_a_strength_cannot_be_set_aside_nor_anything_before_there_is_a_reader() -> None:
    desk = Desk()
    assert desk.aside.scopes(hint()) == {}
    desk.aside.set_aside(hint(), RULE)
    assert desk.aside.entries == ()
    assert desk.read().aside.scopes(hint(kind="strength")) == {}
    desk.aside.set_aside(hint(kind="strength"), RULE)
    assert desk.aside.entries == ()


def test_the_marked_words_are_found_whatever_stands_before() -> None:
    assert marked(hint()) == "never"
    assert marked(hint("never 😀", "never 😀")) == "never 😀"


def test_what_is_set_aside_is_kept_whole_and_told() -> None:
    desk = Desk().read()
    desk.aside.set_aside(hint(), SENTENCE)
    desk.aside.set_aside(hint(), PHRASE)
    desk.aside.set_aside(hint(), RULE)
    entries = [
        SetAside(SENTENCE, "absolute", "😀 You never ask."),
        SetAside(PHRASE, "absolute", "never"),
        SetAside(RULE, "absolute", ""),
    ]
    assert list(desk.aside.entries) == entries[::-1]
    assert desk.added == list(zip(entries, ["😀 You never ask.", "never", "A rule about them"], strict=True))
    assert desk.kept.rows == [entry._asdict() for entry in entries]
    assert desk.changes == 3
    assert {desk.aside.name(entry) for entry in entries} == {"A rule about them"}
    assert desk.aside.name(SetAside(RULE, "gone", "")) == ""


def test_the_same_twice_is_one() -> None:
    desk = Desk().read()
    for _ in range(2):
        desk.aside.set_aside(hint(), RULE)
    assert len(desk.aside.entries) == len(desk.added) == desk.changes == 1


def test_what_is_taken_back_is_gone_from_the_store() -> None:
    desk = Desk().read()
    desk.aside.set_aside(hint(), SENTENCE)
    desk.aside.set_aside(hint(), RULE)
    desk.aside.take_back(desk.aside.entries[0])
    assert [row["by"] for row in desk.kept.rows] == [SENTENCE]
    desk.aside.take_back(SetAside(RULE, "absolute", ""))
    assert desk.changes == 3


def test_it_comes_back_when_the_store_opens_and_adds_to_what_was_set_aside_meanwhile() -> None:
    desk = Desk()
    desk.kept.rows = [ROW]
    desk.background.hold()
    desk.read().aside.set_aside(hint(), RULE)
    assert [entry.by for entry in desk.aside.entries] == [RULE]
    desk.background.release()
    assert [entry.by for entry in desk.aside.entries] == [RULE, PHRASE]
    assert [row["by"] for row in desk.kept.rows] == [PHRASE, RULE]


def test_what_came_into_the_store_meanwhile_is_hidden_too_and_stays_there() -> None:
    desk = Desk().read()
    desk.aside.set_aside(hint("You always shout.", "always"), PHRASE)
    desk.kept.rows.append(ROW)
    desk.aside.look_again()
    assert {entry.words for entry in desk.aside.entries} == {"always", "never"}
    desk.aside.set_aside(hint(), RULE)
    assert ROW in desk.kept.rows and len(desk.kept.rows) == 3


def test_a_row_that_cannot_be_read_keeps_no_other_away(caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk()
    desk.kept.rows = [{"by": "mood", "rule": "absolute", "words": "secret"}, ROW]
    with caplog.at_level(logging.WARNING):
        desk.read()
    assert [entry.by for entry in desk.aside.entries] == [PHRASE]
    assert "secret" not in caplog.text
    assert "Row 1" in caplog.text


def test_a_failed_save_says_so_and_holds_for_now_until_one_succeeds() -> None:
    desk = Desk().read()
    desk.kept.trouble = FULL
    desk.aside.set_aside(hint(), RULE)
    assert desk.aside.trouble == "The disk is full."
    assert [entry.by for entry in desk.reader.ignoring.entries] == [RULE]
    desk.kept.trouble = None
    desk.aside.set_aside(hint(), PHRASE)
    assert desk.troubles == ["The disk is full.", ""]
    assert [row["by"] for row in desk.kept.rows] == [RULE, PHRASE]


def test_taking_back_what_cannot_be_written_says_so_too() -> None:
    desk = Desk().read()
    desk.aside.set_aside(hint(), RULE)
    desk.kept.trouble = FULL
    desk.aside.take_back(desk.aside.entries[0])
    assert desk.aside.entries == ()
    assert desk.aside.trouble == "The disk is full."


def test_what_could_not_be_read_is_never_written_over() -> None:
    desk = Desk()
    desk.kept.rows, desk.kept.trouble = [ROW], FULL
    desk.read()
    assert desk.troubles == [], "nothing was set aside here yet, so there is nothing to say"
    desk.aside.set_aside(hint(), RULE)
    assert desk.troubles == ["The disk is full."]
    desk.kept.trouble = None
    desk.aside.set_aside(hint(), SENTENCE)
    assert [row["by"] for row in desk.kept.rows] == [PHRASE, RULE, SENTENCE]
    assert desk.troubles == ["The disk is full.", ""]


class Draft:
    """A whole draft whose hints can be set aside."""

    def __init__(self, qtbot: QtBot, text: str = TEXT) -> None:
        self._qtbot = qtbot
        self.viewmodel = DraftViewModel(AtOnce())
        with qtbot.waitSignal(self.viewmodel.hints_changed):
            self.viewmodel.noticed.set_reader(WordEngine(absolute="You never"))
            self.viewmodel.change(0, 0, text)

    @property
    def shown(self) -> list[str]:
        return [note.sentence for note in self.viewmodel.marks.notes]

    def set_aside(self, place: int, by: str) -> None:
        with self._qtbot.waitSignal(self.viewmodel.hints_changed):
            self.viewmodel.aside.set_aside(self.viewmodel.marks.notes[place], by)


@pytest.mark.parametrize(
    ("by", "left"),
    [(SENTENCE, ["You never listen."]), (PHRASE, []), (RULE, [])],
)
def test_the_hint_goes_and_comes_back(qtbot: QtBot, by: str, left: list[str]) -> None:
    draft = Draft(qtbot)
    draft.set_aside(0, by)
    assert draft.shown == left
    with qtbot.waitSignal(draft.viewmodel.hints_changed):
        draft.viewmodel.aside.take_back(draft.viewmodel.aside.entries[0])
    assert draft.shown == ["You never ask.", "You never listen."]


@pytest.mark.parametrize("by", [SENTENCE, PHRASE, RULE])
def test_a_hint_of_the_classifier_is_set_aside_as_well(qtbot: QtBot, by: str) -> None:
    draft = Draft(qtbot, "As usual.")
    judge = JudgeByHand()
    draft.viewmodel.noticed.listen_to(judge)
    judge.load()
    qtbot.waitUntil(lambda: bool(judge.wished))
    with qtbot.waitSignal(draft.viewmodel.hints_changed):
        judge.answer(absolute=0.9)
    assert draft.shown == ["As usual."]
    draft.set_aside(0, by)
    assert draft.shown == []


def test_while_the_classifier_thinks_the_hint_goes_all_the_same(qtbot: QtBot) -> None:
    draft = Draft(qtbot)
    judge = JudgeByHand()
    draft.viewmodel.noticed.listen_to(judge)
    judge.load()
    qtbot.waitUntil(lambda: bool(judge.wished))
    draft.set_aside(0, RULE)
    assert draft.shown == []
