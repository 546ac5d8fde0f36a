import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.draft import Draft, Mark
from app.model.errors import StoreUnwritable
from app.viewmodels.draft.draft import DraftViewModel, Keeping
from tests.standins import AtOnce, JudgeByHand
from tests.word_engine import OFFERS, WordEngine

pytestmark = pytest.mark.usefixtures("qapp")

NOW = datetime(2026, 1, 5, 18, 44, tzinfo=UTC)
FULL = StoreUnwritable("The disk is full.")


class Desk:
    """A viewmodel over stand-ins, and what it said."""

    def __init__(self) -> None:
        self.now = NOW
        self.background = AtOnce()
        self.viewmodel = DraftViewModel(self.background, self.tick)
        self.saved: list[str] = []
        self.keeping: list[Keeping] = []
        self.viewmodel.saved.connect(self.saved.append)
        self.viewmodel.keeping_changed.connect(self.keeping.append)

    def tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def type(self, text: str, at: int = 0) -> None:
        self.viewmodel.change(at, 0, text)

    @property
    def kept(self) -> dict[str, str]:
        return {draft.id: draft.text for draft in self.background.store.drafts.kept.values()}

    def store(self, draft_id: str, text: str) -> None:
        self.background.store.drafts.kept[draft_id] = Draft(draft_id, NOW, NOW, "Sam", "Evenings", text)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_it_is_kept_within_two_seconds_of_the_last_key(desk: Desk, qtbot: QtBot) -> None:
    began = time.monotonic()
    with qtbot.waitSignal(desk.viewmodel.saved, timeout=2000):
        desk.type("I felt lonely.")
    assert time.monotonic() - began > 0.5
    assert desk.kept == {desk.viewmodel.draft_id: "I felt lonely."}
    assert desk.keeping[-1].when is not None


def test_unbroken_typing_is_kept_on_the_way(desk: Desk, qtbot: QtBot) -> None:
    def key() -> bool:
        desk.type("a")
        return bool(desk.saved)

    began = time.monotonic()
    qtbot.waitUntil(key, timeout=3000)
    assert time.monotonic() - began < 2


def test_a_blank_draft_is_never_stored(desk: Desk) -> None:
    desk.type("  \n")
    desk.viewmodel.set_to(" ")
    desk.viewmodel.keep()
    desk.viewmodel.new()
    desk.viewmodel.close()
    assert desk.kept == {}
    assert desk.saved == []


def test_whom_it_is_for_is_worth_keeping(desk: Desk) -> None:
    desk.viewmodel.set_to("Sam")
    desk.viewmodel.set_title("Evenings")
    desk.viewmodel.keep()
    [kept] = desk.background.store.drafts.kept.values()
    assert (kept.to, kept.title, kept.text) == ("Sam", "Evenings", "")


def test_an_emptied_page_goes_to_the_trash_with_its_words(desk: Desk) -> None:
    desk.type("words")
    desk.viewmodel.keep()
    first = desk.viewmodel.draft_id
    desk.viewmodel.change(0, 5, "")
    desk.viewmodel.keep()
    assert desk.background.store.history.trashed == {("draft", first)}
    assert desk.kept == {first: "words"}
    assert desk.saved == [first, first]
    desk.type("others")
    desk.viewmodel.keep()
    assert desk.kept == {first: "words", desk.viewmodel.draft_id: "others"}
    assert desk.viewmodel.draft_id != first


def test_new_keeps_what_was_there_and_shows_a_fresh_page(desk: Desk, qtbot: QtBot) -> None:
    desk.type("words")
    first = desk.viewmodel.draft_id
    with qtbot.waitSignal(desk.viewmodel.opened):
        desk.viewmodel.new()
    assert desk.kept == {first: "words"}
    assert desk.viewmodel.is_blank
    assert desk.viewmodel.draft_id != first
    assert desk.keeping[-1] == Keeping()


def test_opening_another_keeps_this_one_and_shows_that_one(desk: Desk, qtbot: QtBot) -> None:
    desk.store("a", "old words")
    desk.type("words")
    first = desk.viewmodel.draft_id
    with qtbot.waitSignal(desk.viewmodel.opened):
        desk.viewmodel.open("a")
    assert desk.kept == {"a": "old words", first: "words"}
    viewmodel = desk.viewmodel
    assert (viewmodel.to, viewmodel.title, viewmodel.text) == ("Sam", "Evenings", "old words")
    assert desk.keeping[-1] == Keeping(NOW)


def test_words_typed_while_another_is_being_opened_are_kept(desk: Desk) -> None:
    desk.store("a", "old words")
    desk.background.hold()
    desk.viewmodel.open("a")
    desk.type("meanwhile")
    first = desk.viewmodel.draft_id
    desk.background.release()
    assert desk.kept == {"a": "old words", first: "meanwhile"}
    assert desk.viewmodel.draft_id == "a"


def test_only_the_draft_wanted_last_is_opened(desk: Desk) -> None:
    desk.store("a", "one")
    desk.store("b", "two")
    desk.background.hold()
    desk.viewmodel.open("a")
    desk.viewmodel.open("b")
    desk.background.release()
    assert desk.viewmodel.draft_id == "b"


def test_a_draft_that_is_gone_changes_nothing(desk: Desk) -> None:
    desk.type("words")
    desk.viewmodel.open("gone")
    assert desk.viewmodel.text == "words"


def test_opening_and_leaving_without_an_edit_stores_nothing(desk: Desk) -> None:
    desk.store("a", "line\r\nend\ud800")
    before = desk.background.store.drafts.kept["a"]
    desk.viewmodel.open("a")
    assert desk.viewmodel.text == "line\r\nend\ud800"
    desk.viewmodel.new()
    assert desk.background.store.drafts.kept["a"] is before
    assert desk.saved == []


def test_a_change_of_the_title_keeps_the_text_exactly(desk: Desk) -> None:
    desk.store("a", "line\r\nend\ud800")
    desk.viewmodel.open("a")
    desk.viewmodel.set_title("Other")
    desk.viewmodel.keep()
    assert desk.kept["a"] == "line\r\nend\ud800"


def test_a_failure_is_said_and_loses_nothing(desk: Desk) -> None:
    desk.background.store.drafts.trouble = FULL
    desk.type("words")
    desk.viewmodel.keep()
    assert desk.keeping[-1] == Keeping(None, "The disk is full.", waiting=True)
    failed = desk.viewmodel.draft_id
    desk.viewmodel.new()
    desk.viewmodel.open(failed)
    assert desk.viewmodel.text == "words"
    desk.background.store.drafts.trouble = None
    desk.type("more ")
    desk.viewmodel.keep()
    assert desk.kept == {failed: "more words"}
    assert desk.keeping[-1].trouble == ""


def test_closing_keeps_even_while_a_save_is_under_way(desk: Desk) -> None:
    desk.background.hold()
    desk.type("first")
    desk.viewmodel.keep()
    desk.type("second ")
    desk.viewmodel.close()
    desk.background.release()
    assert list(desk.kept.values()) == ["second first"]


def test_the_last_draft_is_offered_and_opened_only_when_asked(desk: Desk) -> None:
    offered: list[bool] = []
    desk.viewmodel.last_offered.connect(offered.append)
    desk.viewmodel.look_for_last()
    assert offered == [False]
    desk.store("a", "old words")
    desk.viewmodel.look_for_last()
    assert offered == [False, True]
    assert desk.viewmodel.is_blank
    desk.viewmodel.open_last()
    assert desk.viewmodel.text == "old words"


def test_trashing_the_open_draft_gives_a_fresh_page(desk: Desk) -> None:
    desk.store("a", "old words")
    desk.viewmodel.open("a")
    for kind, entry in (("session", "a"), ("draft", "b")):
        desk.viewmodel.let_go(kind, entry)
        assert desk.viewmodel.draft_id == "a"
    desk.viewmodel.let_go("draft", "a")
    assert desk.viewmodel.is_blank
    assert desk.viewmodel.draft_id != "a"


def test_words_written_before_the_trashing_go_with_the_draft(desk: Desk) -> None:
    desk.store("a", "old words")
    desk.viewmodel.open("a")
    desk.type("newest ")
    trashed_at = desk.tick()
    desk.viewmodel.let_go("draft", "a")
    kept = desk.background.store.drafts.kept["a"]
    assert kept.text == "newest old words"
    assert kept.changed < trashed_at


def test_marks_are_read_and_move_and_vanish_where_the_text_changes(desk: Desk, qtbot: QtBot) -> None:
    viewmodel = desk.viewmodel
    desk.type("😀 You never listen. I love you.")
    with qtbot.waitSignal(viewmodel.hints_changed) as read:
        viewmodel.noticed.set_reader(WordEngine())
    assert [note.label for note in read.args[1]] == ["absolute", "owned"]
    hint, strength = read.args[1]
    assert viewmodel.marks.place(hint) == (7, 12)
    desk.type("So: ")
    assert viewmodel.marks.place(hint) == (11, 16)
    desk.type("x", at=13)
    assert viewmodel.marks.place(hint) is None
    assert viewmodel.marks.place(strength) is not None
    with qtbot.waitSignal(viewmodel.hints_changed) as read:
        viewmodel.change(13, 1, "")
    assert viewmodel.marks.place(read.args[1][0]) == (11, 16)


def test_the_classifier_is_asked_from_the_last_edit_on_and_weighed_as_wanted(desk: Desk, qtbot: QtBot) -> None:
    judge = JudgeByHand()
    desk.viewmodel.noticed.listen_to(judge)
    desk.viewmodel.noticed.set_sensitivity("gentle")
    desk.viewmodel.noticed.set_reader(WordEngine())
    judge.load()
    desk.type("😀 You never listen. You never ask.")
    desk.type(" You never call.", at=20)
    qtbot.waitUntil(lambda: bool(judge.wished))
    assert [sentence for sentence, _ in judge.wished[-1]] == [
        "You never call.",
        "You never ask.",
        "😀 You never listen.",
    ]
    with qtbot.waitSignal(desk.viewmodel.hints_changed):
        judge.answer(1, absolute=0.95)
        judge.answer(absolute=0.6)
    assert [note.sentence for note in desk.viewmodel.marks.notes] == ["You never call."]
    with qtbot.waitSignal(desk.viewmodel.hints_changed):
        desk.viewmodel.noticed.set_sensitivity("usual")
    assert len(desk.viewmodel.marks.notes) == 3


def test_an_offer_says_what_to_put_where(desk: Desk, qtbot: QtBot) -> None:
    desk.type("😀 I cry. You never.")
    with qtbot.waitSignal(desk.viewmodel.hints_changed) as read:
        desk.viewmodel.noticed.set_reader(WordEngine(absolute="You never"))
    [note] = read.args[1]
    insertion = desk.viewmodel.offer(note, OFFERS[1])
    assert insertion is not None
    assert (insertion.start, insertion.end, insertion.text) == (10, 20, OFFERS[1])
    desk.viewmodel.change(12, 1, "")
    assert desk.viewmodel.offer(note, OFFERS[1]) is None


def test_words_are_counted_when_the_typing_rests(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.viewmodel.counted) as counted:
        desk.type("three little words")
    assert counted.args == [3]


def test_it_says_how_many_sentences_tell_and_ask(desk: Desk, qtbot: QtBot) -> None:
    desk.type("😀 You never listen. I love you. I love it, so would you come. Could you ring.")
    with qtbot.waitSignal(desk.viewmodel.balanced) as balanced:
        desk.viewmodel.noticed.set_reader(WordEngine(absolute="never", owned="love", request="ould you"))
    assert balanced.args == [2, 2]


def test_another_language_is_said_once_and_taken_back(desk: Desk, qtbot: QtBot) -> None:
    said: list[bool] = []
    viewmodel = desk.viewmodel
    viewmodel.language_changed.connect(said.append)
    german = "Liebe Mama, ich weiß nicht, wie ich anfangen soll. "
    for text in ("I felt alone. ", german * 3, german):
        with qtbot.waitSignal(viewmodel.counted):
            desk.type(text)
    assert said == [True]
    with qtbot.waitSignal(viewmodel.opened):
        viewmodel.new()
    assert said == [True, False]


def test_while_it_is_poured_out_nothing_is_read(desk: Desk, qtbot: QtBot) -> None:
    viewmodel, judge, reader = desk.viewmodel, JudgeByHand(), WordEngine()
    desk.type("You never listen.")
    viewmodel.set_mode("pour")
    viewmodel.noticed.listen_to(judge)
    viewmodel.noticed.set_reader(reader)
    judge.load()
    viewmodel.noticed.set_sensitivity("thorough")
    with qtbot.waitSignal(viewmodel.counted), qtbot.assertNotEmitted(viewmodel.hints_changed, wait=100):
        desk.type("You never ask. ")
    assert not any(judge.wished)
    assert viewmodel.marks.notes == []
    with qtbot.waitSignal(viewmodel.hints_changed, check_params_cb=lambda _, notes: len(notes) == 2):
        viewmodel.set_mode("own")


def test_pouring_takes_every_mark_and_count_away_at_once(desk: Desk, qtbot: QtBot) -> None:
    viewmodel = desk.viewmodel
    desk.type("I love it. You never listen.")
    with qtbot.waitSignal(viewmodel.hints_changed):
        viewmodel.noticed.set_reader(WordEngine())
    with (
        qtbot.waitSignal(viewmodel.hints_changed, check_params_cb=lambda _, notes: notes == []),
        qtbot.waitSignal(viewmodel.balanced, check_params_cb=lambda *counts: counts == (0, 0)),
        qtbot.waitSignal(viewmodel.pouring_changed, check_params_cb=lambda pouring: pouring is True),
    ):
        viewmodel.set_mode("pour")
    assert viewmodel.marks.notes == []


def test_another_language_is_found_out_once_it_is_owned(desk: Desk, qtbot: QtBot) -> None:
    said: list[bool] = []
    desk.viewmodel.language_changed.connect(said.append)
    desk.viewmodel.set_mode("pour")
    with qtbot.waitSignal(desk.viewmodel.counted):
        desk.type("Liebe Mama, ich weiß nicht, wie ich anfangen soll. " * 3)
    assert said == []
    desk.viewmodel.set_mode("own")
    assert said == [True]


def test_the_mode_is_kept_with_each_draft_and_does_not_change_when_it_was_written(desk: Desk) -> None:
    viewmodel = desk.viewmodel
    desk.store("a", "old words")
    viewmodel.open("a")
    viewmodel.set_mode("pour")
    viewmodel.new()
    kept = desk.background.store.drafts.kept["a"]
    assert (kept.mode, kept.changed) == ("pour", NOW)
    assert viewmodel.mode == "own"
    told: list[bool] = []
    viewmodel.pouring_changed.connect(told.append)
    viewmodel.open("a")
    assert viewmodel.mode == "pour"
    assert told == [True]


def test_a_mode_chosen_after_writing_does_not_turn_time_back(desk: Desk) -> None:
    desk.store("a", "old words")
    desk.viewmodel.open("a")
    desk.type("new ")
    desk.viewmodel.keep()
    changed = desk.background.store.drafts.kept["a"].changed
    assert changed > NOW
    desk.viewmodel.set_mode("pour")
    desk.viewmodel.keep()
    assert desk.background.store.drafts.kept["a"].changed == changed


def test_the_mode_of_a_blank_page_alone_is_not_kept(desk: Desk) -> None:
    desk.viewmodel.set_mode("pour")
    desk.viewmodel.keep()
    assert desk.kept == {}
    desk.type("words")
    desk.viewmodel.keep()
    [kept] = desk.background.store.drafts.kept.values()
    assert kept.mode == "pour"


def test_an_emptied_page_stays_as_it_was_chosen(desk: Desk) -> None:
    desk.viewmodel.set_mode("pour")
    desk.type("words")
    desk.viewmodel.keep()
    desk.viewmodel.change(0, 5, "")
    desk.viewmodel.keep()
    assert desk.viewmodel.mode == "pour"


def test_who_and_where_are_kept_with_the_draft_and_shown_when_it_is_opened(desk: Desk, qtbot: QtBot) -> None:
    viewmodel = desk.viewmodel
    desk.type("words")
    viewmodel.set_tie("partner")
    viewmodel.set_situation("strained")
    viewmodel.set_hope("two evenings")
    first = viewmodel.draft_id
    with qtbot.waitSignal(viewmodel.who_changed):
        viewmodel.new()
    assert (viewmodel.tie, viewmodel.situation, viewmodel.hope) == ("", "", "")
    with qtbot.waitSignal(viewmodel.who_changed):
        viewmodel.open(first)
    assert (viewmodel.tie, viewmodel.situation, viewmodel.hope) == ("partner", "strained", "two evenings")


def test_a_hope_alone_is_kept_and_choices_alone_are_not(desk: Desk) -> None:
    desk.viewmodel.set_tie("partner")
    desk.viewmodel.set_situation("win")
    desk.viewmodel.keep()
    assert desk.kept == {}
    desk.viewmodel.set_hope("peace")
    desk.viewmodel.keep()
    [kept] = desk.background.store.drafts.kept.values()
    assert (kept.tie, kept.situation, kept.hope, kept.text) == ("partner", "win", "peace", "")


def test_choosing_the_same_again_changes_nothing(desk: Desk) -> None:
    desk.store("a", "words")
    desk.viewmodel.open("a")
    before = desk.background.store.drafts.kept["a"]
    desk.viewmodel.set_tie("")
    desk.viewmodel.set_situation("")
    desk.viewmodel.set_hope("")
    desk.viewmodel.settle_to("Sam")
    desk.viewmodel.keep()
    assert desk.background.store.drafts.kept["a"] is before


def test_somebody_known_is_who_they_were_before_unless_it_is_said(desk: Desk) -> None:
    viewmodel = desk.viewmodel
    desk.background.store.drafts.save(Draft("a", NOW, NOW, "Sam", tie="friend"))
    viewmodel.people.look()
    viewmodel.settle_to("sam")
    assert (viewmodel.to, viewmodel.tie) == ("sam", "friend")
    viewmodel.set_tie("")
    viewmodel.settle_to("sam")
    assert viewmodel.tie == "", "what was taken back stays so"
    viewmodel.set_tie("partner")
    viewmodel.settle_to("Sam")
    assert viewmodel.tie == "partner"


def test_a_new_person_is_known_to_the_next_draft(desk: Desk) -> None:
    desk.viewmodel.set_to("Robin")
    desk.viewmodel.set_tie("sibling")
    desk.viewmodel.new()
    desk.viewmodel.settle_to("Robin")
    assert desk.viewmodel.tie == "sibling"


def test_the_ways_in_know_who_and_where(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(desk.viewmodel.ways, "set_people", lambda *who: told.append(who))
    desk.viewmodel.set_tie("ex")
    desk.viewmodel.set_situation("challenge")
    desk.viewmodel.new()
    assert told == [("ex", ""), ("ex", "challenge"), ("", "")]


def test_words_of_another_draft_that_are_not_kept_yet_are_still_spoken_of(desk: Desk) -> None:
    desk.background.store.drafts.trouble = FULL
    desk.type("words")
    desk.viewmodel.new()
    desk.background.store.drafts.trouble = None
    assert desk.keeping[-1] == Keeping(None, "The disk is full.", waiting=True)
    desk.viewmodel.open("gone")
    assert desk.keeping[-1].waiting


def test_the_marks_are_kept_with_the_words_they_are_under(desk: Desk, qtbot: QtBot) -> None:
    desk.type("You never listen.")
    with qtbot.waitSignal(desk.viewmodel.hints_changed):
        desk.viewmodel.noticed.set_reader(WordEngine())
    desk.type("So: ")
    desk.viewmodel.keep()
    [draft] = desk.background.store.drafts.kept.values()
    assert draft.marks == (Mark("hint", "absolute", 8, 13),)


def test_no_marks_are_kept_of_what_was_not_read(desk: Desk) -> None:
    desk.type("You never listen.")
    desk.viewmodel.keep()
    [draft] = desk.background.store.drafts.kept.values()
    assert draft.marks is None


def test_the_marks_of_a_text_that_stays_stay_with_it(desk: Desk) -> None:
    marks = (Mark("hint", "absolute", 4, 9),)
    desk.store("a", "You never listen.")
    desk.background.store.drafts.kept["a"] = replace(desk.background.store.drafts.kept["a"], marks=marks)
    desk.viewmodel.open("a")
    desk.viewmodel.set_title("Another")
    desk.viewmodel.keep()
    assert desk.background.store.drafts.kept["a"].marks == marks
    desk.type("x")
    desk.viewmodel.keep()
    assert desk.background.store.drafts.kept["a"].marks is None, "nothing reads here"


def test_a_status_is_kept_and_does_not_count_as_a_change(desk: Desk, qtbot: QtBot) -> None:
    desk.store("a", "words")
    desk.viewmodel.open("a")
    with qtbot.waitSignal(desk.viewmodel.who_changed):
        desk.viewmodel.set_status("shared")
    desk.viewmodel.keep()
    draft = desk.background.store.drafts.kept["a"]
    assert (draft.status, draft.changed) == ("shared", NOW) and draft.shared_at is not None
    assert desk.viewmodel.status == "shared"
