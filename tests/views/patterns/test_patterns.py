from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.patterns.feelings import Felt
from app.model.patterns.month import Dated
from app.model.patterns.strengths import Strength
from app.storage.out import write_file
from app.viewmodels.patterns.patterns import PatternsViewModel
from app.views.kit.theme import Theme
from app.views.patterns.patterns import PatternsPage
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


@pytest.fixture(autouse=True)
def dates_as_in_britain() -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(usual)


@pytest.fixture
def background() -> AtOnce:
    """Strengths and feelings enough for a picture, but too few minutes; two sessions this month."""
    background = AtOnce()
    records = background.store.records
    records.all_strengths = [Strength(ago(9 - day), 7, 4) for day in range(9)]
    records.all_felt = [Felt(ago(9 * (9 - day)), ("sehr niedergeschlagen und erschöpft",)) for day in range(9)]
    records.all_dated = [Dated("session", ago(9)), Dated("session", NOW)]
    return background


@pytest.fixture
def model(background: AtOnce) -> PatternsViewModel:
    return PatternsViewModel(background, lambda: NOW)


@pytest.fixture
def page(qtbot: QtBot, dressed: Theme, model: PatternsViewModel) -> PatternsPage:
    page = PatternsPage(dressed, model, write_file)
    qtbot.addWidget(page)
    page.resize(1300, 900)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def test_a_card_for_each_picture_and_a_sentence_where_there_is_too_little(page: PatternsPage) -> None:
    assert [card.chart.isVisible() for card in page.cards] == [True, True, True, False]
    assert not page.line.isVisible()
    minutes = page.cards[3]
    assert minutes.sentence.text().startswith("Once there are 5 sessions")
    assert not minutes.save.isVisible()


def test_two_columns_where_there_is_room(qtbot: QtBot, page: PatternsPage) -> None:
    first, second = page.cards[:2]
    assert first.y() == second.y()
    page.resize(700, 900)
    qtbot.waitUntil(lambda: first.x() == second.x() and first.geometry().bottom() < second.y())
    assert first.width() == second.width() > 600
    assert page.area.horizontalScrollBar().maximum() == 0
    page.resize(1300, 900)
    qtbot.waitUntil(lambda: first.y() == second.y())


def test_nothing_at_all_is_one_sentence(page: PatternsPage, background: AtOnce) -> None:
    background.store.records.all_dated.clear()
    page.hide()
    page.show()
    assert page.line.text().startswith("Nothing here yet.")
    assert not any(card.isVisible() for card in page.cards)


def test_what_cannot_be_read_is_one_sentence(page: PatternsPage, background: AtOnce) -> None:
    background.store.records.trouble = KnownError("The disk is away.")
    page.hide()
    page.show()
    assert page.line.text() == "The disk is away."
    assert not any(card.isVisible() for card in page.cards)


def test_the_keyboard_walks_through_months_and_opens_a_day(
    qtbot: QtBot, page: PatternsPage, model: PatternsViewModel
) -> None:
    assert page.month.month.text() == "November 2026"
    grid = page.month.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert page.month.month.text() == "October 2026"
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.hasFocus()
    with qtbot.waitSignal(model.day_opened) as opened:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == [date(2026, 11, 23)]


def test_what_was_copied_is_said_until_another_month_is_shown(qtbot: QtBot, page: PatternsPage) -> None:
    first, month = page.cards[0], page.cards[2]
    for card in (first, month):
        qtbot.keyClick(card.copy, Qt.Key.Key_Return)
        assert card.said.isVisible()
    qtbot.keyClick(page.month.grid, Qt.Key.Key_PageUp)
    assert first.said.isVisible()
    assert not month.said.isVisible()
    QGuiApplication.clipboard().clear()


def test_copies_leave_the_clipboard_as_the_settings_say(page: PatternsPage) -> None:
    page.set_forget_after(5)
    assert {card.clipping.forget_after for card in page.cards} == {5}


def test_tab_reaches_each_card_in_the_order_they_are_read(qtbot: QtBot, page: PatternsPage) -> None:
    page.back.setFocus()
    reached = []
    for _ in range(30):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached += [number for number, card in enumerate(page.cards) if card.isAncestorOf(page.focusWidget())]
    assert list(dict.fromkeys(reached)) == [0, 1, 2]
