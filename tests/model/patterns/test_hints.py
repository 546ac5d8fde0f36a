from datetime import UTC, datetime, timedelta

from app.model.patterns.hints import FEWEST_WORDS, MOST_VERSIONS, HintCount, Said, hint_rates, to_read

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def version(minute: int, words: int, hints: int) -> HintCount:
    return HintCount(NOW + timedelta(minutes=minute), words, hints)


def test_one_version_or_short_ones_are_too_little() -> None:
    assert hint_rates([]) is None
    assert hint_rates([version(0, 200, 3)]) is None
    assert hint_rates([version(0, 200, 3), version(1, FEWEST_WORDS - 1, 0), version(2, 0, 0)]) is None


def test_the_rate_is_of_a_hundred_words_oldest_first() -> None:
    rates = hint_rates([version(5, 200, 3), version(0, 50, 4), version(2, 3, 3)])
    assert rates is not None
    assert [one.rate for one in rates] == [8.0, 1.5]


def test_of_a_thousand_some_stay_with_the_first_and_the_last() -> None:
    versions = [version(minute, 100, minute) for minute in range(1000)]
    rates = hint_rates(versions)
    assert rates is not None
    assert len(set(rates)) == len(rates) == MOST_VERSIONS
    assert (rates[0], rates[-1]) == (versions[0], versions[-1])
    assert list(rates) == sorted(rates, key=lambda one: one.when)


def test_only_what_is_shown_has_to_be_read() -> None:
    said = [Said(NOW + timedelta(minutes=minute), 40 + minute % 20, "…") for minute in range(1000)]
    read = to_read(reversed(said))
    counts = [HintCount(one.when, one.words, 0) for one in said]
    rates = hint_rates(counts)
    assert rates is not None
    assert [one.when for one in read] == [one.when for one in rates]
    assert hint_rates(HintCount(one.when, one.words, 0) for one in read) == rates
    assert to_read([]) == to_read([Said(NOW, 3, "a b c")]) == []
    assert len(to_read([Said(NOW, 60, "…")])) == 1
