from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import StoreUnwritable
from app.viewmodels.calm.calm import Page
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


def test_twenty_minutes_are_offered_first(calm: Calm) -> None:
    offer = calm.model.check_in.offer()
    assert calm.model.check_in.strength is None
    assert offer.title == "Twenty quiet minutes"
    assert offer.sentence == "I need a break. I will be back at 18:40."
    assert offer.back == "Back at 18:40"


def test_the_length_follows_the_strength_until_one_is_chosen(calm: Calm) -> None:
    check_in = calm.model.check_in
    check_in.set_strength(5)
    assert (check_in.minutes, check_in.offer().lead) == (10, "Suggested for a 5")
    check_in.choose_minutes(30)
    check_in.set_strength(2)
    assert (check_in.minutes, check_in.offer().lead) == (30, "Your choice")
    with pytest.raises(ValueError, match="no such length"):
        check_in.choose_minutes(7)


def test_each_length_says_why(calm: Calm) -> None:
    reasons = set()
    for minutes in (3, 5, 10, 20, 30):
        for strength in (None, 2, 8):
            calm.model.check_in.set_strength(strength)
            calm.model.check_in.choose_minutes(minutes)
            reasons.add(calm.model.check_in.offer().why)
    assert len(reasons) == 5
    assert all(reasons)


def test_the_whole_path(calm: Calm, qtbot: QtBot) -> None:
    pages, immersed = [], []
    calm.model.page_changed.connect(pages.append)
    calm.model.immersed.connect(immersed.append)
    calm.model.check_in.set_strength(7)
    calm.choose("box")
    calm.model.check_in.begin()
    assert calm.kept[0].outcome == "running"
    calm.pass_time(1200)
    assert calm.model.page is Page.RUNNING, "the breath is finished first"
    calm.pass_time(12)
    assert pages == [Page.RUNNING, Page.CHECK_OUT]
    assert immersed == [True, False]
    assert calm.model.check_out.title == "Welcome back. It is 18:40."
    assert calm.model.check_out.summary() == "Twenty minutes, finished on an out-breath."
    calm.model.check_out.set_strength(4)
    calm.model.check_out.set_helped("the window")
    with qtbot.waitSignal(calm.model.draft_wanted):
        calm.model.check_out.write_draft()
    session = calm.kept[0]
    assert len(calm.kept) == 1
    assert (session.practice, session.practice_name, session.planned_seconds) == ("box", "Box", 1200)
    assert (session.before, session.after, session.helped) == (7, 4, "the window")
    assert (session.seconds, session.outcome) == (1212, "finished")
    assert calm.model.page is Page.CHECK_IN


def test_it_is_saved_each_minute_and_on_pausing(calm: Calm) -> None:
    seen: list[int] = []
    calm.model.saved.connect(lambda: seen.append(calm.kept[0].seconds))
    calm.model.start()
    calm.pass_time(59)
    calm.pass_time(2)
    calm.pass_time(30)
    calm.model.running.pause_or_go_on()
    calm.pass_time(4000)
    calm.model.running.pause_or_go_on()
    calm.pass_time(30)
    assert seen == [0, 61, 91, 121]


def test_the_timer_notices_by_itself(calm: Calm, qtbot: QtBot) -> None:
    calm.model.check_in.choose_minutes(3)
    calm.model.start()
    calm.clock.turn(179.98)
    calm.model.running.check()
    with qtbot.waitSignal(calm.model.page_changed, timeout=2000):
        calm.clock.turn(0.02)


def test_starting_twice_is_starting_once(calm: Calm) -> None:
    calm.model.start()
    calm.model.start()
    assert len(calm.kept) == 1


def test_leaving_is_asked_once_and_never_a_trap(calm: Calm) -> None:
    running = calm.model.running
    running.leave()
    assert not running.leaving, "nothing runs yet"
    calm.model.start()
    calm.pass_time(150)
    running.leave()
    assert running.leaving
    running.stay()
    assert not running.leaving
    running.leave()
    running.leave()
    assert calm.model.page is Page.CHECK_OUT
    assert (calm.kept[0].outcome, calm.kept[0].seconds) == ("early", 150)
    assert calm.model.check_out.summary() == "2 minutes. Leaving early is fine."


@pytest.mark.parametrize(
    ("seconds", "told"), [(5, "A short pause. Leaving early is fine."), (60, "One minute. Leaving early is fine.")]
)
def test_short_ones_count_too(calm: Calm, seconds: int, told: str) -> None:
    calm.model.start()
    calm.pass_time(seconds)
    calm.model.running.finish_early()
    assert calm.model.check_out.summary() == told


def test_what_is_left_and_when_one_is_back(calm: Calm) -> None:
    def line() -> str:
        moment = running.moment()
        assert moment is not None
        return running.time_line(moment)

    running = calm.model.running
    calm.choose("box")
    calm.model.start()
    assert line() == "20:00 left  ·  back at 18:41"
    calm.pass_time(137.5)
    assert line() == "17:43 left  ·  back at 18:41"
    running.pause_or_go_on()
    assert line() == "17:43 left when you go on"
    calm.pass_time(600)
    running.pause_or_go_on()
    assert line() == "17:43 left  ·  back at 18:51"
    calm.clock.wall -= timedelta(days=365, hours=1)
    assert line() == "17:43 left  ·  back at 17:51", "a changed clock is believed, the time left is not touched"
    calm.pass_time(1065)
    assert line() == "Finishing this breath  ·  back at 17:51"


def test_the_promise_does_not_waver(calm: Calm) -> None:
    calm.model.start()
    lines = set()
    for drift in (0, 0.4, -0.4, 0.01):
        calm.clock.wall += timedelta(seconds=drift)
        moment = calm.model.running.moment()
        assert moment is not None
        lines.add(calm.model.running.time_line(moment))
    assert lines == {"20:00 left  ·  back at 18:40"}


def test_the_breath_in_words(calm: Calm) -> None:
    calm.choose("a-sigh")
    calm.model.start()
    told = []
    for _ in range(10):
        moment = calm.model.running.moment()
        assert moment is not None
        words = calm.model.running.words(moment)
        told.append((words.phase, words.count_of))
        assert words.phase in calm.model.running.all_phase_words()
        calm.pass_time(1)
    assert told[:5] == [
        ("Breathe in", "1 of 3"),
        ("Breathe in", "2 of 3"),
        ("Breathe in", "3 of 3"),
        ("A sip more", "1 of 1"),
        ("Breathe out", "1 of 6"),
    ]
    assert (words.later, words.share) == ("next: in, 3", 5 / 6)
    calm.model.running.pause_or_go_on()
    moment = calm.model.running.moment()
    assert moment is not None
    assert calm.model.running.words(moment).phase == "Paused"


@pytest.mark.parametrize(
    ("before", "after", "begins"),
    [(7, 4, "Quieter"), (5, 5, "About the same"), (3, 6, "Stronger"), (None, 6, "Noted"), (7, None, "There is no")],
)
def test_each_answer_is_met_honestly(calm: Calm, before: int | None, after: int | None, begins: str) -> None:
    calm.model.check_in.set_strength(before)
    calm.model.start()
    calm.model.running.finish_early()
    calm.model.check_out.set_strength(after)
    assert calm.model.check_out.answer().startswith(begins)


def test_answers_are_saved_as_they_change(calm: Calm, qtbot: QtBot) -> None:
    calm.model.start()
    calm.model.running.finish_early()
    with qtbot.waitSignal(calm.model.saved):
        calm.model.check_out.set_strength(3)
    assert calm.kept[0].after == 3
    calm.model.check_out.set_helped("tea")
    calm.model.close()
    assert calm.kept[0].helped == "tea"


def test_another_round_begins_where_this_one_ended(calm: Calm) -> None:
    calm.model.check_in.set_strength(8)
    calm.model.start()
    calm.pass_time(1200)
    calm.model.check_out.set_strength(6)
    calm.clock.turn(60)
    calm.model.check_out.another_round()
    assert calm.model.page is Page.RUNNING
    first, second = calm.kept
    assert (first.before, first.after, first.outcome) == (8, 6, "finished")
    assert (second.before, second.after, second.outcome, second.seconds) == (6, None, "running", 0)
    assert second.planned_seconds == 1200


def test_enough_for_today_leads_back_and_forgets(calm: Calm) -> None:
    calm.model.check_in.set_strength(8)
    calm.model.start()
    calm.model.running.finish_early()
    calm.model.check_out.enough()
    assert calm.model.page is Page.CHECK_IN
    assert (calm.model.check_in.strength, calm.model.check_in.minutes) == (None, 20)


def test_closing_in_the_middle_keeps_what_was_taken(calm: Calm) -> None:
    calm.model.start()
    calm.pass_time(400)
    calm.model.close()
    assert (calm.kept[0].outcome, calm.kept[0].seconds) == ("interrupted", 400)
    calm.pass_time(800)
    assert (calm.kept[0].outcome, calm.kept[0].seconds) == ("finished", 1200), "the window stayed open after all"


def test_trouble_is_said_calmly_and_nothing_is_lost(calm: Calm) -> None:
    sessions = calm.background.store.sessions
    sessions.trouble = StoreUnwritable("The disk is full.")
    calm.model.start()
    assert "kept here" in calm.model.trouble
    calm.pass_time(1200)
    calm.model.check_out.set_helped("tea")
    calm.model.check_out.another_round()
    assert calm.kept == []
    sessions.trouble = None
    calm.pass_time(60)
    assert calm.model.trouble == ""
    assert [(session.outcome, session.helped) for session in calm.kept] == [("finished", "tea"), ("running", "")]


def test_closing_tries_once_more(calm: Calm) -> None:
    sessions = calm.background.store.sessions
    calm.model.start()
    sessions.trouble = StoreUnwritable("The disk is full.")
    calm.model.running.finish_early()
    assert calm.kept[0].outcome == "running"
    sessions.trouble = None
    calm.model.close()
    assert calm.kept[0].outcome == "early"


def test_answers_that_come_late_keep_their_order(calm: Calm) -> None:
    calm.background.hold()
    calm.background.store.sessions.trouble = StoreUnwritable("The disk is full.")
    calm.model.start()
    calm.pass_time(60)
    calm.background.release()
    calm.background.store.sessions.trouble = None
    calm.pass_time(60)
    assert [session.seconds for session in calm.kept] == [120]


def test_reduced_motion_is_told(calm: Calm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calm.model.reduced_motion_changed) as told:
        calm.model.set_reduced_motion(True)
    assert told.args == [True]
    assert calm.model.reduced_motion


def test_the_offer_follows_the_clock_only_while_watched(calm: Calm, qtbot: QtBot) -> None:
    calm.clock.wall += timedelta(seconds=59.99)
    with qtbot.waitSignals([calm.model.check_in.changed] * 2, timeout=2000):
        calm.model.check_in.watch(True)
    calm.model.check_in.watch(False)
    calm.clock.turn(60)
    assert calm.model.check_in.offer().back == "Back at 18:42"


def test_what_is_noted_before_goes_with_this_session_alone(calm: Calm) -> None:
    how = calm.model.check_in.how_it_is
    how.add_feeling("hurt")
    how.tick("jaw", True)
    how.set_pulse("112")
    how.set_trigger("the message")
    calm.model.start()
    calm.pass_time(1300)
    calm.model.check_out.set_strength(4)
    calm.model.check_out.another_round()
    first, second = calm.kept
    assert (first.feelings, first.signs, first.pulse, first.trigger) == (("hurt",), ("jaw",), 112, "the message")
    assert (first.outcome, first.after) == ("finished", 4)
    assert (second.feelings, second.signs, second.pulse, second.trigger) == ((), (), None, "")
    calm.pass_time(1300)
    calm.model.check_out.enough()
    assert how.feelings == ()


@pytest.mark.parametrize("after", [7, 9])
def test_naming_feelings_is_met_honestly_where_it_was_not_lower(calm: Calm, after: int) -> None:
    def answer(*feelings: str) -> str:
        for feeling in feelings:
            calm.model.check_in.how_it_is.add_feeling(feeling)
        calm.model.check_in.set_strength(7)
        calm.model.start()
        calm.model.running.finish_early()
        calm.model.check_out.set_strength(after)
        words = calm.model.check_out.answer()
        calm.model.check_out.enough()
        return words

    plain, named = answer(), answer("hurt")
    assert "Naming what you feel" in named
    assert "Naming" not in plain


def test_five_sessions_say_what_a_practice_did_so_far(calm: Calm) -> None:
    for _ in range(5):
        assert calm.model.so_far.so_far is None
        calm.model.check_in.set_strength(7)
        calm.model.start()
        calm.model.running.finish_early()
        calm.model.check_out.set_strength(4)
        calm.model.check_out.flush()
        shown = calm.model.so_far.so_far
        calm.model.check_out.enough()
    assert shown is not None, "on the page of the fifth already"
    assert calm.model.so_far.sentence() == "For you, so far: 5 of 5 times it was lower afterwards, by about 3."
    calm.model.check_in.choose_practice(calm.model.check_in.practices[3])
    assert calm.model.so_far.so_far is None


def test_what_helped_is_offered_the_next_time(calm: Calm) -> None:
    for words in ("tea", "the window"):
        calm.model.start()
        calm.model.running.finish_early()
        calm.model.check_out.set_helped(words)
        calm.model.check_out.enough()
        calm.clock.turn(60)
    calm.model.start()
    calm.model.running.finish_early()
    assert calm.model.helped_before.words == ("the window", "tea")


def test_a_session_is_linked_with_the_draft_it_led_to(calm: Calm) -> None:
    calm.model.lead_to("d")
    assert calm.kept == [], "there was none"
    calm.model.start()
    calm.pass_time(60)
    calm.model.running.finish_early()
    calm.model.check_out.write_draft()
    calm.model.lead_to("d")
    assert [session.draft_id for session in calm.kept] == ["d"]
