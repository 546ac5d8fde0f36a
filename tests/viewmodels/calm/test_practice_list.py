from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.model.breathing import Phase
from app.model.errors import StoreUnwritable
from app.model.own_patterns import OwnPattern
from app.model.practices import load_practices, read_practices
from app.model.resources import resource
from app.viewmodels.calm.calm import CalmViewModel, Page
from app.viewmodels.calm.practice_list import PracticeList
from tests.calm_time import Calm

MINE = OwnPattern("mine", "Evening", (Phase("in", 35), Phase("hold", 5), Phase("out", 70)))


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


@pytest.fixture
def practices(calm: Calm) -> PracticeList:
    return calm.model.practice_list


def test_all_ten_in_two_groups(practices: PracticeList) -> None:
    assert [(group.heading, len(group.practices)) for group in practices.groups()] == [
        ("With the breath", 5),
        ("With words", 5),
    ]


def test_the_way_there_and_back(calm: Calm, practices: PracticeList) -> None:
    calm.model.check_in.show_all()
    assert calm.model.page is Page.PRACTICES
    practices.make()
    practices.back()
    assert practices.form is None
    assert calm.model.page is Page.PRACTICES, "the form goes first"
    practices.back()
    assert calm.model.page is Page.CHECK_IN
    calm.model.check_in.show_all()
    practices.begin()
    assert calm.model.page is Page.RUNNING


def test_each_breath_says_to_take_it_softly(calm: Calm, practices: PracticeList) -> None:
    said = "Soft breaths, not big ones. Stop if you feel dizzy."
    for group in practices.groups():
        for practice in group.practices:
            practices.choose(practice)
            assert (said in practices.caution()) is bool(practice.phases)
    calm.choose("four-seven-eight")
    assert practices.caution() == f"Sit down for this one. {said}"


def test_making_changing_and_removing_ones_own(calm: Calm, practices: PracticeList) -> None:
    practices.make()
    assert practices.form is not None
    practices.form.set_name("Evening")
    practices.form.set_tenths(1, 0)
    practices.keep()
    assert practices.form is not None, "it makes no sense yet"
    practices.form.set_tenths(1, 75)
    practices.keep()
    assert practices.form is None
    assert (practices.chosen.name, practices.chosen.line) == ("Evening", "in 4, out 7.5")
    kept = calm.background.store.patterns.kept
    assert [pattern.name for pattern in kept.values()] == ["Evening"]
    practices.change()
    assert practices.form is not None
    assert not practices.form.is_new
    practices.form.set_kind(1, "hold")
    practices.form.add()
    practices.keep()
    assert practices.chosen.line == "in 4, hold 7.5, out 4"
    assert len(kept) == 1
    assert practices.groups()[-1].heading == "Your own"
    practices.remove()
    assert kept == {}
    assert practices.chosen.id == "longer-out"
    assert practices.can_bring_back() == "Evening"
    practices.bring_back()
    assert practices.chosen.name == "Evening"
    assert practices.can_bring_back() == ""
    assert len(kept) == 1


def test_what_ships_cannot_be_changed(practices: PracticeList) -> None:
    practices.change()
    practices.remove()
    assert practices.form is None
    assert not practices.is_own
    assert practices.can_bring_back() == ""


def test_ones_own_are_there_again(calm: Calm, practices: PracticeList) -> None:
    calm.background.store.patterns.kept[MINE.id] = MINE
    practices.load()
    assert [practice.line for practice in practices.groups()[-1].practices] == ["in 3.5, hold 0.5, out 7"]


def test_the_last_one_taken_stands_ready_until_another_is_chosen(calm: Calm, practices: PracticeList) -> None:
    calm.background.store.patterns.kept[MINE.id] = MINE
    practices.load()
    calm.choose("mine")
    calm.model.start()
    again = CalmViewModel(load_practices(), calm.background, calm.clock.monotonic, calm.clock.now)
    again.practice_list.load()
    assert again.check_in.practice.id == "mine"
    again.check_in.choose_practice(again.check_in.practices[0])
    again.practice_list.load()
    assert again.check_in.practice.id == "longer-out"


def test_what_could_not_be_kept_is_said_and_tried_again(calm: Calm, practices: PracticeList) -> None:
    patterns = calm.background.store.patterns
    patterns.trouble = StoreUnwritable("The disk is full.")
    practices.make()
    practices.keep()
    assert practices.note() == "This could not be kept just now. It stays here until you close Own Words."
    assert practices.is_own
    patterns.trouble = None
    practices.make()
    practices.keep()
    assert practices.note() == ""
    assert len(patterns.kept) == 2


def test_a_damaged_one_is_left_out_and_said_once(calm: Calm, practices: PracticeList) -> None:
    calm.background.store.patterns.kept[MINE.id] = replace(MINE, phases=())
    practices.load()
    assert practices.note() == "A breath you made cannot be read any more. The others are here."
    assert len(practices.groups()) == 2


def test_a_file_with_a_mistake_is_named_calmly(calm: Calm, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('id = "x"\nname = ""\n', encoding="utf-8")
    shipped = load_practices()
    practices = replace(shipped, faults=read_practices([wrong, *_files()]).faults)
    model = CalmViewModel(practices, calm.background, calm.clock.monotonic, calm.clock.now)
    said = model.practice_list.note()
    assert said == (
        "Not all practices could be read; the others are here. wrong.toml, line 2: name must be a few words in quotes."
    )
    assert len(model.check_in.practices) == 10


def _files() -> list[Path]:
    return sorted(resource("en", "calm").glob("*.toml"))
