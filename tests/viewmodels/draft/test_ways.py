from pathlib import Path

import pytest

from app.model.errors import ResourceMissing
from app.model.skills.forms import Form, Part
from app.model.skills.ways import Answer, Opening, Situation, Ways
from app.viewmodels.draft.ways import WaysViewModel

pytestmark = pytest.mark.usefixtures("qapp")

BOXES = Form("Four boxes", "…", (Part("saw", "Saw", "…", "…"), Part("feel", "Feel", "…", "…", start="I feel ")))
WAYS = Ways(
    (
        Situation("new", "New", (Opening("new"), Opening("friend", ("friend",)))),
        Situation("strained", "Strained", (Opening("strained"),)),
        Situation("challenge", "Hard time", (Opening("hard"),)),
        Situation("win", "Win", (Opening("win"),)),
    ),
    {"challenge": Answer("hear", ("ask",), ("advice",)), "win": Answer("be glad", ("ask",), ("envy",))},
    {"boxes": BOXES, "apology": BOXES},
)


class Desk:
    """A viewmodel beside a page that is a plain string."""

    def __init__(self) -> None:
        self.page = ""
        self.turns = 0
        self.edits = 0
        self.ways = WaysViewModel(lambda: self.page, lambda: WAYS)
        self.ways.turned.connect(self.turn)
        self.ways.edited.connect(self.edit)

    def turn(self) -> None:
        self.turns += 1

    def edit(self) -> None:
        self.edits += 1

    def fill(self) -> None:
        self.ways.go("boxes")
        self.ways.write("saw", "dinner was cold")
        self.ways.write("feel", "I feel lonely")


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_blank_page_offers_the_menu_and_the_first_key_takes_it_away(desk: Desk) -> None:
    desk.ways.begin(blank=True)
    assert desk.ways.page == "menu"
    desk.ways.set_blank(False)
    assert desk.ways.page == ""
    desk.ways.set_blank(True)
    assert desk.ways.page == "menu"


def test_keys_do_not_close_a_way_that_lies_open(desk: Desk) -> None:
    desk.ways.go("boxes")
    desk.ways.set_blank(False)
    assert desk.ways.page == "boxes"
    desk.ways.back()
    assert desk.ways.page == "menu"
    desk.ways.back()
    assert desk.ways.page == ""


def test_the_menu_opens_and_closes_beside_a_text(desk: Desk) -> None:
    desk.ways.begin(blank=False)
    desk.ways.toggle()
    assert desk.ways.page == "menu"
    desk.ways.toggle()
    assert desk.ways.page == ""
    desk.ways.go("openings")
    desk.ways.toggle()
    assert desk.ways.page == ""


def test_beside_a_blank_page_the_menu_stays(desk: Desk) -> None:
    desk.ways.toggle()
    desk.ways.back()
    assert desk.ways.page == "menu"


def test_typing_costs_no_turn(desk: Desk) -> None:
    desk.ways.set_blank(False)
    turns = desk.turns
    for _ in range(3):
        desk.ways.set_blank(False)
    assert desk.turns == turns == 1


def test_lines_follow_tie_and_situation(desk: Desk) -> None:
    desk.ways.go("openings")
    assert [each.id for each in desk.ways.situations] == ["new", "strained"]
    assert desk.ways.situation == "new"
    assert desk.ways.lines("new") == ("new", "friend")
    assert desk.ways.answer("new") is None
    desk.ways.set_people("parent", "strained")
    assert desk.ways.situation == "strained"
    assert desk.ways.lines("new") == ("new",)
    desk.ways.go("answers")
    assert [each.id for each in desk.ways.situations] == ["challenge", "win"]
    assert desk.ways.situation == "challenge"
    desk.ways.set_people("friend", "win")
    assert desk.ways.situation == "win"
    assert desk.ways.answer("win") == WAYS.answers["win"]


def test_whom_it_is_for_shows_the_lines_anew_but_never_a_form(desk: Desk) -> None:
    desk.ways.go("openings")
    turns = desk.turns
    desk.ways.set_people("friend", "new")
    desk.ways.set_people("friend", "new")
    assert desk.turns == turns + 1
    desk.ways.go("boxes")
    desk.ways.set_people("ex", "strained")
    assert desk.turns == turns + 2


def test_who_answers_finds_that_first(desk: Desk) -> None:
    assert desk.ways.menu[0] == "boxes"
    desk.ways.set_people("", "win")
    assert desk.ways.menu[0] == "answers"
    assert set(desk.ways.menu) == {"boxes", "openings", "answers", "apology"}


def test_a_field_begins_as_the_form_says_and_keeps_what_is_written(desk: Desk) -> None:
    desk.ways.go("boxes")
    assert desk.ways.written("feel") == "I feel "
    assert desk.ways.sentences == ""
    desk.ways.write("feel", "I feel lonely")
    desk.ways.back()
    desk.ways.go("apology")
    assert desk.ways.written("feel") == "I feel "
    desk.ways.go("boxes")
    assert desk.ways.written("feel") == "I feel lonely"
    assert desk.ways.sentences == "I feel lonely."


def test_the_same_words_again_are_no_edit(desk: Desk) -> None:
    desk.ways.go("boxes")
    desk.ways.write("feel", "I feel ")
    assert desk.edits == 0
    desk.ways.write("feel", "")
    desk.ways.write("feel", "")
    assert desk.edits == 1
    assert desk.ways.written("feel") == ""


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("", "Dinner was cold. I feel lonely."),
        (" \n", "Dinner was cold. I feel lonely."),
        ("Sam", "Sam\n\nDinner was cold. I feel lonely."),
        ("Sam\n", "Sam\n\nDinner was cold. I feel lonely."),
        ("Sam \n\n\n", "Sam \n\n\nDinner was cold. I feel lonely."),
    ],
)
def test_what_stands_in_fields_is_part_of_what_is_kept(desk: Desk, text: str, whole: str) -> None:
    assert desk.ways.text_with(text) == text
    desk.fill()
    assert desk.ways.text_with(text) == whole


def test_both_forms_are_kept(desk: Desk) -> None:
    desk.fill()
    desk.ways.go("apology")
    desk.ways.write("saw", "it rained")
    assert desk.ways.text_with("") == "Dinner was cold. I feel lonely.\n\nIt rained."


def test_what_flowed_into_the_page_leaves_the_fields(desk: Desk) -> None:
    desk.fill()
    desk.page = desk.ways.sentences
    desk.ways.set_blank(False)
    desk.ways.settle()
    assert desk.ways.page == ""
    assert desk.ways.text_with(desk.page) == desk.page
    desk.ways.go("boxes")
    assert desk.ways.written("saw") == ""


def test_what_flowed_and_was_taken_back_stands_in_the_fields_again(desk: Desk) -> None:
    desk.fill()
    desk.ways.settle()
    desk.page = "Something else."
    desk.ways.go("boxes")
    assert desk.ways.written("saw") == "dinner was cold"
    assert desk.ways.text_with("Something else.").endswith("\n\nDinner was cold. I feel lonely.")


def test_what_flowed_and_was_kept_in_part_stays_out_of_the_fields(desk: Desk) -> None:
    desk.fill()
    desk.ways.settle()
    desk.page = "And yet: I feel lonely."
    desk.ways.go("boxes")
    assert desk.ways.written("saw") == ""


def test_a_line_that_was_taken_closes_the_way_and_leaves_the_fields_alone(desk: Desk) -> None:
    desk.fill()
    desk.ways.go("openings")
    desk.ways.set_blank(False)
    desk.ways.settle()
    assert desk.ways.page == ""
    assert "lonely" in desk.ways.text_with("Sam")


def test_another_draft_begins_with_empty_fields(desk: Desk) -> None:
    desk.fill()
    desk.ways.begin(blank=False)
    desk.ways.go("boxes")
    assert desk.ways.written("saw") == ""
    assert desk.ways.text_with("Sam") == "Sam"


def test_content_that_cannot_be_read_is_said_and_nothing_breaks() -> None:
    def missing() -> Ways:
        raise ResourceMissing("A part of the program is missing.")

    ways = WaysViewModel(lambda: "", missing)
    for page in ("openings", "boxes"):
        ways.go(page)
        assert ways.ways is None
        assert ways.trouble == "A part of the program is missing."
        assert (ways.situations, ways.situation, ways.lines("new"), ways.form, ways.sentences) == ((), "", (), None, "")
    assert ways.text_with("Sam") == "Sam"


def test_nothing_is_read_before_a_way_is_opened(tmp_path: Path) -> None:
    read = []

    def load() -> Ways:
        read.append(1)
        return WAYS

    ways = WaysViewModel(lambda: "", load)
    ways.set_people("friend", "win")
    ways.begin(blank=True)
    assert ways.menu
    assert ways.text_with("Sam") == "Sam"
    assert read == []
