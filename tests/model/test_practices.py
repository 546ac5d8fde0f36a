import re
from pathlib import Path

import pytest

from app.model.breathing import Rhythm
from app.model.errors import ResourceMissing
from app.model.pacing import Rounds
from app.model.practice import Practice, PracticeFault
from app.model.practice_file import read_practice
from app.model.practices import load_practices, read_practices
from app.model.steps import Steps

GOOD = """
id = "slow"
name = "Slow"
line = "in 4, out 6"
source = "somewhere"
weakness = "few people"
[[phases]]
kind = "in"
tenths = 40
[[phases]]
kind = "out"
tenths = 60
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


STEPS = """
id = "senses"
name = "Senses"
line = "look around"
source = "somewhere"
weakness = "few people"
[[steps]]
say = "Look."
seconds = 30
[[steps]]
say = "Do something."
things = ["walk", "drink"]
"""
SHIPPED = load_practices().found


def test_what_ships_is_in_order_and_without_fault() -> None:
    practices = load_practices()
    assert practices.faults == ()
    assert [practice.id for practice in practices.found] == [
        "longer-out",
        "slow-and-even",
        "quiet-break",
        "five-senses",
        "a-sigh",
        "box",
        "four-seven-eight",
        "muscle-by-muscle",
        "distanced-look",
        "own-worth",
    ]
    assert [phase.tenths for phase in practices.found[0].phases] == [40, 60]


@pytest.mark.parametrize("practice", SHIPPED, ids=lambda practice: practice.id)
def test_each_says_what_it_is_and_what_is_not_known(practice: Practice) -> None:
    assert practice.about.endswith(".")
    assert practice.weakness.endswith(".")
    assert re.search(r"\((?:.+, )?(19|20)\d\d\)", practice.source), "a source has a year"
    assert len(practice.line) <= 36, "it stands in a row"


@pytest.mark.parametrize("practice", [each for each in SHIPPED if each.phases], ids=lambda practice: practice.id)
def test_the_line_tells_the_true_lengths(practice: Practice) -> None:
    rhythm = practice.pacing.first if isinstance(practice.pacing, Rounds) else practice.pacing
    assert isinstance(rhythm, Rhythm)
    told = [int(word.strip(",")) for word in practice.line.split() if word.strip(",").isdigit()]
    assert told == [phase.seconds for phase in rhythm.phases if not phase.say]


def test_four_seven_eight_is_at_most_four_rounds_and_sits() -> None:
    practice = next(each for each in SHIPPED if each.id == "four-seven-eight")
    assert isinstance(practice.pacing, Rounds)
    assert practice.pacing.times <= 4
    assert all(phase.kind != "hold" for phase in practice.pacing.then.phases)
    assert "Sit down" in practice.note


@pytest.mark.parametrize("practice", [each for each in SHIPPED if not each.phases], ids=lambda practice: practice.id)
def test_words_are_one_or_two_short_sentences(practice: Practice) -> None:
    assert isinstance(practice.pacing, Steps)
    for step in practice.pacing.steps:
        assert len(step.say) <= 90
        assert 1 <= len(re.findall(r"[.?](?: |$)", step.say)) <= 2
        assert "!" not in step.say


@pytest.mark.parametrize(
    ("was", "is_now", "told"),
    [
        ('name = "Slow"', "name = Slow", ", line 3: Invalid value"),
        ('name = "Slow"', 'name = ""', ", line 3: name must be"),
        ('name = "Slow"', "", ": name must be"),
        ('source = "somewhere"', "source = 3", ", line 5: source must be"),
        ('line = "in 4, out 6"', 'line = "x"\nlength = 4', ", line 5: length is not a known entry"),
        ('line = "in 4, out 6"', 'line = "x"\nabout = 4', ", line 5: about must be"),
        ('id = "slow"', 'id = "slow"\nplace = "first"', ", line 3: place must be"),
        ('kind = "out"', 'kind = "rest"', ", line 11: phase 2: kind must be"),
        ("tenths = 60", "tenths = 0", ", line 12: phase 2: tenths must be"),
        ("tenths = 60", "tenths = -1", ", line 12: phase 2: tenths must be"),
        ("tenths = 60", "tenths = 6.5", ", line 12: phase 2: tenths must be"),
        ("tenths = 60", "tenths = true", ", line 12: phase 2: tenths must be"),
        ("tenths = 60", "tenths = 36000", ", line 12: phase 2: tenths must be"),
        ("tenths = 60", "tenths = 60\nsay = 3", ", line 13: phase 2: say must be"),
        ("tenths = 60", "tenths = 60\nloud = 3", ", line 13: phase 2: loud is not a known entry"),
        ("tenths = 60", "", ", line 10: phase 2: tenths must be"),
        ('kind = "in"', 'kind = "hold"', ", line 7: phases must begin with an in-breath"),
        ("tenths = 60", "tenths = 60\n[[steps]]", ": a practice has either"),
        ('id = "slow"', 'id = "slow"\nrounds = 0', ", line 3: rounds must be"),
        ('id = "slow"', 'id = "slow"\nrounds = 4', ": softly must be a list"),
        ("tenths = 60", 'tenths = 60\n[[softly]]\nkind = "in"\ntenths = 4', ": rounds must be"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(tmp_path: Path, was: str, is_now: str, told: str) -> None:
    assert was in GOOD
    path = written(tmp_path, "slow.toml", GOOD.replace(was, is_now, 1))
    with pytest.raises(PracticeFault) as fault:
        read_practice(path)
    assert str(fault.value).startswith(f"slow.toml{told}")


@pytest.mark.parametrize(
    ("was", "is_now", "told"),
    [
        ('say = "Look."', "", ", line 7: step 1: say must be"),
        ("seconds = 30", "seconds = 0", ", line 9: step 1: seconds must be"),
        ("seconds = 30", "seconds = 7200", ", line 9: step 1: seconds must be"),
        ("seconds = 30", 'seconds = "a while"', ", line 9: step 1: seconds must be"),
        ('"walk", "drink"', '"walk", 3', ", line 12: step 2: things must be"),
        ('id = "senses"', 'id = "senses"\nrounds = 4', ", line 3: rounds belongs to"),
    ],
)
def test_so_is_a_mistake_in_steps(tmp_path: Path, was: str, is_now: str, told: str) -> None:
    assert was in STEPS
    path = written(tmp_path, "senses.toml", STEPS.replace(was, is_now, 1))
    with pytest.raises(PracticeFault) as fault:
        read_practice(path)
    assert str(fault.value).startswith(f"senses.toml{told}")


def test_steps_are_read_with_their_things(tmp_path: Path) -> None:
    pacing = read_practice(written(tmp_path, "senses.toml", STEPS)).pacing
    assert isinstance(pacing, Steps)
    assert [(step.seconds, step.things) for step in pacing.steps] == [(30, ()), (None, ("walk", "drink"))]


def test_phases_that_are_no_list(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("[[phases]]")]
    for phases in ("", "phases = 3", "phases = [1, 2]", "phases = []"):
        with pytest.raises(PracticeFault, match="phase"):
            read_practice(written(tmp_path, "slow.toml", text + phases))


def test_files_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "slow.toml"
    with pytest.raises(PracticeFault, match="could not be read"):
        read_practice(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(PracticeFault, match="not in UTF-8"):
        read_practice(path)


def test_the_others_load(tmp_path: Path) -> None:
    paths = [
        written(tmp_path, "a.toml", GOOD.replace("tenths = 60", "tenths = 0")),
        written(tmp_path, "b.toml", GOOD),
        written(tmp_path, "c.toml", GOOD),
        written(tmp_path, "d.toml", GOOD.replace('"slow"', '"first"\nplace = -1')),
    ]
    practices = read_practices(paths)
    assert [practice.id for practice in practices.found] == ["first", "slow"]
    assert [str(fault).split(":")[0] for fault in practices.faults] == ["a.toml, line 12", "c.toml"]


def test_none_left_is_said(tmp_path: Path) -> None:
    with pytest.raises(ResourceMissing, match=r"a\.toml"):
        read_practices([written(tmp_path, "a.toml", "")])
