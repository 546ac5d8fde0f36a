from datetime import UTC, datetime, timedelta

import pytest

from app.model.errors import KnownError
from app.model.version import Version
from app.viewmodels.draft.snapshots import Snapshots
from app.viewmodels.versions.versions import VersionsViewModel, compare
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
OLD, NEWER, PAGE = "🙂 You never help.", "You rarely help me.", "🙂 You rarely help me."


class Desk:
    def __init__(self) -> None:
        self.background = AtOnce()
        self.page = PAGE
        self.snapshots = Snapshots(self.background, lambda: ("d", self.page), lambda: NOW)
        self.model = VersionsViewModel(self.background, self.snapshots, lambda: NOW)
        self.restored: list[str] = []
        self.told: list[str] = []
        self.left: list[bool] = []
        self.model.restored.connect(self.restored.append)
        self.model.told.connect(self.told.append)
        self.model.left.connect(lambda: self.left.append(True))

    def keep(self, *texts: str) -> None:
        for number, text in enumerate(texts):
            when = NOW - timedelta(minutes=60 - number)
            self.background.store.versions.add(Version(f"v{number}", "d", when, text, "left"))

    def begin(self) -> None:
        self.model.begin("d", self.page)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_places_are_utf_16_units_and_pieces_the_words() -> None:
    comparison = compare(OLD, PAGE)
    assert (comparison.then, comparison.now) == (OLD, PAGE)
    assert comparison.gone == ((7, 12), (17, 17))
    assert comparison.come == ((7, 13), (18, 21))
    assert comparison.pieces == (("never", "rarely"), ("", " me"))
    assert (comparison.words_gone, comparison.words_come) == (1, 2)


def test_line_ends_and_what_no_editor_holds_are_compared_as_shown() -> None:
    comparison = compare("One.\r\nTwo\ud800.", "One.\nTwo\ufffd.")
    assert comparison.then == comparison.now
    assert comparison.gone == ()


def test_it_begins_with_the_newest_version_that_says_something_else(desk: Desk) -> None:
    desk.keep(OLD, NEWER, PAGE)
    desk.begin()
    assert [desk.model.rows.version(row).text for row in range(3)] == [PAGE, NEWER, OLD]
    assert desk.model.chosen == 1
    assert desk.model.can_restore


def test_the_summary_and_the_changes_in_words(desk: Desk) -> None:
    desk.keep(OLD)
    desk.begin()
    assert desk.model.summary() == "2 words added, 1 word taken out since."
    assert (desk.model.place, desk.model.change_line(), desk.model.place_line()) == (-1, "", "")
    desk.model.go_on()
    assert desk.model.place_line() == "Change 1 of 2"
    assert desk.model.change_line() == "“never” became “rarely”."
    desk.model.go_on()
    assert desk.model.change_line() == "“me” was added."
    desk.model.go_on()
    assert desk.model.place == 0
    desk.model.go_back()
    assert desk.model.place == 1


def test_walking_back_first_leads_to_the_last_change(desk: Desk) -> None:
    desk.keep(OLD)
    desk.begin()
    desk.model.go_back()
    assert desk.model.place == 1


def test_words_taken_out_and_blanks_are_said(desk: Desk) -> None:
    desk.keep("One.\n\nTwo really.")
    desk.page = "One. Two."
    desk.begin()
    desk.model.go_on()
    assert desk.model.change_line() == "Only blanks or the ends of lines changed."
    desk.model.go_on()
    assert desk.model.change_line() == "“really” was taken out."


def test_a_long_change_is_quoted_in_part(desk: Desk) -> None:
    desk.keep("Hello. " + "long\n" * 50)
    desk.page = "Hello."
    desk.begin()
    desk.model.go_on()
    assert desk.model.change_line() == "“" + "long " * 11 + "long…” was taken out."


@pytest.mark.parametrize(
    ("then", "now", "summary"),
    [
        ("One.", "One.", "Nothing has changed since."),
        ("One two.", "One  two!", "The words are the same; only marks or blanks changed."),
        ("One.", "One two.", "1 word added, 0 words taken out since."),
    ],
)
def test_summaries(desk: Desk, then: str, now: str, summary: str) -> None:
    desk.keep(then)
    desk.page = now
    desk.begin()
    assert desk.model.summary() == summary
    assert desk.model.can_restore == (then != now)


def test_restoring_keeps_both(desk: Desk) -> None:
    desk.keep(OLD)
    desk.begin()
    desk.model.restore()
    assert desk.restored == [OLD]
    assert desk.left == [True]
    kept = desk.background.store.versions.of("d")
    assert [(version.text, version.kind) for version in kept] == [(PAGE, "restore"), (OLD, "left")]


def test_nothing_comes_back_before_the_page_is_safe(desk: Desk) -> None:
    desk.keep(OLD)
    desk.begin()
    desk.background.store.versions.trouble = KnownError("The disk is full.")
    desk.model.restore()
    assert desk.restored == []
    assert desk.told[-1] == "The disk is full."
    assert desk.model.is_open


def test_what_was_left_meanwhile_brings_nothing_back(desk: Desk) -> None:
    desk.keep(OLD)
    desk.begin()
    desk.background.hold()
    desk.model.restore()
    desk.model.leave()
    desk.background.release()
    assert desk.restored == []


def test_an_answer_for_a_row_no_longer_chosen_is_passed_over(desk: Desk) -> None:
    desk.keep(OLD, NEWER)
    desk.begin()
    desk.background.hold()
    desk.model.choose(1)
    assert not desk.model.can_restore
    desk.model.choose(0)
    desk.background.release()
    assert desk.model.comparison.then == NEWER


def test_no_versions(desk: Desk) -> None:
    desk.begin()
    assert (desk.model.chosen, desk.model.count, desk.model.can_restore) == (-1, 0, False)
    desk.model.go_on()
    desk.model.restore()
    assert (desk.model.place, desk.restored, desk.model.summary()) == (-1, [], "")


def test_leaving_forgets_the_words(desk: Desk) -> None:
    desk.keep(OLD)
    desk.begin()
    desk.model.leave()
    assert desk.model.rows.rowCount() == 0
    assert desk.model.comparison.then == ""
    desk.model.leave()
    assert desk.left == [True]


def test_versions_that_come_after_leaving_are_not_shown(desk: Desk) -> None:
    desk.keep(OLD)
    desk.background.hold()
    desk.begin()
    desk.model.leave()
    desk.background.release()
    assert desk.model.rows.rowCount() == 0


def test_without_anything_to_keep_the_page_none_can_come_back(desk: Desk) -> None:
    desk.keep(OLD)
    model = VersionsViewModel(desk.background, None, lambda: NOW)
    restored: list[str] = []
    model.restored.connect(restored.append)
    model.begin("d", PAGE)
    assert model.read_only and not model.can_restore
    assert model.summary() == "2 words added, 1 word taken out since."
    model.restore()
    assert restored == []
