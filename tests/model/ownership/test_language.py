"""What the hints can read: English of all kinds, and nothing else."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.finding import Finding
from app.model.ownership.language import (
    IS_ENGLISH,
    IS_OTHER,
    UNSURE,
    Language,
    is_in_another_language,
    language_of,
)
from app.model.ownership.language_words import ENGLISH, OTHER, SHARED
from app.model.ownership.load import load_reader

TEXTS = Path(__file__).parent / "languages"
READER = load_reader()

GERMAN = "Warum hörst du mir nie zu, wenn ich mit dir rede?"


def lines(name: str) -> list[str]:
    rows = (TEXTS / name).read_text("utf-8").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


def reads(text: str) -> bool:
    return Language().reads(text, 0, len(text))


def hints(text: str) -> list[str]:
    return [found.text for found in READER.read(text).findings if found.kind == "hint"]


OTHERS = [row.partition(" | ") for row in lines("other.txt")]
MESSY = lines("english.txt")


def test_there_are_texts_enough() -> None:
    assert len(OTHERS) >= 60
    assert len({language for language, _, _ in OTHERS}) >= 20
    assert len(MESSY) >= 100


@pytest.mark.parametrize("text", [text for _, _, text in OTHERS])
def test_another_language_is_known(text: str) -> None:
    assert language_of(text) == IS_OTHER
    assert not reads(text)


def test_nearly_all_of_them_are_said_to_be_another() -> None:
    assert sum(is_in_another_language(text) for _, _, text in OTHERS) >= len(OTHERS) - 1


@pytest.mark.parametrize("text", MESSY)
def test_messy_english_is_english(text: str) -> None:
    assert reads(text)
    assert not is_in_another_language(text)


def test_a_word_is_in_one_list() -> None:
    assert ENGLISH.isdisjoint(SHARED)
    assert ENGLISH.isdisjoint(OTHER)
    assert OTHER.isdisjoint(SHARED)


def test_a_german_sentence_in_an_english_letter_gets_no_hint_and_the_others_keep_theirs() -> None:
    text = f"You never listen to me. {GERMAN} Fine. Whatever. I feel alone, and you always laugh at me."
    assert hints(text)
    german = text.index(GERMAN), text.index(GERMAN) + len(GERMAN)
    assert all(found.end <= german[0] or found.start >= german[1] for found in READER.read(text).findings)
    assert not Language().reads(text, *german)


def test_a_word_or_two_are_read_as_what_stands_around_them() -> None:
    assert hints("Whatever.")
    german = f"{GERMAN} Whatever. Ich habe das satt, und du weißt das auch."
    assert READER.read(german).findings == ()
    assert language_of("Whatever.") == UNSURE
    assert language_of("I feel alone in the evenings.") == IS_ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "ok",
        "!!!! ????",
        "🙂🙂🙂!!! ???",
        "😡😡😡",
        "0800 123 456!!!",
        "12.03.2024, 14:30",
        "https://example.com/you-never-listen/always",
        "www.you-never-listen.com",
        "you.never.listen@always.com",
        "Flat 4, 12 Never Lane, London SW1A 1AA",
        "14 PARK LANE, LEEDS LS1 4DY!!!",
        "- milk\n- eggs!!!\n- BREAD AND BUTTER",
        "1. 200 g flour\n2. 3 eggs\n3. salt",
        "if (you.never) { you.must_always(call); }",
        'print("You never listen to me")',
        "// you should always call this first",
        "error: you must specify a file",
        "TypeError: you are not a function",
        "<p>You never listen</p>",
        '{"name": "You always lie", "count": 3}',
        "you_never = you == always",
        "you = never;",
        "SELECT * FROM users WHERE you = 'never';",
        "git commit --message=you-never",
        *(text for _, _, text in OTHERS),
    ],
)
def test_what_is_no_english_letter_gets_no_hint(text: str) -> None:
    assert hints(text) == []


@pytest.mark.parametrize("text", ["milk\neggs\nflour\nbutter", "for i in range(10): print(i)", "14 Park Lane, Leeds"])
def test_a_list_or_code_is_not_said_to_be_another_language(text: str) -> None:
    assert not is_in_another_language(text)


@pytest.mark.parametrize(
    "text",
    ["You never listen (and you know it).", "You never ask; you never did.", "you never ask </3", "you never ask;\nok"],
)
def test_marks_that_people_write_are_no_code(text: str) -> None:
    assert hints(text)


def test_an_address_in_a_letter_gets_no_mark() -> None:
    address = "https://example.com/you-never-listen/always"
    text = f"I read this yesterday: {address} and I cried."
    start = text.index(address)
    assert hints(text) == []
    inside = Finding("absolute", "hint", start, start + 9, "", "", (), "x", 1.0)
    outside = inside._replace(start=0, end=6)
    assert Language.outside_addresses((inside, outside), text) == (outside,)


def test_the_judge_is_not_asked_about_another_language() -> None:
    asked: list[str] = []
    reader = load_reader()
    reader.listen_to(lambda sentence, before: asked.append(sentence), thresholds=object())  # type: ignore[func-returns-value, arg-type]
    reader.read(f"I was late. {GERMAN}")
    assert asked == ["I was late."]


def test_care_is_said_in_any_surroundings() -> None:
    sentence = "You hit me."
    alone = [found.kind for found in READER.read(sentence).findings]
    assert [found.kind for found in READER.read(f"{GERMAN} {sentence} {GERMAN}").findings] == alone == ["care"]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("you never ich nie://@.{(;\n🙂我")), max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    language = Language()
    for start, end in READER.sentences(text):
        assert language.reads(text, start, end) in (True, False)
    assert is_in_another_language(text) in (True, False)
    for found in READER.read(text).findings:
        assert found.text == text[found.start : found.end]


def fastest(act: Callable[[], object]) -> float:
    def once() -> float:
        began = time.perf_counter()
        act()
        return time.perf_counter() - began

    return min(once() for _ in range(3))


@pytest.mark.parametrize(
    "piece",
    [
        "never ",
        "x",
        "you never and ",
        "🙂",
        "?",
        "...",
        " ",
        " \n",
        "you({",
        "a@",
        "www.",
        "://x ",
        "you_",
        "我",
        "ü",
        "ich nie ",
    ],
)
def test_a_megabyte_without_a_stop_costs_no_more_than_some_plain_passes(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    plain = fastest(lambda: sum(map(str.isalpha, text)))

    def read() -> None:
        language = Language()
        for start, end in READER.sentences(text):
            language.reads(text, start, end)
        is_in_another_language(text)

    assert fastest(read) < 60 * plain
    assert hints(text) == [] or piece == "?"
