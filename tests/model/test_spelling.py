import pytest

from app.model.spelling import is_name_in, words_to_check


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I don’t know, realy.", ["don't", "know", "realy"]),
        ("😀 tea-time", ["tea", "time"]),
        ("a 3rd ADHD mp3", []),
        ("see www.example.org or me@example.org https://x.y ok", ["see", "or", "ok"]),
        ("Straße 'quoted'", ["Straße", "quoted"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_a_dictionary_is_asked_about_words_only(text: str, words: list[str]) -> None:
    found = list(words_to_check(text))
    assert [word for _, _, word in found] == words
    assert all(text[start:end].replace("’", "'") == word for start, end, word in found)


@pytest.mark.parametrize(
    ("word", "names", "is_one"),
    [
        ("Anneliese", "anneliese", True),
        ("Anneliese's", "Anneliese Huber", True),
        ("anneliese", "Anneliese", False),
        ("Anne", "Anneliese", False),
        ("Sam", "", False),
        ("O'Neil", "Sam O’Neil", False),
    ],
)
def test_the_names_of_those_it_is_about_are_known(word: str, names: str, is_one: bool) -> None:
    assert is_name_in(word, names) is is_one
