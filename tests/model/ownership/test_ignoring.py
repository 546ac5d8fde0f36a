"""What the person set aside stays away, and nothing else does."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.combine import Thresholds
from app.model.ownership.finding import Finding
from app.model.ownership.ignoring import PHRASE, RULE, SENTENCE, Ignored, SetAside
from app.model.ownership.load import load_reader

READER = load_reader()
NOTHING = Ignored(READER.fold)


def finding(text: str = "You never listen", rule: str = "absolute.you-never", label: str = "absolute") -> Finding:
    return Finding(label, "hint", 0, len(text), text, "", (), rule, 1.0)


def test_at_first_nothing_is_set_aside() -> None:
    assert not NOTHING
    assert len(NOTHING) == 0
    assert not NOTHING.hides(finding(), "You never listen.")


def test_a_rule_is_hidden_everywhere_and_no_other_rule_is() -> None:
    ignored = NOTHING.with_rule("absolute.you-never")
    assert ignored.hides(finding(), "You never listen.")
    assert ignored.hides(finding("U NEVER call"), "U NEVER call!!")
    assert not ignored.hides(finding(rule="absolute.you-always"), "You always do that.")
    assert not ignored.hides(finding(rule="classifier.absolute"), "You always do that.")


def test_what_the_classifier_found_is_set_aside_by_its_label() -> None:
    ignored = NOTHING.with_rule("classifier.absolute")
    assert ignored.entries == (SetAside(RULE, "absolute", ""),)
    assert ignored.hides(finding(rule="classifier.absolute"), "x")
    assert ignored.hides(finding(), "You never listen.")
    assert not ignored.hides(finding(rule="classifier.blame", label="blame"), "x")


@pytest.mark.parametrize("text", ["you never listen", "You NEVER listen!", "u never listen", "so u never listen to us"])
def test_a_phrase_is_hidden_however_it_is_typed(text: str) -> None:
    ignored = NOTHING.with_phrase("absolute.you-never", "You never listen")
    assert ignored.hides(finding(text), f"Well: {text} now.")


@pytest.mark.parametrize("text", ["you never call", "you never listened", "thank you never listen"])
def test_other_phrases_are_not(text: str) -> None:
    ignored = NOTHING.with_phrase("absolute.you-never", "thanks you never listen")
    assert not ignored.hides(finding(text), text)


def test_words_stay_as_they_were_written() -> None:
    ignored = NOTHING.with_sentence("absolute.you-never", "You don’t\n ever listen, Sam!")
    assert [entry.words for entry in ignored.entries] == ["You don’t ever listen, Sam!"]
    assert Ignored.from_rows(ignored.as_rows(), READER.fold).entries == ignored.entries
    again = ignored.with_sentence("absolute.you-never", "you dont EVER listen sam")
    assert again == ignored
    assert again.entries == ignored.entries


def test_words_that_no_file_can_hold_do_not_keep_the_others_from_being_kept() -> None:
    [row] = NOTHING.with_phrase("a", "never \ud800 ever").as_rows()
    assert row["words"] == "never ? ever"


def test_apostrophes_make_no_difference() -> None:
    ignored = NOTHING.with_phrase("blame.x", "you don’t care")
    for text in ("you don't care", "You dont care", "u dont care", "you DON´T care"):
        assert ignored.hides(finding(text, "blame.x", "blame"), text)
    assert not ignored.hides(finding("you do care", "blame.x", "blame"), "you do care")


def test_a_phrase_of_one_rule_says_nothing_about_another() -> None:
    ignored = NOTHING.with_phrase("absolute.you-never", "never")
    assert not ignored.hides(finding(rule="absolute.other"), "You never listen.")


def test_a_sentence_stays_hidden_when_others_change_and_comes_back_when_it_does() -> None:
    text = "It rained. You never listen to me. I went home."
    reader = load_reader()
    [found] = [one for one in reader.read(text).findings if one.kind == "hint"]
    reader.ignoring = reader.ignoring.with_sentence(found.rule, "You never listen to me.")
    for edited in (text, "🙂 " + text, text.replace("rained", "snowed a lot"), text.replace("me.", "me…")):
        assert [one for one in reader.read(edited).findings if one.kind == "hint"] == []
    changed = text.replace("listen to me", "listen to us")
    assert [one.rule for one in reader.read(changed).findings if one.kind == "hint"] == [found.rule]


def test_it_can_be_shown_again() -> None:
    ignored = NOTHING.with_rule("a").with_sentence("b", "One two.")
    rule, sentence = ignored.entries
    assert ignored.without(sentence) == NOTHING.with_rule("a")
    assert ignored.without(rule).without(sentence) == NOTHING
    assert ignored.without(SetAside(RULE, "other", "")) == ignored


def test_nothing_changes_the_one_there_is() -> None:
    first = NOTHING.with_rule("a")
    second = first.with_rule("b")
    assert len(first) == 1
    assert len(second) == 2
    assert hash(first.with_rule("a")) == hash(first)
    assert first.with_rule("a") == first
    assert first != second
    assert first != "a"


def test_care_is_never_hidden() -> None:
    care = finding("You hit me", "care.hit", "care")._replace(kind="care")
    ignored = NOTHING.with_rule("care.hit").with_rule("care").with_sentence("care.hit", "You hit me.")
    assert not ignored.hides(care, "You hit me.")


@pytest.mark.parametrize("words", ["", " ", "!!", "🙂"])
def test_without_words_there_is_nothing_to_set_aside(words: str) -> None:
    for act in (NOTHING.with_phrase, NOTHING.with_sentence):
        with pytest.raises(ValueError, match="no words"):
            act("a", words)


def test_a_reader_hides_after_the_classifier_has_spoken() -> None:
    class Judgement:
        probabilities = {"absolute": 0.99, "criticism": 0.95}
        any_hint = 0.99

    none = dict.fromkeys(READER.labels, 0.0)
    all_of_it = dict.fromkeys(READER.labels, 0.9)
    reader = load_reader()
    reader.listen_to(lambda sentence, before: Judgement(), Thresholds(all_of_it, none, 0.5, 0.0))  # type: ignore[arg-type, return-value]
    text = "You never listen to me."
    rules = {found.label: found.rule for found in reader.read(text).findings}
    assert rules["criticism"] == "classifier.criticism"
    reader.ignoring = reader.ignoring.with_rule(rules["absolute"])
    assert [found.label for found in reader.read(text).findings] == ["criticism"]
    reader.ignoring = reader.ignoring.with_rule("classifier.criticism")
    assert reader.read(text).findings == ()


def test_rows_keep_all_of_it() -> None:
    ignored = (
        NOTHING.with_rule("classifier.blame")
        .with_phrase("absolute.you-never", "U never!")
        .with_sentence("heat.x", "What the hell!!")
    )
    rows = json.loads(json.dumps(ignored.as_rows()))
    assert Ignored.from_rows(rows, READER.fold) == ignored
    assert Ignored.from_rows([], READER.fold) == NOTHING


words = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("you dont u'’ 🙂")), max_size=40)


@given(st.lists(st.tuples(st.sampled_from((RULE, PHRASE, SENTENCE)), st.sampled_from(("a", "classifier.b")), words)))
def test_whatever_was_set_aside_comes_back_from_its_rows(entries: list[tuple[str, str, str]]) -> None:
    ignored = NOTHING
    for by, rule, typed in entries:
        if by == RULE:
            ignored = ignored.with_rule(rule)
        elif READER.fold(typed):
            ignored = (ignored.with_phrase if by == PHRASE else ignored.with_sentence)(rule, typed)
    assert Ignored.from_rows(ignored.as_rows(), READER.fold) == ignored


@pytest.mark.parametrize(
    "row",
    [
        None,
        "secret",
        [],
        {},
        {"by": "rule", "rule": "a"},
        {"by": "rule", "rule": "a", "words": "", "more": 1},
        {"by": "colour", "rule": "a", "words": "secret"},
        {"by": "phrase", "rule": "a", "words": ""},
        {"by": "rule", "rule": "a", "words": "secret"},
        {"by": "rule", "rule": "", "words": ""},
        {"by": "phrase", "rule": 3, "words": "secret"},
        {"by": "phrase", "rule": "a", "words": ["secret"]},
        {"by": ["phrase"], "rule": "a", "words": "secret"},
    ],
)
def test_a_bad_row_is_refused_by_its_number_and_not_its_words(row: object) -> None:
    good = NOTHING.with_rule("a").as_rows()
    with pytest.raises(ValueError, match="Row 2") as refused:
        Ignored.from_rows([*good, row], READER.fold)
    assert "secret" not in str(refused.value)
