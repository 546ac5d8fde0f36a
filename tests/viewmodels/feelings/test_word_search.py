import pytest

from app.model.skills.feelings import Family, Feelings, Verdict, Word, load_feelings
from app.viewmodels.feelings.word_search import Group, WordSearch

SAD = Word("sad", "something I love is missing")
LONELY = Word("lonely", "I miss somebody")
SORE = Word("à vif", "the skin is thin")
RESTLESS = Word("restless", "I cannot settle")
REST = Word("rest", "nothing is asked of me")
TO_BE_HEARD = Word("to be heard", "that you listen until I rest")

SEARCH = WordSearch(
    Feelings(
        feelings=(Family("sad", "Sad or hurt", (SAD, LONELY, SORE)), Family("afraid", "Afraid", (RESTLESS,))),
        needs=(Family("body", "Rest", (REST,)), Family("ear", "Being understood", (TO_BE_HEARD,))),
        verdicts=(
            Verdict(("ignored", "not seen"), (LONELY, SAD)),
            Verdict(("insulted",), (SAD,)),
            Verdict(("taken for granted",), (SAD, RESTLESS)),
        ),
    )
)


def found(search: str, needs_first: bool = False) -> list[tuple[str, list[str]]]:
    return [(group.name, [word.word for word in group.words]) for group in SEARCH.find(search, needs_first)]


@pytest.mark.parametrize("search", ["lon", "LONELY", "lónely", " lonely ", "I feel lonely", "i'm feeling so lon"])
def test_a_word_is_found_by_how_it_begins_whatever_its_case_and_accents(search: str) -> None:
    assert found(search) == [("Sad or hurt", ["lonely"])]


def test_accents_of_the_word_do_not_matter_either() -> None:
    assert found("a vif") == [("Sad or hurt", ["à vif"])]


def test_a_word_is_found_by_how_words_of_its_meaning_begin() -> None:
    assert found("thi") == [("Sad or hurt", ["à vif"])]
    assert found("skin thi") == [("Sad or hurt", ["à vif"])]
    assert found("kin") == []


def test_the_name_of_a_family_finds_all_of_it_with_words_that_begin_so_first() -> None:
    assert found("sad")[0] == ("Sad or hurt", ["sad", "lonely", "à vif"])


def test_a_family_stays_together_and_the_nearer_one_comes_first() -> None:
    assert found("res") == [("Afraid", ["restless"]), ("Rest", ["rest"]), ("Being understood", ["to be heard"])]
    assert found("res", needs_first=True)[:2] == [("Rest", ["rest"]), ("Afraid", ["restless"])]


def test_what_was_typed_in_full_comes_first() -> None:
    assert found("rest")[0] == ("Rest", ["rest"])


@pytest.mark.parametrize("search", ["ignored", "Ignored", "i feel ignored", "igno"])
def test_a_verdict_leads_to_what_may_lie_under_it(search: str) -> None:
    assert SEARCH.find(search) == [Group("ignored", (LONELY, SAD), is_verdict=True)]


def test_a_verdict_is_shown_by_the_name_it_was_found_by() -> None:
    assert found("not s") == [("not seen", ["lonely", "sad"])]
    assert found("taken for") == [("taken for granted", ["sad", "restless"])]
    assert found("for granted") == []


def test_a_verdict_in_full_comes_before_words_and_one_that_is_begun_after_them() -> None:
    assert [name for name, _ in found("i")][:2] == ["ignored", "insulted"]
    meant = WordSearch(
        Feelings(
            (Family("x", "X", (Word("used up", ""),)),), (), (Verdict(("used",), (SAD,)), Verdict(("useless",), (SAD,)))
        )
    )
    assert [group.name for group in meant.find("used")] == ["used", "X"]
    assert [group.name for group in meant.find("use")] == ["X", "used", "useless"]


@pytest.mark.parametrize("search", ["", " ", "…", "?!", "\ud800"])
def test_no_words_find_nothing(search: str) -> None:
    assert found(search) == []


def test_words_that_only_lead_in_are_looked_for_if_nothing_else_was_typed() -> None:
    assert found("i am") == []
    assert found("feel so") == [("Sad or hurt", ["sad", "lonely"])]
    assert found("be") == [("Being understood", ["to be heard"])]


def test_all_feelings_or_all_needs() -> None:
    assert [group.words for group in SEARCH.all()] == [(SAD, LONELY, SORE), (RESTLESS,)]
    assert [group.name for group in SEARCH.all(needs=True)] == ["Rest", "Being understood"]


def test_every_word_that_ships_is_the_first_to_be_found_by_itself() -> None:
    shipped = load_feelings()
    search = WordSearch(shipped)
    for families, needs_first in ((shipped.feelings, False), (shipped.needs, True)):
        for word in (word for family in families for word in family.words):
            assert search.find(word.word, needs_first)[0].words[0] == word


def test_every_verdict_that_ships_is_found_by_all_its_names() -> None:
    shipped = load_feelings()
    search = WordSearch(shipped)
    for verdict in shipped.verdicts:
        for name in verdict.names:
            assert search.find(f"I feel {name}")[0] == Group(name, verdict.under, is_verdict=True)
