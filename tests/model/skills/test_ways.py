import re
import shutil
from pathlib import Path

import pytest

from app.model.draft import SITUATIONS, TIES
from app.model.ownership.load import load_engine
from app.model.ownership.sentences import split_sentences
from app.model.resources import resource
from app.model.skills.entries import ContentFault
from app.model.skills.ways import ANSWERED, Opening, Situation, load_ways, read_ways

WAYS = load_ways()
SENTENCES = [opening.say for situation in WAYS.situations for opening in situation.openings] + [
    part.example for form in WAYS.forms.values() for part in form.parts
]


def test_what_ships_is_whole() -> None:
    assert tuple(situation.id for situation in WAYS.situations) == SITUATIONS
    assert tuple(WAYS.answers) == ANSWERED
    assert [part.id for part in WAYS.forms["boxes"].parts] == ["saw", "feel", "need", "ask"]
    assert [part.id for part in WAYS.forms["apology"].parts] == ["did", "landed", "no_excuse", "repair"]


@pytest.mark.parametrize("situation", WAYS.situations, ids=lambda situation: situation.id)
@pytest.mark.parametrize("tie", ["", *TIES])
def test_there_are_eight_first_lines_or_more_whoever_it_is_for(situation: Situation, tie: str) -> None:
    assert len(situation.lines(tie)) >= 8


def test_each_tie_has_lines_of_its_own() -> None:
    tied = {tie for situation in WAYS.situations for opening in situation.openings for tie in opening.ties}
    assert tied == set(TIES)


def test_lines_for_such_a_tie_come_first_and_those_for_another_not_at_all() -> None:
    situation = Situation("new", "New", (Opening("any"), Opening("old friend", ("friend",)), Opening("ex", ("ex",))))
    assert situation.lines("friend") == ("old friend", "any")
    assert situation.lines("parent") == ("any",)
    assert situation.lines("") == ("any", "old friend", "ex")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_is_offered_calls_for_no_hint(sentence: str) -> None:
    engine = load_engine()
    parts = [sentence[part.start : part.end] for part in split_sentences(sentence)]
    assert [found.label for part in parts for found in engine.found(part) if found.kind != "strength"] == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_is_offered_is_typeset_and_ends(sentence: str) -> None:
    assert not re.search(r"['\"]|\.\.\.|!|  ", sentence)
    assert sentence.endswith((".", "?", "…"))


@pytest.mark.parametrize("form", WAYS.forms.values(), ids=lambda form: form.name)
def test_an_example_goes_on_from_the_beginning_of_its_field(form: object) -> None:
    from app.model.skills.forms import Form

    assert isinstance(form, Form)
    for part in form.parts:
        assert part.sentence(part.example) == part.example
        assert part.example.startswith(part.start)
        assert not part.holds_words(part.start)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource("en", "skills"), tmp_path / "skills"))


@pytest.mark.parametrize(
    ("name", "was", "is_now", "told"),
    [
        ("openings.toml", "[win]", "[wins]", "openings.toml: wins is not a known entry"),
        ("openings.toml", 'name = "Their win"', "", "openings.toml: win: name must be"),
        (
            "openings.toml",
            'ties = ["ex"]',
            'ties = ["boss"]',
            "openings.toml: new, opening 14: ties: boss is not one of",
        ),
        ("openings.toml", 'ties = ["ex"]', "ties = []", "openings.toml: new, opening 14: ties must be"),
        ("openings.toml", "{ say = ", "{ tell = ", "openings.toml: new, opening 1: tell is not a known entry"),
        ("answers.toml", "[win]", "[lost]", "answers.toml: lost is not a known entry"),
        ("answers.toml", "lead = ", "led = ", "answers.toml: challenge: led is not a known entry"),
        ("answers.toml", "do = [", 'do = [""]\nx = [', "answers.toml: challenge: x is not a known entry"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_place(folder: Path, name: str, was: str, is_now: str, told: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, is_now, 1), encoding="utf-8")
    with pytest.raises(ContentFault) as fault:
        read_ways(folder)
    assert told in str(fault.value)


def test_a_situation_that_is_missing_is_named(folder: Path) -> None:
    path = folder / "openings.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[win]")], encoding="utf-8")
    with pytest.raises(ContentFault, match=r"openings\.toml: win"):
        read_ways(folder)


def test_the_same_line_twice_is_a_mistake(folder: Path) -> None:
    path = folder / "openings.toml"
    text = path.read_text(encoding="utf-8")
    line = '  { say = "How did it feel when you heard?" },\n'
    path.write_text(text.replace(line, line * 2), encoding="utf-8")
    with pytest.raises(ContentFault, match="win, opening 3: the same line"):
        read_ways(folder)


def test_a_list_must_hold_words(folder: Path) -> None:
    path = folder / "answers.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("do = [", "do = [3,", 1), encoding="utf-8")
    with pytest.raises(ContentFault, match=r"answers\.toml: challenge: do must be a list"):
        read_ways(folder)
