import tomllib
from pathlib import Path

import pytest

from app.model.ownership.load import load_reader
from app.model.ownership.reader import Reader
from app.model.resources import resource
from app.model.skills.entries import ContentFault
from app.model.skills.feelings import Family, load_feelings, read_feelings

SHIPPED = load_feelings()

FEELINGS = """
[[family]]
id = "sad"
name = "Sad"
[family.words]
sad = "something is missing"
lonely = "nobody is here"

[[family]]
id = "glad"
name = "Glad"
[family.words]
glad = "something good is here"
"""
NEEDS = """
[[family]]
id = "rest"
name = "Rest"
[family.words]
rest = "nothing to do"
"""
VERDICTS = """
[feelings_under]
ignored = ["lonely", "sad"]
[same_as]
"not seen" = "ignored"
"""
GOOD = {"feelings.toml": FEELINGS, "needs.toml": NEEDS, "verdicts.toml": VERDICTS}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def words(families: tuple[Family, ...]) -> list[str]:
    return [word.word for family in families for word in family.words]


def hints(reader: Reader, text: str) -> list[str]:
    return [finding.label for finding in reader.read(text).findings if finding.kind != "strength"]


def written(folder: Path, name: str = "", was: str = "", is_now: str = "") -> Path:
    for file, text in GOOD.items():
        if file == name:
            assert was in text
            text = text.replace(was, is_now, 1)
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def test_there_is_enough_to_choose_from() -> None:
    assert 8 <= len(SHIPPED.feelings) <= 10
    assert len(words(SHIPPED.feelings)) >= 110
    assert len(words(SHIPPED.needs)) >= 36
    assert len(SHIPPED.verdicts) >= 30
    assert all(len(verdict.under) >= 3 for verdict in SHIPPED.verdicts)


@pytest.mark.parametrize("families", [SHIPPED.feelings, SHIPPED.needs], ids=["feelings", "needs"])
def test_every_meaning_is_one_short_line_of_its_own(families: tuple[Family, ...]) -> None:
    meanings = [word.meaning for family in families for word in family.words]
    assert len(set(meanings)) == len(meanings)
    for meaning in meanings:
        assert len(meaning) <= 60
        assert meaning == meaning.strip().rstrip(".")
        assert "\n" not in meaning


def test_no_feeling_is_a_verdict_to_the_hints(reader: Reader) -> None:
    assert [word for word in words(SHIPPED.feelings) if hints(reader, f"I feel {word}.")] == []


def test_no_need_is_an_order_to_the_hints(reader: Reader) -> None:
    assert [word for word in words(SHIPPED.needs) if hints(reader, f"I need {word}.")] == []


def test_what_the_hints_take_for_a_verdict_leads_to_feelings() -> None:
    table = tomllib.loads(resource("en", "hints", "words.toml").read_text(encoding="utf-8"))
    known = set(words(SHIPPED.feelings))
    verdicts = {name for verdict in SHIPPED.verdicts for name in verdict.names}
    assert not known & set(faux(table))
    assert {"ignored", "attacked", "used", "rejected", "manipulated"} <= verdicts & set(faux(table))


def faux(table: dict[str, object]) -> list[str]:
    found = table.get("faux_feeling")
    if isinstance(found, str):
        return found.split()
    return next(faux(part) for part in table.values() if isinstance(part, dict) and "faux_feeling" in part)


def test_files_become_families_and_verdicts_in_their_order(tmp_path: Path) -> None:
    feelings = read_feelings(written(tmp_path))
    assert [(family.id, family.name) for family in feelings.feelings] == [("sad", "Sad"), ("glad", "Glad")]
    assert words(feelings.feelings) == ["sad", "lonely", "glad"]
    assert feelings.feelings[0].words[1].meaning == "nobody is here"
    assert words(feelings.needs) == ["rest"]
    [verdict] = feelings.verdicts
    assert verdict.names == ("ignored", "not seen")
    assert [word.word for word in verdict.under] == ["lonely", "sad"]


@pytest.mark.parametrize(
    ("name", "was", "is_now", "told"),
    [
        ("feelings.toml", 'name = "Sad"', "name = Sad", "line 4"),
        ("feelings.toml", 'name = "Sad"', 'name = " "', "family 1: name must be"),
        ("feelings.toml", 'id = "glad"', 'id = "sad"', "the id sad stands there twice"),
        ("feelings.toml", 'id = "glad"', 'id = "glad"\nkind = "x"', "family 2: kind is not a known entry"),
        ("feelings.toml", "glad = ", "sad = ", "the word sad stands there twice"),
        ("feelings.toml", 'lonely = "nobody is here"', "lonely = 3", "family 1, words: lonely must be"),
        ("feelings.toml", 'glad = "something good is here"', "", "family 2: words must have"),
        ("needs.toml", NEEDS, "", "family must be a list"),
        ("needs.toml", NEEDS, "family = 3", "family must be a list"),
        ("needs.toml", NEEDS, "family = [3]", "family 1: this must be a table"),
        ("verdicts.toml", '"lonely", "sad"', '"lonely", "let down"', "ignored leads to let down"),
        ("verdicts.toml", '"lonely", "sad"', '"sad", "sad"', "the feeling under ignored sad stands there twice"),
        ("verdicts.toml", '["lonely", "sad"]', "[]", "ignored must be a list"),
        ("verdicts.toml", '["lonely", "sad"]', '["lonely", ["sad"]]', "ignored must be a list"),
        ("verdicts.toml", '"not seen" = "ignored"', '"not seen" = "unseen"', "not seen must lead to"),
        ("verdicts.toml", '"not seen" = "ignored"', "unseen = 3", "unseen must be a few words"),
        ("verdicts.toml", '"not seen" = "ignored"', 'ignored = "ignored"', "the verdict ignored stands there twice"),
        ("verdicts.toml", '"not seen" = "ignored"', 'glad = "ignored"', "glad is a word of feelings.toml already"),
        ("verdicts.toml", "[same_as]", "[like]", "like is not a known entry"),
        ("verdicts.toml", VERDICTS, "same_as = 3\n[feelings_under]", "this must be a table"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_place(
    tmp_path: Path, name: str, was: str, is_now: str, told: str
) -> None:
    with pytest.raises(ContentFault) as fault:
        read_feelings(written(tmp_path, name, was, is_now))
    assert str(fault.value).startswith(f"{name}:")
    assert told in str(fault.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    (written(tmp_path) / "needs.toml").unlink()
    with pytest.raises(ContentFault, match=r"needs\.toml: the file could not be read"):
        read_feelings(tmp_path)
