from datetime import date

from PySide6.QtCore import QLocale

from app.model.history import Entry
from app.viewmodels.history.days import Days
from app.viewmodels.history.timeline_row import Around, TimelineRow, timeline_row
from app.viewmodels.hits import Search
from tests.history_rows import NOW, at, draft, session


def row(entry: Entry, search: str = "", **around: bool) -> TimelineRow:
    return timeline_row(entry, Days(QLocale("en_GB")), date(2026, 11, 23), Search(search), Around(**around))


def test_a_draft_shows_its_title_words_and_time():
    shown = row(draft("1", at(23, 18, 44), "Sam · The week", "It has taken me"))
    assert (shown.title, shown.line, shown.time, shown.change) == ("Sam · The week", "It has taken me", "18:44", "")
    assert shown.head is not None and shown.head.name == "Today"
    assert shown.spoken == "Draft: Sam · The week. Today, 18:44. It has taken me"


def test_a_session_shows_minutes_and_both_strengths():
    shown = row(session("1", at(22, 18, 20), helped="The window"), begins_day=False)
    assert (shown.title, shown.line, shown.change) == ("Longer out, 20 min", "The window", "7 → 4")
    assert shown.head is None
    assert shown.spoken == "Calm session: Longer out, 20 min. Yesterday, 18:20. 7 before, 4 after. The window"


def test_strengths_that_were_not_noted_are_not_made_up():
    assert row(session("1", NOW, None, None)).change == ""
    assert row(session("1", NOW, 0, None)).change == "0 before"
    assert row(session("1", NOW, None, 0)).change == "0 after"
    assert row(session("1", NOW, 0, 0)).change == "0 → 0"


def test_what_has_no_words_says_what_it_is():
    assert row(draft("1", NOW, "", "")).title == "A draft without a name"
    assert row(draft("1", NOW, "Sam", "")).line == "No words in it yet"
    assert row(session("1", NOW)).line == "A break to calm down"


def test_a_session_under_a_minute_says_no_minutes():
    assert row(Entry("session", "1", NOW, "A sigh", "")).title == "A sigh"


def test_hits_are_marked_in_what_was_written_only():
    assert row(draft("1", NOW, "Sam", "some words"), "so").line_hits == [(0, 2)]
    assert row(draft("1", NOW, "Sam", "some words"), "sam").title_hits == [(0, 3)]
    assert row(draft("1", NOW, "Sam", ""), "words").line_hits == []


def test_braces_in_what_was_written_stay_as_they_are():
    assert row(draft("1", NOW, "{line}", "{x} {")).spoken.endswith("{line}. Today, 20:00. {x} {")


def test_a_talk_says_with_whom_it_was_and_how_strong_it_still_is():
    talk = Entry("reflection", "1", at(22, 21, 10), "Mum", "I asked", after=3)
    shown = row(talk)
    assert (shown.title, shown.line, shown.change) == ("Looked back: talk with Mum", "I asked", "3 after")
    assert shown.brief == "Talk with Mum"
    assert shown.spoken == "Looked back: talk with Mum. Yesterday, 21:10. I asked"
    assert row(Entry("reflection", "1", NOW, "", "")).title == "Looked back on a talk"


def test_hidden_words_are_neither_shown_nor_spoken_nor_marked():
    shown = row(draft("1", NOW, "Sam", "two evenings"), "two", previews=False)
    assert (shown.title, shown.line, shown.line_hits) == ("Sam", "", [])
    assert "evenings" not in shown.spoken


def test_threads_are_told_to_those_who_do_not_see_them():
    assert row(draft("1", NOW), linked_below=True).spoken.endswith("Linked with the entry below.")
    assert row(draft("1", NOW), linked_above=True).spoken.endswith("Linked with the entry above.")
    both = row(draft("1", NOW), linked_above=True, linked_below=True)
    assert both.spoken.endswith("Linked with the entries above and below.")


def test_with_the_best_first_a_row_tells_its_date_for_itself():
    shown = row(draft("1", at(11, 19, 40, 10)), by_day=False)
    assert shown.head is not None and shown.head.name == "What fits best first"
    assert shown.time == "11 Oct" and "11 October, 19:40" in shown.spoken
    assert row(draft("1", at(11, 19, 40, 10, 2025)), by_day=False).time == "11/10/2025"
