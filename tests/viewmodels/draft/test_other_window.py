from datetime import UTC, datetime, timedelta

import pytest

from app.model.draft import Draft
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.offers import Insertion
from tests.standins import AtOnce

pytestmark = pytest.mark.usefixtures("qapp")

NOW = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)


class Window:
    """A viewmodel, what an editor would do with it, and what it said."""

    def __init__(self, background: AtOnce) -> None:
        self.now = NOW
        self.viewmodel = DraftViewModel(background, self.tick)
        self.said: list[str] = []
        other = self.viewmodel.other_window
        other.arrived.connect(self.put)
        other.set_aside.connect(lambda: self.said.append("set aside"))
        other.followed.connect(lambda: self.said.append("followed"))

    def tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def put(self, edit: Insertion) -> None:
        self.said.append("arrived")
        self.viewmodel.change(edit.start, edit.end - edit.start, edit.text)

    def type(self, text: str) -> None:
        self.viewmodel.change(self.viewmodel.length, 0, text)

    def look(self) -> None:
        self.viewmodel.other_window.look()


@pytest.fixture
def background() -> AtOnce:
    background = AtOnce()
    background.store.drafts.kept["d"] = Draft("d", NOW, NOW, "Sam", "Evenings", "I felt lonely.")
    return background


@pytest.fixture
def windows(background: AtOnce) -> tuple[Window, Window]:
    one, two = Window(background), Window(background)
    for window in (one, two):
        window.viewmodel.open("d")
    return one, two


def kept(background: AtOnce) -> str:
    return background.store.drafts.kept["d"].text


def test_newer_words_come_in_when_the_window_comes_to_the_front(
    background: AtOnce, windows: tuple[Window, Window]
) -> None:
    one, two = windows
    one.type(" And you? 🙂")
    one.viewmodel.set_title("Friday")
    one.viewmodel.set_mode("pour")
    one.viewmodel.keep()
    two.look()
    assert two.viewmodel.text == "I felt lonely. And you? 🙂"
    assert (two.viewmodel.title, two.viewmodel.mode) == ("Friday", "own")
    assert two.said == ["arrived", "followed"]
    before = background.store.drafts.kept["d"]
    two.viewmodel.keep()
    assert background.store.drafts.kept["d"] is before
    assert [(version.kind, version.text) for version in background.store.versions.kept] == [
        ("window", "I felt lonely. And you? 🙂")
    ]
    two.type(" Yes.")
    two.viewmodel.keep()
    assert two.said == ["arrived", "followed"]
    assert kept(background) == "I felt lonely. And you? 🙂 Yes."


def test_a_window_that_has_all_of_it_stays_as_it_is(background: AtOnce, windows: tuple[Window, Window]) -> None:
    for window in windows:
        window.look()
        assert window.said == []
    assert background.store.versions.kept == []


def test_nothing_comes_in_over_words_that_are_not_kept_yet(background: AtOnce, windows: tuple[Window, Window]) -> None:
    one, two = windows
    one.type(" One.")
    one.viewmodel.keep()
    two.type(" Two.")
    two.look()
    assert two.viewmodel.text == "I felt lonely. Two."
    two.viewmodel.keep()
    assert two.said == ["set aside"]
    assert kept(background) == "I felt lonely. Two."


def test_words_typed_while_the_store_is_asked_stay(background: AtOnce, windows: tuple[Window, Window]) -> None:
    one, two = windows
    one.type(" One.")
    one.viewmodel.keep()
    background.hold()
    two.look()
    two.type(" Two.")
    background.release()
    two.viewmodel.keep()
    assert two.said == ["set aside"]
    assert kept(background) == "I felt lonely. Two."


def test_a_title_from_the_other_window_survives_words_from_this_one(
    background: AtOnce, windows: tuple[Window, Window]
) -> None:
    one, two = windows
    one.viewmodel.set_title("Friday")
    one.viewmodel.keep()
    two.type(" Two.")
    two.viewmodel.keep()
    assert (kept(background), background.store.drafts.kept["d"].title) == ("I felt lonely. Two.", "Friday")
    assert (two.viewmodel.title, two.said) == ("Friday", ["followed"])


def test_undone_words_of_the_other_window_are_a_version(background: AtOnce, windows: tuple[Window, Window]) -> None:
    one, two = windows
    one.type(" One.")
    one.viewmodel.keep()
    two.look()
    two.viewmodel.change(14, 5, "")
    two.viewmodel.keep()
    assert kept(background) == "I felt lonely."
    assert [version.text for version in background.store.versions.kept] == ["I felt lonely. One."]


def test_an_editor_that_shows_it_otherwise_keeps_what_it_shows(
    background: AtOnce, windows: tuple[Window, Window]
) -> None:
    one, two = windows
    two.viewmodel.other_window.arrived.disconnect(two.put)
    two.viewmodel.other_window.arrived.connect(lambda _: two.type(" Shown otherwise."))
    one.type(" One.")
    one.viewmodel.keep()
    two.look()
    two.viewmodel.keep()
    assert kept(background) == "I felt lonely. Shown otherwise."
    assert two.said == ["set aside"]


def test_a_page_that_was_never_kept_asks_nobody(background: AtOnce) -> None:
    window = Window(background)
    background.hold()
    window.look()
    assert background.held == []


def test_words_set_aside_in_a_draft_that_was_left_are_not_spoken_of_beside_another(
    background: AtOnce, windows: tuple[Window, Window]
) -> None:
    one, two = windows
    one.type(" One.")
    one.viewmodel.keep()
    background.hold()
    two.type(" Two.")
    two.viewmodel.new()
    background.release()
    assert two.said == []
    assert kept(background) == "I felt lonely. Two."
