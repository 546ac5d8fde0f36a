from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.model.version import Version
from app.storage.out import write_file
from app.viewmodels.patterns.over_versions import OverVersionsViewModel
from app.views.kit.theme import Theme
from app.views.patterns.over_versions import OverVersionsPage
from tests.standins import AtOnce
from tests.word_engine import WordEngine

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def model(qtbot: QtBot) -> OverVersionsViewModel:
    background = AtOnce()
    store = background.store
    store.versions.add(Version("v", "d", NOW - timedelta(hours=1), "You never. " * 60, "asked"))
    store.drafts.save(Draft("d", NOW, NOW, text="I would. " * 60))
    model = OverVersionsViewModel(background, lambda: NOW)
    model.hints.set_reader(WordEngine())
    return model


@pytest.fixture
def page(qtbot: QtBot, dressed: Theme, model: OverVersionsViewModel) -> OverVersionsPage:
    page = OverVersionsPage(dressed, model, write_file)
    qtbot.addWidget(page)
    page.resize(900, 600)
    return page


def show(qtbot: QtBot, page: OverVersionsPage, model: OverVersionsViewModel) -> None:
    with qtbot.waitSignal(model.read), qtbot.waitActive(page):
        page.show()
        page.activateWindow()


def test_a_sentence_until_all_is_read_and_then_the_picture(
    qtbot: QtBot, page: OverVersionsPage, model: OverVersionsViewModel
) -> None:
    model.choose("d")
    assert page.line.text() == "The versions are being read…"
    assert page.card.isHidden()
    show(qtbot, page, model)
    assert not page.line.isVisible()
    assert page.chart.isVisible()
    assert "50 in the first version and 0 in the last" in page.card.sentence.text()


def test_whoever_comes_back_sees_it_again(qtbot: QtBot, page: OverVersionsPage, model: OverVersionsViewModel) -> None:
    model.choose("d")
    show(qtbot, page, model)
    page.hide()
    assert not model.hints.reading
    show(qtbot, page, model)
    assert page.chart.isVisible()


def test_escape_leads_back(qtbot: QtBot, page: OverVersionsPage, model: OverVersionsViewModel) -> None:
    model.choose("d")
    show(qtbot, page, model)
    page.setFocus()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)


def test_copies_leave_the_clipboard_as_the_settings_say(page: OverVersionsPage) -> None:
    page.set_forget_after(5)
    assert page.card.clipping.forget_after == 5
