from datetime import date

import pytest
from PySide6.QtCore import QLocale

from app.viewmodels.history.days import DayHead, Days
from tests.history_rows import at

TODAY = date(2026, 11, 23)
ENGLISH = Days(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("day", "head"),
    [
        (date(2026, 11, 23), DayHead("Today", "Monday 23 November")),
        (date(2026, 11, 22), DayHead("Yesterday", "Sunday 22 November")),
        (date(2026, 11, 19), DayHead("Thursday", "19 November")),
        (date(2026, 11, 17), DayHead("Tuesday", "17 November")),
        (date(2026, 11, 16), DayHead("November", "Monday 16 November")),
        (date(2025, 10, 11), DayHead("October", "Saturday 11 October 2025")),
        (date(2026, 11, 24), DayHead("November", "Tuesday 24 November")),
    ],
)
def test_a_day_is_called_as_seen_from_today(day, head):
    called = ENGLISH.head(day, TODAY)
    assert (called.name, called.date.replace(",", "")) == (head.name, head.date)


@pytest.mark.parametrize(
    ("locale", "whole", "in_week"),
    [
        ("de_DE", "Donnerstag, 19. November", "19. November"),
        ("en_US", "Thursday, November 19", "November 19"),
        ("es_ES", "jueves, 19 de noviembre", "19 de noviembre"),
        ("hu_HU", "november 19., csütörtök", "november 19."),
        ("tr_TR", "19 Kasım Perşembe", "19 Kasım"),
        ("ja_JP", "11月19日木曜日", "11月19日"),
        ("lv_LV", "ceturtdiena 19. novembris", "19. novembris"),
        ("uk_UA", "четвер, 19 листопада", "19 листопада"),
    ],
)
def test_dates_of_this_year_leave_the_year_out_in_every_order(locale, whole, in_week):
    days, thursday = Days(QLocale(locale)), date(2026, 11, 19)
    assert days.date(thursday, TODAY) == whole
    assert days.head(thursday, TODAY).date == in_week


def test_no_language_loses_the_day_or_month():
    every = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
    )
    assert len(every) > 300
    for locale in every:
        days = Days(locale)
        dates = {days.date(date(2026, month, 3), TODAY) for month in range(1, 13)}
        dates |= {days.date(date(2026, 5, day), TODAY) for day in range(4, 29)}
        assert len(dates) == 12 + 25, locale.name()


@pytest.mark.parametrize(("locale", "time"), [("en_GB", "18:44"), ("de_DE", "18:44"), ("C", "18:44")])
def test_times_have_no_seconds(locale, time):
    assert Days(QLocale(locale)).time(at(23, 18, 44)) == time


def test_times_are_written_as_the_country_does():
    assert Days(QLocale("en_US")).time(at(23, 18, 44)).replace("\u202f", " ") == "6:44 PM"


def test_where_there_is_little_room_a_date_is_short(qapp):
    british, german = Days(QLocale("en_GB")), Days(QLocale("de_AT"))
    today = date(2026, 11, 23)
    assert british.short(date(2026, 10, 11), today) == "11 October"
    assert german.short(date(2026, 10, 11), today) == "11. Oktober"
    assert british.short(date(2025, 10, 11), today) == "11/10/2025"


def test_a_month_has_a_name_with_its_year(qapp):
    assert Days(QLocale("en_GB")).month(date(2025, 10, 11)) == "October 2025"
    assert Days(QLocale("de_AT")).month(date(2025, 1, 1)) == "Jänner 2025"
