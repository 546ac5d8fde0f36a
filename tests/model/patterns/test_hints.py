from datetime import UTC, datetime, timedelta

from app.model.patterns.hints import FEWEST_WORDS, MOST_VERSIONS, HintCount, hint_rates

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
