from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from app.viewmodels.patterns.told import cell_words, first_weekday, number


@pytest.fixture(params=["en_GB", "de_DE", "en_US"])
def country(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_cells_are_written_as_the_country_does(country: str) -> None:
    days = {"en_GB": "03/11/2026", "de_DE": "03.11.26", "en_US": "11/3/26"}
    assert cell_words(date(2026, 11, 3)) == days[country]
    moment = datetime(2026, 11, 3, 12, 5, tzinfo=UTC)
    assert cell_words(moment).startswith(f"{days[country]}, ")
    assert cell_words(2.25) == ("2,2" if country == "de_DE" else "2.2")
    assert cell_words(12) == "12"
    assert cell_words("so tired") == "so tired"


def test_a_nought_behind_the_point_is_left_out(country: str) -> None:
    assert number(3) == number(3.04) == "3"
    assert number(2540) == ("2.540" if country == "de_DE" else "2,540")


def test_weeks_begin_on_the_countrys_day(country: str) -> None:
    assert first_weekday() == (6 if country == "en_US" else 0)
