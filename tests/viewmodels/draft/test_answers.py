from app.viewmodels.draft.answers import MOST, Answers
from app.viewmodels.draft.judging import Wish


def read(answers: Answers, sentences: list[str], caret: int = 0) -> list[Wish]:
    """Look all of these up, the caret standing in the one with this number; the wishes at the end."""
    answers.begin()
    for place, sentence in enumerate(sentences):
        if place == caret:
            answers.caret()
        answers.look_up(sentence, "")
    return answers.end()


def wishes(words: str) -> list[Wish]:
    return [(word, "") for word in words.split()]


def test_what_is_not_known_is_wished_for_once_from_the_caret_outwards() -> None:
    assert read(Answers(), "a b c a d".split(), caret=2) == wishes("c d b a")


def test_only_what_nobody_has_answered_is_wished_for() -> None:
    answers = Answers()
    answers.take_in({("b", ""): None})
    assert read(answers, "a b c".split()) == wishes("a c")
    assert not answers.overtaken


def test_an_answer_stands_for_a_sentence_and_the_one_before_it() -> None:
    answers = Answers()
    judgement = object()
    answers.take_in({("a", "b"): judgement})  # type: ignore[dict-item]  # any object will do
    assert answers.look_up("a", "b") is judgement
    assert answers.look_up("a", "") is None


def test_it_notices_answers_that_came_too_late_for_a_reading() -> None:
    answers = Answers()
    answers.begin()
    answers.look_up("a", "")
    answers.take_in({("a", ""): None})
    answers.look_up("b", "")
    assert answers.end() == wishes("b")
    assert answers.overtaken


def test_of_a_book_only_what_is_near_the_caret_is_wished_for() -> None:
    book = [str(number) for number in range(3 * MOST)]
    wished = read(Answers(), book, caret=MOST + 7)
    assert len(wished) == MOST
    assert {int(sentence) for sentence, _ in wished} == set(range(MOST // 2 + 8, MOST // 2 + 8 + MOST))


def test_what_no_text_needs_any_more_is_forgotten_when_it_is_too_much() -> None:
    answers = Answers()
    answers.take_in({(f"old-{number}", ""): None for number in range(2 * MOST)})
    answers.take_in({("new", ""): None})
    assert read(answers, ["new"]) == []
    assert read(answers, ["new", "old-1"]) == wishes("old-1")
