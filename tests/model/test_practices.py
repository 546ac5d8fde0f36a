from pathlib import Path

import pytest

from app.model.errors import ResourceMissing
from app.model.practices import PracticeFault, load_practices, read_practice, read_practices

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


def test_what_ships_is_in_order_and_without_fault() -> None:
    practices = load_practices()
    assert practices.faults == ()
    assert [practice.id for practice in practices.found] == ["longer-out", "slow-and-even", "a-sigh", "box"]
    assert [phase.tenths for phase in practices.found[0].rhythm.phases] == [40, 60]


@pytest.mark.parametrize("practice", load_practices().found, ids=lambda practice: practice.id)
def test_the_line_tells_the_true_lengths(practice: object) -> None:
    from app.model.practices import Practice

    assert isinstance(practice, Practice)
    told = [int(word.strip(",")) for word in practice.line.split() if word.strip(",").isdigit()]
    lengths = [phase.seconds for phase in practice.rhythm.phases if not phase.say]
    assert told == lengths


@pytest.mark.parametrize(
    ("was", "is_now", "told"),
    [
        ('name = "Slow"', "name = Slow", "line 3"),
        ('name = "Slow"', 'name = ""', "name must be"),
        ('name = "Slow"', "", "name must be"),
        ('source = "somewhere"', "source = 3", "source must be"),
        ('line = "in 4, out 6"', 'line = "x"\nlength = 4', "length is not a known entry"),
        ('id = "slow"', 'id = "slow"\nplace = "first"', "place must be"),
        ('kind = "out"', 'kind = "rest"', "phase 2: kind must be"),
        ("tenths = 60", "tenths = 0", "phase 2: tenths must be"),
        ("tenths = 60", "tenths = -1", "phase 2: tenths must be"),
        ("tenths = 60", "tenths = 6.5", "phase 2: tenths must be"),
        ("tenths = 60", "tenths = true", "phase 2: tenths must be"),
        ("tenths = 60", "tenths = 36000", "phase 2: tenths must be"),
        ("tenths = 60", "tenths = 60\nsay = 3", "phase 2: say must be"),
        ("tenths = 60", "tenths = 60\nloud = 3", "phase 2: only kind"),
        ('kind = "in"', 'kind = "hold"', "begin with an in-breath"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_place(tmp_path: Path, was: str, is_now: str, told: str) -> None:
    assert was in GOOD
    path = written(tmp_path, "slow.toml", GOOD.replace(was, is_now, 1))
    with pytest.raises(PracticeFault) as fault:
        read_practice(path)
    assert str(fault.value).startswith("slow.toml: ")
    assert told in str(fault.value)


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
    assert [str(fault).split(":")[0] for fault in practices.faults] == ["a.toml", "c.toml"]


def test_none_left_is_said(tmp_path: Path) -> None:
    with pytest.raises(ResourceMissing, match=r"a\.toml"):
        read_practices([written(tmp_path, "a.toml", "")])
