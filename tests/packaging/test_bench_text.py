"""The made-up letters are the same each time, long enough, and hardly repeat themselves."""

from bench_text import made_up_text

from app.model.ownership.sentences import split_sentences


def test_the_same_text_for_the_same_numbers():
    assert made_up_text(300) == made_up_text(300)
    assert made_up_text(300) != made_up_text(300, seed=2)


def test_it_is_as_long_as_asked_for_and_little_longer():
    for words in (1, 300, 1000):
        assert words <= len(made_up_text(words).split()) < words + 120


def test_hardly_a_sentence_is_there_twice():
    text = made_up_text(1000)
    sentences = [text[start:end].strip() for start, end in split_sentences(text)]
    assert len(set(sentences)) > 0.9 * len(sentences)


def test_no_place_is_left_unfilled():
    assert "{" not in made_up_text(10_000)
