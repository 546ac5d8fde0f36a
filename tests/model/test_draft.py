"""A draft."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.model.draft import Draft
from app.model.rehearsal import Pair

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def test_a_new_draft_is_blank_until_something_is_in_it() -> None:
    draft = Draft.new(NOW)
    assert draft.is_blank
    assert draft.edited(NOW, to=" ", title="\n", text="\t").is_blank
    for words in ({"to": "Sam"}, {"title": "x"}, {"text": "x"}):
        assert not draft.edited(NOW, **({"to": "", "title": "", "text": ""} | words)).is_blank


def test_an_edited_draft_is_the_same_one_changed_later() -> None:
    draft, later = Draft.new(NOW), NOW + timedelta(minutes=1)
    edited = draft.edited(later, to="Sam", title="Tuesday", text="I felt alone.")
    assert (edited.id, edited.created, edited.changed) == (draft.id, NOW, later)
    assert Draft.new(NOW).id != draft.id


def test_a_hope_is_worth_keeping_and_a_choice_alone_is_not() -> None:
    draft = Draft.new(NOW)
    assert not replace(draft, hope="peace").is_blank
    assert replace(draft, hope=" ", tie="partner", situation="win", mode="pour").is_blank


def test_a_pair_with_words_is_worth_keeping_and_a_tick_alone_is_not() -> None:
    draft = Draft.new(NOW)
    assert not replace(draft, pairs=(Pair(), Pair("They go quiet"))).is_blank
    assert replace(draft, ready=("calm",), pairs=(Pair(" "),)).is_blank


def test_all_of_it_can_go_on_as_another_draft() -> None:
    later = NOW + timedelta(minutes=1)
    pairs = (Pair("They go quiet", "I wait"),)
    draft = Draft("a", NOW, NOW, "Sam", "Evenings", "words", "partner", "strained", "peace", "pour", ("calm",), pairs)
    other = draft.anew(later)
    assert other.id != "a"
    assert other == replace(draft, id=other.id, created=later, changed=later)
    assert other.pairs == pairs
    assert other.edited(later, to="", title="", text="").ready == ("calm",)
