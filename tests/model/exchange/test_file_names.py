import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.exchange.file_names import FileNames, safe_stem

FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}


@given(st.lists(st.text(st.characters()), max_size=20))
def test_no_name_is_given_twice_and_every_system_takes_it(words: list[str]) -> None:
    names = FileNames()
    given_names = [names.give(each, ".md") for each in words]
    assert len({name.casefold() for name in given_names}) == len(words)
    for name in given_names:
        assert not FORBIDDEN & set(name)
        assert 0 < len(name.encode()) <= 255
        assert name[0] not in " ." or name.startswith("_")
        assert not name.removesuffix(".md").endswith((" ", "."))


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("2026-03-01 20.15 Sam Evenings", "2026-03-01 20.15 Sam Evenings"),
        ("../../etc/passwd", "etc passwd"),
        ("a/b\\c:d", "a b c d"),
        ("", "_"),
        ("...", "_"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Ende.", "Ende"),
        ("e\u0301", "é"),
        ("x" * 300, "x" * 80),
        ("\u202egpj", "gpj"),
    ],
)
def test_what_is_made_of_words(words: str, stem: str) -> None:
    assert safe_stem(words) == stem


def test_signs_of_many_bytes_are_not_cut_in_two() -> None:
    assert safe_stem("🙂" * 80) == "🙂" * 40


def test_a_number_tells_names_apart_whatever_their_case() -> None:
    names = FileNames()
    assert [names.give(each, ".md") for each in ("Sam", "sam", "SAM")] == ["Sam.md", "sam (2).md", "SAM (3).md"]
