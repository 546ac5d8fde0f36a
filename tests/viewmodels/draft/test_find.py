from pytestqt.qtbot import QtBot

from app.viewmodels.draft.find import FindViewModel


class Page:
    def __init__(self, text: str) -> None:
        self.text = text
        self.asked = 0
        self.find = FindViewModel(self._text)

    def _text(self) -> str:
        self.asked += 1
        return self.text


def test_it_shows_the_first_hit_from_the_caret_on() -> None:
    page = Page("You never ask. I never ask.")
    page.find.open()
    page.find.find("never", 8)
    assert page.find.place == (17, 22)
    assert page.find.line == "2 of 2"
    page.find.find("never", 30)
    assert page.find.place == (4, 9)


def test_steps_go_round_and_round_from_what_is_selected() -> None:
    page = Page("one one one")
    page.find.open()
    page.find.find("one", 0)
    shown = []
    for step in (1, 1, 1, -1, -1):
        assert page.find.place is not None
        page.find.step(step, *page.find.place)  # type: ignore[arg-type]  # 1 or -1 as int
        shown.append(page.find.line)
    assert shown == ["2 of 3", "3 of 3", "1 of 3", "3 of 3", "2 of 3"]


def test_it_says_in_words_what_there_is() -> None:
    page = Page("one, one")
    page.find.open()
    assert page.find.line == ""
    page.find.find("two", 0)
    assert page.find.line == "Not on this page"
    assert page.find.place is None
    page.find.find("one", 0)
    page.find.look_again()
    assert page.find.line == "2 places"


def test_an_edit_moves_the_hits_at_once_and_they_are_looked_for_after_a_pause(qtbot: QtBot) -> None:
    page = Page("one two one")
    page.find.open()
    page.find.find("one", 0)
    asked = page.asked
    page.text = "one 😀two one one"
    page.find.edit(4, 0, "😀")
    assert list(page.find.hits) == [(0, 3), (10, 13)]
    assert page.asked == asked
    with qtbot.waitSignal(page.find.changed):
        pass
    assert list(page.find.hits) == [(0, 3), (10, 13), (14, 17)]


def test_a_step_right_after_an_edit_goes_where_the_words_are_now() -> None:
    page = Page("one two")
    page.find.open()
    page.find.find("one", 0)
    page.text = "two one"
    page.find.edit(0, 7, "two one")
    page.find.step(1, 0, 0)
    assert page.find.place == (4, 7)


def test_closed_it_does_nothing_and_knows_the_words_for_the_next_time() -> None:
    page = Page("one")
    page.find.open()
    page.find.find("one", 0)
    page.find.close()
    asked = page.asked
    page.find.edit(0, 0, "x")
    page.find.look_again()
    assert page.asked == asked
    assert not page.find.hits
    page.find.open()
    assert page.find.line == "1 place"
