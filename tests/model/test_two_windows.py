from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.model.draft import Draft
from app.model.two_windows import Kept, follow, meet

NOW = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)
SEEN = Draft("d", NOW, NOW, "Sam", "Evenings", "I felt lonely.")
LATER = NOW + timedelta(minutes=1)


def test_a_first_save_is_kept_as_it_is() -> None:
    assert meet(SEEN, None, None) == Kept(SEEN)


def test_one_window_alone_just_goes_on() -> None:
    mine = replace(SEEN, changed=LATER, text="I felt lonely on Friday.", title="")
    assert meet(mine, SEEN, SEEN) == Kept(mine)


def test_the_text_of_another_window_is_told_and_this_one_stands() -> None:
    mine, there = replace(SEEN, text="mine"), replace(SEEN, changed=LATER, text="theirs")
    assert meet(mine, SEEN, there) == Kept(mine, "theirs")


def test_a_text_never_seen_here_is_another_one() -> None:
    assert meet(replace(SEEN, text="mine"), None, SEEN).other == SEEN.text


def test_a_title_alone_saved_over_a_new_text_loses_nothing() -> None:
    mine, there = replace(SEEN, title="Friday"), replace(SEEN, text="theirs")
    assert meet(mine, SEEN, there) == Kept(mine, "theirs")


def test_the_same_words_in_both_are_no_other_words() -> None:
    same = replace(SEEN, text="both")
    assert meet(same, SEEN, same) == Kept(same)


def test_an_empty_page_there_is_nothing_to_lose() -> None:
    assert meet(replace(SEEN, text="mine"), SEEN, replace(SEEN, text=" \n")).other == ""
    assert meet(replace(SEEN, text="mine"), SEEN, replace(SEEN, text="")).other == ""


def test_what_only_the_other_window_changed_stays() -> None:
    mine = replace(SEEN, text="mine", to="Samuel")
    there = replace(SEEN, title="Friday", hope="peace", to="Sammy", mode="pour")
    assert meet(mine, SEEN, there).draft == replace(mine, title="Friday", hope="peace")


WORDS = st.sampled_from(["", "a", "b"])
DRAFTS = st.builds(lambda to, title, text: Draft("d", NOW, NOW, to, title, text), WORDS, WORDS, WORDS)


@given(mine=DRAFTS, seen=DRAFTS, there=DRAFTS)
def test_no_words_are_lost(mine: Draft, seen: Draft, there: Draft) -> None:
    kept = meet(mine, seen, there)
    assert kept.draft.text == mine.text
    assert there.text in ("", kept.draft.text, kept.other, seen.text)
    for name in ("to", "title"):
        changed_here = getattr(mine, name) != getattr(seen, name)
        assert getattr(kept.draft, name) == getattr(mine if changed_here else there, name)


@given(mine=DRAFTS, there=DRAFTS)
def test_a_window_that_changed_nothing_follows_in_all_but_its_text(mine: Draft, there: Draft) -> None:
    assert replace(follow(mine, mine, there), text=there.text) == there
